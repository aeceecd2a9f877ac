import { readFileSync } from "node:fs";
import path from "node:path";
import { planFill } from "../../src/app/fill/fill";
import { checkReport } from "../../src/app/check/check";
import type { CellWrite, LiveWorkbook, WorkbookContent } from "../../src/app/ports";
import { loadDefinition } from "../../src/core/definition/load";
import type { Definition } from "../../src/core/definition/schema";
import type { ExcelHost } from "../../src/demo/excel/host";
import { loadXlsx } from "../../src/demo/excel/xlsx/load";
import { createWorkbook } from "../../src/demo/excel/workbook";
import { officeWorkbook } from "../../src/hosts/office/workbook";
import { withExcel } from "../support/office";

const LONG = 5_000;

/** What goes to Excel and back for check, fill and mark: syncs, requests and bytes, on the report of 2020 and on 5,000 rows. */
export async function run(root: string): Promise<void> {
  const definition = definitionOf(path.join(root, "assets", "definitions", "uwv-achtmaandenverslag-2020.json"));
  const sample = (name: string): Uint8Array =>
    readFileSync(path.join(root, "assets", "samples", `uwv-achtmaandenverslag-2020${name}.xlsx`));
  const clientFolder = path.join(root, "node_modules", "@microsoft", "office-js");
  const plan = (content: WorkbookContent): ReturnType<typeof planFill> =>
    planFill(content, { shipped: [definition], definition, mode: "formulas", replace: false });
  const fillAll = (content: WorkbookContent): readonly CellWrite[] => plan(content).writes;
  const fillOne = (content: WorkbookContent): readonly CellWrite[] => {
    const { derived, writes } = plan(content);
    const written = derived.filter((cell) => cell.write);
    return writes.filter((_, at) => written[at]?.cell.table === written[0]?.cell.table);
  };

  console.log("columns: syncs, requests (with Excel's own housekeeping), bytes sent, bytes received, time with the emulated Excel\n");
  for (const [title, fill] of [
    ["report of 2020, all 26 tables", fillAll],
    ["report of 2020, one table filled", fillOne],
  ] as const) {
    const host = withExcel(loadXlsx(sample("-input")), { clientFolder });
    await measureAll(title, host, officeWorkbook(), fill, (content) => checkReport(content, { shipped: [definition], definition }));
  }
  const host = withExcel(longBook(), { clientFolder });
  await measureAll(`${LONG} rows in one table`, host, officeWorkbook(), longFill, () => null);
}

async function measureAll(
  title: string,
  host: ExcelHost,
  workbook: LiveWorkbook,
  fill: (content: WorkbookContent) => readonly CellWrite[],
  check: (content: WorkbookContent) => unknown,
): Promise<void> {
  console.log(title);
  let content = await step("check (read)", host, async () => workbook.read());
  check(content);
  const cells = fill(content);
  await step(`fill ${cells.length} cells (write)`, host, () => workbook.write({ cells }));
  content = await workbook.read();
  host.resetCounters();
  const undo = await step("fill again, to be undone (write)", host, () => workbook.writeUndoable({ cells }));
  await step("undo", host, () => undo.apply());
  const marks = cells.slice(0, 200).map(({ address }) => ({ address, severity: "error" as const }));
  await step(`mark ${marks.length} cells`, host, () => workbook.mark(marks));
  await step("remove the marks", host, () => workbook.mark([]));
}

async function step<T>(name: string, host: ExcelHost, work: () => Promise<T>): Promise<T> {
  host.resetCounters();
  const started = performance.now();
  const result = await work();
  const time = performance.now() - started;
  const { requests, housekeeping, requestBytes, responseBytes } = host.counters;
  const kb = (bytes: number): string => `${(bytes / 1024).toFixed(1)} kB`.padStart(12);
  console.log(
    `  ${name.padEnd(44)} ${String(requests - housekeeping).padStart(3)} ${String(requests).padStart(3)} ${kb(requestBytes)} ${kb(responseBytes)} ${time.toFixed(0).padStart(6)} ms`,
  );
  return result;
}

function definitionOf(file: string): Definition {
  const loaded = loadDefinition(readFileSync(file, "utf8"), file);
  if ("problems" in loaded) throw new Error(loaded.problems.map(({ message }) => message.en).join("; "));
  return loaded.definition;
}

function longBook(): ReturnType<typeof createWorkbook> {
  const rows = Array.from({ length: LONG }, (_, at) => [`Regel ${at + 1}`, at * 1.1, at * 1.2, at * 1.3, null, null]);
  return createWorkbook([
    {
      name: "Lang",
      rows: [["Onderwerp", "Begroting", "Realisatie", "Vorig jaar", "Verschil", "% +/-"], ...rows],
      tables: [{ name: "lang", range: `A1:F${LONG + 1}` }],
    },
  ]);
}

function longFill(): readonly CellWrite[] {
  return Array.from({ length: LONG }, (_, at): CellWrite[] => [
    { address: { sheet: "Lang", row: at + 1, column: 4 }, value: 0, formula: `C${at + 2}-B${at + 2}`, format: "#,##0.0" },
    { address: { sheet: "Lang", row: at + 1, column: 5 }, value: 0, formula: `IF(D${at + 2}=0,0,C${at + 2}/D${at + 2}-1)`, format: "0%" },
  ]).flat();
}
