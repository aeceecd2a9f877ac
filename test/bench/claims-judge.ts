import type { Claim } from "../../src/core/claims/claim";
import type { BoundReport } from "../../src/core/table/bound";
import { addressName } from "../../src/core/table/address";
import { labelKey } from "../../src/core/table/label-key";
import { fillPattern } from "../../src/core/definition/period";

/** A claim that people judged: what an evaluation file holds. */
export interface Golden {
  readonly id: string;
  readonly quote: string;
  readonly line: number;
  readonly claim: {
    readonly kind: string;
    readonly numbers: readonly string[];
    readonly hedge: string | null;
    readonly refs: readonly {
      readonly table?: string;
      readonly row?: number | null;
      readonly rowLabel?: string;
      readonly col?: number | null;
      readonly colHeader?: string;
      readonly printed?: string;
    }[];
  };
  readonly holds: boolean | "withinRounding" | "hedged-ok";
  readonly computed: string;
}

export type Judged = "right" | "wrong" | "undecided" | "missing";

export interface Judgement {
  readonly golden: Golden;
  readonly judged: Judged;
  /** What was expected of the cells: their addresses, empty for claims about the text alone. */
  readonly cells: readonly string[];
  readonly claim: Claim | null;
  readonly why: string;
}

const KINDS: Readonly<Record<string, string>> = { growthPct: "growth", normCompare: "norm", shareOf: "share", ratioPct: "ratio" };

/** Holds the claims that were found against those that people judged, as an outsider would: by sentence, figures, verdict and cells. */
export function judgeAll(golden: readonly Golden[], claims: readonly Claim[], report: BoundReport): readonly Judgement[] {
  const quotes = claims.map((claim) => plain(claim.quote));
  return golden.map((one) => {
    const quote = plain(one.quote);
    const found = claims.filter((_, at) => overlap(quote, quotes[at] ?? ""));
    return judge(one, found, addresses(one, report));
  });
}

function judge(golden: Golden, claims: readonly Claim[], cells: readonly string[]): Judgement {
  const kind = KINDS[golden.claim.kind] ?? golden.claim.kind;
  const printed = golden.claim.numbers.filter((number) => golden.quote.includes(number));
  const scored = claims
    .map((claim) => ({ claim, score: likeness(claim, kind, printed, cells) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || b.claim.confidence - a.claim.confidence);
  const [best] = scored;
  if (!best) return { golden, judged: "missing", cells, claim: null, why: "no claim" };
  const { claim } = best;
  const result = (judged: Judged, why: string): Judgement => ({ golden, judged, cells, claim, why });
  if (claim.verdict === "undecided") return result("undecided", claim.reason ?? "");
  const expected = golden.holds === false ? "refuted" : "confirmed";
  if (claim.verdict !== expected) return result("wrong", `${claim.verdict}, ${String(golden.holds)} is true`);
  const own = claim.cells.map((cell) => addressName(cell.address));
  if (cells.length > 0 && own.length > 0 && !own.some((cell) => cells.includes(cell)))
    return result("wrong", `${own.join()} for ${cells.join()}`);
  return result("right", "");
}

function likeness(claim: Claim, kind: string, printed: readonly string[], cells: readonly string[]): number {
  const same = claim.kind === kind ? 4 : 0;
  const numbers = claim.numbers.filter((number) => printed.some((other) => digits(other) === digits(number))).length;
  const shared = claim.cells.some((cell) => cells.includes(addressName(cell.address))) ? 1 : 0;
  if (printed.length > 0 && numbers === 0 && claim.numbers.length > 0) return 0;
  if (printed.length === 0 && same === 0) return 0;
  return same + (numbers === 0 && printed.length > 0 ? 0 : 2 + numbers) + shared;
}

function digits(text: string): string {
  return /[\d.,]+/.exec(text)?.[0].replace(/[.,]$/, "") ?? text.toLowerCase();
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}%€]/gu, "");
}

/** A quote may be part of the sentence, or the sentence cut short. */
function overlap(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 12 && (long.includes(short) || long.includes(short.slice(0, 80)));
}

function addresses(golden: Golden, report: BoundReport): readonly string[] {
  const found: string[] = [];
  for (const ref of golden.claim.refs) {
    if (ref.table === undefined) continue;
    const table = report.table(ref.table) ?? null;
    if (table) {
      const rows = table.spec.rows;
      const row = ref.row === undefined || ref.row === null ? undefined : rows[ref.row];
      const columns = table.spec.columns.filter((column) => column.role !== "label" && column.role !== "category");
      const column = ref.col === undefined || ref.col === null ? undefined : columns[ref.col];
      for (const one of row ? [row] : rows)
        for (const other of column ? [column] : columns) {
          const cell = table.cell(one.id, other.id);
          if (cell) found.push(addressName(cell.address));
        }
    } else if (ref.rowLabel !== undefined) {
      // A figure of an infographic: by the words of its label and of its block.
      const block = report.tables.find(
        (one) => labelKey(fillPattern(one.spec.title, report.definition.period)) === labelKey(ref.colHeader ?? ""),
      );
      const row = block?.spec.rows.find(
        (one) => one.label !== null && labelKey(one.label) === labelKey((ref.rowLabel ?? "").replace("...", "")),
      );
      for (const column of block?.spec.columns ?? []) {
        const cell = row && column.role !== "label" ? block?.cell(row.id, column.id) : null;
        if (cell) found.push(addressName(cell.address));
      }
    }
  }
  return found;
}
