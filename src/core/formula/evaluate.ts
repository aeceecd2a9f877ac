import type {
  AstExpression,
  BinaryExpression,
  BinaryOperator,
  CallExpression,
  ReferenceIdentifier,
  UnaryExpression,
} from "@borgar/fx/xlsx";
import type { CellAddress, CellError, CellValue } from "../table/sheet";
import { fault, isError, settle } from "./arithmetic";
import type { Argument } from "./function";
import { functionNamed } from "./functions";
import { MAX_NAME_DEPTH, MAX_NAMES, nameNamed } from "./names";
import { joinAreas, negative, operate, perCent } from "./operators";
import { dataRows, type PlacedArea, resolve, tableNamed } from "./reference";
import { calledName, nodes, operand, parseFormula, sides } from "./syntax";
import {
  asMatrix,
  clipped,
  type FormulaSource,
  isMatrix,
  isReference,
  MAX_CELLS,
  type MatrixValue,
  type Setting,
  single,
  sizeOf,
  type Value,
} from "./value";

/** A formula that refers to its own cell. Excel warns and shows 0; a 0 would mislead here. */
export const CYCLE: CellError = { error: "#CYCLE!" };

/**
 * The value of an English formula (with or without "=") in the cell `at`, computed as Excel does: doubles, the coercions
 * and error values of Excel, implicit intersection. Functions that are not known here give #NAME? (ask `unknownFunctions`
 * to tell them from a misspelt one), as does what is no formula; its own cell among its cells gives #CYCLE!.
 */
export function evaluate(formula: string, at: CellAddress, source: FormulaSource): CellValue {
  const syntax = parseFormula(formula);
  if (!syntax) return fault("#NAME?");
  const setting = { at, source };
  const { root, bracketed } = syntax;
  const value = single(evaluateNode(root, { setting, array: false, names: 0, budget: { names: MAX_NAMES }, last: !bracketed }), setting);
  // A formula that only points at a blank cell shows 0.
  return value ?? 0;
}

/** The functions of a formula that are not evaluated here, in capitals; empty when it can be computed. */
export function unknownFunctions(formula: string): readonly string[] {
  const syntax = parseFormula(formula);
  if (!syntax) return [];
  const called = [...nodes(syntax.root)].flatMap((node) =>
    node.type === "CallExpression"
      ? [calledName(node)?.toUpperCase() ?? "LAMBDA"]
      : node.type === "LetExpression"
        ? ["LET"]
        : node.type === "LambdaExpression"
          ? ["LAMBDA"]
          : [],
  );
  return [...new Set(called)].filter((name) => !functionNamed(name));
}

interface Scope {
  readonly setting: Setting;
  /** Calculations run over whole ranges. */
  readonly array: boolean;
  /** Defined names within defined names. */
  readonly names: number;
  /** What is left for the whole formula: names that use names twice double their work at each step. */
  readonly budget: { names: number };
  /** This is the last operation of the formula. */
  readonly last: boolean;
}

function evaluateNode(node: AstExpression, scope: Scope): Value {
  switch (node.type) {
    case "Literal":
      return typeof node.value === "number" ? settle(node.value) : node.value;
    case "ErrorLiteral":
      return fault(node.value);
    case "ReferenceIdentifier":
      return reference(node, scope);
    case "UnaryExpression":
      return unary(node, inner(scope));
    case "BinaryExpression":
      return binary(node, scope);
    case "CallExpression":
      return call(node, inner(scope));
    case "ArrayExpression":
      return { rows: node.elements.map((row) => row.map((element) => single(evaluateNode(element, inner(scope)), scope.setting))) };
    default:
      return fault("#NAME?");
  }
}

function inner(scope: Scope): Scope {
  return scope.last ? { ...scope, last: false } : scope;
}

function reference(node: ReferenceIdentifier, scope: Scope): Value {
  const { setting } = scope;
  if (node.kind === "name") return named(node.value, scope);
  const placed = resolve(node, setting.at, setting.source.tables);
  return isError(placed) ? placed : read([placed], setting);
}

/** The reference, once it is clear that its sheets exist, that it can be read, and that it is not the formula itself. */
function read(areas: readonly PlacedArea[], { at, source }: Setting): Value {
  let size = 0;
  const found: PlacedArea[] = [];
  for (const { sheet, area } of areas) {
    const known = source.sheets ? source.sheets.find((name) => name.toLowerCase() === sheet.toLowerCase()) : sheet;
    if (known === undefined) return fault("#REF!");
    if (known === at.sheet && at.row >= area.top && at.row <= area.bottom && at.column >= area.left && at.column <= area.right)
      return CYCLE;
    const cut = clipped({ sheet: known, area }, source);
    size += cut ? sizeOf(cut) : 0;
    found.push({ sheet: known, area });
  }
  return size > MAX_CELLS ? fault("#NUM!") : { areas: found };
}

