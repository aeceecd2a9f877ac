import { evaluate, unknownFunctions } from "../../../src/core/formula/evaluate";
import { sourceOf } from "../../../src/core/formula/value";
import type { CellValue } from "../../../src/core/table/sheet";
import { sheetOf } from "../../support/sheet";

const DIV0 = { error: "#DIV/0!" };
const VALUE = { error: "#VALUE!" };
const REF = { error: "#REF!" };
const NAME = { error: "#NAME?" };
const NUM = { error: "#NUM!" };
const NULL = { error: "#NULL!" };
const NA = { error: "#N/A" };
const CYCLE = { error: "#CYCLE!" };

//       A        B      C      D       E
const plain = sheetOf("Blad1", [
  [1, 2, 3, "tekst", true],
  [4, 5, 6, "7", null],
  ["-", "n.v.t.", null, DIV0, 0],
  [0.1, 0.2, 0.3, NA, -1],
]);
const budget = sheetOf(
  "Begroting '20",
  [
    ["Post", "Realisatie", "Begroting", "% +/- [a]", "Deel #1 @x"],
    ["a", 373, 388.8, null, 1],
    ["b", 235.1, 259.7, null, 2],
    ["Totaal", 608.1, 648.5, null, 3],
  ],
  { tables: [{ name: "begroting_uwv", area: { top: 0, left: 0, bottom: 3, right: 4 }, totalsRow: true }] },
);
const bare = sheetOf("Kaal", [[1, 2]], {
  tables: [{ name: "kaal", area: { top: 0, left: 0, bottom: 0, right: 1 }, columns: ["x", "y"], headerRow: false }],
});
const names = [
  { name: "tarief", formula: "Blad1!$B$1", sheet: null },
  { name: "tarief", formula: "Blad1!$C$1", sheet: "Begroting '20" },
  { name: "kring", formula: "kring+1", sheet: null },
  { name: "stuk", formula: "SUM(", sheet: null },
];
const source = sourceOf([plain, budget, bare], names);

/** Evaluated in H10 of Blad1, away from all values. */
function value(formula: string): CellValue {
  return evaluate(formula, { sheet: "Blad1", row: 9, column: 7 }, source);
}

/** Evaluated in the table's row b, on its fourth column. */
function inTable(formula: string, row = 2): CellValue {
  return evaluate(formula, { sheet: "Begroting '20", row, column: 3 }, source);
}

describe("arithmetic", () => {
  const cases: [string, CellValue][] = [
    ["=1+2*3", 7],
    ["2^3^2", 64],
    ["-2^2", 4],
    ["50%", 0.5],
    ["1%%", 0.0001],
    ['+"a"', "a"],
    ["7/2", 3.5],
    ["1/0", DIV0],
    ["0^0", NUM],
    ["0^-1", DIV0],
    ["(-8)^(1/3)", NUM],
    ["1E308*10", NUM],
    ["1E-308/10", 0],
    ["-0", 0],
    ["0*-1", 0],
    ["1/0+#N/A", DIV0],
    ["1+#N/A", NA],
    ["-#N/A", NA],
    ["#N/A%", NA],
    ["#REF!+1", REF],
    ["C1-B1-A1", 0],
    ["4.1*100", 409.99999999999994],
    ["373-388.8", -15.800000000000011],
  ];
  test.each(cases)("%s", (formula, expected) => expect(value(formula)).toEqual(expected));
});

describe("a last + or − that leaves next to nothing is zero, elsewhere it is not", () => {
  const cases: [string, CellValue][] = [
    ["0.5-0.4-0.1", 0],
    ["1*(0.5-0.4-0.1)", -2.7755575615628914e-17],
    ["(0.5-0.4-0.1)", -2.7755575615628914e-17],
    ["(0.5)-(0.4)-(0.1)", 0],
    ["0.1+0.2-0.3", 0],
    ["-0.3+(0.1+0.2)", 0],
    ["22.26-21.29-0.97", 2.4424906541753444e-15],
    ["43.1-43.2+1", 0.8999999999999986],
  ];
  test.each(cases)("%s", (formula, expected) => expect(value(formula)).toBe(expected));
});

