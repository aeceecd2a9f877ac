import type { CellError, CellValue } from "../table/sheet";
import { fault, isError, settle } from "./arithmetic";
import { toNumberValue } from "./coerce";
import { type Argument, type FormulaFunction, numbersOf, scalar } from "./function";
import { addresses, asMatrix, elements, isMatrix, isReference, type Setting } from "./value";

type Compute = (numbers: readonly number[]) => number | CellError;

function overNumbers(compute: Compute): FormulaFunction {
  return {
    min: 1,
    max: 255,
    run: (args, setting) => {
      const numbers = numbersOf(args, setting);
      return isError(numbers) ? numbers : compute(numbers);
    },
  };
}

const sum: Compute = (numbers) => settle(numbers.reduce((total, number) => total + number, 0));
const average: Compute = (numbers) => {
  const total = sum(numbers);
  return numbers.length === 0 ? fault("#DIV/0!") : isError(total) ? total : settle(total / numbers.length);
};
const smallest: Compute = (numbers) => numbers.reduce((least, number) => Math.min(least, number), numbers[0] ?? 0);
const largest: Compute = (numbers) => numbers.reduce((most, number) => Math.max(most, number), numbers[0] ?? 0);

/** COUNT counts numbers (and arguments that read as one), COUNTA all that is not blank; neither minds an error value. */
function counting(counts: (value: CellValue, direct: boolean) => boolean): FormulaFunction {
  return {
    min: 1,
    max: 255,
    run: (args, setting) => {
      let count = 0;
      for (const argument of args) {
        const value = argument.value();
        if (isReference(value) || isMatrix(value)) for (const element of elements(value, setting)) count += counts(element, false) ? 1 : 0;
        else count += counts(value, true) ? 1 : 0;
      }
      return count;
    },
  };
}

/** SUMPRODUCT: ranges of one size, multiplied cell by cell and added; what is no number counts as 0. */
const sumProduct: FormulaFunction = {
  min: 1,
  max: 255,
  array: true,
  run: (args, setting) => {
    const factors: number[][] = [];
    let size = "";
    for (const argument of args) {
      const matrix = asMatrix(argument.value(), setting);
      if (isError(matrix)) return matrix;
      const values = matrix.rows.flat();
      const broken = values.find(isError);
      if (broken) return broken;
      const own = `${matrix.rows.length} x ${values.length}`;
      if (size !== "" && own !== size) return fault("#VALUE!");
      size = own;
      factors.push(values.map((value) => (typeof value === "number" ? value : 0)));
    }
    return sum(factors.reduce((products, factor) => products.map((product, i) => product * (factor[i] ?? 0))));
  },
};

const SUBTOTALS: Readonly<Record<number, Compute>> = { 1: average, 2: (numbers) => numbers.length, 4: largest, 5: smallest, 9: sum };

/**
 * SUBTOTAL over cells that are no subtotals themselves. Rows that a filter hides are not known here: they count, so
 * that the value is that of the unfiltered table.
 */
const subtotal: FormulaFunction = {
  min: 2,
  max: 255,
  run: (args, setting) => {
    const code = toNumberValue(scalar(args[0], setting));
    if (isError(code)) return code;
    const compute = SUBTOTALS[code > 100 ? code - 100 : code];
    if (!compute) return fault("#VALUE!");
    const numbers = ownNumbers(args.slice(1), setting);
    return isError(numbers) ? numbers : compute(numbers);
  },
};

function ownNumbers(args: readonly Argument[], setting: Setting): number[] | CellError {
  const { source } = setting;
  const numbers: number[] = [];
  for (const argument of args) {
    const value = argument.value();
    if (!isReference(value)) return fault("#VALUE!");
    for (const { sheet, row, column } of addresses(value, source)) {
      if (/\bSUBTOTAL\(/i.test(source.formula?.(sheet, row, column) ?? "")) continue;
      const element = source.value(sheet, row, column);
      if (isError(element)) return element;
      if (typeof element === "number") numbers.push(element);
    }
  }
  return numbers;
}

export const AGGREGATES: Readonly<Record<string, FormulaFunction>> = {
  SUM: overNumbers(sum),
  AVERAGE: overNumbers(average),
  MIN: overNumbers(smallest),
  MAX: overNumbers(largest),
  COUNT: counting((value, direct) => typeof value === "number" || (direct && !isError(toNumberValue(value)))),
  COUNTA: counting((value, direct) => direct || value !== null),
  SUMPRODUCT: sumProduct,
  SUBTOTAL: subtotal,
};
