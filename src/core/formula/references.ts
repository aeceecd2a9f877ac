import type { AstExpression } from "@borgar/fx/xlsx";
import type { CellAddress, DefinedName } from "../table/sheet";
import { isError } from "./arithmetic";
import { MAX_NAME_DEPTH, MAX_NAMES, nameNamed } from "./names";
import { joinAreas } from "./operators";
import { dataRows, type PlacedArea, type PlacedTable, resolve, tableNamed } from "./reference";
import { children, parseFormula, sides } from "./syntax";

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
  return syntax ? collect(syntax.root, { at, tables, names, budget: { names: MAX_NAMES } }, 0) : [];
}

interface Search {
  readonly at: CellAddress;
  readonly tables: readonly PlacedTable[];
  readonly names: readonly DefinedName[];
  readonly budget: { names: number };
}

function collect(root: AstExpression, search: Search, depth: number): readonly PlacedArea[] {
  const found: PlacedArea[] = [];
  // Walked with a list of its own, as a sum of a thousand terms is a thousand levels deep.
  const open: AstExpression[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === "ReferenceIdentifier") {
      if (node.kind === "name") found.push(...named(node.value, search, depth));
      else {
        const placed = resolve(node, search.at, search.tables);
        if (!isError(placed)) found.push(placed);
      }
    } else if (node.type === "BinaryExpression" && (node.operator === ":" || node.operator === " ")) {
      const [left, right] = sides(node);
      const areas = joinAreas(node.operator, collect(left, search, depth), collect(right, search, depth));
      if (!isError(areas)) found.push(...areas);
    } else open.push(...[...children(node)].reverse());
  }
  return found;
}

function named(text: string, search: Search, depth: number): readonly PlacedArea[] {
  const { at, tables, names, budget } = search;
  const table = tableNamed(text, tables);
  if (table) return [{ sheet: table.sheet, area: { ...table.table.area, ...dataRows(table.table) } }];
  budget.names -= 1;
  const name = depth < MAX_NAME_DEPTH && budget.names >= 0 ? nameNamed(text, at.sheet, names) : null;
  const syntax = name ? parseFormula(name.formula) : null;
  return syntax ? collect(syntax.root, search, depth + 1) : [];
}
