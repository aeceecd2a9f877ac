import { calculator } from "../../../src/core/formula/calculator";
import { sourceOf } from "../../../src/core/formula/value";
import type { CellValue, Sheet } from "../../../src/core/table/sheet";
import { isLibreOfficeInstalled, recalculated } from "../../support/libreoffice";
import { type Input, sheetOf } from "../../support/sheet";

/** LibreOffice computes the same formulas. Without it this test says that it was skipped. */
const oracle = isLibreOfficeInstalled() ? test : test.skip;

/** Numbers as reports hold them, drawn from a fixed sequence. */
function draw(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

function figures(count: number): number[] {
  const next = draw(7);
  return Array.from({ length: count }, () => {
    const decimals = Math.floor(next() * 5);
    return Number(((next() - 0.3) * 10 ** Math.floor(next() * 7)).toFixed(decimals));
  });
}

/**
 * Left out is what LibreOffice is known to do otherwise than Excel: logical values are numbers to it (TRUE in a range
 * counts, TRUE as text is 1, "z" is not below TRUE), text arguments of SUM are not converted, and -8 has a cube root.
 */
const BY_HAND = [
  "1+2*3-4/5",
  "-2^2",
  "2^3^2",
  "50%*3",
  "1=1=TRUE",
  '"1"+1',
  '"abc"="ABC"',
  '1<"a"',
  "0.1+0.2=0.3",
  "0.5-0.4-0.1",
  "0.1+0.2-0.3",
  "1/0",
  "0^-1",
  '"x"+1',
  "NOSUCH(1)",
  'IFERROR(1/0,"n.v.t.")',
  "IF(1,,2)",
  "IF(FALSE,1)",
  'IF("TRUE",1,2)',
  "ROUND(1.005,2)",
  "ROUND(0.285,2)",
  "ROUND(8.325,2)",
  "ROUND(-1.005,2)",
  "ROUND(4.1*100,0)",
  "ROUND(1250,-2)",
  "ROUND(-0.4,0)",
  "ROUNDUP(1.001,2)",
  "ROUNDDOWN(-1.019,2)",
  "ROUNDUP(4.1*100,0)",
  "SUM(A1:A20)",
  "SUM(B1:B5)",
  "AVERAGE(A1:A9)",
  "AVERAGE(B2:B3)",
  "MIN(A1:B20)",
  "MAX(A1:B20)",
  "MIN(B2:B3)",
  "COUNTA(A1:B20)",
  "ABS(A2)",
  "SUMPRODUCT(A1:A9,A2:A10)",
  "SUMPRODUCT((A1:A9>0)*A1:A9)",
  "SUBTOTAL(9,A1:A9)",
  "SUBTOTAL(109,A1:A9)",
  "SUM(A1:A3 A2:A5)",
  "SUM((A1:A2,A5))",
  "AND(A1:A3,TRUE)",
  "OR(FALSE,0)",
  "NOT(0)",
  "AND(B2,TRUE)",
  "ISNUMBER(A1)",
  "ISNUMBER(B2)",
  "ISBLANK(B4)",
  "ISTEXT(B2)",
  "N(B2)",
  "N(TRUE)",
  "B4+1",
  'B4&""',
  "B4=0",
  'B4=""',
  "B2+1",
  "N(A1)>0",
  "COUNT(A1,B2)=2",
  "-SUM(A1)+3",
  "1.5E3+1",
  "A:A A7",
  "SUM(A$1:$A2)",
  "Tabel!B2",
  "SUM(tab[Realisatie])",
  "SUM(tab[[Realisatie]:[Begroting '[8'] '#1]])",
  "COUNTA(tab[[#Headers],[Realisatie]])",
  "SUM(tab[[#All],[Realisatie]])",
];

function sheets(): readonly Sheet[] {
  const numbers = figures(120);
  const words: CellValue[] = [1, "n.v.t.", "-", null, "12", true];
  const random = numbers.flatMap((_, i) => {
    const [a, b, c] = [`A${i + 1}`, `A${((i * 7) % 120) + 1}`, `A${((i * 13) % 120) + 1}`];
    return [
      `${a}-${b}`,
      `(${a}-${b})/${c}`,
      `ROUND(${a}*${b},${(i % 5) - 2})`,
      `ROUNDUP(${a},${i % 3})`,
      `ROUNDDOWN(${a}/3,${i % 4})`,
      `SUM(A1:${a})`,
      `IF(AND(ISNUMBER(${a}),N(${b})>0),${a}/${b}-1,"n.v.t.")`,
      `${a}*8/12`,
    ];
  });
  const data: Input[][] = numbers.map((number, i) => [number, words[i] ?? null]);
  const formulas = [...BY_HAND, ...random];
  // Formulas stand beside the data, in a column of their own, so that whole columns and own rows can be asked for.
  const rows = formulas.map((formula, i): Input[] => [...(data[i] ?? [null, null]), null, { formula }]);
  const table: Input[][] = [
    ["Post", "Realisatie", "Begroting [8] #1", "Verschil", "% +/-"],
    ...[0, 1, 2].map((i): Input[] => [
      `post ${i}`,
      numbers[i] ?? 0,
      numbers[i + 3] ?? 0,
      { formula: "tab[[#This Row],[Realisatie]]-tab[[#This Row],[Begroting '[8'] '#1]]" },
      {
        formula:
          "IF(AND(ISNUMBER(tab[[#This Row],[Verschil]]),N(tab[[#This Row],[Begroting '[8'] '#1]])>0),tab[[#This Row],[Verschil]]/tab[[#This Row],[Begroting '[8'] '#1]],\"n.v.t.\")",
      },
    ]),
  ];
  return [sheetOf("Blad", rows), sheetOf("Tabel", table, { tables: [{ name: "tab", area: { top: 0, left: 0, bottom: 3, right: 4 } }] })];
}

function agrees(ours: CellValue, theirs: string): boolean {
  if (typeof ours === "boolean") return theirs === (ours ? "TRUE" : "FALSE") || theirs === String(Number(ours));
  if (typeof ours === "string" || ours === null) return theirs === (ours ?? "");
  if (typeof ours === "object") return theirs === ours.error || theirs.startsWith("Err:") || theirs.startsWith("#");
  const number = Number(theirs);
  return theirs !== "" && Math.abs(number - ours) <= 1e-12 * Math.max(1, Math.abs(ours));
}

oracle(
  "LibreOffice computes what we compute",
  () => {
    const given = sheets();
    const source = sourceOf(given);
    const own = calculator({ ...source, formula: (sheet, row, column) => source.formula?.(sheet, row, column) ?? null });
    const theirs = recalculated(given);
    const different: string[] = [];
    let compared = 0;
    for (const sheet of given) {
      const { name, used } = sheet;
      for (let row = 0; row <= (used?.bottom ?? -1); row += 1) {
        for (let column = 0; column <= (used?.right ?? -1); column += 1) {
          const text = sheet.formula(row, column);
          if (text === null) continue;
          compared += 1;
          const ours = own.value(name, row, column);
          const value = theirs.get(name)?.[row]?.[column] ?? "";
          if (!agrees(ours, value)) different.push(`${text}: ${JSON.stringify(ours)}, LibreOffice ${value}`);
        }
      }
    }
    expect(different).toEqual([]);
    expect(compared).toBeGreaterThan(1000);
  },
  120_000,
);
