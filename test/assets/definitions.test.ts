import { lintDefinition } from "../../src/core/definition/lint";
import { fillPattern } from "../../src/core/definition/period";
import { fillOf, headersOf, isFigureRow, isNumericRole, notationOf, sourcesOf } from "../../src/core/definition/resolve";
import { type ColumnSpec, type Definition, definitionSchema, type RowSpec, type TableSpec } from "../../src/core/definition/schema";
import { digitUnit, formatFigure } from "../../src/core/notation/format";
import { addMarker } from "../../src/core/notation/markers";
import { parse } from "../../src/core/notation/parse";
import { exact, isMultiple, multiply } from "../../src/core/numeric/exact";
import { columnOf, goldenTables, rowOf, shippedDefinition, source, tableOf } from "./files";

const reports = ["uwv-achtmaandenverslag-2020", "uwv-achtmaandenverslag-2023"] as const;
const words = (column: ColumnSpec): boolean => column.role === "label" || column.role === "category";

interface Place {
  readonly table: TableSpec;
  readonly row: RowSpec;
  readonly column: ColumnSpec;
}

function places(definition: Definition): readonly Place[] {
  return definition.tables.flatMap((table) =>
    table.rows.flatMap((row) => table.columns.filter((column) => !words(column)).map((column) => ({ table, row, column }))),
  );
}

/** The figure as the definition prints it: what the printed string says, under the notation and marker of the cell. */
function reprint(definition: Definition, place: Place, printed: string): string {
  const notation = notationOf(definition, place.table, place.row, place.column);
  const figure = parse(printed);
  const marker = place.row.cells?.[place.column.id]?.marker;
  if (figure.value === null || figure.mantissa === null)
    return addMarker(figure.kind === "text" ? "" : printed.replace(/^\*+/, ""), marker);
  const own = figure.kind === "percent" || figure.magnitude !== null;
  return formatFigure(own ? figure.value : multiply(figure.mantissa, digitUnit(notation)), notation, marker);
}

