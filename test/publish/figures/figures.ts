import { openReport } from "../../../src/app/workbook/open-report";
import type { Definition } from "../../../src/core/definition/schema";
import { openWorkbook } from "../../../src/hosts/file/open";
import type { Figure, FigureContext, FigureOutcome } from "../../../src/publish/figures/figure";
import { figuresOf } from "../../../src/publish/figures/registry";
import { DEFAULT_THEME } from "../../../src/publish/figures/theme";
import { type ReportFixture, reportOf } from "../../support/check";
import { sample, shipped } from "../../support/samples";

/** Figures of the infographic of 2023 and of small definitions, for tests. */

const NAME = "uwv-achtmaandenverslag-2023";

export const definition2023 = shipped(NAME);

/** The 2023 sample, bound to its definition or to a variant of it. */
export async function context2023(change: (definition: Definition) => Definition = (same) => same): Promise<FigureContext> {
  const definition = change(definition2023);
  const content = await openWorkbook(sample(NAME)).read();
  const { report } = openReport(content, [], definition);
  return { definition, report, theme: DEFAULT_THEME, language: "nl" };
}

export type FigureInput = Definition["figures"][number];

/** What a definition with these figures over the tables of a fixture gives; charts of the tables left out. */
export function outcomesOf(
  figures: readonly FigureInput[],
  fixture: ReportFixture,
  over: Partial<FigureContext> = {},
): readonly FigureOutcome[] {
  const report = reportOf(fixture);
  const definition = { ...report.definition, figures: [...figures] };
  const context: FigureContext = { definition, report, theme: DEFAULT_THEME, language: "nl", ...over };
  return figuresOf(context).filter(({ from }) => from === "definition");
}

/** The one figure of a definition; throws with the reason where there is none. */
export function figureOf(figure: FigureInput, fixture: ReportFixture, over: Partial<FigureContext> = {}): Figure {
  const [outcome] = outcomesOf([figure], fixture, over);
  return made(outcome);
}

export function made(outcome: FigureOutcome | undefined): Figure {
  if (!outcome?.figure) throw new Error(outcome?.problem.en ?? "no figure");
  return outcome.figure;
}

/** A place in the first table of a fixture. */
export function at(row: string, column = "actual", table = "tabel"): { table: string; row: string; column: string } {
  return { table, row, column };
}
