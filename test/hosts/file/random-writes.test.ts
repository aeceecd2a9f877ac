import fc from "fast-check";
import type { CellWrite } from "../../../src/app/ports";
import type { CellValue, Sheet } from "../../../src/core/table/sheet";
import { openWorkbook } from "../../../src/hosts/file/open";
import { oneSheet, zipParts } from "../../support/package";

const ROWS = 12;
const COLUMNS = 8;

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.double({ noDefaultInfinity: true, noNaN: true }).map((number) => (number === 0 ? 0 : number)),
  fc.integer(),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom("=1", "+a", "-", "@x", "_x0041_", "_x005F_", " a ", "a\r\nb", "", "\u0001", "\ud800", "]]>"),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom("#DIV/0!", "#N/A").map((error) => ({ error })),
);
const formula = fc.option(fc.constantFrom("A1+B2", 'IF(A1="<&>",1,2)', "SUM($A$1:B3)", "Blad1!C4*2"), { nil: undefined, freq: 3 });
const format = fc.option(fc.constantFrom("General", "0%", "#,##0.0", '"*"0', "@"), { nil: undefined, freq: 2 });

/** A sheet with cells here and there: present, blank, styled, shared formulas, rows and cells without references. */
function startSheet(seed: readonly number[]): string {
  let text = "";
  for (let row = 0; row < ROWS; row++) {
    let cells = "";
    for (let column = 0; column < COLUMNS; column++) {
      const name = `${String.fromCharCode(65 + column)}${String(row + 1)}`;
      const kind = seed[(row * COLUMNS + column) % seed.length] ?? 0;
      const forms = [
        "",
        `<c r="${name}"/>`,
        `<c r="${name}"><v>${String(row * 10 + column)}</v></c>`,
        `<c r="${name}" t="inlineStr"><is><t>t${name}</t></is></c>`,
        `<c r="${name}" t="b"><v>1</v></c>`,
        column === 0 && row === 0 ? `<c r="${name}"><f t="shared" si="0" ref="A1:H12">K1*$L$1</f><v>1</v></c>` : "",
        row > 0 && seed[0] === 5 ? `<c r="${name}"><f t="shared" si="0"/><v>1</v></c>` : "",
      ];
      cells += forms[kind] ?? "";
    }
    if (cells !== "" || (seed[row % seed.length] ?? 0) % 2 === 0) text += `<row r="${String(row + 1)}" spans="1:3">${cells}</row>`;
  }
  return text;
}

/** Every cell of a sheet as a line; `written` tells what was written over it. */
function everyCell(sheet: Sheet | undefined, written: (row: number, column: number) => CellWrite | undefined = () => undefined): string[] {
  const lines: string[] = [];
  for (let row = 0; row < ROWS + 4; row++) {
    for (let column = 0; column < COLUMNS + 4; column++) {
      const write = written(row, column);
      const held = write === undefined ? sheet?.value(row, column) : write.value;
      const formulaHeld = write === undefined ? sheet?.formula(row, column) : (write.formula ?? null);
      lines.push(JSON.stringify([row, column, held, formulaHeld, write?.format ?? sheet?.format(row, column)]));
    }
  }
  return lines;
}

test("after random writes every written cell reads as written and every other cell as before, in memory and from the file", async () => {
  const address = fc.record({ row: fc.nat(ROWS + 3), column: fc.nat(COLUMNS + 3) });
  const write = fc.record({ address, value, formula, format });
  const writes = fc.uniqueArray(write, { selector: (one) => one.address.row * 100 + one.address.column, maxLength: 25 });
  const seed = fc.array(fc.nat(6), { minLength: 7, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(seed, writes, async (start, list) => {
      const cells: CellWrite[] = list.map((one) => ({ ...one, address: { sheet: "Blad1", ...one.address } }));
      const workbook = openWorkbook(zipParts(oneSheet(startSheet(start))));
      const [before] = (await workbook.read()).sheets;
      await workbook.write({ cells });
      const [inMemory] = (await workbook.read()).sheets;
      const [fromFile] = (await openWorkbook(workbook.save()).read()).sheets;
      const expected = everyCell(before, (row, column) => cells.find((one) => one.address.row === row && one.address.column === column));
      expect(everyCell(inMemory)).toEqual(expected);
      expect(everyCell(fromFile)).toEqual(expected);
    }),
    { numRuns: 150 },
  );
});
