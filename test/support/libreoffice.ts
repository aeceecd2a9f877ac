import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { strToU8, zipSync } from "fflate";
import { areaName, cellName } from "../../src/core/table/address";
import type { CellValue, Sheet } from "../../src/core/table/sheet";

/** LibreOffice as an oracle: what does another spreadsheet program make of these formulas? */

export function isLibreOfficeInstalled(): boolean {
  return spawnSync("soffice", ["--version"], { stdio: "ignore" }).status === 0;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Always recalculate, whatever the file says it computed. */
const RECALCULATE =
  '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>';

/** The values that LibreOffice computes, by sheet, as texts of a CSV file with all digits; formulas go in without a value. */
export function recalculated(sheets: readonly Sheet[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  return recalculatedFile(
    workbook(sheets),
    sheets.map((sheet) => sheet.name),
  );
}

/** As recalculated, for the bytes of a workbook: its cached values do not count. */
export function recalculatedFile(bytes: Uint8Array, names: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const folder = mkdtempSync(join(tmpdir(), "oracle-"));
  try {
    writeFileSync(join(folder, "book.xlsx"), bytes);
    const out = join(folder, "out");
    mkdirSync(out);
    mkdirSync(join(folder, "profile", "user"), { recursive: true });
    writeFileSync(join(folder, "profile", "user", "registrymodifications.xcu"), RECALCULATE);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";
    const run = spawnSync("soffice", [profile, "--headless", "--convert-to", filter, "--outdir", out, join(folder, "book.xlsx")], {
      encoding: "utf8",
    });
    const files = readdirSync(out);
    if (files.length === 0) throw new Error(`LibreOffice wrote nothing: ${run.stdout}${run.stderr}`);
    return new Map(names.map((name) => [name, csv(readFileSync(join(out, `book-${name}.csv`), "utf8"))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function csv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === "\n") rows.push([]);
  }
  return rows;
}

function workbook(sheets: readonly Sheet[]): Uint8Array {
  const files: Record<string, string> = {};
  const types: string[] = [];
  const add = (path: string, type: string, body: string): void => {
    files[path] = DECLARATION + body;
    if (type !== "") types.push(`<Override PartName="/${path}" ContentType="${TYPE}.${type}+xml"/>`);
  };
  const links = sheets.map((_, i) => `<Relationship Id="r${i}" Type="${RELATION}/worksheet" Target="worksheets/s${i}.xml"/>`);
  const list = sheets.map((sheet, i) => `<sheet name="${xml(sheet.name)}" sheetId="${i + 1}" r:id="r${i}"/>`);
  add("xl/workbook.xml", "sheet.main", `<workbook ${MAIN} ${R}><sheets>${list.join("")}</sheets></workbook>`);
  add("xl/_rels/workbook.xml.rels", "", relations(links));
  add("_rels/.rels", "", relations([`<Relationship Id="r0" Type="${RELATION}/officeDocument" Target="xl/workbook.xml"/>`]));
  for (const [i, sheet] of sheets.entries()) {
    const [table] = sheet.tables;
    const part = table ? '<tableParts count="1"><tablePart r:id="t"/></tableParts>' : "";
    add(`xl/worksheets/s${i}.xml`, "worksheet", `<worksheet ${MAIN} ${R}><sheetData>${rowsOf(sheet)}</sheetData>${part}</worksheet>`);
    if (!table) continue;
    const columns = table.columns.map((name, j) => `<tableColumn id="${j + 1}" name="${xml(name)}"/>`).join("");
    const ref = areaName(table.area);
    const body = `<autoFilter ref="${ref}"/><tableColumns count="${table.columns.length}">${columns}</tableColumns>`;
    add(
      `xl/tables/t${i}.xml`,
      "table",
      `<table ${MAIN} id="${i + 1}" name="${table.name}" displayName="${table.name}" ref="${ref}">${body}</table>`,
    );
    add(
      `xl/worksheets/_rels/s${i}.xml.rels`,
      "",
      relations([`<Relationship Id="t" Type="${RELATION}/table" Target="../tables/t${i}.xml"/>`]),
    );
  }
  const defaults = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>';
  add(
    "[Content_Types].xml",
    "",
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults}${types.join("")}</Types>`,
  );
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, body]) => [path, strToU8(body)])));
}

function relations(links: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join("")}</Relationships>`;
}

function rowsOf(sheet: Sheet): string {
  const { used } = sheet;
  const rows: string[] = [];
  for (let row = 0; row <= (used?.bottom ?? -1); row += 1) {
    let cells = "";
    for (let column = 0; column <= (used?.right ?? -1); column += 1)
      cells += cell(cellName(row, column), sheet.value(row, column), sheet.formula(row, column));
    rows.push(`<row r="${row + 1}">${cells}</row>`);
  }
  return rows.join("");
}

function cell(name: string, value: CellValue, formula: string | null): string {
  if (formula !== null) return `<c r="${name}"><f>${xml(formula)}</f></c>`;
  if (value === null) return "";
  if (typeof value === "number") return `<c r="${name}"><v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c r="${name}" t="b"><v>${Number(value)}</v></c>`;
  if (typeof value === "object") return `<c r="${name}" t="e"><v>${value.error}</v></c>`;
  return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${xml(value)}</t></is></c>`;
}

function xml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
