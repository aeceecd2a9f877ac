import { UserError } from "../../../src/app/errors";
import { claimsOfText, type ReadReport } from "../../../src/app/claims/claims";
import {
  asCompared,
  cellsAsked,
  cellsNamed,
  confirmable,
  figuresIn,
  heldAgainst,
  linkable,
  linkClaim,
  unlinkClaim,
} from "../../../src/app/claims/link";
import type { WorkbookContent } from "../../../src/app/ports";
import { EMPTY_STATE } from "../../../src/app/workbook/open-report";
import type { Claim } from "../../../src/core/claims/claim";
import { addressName } from "../../../src/core/table/address";
import type { BoundCell } from "../../../src/core/table/bound";
import { openWorkbook } from "../../../src/hosts/file/open";
import { allShipped } from "../../support/pane";
import { sample } from "../../support/samples";

const SHIPPED = allShipped().map(({ definition }) => definition);
const OTHER = "Overige dienstverlening";
const cell = (name: string): string => `'${OTHER}'!${name}`;

let content: WorkbookContent;
beforeAll(async () => {
  content = await openWorkbook(sample("uwv-achtmaandenverslag-2020")).read();
});

const read = (text: string, state = content.state): ReadReport => claimsOfText(text, { ...content, state }, { shipped: SHIPPED });

function claim(text: string, kind: Claim["kind"] = "value"): Claim {
  const found = read(text).claims.find((one) => one.kind === kind);
  if (!found) throw new Error(`no ${kind} in: ${text}`);
  return found;
}

const named = (...names: readonly string[]): readonly BoundCell[] => cellsNamed(read("").report, names.map(cell));
const names = (cells: readonly BoundCell[]): readonly string[] => cells.map(({ address }) => addressName(address));

describe("what is pointed at", () => {
  test("only the figures of a selection, in reading order", () => {
    const { report } = read("");
    const selection = { sheet: OTHER, area: { top: 9, left: 0, bottom: 11, right: 5 } };
    expect(names(figuresIn(report, selection))).toEqual(["B11", "C11", "B12", "C12"].map(cell));
    expect(figuresIn(report, { ...selection, sheet: "Blad9" })).toEqual([]);
  });

  test("cells that are not bound are left out", () => {
    expect(names(cellsNamed(read("").report, [cell("B11"), "Weg!A1"]))).toEqual([cell("B11")]);
  });

  test.each<[Claim["kind"], readonly string[], readonly string[]]>([
    ["growth", ["C11", "B11"], ["B11", "C11"]],
    ["growth", ["B11", "C11"], ["B11", "C11"]],
    ["growth", ["B12", "B11"], ["B12", "B11"]],
    ["share", ["B11", "B13"], ["B13", "B11"]],
    ["share", ["B13", "B11"], ["B13", "B11"]],
    ["difference", ["C11", "B11"], ["C11", "B11"]],
    ["value", ["B11"], ["B11"]],
  ])("a claim of kind %s takes %j as %j", (kind, given, expected) => {
    expect(names(asCompared({ kind }, named(...given)))).toEqual(expected.map(cell));
  });

  test.each<[Claim["kind"], 1 | 2]>([
    ["growth", 2],
    ["share", 2],
    ["difference", 2],
    ["value", 1],
    ["sum", 1],
  ])("a claim of kind %s is held against %i cells", (kind, count) => {
    expect(cellsAsked({ kind }, named("B11")[0])).toBe(count);
  });

  test("a difference that stands in a cell of its own is held against that cell", () => {
    const variance = read("")
      .report.tables.flatMap((table) => [...table.cells()])
      .find(({ column }) => column.role === "variance");
    expect(cellsAsked({ kind: "difference" }, variance)).toBe(1);
  });
});

const UNKNOWN = "Er waren 57.600 gevallen van iets dat nergens staat.";

describe("linking", () => {
  test.each<[string, string, Claim["kind"], readonly string[], Claim["verdict"] | null]>([
    ["the right cell", UNKNOWN, "value", ["B11"], "confirmed"],
    ["another cell", UNKNOWN, "value", ["B12"], "refuted"],
    ["two for a growth", "Het aantal dingen steeg met 27%.", "growth", ["B11", "C11"], "confirmed"],
    ["one for a growth", "Het aantal dingen steeg met 27%.", "growth", ["B11"], null],
    ["none", UNKNOWN, "value", [], null],
  ])("a claim held against %s", (_, text, kind, cells, verdict) => {
    expect(heldAgainst(claim(text, kind), named(...cells))?.verdict ?? null).toBe(verdict);
  });

  test("a link is kept in the state, once, beside what is there, and the text is judged by it", () => {
    const first = linkClaim(content.state, claim(UNKNOWN), named("B12"));
    expect(read(UNKNOWN, first).claims[0]).toMatchObject({ verdict: "refuted", expected: "12.600", linked: true });
    const second = linkClaim(first, claim(UNKNOWN), named("B11"));
    expect(second.claimLinks).toHaveLength(1);
    expect(second.accepted).toEqual(content.state?.accepted);
    expect(read(UNKNOWN, second).claims[0]).toMatchObject({ verdict: "confirmed", linked: true });
    expect(unlinkClaim(second, claim(UNKNOWN)).claimLinks).toEqual([]);
  });

  test("a workbook without a state gets one", () => {
    expect(unlinkClaim(null, claim(UNKNOWN))).toEqual(EMPTY_STATE);
    expect(linkClaim(null, claim(UNKNOWN), named("B11")).claimLinks).toHaveLength(1);
  });

  test("two figures that are only compared are linked each for itself", () => {
    const text = "Het aantal dingen steeg van 45.400 naar 57.600.";
    const compared = claim(text, "difference");
    expect([linkable(compared), heldAgainst(compared, named("B11", "C11")), linkable(claim(text))]).toEqual([false, null, true]);
  });

  test("what cannot be held against the cells is refused", () => {
    expect(() => linkClaim(null, claim("Het aantal dingen steeg met 27%.", "growth"), named("B11"))).toThrow(UserError);
  });
});

describe("what was found can be confirmed", () => {
  test.each<[string, string, Claim["kind"], readonly string[]]>([
    ["a figure that was found", "Er waren 57.600 ontvangen bezwaren.", "value", ["B11"]],
    ["nothing was found", UNKNOWN, "value", []],
    ["what is refuted", "Er waren 57.300 ontvangen bezwaren.", "value", []],
    ["a growth in the table", "Het aantal ontvangen bezwaren steeg met 27%.", "growth", ["B11", "C11"]],
    ["a claim in words", "Het aantal ontvangen bezwaren steeg.", "difference", ["B11", "C11"]],
  ])("%s", (_, text, kind, cells) => {
    expect(names(confirmable(claim(text, kind)))).toEqual(cells.map(cell));
  });

  test("not what is linked already", () => {
    const text = "Er waren 57.600 ontvangen bezwaren.";
    const state = linkClaim(null, claim(text), confirmable(claim(text)));
    const [linked] = read(text, state).claims;
    expect(linked && confirmable(linked)).toEqual([]);
  });
});
