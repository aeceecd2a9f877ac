import type { LiveWorkbook } from "../../src/app/ports";
import type { ExcelHost } from "../../src/demo/excel/host";
import { PLAIN } from "../../src/demo/excel/model/format";
import type { Book } from "../../src/demo/excel/model/types";
import type { SheetSource } from "../../src/demo/excel/workbook";
import { type OfficeOptions, officeWorkbook } from "../../src/hosts/office/workbook";
import { type ExcelSettings, withExcel } from "./office";

export interface OpenWorkbook {
  readonly host: ExcelHost;
  readonly workbook: LiveWorkbook;
  /** Requests that work was done for, since the last time this was asked. */
  readonly syncs: () => number;
}

/** A workbook open in the emulated Excel, with our port over Microsoft's client. */
export function inExcel(source: Book | readonly SheetSource[], settings: ExcelSettings = {}, options: OfficeOptions = {}): OpenWorkbook {
  const host = withExcel(source, settings);
  return {
    host,
    workbook: officeWorkbook(options),
    syncs: () => {
      const { requests, housekeeping } = host.counters;
      host.resetCounters();
      return requests - housekeeping;
    },
  };
}

/** Everything a user could see of a workbook, and our part in it; for telling that nothing changed. */
export function pictureOf({ sheets, names, parts }: Book): unknown {
  return {
    names: names.map(({ name, formula }) => [name, formula]),
    parts: parts.map(({ id, xml }) => [id, xml]),
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      cells: [...sheet.cells].map(([key, { value, formula }]) => [key, formula ?? value]).sort(byKey),
      formats: [...sheet.formats].filter(([, format]) => JSON.stringify(format) !== JSON.stringify(PLAIN)).sort(byKey),
      conditionalFormats: sheet.conditionalFormats,
      tables: sheet.tables.map(({ name, area, columns, style }) => ({ name, area, columns, style })),
      links: [...sheet.hyperlinks],
      merges: sheet.merges,
    })),
  };
}

function byKey(a: readonly unknown[], b: readonly unknown[]): number {
  return Number(a[0]) - Number(b[0]);
}