describe("coercion", () => {
  const cases: [string, CellValue][] = [
    ['"1"+1', 2],
    ['" 1.5 "*2', 3],
    ['"5%"+0', 0.05],
    ['"1e2"+0', 100],
    ['"1,5"+0', VALUE],
    ['"x"+1', VALUE],
    ['1-"x"', VALUE],
    ['-"x"', VALUE],
    ['"x"%', VALUE],
    ['""+1', VALUE],
    ["TRUE+TRUE", 2],
    ["C3+1", 1],
    ["C3", 0],
    ["D2+1", 8],
    ["A3-1", VALUE],
    ["E2&E1", "TRUE"],
    ['1&"a"&0.1', "1a0.1"],
    ['0.1+0.2&""', "0.3"],
    ['1E20&""', "1E+20"],
    ['0.000001&""', "1E-06"],
    ['12345678901234567&""', "12345678901234600"],
    ['100&""', "100"],
    ['"a"&D3', DIV0],
  ];
  test.each(cases)("%s", (formula, expected) => expect(value(formula)).toEqual(expected));
});

describe("comparison", () => {
  const cases: [string, CellValue][] = [
    ["0.1+0.2=0.3", true],
    ["43.1-43.2+1=0.9", false],
    ["1<2", true],
    ["2<=1", false],
    ["2>1", true],
    ["2>=3", false],
    ["1<>1", false],
    ['"a"="A"', true],
    ['"a"<"B"', true],
    ['"b"<"A"', false],
    ['1<"a"', true],
    ['"z"<TRUE', true],
    ["TRUE>FALSE", true],
    ["C3=0", true],
    ['C3=""', true],
    ["C3=FALSE", true],
    ["C3=C3", true],
    ["0<C3", false],
    ["D3=1", DIV0],
    ["1=D4", NA],
  ];
  test.each(cases)("%s", (formula, expected) => expect(value(formula)).toEqual(expected));
});

