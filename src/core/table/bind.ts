import type { Definition } from "../definition/schema";
import { assign } from "./assign";
import { bindTable } from "./bind-table";
import type { BindingIssue, BoundReport, BoundTable, ManualBinding } from "./bound";
import { type Candidate, candidateFinder } from "./candidates";
import { placeByHand, placeByName } from "./place";
import type { Placed } from "./placed";
import type { CellAddress, Sheet } from "./sheet";
import { indexSheets, type WordIndex } from "./sheet-index";
import { headerKeys, tableWords, type TableWords } from "./vocabulary";

/** A second place fits as well as the first when it scores no more than this below it. */
const AS_GOOD = 0.05;

/**
 * Finds the tables of a definition in a workbook: first where the user said they are, then by the name of an Excel table,
 * then by headers and row labels anywhere on a sheet. Every range is used once; where tables look alike the best
 * assignment of all tables together is taken. What is missing, extra, double or doubtful is an issue, never silence.
 */
export function bindReport(definition: Definition, sheets: readonly Sheet[], bindings: readonly ManualBinding[]): BoundReport {
  const all = definition.tables.map((table) => tableWords(definition, table));
  const labels = new Set(all.flatMap((words) => [...words.labels]));
  const index = indexSheets(sheets, { headers: headerKeys(all), labels });
  const issues: BindingIssue[] = [];
  const placed = new Map<string, Placed>();
  for (const binding of bindings) {
    const words = all.find((one) => one.spec.id === binding.table);
    const place = words ? placeByHand(words, binding, index) : null;
    if (place) placed.set(binding.table, place);
    else issues.push({ kind: "binding-lost", table: binding.table, subject: binding.sheet, address: null, candidates: [] });
  }
  for (const words of all) {
    const place = placed.has(words.spec.id) ? null : placeByName(words, index);
    if (place) placed.set(words.spec.id, place);
  }
  issues.push(...placeByWords(all, index, placed));
  const tables: BoundTable[] = [];
  for (const words of all) {
    const place = placed.get(words.spec.id);
    if (!place) continue;
    const bound = bindTable(definition, place, index);
    tables.push(bound.table);
    issues.push(...bound.issues);
  }
  const byId = new Map(tables.map((table) => [table.spec.id, table]));
  return { definition, sheets, tables, issues, table: (id) => byId.get(id) ?? null };
}

/** Places the tables that are left by their headers and labels. Gives the issues of those that are missing or doubtful. */
function placeByWords(all: readonly TableWords[], index: WordIndex, placed: Map<string, Placed>): readonly BindingIssue[] {
  const open = all.filter((words) => !placed.has(words.spec.id));
  const find = candidateFinder(index);
  const taken = [...placed.values()];
  const candidates = open.map((words) => find(words).filter((one) => !taken.some((other) => covers(other, one))));
  const slots = [...new Set(candidates.flatMap((list) => list.map(slotOf)))];
  const best = candidates.map((list) => slots.map((slot) => bestOf(list.filter((one) => slotOf(one) === slot))));
  const chosen = assign(best.map((line) => line.map((candidate) => candidate?.score ?? 0)));
  const used = new Set(chosen);
  const issues: BindingIssue[] = [];
  open.forEach((words, at) => {
    const line = best[at] ?? [];
    const candidate = line[chosen[at] ?? -1];
    const table = words.spec.id;
    if (!candidate) {
      issues.push({ kind: "table-missing", table, subject: table, address: null, candidates: [] });
      return;
    }
    placed.set(table, { ...candidate, bound: "header", excelTable: null, closed: false });
    const free = line.flatMap((other, slot) => (other && !used.has(slot) && !overlap(candidate, other) ? [other] : []));
    const rivals = free.filter((other) => other.score >= candidate.score - AS_GOOD).map(addressOf);
    if (rivals.length > 0)
      issues.push({ kind: "table-ambiguous", table, subject: table, address: addressOf(candidate), candidates: rivals });
  });
  return issues;
}

function bestOf(candidates: readonly Candidate[]): Candidate | null {
  return candidates.reduce<Candidate | null>((best, one) => (best && best.score >= one.score ? best : one), null);
}

/** Candidates in the same block with the same column of labels compete for one range. */
function slotOf(candidate: Candidate): string {
  return `${candidate.sheet.order}:${candidate.blockTop}:${candidate.labelColumn}`;
}

/** Whether two candidates would read the same cells, e.g. where labels are printed on both sides of the figures. */
function overlap(a: Candidate, b: Candidate): boolean {
  const columns = new Set(a.columns.columns.values());
  const shared = [...b.columns.columns.values()].some((column) => columns.has(column));
  return a.sheet === b.sheet && shared && a.bodyTop <= b.bodyBottom && b.bodyTop <= a.bodyBottom;
}

function addressOf(candidate: Candidate): CellAddress {
  return { sheet: candidate.sheet.sheet.name, row: candidate.bodyTop - 1, column: candidate.labelColumn };
}

/** Whether a candidate lies in a range that is taken. */
function covers(placed: Placed, candidate: Candidate): boolean {
  if (placed.sheet !== candidate.sheet) return false;
  const { left, right } = placed.view.area;
  const columns = [candidate.labelColumn, ...candidate.columns.columns.values()];
  return (
    candidate.bodyTop <= placed.bodyBottom &&
    candidate.bodyBottom >= placed.bodyTop &&
    columns.some((column) => column >= left && column <= right)
  );
}
