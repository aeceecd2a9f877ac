import { Caption1, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../../pane-context";
import type { FillLine } from "../../state/fill";
import { Heading } from "../shared/heading";
import { SeverityIcon } from "../shared/severity-icon";
import { FillRow } from "./fill-row";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: { display: "flex", alignItems: "flex-start" },
});

interface Props {
  readonly lines: readonly FillLine[];
  /** Cells that are to be replaced. */
  readonly chosen: readonly string[];
  readonly onChoose: (cell: string) => void;
  readonly onChooseAll: (cells: readonly string[]) => void;
}

/** Typed cells that the other cells contradict: kept, unless ticked. */
export function Deviating({ lines, chosen, onChoose, onChooseAll }: Props): ReactNode {
  const styles = useStyles();
  const { texts } = usePane();
  const all = chosen.length === lines.length;
  return (
    <section aria-labelledby="fill-deviating">
      <Heading level={3} id="fill-deviating">
        <SeverityIcon kind="warning" />
        {texts.fill.deviating}
      </Heading>
      <Caption1 block className={styles.quiet}>
        {texts.fill.deviatingHint}
      </Caption1>
      {lines.length > 1 ? (
        <Checkbox
          label={texts.fill.replaceAll}
          checked={all ? true : chosen.length > 0 ? "mixed" : false}
          onChange={() => onChooseAll(all ? [] : lines.map(({ cell }) => cell))}
        />
      ) : null}
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line.cell} className={styles.row}>
            <Checkbox
              checked={chosen.includes(line.cell)}
              aria-label={texts.fill.replace(line.cell)}
              onChange={() => onChoose(line.cell)}
            />
            <FillRow line={line} />
          </li>
        ))}
      </ul>
    </section>
  );
}
