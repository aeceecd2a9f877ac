import { claimsOfText, type ReadReport } from "../../../src/app/claims/claims";
import { linkClaim, cellsNamed } from "../../../src/app/claims/link";
import type { Claim } from "../../../src/core/claims/claim";
import { openWorkbook } from "../../../src/hosts/file/open";
import { computedRange, evidenceCells, saidBy } from "../../../src/taskpane/state/claim-evidence";
import { allShipped } from "../../support/pane";
import { sample } from "../../support/samples";

const SHIPPED = allShipped().map(({ definition }) => definition);
const content = openWorkbook(sample("uwv-achtmaandenverslag-2020")).read();

async function read(text: string): Promise<ReadReport> {
  return claimsOfText(text, await content, { shipped: SHIPPED });
}

async function first(text: string): Promise<Claim> {
  const [claim] = (await read(text)).claims;
  if (!claim) throw new Error(`no claim in: ${text}`);
  return claim;
}

test("a cell is told by its row and column as the report calls them", async () => {
  const { report, definition } = await read("");
  const cells = evidenceCells(cellsNamed(report, ["'Overige dienstverlening'!C11", "Financiën!B8"]), definition, "Subtotaal");
  expect(cells.map(({ name, about, cell }) => [name, about, cell.shown])).toEqual([
    ["'Overige dienstverlening'!C11", "Ontvangen bezwaren · Eerste acht maanden van 2019", "45.400"],
    ["Financiën!B8", expect.stringMatching(/^Subtotaal/), expect.any(String)],
  ]);
});

test.each<[string, string, ReturnType<typeof computedRange>]>([
  ["a growth", "Het aantal ontvangen bezwaren steeg met 27%.", { lo: "26,62%", hi: "27,12%" }],
  ["a figure that is in the table", "Er waren 56.600 afgehandelde bezwaren in de eerste acht maanden van 2020.", null],
  ["what refers to nothing", "Er waren 45.400 gevallen van iets dat nergens staat.", null],
])("between which figures rounding leaves %s", async (_, text, expected) => {
  expect(computedRange(await first(text))).toEqual(expected);
});

test("a calculation with cells has one place more than they show", async () => {
  const claim = await first("Er waren 56.600 afgehandelde bezwaren in de eerste acht maanden van 2020.");
  expect(computedRange({ ...claim, arithmetic: "30.200 + 26.400" })).toEqual({ lo: "56.550,0", hi: "56.650,0" });
  expect(computedRange({ ...claim, arithmetic: "30.200 + 26.400", cells: [] })).toBeNull();
});

test("a linked growth keeps its range", async () => {
  const text = "Het aantal dingen steeg met 27%.";
  const { report, claims } = await read(text);
  const [claim] = claims;
  const cells = cellsNamed(report, ["'Overige dienstverlening'!B11", "'Overige dienstverlening'!C11"]);
  const state = claim ? linkClaim(null, claim, cells) : null;
  const [linked] = claimsOfText(text, { ...(await content), state }, { shipped: SHIPPED }).claims;
  expect(linked && computedRange(linked)).toEqual({ lo: "26,62%", hi: "27,12%" });
});

test.each<[string, string, string]>([
  ["a figure", "Er waren 12 dingen.", "12"],
  ["words", "Het aantal ontvangen bezwaren daalde.", "‘daalde’"],
])("what a text says: %s", async (_, text, expected) => {
  expect(saidBy(await first(text), text)).toBe(expected);
});

test("many words are cut, and words without a place are those of the sentence", async () => {
  const text = "Het aantal ontvangen bezwaren daalde.";
  const claim = await first(text);
  const long = "woord ".repeat(20);
  expect(saidBy({ ...claim, marks: [{ start: 0, end: long.length }] }, long)).toBe(`‘${"woord ".repeat(8).trim()}…’`);
  expect(saidBy({ ...claim, marks: [] }, text)).toBe(`‘${text}’`);
});
