import { inferTables } from "../../src/app/definition/infer";
import { splitMarker } from "../../src/core/notation/markers";
import { cellName, columnIndex } from "../../src/core/table/address";
import type { InferredTable } from "../../src/core/table/infer/infer";
import { judgeProposal } from "../../src/core/table/infer/judge";
import type { CellValue, Sheet } from "../../src/core/table/sheet";
import { type CellRelation, proposed, relationKey } from "./infer-relations";
import { pick } from "./seed-errors";

/** A sheet whose relations are known and in which single cells can be given other contents. */
export interface Breakable {
  readonly id: string;
  readonly sheet: Sheet;
  readonly relations: readonly CellRelation[];
  readonly allowed: ReadonlySet<string>;
  readonly changed: (cells: ReadonlyMap<string, CellValue>) => Sheet;
}

const slips = ["swap", "digit", "times-10", "sign", "row-shift"] as const;

/** What inference says of sheets in which one cell is wrong. */
export interface BrokenScore {
  /** Errors that break a relation. */
  readonly errors: number;
  /** Relations that they break, by how many lines bear their rule out: one, two or more. */
  readonly broken: readonly [number, number, number];
  /** Of these, how many are proposed and said to be violated. */
  readonly told: readonly [number, number, number];
  /** Relations that do not break, and how many of them are proposed all the same. */
  readonly whole: number;
  readonly kept: number;
  /** Proposals that are no known relation; the proposals in all. */
  readonly invented: number;
  readonly proposals: number;
  readonly notes: readonly string[];
}

/** Breaks one cell of every relation in turn, of each sheet, and counts what inference makes of it. */
export function brokenScore(sheets: readonly Breakable[], random: () => number): BrokenScore {
  const broken: [number, number, number] = [0, 0, 0];
  const told: [number, number, number] = [0, 0, 0];
  const notes: string[] = [];
  const sums = { errors: 0, whole: 0, kept: 0, invented: 0, proposals: 0 };
  for (const made of sheets) {
    const before = inferTables([made.sheet]);
    const sound = made.relations.filter((relation) => judged(before, relation) !== "violated");
    const alike = rulesOf(made.relations);
    for (const relation of sound) {
      const slip = pick(slips, random) ?? "digit";
      const cells = [relation.target, ...relation.terms.map((term) => term.cell)];
      const cell = pick(cells, random) ?? relation.target;
      const value = wrong(made.sheet, cell, slip, random);
      if (value === null) continue;
      const after = inferTables([made.changed(new Map([[cell, value]]))]);
      const holds = sound.map((one): "broken" | "whole" => (judged(after, one) === "violated" ? "broken" : "whole"));
      if (!holds.includes("broken")) continue;
      sums.errors += 1;
      const found = new Map(after.flatMap(proposed).map((one) => [relationKey(one), one.holds]));
      sound.forEach((one, at) => {
        const key = relationKey(one);
        const width = Math.min(3, alike.get(key) ?? 1) - 1;
        if (holds[at] === "whole") {
          sums.whole += 1;
          if (found.has(key)) sums.kept += 1;
          return;
        }
        broken[width] = (broken[width] ?? 0) + 1;
        if (found.get(key) === "violated") told[width] = (told[width] ?? 0) + 1;
        else notes.push(`${made.id}: ${slip} ${cell} ${String(made.sheet.value(...place(cell)))} → ${String(value)}: not told ${key}`);
      });
      const known = new Set(made.relations.map(relationKey));
      for (const [key, how] of found) {
        if (made.allowed.has(key) && !known.has(key)) continue;
        sums.proposals += 1;
        if (known.has(key)) continue;
        sums.invented += 1;
        notes.push(
          `${made.id}: ${slip} ${cell} ${String(made.sheet.value(...place(cell)))} → ${String(value)}: invented ${key} ${how ?? ""}`,
        );
      }
    }
  }
  return { ...sums, broken, told, notes };
}

