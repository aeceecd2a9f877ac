import { notationIdOf } from "../../core/definition/resolve";
import { toDecimalString } from "../../core/numeric/exact";
import { addressName } from "../../core/table/address";
import type { BoundTable } from "../../core/table/bound";
import { printedCell } from "../../publish/printed";
import { tableStates, VERSION } from "../check/check-json";
import type { CheckedReport } from "../check/check";
import type { PublishedFigure, PublishedTable, PublishTools } from "./published-table";

/**
 * The account of a publication (report.json): what was printed, from which cell of which file under which definition, so
 * that a published number can be traced. Values are decimal strings in base units; hashes are SHA-256.
 */
export function publishedJson(
  checked: CheckedReport,
  tables: readonly PublishedTable[],
  figures: readonly PublishedFigure[],
  input: { readonly name: string; readonly bytes: Uint8Array },
  sha256: PublishTools["sha256"],
): object {
  const { definition, origin, run, report } = checked;
  const states = new Map(tableStates(checked).map((state) => [state.id, state]));
  return {
    kerncijfer: VERSION,
    input: { file: input.name, sha256: sha256(input.bytes) },
    definition: { id: definition.id, version: definition.version, origin, sha256: sha256(JSON.stringify(definition)) },
    period: definition.period,
    summary: run.summary,
    notations: definition.notations,
    tables: tables.map((table) => {
      const state = states.get(table.id);
      const bound = report.table(table.id);
      return {
        id: table.id,
        title: table.title,
        chapter: table.chapter,
        sheet: state?.sheet ?? null,
        range: state?.range ?? null,
        bound: state?.bound ?? "missing",
        final: table.document !== null && table.errors === 0,
        errors: table.errors,
        warnings: table.warnings,
        judgements: state?.judgements ?? 0,
        files: table.files,
        cells: bound ? cellsOf(bound) : [],
      };
    }),
    figures: figures.map(figureOf),
  };
}

/** A figure with what is printed on it and the cells it was drawn from; their values stand with their tables. */
function figureOf({ outcome, files }: PublishedFigure): object {
  const { id, kind, title, from, figure, problem } = outcome;
  if (!figure) return { id, kind, title, from, final: false, problem, files, tables: [], cells: [], data: null };
  const { description, source, width, height, tables, cells, data, stamp } = figure;
  return { id, kind, title, from, final: stamp === null, problem: null, files, description, source, width, height, tables, cells, data };
}

function cellsOf(bound: BoundTable): object[] {
  return [...bound.cells()].map((cell) => ({
    row: cell.row.id,
    column: cell.column.id,
    cell: addressName(cell.address),
    text: printedCell(cell),
    state: cell.state,
    value: cell.value === null ? null : toDecimalString(cell.value),
    notation: notationIdOf(cell.table, cell.row, cell.column),
  }));
}
