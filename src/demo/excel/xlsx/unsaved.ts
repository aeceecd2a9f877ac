import type { Book, SheetModel } from "../model/types";
import { contentOf } from "./write-charts";

/** What was made in the emulated Excel and is not written into a file; empty when nothing is lost. */
export function unsavedOf(book: Book, source: Book): string[] {
  const lost: string[] = [];
  for (const sheet of book.sheets) {
    const before = source.sheets.find(({ part }) => part === sheet.part) ?? null;
    const say = (count: number, what: string): void => {
      if (count > 0) lost.push(`${sheet.name}: ${String(count)} ${what}`);
    };
    say(sheet.charts.filter((chart) => contentOf(chart) === null).length, "charts");
    say(sheet.shapes.filter(({ image }) => image === null).length, "shapes");
    say(sheet.conditionalFormats.length, "conditional formats");
    say(changedTables(sheet, before), "tables that are new or changed");
    say(changedLinks(sheet, before), "hyperlinks");
    say(differ(sheet.frozen, before?.frozen ?? sheet.frozen) ? 1 : 0, "freeze panes");
  }
  const names = (one: Book): string =>
    JSON.stringify([...one.names, ...one.sheets.flatMap((sheet) => sheet.names)].map(({ name, formula }) => [name, formula]).sort());
  // A sheet that is new to the file is written with its own names.
  const known = new Set(source.sheets.map(({ part }) => part));
  if (names({ ...book, sheets: book.sheets.filter(({ part }) => known.has(part)) }) !== names(source)) lost.push("defined names");
  return lost;
}

/** A sheet that is new to the file is written with its tables. */
function changedTables(sheet: SheetModel, before: SheetModel | null): number {
  if (before === null) return 0;
  const known = new Map(before.tables.map((table) => [table.id, table]));
  const changed = sheet.tables.filter((table) => {
    const old = known.get(table.id);
    return (
      !old || differ(table.area, old.area) || table.name !== old.name || table.style !== old.style || table.showTotals !== old.showTotals
    );
  });
  return changed.length + before.tables.filter(({ id }) => !sheet.tables.some((table) => table.id === id)).length;
}

function changedLinks(sheet: SheetModel, before: SheetModel | null): number {
  return [...sheet.hyperlinks].filter(([key, link]) => differ(link, before?.hyperlinks.get(key) ?? null)).length;
}

function differ(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) !== JSON.stringify(b);
}