/** How many relations of a table follow the same rule, by relation: the same rows in other columns, the same columns in other rows. */
function rulesOf(relations: readonly CellRelation[]): ReadonlyMap<string, number> {
  const rule = ({ kind, target, terms }: CellRelation): string => {
    const own = place(target);
    const places = terms.map((term) => place(term.cell));
    const down = places.every(([, column]) => column === own[1]);
    return JSON.stringify([kind, down, down ? own[0] : own[1], places.map(([row, column]) => (down ? row : column))]);
  };
  const counts = new Map<string, number>();
  for (const relation of relations) counts.set(rule(relation), (counts.get(rule(relation)) ?? 0) + 1);
  return new Map(relations.map((relation) => [relationKey(relation), counts.get(rule(relation)) ?? 1]));
}

/** How a known relation fares on the figures that stand there now. */
function judged(tables: readonly InferredTable[], { kind, target, terms }: CellRelation): string | null {
  for (const { matrix, exact } of tables) {
    const spot = (cell: string): { row: number; column: number } | null => {
      const [row, column] = place(cell);
      const at = {
        row: matrix.rows.findIndex((one) => one.row === row),
        column: matrix.columns.findIndex((one) => one.column === column),
      };
      return at.row < 0 || at.column < 0 ? null : at;
    };
    const own = spot(target);
    const places = terms.flatMap(({ cell, sign }) => {
      const at = spot(cell);
      return at ? [{ ...at, sign }] : [];
    });
    if (own && places.length === terms.length) return judgeProposal(matrix, { kind, target: own, terms: places, net: 0, rule: "" }, exact);
  }
  return null;
}

/** The contents after a slip; null where it cannot be made or changes nothing. */
function wrong(sheet: Sheet, cell: string, slip: (typeof slips)[number], random: () => number): CellValue {
  const [row, column] = place(cell);
  const raw = sheet.value(row, column);
  if (slip === "row-shift") {
    const near = [sheet.value(row - 1, column), sheet.value(row + 1, column)].filter((one) => typeof one === typeof raw && one !== raw);
    const from = pick(near, random) ?? null;
    return typeof from === "number" || (typeof from === "string" && /\d/.test(from) && !/^(?:19|20)\d{2}$/.test(splitMarker(from).text))
      ? from
      : null;
  }
  if (typeof raw === "number") {
    const text = retyped(String(Math.abs(raw)), slip, random, ".");
    return text === null || Number(text) === raw ? null : Number(text) * (raw < 0 ? -1 : 1);
  }
  if (typeof raw !== "string") return null;
  const text = slip === "sign" ? (/^[-−–(]/.test(raw) ? raw.replace(/[-−–()]/g, "") : `-${raw}`) : retyped(raw, slip, random, ",");
  return text === raw ? null : text;
}

function retyped(text: string, slip: (typeof slips)[number], random: () => number, comma: string): string | null {
  const digits = [...text].flatMap((character, at) => (/\d/.test(character) ? [at] : []));
  const changed = (at: number, by: string): string => text.slice(0, at) + by + text.slice(at + 1);
  switch (slip) {
    case "swap": {
      const nth = Math.floor(random() * Math.max(0, digits.length - 1));
      const [one, other] = [digits[nth], digits[nth + 1]];
      if (one === undefined || other === undefined) return null;
      return [...text].map((own, at) => text[at === one ? other : at === other ? one : at] ?? own).join("");
    }
    case "digit": {
      const at = pick(digits, random);
      return at === undefined ? null : changed(at, String((Number(text.charAt(at)) + 1 + Math.floor(random() * 9)) % 10));
    }
    case "times-10": {
      const [whole = "", rest] = text.split(comma);
      const last = [...whole.matchAll(/\d/g)].at(-1)?.index;
      if (last === undefined || rest !== undefined) return null;
      const digitsOnly = whole.replace(/(?<=\d)[. ](?=\d)/g, "");
      const end = /^\D*\d+/.exec(digitsOnly)?.[0] ?? "";
      return `${end}0${digitsOnly.slice(end.length)}`;
    }
    case "sign":
      return comma === "." ? `-${text}` : null;
    case "row-shift":
      return null;
  }
}

function place(cell: string): [row: number, column: number] {
  const [, letters = "A", digits = "1"] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  return [Number(digits) - 1, columnIndex(letters)];
}

/** A sheet with other contents in some cells. */
export function withCells(sheet: Sheet, cells: ReadonlyMap<string, CellValue>): Sheet {
  return { ...sheet, value: (row, column) => cells.get(cellName(row, column)) ?? sheet.value(row, column) };
}
