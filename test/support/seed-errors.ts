import { decide } from "../../src/core/checks/shared/decide";
import { digitUnit } from "../../src/core/notation/format";
import { divide, equals, toDecimalString, toNumber } from "../../src/core/numeric/exact";
import { boundCell } from "../../src/core/table/cell";
import type { BoundCell, BoundReport, BoundTable } from "../../src/core/table/bound";
import type { BoundRelation } from "../../src/core/table/relations";
import { withValue } from "./perturb";

/** Seeded typing errors: made from the printed string, by other code than what explains them. */
export const errorKinds = ["swap", "digit", "missing", "extra", "sign", "times-10", "times-100", "times-1000", "row-shift"] as const;
export type ErrorKind = (typeof errorKinds)[number];

/** Numbers from 0 to 1 that are the same on every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<T>(from: readonly T[], random: () => number): T | undefined {
  return from[Math.floor(random() * from.length)];
}

/** The number that stands in the cell after the error, or null when the error cannot be made there or changes nothing. */
export function wrongNumber(cell: BoundCell, kind: ErrorKind, column: readonly BoundCell[], random: () => number): number | null {
  if (cell.value === null || typeof cell.raw !== "number") return null;
  if (kind === "row-shift") return shifted(cell, column, random);
  const text = printed(cell);
  const wrong = kind === "sign" ? `-${text}` : retyped(text, kind, random);
  if (wrong === null) return null;
  const size = Number(wrong) * (cell.raw < 0 ? -1 : 1) * (cell.notation.kind === "percent" ? 0.01 : 1);
  const number = Number(size.toPrecision(12));
  return number === cell.raw || (number === 0 && cell.raw === 0) ? null : number;
}

/** The digits as printed, without sign and thousands points, with a decimal point: "1282.4", "46". */
function printed(cell: BoundCell): string {
  const mantissa = cell.value ? divide(cell.value, digitUnit(cell.notation)) : null;
  const [whole = "0", part = ""] = (mantissa ? toDecimalString(mantissa, cell.notation.decimals) : "0").replace("-", "").split(".");
  return cell.notation.decimals === 0 ? whole : `${whole}.${part.padEnd(cell.notation.decimals, "0")}`;
}

function retyped(text: string, kind: ErrorKind, random: () => number): string | null {
  const places = [...text].flatMap((character, at) => (character === "." ? [] : [at]));
  const at = pick(places, random) ?? 0;
  switch (kind) {
    case "swap": {
      const pairs = places.flatMap((place, index) => {
        const next = places[index + 1];
        return next !== undefined && text.charAt(place) !== text.charAt(next) ? [[place, next] as const] : [];
      });
      const pair = pick(pairs, random);
      if (!pair) return null;
      const characters = [...text];
      [characters[pair[0]], characters[pair[1]]] = [text.charAt(pair[1]), text.charAt(pair[0])];
      return characters.join("");
    }
    case "digit": {
      const digit = (Number(text.charAt(at)) + 1 + Math.floor(random() * 9)) % 10;
      return text.slice(0, at) + String(digit) + text.slice(at + 1);
    }
    case "missing":
      return places.length < 2 ? null : (text.slice(0, at) + text.slice(at + 1)).replace(/^\./, "0.");
    case "extra":
      return text.slice(0, at) + String(Math.floor(random() * 10)) + text.slice(at);
    default: {
      const power = { "times-10": 1, "times-100": 2, "times-1000": 3 }[kind as "times-10"];
      return String(Number(text) * 10 ** (random() < 0.5 ? power : -power));
    }
  }
}

function shifted(cell: BoundCell, column: readonly BoundCell[], random: () => number): number | null {
  const figures = column.filter((each) => each.value !== null);
  const at = figures.indexOf(cell);
  const near = [figures[at - 1], figures[at + 1]].filter((each) => each !== undefined && each.notation.kind === cell.notation.kind);
  const from = pick(near, random);
  if (!from?.value || !cell.value || equals(from.value, cell.value) || typeof from.raw !== "number") return null;
  return from.raw;
}

/** A bound report and its relations with figures retyped: as binding the changed workbook would give them, at a fraction of the work. */
export function retype(
  report: BoundReport,
  relations: readonly BoundRelation[],
  changes: ReadonlyMap<BoundCell, number>,
): { readonly report: BoundReport; readonly relations: readonly BoundRelation[]; readonly cells: ReadonlyMap<BoundCell, BoundCell> } {
  const cells = new Map<BoundCell, BoundCell>();
  for (const [cell, number] of changes) {
    const [sheet] = withValue(
      report.sheets.filter((each) => each.name === cell.address.sheet),
      cell.address,
      number,
    );
    if (!sheet) throw new Error(`no sheet ${cell.address.sheet}`);
    const { address, table, row, column, notation, fill } = cell;
    cells.set(cell, boundCell({ sheet, at: { row: address.row, column: address.column }, table, row, column, notation, fill }));
  }
  const now = (cell: BoundCell): BoundCell => cells.get(cell) ?? cell;
  const tables = report.tables.map((table): BoundTable => {
    if (![...cells.keys()].some((cell) => cell.table === table.spec)) return table;
    return {
      ...table,
      cell: (row, column) => {
        const cell = table.cell(row, column);
        return cell && now(cell);
      },
      *cells() {
        for (const cell of table.cells()) yield now(cell);
      },
    };
  });
  return {
    report: { ...report, tables, table: (id) => tables.find((table) => table.spec.id === id) ?? null },
    relations: relations.map((relation) =>
      cells.has(relation.target) || relation.terms.some((term) => cells.has(term.cell))
        ? { ...relation, target: now(relation.target), terms: relation.terms.map((term) => ({ ...term, cell: now(term.cell) })) }
        : relation,
    ),
    cells,
  };
}

/** The cells of every table that take part in a judged relation other than a norm, with those relations. */
export function relatedCells(relations: readonly BoundRelation[]): ReadonlyMap<BoundCell, readonly BoundRelation[]> {
  const found = new Map<BoundCell, BoundRelation[]>();
  for (const relation of relations) {
    if (relation.kind === "norm") continue;
    const decision = decide(relation);
    if (decision.state !== "judged") continue;
    for (const cell of new Set([relation.target, ...decision.parts.map((part) => part.cell)])) {
      const about = found.get(cell);
      if (about) about.push(relation);
      else found.set(cell, [relation]);
    }
  }
  return found;
}

/** Kinds that hold across a row. */
const ACROSS: ReadonlySet<string> = new Set(["difference", "growth", "share", "ratio", "time-proportional"]);

/** Whether a cell is checked in two directions: down its column and across its row. */
export function isCrossed(about: readonly BoundRelation[]): boolean {
  return about.some(({ kind }) => kind === "sum") && about.some(({ kind }) => ACROSS.has(kind));
}

/** Whether a proposed figure is the one that stood there. */
export function isRight(value: BoundCell["value"], original: BoundCell): boolean {
  return value !== null && original.value !== null && toNumber(value).toPrecision(10) === toNumber(original.value).toPrecision(10);
}
