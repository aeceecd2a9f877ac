import type { CheckedReport } from "../../app/check/check";
import { reportFigures } from "../../app/publish/publish-figures";
import type { FigureOutcome } from "../../publish/figures/figure";
import { DEFAULT_THEME } from "../../publish/figures/theme";

/** Every figure of a report in the colours that come with the add-in. Apart from the pane's other work: drawing is large. */
export function drawFigures(checked: CheckedReport): readonly FigureOutcome[] {
  return reportFigures(checked, DEFAULT_THEME);
}