describe("functions", () => {
  const cases: [string, CellValue][] = [
    ["SUM(A1:E2)", 21],
    ['SUM(A1:C2,"3",TRUE,)', 25],
    ['SUM(A1,"x")', VALUE],
    ["SUM(A3:C3)", 0],
    ["SUM(A3:D3)", DIV0],
    ['SUM({1,2;"3",4})', 7],
    ["SUM((A1:A2,C1))", 8],
    ["SUM(A1:B2 B1:C2)", 7],
    ["SUM(A1:A2 C1:C2)", NULL],
    ["SUM(A1:(C2))", 21],
    ["SUM(D3 A1,1)", NULL],
    ["SUM((1/0):A1)", NAME],
    ["SUM(A1:IF(TRUE,1/0))", DIV0],
    ["SUM(IF(TRUE,1/0):A1)", DIV0],

    ["SUM((A1,A2):C1)", VALUE],
    ["SUM(A1:Kaal!A1)", VALUE],
    ["SUM(A:A)", 5.1],
    ["SUM(1:2)", 21],
    ["AVERAGE(A1:C1)", 2],
    ["AVERAGE(A3:C3)", DIV0],
    ["AVERAGE(1E308,1E308)", NUM],
    ["MIN(A1:C2)", 1],
    ["MAX(A1:C2)", 6],
    ["MIN(A3:B3)", 0],
    ["MAX(A3:B3)", 0],
    ["COUNT(A1:E4)", 11],
    ['COUNT("1","x",TRUE,,1/0)', 3],
    ["COUNTA(A1:E4)", 18],
    ["COUNTA(,1)", 2],
    ['IF(A1=1,"ja",1/0)', "ja"],
    ["IF(FALSE,1)", false],
    ["IF(TRUE,,1)", 0],
    ["IF(A1:A2,1)", VALUE],
    ['IF("true",1,2)', 1],
    ['IF("false",1,2)', 2],
    ['IF("x",1,2)', VALUE],
    ["IF(D3,1,2)", DIV0],
    ["IF(C3,1,2)", 2],
    ['IFERROR(1/0,"n.v.t.")', "n.v.t."],
    ["IFERROR(A1,2)", 1],
    ["IFERROR(C3,2)", 0],
    ["IFERROR(1/0,C3)", 0],
    ["N(D1)", 0],
    ["N(E1)", 1],
    ["N(A1:C1)", 1],
    ["N(3)", 3],
    ['N("3")', 0],
    ["N(D3)", DIV0],
    ["N(C3)", 0],
    ["ISNUMBER(A1)", true],
    ["ISNUMBER(D2)", false],
    ["ISTEXT(D2)", true],
    ["ISBLANK(C3)", true],
    ["ISBLANK(D1)", false],
    ["ISERROR(D3)", true],
    ["AND(A1:C1,TRUE)", true],
    ["AND(A1,0)", false],
    ["OR(E3,E1)", true],
    ["OR(0,0)", false],
    ["AND(A3:B3)", VALUE],
    ['AND("x",TRUE)', VALUE],
    ["AND(D3,TRUE)", DIV0],
    ["AND(A1:D3)", DIV0],
    ["NOT(A1)", false],
    ["NOT(D3)", DIV0],
    ["NOT(FALSE())", true],
    ["IF(TRUE(),1,2)", 1],
    ["ABS(E4)", 1],
    ["POWER(2,3)", 8],
    ["ABS(D1)", VALUE],
    ["SUMPRODUCT(A1:C1,A2:C2)", 32],
    ["SUMPRODUCT(A1:C1*A2:C2)", 32],
    ["SUMPRODUCT((A1:A2>1)*B1:C2)", 11],
    ['SUMPRODUCT(--(D1:D2="7"),A1:A2)', 4],
    ["SUMPRODUCT(A1:C1,A1:A2)", VALUE],
    ["SUMPRODUCT(D1:E1)", 0],
    ["SUMPRODUCT(A1:D4)", DIV0],
    ["SUMPRODUCT((A1:A2,B1))", VALUE],
    ["SUMPRODUCT((A1:A2,B1)*2)", VALUE],
    ["SUMPRODUCT(2*(A1:A2,B1))", VALUE],
    ["SUMPRODUCT({1,2}*{1,2,3})", NA],
    ["SUMPRODUCT(A1:A2*{1,2})", 15],
    ["SUMPRODUCT(1/0)", DIV0],
    ["SUMPRODUCT(3)", 3],
    ["{7,8}", 7],
    ["{1,2}*2", 2],
    ["SUBTOTAL(9,A1:C2)", 21],
    ["SUBTOTAL(109,A1:C2)", 21],
    ["SUBTOTAL(1,A1:C1)", 2],
    ["SUBTOTAL(2,A1:D1)", 3],
    ["SUBTOTAL(4,A1:C1)", 3],
    ["SUBTOTAL(5,A1:C1)", 1],
    ["SUBTOTAL(3,A1:C1)", VALUE],
    ["SUBTOTAL(1/0,A1)", DIV0],
    ["SUBTOTAL(9,1)", VALUE],
    ["SUBTOTAL(9,D3)", DIV0],
    ["SUBTOTAL(9)", VALUE],
    ["IF(1,2,3,4)", VALUE],
    ["sum(a1:b1)", 3],
  ];
  test.each(cases)("%s", (formula, expected) => expect(value(formula)).toEqual(expected));
});

