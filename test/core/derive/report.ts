import { elapsedMonths } from "../../../src/core/definition/period";
import { fillOf, isFigureRow, isNumericRole, notationOf } from "../../../src/core/definition/resolve";
import { type Definition, type DefinitionInput, definitionSchema, type RowSpec, type TableSpec } from "../../../src/core/definition/schema";
import type { RelationName } from "../../../src/core/relation/kind";
import type { BoundCell, BoundReport, BoundTable } from "../../../src/core/table/bound";
import { boundCell } from "../../../src/core/table/cell";
import type { BoundRelation } from "../../../src/core/table/relations";
import type { ExcelTable, Sheet } from "../../../src/core/table/sheet";
import { type Input, sheetOf } from "../../support/sheet";

export type TableInput = DefinitionInput["tables"][number];

export const notations: DefinitionInput["notations"] = {
  count: { kind: "number", roundingUnit: "exact" },
  hundreds: { kind: "number", roundingUnit: "100" },
  million: { kind: "number", decimals: 1, scale: "1000000" },
  percent: { kind: "percent", decimals: 1 },
  whole: { kind: "percent" },
  "in-percent": { kind: "number", decimals: 1, scale: "0.01" },
};

export function definitionOf(tables: readonly TableInput[], relations: NonNullable<DefinitionInput["relations"]> = []): Definition {
  return definitionSchema.parse({
    schema: 1,
    id: "proef",
    version: "1",
    title: "Proef",
    organisation: "Dienst",
    period: { kind: "eight-months", year: 2020 },
    chapters: [{ id: "h1", title: "Een", sheet: "Een" }],
    notations,
    tables,
    relations,
  });
}

/** A report whose tables each fill a sheet of their own, header first, rows and columns as the definition has them. */
export function reportOf(definition: Definition, sheets: readonly Sheet[]): BoundReport {
  const tables = definition.tables.flatMap((spec, i) => {
    const sheet = sheets[i];
    return sheet ? [bind(definition, spec, sheet)] : [];
  });
  return { definition, sheets, tables, issues: [], table: (id) => tables.find((table) => table.spec.id === id) ?? null };
}

function bind(definition: Definition, spec: TableSpec, sheet: Sheet): BoundTable {
  const cells = new Map<string, BoundCell>();
  for (const [i, row] of spec.rows.entries()) {
    for (const [j, column] of spec.columns.entries()) {
      const place = { sheet, at: { row: i + 1, column: j }, table: spec, row, column };
      cells.set(
        `${row.id} ${column.id}`,
        boundCell({ ...place, notation: notationOf(definition, spec, row, column), fill: fillOf(spec, row, column) }),
      );
    }
  }
  const excelTable: ExcelTable | null = sheet.tables[0] ?? null;
  return {
    spec,
    sheet,
    area: { top: 0, left: 0, bottom: spec.rows.length, right: spec.columns.length - 1 },
    bound: excelTable ? "table" : "header",
    excelTable,
    columns: new Map(spec.columns.map((column, j) => [column.id, j])),
    rows: new Map(spec.rows.map((row, i) => [row.id, i + 1])),
    bodyTop: 1,
    cell: (row, column) => cells.get(`${row} ${column}`) ?? null,
    cells: () => cells.values(),
  };
}

/** A relation between cells of a report, written out: "row/column" within a table, or "table/row/column". */
export function relation(
  report: BoundReport,
  kind: RelationName,
  target: string,
  terms: readonly string[],
  more: Partial<BoundRelation> = {},
): BoundRelation {
  const find = (path: string): BoundCell => {
    const parts = path.replace(/^-/, "").split("/");
    const [column = "", row = "", table = report.tables[0]?.spec.id ?? ""] = parts.reverse();
    const cell = report.table(table)?.cell(row, column);
    if (!cell) throw new Error(`no cell ${path}`);
    return cell;
  };
  return {
    id: `${target}/${kind}`,
    kind,
    target: find(target),
    terms: terms.map((term) => ({ cell: find(term), sign: term.startsWith("-") ? -1 : 1 })),
    parameters: kind === "time-proportional" ? { elapsed: [elapsedMonths(report.definition.period.kind), 12] } : {},
    severity: "error",
    note: null,
    origin: "column",
    ...more,
  };
}

