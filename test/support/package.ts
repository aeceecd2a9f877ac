import { strToU8, unzipSync, zipSync } from "fflate";

/** Builds and takes apart Office packages for tests, with a zip library that is not ours. */

export type Parts = Readonly<Record<string, string | Uint8Array>>;

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Content types by what a part's name ends with; the rest is application/xml. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook\.xml$/, `${SPREADSHEET}.sheet.main+xml`],
  [/^xl\/worksheets\/[^/]+\.xml$/, `${SPREADSHEET}.worksheet+xml`],
  [/^xl\/styles\.xml$/, `${SPREADSHEET}.styles+xml`],
  [/^xl\/sharedStrings\.xml$/, `${SPREADSHEET}.sharedStrings+xml`],
  [/^xl\/tables\//, `${SPREADSHEET}.table+xml`],
  [/^xl\/calcChain\.xml$/, `${SPREADSHEET}.calcChain+xml`],
  [/^xl\/comments\d+\.xml$/, `${SPREADSHEET}.comments+xml`],
  [/^xl\/charts\//, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"],
  [/^xl\/drawings\/[^/]+\.xml$/, "application/vnd.openxmlformats-officedocument.drawing+xml"],
  [/^xl\/pivotTables\//, `${SPREADSHEET}.pivotTable+xml`],
  [/^customXml\/itemProps/, "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"],
  [/^docProps\/app\.xml$/, "application/vnd.openxmlformats-officedocument.extended-properties+xml"],
  [/^xl\/vbaProject\.bin$/, "application/vnd.ms-office.vbaProject"],
];

/** A zip of these parts; content types are made unless given. */
export function zipParts(parts: Parts): Uint8Array {
  const all = "[Content_Types].xml" in parts ? parts : { "[Content_Types].xml": contentTypes(Object.keys(parts)), ...parts };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, body]) => [name, typeof body === "string" ? strToU8(body) : body])));
}

export function contentTypes(names: readonly string[]): string {
  const overrides = names.flatMap((name) => {
    const type = TYPES.find(([pattern]) => pattern.test(name))?.[1];
    return type === undefined ? [] : [`<Override PartName="/${name}" ContentType="${type}"/>`];
  });
  return (
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
    `<Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${overrides.join("")}</Types>`
  );
}

/** A relationships part: [id, kind, target] each; the kind is the last word of the type. */
export function relations(list: readonly (readonly [string, string, string])[]): string {
  const items = list.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`);
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
}

/** Parts of a workbook with one sheet "Blad1" holding this sheetData (or this whole worksheet). */
export function oneSheet(
  sheet: string,
  more: { parts?: Parts; workbook?: string; relations?: readonly (readonly [string, string, string])[] } = {},
): Parts {
  const body = sheet.startsWith("<") && !sheet.startsWith("<row") ? sheet : `<sheetData>${sheet}</sheetData>`;
  return {
    "_rels/.rels": relations([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${more.workbook ?? ""}<sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([["rId1", "worksheet", "worksheets/sheet1.xml"], ...(more.relations ?? [])]),
    "xl/worksheets/sheet1.xml":
      body.includes("<worksheet") || /^<\w+:worksheet/.test(body)
        ? body
        : `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${body}</worksheet>`,
    ...more.parts,
  };
}

/** Parts of a zip by name. */
export function unzipParts(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)));
}

export function textOf(bytes: Uint8Array, part: string): string {
  const found = unzipParts(bytes).get(part);
  if (found === undefined) throw new Error(`no part ${part}`);
  return new TextDecoder().decode(found);
}
