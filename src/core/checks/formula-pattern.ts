import { references } from "../formula/references";
import type { PlacedArea, PlacedTable } from "../formula/reference";
import { shape } from "../formula/shape";
import type { BoundCell } from "../table/bound";
import type { BoundRelation } from "../table/relations";
import { areaName, sheetPrefix } from "../table/address";
import type { Check, CheckContext, Judged } from "./check";
import { relationsAbout } from "./shared/index-of";
import { type Derived, derivedCells } from "./shared/neighbours";
import { cellKey, cellList } from "./shared/places";

/** A formula refers to the cells that its rule names. */
export const check: Check = {
  id: "formula-pattern",
  severity: "warning",
  source: {
    nl: "Relaties in de rapportdefinitie, en de vorm van de formules eromheen",
    en: "Relations of the definition, and the relative form of the formulas around it",
  },
  texts: {
    nl: {
      title: "Formule verwijst naar de goede cellen",
      explanation:
        "Een formule in een cel die uit andere cellen volgt, moet naar die cellen verwijzen. Wijst zij naar een verkeerde rij of kolom, of slaat zij een deel over, dan kan de uitkomst nu nog toevallig kloppen en later niet meer.",
      example: "E6 = C5 − D6: de realisatie van een andere regel.",
      messages: {
        cells: {
          title: "Formule verwijst verkeerd",
          message: "{place} verwijst naar {refers}; volgens de definitie volgt hij uit {parts}.",
          action: "Herstel de formule in {cell}.",
        },
        neighbours: {
          title: "Formule wijkt af van de buren",
          message: "{place} rekent anders dan {count} buurcellen.",
          action: "Vergelijk de formule in {cell} met die van de buren.",
        },
      },
    },
    en: {
      title: "Formula refers to the right cells",
      explanation:
        "A formula in a cell that follows from other cells must refer to those. If it points at a wrong row or column, or skips a part, the outcome may be right by chance now and wrong later.",
      example: "E6 = C5 − D6: the actual of another row.",
      messages: {
        cells: {
          title: "Formula refers wrongly",
          message: "{place} refers to {refers}; by the definition it follows from {parts}.",
          action: "Mend the formula in {cell}.",
        },
        neighbours: {
          title: "Formula differs from its neighbours",
          message: "{place} calculates otherwise than {count} neighbouring cells.",
          action: "Compare the formula in {cell} with those of its neighbours.",
        },
      },
    },
  },
  *run(context): Iterable<Judged> {
    const derived = derivedCells(context).filter(({ cell }) => cell.formula !== null);
    if (derived.length === 0) return;
    const tables = context.report.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet: sheet.name, table })));
    const shapes = new Map<BoundCell, string>();
    const shapeOf = (cell: BoundCell): string => {
      const found = shapes.get(cell) ?? shape(cell.formula ?? "", cell.address, tables);
      shapes.set(cell, found);
      return found;
    };
    for (const each of derived) yield judge(context, each, tables, shapeOf);
  },
};

function judge(context: CheckContext, derived: Derived, tables: readonly PlacedTable[], shapeOf: (cell: BoundCell) => string): Judged {
  const { cell, kind } = derived;
  const relations = relationsAbout(context, cell).filter((relation) => relation.target === cell && !relation.incomplete);
  const areas = references(cell.formula ?? "", cell.address, tables);
  const rules = relations.filter((relation) => relation.kind === kind);
  if (rules.length > 0 && areas.length > 0) {
    const referred = referredCells(context, areas);
    // A cell may follow in several ways (a total across and down): one that fits is enough.
    const fitting = relations.some((relation) => fits(context, relation, referred));
    const [rule] = rules;
    if (!fitting && rule) {
      const refers = areas.map(({ sheet, area }) => (sheet === cell.address.sheet ? "" : sheetPrefix(sheet)) + areaName(area)).join(", ");
      return {
        outcome: "fails",
        cell,
        message: "cells",
        data: { refers, parts: cellList(rule.terms, cell.address.sheet) },
        involves: rule.terms.map((term) => term.cell.address),
      };
    }
    return { outcome: "passes", cell };
  }
  const count = odd(derived, shapeOf);
  return count > 0 ? { outcome: "fails", cell, message: "neighbours", data: { count } } : { outcome: "passes", cell };
}

/** The figures that the areas hold, by key; a formula cell's own cell is left out. */
function referredCells(context: CheckContext, areas: readonly PlacedArea[]): ReadonlyMap<string, BoundCell> {
  const cells = new Map<string, BoundCell>();
  for (const { sheet, area } of areas) {
    for (const table of context.report.tables) {
      if (table.sheet.name !== sheet || area.top > table.area.bottom || area.bottom < table.area.top) continue;
      for (const cell of table.cells()) {
        const { row, column } = cell.address;
        const inside = row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
        if (inside) cells.set(cellKey(cell.address), cell);
      }
    }
  }
  return cells;
}

/** Whether the formula refers to the terms of the relation, or to what those are themselves made of. */
function fits(context: CheckContext, relation: BoundRelation, referred: ReadonlyMap<string, BoundCell>): boolean {
  const wanted = [...relation.terms.map((term) => term.cell), ...(relation.omitted ?? [])];
  const keys = new Set(wanted.map((cell) => cellKey(cell.address)));
  const numbers = [...referred].filter(([, cell]) => cell.state !== "blank" && cell !== relation.target);
  const straight =
    numbers.every(([key]) => keys.has(key)) &&
    wanted.every((cell) => cell.state === "blank" || isCode(cell) || referred.has(cellKey(cell.address)));
  if (straight || relation.kind !== "sum") return straight;
  const mine = leaves(context, wanted);
  const theirs = leaves(
    context,
    numbers.map(([, cell]) => cell),
  );
  return mine.size === theirs.size && [...mine].every((key) => theirs.has(key));
}

function isCode(cell: BoundCell): boolean {
  return cell.state === "nil" || cell.state === "not-applicable" || cell.state === "not-known";
}

/** The cells that the cells are sums of, down to those that are sums of nothing. */
function leaves(context: CheckContext, cells: readonly BoundCell[]): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<BoundCell>();
  const open = [...cells];
  for (let cell = open.pop(); cell; cell = open.pop()) {
    if (seen.has(cell)) continue;
    seen.add(cell);
    const at = cell;
    const sum = relationsAbout(context, at).find(
      (relation) => relation.kind === "sum" && relation.target === at && relation.origin === "rows",
    );
    if (sum) open.push(...sum.terms.map((term) => term.cell));
    else if (at.state === "number") found.add(cellKey(at.address));
  }
  return found;
}

/** How many neighbours agree on another form than this cell's; 0 when its form is theirs or they do not agree. */
function odd({ cell, down, across }: Derived, shapeOf: (cell: BoundCell) => string): number {
  const own = shapeOf(cell);
  for (const group of [down, across]) {
    const forms = group.filter((other) => other.formula !== null).map(shapeOf);
    const [first] = forms;
    if (first !== undefined && forms.length >= 2 && first !== own && forms.every((form) => form === first)) return forms.length;
  }
  return 0;
}
