import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { checkReport, type CheckedReport } from "../../src/app/check/check";
import type { WorkbookContent } from "../../src/app/ports";
import { publishReport, type PublishFormat } from "../../src/app/publish/publish";
import { loadDefinition } from "../../src/core/definition/load";
import type { Definition } from "../../src/core/definition/schema";
import type { Sheet } from "../../src/core/table/sheet";
import { newWorkbook } from "../../src/hosts/file/new-workbook";
import { openWorkbook } from "../../src/hosts/file/open";
import { measure, row } from "./measure";

const FORMATS: readonly PublishFormat[] = ["html", "docx", "svg"];

/** Publishing the whole 2020 report to HTML, Word and SVG; target 2 s. Ten times as many tables: about ten times as much. */
export async function run(root: string): Promise<void> {
  const assets = path.join(root, "assets");
  const bytes = await readFile(path.join(assets, "samples", "uwv-achtmaandenverslag-2020.xlsx"));
  const file = path.join(assets, "definitions", "uwv-achtmaandenverslag-2020.json");
  const loaded = loadDefinition(await readFile(file, "utf8"), file);
  if ("problems" in loaded) throw new Error(loaded.problems.map((problem) => problem.message.en).join("; "));
  const content = await openWorkbook(bytes).read();
  const one = checkReport(content, { shipped: [], definition: loaded.definition });
  const ten = copied(one, content, 10);
  const publish = (checked: CheckedReport) =>
    publishReport(
      checked,
      { formats: FORMATS, only: null, language: "nl", input: { name: "bench.xlsx", bytes } },
      {
        sha256: (text) => createHash("sha256").update(text).digest("hex"),
        workbook: (sheets, drawings) => newWorkbook(sheets, null, drawings),
      },
    );
  const first = await measure(() => publish(one), 1, 0);
  console.log(row("publish 2020 to html, docx, svg, cold", first, "target 2 s"));
  const medians: number[] = [];
  for (const [name, checked] of [
    ["26 tables", one],
    ["260 tables", ten],
  ] as const) {
    const { tables, figures, files } = await publish(checked);
    const measured = await measure(() => publish(checked), 5, 1);
    medians.push(measured.median);
    console.log(row(`publish ${name}, warm`, measured, `${tables.length} tables, ${figures.length} figures, ${files.length} files`));
  }
  console.log(`growth over ×10: ${((medians[1] ?? Number.NaN) / (medians[0] ?? Number.NaN)).toFixed(1)}`);
}

/** The same report with every table and sheet so many times; bound by hand, so that no label has to tell copies apart. */
function copied({ definition, report }: CheckedReport, content: WorkbookContent, times: number): CheckedReport {
  const numbers = Array.from({ length: times }, (_, index) => index + 1);
  const many: Definition = {
    ...definition,
    tables: numbers.flatMap((n) => definition.tables.map((table) => ({ ...table, id: `${table.id}-${n}` }))),
    relations: [],
    figures: [],
  };
  const bindings = numbers.flatMap((n) =>
    report.tables.map(({ spec, sheet, area }) => ({ table: `${spec.id}-${n}`, sheet: `${sheet.name} ${n}`, area })),
  );
  const sheets = numbers.flatMap((n) => content.sheets.map((sheet) => copy(sheet, `${sheet.name} ${n}`)));
  const state = { version: 1, definition: null, bindings, accepted: [], claimLinks: [], inserted: [] } as const;
  return checkReport({ ...content, sheets, state }, { shipped: [], definition: many });
}

function copy(sheet: Sheet, name: string): Sheet {
  return {
    name,
    used: sheet.used,
    tables: [],
    merges: sheet.merges,
    value: (atRow, column) => sheet.value(atRow, column),
    formula: (atRow, column) => sheet.formula(atRow, column),
    format: (atRow, column) => sheet.format(atRow, column),
  };
}
