import { Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";

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
      <Subtitle2 as="h2" id={id} block>
        {title}
      </Subtitle2>
      {lead === undefined ? null : <Caption1 className={styles.hint}>{lead}</Caption1>}
      {children}
    </section>
  );
}
