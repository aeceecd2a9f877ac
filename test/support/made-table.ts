import { parse } from "../../src/core/notation/parse";
import { toNumber } from "../../src/core/numeric/exact";
import { cellName } from "../../src/core/table/address";
import type { CellValue, Sheet } from "../../src/core/table/sheet";
import type { CellRelation } from "./infer-relations";
import { readRelation, relationKey } from "./infer-relations";
import type { MadeForm, MadeTableForm } from "./made/made-form";
import { type Pattern, patternIn, written } from "./made/pattern";
import { type Input, sheetOf } from "./sheet";

/** A sheet with figures made for a form, and what is known to hold in it. */
export interface MadeSheet {
  readonly id: string;
  readonly sheet: Sheet;
  readonly tables: readonly MadeTableForm[];
  readonly relations: readonly CellRelation[];
  /** Keys of relations that hold as well, and need not be found. */
  readonly allowed: ReadonlySet<string>;
  /** The same sheet with other texts or numbers in some cells, as "B6". */
  readonly changed: (cells: ReadonlyMap<string, CellValue>) => Sheet;
}

interface Rule extends CellRelation {
  readonly mark: string;
}

/** Makes figures for a form: parts at random, all else worked out from them before rounding, each figure rounded by itself. */
export function madeSheet(form: MadeForm, random: () => number): MadeSheet {
  const grid = form.text
    .split("\n")
    .slice(1, -1)
    .map((line) =>
      line.split("|").map((cell, at) => (cell.trim() === "" ? "" : at === 0 ? cell.trimEnd() : cell.trimEnd().replace(/^ /, ""))),
    );
  const rules = form.rules.flatMap(rulesOf);
  const makes = new Map<string, Rule>();
  for (const rule of rules) if (rule.mark !== "=" && !makes.has(rule.target)) makes.set(rule.target, rule);
  const used = new Set(rules.flatMap((rule) => [rule.target, ...rule.terms.map((term) => term.cell)]));
  const figures = figuresOf(form, grid, makes, used, random);
  const inputs = grid.map((line, row) =>
    line.map((text, column): Input => {
      const figure = figures.get(cellName(row, column));
      if (figure?.pattern) return written(figure.pattern, figure.value, form);
      return text === "" ? null : form.numbers === undefined ? text : numberIn(text);
    }),
  );
  const known = rules.flatMap((rule) => present(rule, figures));
  const sheet = (rows: readonly (readonly Input[])[]): Sheet =>
    sheetOf("Blad1", rows, {
      ...(form.merges === undefined ? {} : { merges: form.merges }),
      ...(form.excel === undefined ? {} : { tables: [form.excel] }),
    });
  return {
    id: form.name,
    sheet: sheet(inputs),
    tables: form.tables,
    relations: known.filter((rule) => rule.mark === "" || rule.mark === "="),
    allowed: new Set(known.filter((rule) => rule.mark === "?").map(relationKey)),
    changed: (cells) =>
      sheet(
        inputs.map((line, row) =>
          line.map((input, column): Input => {
            const value = cells.get(cellName(row, column));
            if (value === undefined) return input;
            return typeof input === "object" && input !== null && "format" in input ? { ...input, value } : value;
          }),
        ),
      ),
  };
}

/** A figure that stands in the form itself, as a number with a number format; other texts as they stand. */
function numberIn(text: string): Input {
  if (/^(?:19|20)\d{2}$/.test(text)) return Number(text);
  const { value, decimals, kind, bound, marker } = parse(text);
  if (value === null || marker !== null) return text;
  const limit = bound === null ? "" : `"${text.replace(/[\d.,%]+$/, "")}"`;
  return {
    value: toNumber(value),
    format: `${limit}#,##0${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}${kind === "percent" ? "%" : ""}`,
  };
}

interface MadeFigure {
  /** null for a figure that stands in the form itself. */
  readonly pattern: Pattern | null;
  /** Fractions for percentages. */
  readonly value: number;
}