describe("rounding", () => {
  const cases: [string, number][] = [
    ["ROUND(1.005,2)", 1.01],
    ["ROUND(0.285,2)", 0.29],
    ["ROUND(8.325,2)", 8.33],
    ["ROUND(-1.005,2)", -1.01],
    ["ROUND(4.1*100,0)", 410],
    ["ROUND(1250,-2)", 1300],
    ["ROUND(-1250,-2)", -1300],
    ["ROUND(49,-2)", 0],
    ["ROUND(-0.4,0)", 0],
    ["ROUND(2.5,0.9)", 3],
    ["ROUND(0,2)", 0],
    ["ROUND(1.5,400)", 1.5],
    ["ROUND(1.5,-400)", 0],
    ["ROUNDUP(1.5,-400)", 1.5],
    ["ROUNDUP(1.001,2)", 1.01],
    ["ROUNDUP(-1.001,2)", -1.01],
    ["ROUNDUP(4.1*100,0)", 410],
    ["ROUNDDOWN(1.019,2)", 1.01],
    ["ROUNDDOWN(-1.019,2)", -1.01],
    ["ROUNDDOWN(4.1*100,0)", 410],
    ["ROUNDDOWN(0.9,0)", 0],
    ["ROUND(123456789012.345,1)", 123456789012.3],
  ];
  test.each(cases)("%s", (formula, expected) => {
    expect(value(formula)).toBe(expected);
  });
});

describe("references", () => {
  const cases: [string, CellValue][] = [
    ["'Begroting ''20'!B2", 373],
    ["'BEGROTING ''20'!B2", 373],
    ["Weg!A1", REF],
    ["[1]Blad1!A1", REF],
    ["Blad1:Kaal!A1", REF],
    ["SUM(begroting_uwv[Realisatie])", 608.1],
    ["SUM(BEGROTING_UWV[realisatie])", 608.1],
    ["begroting_uwv[[#Totals],[Realisatie]]", 608.1],
    ["SUM(begroting_uwv[[#All],[Realisatie]])", 1216.2],
    ["SUM(begroting_uwv[[#Data],[#Totals],[Realisatie]])", 1216.2],
    ["begroting_uwv[[#Headers],[Begroting]]", "Begroting"],
    ["COUNTA(begroting_uwv[[#Headers],[#Data],[Post]])", 3],
    ["COUNTA(begroting_uwv[#Totals])", 4],
    ["SUM(begroting_uwv[[Realisatie]:[Begroting]])", 1256.6],
    ["SUM(begroting_uwv)", 1259.6],
    ["SUM(begroting_uwv[])", 1259.6],
    ["begroting_uwv[@Realisatie]", VALUE],
    ["begroting_uwv[[#This Row],[Weg]]", VALUE],
    ["SUM(begroting_uwv[Weg])", REF],
    ["SUM(weg[x])", REF],
    ["[@Realisatie]", REF],
    ["SUM(kaal[x])", 1],
    ["kaal[[#Headers],[x]]", REF],
    ["kaal[[#Totals],[x]]", REF],
    ["tarief", 2],
    ["tarief*10", 20],
    ["'Begroting ''20'!tarief", 3],
    ["onbekend", NAME],
    ["kring", NAME],
    ["stuk", NAME],
    ["H10", CYCLE],
    ["SUM(H1:H12)", CYCLE],
    ["SUM(H:H)", CYCLE],
    ["@A1:C1", VALUE],
    ["A1#", NAME],
  ];
  test.each(cases)("%s", (formula, expected) => expect(value(formula)).toEqual(expected));

  const tableCases: [string, CellValue][] = [
    ["[@Realisatie]-[@Begroting]", 235.1 - 259.7],
    ["begroting_uwv[[#This Row],[Realisatie]]", 235.1],
    ["begroting_uwv[@[Deel '#1 '@x]]", 2],
    ["SUM(begroting_uwv[@[Realisatie]:[Begroting]])", 235.1 + 259.7],
    ["B1:B4", 235.1],
    ["Blad1!A1:C1", VALUE],
    ["E1:E9*2", 4],
    ["tarief", 3],
    ["[@[% +/- '[a']]]", CYCLE],
  ];
  test.each(tableCases)("in the table: %s", (formula, expected) => expect(inTable(formula)).toEqual(expected));

  test("this row means nothing on the header and in the totals", () => {
    expect(inTable("[@Realisatie]", 0)).toEqual(VALUE);
    expect(inTable("[@Realisatie]", 3)).toEqual(VALUE);
  });
});

