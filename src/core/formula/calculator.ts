import type { CellAddress, CellValue } from "../table/sheet";
import { CYCLE, evaluate } from "./evaluate";
import { references } from "./references";
import { addresses, type FormulaSource } from "./value";

/** A cell in a formula's way: its formula, whether its cells were looked at, and the next of them. */
interface Visit {
  readonly address: CellAddress;
  readonly key: string;
  readonly formula: string;
  readonly needs: Iterator<CellAddress>;
}

/**
 * A source whose formulas are recalculated when their value is asked for, each once; `formula` of the given source says
 * which cells hold one. Cells that depend on themselves are #CYCLE!, as is what needs them. Chains may be of any length:
 * what a formula needs is computed before it, without recursion.
 */
export function calculator(source: FormulaSource & Required<Pick<FormulaSource, "formula">>): FormulaSource {
  const known = new Map<string, CellValue>();
  const settled: FormulaSource = {
    ...source,
    value: (sheet, row, column) => known.get(keyOf({ sheet, row, column })) ?? source.value(sheet, row, column),
  };
  // Formulas may write a sheet's name in any case.
  const spelling = new Map((source.sheets ?? []).map((name) => [name.toLowerCase(), name]));
  const spelt = (sheet: string): string => spelling.get(sheet.toLowerCase()) ?? sheet;
  const visit = (address: CellAddress): Visit | null => {
    const formula = source.formula(address.sheet, address.row, address.column);
    if (formula === null) return null;
    const areas = references(formula, address, source.tables, source.names).map((placed) => ({ ...placed, sheet: spelt(placed.sheet) }));
    return { address, key: keyOf(address), formula, needs: addresses({ areas }, source)[Symbol.iterator]() };
  };
  const settle = (start: Visit): void => {
    const stack = [start];
    const busy = new Set([start.key]);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const step = top.needs.next();
      if (step.done === true) {
        if (!known.has(top.key)) known.set(top.key, evaluate(top.formula, top.address, settled));
        busy.delete(top.key);
        stack.pop();
        continue;
      }
      const key = keyOf(step.value);
      if (busy.has(key)) known.set(key, CYCLE);
      else if (!known.has(key)) {
        const next = visit(step.value);
        if (next) {
          busy.add(key);
          stack.push(next);
        }
      }
    }
  };
  return {
    ...source,
    value: (sheet, row, column) => {
      const address = { sheet, row, column };
      const key = keyOf(address);
      if (!known.has(key)) {
        const first = visit(address);
        if (!first) return source.value(sheet, row, column);
        settle(first);
      }
      return known.get(key) ?? null;
    },
  };
}

function keyOf({ sheet, row, column }: CellAddress): string {
  return `${sheet}!${row}:${column}`;
}
