import type { Claim } from "../../core/claims/claim";
import { judgeLinked } from "../../core/claims/linked";
import { claimKey } from "../../core/claims/links";
import { periodOf } from "../../core/definition/period";
import { compare } from "../../core/numeric/exact";
import { addressName } from "../../core/table/address";
import type { BoundCell, BoundReport } from "../../core/table/bound";
import { UserError } from "../errors";
import type { Selection, WorkbookState } from "../ports";
import { EMPTY_STATE } from "../workbook/open-report";

/** The figures of a report within a selection, in reading order. */
export function figuresIn(report: BoundReport, { sheet, area }: Selection): readonly BoundCell[] {
  return report.tables
    .filter((table) => table.sheet.name === sheet)
    .flatMap((table) => [...table.cells()])
    .filter(
      ({ value, address: { row, column } }) =>
        value !== null && row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
    );
}

/** The cells of a report by their names; one that is no longer bound is left out. */
export function cellsNamed(report: BoundReport, names: readonly string[]): readonly BoundCell[] {
  const cells = new Map(report.tables.flatMap((table) => [...table.cells()].map((cell) => [addressName(cell.address), cell] as const)));
  return names.flatMap((name) => cells.get(name) ?? []);
}

/** "Van 12 naar 15": that 15 is more than 12 says nothing of either figure, for which there are claims of their own. */
export function comparesLevels({ kind, numbers, arithmetic }: Pick<Claim, "kind" | "numbers" | "arithmetic">): boolean {
  return kind === "difference" && numbers.length > 1 && arithmetic === null;
}

/** Whether its user can say which cells a claim is about: it has a figure to hold against them. */
export function linkable(claim: Pick<Claim, "kind" | "numbers" | "arithmetic">): boolean {
  return claim.numbers.length > 0 && !comparesLevels(claim);
}

/** How many cells a claim is held against: growth, a share and a difference compare two, unless the cell holds the difference itself. */
export function cellsAsked({ kind }: Pick<Claim, "kind">, first: BoundCell | undefined): 1 | 2 {
  if (kind === "growth" || kind === "share") return 2;
  return kind === "difference" && first?.column.role !== "variance" ? 2 : 1;
}

/** What the user points at, in the order in which it is compared: the later period before the earlier one, the part before the whole. */
export function asCompared({ kind }: Pick<Claim, "kind">, cells: readonly BoundCell[]): readonly BoundCell[] {
  const [first, second] = cells;
  if (!first || !second) return cells;
  const exchanged = kind === "share" ? larger(first, second) : kind === "growth" && year(first) < year(second);
  return exchanged ? [second, first] : cells;
}

function larger({ value: a }: BoundCell, { value: b }: BoundCell): boolean {
  return a !== null && b !== null && compare(a, b) > 0;
}

/** Years from the reporting year. */
function year({ column }: BoundCell): number {
  return periodOf(column.role, column.period)?.year ?? 0;
}

/** The claim as these cells bear it out or contradict it; null when it cannot be held against them. */
export function heldAgainst(claim: Claim, cells: readonly BoundCell[]): Claim | null {
  if (comparesLevels(claim) || (cells.length < cellsAsked(claim, cells[0]) && linkable(claim))) return null;
  const judged = judgeLinked({ ...claim, linked: false }, cells);
  return judged.linked ? judged : null;
}

/** The found cells of a claim that its user can confirm as what is meant; empty where that would not confirm it. */
export function confirmable(claim: Claim): readonly BoundCell[] {
  if (claim.linked || claim.verdict === "refuted" || claim.cells.length === 0) return [];
  const cells = claim.numbers.length === 0 ? claim.cells : claim.cells.slice(0, cellsAsked(claim, claim.cells[0]));
  return heldAgainst(claim, cells)?.verdict === "confirmed" ? cells : [];
}

/** The state with a claim linked to cells. Throws UserError when the claim cannot be held against them. */
export function linkClaim(state: WorkbookState | null, claim: Claim, cells: readonly BoundCell[]): WorkbookState {
  if (!heldAgainst(claim, cells)) {
    throw new UserError("claim-cells", {
      nl: "Met deze cellen is de uitspraak niet na te rekenen. Selecteer de cel met het cijfer waarover de tekst gaat.",
      en: "The statement cannot be checked against these cells. Select the cell with the figure that the text is about.",
    });
  }
  const others = unlinkClaim(state, claim);
  const link = { claim: claimKey(claim), cells: cells.map(({ address }) => addressName(address)) };
  return { ...others, claimLinks: [...others.claimLinks, link] };
}

/** The state without any link of a claim. */
export function unlinkClaim(state: WorkbookState | null, claim: Claim): WorkbookState {
  const known = state ?? EMPTY_STATE;
  const key = claimKey(claim);
  return { ...known, claimLinks: known.claimLinks.filter((link) => link.claim !== key) };
}
