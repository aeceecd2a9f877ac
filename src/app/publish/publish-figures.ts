import type { Theme } from "../../publish/figures/theme";
import type { FigureOutcome } from "../../publish/figures/figure";
import { figuresOf } from "../../publish/figures/registry";
import type { CheckedReport } from "../check/check";
import { UserError } from "../errors";
import type { PublishedFigure, PublishedFile, PublishTools } from "./published-table";

export const FIGURE_FORMATS = ["svg", "png"] as const;
export type FigureFormat = (typeof FIGURE_FORMATS)[number];

/** Sizes of a picture: pixels to a pixel of the drawing, by what stands behind the name. */
const SCALES = [
  { suffix: "", scale: 2 },
  { suffix: "@3x", scale: 3 },
] as const;
/** Pictures that are drawn at a time: drawing runs beside this program. */
const TOGETHER = 4;

/** Every figure that the definition asks for or a table allows; a published figure is in Dutch, as the tables are. */
export function reportFigures({ definition, report, run }: CheckedReport, theme: Theme): readonly FigureOutcome[] {
  return figuresOf({ definition, report, theme, language: "nl", findings: run.findings });
}

/** A figure as it is published, with the files that will be made of it. */
export function publishedFigure(outcome: FigureOutcome, formats: readonly FigureFormat[]): PublishedFigure {
  const path = `figures/${outcome.id}`;
  const pictures = SCALES.map(({ suffix }) => `${path}${suffix}.png`);
  const files = formats.flatMap((format) => (format === "svg" ? [`${path}.svg`] : pictures));
  return { outcome, files: outcome.figure === null ? [] : files };
}

/** The files of the figures. Rejects with UserError when pictures are asked for and cannot be drawn here. */
export async function figureFiles(
  figures: readonly PublishedFigure[],
  formats: readonly FigureFormat[],
  tools: PublishTools,
): Promise<readonly PublishedFile[]> {
  const drawn = figures.flatMap(({ outcome }) => (outcome.figure === null ? [] : [outcome.figure]));
  const drawings = formats.includes("svg") ? drawn.map(({ id, svg }) => ({ path: `figures/${id}.svg`, content: svg })) : [];
  if (!formats.includes("png")) return drawings;
  const { png } = tools;
  if (!png) {
    throw new UserError("png-unavailable", {
      nl: "PNG's kunnen hier niet worden gemaakt. Kies bij --formats alleen svg.",
      en: "PNGs cannot be made here. Choose only svg with --formats.",
    });
  }
  const asked = drawn.flatMap(({ id, svg }) => SCALES.map(({ suffix, scale }) => ({ path: `figures/${id}${suffix}.png`, svg, scale })));
  const pictures: PublishedFile[] = [];
  for (let at = 0; at < asked.length; at += TOGETHER) {
    const together = asked.slice(at, at + TOGETHER);
    pictures.push(...(await Promise.all(together.map(async ({ path, svg, scale }) => ({ path, content: await png(svg, scale) })))));
  }
  return [...drawings, ...pictures];
}
