import { type Learned, learnSteps } from "../../src/app/definition/draft/learn";
import type { WorkbookContent } from "../../src/app/ports";
import { type OpenedReport, openReport } from "../../src/app/workbook/open-report";
import { lintDefinition } from "../../src/core/definition/lint";
import type { Definition, TableSpec } from "../../src/core/definition/schema";
import type { Sheet } from "../../src/core/table/sheet";
import { pastedRows } from "./pasted-workbook";
import { sheetOf } from "./sheet";

/** Sheets of pasted text, cells between bars, as the content of a workbook. */
export function pastedContent(sheets: Readonly<Record<string, string>>): WorkbookContent {
  return contentOf(Object.entries(sheets).map(([name, text]) => sheetOf(name, pastedRows(text))));
}

export function contentOf(sheets: readonly Sheet[]): WorkbookContent {
  return { sheets, names: [], state: null, stateProblem: null };
}

/** Learns a workbook without showing the steps. */
export function learn(content: WorkbookContent, used: OpenedReport | null, year: number): Learned {
  const steps = learnSteps(content, used, year);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** What is learned of pasted text on one sheet, with a definition in use or without. */
export function learnedFrom(text: string, used: Definition | null = null, sheet = "Blad1"): Learned & { readonly draft: Definition } {
  const content = pastedContent({ [sheet]: text });
  const learned = learn(content, used && openReport(content, [], used), 2021);
  if (!learned.draft) throw new Error("no table was found");
  return { ...learned, draft: learned.draft };
}

/** The first table of a definition. */
export function firstTable({ tables }: Definition): TableSpec {
  const [table] = tables;
  if (!table) throw new Error("the definition has no table");
  return table;
}

/** Errors and warnings of lint, by rule. */
export function faultsOf(definition: Definition): readonly string[] {
  return lintDefinition(definition).flatMap(({ severity, rule }) => (severity === "info" ? [] : [rule]));
}

/** Costs by region: a sum over rows in all columns, a difference over columns in all rows. */
export const COSTS = `
Kosten per regio
Bedragen x € 1.000
Regio | Realisatie 2021 | Begroting 2021 | Verschil | Realisatie 2020
Noord | 43.105 | 41.220 | 1.885 | 40.012
Oost | 7.904 | 8.310 | -406 | 8.151
Zuid | 12.466 | 12.690 | -224 | 11.873
West | 27.352 | 25.900 | 1.452 | 26.444
Totaal | 90.827 | 88.120 | 2.707 | 86.480`;

/** Sums over columns and a change from row to row: said by relations, row by row. */
export const YEARS = `
Instroom per jaar
Jaar | Mannen | Vrouwen | Totaal | Mutatie
2016 | 12.314 | 10.482 | 22.796 |
2017 | 13.121 | 11.007 | 24.128 | 1.332
2018 | 12.877 | 11.563 | 24.440 | 312
2019 | 14.216 | 12.248 | 26.464 | 2.024
2020 | 15.963 | 13.071 | 29.034 | 2.570
2021 | 15.127 | 13.664 | 28.791 | -243`;

/** A "waarvan" row, a share of the total and growth. */
export const SHARES = `
Aanvragen en besluiten
Soort | Aantal 2021 | Aandeel | Aantal 2020 | % +/-
Eerste aanvraag | 31.415 | 58,0% | 30.112 | 4,3%
waarvan digitaal | 25.171 | 46,5% | 22.904 | 9,9%
Herhaling | 16.204 | 29,9% | 15.998 | 1,3%
Bezwaar | 6.550 | 12,1% | 7.021 | -6,7%
Totaal | 54.169 | 100,0% | 53.131 | 2,0%`;