/** The relations that columns and rows of a definition say, as the expansion of the program gives them. */
export function relationsOf(report: BoundReport): readonly BoundRelation[] {
  return report.definition.tables.flatMap((table) => [...columnRelations(report, table), ...rowRelations(report, table)]);
}

function columnRelations(report: BoundReport, table: TableSpec): BoundRelation[] {
  return table.rows.filter(isFigureRow).flatMap((row) =>
    table.columns.flatMap((column) => {
      const { derive } = column;
      if (!derive || row.cells?.[column.id]?.derive === false || (derive.kind === "share" && !row.partOf)) return [];
      const at = (id: string, of: string = row.id): string => `${table.id}/${of}/${id}`;
      const terms =
        derive.kind === "difference"
          ? [at(derive.minuend), at(derive.subtrahend)]
          : derive.kind === "share"
            ? [at(derive.of), at(derive.of, row.partOf)]
            : derive.kind === "time-proportional"
              ? [at(derive.of)]
              : [at(derive.of), at("base" in derive ? derive.base : derive.norm)];
      return [relation(report, derive.kind, at(column.id), terms)];
    }),
  );
}

function rowRelations(report: BoundReport, table: TableSpec): BoundRelation[] {
  const parts = (row: RowSpec): RowSpec[] => table.rows.filter((part) => part.partOf === row.id);
  return table.rows
    .filter((row) => parts(row).length > 0 && row.total !== "weighted")
    .flatMap((row) =>
      table.columns
        .filter((column) => isNumericRole(column.role) && notationOf(report.definition, table, row, column).kind === "number")
        .map((column) => {
          const terms = parts(row).map((part) => `${part.sign === -1 ? "-" : ""}${table.id}/${part.id}/${column.id}`);
          return relation(report, "sum", `${table.id}/${row.id}/${column.id}`, terms, { origin: "rows" });
        }),
    );
}

/** A table of costs: two parts and a total, with every kind of derived column. */
export const costs: TableInput = {
  id: "kosten",
  title: "Kosten",
  chapter: "h1",
  notation: "million",
  columns: [
    { id: "label", role: "label", header: "Post" },
    { id: "actual", role: "actual", header: "Realisatie" },
    { id: "budget", role: "budget", header: "Begroting [8] #1", derive: { kind: "time-proportional", of: "year" } },
    { id: "variance", role: "variance", header: "Verschil", derive: { kind: "difference", minuend: "actual", subtrahend: "budget" } },
    {
      id: "percent",
      role: "variance-percent",
      header: "%",
      notation: "percent",
      derive: { kind: "ratio", of: "variance", base: "budget" },
    },
    { id: "year", role: "budget-year", header: "Begroting 2020" },
  ],
  rows: [
    { id: "kop", label: "Kop", kind: "heading" },
    { id: "a", label: "A", partOf: "totaal" },
    { id: "b", label: "B", partOf: "totaal" },
    { id: "wit", kind: "spacer" },
    { id: "c", label: "C", partOf: "totaal", sign: -1 },
    { id: "totaal", label: "Totaal", kind: "total" },
  ],
};

export const HEADER = ["Post", "Realisatie", "Begroting [8] #1", "Verschil", "%", "Begroting 2020"];

/** The costs on a sheet, in an Excel table named "kosten" or as a plain range. */
export function costsSheet(rows: readonly (readonly Input[])[], form: "table" | "range" | "totals"): Sheet {
  const area = { top: 0, left: 0, bottom: rows.length, right: 5 };
  return sheetOf("Een", [HEADER, ...rows], form === "range" ? {} : { tables: [{ name: "kosten", area, totalsRow: form === "totals" }] });
}
