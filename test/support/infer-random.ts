import { cellName } from "../../src/core/table/address";
import type { Sheet } from "../../src/core/table/sheet";
import type { CellRelation } from "./infer-relations";
import { sheetOf } from "./sheet";

/** A table made at random, with the relations that were put in it. */
export interface RandomTable {
  readonly id: string;
  readonly sheet: Sheet;
  readonly relations: readonly CellRelation[];
}

type Random = () => number;

interface Row {
  readonly label: string | null;
  /** Unrounded figures of the base columns; null for a heading or a blank row. */
  readonly values: readonly number[] | null;
  /** Rows, by index, that it is the sum of. */
  readonly parts: readonly number[];
}

const NOUNS =
  "Advies Beheer Controle Dienst Export Fonds Groep Handhaving Inning Jeugd Kennis Loket Markt Norm Onderhoud Post Regie Sector Toezicht Vervoer Werk Zorg".split(
    " ",
  );

/** One way in which figures are rounded: step and decimals. */
const ROUNDINGS = [
  { unit: 1, decimals: 0, size: 20_000, exact: true },
  { unit: 100, decimals: 0, size: 400_000, exact: false },
  { unit: 0.1, decimals: 1, size: 900, exact: false },
  { unit: 1, decimals: 0, size: 60_000, exact: false },
] as const;

type Rounding = (typeof ROUNDINGS)[number];

/** A table with sums over a tree of rows and, by turns, differences, growth, shares or a column that adds up others. */
export function randomTable(seed: number, random: Random): RandomTable {
  const rounding = ROUNDINGS[Math.floor(random() * ROUNDINGS.length)] ?? ROUNDINGS[0];
  const shape = Math.floor(random() * 6);
  const columns = shape === 4 ? 3 : shape === 5 ? 1 + Math.floor(random() * 2) : 2;
  const rows = randomRows(random, columns, rounding);
  const base = 1;
  const heads = headsOf(shape, columns);
  const relations: CellRelation[] = [];
  const printed = rows.map((row) => row.values?.map((value) => roundTo(value, rounding.unit)) ?? null);
  const top = 2;
  const name = (row: number, column: number): string => cellName(top + row, column);
  const add = (kind: CellRelation["kind"], target: string, terms: readonly (readonly [string, 1 | -1])[]): void => {
    relations.push({ kind, target, terms: terms.map(([cell, sign]) => ({ cell, sign })), holds: null });
  };
  const parent = new Map<number, number>();
  rows.forEach((row, at) => row.parts.forEach((part) => parent.set(part, at)));
  const lines = rows.map((row, at): (string | null)[] => {
    const values = printed[at];
    if (!row.values || !values) return [row.label];
    const shown = values.map((value) => show(value, rounding.decimals));
    const [a = 0, b = 0] = row.values;
    const [pa = 0, pb = 0] = values;
    if (shape === 1) {
      add("difference", name(at, 3), [
        [name(at, base), 1],
        [name(at, 2), -1],
      ]);
      return [row.label, ...shown, show(roundTo(rounding.exact ? pa - pb : a - b, rounding.unit), rounding.decimals)];
    }
    if (shape === 2) {
      add("growth", name(at, 3), [
        [name(at, base), 1],
        [name(at, 2), 1],
      ]);
      return [row.label, ...shown, `${show(roundTo(100 * (a / b - 1), 1), 0)}%`];
    }
    if (shape === 3) {
      const whole = parent.get(at);
      const percent = (column: number): string | null => {
        const total = whole === undefined ? undefined : rows[whole]?.values?.[column];
        const own = row.values?.[column];
        return total === undefined || own === undefined ? null : `${show(roundTo((100 * own) / total, 1), 0)}%`;
      };
      if (whole !== undefined)
        for (const column of [1, 3])
          add("share", name(at, column + 1), [
            [name(at, column), 1],
            [name(whole, column), 1],
          ]);
      return [row.label, shown[0] ?? null, percent(0), shown[1] ?? null, percent(1)];
    }
    if (shape === 4) {
      const sum = row.values.reduce((total, value) => total + value, 0);
      const total = rounding.exact ? values.reduce((all, value) => all + value, 0) : roundTo(sum, rounding.unit);
      add(
        "sum",
        name(at, 4),
        [1, 2, 3].map((column) => [name(at, column), 1] as const),
      );
      return [row.label, ...shown, show(total, rounding.decimals)];
    }
    return [row.label, ...shown];
  });
  const places =
    shape === 1 ? [1, 2, 3] : shape === 3 ? [1, 3] : shape === 4 ? [1, 2, 3, 4] : Array.from({ length: columns }, (_, at) => at + 1);
  rows.forEach((row, at) => {
    if (row.parts.length === 0) return;
    for (const column of places)
      add(
        "sum",
        name(at, column),
        row.parts.map((part) => [name(part, column), 1] as const),
      );
  });
  return { id: `random ${seed}`, sheet: sheetOf("Blad1", [["Tabel naar soort"], heads, ...lines]), relations };
}

