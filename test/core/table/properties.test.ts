import fc from "fast-check";
import { bindReport } from "../../../src/core/table/bind";
import { type Input, sheetOf } from "../../support/sheet";
import { misplaced, pasted, tableOf, told, uwv } from "./uwv";

/** Tables without title, their rows by block: rows within a block keep their order where equal labels need it. */
const unique = [
  "begrotingsresultaat-uwv",
  "kerncijfers",
  "klanttevredenheid",
  "overtredingen-inspanningsplicht",
  "financiele-rechtmatigheid",
];
const blocked: readonly (readonly [string, readonly number[]])[] = [
  ["raming-uitvoeringskosten-now", [0, 5, 9, 13, 17]],
  ["met-ww-ers-gevoerde-gesprekken", [0, 3, 6]],
  ["afhandeling-bezwaren", [0, 5]],
  ["belangrijkste-volumeontwikkelingen-uitkeringsverstrekking", [0, 3, 6, 9, 12]],
];
const RUNS = { numRuns: 15 };

function parts(id: string): { heads: Input[][]; body: Input[][] } {
  const rows = pasted(tableOf(id));
  const body = tableOf(id).rows.length;
  return { heads: rows.slice(0, rows.length - body), body: rows.slice(rows.length - body) };
}

function shuffled(length: number): fc.Arbitrary<number[]> {
  return fc.shuffledSubarray(
    Array.from({ length }, (_, at) => at),
    { minLength: length },
  );
}

function check(id: string, rows: readonly (readonly Input[])[], issues: readonly string[] = []): void {
  const report = bindReport(uwv, [sheetOf("Blad1", rows)], []);
  expect(told(report, id)).toEqual(issues);
  expect(misplaced(report, id)).toEqual([]);
}

describe("binding does not depend on order", () => {
  test.each(unique)("columns of %s in any order", (id) => {
    const { heads, body } = parts(id);
    const [title = [], ...rest] = [...heads, ...body];
    // Spanning headers stand over the first of their columns only, so each column takes its own along.
    const spelled = rest.map((row, at) =>
      at === 0 && heads.length === 3 ? [row[0], row[1], row[1], row[3], row[3]].map((cell) => cell ?? null) : row,
    );
    fc.assert(
      fc.property(shuffled(tableOf(id).columns.length), (order) =>
        check(id, [title, ...spelled.map((row) => order.map((at) => row[at] ?? null))]),
      ),
      RUNS,
    );
  });

  test.each(unique.filter((id) => tableOf(id).rows.every((row) => row.kind === "spacer" || row.label !== null)))(
    "rows of %s in any order",
    (id) => {
      const { heads, body } = parts(id);
      fc.assert(
        fc.property(shuffled(body.length), (order) => check(id, [...heads, ...order.map((at) => body[at] ?? [])])),
        RUNS,
      );
    },
  );

  test.each(blocked)("blocks of %s in any order", (id, starts) => {
    const { heads, body } = parts(id);
    const blocks = starts.map((start, at) => body.slice(start, starts[at + 1] ?? body.length));
    fc.assert(
      fc.property(shuffled(blocks.length), (order) => check(id, [...heads, ...order.flatMap((at) => blocks[at] ?? [])])),
      RUNS,
    );
  });

  test("all tables in any order, on any number of sheets", () => {
    fc.assert(
      fc.property(shuffled(uwv.tables.length), fc.integer({ min: 1, max: 5 }), (order, count) => {
        const sheets = Array.from({ length: count }, (_, sheet) => {
          const tables = order.filter((_at, place) => place % count === sheet).flatMap((at) => uwv.tables[at] ?? []);
          return sheetOf(
            `Blad${sheet}`,
            tables.flatMap((table): Input[][] => [...pasted(table), []]),
          );
        });
        const report = bindReport(uwv, sheets, []);
        expect(report.issues).toEqual([]);
        expect(misplaced(report)).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });
});

describe("rows that are not known", () => {
  const all = [...unique, ...blocked.map(([id]) => id)];
  test.each(all)("do not shift the others of %s", (id) => {
    const { heads, body } = parts(id);
    const label = tableOf(id).columns.findIndex((column) => column.role === "label");
    const strange = (name: string): Input[] => tableOf(id).columns.map((_, at) => (at === label ? name : at > label ? "999" : null));
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: body.length - 1 }), { minLength: 1, maxLength: 3 }), (places) => {
        const rows = body.flatMap((row, at) => (places.includes(at) ? [strange(`Vreemd ${at}`), row] : [row]));
        const wanted = [...places].sort((a, b) => a - b).map((at) => `row-unknown: Vreemd ${at}`);
        check(id, [...heads, ...rows], wanted);
      }),
      RUNS,
    );
  });

  test.each(all)("that are gone from %s do not shift the others", (id) => {
    const { heads, body } = parts(id);
    const table = tableOf(id);
    const figures = table.rows.flatMap((row, at) => (row.kind === "heading" || row.kind === "spacer" ? [] : [at]));
    fc.assert(
      fc.property(fc.constantFrom(...figures), (gone) => {
        const spec = table.rows[gone];
        const next = body[gone + 1];
        // A category is printed on the first row of its group: it moves on when that row goes.
        const rows = body.map((row, at) =>
          at === gone + 1 && row[0] === null && body[gone]?.[0] !== null && table.columns[0]?.role === "category"
            ? [body[gone]?.[0] ?? null, ...(next ?? []).slice(1)]
            : row,
        );
        const report = bindReport(uwv, [sheetOf("Blad1", [...heads, ...rows.filter((_, at) => at !== gone)])], []);
        expect(told(report, id)).toEqual([`row-missing: ${spec?.id ?? ""}`]);
        expect(misplaced(report, id).filter((line) => !line.startsWith(`${id}/${spec?.id ?? ""}/`))).toEqual([]);
      }),
      RUNS,
    );
  });
});