function named(text: string, scope: Scope): Value {
  const { at, source } = scope.setting;
  const table = tableNamed(text, source.tables);
  if (table) {
    const { left, right } = table.table.area;
    return read([{ sheet: table.sheet, area: { ...dataRows(table.table), left, right } }], scope.setting);
  }
  const name = nameNamed(text, at.sheet, source.names);
  scope.budget.names -= 1;
  const syntax = name && scope.names < MAX_NAME_DEPTH && scope.budget.names >= 0 ? parseFormula(name.formula) : null;
  return syntax ? evaluateNode(syntax.root, { ...scope, names: scope.names + 1, last: false }) : fault("#NAME?");
}

function unary(node: UnaryExpression, scope: Scope): Value {
  const value = evaluateNode(operand(node), scope);
  switch (node.operator) {
    case "+":
      return value;
    case "@":
      return single(value, scope.setting);
    case "-":
      return each(value, null, scope, negative);
    case "%":
      return each(value, null, scope, perCent);
    default:
      return fault("#NAME?");
  }
}

/** A long sum leans to the left, one level a term: its left side is walked, not recursed into. */
function binary(node: BinaryExpression, scope: Scope): Value {
  const spine: BinaryExpression[] = [];
  let leftmost: AstExpression = node;
  while (leftmost.type === "BinaryExpression") {
    spine.push(leftmost);
    leftmost = sides(leftmost)[0];
  }
  const within = inner(scope);
  let value = evaluateNode(leftmost, within);
  for (const step of spine.reverse()) {
    value = combine(step.operator, value, evaluateNode(sides(step)[1], within), step === node ? scope : within);
  }
  return value;
}

function combine(operator: BinaryOperator, left: Value, right: Value, scope: Scope): Value {
  if (operator === ":" || operator === " " || operator === ",") return combineAreas(operator, left, right, scope.setting);
  return each(left, right, scope, (a, b) => operate(operator, a, b, scope.last));
}

/** Applies a calculation to one value, or in SUMPRODUCT to all cells of a range; single rows and columns are repeated. */
function each(left: Value, right: Value, scope: Scope, compute: (left: CellValue, right: CellValue) => CellValue): Value {
  const { setting } = scope;
  const many = isMatrix(left) || isMatrix(right) || (scope.array && (isReference(left) || isReference(right)));
  if (!many) return compute(single(left, setting), single(right, setting));
  const a = asMatrix(left, setting);
  const b = asMatrix(right, setting);
  if (isError(a)) return a;
  if (isError(b)) return b;
  const height = Math.max(a.rows.length, b.rows.length);
  const width = Math.max(a.rows[0]?.length ?? 0, b.rows[0]?.length ?? 0);
  if (height * width > MAX_CELLS) return fault("#NUM!");
  return {
    rows: Array.from({ length: height }, (_, i) => Array.from({ length: width }, (__, j) => compute(element(a, i, j), element(b, i, j)))),
  };
}

function element(matrix: MatrixValue, row: number, column: number): CellValue {
  const values = matrix.rows.length === 1 ? matrix.rows[0] : matrix.rows[row];
  const value = values?.length === 1 ? values[0] : values?.[column];
  return value === undefined ? fault("#N/A") : value;
}

function combineAreas(operator: ":" | " " | ",", left: Value, right: Value, setting: Setting): Value {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (!isReference(left) || !isReference(right)) return fault("#VALUE!");
  if (operator === ",") return read([...left.areas, ...right.areas], setting);
  const areas = joinAreas(operator, left.areas, right.areas);
  return isError(areas) ? areas : read(areas, setting);
}

function call(node: CallExpression, scope: Scope): Value {
  const name = calledName(node);
  const known = name === null ? null : functionNamed(name);
  if (!known) return fault("#NAME?");
  const within = known.array ? { ...scope, array: true } : scope;
  // The types of the library promise expressions only; an omitted argument is in fact null.
  const args = (node.arguments as readonly (AstExpression | null)[]).map((argument): Argument => ({
    omitted: argument === null,
    value: () => (argument ? evaluateNode(argument, within) : null),
  }));
  if (args.length < known.min || args.length > known.max) return fault("#VALUE!");
  return known.run(args, scope.setting);
}