function headsOf(shape: number, columns: number): (string | null)[] {
  if (shape === 1) return [null, "Realisatie 2021", "Begroting 2021", "Verschil"];
  if (shape === 2) return [null, "2021", "2020", "% +/-"];
  if (shape === 3) return [null, "Aantal 2021", "% 2021", "Aantal 2020", "% 2020"];
  if (shape === 4) return [null, "Noord", "Midden", "Zuid", "Totaal"];
  return [null, ...Array.from({ length: columns }, (_, at) => String(2021 - at))];
}

/** Blocks of parts with their total above or below them, and by turns a total of the totals. */
function randomRows(random: Random, columns: number, rounding: Rounding): readonly Row[] {
  const rows: Row[] = [];
  const blocks = 1 + Math.floor(random() * 3);
  const onTop = random() < 0.4;
  const headed = !onTop && random() < 0.5;
  const named = random() < 0.7;
  const spaced = random() < 0.5;
  const totals: number[] = [];
  const figures = (): number[] => {
    const size = rounding.size * 10 ** (-2 * random());
    return Array.from({ length: columns }, () => {
      const value = size * (0.8 + 0.4 * random());
      return rounding.exact ? Math.max(1, Math.round(value)) : value;
    });
  };
  for (let block = 0; block < blocks; block += 1) {
    const noun = NOUNS[Math.floor(random() * NOUNS.length)] ?? "Post";
    const count = 2 + Math.floor(random() * 5);
    const parts = Array.from({ length: count }, figures);
    const total: Row = {
      label: onTop ? `${noun} (blok ${block + 1})` : named ? `Totaal ${noun.toLowerCase()}` : headed ? null : `${noun} samen`,
      values: Array.from({ length: columns }, (_, at) => parts.reduce((sum, part) => sum + (part[at] ?? 0), 0)),
      parts: Array.from({ length: count }, (_, at) => rows.length + (onTop ? 1 + at : (headed ? 1 : 0) + at)),
    };
    if (headed) rows.push({ label: `${block + 1}. ${noun}`, values: null, parts: [] });
    if (onTop) {
      totals.push(rows.length);
      rows.push(total);
    }
    parts.forEach((values, at) => rows.push({ label: `${noun} ${String.fromCharCode(97 + at)}${block}`, values, parts: [] }));
    if (!onTop) {
      totals.push(rows.length);
      rows.push(total);
    }
    if (spaced) rows.push({ label: null, values: null, parts: [] });
  }
  if (blocks > 1 && random() < 0.6) {
    rows.push({
      label: "Totaal",
      values: Array.from({ length: columns }, (_, at) => totals.reduce((sum, total) => sum + (rows[total]?.values?.[at] ?? 0), 0)),
      parts: totals,
    });
  }
  while (rows.at(-1)?.values === null) rows.pop();
  return rows;
}

/** A table of figures that have nothing to do with each other, headed and labelled as any other. */
export function decoyTable(seed: number, random: Random): RandomTable {
  const rounding = ROUNDINGS[Math.floor(random() * ROUNDINGS.length)] ?? ROUNDINGS[0];
  const columns = 1 + Math.floor(random() * 4);
  const count = 3 + Math.floor(random() * 18);
  const heads = [null, ...Array.from({ length: columns }, (_, at) => (at === 3 ? "Verschil" : String(2021 - at)))];
  const lines = Array.from({ length: count }, (_, at): (string | null)[] => {
    const size = rounding.size * 10 ** (-3 * random());
    return [
      at % 9 === 8 ? "Totaal overig" : `Indicator ${at + 1}`,
      ...Array.from({ length: columns }, () => show(roundTo(size * (0.7 + 0.6 * random()), rounding.unit), rounding.decimals)),
    ];
  });
  return { id: `decoy ${seed}`, sheet: sheetOf("Blad1", [["Kerncijfers"], heads, ...lines]), relations: [] };
}

function roundTo(value: number, unit: number): number {
  return Math.sign(value) * Math.round(Math.abs(value) / unit + 1e-9) * unit;
}

/** A number in report notation. */
export function show(value: number, decimals: number): string {
  const [whole = "0", part] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ".");
  const negative = value < 0 && Number(value.toFixed(decimals)) !== 0;
  return `${negative ? "-" : ""}${grouped}${part === undefined ? "" : `,${part}`}`;
}