describe("bounds", () => {
  const cases: [string, string, CellValue][] = [
    ["no formula", "SUM(", NAME],
    ["nothing", "", NAME],
    ["loose text", "dit is tekst", NAME],
    ["unknown function", "VLOOKUP(1,A1:B2,2)", NAME],
    ["LET", "LET(a,1,a)", NAME],
    ["LAMBDA", "LAMBDA(a,a)", NAME],
    ["longer than Excel allows", `1${"+1".repeat(5000)}`, NAME],
    ["a long sum", `1${"+1".repeat(4000)}`, 4001],
    ["deep brackets", `${"(".repeat(4000)}1${")".repeat(4000)}`, NAME],
    ["a hundred brackets", `${"(".repeat(100)}1${")".repeat(100)}`, 1],
    ["a long row of signs", `${"-".repeat(8000)}1`, NAME],
    ["the number too large", "1E999", NUM],
  ];
  test.each(cases)("%s", (_, formula, expected) => expect(value(formula)).toEqual(expected));

  test("a reference larger than two million cells is not computed where the used area is not known", () => {
    const open = { value: () => 1, tables: [], names: [] };
    const at = { sheet: "S", row: 0, column: 20 };
    expect(evaluate("SUM(A1:C1048576)", at, open)).toEqual(NUM);
    expect(evaluate("SUM(A1:B3)", at, open)).toBe(6);
    expect(evaluate("SUBTOTAL(9,A1:B3)", at, open)).toBe(6);
    expect(evaluate("SUMPRODUCT(A1:B3)", at, open)).toBe(6);
  });

  test("whole columns of an empty sheet hold nothing", () => {
    expect(evaluate("SUM(A:A)", { sheet: "Leeg", row: 0, column: 3 }, sourceOf([sheetOf("Leeg", [])]))).toBe(0);
  });
});

test("SUBTOTAL passes over subtotals in its range", () => {
  const sheet = sheetOf("S", [[1], [2], [{ value: 3, formula: "SUBTOTAL(9,A1:A2)" }], [4]]);
  expect(evaluate("SUBTOTAL(9,A1:A4)", { sheet: "S", row: 8, column: 0 }, sourceOf([sheet]))).toBe(7);
});

test.each([
  ["SUM(A1)+sumif(A1:A2,1)+SUMIF(A1,2)", ["SUMIF"]],
  ["LET(a,VLOOKUP(1,A1,1),a)", ["LET", "VLOOKUP"]],
  ["LAMBDA(a,a)", ["LAMBDA"]],
  ["LAMBDA(a,a)(XLOOKUP(1,A1,B1))", ["LAMBDA", "XLOOKUP"]],
  ["(A1)(2)", ["LAMBDA"]],
  ["SUM()(1)", ["LAMBDA"]],
  ["eigen?(A1)", ["EIGEN?"]],
  ["IF(A1,1,)", []],
  ["SUM(", []],
])("unknown functions of %s", (formula, expected) => expect(unknownFunctions(formula)).toEqual(expected));

test.each(["A?()", "(A1)(2)", "A1#()", "tab[k]()", "LAMBDA(x,x)(2)", "SUM()(1)", "LET(x,1,x)(2)"])(
  "%s calls what is not evaluated here",
  (formula) => expect(evaluate(formula, { sheet: "S", row: 8, column: 0 }, sourceOf([]))).toEqual({ error: "#NAME?" }),
);
