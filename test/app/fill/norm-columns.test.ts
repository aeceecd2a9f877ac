import { readFileSync } from "node:fs";
import path from "node:path";
import { checkReport } from "../../../src/app/check/check";
import { whyCell } from "../../../src/app/check/why";
import { type FillPlan, planFill } from "../../../src/app/fill/fill";
import { publishedReport, type PublishedReport } from "../../../src/app/fill/new-report";
import { type Definition, definitionSchema } from "../../../src/core/definition/schema";
import { addressName } from "../../../src/core/table/address";
import { newWorkbook } from "../../../src/hosts/file/new-workbook";
import { openWorkbook } from "../../../src/hosts/file/open";
import { isLibreOfficeInstalled, recalculatedFile } from "../../support/libreoffice";
import { withValue } from "../../support/perturb";
import { shipped } from "../../support/samples";

const REPORT = "uwv-achtmaandenverslag-2020";
const TABLE = "prestatie-indicatoren";
/** Norms in words, of which no share can be attained. */
const WORDS = ["iso-gecertificeerd", "accountantsverklaring"];

/** The 2020 definition with three columns more beside its norms. */
function definition(): Definition {
  const base = structuredClone(shipped(REPORT));
  const table = base.tables.find((one) => one.id === TABLE);
  if (!table) throw new Error("no table of norms");
  const attained = { kind: "attained-share", of: "actual", norm: "norm" } as const;
  const verdict = { kind: "norm-verdict", of: "actual", norm: "norm" } as const;
  const outlook = { kind: "norm-verdict", of: "forecast", norm: "norm", words: { met: "haalbaar", missed: "niet haalbaar" } } as const;
  table.columns.push(
    { id: "attained", role: "share", header: "% van de norm", notation: "procent", derive: attained },
    { id: "verdict", role: "text", header: "Oordeel", notation: "tekst", derive: verdict },
    { id: "outlook", role: "text", header: "Vooruitzicht", notation: "tekst", derive: outlook },
  );
  for (const row of table.rows) if (WORDS.includes(row.id)) row.cells = { ...row.cells, attained: { fill: "none", derive: false } };
  return definitionSchema.parse(base);
}

const own = definition();
const options = { shipped: [own], definition: own, mode: "formulas" as const, replace: false };

/** The published report in which every derived cell is blank. */
function input(): ReturnType<typeof openWorkbook> {
  const source = path.join(__dirname, "..", "..", "..", "assets", "samples", "source", `${REPORT}.json`);
  const { sheets, state } = publishedReport(own, JSON.parse(readFileSync(source, "utf8")) as PublishedReport, true);
  return openWorkbook(newWorkbook(sheets, state));
}

const plan = async (): Promise<FillPlan> => planFill(await input().read(), options);

async function filledWorkbook(): Promise<ReturnType<typeof openWorkbook>> {
  const workbook = input();
  await workbook.write({ cells: (await plan()).writes });
  return workbook;
}

/** What a row gets: value, and how its formula begins or why it has none. */
function filled({ derived }: FillPlan, row: string): readonly string[] {
  return derived
    .filter(({ cell }) => cell.table.id === TABLE && cell.row.id === row)
    .map(({ value, formula, skipped }) => {
      const result = typeof value === "number" ? value.toFixed(4) : JSON.stringify(value);
      return `${result} ${skipped?.reason ?? (formula ?? "").slice(0, 6)}`;
    });
}

test.each([
  ["higher is better", "betalingen-wwz", ["1.0889 IF(AND", '"behaald" IF(AND', '"haalbaar" IF(AND']],
  ["lower is better", "wia-voorraad-herbeoordelingen", ["4.6133 IF(AND", '"niet behaald" IF(AND', '"niet haalbaar" IF(AND']],
  ["4.300 of 8.000 × 8/12", "geplaatste-wajongers", ["0.8063 IF(AND", '"niet behaald" IF(AND', '"niet haalbaar" IF(AND']],
  ["a norm that says which side is met", "uitvoeringskosten-binnen-budget", ["0.9300 IF(AND", '"behaald" IF(AND', '"n.v.t." IF(AND']],
  ["a norm in words", "iso-gecertificeerd", ['"behaald" IF(OR(', '"haalbaar" IF(OR(']],
])("%s", async (_name, row, expected) => {
  expect(filled(await plan(), row)).toEqual(expected);
});

test("words are written under a format that keeps the formula a formula", async () => {
  const verdicts = (await plan()).derived.filter(({ kind }) => kind === "norm-verdict");
  expect(verdicts.length).toBeGreaterThan(30);
  expect(new Set(verdicts.map(({ format }) => format))).toEqual(new Set(["General"]));
  expect(new Set(verdicts.map(({ cell }) => cell.format))).toEqual(new Set(["General"]));
});

test("the filled report has no error, and filling it again changes nothing", async () => {
  const content = await (await filledWorkbook()).read();
  expect(checkReport(content, options).run.summary).toMatchObject({ error: 0, errored: 0 });
  expect(planFill(content, options).writes).toEqual([]);
});

test.each([
  ["a verdict", "verdict", "behaald", "norm-verdict", "D17 ten minste C17 × 8/12"],
  ["a share of the whole year's norm", "attained", 0.5375, "attained-share", "D17 / (C17 × 8/12)"],
])("%s typed over is told, and is not replaced unseen", async (_name, column, value, check, reads) => {
  const content = await (await filledWorkbook()).read();
  const place = planFill(content, options).derived.find(({ cell }) => cell.row.id === "geplaatste-wajongers" && cell.column.id === column);
  if (!place) throw new Error("no such cell");
  const name = addressName(place.cell.address);
  const typed = { ...content, sheets: withValue(content.sheets, place.cell.address, value) };
  const told = checkReport(typed, options).run.findings.filter(
    ({ severity, cell }) => severity === "error" && cell && addressName(cell.address) === name,
  );
  expect(told.map((finding) => finding.check)).toContain(check);
  const why = whyCell(checkReport(typed, options), place.cell.address, "nl").relations[0];
  expect([why?.reads, why?.outcome]).toEqual([reads, "fails"]);
  expect(planFill(typed, options).kept.map(({ cell }) => addressName(cell.address))).toEqual([name]);
});

const oracle = isLibreOfficeInstalled() ? test : test.skip;

oracle(
  "LibreOffice computes the same words and shares",
  async () => {
    const { writes } = await plan();
    const workbook = await filledWorkbook();
    // Wrong cached values show that the formulas themselves are computed.
    await workbook.write({ cells: writes.map((write) => ({ ...write, value: 987654321 })) });
    const sheets = own.chapters.map((chapter) => chapter.sheet);
    const computed = recalculatedFile(workbook.save(), sheets);
    const table = writes.filter(({ formula }) => formula?.includes("prestatie_indicatoren") === true);
    expect(table.length).toBeGreaterThan(60);
    for (const { address, value } of table) {
      const text = computed.get(address.sheet)?.[address.row]?.[address.column] ?? "";
      const number = text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text);
      const found = typeof value === "number" ? number.toPrecision(12) : text;
      expect([addressName(address), found]).toEqual([addressName(address), typeof value === "number" ? value.toPrecision(12) : value]);
    }
  },
  120_000,
);
