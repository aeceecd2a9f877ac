import { checkReport } from "../../app/check/check";
import { reportFigures } from "../../app/publish/publish-figures";
import type { Definition } from "../../core/definition/schema";
import { fillPattern } from "../../core/definition/period";
import { openWorkbook } from "../../hosts/file/open";
import type { FigureOutcome } from "../../publish/figures/figure";
import { DEFAULT_THEME } from "../../publish/figures/theme";

/** The figures of one workbook, as the gallery and its tests see them. */
export interface GalleryCase {
  /** Title of the report. */
  readonly title: string;
  /** Those that could not be made too, with the reason. */
  readonly outcomes: readonly FigureOutcome[];
}

/** Every figure of a workbook: read, checked and drawn as the pane and the command line do. */
export async function galleryCase(bytes: Uint8Array, shipped: readonly Definition[]): Promise<GalleryCase> {
  const checked = checkReport(await openWorkbook(bytes).read(), { shipped });
  const { title, period } = checked.definition;
  return { title: fillPattern(title, period), outcomes: reportFigures(checked, DEFAULT_THEME) };
}
