import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  toggle: {
    minWidth: 0,
    fontWeight: tokens.fontWeightRegular,
    paddingInline: tokens.spacingHorizontalSNudge,
    fontVariantNumeric: "tabular-nums",
  },
});

export interface CountToggle {
  readonly id: string;
  /** The count and what is counted: "3 fouten". */
  readonly text: string;
  readonly icon: ReactElement;
  readonly shown: boolean;
  readonly toggle: () => void;
}

/** How many there are of each kind, as buttons that show or hide them. */
export function CountToggles({ label, toggles }: { readonly label: string; readonly toggles: readonly CountToggle[] }): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.row} role="group" aria-label={label}>
      {toggles.map(({ id, text, icon, shown, toggle }) => (
        <ToggleButton key={id} size="small" className={styles.toggle} checked={shown} icon={icon} onClick={toggle}>
          {text}
        </ToggleButton>
      ))}
    </div>
  );
}
