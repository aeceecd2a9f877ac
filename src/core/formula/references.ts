import type { AstExpression } from "@borgar/fx/xlsx";
import type { CellAddress, DefinedName } from "../table/sheet";
import { isError } from "./arithmetic";
import { nameNamed } from "./names";
import { joinAreas } from "./operators";
import { dataRows, type PlacedArea, type PlacedTable, resolve, tableNamed } from "./reference";
import { children, parseFormula } from "./syntax";

const MAX_NAMES = 16;

/**
 * The cells that a formula in `at` refers to, from left to right, as rectangles (whole rows and columns to the edge of
 * the sheet). References that lead nowhere are left out. Empty for what is no formula.
 */
export function references(
  formula: string,
  at: CellAddress,
  tables: readonly PlacedTable[],
  names: readonly DefinedName[] = [],
): readonly PlacedArea[] {
  const syntax = parseFormula(formula);
  return syntax ? collect(syntax.root, at, tables, names, 0) : [];
}

function collect(
  root: AstExpression,
  at: CellAddress,
  tables: readonly PlacedTable[],
  names: readonly DefinedName[],
  depth: number,
): readonly PlacedArea[] {
  const found: PlacedArea[] = [];
  // Walked with a list of its own, as a sum of a thousand terms is a thousand levels deep.
  const open: AstExpression[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === "ReferenceIdentifier") {
      if (node.kind === "name") found.push(...named(node.value, at, tables, names, depth));
      else {
        const placed = resolve(node, at, tables);
        if (!isError(placed)) found.push(placed);
      }
    } else if (node.type === "BinaryExpression" && (node.operator === ":" || node.operator === " ")) {
      const [left, right] = node.arguments.map((argument) => collect(argument, at, tables, names, depth));
      const areas = joinAreas(node.operator, left ?? [], right ?? []);
      if (!isError(areas)) found.push(...areas);
    } else open.push(...[...children(node)].reverse());
  }
  return found;
}

function named(
  text: string,
  at: CellAddress,
  tables: readonly PlacedTable[],
  names: readonly DefinedName[],
  depth: number,
): readonly PlacedArea[] {
  const table = tableNamed(text, tables);
  if (table)
    return [{ sheet: table.sheet, area: { ...table.table.area, top: dataRows(table.table).top, bottom: dataRows(table.table).bottom } }];
  const name = depth < MAX_NAMES ? nameNamed(text, at.sheet, names) : null;
  const syntax = name ? parseFormula(name.formula) : null;
  return syntax ? collect(syntax.root, at, tables, names, depth + 1) : [];
}
