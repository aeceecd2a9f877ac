import type { CellError, CellValue } from "../table/sheet";
import { isError } from "./arithmetic";
import { toNumberValue } from "./coerce";
import { elements, isMatrix, isReference, type Setting, single, type Value } from "./value";

/** An argument as a function receives it: computed only when asked for, so that IF leaves the other branch alone. */
export interface Argument {
  /** Nothing stands between the commas: IF(a,,b). */
  readonly omitted: boolean;
  value(): Value;
}

export interface FormulaFunction {
  readonly min: number;
  readonly max: number;
  /** Calculations in the arguments run over whole ranges, not over the formula's own row. */
  readonly array?: true;
  run(args: readonly Argument[], setting: Setting): Value;
}

/** One value of an argument. */
export function scalar(argument: Argument | undefined, setting: Setting): CellValue {
  return argument ? single(argument.value(), setting) : null;
}

/** A function of one or two numbers: errors and texts that are no number stop it. */
export function numeric(count: 1 | 2, compute: (first: number, second: number) => number | CellError): FormulaFunction {
  return {
    min: count,
    max: count,
    run: (args, setting) => {
      const numbers: number[] = [];
      for (const argument of args) {
        const number = toNumberValue(scalar(argument, setting));
        if (isError(number)) return number;
        numbers.push(number);
      }
      const [first = 0, second = 0] = numbers;
      return compute(first, second);
    },
  };
}

/**
 * The numbers that SUM and its like count. In a range only numbers count: text, logical values and blanks are passed
 * over. Written as an argument itself, TRUE is 1, "12" is 12, nothing is 0 and other text is #VALUE!.
 */
export function numbersOf(args: readonly Argument[], setting: Setting): number[] | CellError {
  const numbers: number[] = [];
  for (const argument of args) {
    const value = argument.value();
    if (isReference(value) || isMatrix(value)) {
      for (const element of elements(value, setting)) {
        if (isError(element)) return element;
        if (typeof element === "number") numbers.push(element);
      }
    } else {
      const number = toNumberValue(value);
      if (isError(number)) return number;
      numbers.push(number);
    }
  }
  return numbers;
}
