import type { Definition } from "../../definition/schema";
import type { BindingIssue, BoundReport, BoundTable } from "../../table/bound";
import { labelKey } from "../../table/label-key";
import type { CellAddress } from "../../table/sheet";
import { tableWords } from "../../table/vocabulary";
import { holdsOther } from "./below-table";

/** A column or row of the definition that stands where it belongs, under a name that is not its own; or just outside its table. */
export interface Misnamed {
  readonly kind: "other" | "nameless" | "outside";
  /** Where its header or label is expected, or stands. */
  readonly address: CellAddress;
  /** What stands there; empty for nothing. */
  readonly text: string;
  /** What was said of that name by itself: unknown, or double. */
  readonly strange: BindingIssue | null;
}

interface Span {
  readonly after: number;
  readonly before: number;
}

/**
 * Columns and rows that were not found, each with the one place left for it: between the neighbours that were found stand as
 * many strange names as names that are missing there. Anything less certain is left out.
 */
export function misnamed(report: BoundReport): ReadonlyMap<BindingIssue, Misnamed> {
  const found = new Map<BindingIssue, Misnamed>();
  for (const table of report.tables) {
    const issues = report.issues.filter((issue) => issue.table === table.spec.id);
    for (const [missing, misname] of columnsOf(table, issues)) found.set(missing, misname);
    for (const [missing, misname] of rowsOf(table, issues)) found.set(missing, misname);
    for (const [missing, misname] of rowsBelow(table, ofKind(issues, "row-missing"), report.definition)) found.set(missing, misname);
  }
  return found;
}

type Pairs = readonly (readonly [BindingIssue, Misnamed])[];

function columnsOf(table: BoundTable, issues: readonly BindingIssue[]): Pairs {
  const order = table.spec.columns.map(({ id }) => id);
  const strange = issues.filter(({ kind }) => kind === "column-unknown" || kind === "column-duplicate");
  const taken = new Set(table.columns.values());
  return inSpans(order, table.columns, ofKind(issues, "column-missing"), (span, head) => {
    const places: Misnamed[] = [];
    const last = Math.min(span.before - 1, Math.max(table.area.right, span.after + 1));
    for (let column = span.after + 1; column <= last; column += 1) {
      const named = strange.find(({ address }) => address?.column === column);
      const address = { ...head, column };
      if (named) places.push(placeOf(table, named, named.address ?? address));
      else if (!taken.has(column) && isNameless(table, head.row, column))
        places.push({ kind: "nameless", address, text: "", strange: null });
    }
    return places;
  });
}

function rowsOf(table: BoundTable, issues: readonly BindingIssue[]): Pairs {
  const order = table.spec.rows.map(({ id }) => id);
  const strange = issues.filter(({ kind }) => kind === "row-unknown" || kind === "row-duplicate");
  return inSpans(order, table.rows, ofKind(issues, "row-missing"), ({ after, before }) =>
    strange.flatMap((issue) => {
      const { address } = issue;
      return address && address.row > after && address.row < before ? [placeOf(table, issue, address)] : [];
    }),
  );
}

/** How far below an Excel table its rows may have been typed on. */
const BELOW = 12;

/** Rows that stand below the Excel table that they belong to: it ends too early. */
function rowsBelow(table: BoundTable, missing: readonly BindingIssue[], definition: Definition): Pairs {
  const { sheet, area, excelTable, spec } = table;
  if (table.bound !== "table" || excelTable === null) return [];
  const words = tableWords(definition, spec).rows;
  const found: (readonly [BindingIssue, Misnamed])[] = [];
  for (let row = area.bottom + 1; row <= area.bottom + BELOW && found.length < missing.length; row += 1) {
    // Another table begins here.
    if (holdsOther(sheet, row, area)) break;
    for (let column = area.left; column <= area.right; column += 1) {
      const value = sheet.value(row, column);
      const key = typeof value === "string" ? labelKey(value) : "";
      const issue = missing.find(({ subject }) => words.some((one) => one.spec.id === subject && one.labels.includes(key)));
      if (issue === undefined || found.some(([other]) => other === issue)) continue;
      const address = { sheet: sheet.name, row, column };
      found.push([issue, { kind: "outside", address, text: excelTable.name, strange: null }]);
      break;
    }
  }
  return found;
}

function ofKind(issues: readonly BindingIssue[], kind: BindingIssue["kind"]): readonly BindingIssue[] {
  return issues.filter((issue) => issue.kind === kind);
}

function placeOf(table: BoundTable, strange: BindingIssue, address: CellAddress): Misnamed {
  const value = table.sheet.value(address.row, address.column);
  const text = value === null || typeof value === "object" ? "" : String(value).trim();
  return { kind: text === "" ? "nameless" : "other", address, text, strange };
}

/** Each missing name with a place, where a span between known neighbours has as many places as names that are missing. */
function inSpans(
  order: readonly string[],
  known: ReadonlyMap<string, number>,
  missing: readonly BindingIssue[],
  placesIn: (span: Span, head: CellAddress) => readonly Misnamed[],
): Pairs {
  const groups = new Map<string, { readonly span: Span; readonly issues: BindingIssue[] }>();
  for (const issue of missing) {
    const span = spanOf(order, known, issue.subject);
    const key = `${span.after}:${span.before}`;
    const group = groups.get(key) ?? { span, issues: [] };
    group.issues.push(issue);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ span, issues }) => {
    const head = issues[0]?.address;
    const places = head ? placesIn(span, head) : [];
    if (places.length !== issues.length) return [];
    return issues.flatMap((issue, index) => {
      const place = places[index];
      return place ? [[issue, place] as const] : [];
    });
  });
}

/** The nearest known neighbours of a name, by the order of the definition. */
function spanOf(order: readonly string[], known: ReadonlyMap<string, number>, subject: string): Span {
  const at = order.indexOf(subject);
  const places = (ids: readonly string[]): number[] => ids.flatMap((id) => known.get(id) ?? []);
  return { after: places(order.slice(0, at)).at(-1) ?? -1, before: places(order.slice(at + 1))[0] ?? Infinity };
}

/** A column of figures without a header. */
function isNameless(table: BoundTable, head: number, column: number): boolean {
  const value = table.sheet.value(head, column);
  if (value !== null && value !== "") return false;
  return [...table.rows.values()].some((row) => typeof table.sheet.value(row, column) === "number");
}
