import { compareReports, type CellChange } from "../../app/check/compare";
import type { CheckedReport } from "../../app/check/check";
import { UserError } from "../../app/errors";
import { openReport } from "../../app/workbook/open-report";
import type { Language } from "../../core/checks/check";
import { fillPattern } from "../../core/definition/period";
import { headersOf } from "../../core/definition/resolve";
import type { Definition } from "../../core/definition/schema";
import { addressName } from "../../core/table/address";
import { printedCell } from "../../publish/printed";
import { harmless } from "../paint";
import { openFile } from "../workbook";
import { EXIT, type Exit, type World } from "../world";

interface Options {
  readonly format: "text" | "json" | "xlsx";
  readonly out: string | null;
  readonly force: boolean;
  readonly language: Language;
}

const WORDS = {
  nl: {
    same: "Geen verschillen: dezelfde cijfers in beide werkmappen.",
    count: (n: number) => `${n} ${n === 1 ? "cel is" : "cellen zijn"} anders.`,
    absent: "afwezig",
    blank: "leeg",
  },
  en: {
    same: "No differences: the same figures in both workbooks.",
    count: (n: number) => `${n} ${n === 1 ? "cell differs" : "cells differ"}.`,
    absent: "absent",
    blank: "blank",
  },
};

/** `check --compare OTHER.xlsx`: what changed from OTHER to FILE; exit 0 without differences, 1 with. */
export async function compareFiles(
  checked: CheckedReport,
  other: string,
  shipped: readonly Definition[],
  options: Options,
  world: World,
): Promise<Exit> {
  if (options.format === "xlsx") {
    throw new UserError("format", { nl: "Een vergelijking is er als text of json.", en: "A comparison comes as text or json." });
  }
  const { content } = await openFile(other, world);
  const before = openReport(content, shipped, checked.definition);
  const changes = compareReports(before.report, checked.report);
  const result =
    options.format === "json"
      ? `${JSON.stringify({ changes: changes.map(changeJson) }, null, 2)}\n`
      : changesText(changes, checked, options.language);
  if (options.out === null) world.out(result);
  else await world.files.write(options.out, result, options.force);
  return changes.length > 0 ? EXIT.errors : EXIT.ok;
}

function changeJson(change: CellChange): object {
  const side = (cell: CellChange["before"]): object | null =>
    cell ? { cell: addressName(cell.address), shown: cell.shown, state: cell.state } : null;
  return {
    kind: change.kind,
    table: change.table,
    row: change.row,
    column: change.column,
    before: side(change.before),
    after: side(change.after),
  };
}

function changesText(changes: readonly CellChange[], checked: CheckedReport, language: Language): string {
  const say = WORDS[language];
  if (changes.length === 0) return `${say.same}\n`;
  const lines: string[] = [];
  for (const table of checked.definition.tables) {
    const mine = changes.filter((change) => change.table === table.id);
    if (mine.length === 0) continue;
    lines.push("", harmless(fillPattern(table.title, checked.definition.period)));
    const heads = new Map(headersOf(table, checked.definition.period).map(({ column, flat }) => [column, flat]));
    for (const { before, after, row, column } of mine) {
      const alike = before !== null && after !== null && printedCell(before) === printedCell(after);
      const shown = (cell: CellChange["before"]): string =>
        cell === null ? say.absent : printedCell(cell) === "" ? say.blank : harmless(alike ? shownFully(cell) : printedCell(cell));
      const place = after ?? before;
      const where = place ? addressName(place.address) : "";
      const name = `${place?.row.label ?? row} · ${heads.get(column) ?? column}`;
      lines.push(`  ${where.padEnd(24)} ${harmless(name)}: ${shown(before)} → ${shown(after)}`);
    }
  }
  return `${lines.slice(1).join("\n")}\n\n${say.count(changes.length)}\n`;
}

/** A change that the notation hides must be seen all the same. */
function shownFully(cell: NonNullable<CellChange["before"]>): string {
  const printed = printedCell(cell);
  return typeof cell.raw === "number" ? `${printed} (${String(cell.raw).replace(".", ",")})` : cell.shown;
}
