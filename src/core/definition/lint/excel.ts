import type { JsonPath } from "../position";
import { excelTableName, type Header, headersOf } from "../resolve";
import type { Definition } from "../schema";
import { type LintMessage, report } from "./message";
import { repeated } from "./repeated";

/** excel-table-name, excel-header, excel-group, sheet-name, sheet-shared: what Excel would refuse. */
export function* excel(definition: Definition): Iterable<LintMessage> {
  yield* tableNames(definition);
  yield* sheets(definition);
  for (const [t, table] of definition.tables.entries()) {
    if (table.form !== "table") continue;
    const at: JsonPath = ["tables", t, "columns"];
    const headers = headersOf(table, definition.period);
    for (const [c, header] of headers.entries()) {
      if (header.group !== null) {
        yield report(
          "error",
          "excel-group",
          [...at, c, "group"],
          'Een Excel-tabel kent geen tweede kopregel: gebruik form "range" of een kop zonder groep.',
          'An Excel table has no second header row: use form "range" or a header without a group.',
        );
      } else if (header.excel.trim() === "") {
        yield report(
          "error",
          "excel-header",
          [...at, c, "header"],
          "Een Excel-tabel kan geen lege kop hebben: geef een excelHeader.",
          "An Excel table cannot have an empty header: give an excelHeader.",
        );
      } else if (header.excel.length > 255) {
        yield report(
          "error",
          "excel-header",
          [...at, c],
          "Een kop in een Excel-tabel telt hoogstens 255 tekens.",
          "A header in an Excel table has at most 255 characters.",
        );
      }
    }
    const nameOf = ({ group, excel: name }: Header): string | null => (group !== null || name.trim() === "" ? null : name.toLowerCase());
    for (const { item, index, first } of repeated(headers, nameOf)) {
      yield report(
        "error",
        "excel-header",
        [...at, index],
        `Een Excel-tabel kan geen twee gelijke koppen hebben ("${item.excel}", ook van '${first.column}'): geef een excelHeader.`,
        `An Excel table cannot have two equal headers ("${item.excel}", also of '${first.column}'): give an excelHeader.`,
      );
    }
  }
}

function* tableNames(definition: Definition): Iterable<LintMessage> {
  for (const [t, name] of definition.tables.map(excelTableName).entries()) {
    const at: JsonPath = ["tables", t, "id"];
    if (name.length > 255) {
      yield report(
        "error",
        "excel-table-name",
        at,
        "Een tabelnaam telt in Excel hoogstens 255 tekens.",
        "A table name in Excel has at most 255 characters.",
      );
    } else if (/^\d/.test(name)) {
      yield report(
        "error",
        "excel-table-name",
        at,
        `'${name}' begint met een cijfer; dat weigert Excel als tabelnaam.`,
        `'${name}' begins with a digit; Excel refuses that as a table name.`,
      );
    } else if (looksLikeCell(name)) {
      yield report(
        "error",
        "excel-table-name",
        at,
        `'${name}' leest Excel als een cel; kies een andere id.`,
        `Excel reads '${name}' as a cell; choose another id.`,
      );
    }
  }
  for (const { item, index, first } of repeated(definition.tables, excelTableName)) {
    if (item.id === first.id) continue;
    yield report(
      "error",
      "excel-table-name",
      ["tables", index, "id"],
      `De tabelnaam '${excelTableName(item)}' in Excel is ook die van '${first.id}'.`,
      `The table name '${excelTableName(item)}' in Excel is also that of '${first.id}'.`,
    );
  }
}

/** A1 or R1C1 notation, up to the last column XFD. */
function looksLikeCell(name: string): boolean {
  if (/^(r\d*|c\d*|r\d*c\d*)$/.test(name)) return true;
  const letters = /^([a-z]{1,3})\d+$/.exec(name)?.[1];
  return letters !== undefined && (letters.length < 3 || letters <= "xfd");
}

function* sheets(definition: Definition): Iterable<LintMessage> {
  for (const [c, { sheet: name }] of definition.chapters.entries()) {
    const [nl, en] = sheetFault(name);
    if (nl !== "")
      yield report("error", "sheet-name", ["chapters", c, "sheet"], `Bladnaam "${name}" ${nl}.`, `Sheet name "${name}" ${en}.`);
  }
  for (const { item, index, first } of repeated(definition.chapters, ({ sheet }) => sheet.toLowerCase())) {
    yield report(
      "error",
      "sheet-shared",
      ["chapters", index, "sheet"],
      `Blad "${item.sheet}" is al van hoofdstuk '${first.id}'.`,
      `Sheet "${item.sheet}" belongs to chapter '${first.id}' already.`,
    );
  }
}

function sheetFault(name: string): readonly [nl: string, en: string] {
  if (name.length > 31) return [`telt ${name.length} tekens; Excel staat er 31 toe`, `has ${name.length} characters; Excel allows 31`];
  if (/[[\]:*?/\\]/.test(name)) return ["bevat een van de tekens [ ] : * ? / \\", "holds one of the characters [ ] : * ? / \\"];
  if (name.startsWith("'") || name.endsWith("'")) return ["begint of eindigt met een apostrof", "begins or ends with an apostrophe"];
  if (name.toLowerCase() === "history" || name.trim() === "") return ["is in Excel niet toegestaan", "is not allowed in Excel"];
  return ["", ""];
}
