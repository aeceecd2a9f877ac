import { makeStyles, Subtitle1, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  heading: { margin: 0, overflowWrap: "anywhere", display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly level: 2 | 3;
  readonly large?: boolean;
  readonly id?: string;
  readonly children: ReactNode;
}

/** A heading without the browser's own margins. */
export function Heading({ level, large = false, id, children }: Props): ReactNode {
  const styles = useStyles();
  const Text = large ? Subtitle1 : Subtitle2;
  return (
    <Text as={level === 2 ? "h2" : "h3"} id={id} block className={styles.heading}>
      {children}
    </Text>
  );
}
