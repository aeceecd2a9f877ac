import { Link, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { addressName, cellName } from "../../../core/table/address";
import type { CellAddress } from "../../../core/table/sheet";
import { usePane } from "../../pane-context";
import { start } from "../../start-work";

const useStyles = makeStyles({
  link: { fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere", textAlign: "start", fontSize: "inherit", lineHeight: "inherit" },
});

interface Props {
  readonly address: CellAddress;
  /** Leaves the sheet's name out where the reader knows it. */
  readonly short?: boolean;
}

/** A cell's name that selects the cell in the workbook. */
export function CellLink({ address, short = false }: Props): ReactNode {
  const styles = useStyles();
  const { texts, work } = usePane();
  const name = addressName(address);
  return (
    <Link as="button" inline className={styles.link} title={texts.common.show(name)} onClick={() => start(work.check.select(address))}>
      {short ? cellName(address.row, address.column) : name}
    </Link>
  );
}
