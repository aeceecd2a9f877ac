import type { BinaryOperator } from "@borgar/fx/xlsx";
import type { CellError, CellValue } from "../table/sheet";
import { compareValues, fault, isError, power, quotient, settle, snapped } from "./arithmetic";
import { toNumberValue, toText } from "./coerce";
import type { PlacedArea } from "./reference";

export function negative(value: CellValue): CellValue {
  const number = toNumberValue(value);
  return isError(number) ? number : settle(-number);
}

export function perCent(value: CellValue): CellValue {
  const number = toNumberValue(value);
  return isError(number) ? number : settle(number / 100);
}

const COMPARISONS: Readonly<Partial<Record<BinaryOperator, (order: number) => boolean>>> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

/** One operation on two values; `last` when it is the last of its formula, where Excel snaps to zero. The left error goes first. */
export function operate(operator: BinaryOperator, left: CellValue, right: CellValue, last: boolean): CellValue {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (operator === "&") return toText(left) + toText(right);
  const compares = COMPARISONS[operator];
  return compares ? compares(compareValues(left, right)) : calculate(operator, toNumberValue(left), toNumberValue(right), last);
}

function calculate(operator: BinaryOperator, left: number | CellError, right: number | CellError, last: boolean): CellValue {
  if (isError(left)) return left;
  if (isError(right)) return right;
  switch (operator) {
    case "+":
      return settle(last ? snapped(left, right, left + right) : left + right);
    case "-":
      return settle(last ? snapped(left, -right, left - right) : left - right);
    case "*":
      return settle(left * right);
    case "/":
      return quotient(left, right);
    default:
      return power(left, right);
  }
}

/** A1:B2 out of two references, or the cells that two references share (#NULL! when they share none). */
export function joinAreas(
  operator: ":" | " ",
  left: readonly PlacedArea[],
  right: readonly PlacedArea[],
): readonly PlacedArea[] | CellError {
  const [a, ...more] = left;
  const [b, ...others] = right;
  if (!a || !b || more.length > 0 || others.length > 0 || a.sheet !== b.sheet) return fault("#VALUE!");
  const [outer, within] = operator === ":" ? [Math.min, Math.max] : [Math.max, Math.min];
  const area = {
    top: outer(a.area.top, b.area.top),
    left: outer(a.area.left, b.area.left),
    bottom: within(a.area.bottom, b.area.bottom),
    right: within(a.area.right, b.area.right),
  };
  return area.top > area.bottom || area.left > area.right ? fault("#NULL!") : [{ sheet: a.sheet, area }];
}
