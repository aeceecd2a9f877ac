import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { svgAddress } from "../../svg-address";
import { usePane } from "../../pane-context";
import type { Choice } from "../../state/publish";

const useStyles = makeStyles({
  thumbnail: {
    flexShrink: 0,
    width: "64px",
    height: "44px",
    minWidth: 0,
    padding: "1px",
    // A figure is drawn on white, in a dark pane too.
    backgroundColor: "#ffffff",
    forcedColorAdjust: "none",
    ":hover": { backgroundColor: "#ffffff" },
    ":hover:active": { backgroundColor: "#ffffff" },
  },
  small: { width: "100%", height: "100%", objectFit: "contain", display: "block" },
  preview: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}` },
  large: {
    width: "100%",
    boxSizing: "border-box",
    display: "block",
    backgroundColor: "#ffffff",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  caption: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

interface Props {
  readonly choice: Choice;
}

/** A small picture of the figure; pressed, the large one is shown below it. */
export function FigureThumbnail({ choice, open, onToggle }: Props & { readonly open: boolean; readonly onToggle: () => void }): ReactNode {
  const styles = useStyles();
  const { texts } = usePane();
  const { figure, title } = choice;
  const address = useMemo(() => (figure ? svgAddress(figure.svg) : null), [figure]);
  if (address === null) return null;
  return (
    <Button className={styles.thumbnail} aria-label={texts.publish.look(title)} aria-expanded={open} onClick={onToggle}>
      <img className={styles.small} src={address} alt="" loading="lazy" />
    </Button>
  );
}

/** The figure as wide as the pane, with what it says. */
export function FigurePreview({ choice }: Props): ReactNode {
  const styles = useStyles();
  const { figure } = choice;
  if (!figure) return null;
  return (
    <figure className={styles.preview}>
      <img className={styles.large} src={svgAddress(figure.svg)} alt={figure.description} />
      <Caption1 as="span" block className={styles.caption}>
        {figure.stamp ?? figure.source}
      </Caption1>
    </figure>
  );
}