function figuresOf(
  form: MadeForm,
  grid: readonly (readonly string[])[],
  makes: ReadonlyMap<string, Rule>,
  used: ReadonlySet<string>,
  random: () => number,
): ReadonlyMap<string, MadeFigure> {
  const figures = new Map<string, MadeFigure>();
  const text = new Map(grid.flatMap((line, row) => line.map((cell, column): [string, string] => [cellName(row, column), cell])));
  const bases = new Map<string, number>();
  const randomly = (cell: string, pattern: Pattern): number => {
    const key = `${cell.replace(/^[A-Z]+/, "")} ${pattern.text}`;
    const base = bases.get(key) ?? 0.15 + 0.7 * random();
    bases.set(key, base);
    return base * pattern.most * (pattern.signed ? (random() < 0.5 ? -1 : 1) * (0.4 + 0.6 * random()) : 0.88 + 0.2 * random());
  };
  const valueOf = (cell: string): number => (/^\d/.test(cell) ? Number(cell) : (figure(cell)?.value ?? 0));
  const patternOf = (cell: string): Pattern | null => {
    const own = patternIn(text.get(cell) ?? "");
    const terms = makes.get(cell)?.terms ?? [];
    return own ?? terms.map((term) => patternOf(term.cell)).find((one) => one !== null) ?? null;
  };
  const figure = (cell: string): MadeFigure | null => {
    const made = figures.get(cell);
    if (made) return made;
    const rule = makes.get(cell);
    const printed = parse(text.get(cell) ?? "").value;
    const pattern = printed === null ? patternOf(cell) : null;
    if (!pattern && printed === null) return null;
    const value = printed !== null ? toNumber(printed) : rule ? calculated(rule, valueOf) : pattern ? randomly(cell, pattern) : 0;
    const keeps = form.numbers === "full" || !pattern || (rule !== undefined && form.fromPrinted !== true);
    const one: MadeFigure = { pattern, value: keeps ? value : rounded(value, pattern) };
    figures.set(cell, one);
    return one;
  };
  for (const [cell, printed] of text) if (used.has(cell) || patternIn(printed)) figure(cell);
  return figures;
}

function rounded(value: number, { decimals, percent, bare }: Pattern): number {
  const power = 10 ** (decimals + (percent || bare ? 2 : 0));
  return (Math.sign(value) * Math.round(Math.abs(value) * power + 1e-7)) / power;
}

function calculated({ kind, terms }: CellRelation, valueOf: (cell: string) => number): number {
  const [first, second] = terms.map((term) => valueOf(term.cell));
  if (kind === "sum" || kind === "difference") return terms.reduce((sum, { cell, sign }) => sum + sign * valueOf(cell), 0);
  if (first === undefined || second === undefined || second === 0) return 0;
  return first / second - (kind === "growth" ? 1 : 0);
}

function rulesOf(text: string): readonly Rule[] {
  const mark = /^[~?=]/.exec(text)?.[0] ?? "";
  const full = text
    .slice(mark.length)
    .replace(/([A-Z])(\d+)\.\.[A-Z](\d+)/g, (_, column: string, from: string, to: string) =>
      Array.from({ length: Number(to) - Number(from) + 1 }, (_item, at) => `${column}${Number(from) + at}`).join(" + "),
    );
  if (/= 1$/.test(full)) {
    const made = readRelation(full.replace(/= 1$/, "= A1"));
    return made.map((rule) => ({ ...rule, terms: [{ cell: "1", sign: 1 as const }], mark }));
  }
  return readRelation(full).map((rule) => ({ ...rule, mark }));
}

/** A rule over the cells that hold figures; none when its target, or a figure that it divides, is not there. */
function present(rule: Rule, figures: ReadonlyMap<string, MadeFigure>): readonly Rule[] {
  const terms = rule.terms.filter((term) => figures.has(term.cell));
  const linear = rule.kind === "sum" || rule.kind === "difference";
  if (!figures.has(rule.target) || terms.length === 0 || (!linear && terms.length < 2)) return [];
  return [{ ...rule, terms }];
}
