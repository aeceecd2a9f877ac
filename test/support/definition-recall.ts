import type { Definition } from "../../src/core/definition/schema";
import { loadDefinition } from "../../src/core/definition/load";
import { inferTables } from "../../src/app/definition/infer";
import { cellName } from "../../src/core/table/address";
import { bindReport } from "../../src/core/table/bind";
import { expandRelations } from "../../src/core/table/expand";
import { draftDefinition } from "../../src/core/table/draft/draft";
import type { BoundRelation } from "../../src/core/table/relations";
import type { Sheet } from "../../src/core/table/sheet";

/** Of one kind: relations over cells that a definition asks, and those that a draft made without it asks as well. */
export interface KindRecall {
  readonly kind: string;
  readonly known: number;
  readonly recovered: number;
  readonly missing: readonly string[];
}

/** A relation between cells of a workbook, blank and code cells left out, as one text. */
export function relationOf({ kind, target, terms }: BoundRelation): string {
  const name = ({ sheet, row, column }: BoundRelation["target"]["address"]): string => `${sheet}!${cellName(row, column)}`;
  const linear = kind === "sum" || kind === "difference" || kind === "stock-flow";
  const parts = terms.flatMap(({ cell, sign }) => (cell.value === null ? [] : [`${linear && sign < 0 ? "-" : ""}${name(cell.address)}`]));
  return `${linear ? "sum" : kind} ${name(target.address)} = ${(linear ? parts.sort() : parts).join(" ")}`;
}

/** The draft definition of what stands on the sheets. */
export function draftOf(sheets: readonly Sheet[], name: string, year = 2021): { readonly json: string; readonly definition: Definition } {
  const json = JSON.stringify(draftDefinition(inferTables(sheets), { name, year }));
  const loaded = loadDefinition(json, "draft.json");
  if ("problems" in loaded) throw new Error(loaded.problems.map((problem) => problem.message.en).join("; "));
  return { json, definition: loaded.definition };
}

/** What a draft of a workbook recovers of the relations that its own definition asks within its tables, kind by kind. */
export function definitionRecall(original: Definition, sheets: readonly Sheet[]): readonly KindRecall[] {
  const { definition } = draftOf(sheets, original.id);
  const asked = new Set(expandRelations(bindReport(definition, sheets, [])).map(relationOf));
  const byKind = new Map<string, Set<string>>();
  for (const relation of expandRelations(bindReport(original, sheets, []))) {
    const { kind, target, terms } = relation;
    if (target.value === null || terms.every((term) => term.cell.value === null)) continue;
    byKind.set(kind, (byKind.get(kind) ?? new Set()).add(relationOf(relation)));
  }
  return [...byKind].map(([kind, known]) => {
    const missing = [...known].filter((key) => !asked.has(key));
    return { kind, known: known.size, recovered: known.size - missing.length, missing };
  });
}
