import type { CellError, CellValue } from "../table/sheet";
import { AGGREGATES } from "./aggregates";
import { fault, isError, roundDigits, power } from "./arithmetic";
import { toLogical, toNumberValue } from "./coerce";
import { type Argument, type FormulaFunction, numeric, scalar } from "./function";
import { elements, isMatrix, isReference, type Setting, type Value } from "./value";

const branch: FormulaFunction = {
  min: 2,
  max: 3,
  run: (args, setting) => {
    const condition = toLogical(scalar(args[0], setting));
    if (isError(condition)) return condition;
    const chosen = condition ? args[1] : args[2];
    if (!chosen) return false;
    return chosen.omitted ? 0 : chosen.value();
  },
};

const ifError: FormulaFunction = {
  min: 2,
  max: 2,
  run: (args, setting) => {
    const value = scalar(args[0], setting);
    return isError(value) ? (scalar(args[1], setting) ?? 0) : (value ?? 0);
  },
};

/** AND and OR: in ranges only logical values and numbers count; without any the result is #VALUE!. */
function logical(decide: (values: readonly boolean[]) => boolean): FormulaFunction {
  return {
    min: 1,
    max: 255,
    run: (args, setting) => {
      const values: boolean[] = [];
      for (const argument of args) {
        const broken = collect(argument, values, setting);
        if (broken) return broken;
      }
      return values.length === 0 ? fault("#VALUE!") : decide(values);
    },
  };
}

function collect(argument: Argument, values: boolean[], setting: Setting): CellError | null {
  const value: Value = argument.value();
  if (!isReference(value) && !isMatrix(value)) {
    const condition = toLogical(value);
    if (isError(condition)) return condition;
    values.push(condition);
    return null;
  }
  for (const element of elements(value, setting)) {
    if (isError(element)) return element;
    if (typeof element === "number" || typeof element === "boolean") values.push(Boolean(element));
  }
  return null;
}

/** A question about one value, which may be an error value. */
function about(answer: (value: CellValue) => CellValue): FormulaFunction {
  return { min: 1, max: 1, run: (args, setting) => answer(scalar(args[0], setting)) };
}

/** N: numbers as they are, TRUE 1, all else 0. Of a range it reads the first cell. */
const n: FormulaFunction = {
  min: 1,
  max: 1,
  run: (args, setting) => {
    const value = args[0]?.value() ?? null;
    const [placed] = isReference(value) ? value.areas : [];
    const own = placed ? setting.source.value(placed.sheet, placed.area.top, placed.area.left) : scalar(args[0], setting);
    return typeof own === "string" ? 0 : toNumberValue(own);
  },
};

const negation: FormulaFunction = {
  min: 1,
  max: 1,
  run: (args, setting) => {
    const condition = toLogical(scalar(args[0], setting));
    return isError(condition) ? condition : !condition;
  },
};

/** All functions, by their English name. */
const FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map(
  Object.entries({
    ...AGGREGATES,
    IF: branch,
    IFERROR: ifError,
    AND: logical((values) => values.every(Boolean)),
    OR: logical((values) => values.some(Boolean)),
    NOT: negation,
    TRUE: { min: 0, max: 0, run: () => true },
    FALSE: { min: 0, max: 0, run: () => false },
    N: n,
    ISNUMBER: about((value) => typeof value === "number"),
    ISTEXT: about((value) => typeof value === "string"),
    ISBLANK: about((value) => value === null),
    ISERROR: about(isError),
    ROUND: numeric(2, (value, digits) => roundDigits(value, digits, "nearest")),
    ROUNDUP: numeric(2, (value, digits) => roundDigits(value, digits, "up")),
    ROUNDDOWN: numeric(2, (value, digits) => roundDigits(value, digits, "down")),
    ABS: numeric(1, Math.abs),
    POWER: numeric(2, power),
  }),
);

/** The function of that name in any case, or null. */
export function functionNamed(name: string): FormulaFunction | null {
  return FUNCTIONS.get(name.toUpperCase()) ?? null;
}
