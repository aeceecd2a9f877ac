import type { JsonPath } from "../position";
import { excelTableName, headersOf } from "../resolve";
import type { Definition } from "../schema";
import { repeated } from "./identity";
import { type LintMessage, report } from "./message";

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
    const names = headers.map((header) => (header.group !== null || header.excel.trim() === "" ? null : header.excel.toLowerCase()));
    for (const [c, first] of repeated(names)) {
      yield report(
        "error",
        "excel-header",
        [...at, c],
        `Een Excel-tabel kan geen twee gelijke koppen hebben ("${headers[c]?.excel}", ook van '${headers[first]?.column}'): geef een excelHeader.`,
        `An Excel table cannot have two equal headers ("${headers[c]?.excel}", also of '${headers[first]?.column}'): give an excelHeader.`,
      );
    }
  }
}

function* tableNames(definition: Definition): Iterable<LintMessage> {
  const names = definition.tables.map((table) => excelTableName(table));
  for (const [t, name] of names.entries()) {
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
  for (const [t, first] of repeated(names)) {
    if (definition.tables[t]?.id === definition.tables[first]?.id) continue;
    yield report(
      "error",
      "excel-table-name",
      ["tables", t, "id"],
      `De tabelnaam '${names[t]}' in Excel is ook die van '${definition.tables[first]?.id}'.`,
      `The table name '${names[t]}' in Excel is also that of '${definition.tables[first]?.id}'.`,
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
  const names = definition.chapters.map((chapter) => chapter.sheet);
  for (const [c, name] of names.entries()) {
    const [nl, en] = sheetFault(name);
    if (nl !== "")
      yield report("error", "sheet-name", ["chapters", c, "sheet"], `Bladnaam "${name}" ${nl}.`, `Sheet name "${name}" ${en}.`);
  }
  for (const [c, first] of repeated(names.map((name) => name.toLowerCase()))) {
    yield report(
      "error",
      "sheet-shared",
      ["chapters", c, "sheet"],
      `Blad "${names[c]}" is al van hoofdstuk '${definition.chapters[first]?.id}'.`,
      `Sheet "${names[c]}" belongs to chapter '${definition.chapters[first]?.id}' already.`,
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
