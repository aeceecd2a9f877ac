import {
  Button,
  Caption1,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useMemo, useState, type ReactNode } from "react";
import type { FigureOutcome } from "../../../publish/figures/figure";
import { usePane } from "../../pane-context";
import { start } from "../../start-work";
import { chosenOf, figureChoices, type Choice } from "../../state/publish";
import { figuresFor } from "../../work/publish-content";
import { ChoiceList } from "./choice-list";
import { Confirmed, useConfirmed } from "./confirmed";
import { FigurePreview, FigureThumbnail } from "./figure-preview";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, "& .fui-Button": { minWidth: 0 } },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The figures of the report with their pictures, to the sheet that is selected, to a sheet of their own, or to files. */
export function FiguresView(): ReactNode {
  const styles = useStyles();
  const { state, texts, work, busy, readOnly } = usePane();
  const outcomes = useFigures();
  const [open, setOpen] = useState<string | null>(null);
  const { checked } = state.check;
  const choices = useMemo(
    () => (checked && outcomes ? figureChoices(checked, outcomes, state.language, texts.publish.ofReport) : []),
    [checked, outcomes, state.language, texts],
  );
  const chosen = chosenOf(choices, state.publish.chosen.figures);
  const confirmed = useConfirmed(chosen);
  const ids = chosen.map(({ id }) => id);
  const off = busy || ids.length === 0;
  if (!outcomes) return <Spinner size="small" delay={300} label={texts.publish.drawing} />;
  if (outcomes.length === 0) return <Caption1>{texts.publish.noFigures}</Caption1>;
  const toggle = ({ id }: Choice): void => setOpen(open === id ? null : id);
  return (
    <div className={styles.view}>
      <div className={styles.actions} role="group" aria-label={texts.publish.actions}>
        <Button
          size="small"
          appearance="primary"
          disabled={off || readOnly}
          onClick={() => confirmed.ask(() => work.publish.insertFigures(ids, "selection"))}
        >
          {texts.publish.atSelection}
        </Button>
        <Button size="small" disabled={off || readOnly} onClick={() => confirmed.ask(() => work.publish.insertFigures(ids, "sheet"))}>
          {texts.publish.onSheet}
        </Button>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button size="small" disabled={off}>
              {texts.publish.other}
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem disabled={readOnly} onClick={() => confirmed.ask(() => work.publish.insertCharts(ids, "selection"))}>
                {texts.publish.chartAtSelection}
              </MenuItem>
              <MenuItem disabled={readOnly} onClick={() => confirmed.ask(() => work.publish.insertCharts(ids, "sheet"))}>
                {texts.publish.chartOnSheet}
              </MenuItem>
              <MenuItem onClick={() => confirmed.ask(() => work.publish.downloadFigures(ids, "png"))}>{texts.publish.png}</MenuItem>
              <MenuItem onClick={() => confirmed.ask(() => work.publish.downloadFigures(ids, "svg"))}>{texts.publish.svg}</MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
      <Confirmed confirmed={confirmed} />
      <ChoiceList
        view="figures"
        choices={choices}
        label={texts.publish.figureList}
        before={(choice) => <FigureThumbnail choice={choice} open={choice.id === open} onToggle={() => toggle(choice)} />}
        below={(choice) => (choice.id === open ? <FigurePreview choice={choice} /> : null)}
      />
    </div>
  );
}

/** The figures of the result on the pane; null until they are drawn. */
function useFigures(): readonly FigureOutcome[] | null {
  const { checked } = usePane().state.check;
  const [drawn, setDrawn] = useState<{ readonly of: unknown; readonly figures: readonly FigureOutcome[] } | null>(null);
  useEffect(() => {
    if (!checked) return;
    let gone = false;
    start(
      figuresFor(checked).then((figures) => {
        if (!gone) setDrawn({ of: checked, figures });
      }),
    );
    return () => {
      gone = true;
    };
  }, [checked]);
  // Those of the check before stay until the new ones are there: no list that jumps.
  return drawn?.figures ?? null;
}
