import { readClaims } from "../../../src/core/claims/read";
import type { BoundReport } from "../../../src/core/table/bound";
import { addressName } from "../../../src/core/table/address";
import { bindReport } from "../../../src/core/table/bind";
import { definitionSchema } from "../../../src/core/definition/schema";
import { sheetOf } from "../../support/sheet";

const period = { span: "period" } as const;

/** One figure in two tables, rows by category, spanning headers that matter, unlabelled subtotals, percentages without their sign. */
function report(): BoundReport {
  const definition = definitionSchema.parse({
    schema: 1,
    id: "tweeling",
    version: "1",
    title: "Verslag",
    organisation: "Proef",
    period: { kind: "eight-months", year: 2020 },
    chapters: [{ id: "c", title: "Hoofdstuk", sheet: "Blad" }],
    notations: {
      hundreds: { kind: "number", roundingUnit: "100" },
      count: { kind: "number" },
      percents: { kind: "number", decimals: 1, scale: "0.01" },
    },
    indicators: [
      { id: "fietsen", label: "Geleende fietsen", measure: "flow" },
      { id: "levertijd", label: "Levertijd", measure: "average", direction: "lower" },
    ],
    tables: [
      {
        id: "kern",
        title: "Kern",
        chapter: "c",
        notation: "hundreds",
        columns: [
          { id: "label", role: "label", header: "Kern" },
          { id: "actual", role: "actual", header: "Nu", period },
          { id: "prior", role: "prior", header: "Toen", period: { span: "period", year: -1 } },
        ],
        rows: [
          { id: "fietsen", label: "Aantal geleende fietsen", indicator: "fietsen" },
          { id: "rood", label: "Aantal rode bussen" },
          { id: "blauw", label: "Aantal blauwe bussen" },
        ],
      },
      {
        id: "stad",
        title: "Uitleen per stad",
        chapter: "c",
        notation: "count",
        columns: [
          { id: "category", role: "category", header: "", excelHeader: "Stad" },
          { id: "label", role: "label", header: "", excelHeader: "Soort" },
          { id: "actual", role: "actual", header: "2020", period },
          { id: "prior", role: "prior", header: "2019", period: { span: "period", year: -1 } },
        ],
        rows: [
          { id: "fietsen", label: "Geleende fietsen", category: "Utrecht", indicator: "fietsen", aliases: ["Tweewielers"] },
          { id: "steps", label: "Steps", category: "Utrecht" },
          { id: "fietsen-zeist", label: "Geleende karren", category: "Zeist" },
        ],
      },
      {
        id: "fout",
        title: "Keuring",
        chapter: "c",
        notation: "percents",
        columns: [
          { id: "label", role: "label", header: "In procenten" },
          { id: "gebreken", role: "actual", header: "Nu", group: "Gebreken", period },
          { id: "gebreken-toen", role: "prior", header: "Toen", group: "Gebreken", period: { span: "period", year: -1 } },
          { id: "twijfels", role: "actual", header: "Nu", group: "Twijfels", period },
        ],
        rows: [
          { id: "kop", label: "Wielen", kind: "heading" },
          { id: "remmen", label: "Remmen", level: 1, partOf: "som" },
          { id: "banden", label: "Banden", level: 1, partOf: "som" },
          { id: "som", label: null, kind: "subtotal", level: 1, total: "weighted" },
        ],
      },
    ],
  });
  const sheet = sheetOf("Blad", [
    ["Kern", "Nu", "Toen"],
    ["Aantal geleende fietsen", 33400, 22900],
    ["Aantal rode bussen", 500, 400],
    ["Aantal blauwe bussen", 500, 400],
    [],
    ["Stad", "Soort", "2020", "2019"],
    ["Utrecht", "Geleende fietsen", 33427, 22904],
    ["Utrecht", "Steps", 812, 712],
    ["Zeist", "Geleende karren", 77, 66],
    [],
    ["", "Gebreken", "", "Twijfels"],
    ["In procenten", "Nu", "Toen", "Nu"],
    ["Wielen"],
    ["Remmen", 2.2, 2.6, 0.3],
    ["Banden", 1.4, 0.9, 2.1],
    [null, 1.8, 1.7, 1.1],
  ]);
  return bindReport(definition, [sheet], []);
}

const bound = report();

function told(text: string): readonly string[] {
  return readClaims(text, bound).map(
    (claim) =>
      `${claim.kind} ${claim.numbers.join(" ")} ${claim.verdict} ${claim.cells.map((cell) => addressName(cell.address)).join(" ")}${claim.expected === null ? "" : ` → ${claim.expected}`}`,
  );
}

test("all tables are bound", () => {
  expect(bound.tables.map((table) => table.spec.id)).toEqual(["kern", "stad", "fout"]);
});

const BEGIN = "In de eerste acht maanden van 2020";

test.each<[string, string]>([
  [`${BEGIN} waren er 33.400 geleende fietsen.`, "value 33.400 confirmed Blad!B2 Blad!C7"],
  [`${BEGIN} waren er 38.400 geleende fietsen.`, "value 38.400 refuted Blad!B2 Blad!C7 → 33.400"],
  [`${BEGIN} leenden we 33.400 tweewielers uit.`, "value 33.400 confirmed Blad!C7 Blad!B2"],
  // The coarse table bears it out, the finer one is a slip away: not told.
  [`${BEGIN} waren er 33.429 geleende fietsen.`, "value 33.429 undecided "],
  ["Het aantal geleende fietsen steeg.", "difference  confirmed Blad!B2 Blad!C2 Blad!C7 Blad!D7"],
  ["Het aantal geleende fietsen steeg met 46%.", "growth 46% confirmed Blad!B2 Blad!C2 Blad!C7 Blad!D7"],
  ["Er waren 500 bussen.", "value 500 undecided "],
  ["Het aantal bussen is gestegen.", "difference  confirmed Blad!B3 Blad!C3 Blad!B4 Blad!C4"],
  ["In Utrecht waren er 812 steps.", "value 812 confirmed Blad!C8"],
  ["De remmen hebben 2,2% gebreken.", "value 2,2% confirmed Blad!B14"],
  ["Over de banden zijn er 2,1% twijfels.", "value 2,1% confirmed Blad!D15"],
  [`${BEGIN} waren er 33.400 geleende fietsen, meer dan in dezelfde periode in 2019 (22.900).`, "value 22.900 confirmed Blad!C2 Blad!D7"],
  [`${BEGIN} waren er 33.400 geleende fietsen, meer dan in dezelfde periode in 2019 (24.900).`, "value 24.900 refuted Blad!C2 → 22.900"],
  [`${BEGIN} waren er 33.400 geleende fietsen, 60% meer dan in dezelfde periode in 2019.`, "growth 60% refuted Blad!C7 Blad!D7 → 45,9%"],
  ["Het cijfer is met 0,8 gestegen van 6,9 naar 7,3.", "difference 0,8 7,3 6,9 refuted  → 0,4"],
  ["Het percentage is met 3 procentpunt gedaald van 12% naar 9%.", "difference 3 procentpunt 9% 12% confirmed "],
  ["Bij de remmen namen de gebreken met 0,4 procentpunt af.", "difference 0,4 procentpunt confirmed Blad!B14 Blad!C14"],
  [`${BEGIN} waren er 500 rode bussen. Dat zijn er 100 meer dan in 2019.`, "difference 100 confirmed Blad!B3 Blad!C3"],
])("%s: %s", (text, expected) => {
  expect(told(text)).toContain(expected);
});
