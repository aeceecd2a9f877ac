import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { Heading } from "./heading";

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ":first-child": { borderTopStyle: "none", paddingTop: 0 },
  },
  hint: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

/** A part of a tab with its heading. */
export function Section({ title, lead, children }: Props): ReactNode {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Heading level={2} id={id}>
        {title}
      </Heading>
      {lead === undefined ? null : <Caption1 className={styles.hint}>{lead}</Caption1>}
      {children}
    </section>
  );
}
