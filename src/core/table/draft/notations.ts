import { slug, uniqueNames } from "../../definition/infer/name";
import type { DefinitionInput } from "../../definition/schema";
import { notationFor } from "../../notation/notation-of";
import { isYear } from "../find/reading";
import { scaleOfUnit } from "../find/unit-line";
import type { InferredTable } from "../infer/infer";

type Notation = DefinitionInput["notations"][string];

/** The notations of a draft: one name for each way in which its figures are printed. */
export interface Notations {
  /** The name of the notation of one cell of a figure column; null for a blank and for a code. */
  cell(table: InferredTable, row: number, column: number): string | null;
  /** The notation of words. */
  text(): string;
  all(): Readonly<Record<string, Notation>>;
}

/** Collects notations, each under one name. */
export function notationBook(): Notations {
  const names = new Map<string, string>();
  const book: Record<string, Notation> = {};
  const unique = uniqueNames();
  const named = (notation: Notation): string => {
    const key = JSON.stringify(notation);
    let name = names.get(key);
    if (name === undefined) {
      name = unique(nameOf(notation));
      names.set(key, name);
      book[name] = notation;
    }
    return name;
  };
  return {
    cell: (table, row, column) => {
      const reading = table.matrix.reading(row, column);
      if (reading.kind === "text") return named({ kind: "text" });
      if (reading.figure.kind === "yes-no") return named({ kind: "yes-no" });
      const notation = numberNotation(table, row, column);
      return notation ? named(notation) : null;
    },
    text: () => named({ kind: "text" }),
    all: () => book,
  };
}

function numberNotation(table: InferredTable, row: number, column: number): Notation | null {
  const figure = table.matrix.figure(row, column);
  if (!figure) return null;
  const printed = figure.reading.figure;
  const own = notationFor(printed);
  const step = table.matrix.steps[column] ?? null;
  const bare = printed.kind === "number" && printed.magnitude === null;
  const decimals = bare ? decimalsOf(figure.exactUnit, printed.decimals, table.matrix.unsigned[column] === true) : printed.decimals;
  const scale =
    own.scale ??
    (printed.kind === "percent" || !bare
      ? undefined
      : table.matrix.unsigned[column] === true
        ? "0.01"
        : (scaleOfUnit(table.found.unit) ?? undefined));
  const divides = table.pairs.some((pair) => pair.target === column && pair.kind === "ratio");
  const rounding = table.exact.has(column) && !divides ? "exact" : bare && step !== null && decimals === 0 ? step : undefined;
  const prefix = own.prefix;
  return {
    kind: own.kind,
    ...(decimals === 0 ? {} : { decimals }),
    ...(rounding === undefined || isYear(figure.reading) ? {} : { roundingUnit: rounding }),
    ...(prefix === undefined ? {} : { prefix }),
    ...(own.suffix === undefined ? {} : { suffix: own.suffix }),
    ...(scale === undefined ? {} : { scale }),
  };
}

/** Decimals of the step that a figure is rounded to, where its cell shows fewer. */
function decimalsOf(unit: { readonly n: bigint; readonly d: bigint } | null, shown: number, percent: boolean): number {
  if (unit === null || unit.n !== 1n) return shown;
  return Math.max(shown, Math.min(9, String(unit.d).length - 1 - (percent ? 2 : 0)));
}

const KIND_NAMES = { number: "getal", percent: "procent", "yes-no": "ja-nee", text: "tekst" } as const;

function nameOf({ kind, decimals, roundingUnit, prefix, suffix, scale }: Notation): string {
  const parts = [
    scale === "0.01" && kind === "number"
      ? "in-procenten"
      : roundingUnit === "exact"
        ? "aantal"
        : (decimals ?? 0) > 0 && kind === "number"
          ? "decimaal"
          : KIND_NAMES[kind],
    (decimals ?? 0) > 0 ? String(decimals) : "",
    roundingUnit === undefined || roundingUnit === "exact" ? "" : `per-${roundingUnit}`,
    prefix?.includes("€") === true ? "euro" : prefix === undefined ? "" : /[≤<]/.test(prefix) ? "hooguit" : "minstens",
    suffix === undefined ? "" : slug(suffix),
    scale === undefined || scale === "0.01" || suffix !== undefined ? "" : `x-${scale}`,
  ];
  return parts.filter((part) => part !== "").join("-");
}