describe.each(reports)("%s", (id) => {
  const definition = shippedDefinition(id);
  const { cells, accepted, definition: of } = source(id);
  const printed = Object.entries(cells).flatMap(([table, rows]) =>
    Object.entries(rows).flatMap(([row, columns]) => Object.entries(columns).map(([column, text]) => ({ table, row, column, text }))),
  );

  test("is valid and stays the same when its defaults are filled in", () => {
    expect(definitionSchema.parse(definition)).toEqual(definition);
    expect([definition.id, of]).toEqual([id, id]);
  });

  test("has nothing that lint remarks on", () => {
    expect(lintDefinition(definition)).toEqual([]);
  });

  test("names nothing twice", () => {
    const lists = [
      definition.tables,
      definition.indicators,
      definition.relations,
      definition.figures,
      definition.chapters,
      ...definition.tables.flatMap((table) => [table.rows, table.columns]),
    ];
    for (const list of lists) {
      const ids = list.map((one) => one.id);
      expect(ids).toEqual([...new Set(ids)]);
    }
  });

  test("gives every chapter a worksheet name that Excel takes", () => {
    for (const { sheet } of definition.chapters) expect(sheet).toMatch(/^(?!')[^\\/?*[\]:]{1,31}(?<!')$/);
  });

  test("gives every table unique headers where it is an Excel table", () => {
    for (const table of definition.tables.filter((one) => one.form === "table")) {
      const headers = headersOf(table, definition.period).map((header) => header.excel.toLowerCase());
      expect(headers).toEqual([...new Set(headers)]);
      expect(headers).not.toContain("");
      expect(table.columns.every((column) => column.group === undefined)).toBe(true);
    }
  });

  test("says of every column of figures which period it is about", () => {
    for (const { table, column } of places(definition))
      if (!column.derive) expect([table.id, column.id, column.period]).not.toContain(undefined);
  });

  test("has a place for every printed figure", () => {
    for (const { table, row, column } of printed) {
      const spec = tableOf(definition, table);
      expect([table, row, column, fillOf(spec, rowOf(spec, row), columnOf(spec, column))]).not.toContain("none");
    }
  });

  test("has a printed figure for every place that must be filled", () => {
    const missing = places(definition)
      .filter(({ table, row, column }) => fillOf(table, row, column) === "required" && cells[table.id]?.[row.id]?.[column.id] === undefined)
      .map(({ table, row, column }) => `${table.id}/${row.id}/${column.id}`);
    expect(missing).toEqual([]);
  });

  test.each(printed.map((one) => [`${one.table}/${one.row}/${one.column}`, one] as const))(
    "%s is printed as the report prints it",
    (_name, { table, row, column, text }) => {
      const spec = tableOf(definition, table);
      const place = { table: spec, row: rowOf(spec, row), column: columnOf(spec, column) };
      const notation = notationOf(definition, spec, place.row, place.column);
      if (notation.kind === "text") {
        expect(text).toMatch(/\S/);
        return;
      }
      expect(reprint(definition, place, text)).toBe(text);
      const { kind, value, mantissa } = parse(text);
      if (notation.kind === "yes-no") {
        expect(kind).toBe("yes-no");
        return;
      }
      // A code such as "-" or "n.v.t." stands where the report may leave a figure open.
      if (value === null) {
        expect(fillOf(spec, place.row, place.column)).toBe("optional");
        return;
      }
      const unit = notation.roundingUnit === "exact" || notation.roundingUnit === undefined ? "1" : notation.roundingUnit;
      expect(notation.decimals > 0 || isMultiple(mantissa ?? value, exact(unit))).toBe(true);
    },
  );

  test("accepts conflicts only as they are printed", () => {
    for (const { table, row, column, value } of accepted) expect(cells[table ?? ""]?.[row ?? ""]?.[column ?? ""]).toBe(value);
  });

  test("binds figures and norms to what is there", () => {
    for (const slot of definition.figures.flatMap((figure) => Object.values(figure.slots)).flat()) {
      expect(cells[slot.table ?? ""]?.[slot.row]?.[slot.column ?? ""]).toBeDefined();
    }
    for (const { table, row, column } of places(definition)) {
      const norm = definition.indicators.find((one) => one.id === row.indicator)?.norm;
      if (column.role === "norm" && norm) expect(cells[table.id]?.[row.id]?.[column.id]).toBe(norm.value);
    }
  });

  test("explains every marker it prints, and prints every marker it explains", () => {
    for (const table of definition.tables) {
      const used = [
        table.titleMarker,
        ...table.columns.map((column) => column.marker),
        ...table.rows.flatMap((row) => [row.marker, ...Object.values(row.cells ?? {}).map((cell) => cell.marker)]),
      ];
      const symbols = new Set(used.flatMap((marker) => (marker ? [marker.symbol] : [])));
      expect([table.id, ...symbols].sort()).toEqual([table.id, ...table.footnotes.map((footnote) => footnote.marker)].sort());
    }
  });

  test("explains only terms that the report uses", () => {
    const { glossary, ...rest } = definition;
    const text = JSON.stringify([rest, cells]);
    expect(glossary.map((entry) => entry.term).filter((term) => !text.includes(term))).toEqual([]);
  });

  test("leaves headings and spacers empty and gives words the notation of words", () => {
    for (const { table, row, column } of places(definition)) {
      if (!isFigureRow(row)) expect(fillOf(table, row, column)).toBe("none");
      expect([table.id, row.id, column.id, notationOf(definition, table, row, column).kind === "text"]).toEqual([
        table.id,
        row.id,
        column.id,
        !isNumericRole(column.role),
      ]);
    }
  });

  test("refers only to rows, columns and indicators that exist", () => {
    const indicators = definition.indicators.map((indicator) => indicator.id);
    for (const table of definition.tables) {
      for (const row of table.rows) {
        for (const id of [row.partOf, row.ofWhich]) if (id !== undefined) expect(rowOf(table, id).id).not.toBe(row.id);
        for (const id of Object.keys(row.cells ?? {})) expect(columnOf(table, id).id).toBe(id);
        if (row.indicator !== undefined) expect(indicators).toContain(row.indicator);
      }
      for (const column of table.columns) for (const { id } of sourcesOf(column)) expect(columnOf(table, id).id).toBe(id);
      expect(definition.chapters.map((chapter) => chapter.id)).toContain(table.chapter);
    }
    for (const relation of definition.relations)
      for (const one of [relation.target, ...relation.terms]) {
        const table = tableOf(definition, one.table ?? "");
        expect(rowOf(table, one.row).id).toBe(one.row);
        for (const id of one.column === undefined ? (relation.columns ?? []) : [one.column]) expect(columnOf(table, id).id).toBe(id);
      }
  });
});

describe("the 26 tables of 2020 as printed", () => {
  const definition = shippedDefinition("uwv-achtmaandenverslag-2020");
  const { cells } = source("uwv-achtmaandenverslag-2020");
  const golden = goldenTables();

  test("are all there, in printed order", () => {
    expect(definition.tables.map((table) => table.id)).toEqual(Object.keys(golden));
    expect(definition.tables).toHaveLength(26);
  });

  test.each(Object.entries(golden))("%s has the title, headers, labels and figures of the report", (id, table) => {
    const spec = tableOf(definition, id);
    const headers = headersOf(spec, definition.period);
    expect(addMarker(fillPattern(spec.title, definition.period), spec.titleMarker)).toBe(table.title);
    expect(headers.map((header, at) => addMarker(header.header, spec.columns[at]?.marker))).toEqual(table.headers);
    expect(headers.map((header) => header.group ?? "")).toEqual(table.groups ?? table.headers.map(() => ""));
    const rows = spec.rows.map((row) =>
      spec.columns.map((column) => {
        if (column.role === "category") return row.categoryPrinted ? (row.category ?? "") : "";
        if (column.role === "label") return addMarker(row.label ?? "", row.marker);
        return cells[id]?.[row.id]?.[column.id] ?? "";
      }),
    );
    expect(rows).toEqual(table.rows);
    expect(spec.footnotes).toEqual(table.footnotes ?? []);
  });
});
