import type { WorkbookContent } from "../../app/ports";
import { stateFamily, stateFromXml } from "../../app/workbook/state-xml";
import type { Area, DefinedName, ExcelTable } from "../../core/table/sheet";
import { AREA_PROPERTIES, areaOf, blockOf, CELL_PROPERTIES } from "./cell-range";
import { failsUnexplained, isTooLarge } from "./errors";
import { readInChunks } from "./read-chunks";
import { type RowBlock, sheetView } from "./sheet-view";

/** What was read, and what writing needs to know of it. */
export interface Reading {
  readonly content: WorkbookContent;
  readonly readOnly: boolean;
  /** Our custom XML part. */
  readonly statePart: string | null;
  /** Its cells had to be read in pieces. */
  readonly large: boolean;
}

const MERGED_PROPERTIES = AREA_PROPERTIES.split(",")
  .map((property) => `areas/items/${property}`)
  .join(",");

/** Names that Excel keeps for itself: what is printed, repeated and filtered. */
const EXCELS_OWN = /^(_xlnm\.)?(Print_Area|Print_Titles|_?FilterDatabase)$/i;

interface Listed {
  readonly sheets: readonly Excel.Worksheet[];
  readonly tables: readonly Excel.Table[];
  readonly names: readonly DefinedName[];
  readonly parts: readonly Excel.CustomXmlPart[];
  readonly readOnly: boolean;
}

/**
 * Reads the whole workbook in two syncs, whatever the number of sheets and tables: one for what there is, one for what
 * is in it. Only when that is more than Excel answers at once (5 MB on the web) are the cells read in pieces.
 * @param large the last reading was too large: the attempt to read all at once is left out
 * @throws OfficeExtension.Error
 */
export async function readWorkbook(context: Excel.RequestContext, payload: number, large: boolean): Promise<Reading> {
  const listed = await list(context);
  let withMerges = true;
  let whole = !large;
  for (;;) {
    const used = usedRanges(listed, whole ? CELL_PROPERTIES : AREA_PROPERTIES);
    const rest = queueRest(context, listed, withMerges ? used : []);
    try {
      await context.sync();
      const blocks = whole
        ? used.map((range) => (range.isNullObject ? [] : [blockOf(range)]))
        : await readInChunks(context, listed.sheets, used.map(areaOf), payload);
      return reading(listed, rest, blocks, !whole);
    } catch (error) {
      if (whole && isTooLarge(error)) whole = false;
      // A sheet with more than 512 merged areas makes Excel fail to give them; the rest can still be read.
      else if (withMerges && failsUnexplained(error)) withMerges = false;
      else throw error;
    }
  }
}

function usedRanges({ sheets }: Listed, properties: string): Excel.Range[] {
  return sheets.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load(properties);
    return range;
  });
}

async function list(context: Excel.RequestContext): Promise<Listed> {
  const { workbook } = context;
  const { worksheets, tables, names, customXmlParts } = workbook;
  workbook.load("readOnly");
  worksheets.load("items/id,items/name,items/names/items/name,items/names/items/formula");
  tables.load("items/id,items/name,items/showHeaders,items/showTotals,items/worksheet/id,items/columns/items/name");
  names.load("items/name,items/formula");
  customXmlParts.load("items/id,items/namespaceUri");
  await context.sync();
  const named = (item: Excel.NamedItem, sheet: string | null): DefinedName => ({
    name: item.name,
    formula: String(item.formula).replace(/^=/, ""),
    sheet,
  });
  return {
    sheets: worksheets.items,
    tables: tables.items,
    names: [
      ...names.items.map((item) => named(item, null)),
      ...worksheets.items.flatMap((sheet) => sheet.names.items.map((item) => named(item, sheet.name))),
    ].filter(({ name }) => !EXCELS_OWN.test(name)),
    parts: customXmlParts.items.filter((part) => part.namespaceUri.startsWith(stateFamily)),
    readOnly: workbook.readOnly,
  };
}

/** All but the cells; loaded with them. */
interface Rest {
  readonly merges: readonly Excel.RangeAreas[];
  readonly tables: readonly Excel.Range[];
  readonly part: Excel.CustomXmlPart | null;
  readonly xml: OfficeExtension.ClientResult<string> | null;
}

function queueRest(context: Excel.RequestContext, { tables, parts }: Listed, used: readonly Excel.Range[]): Rest {
  const [part = null] = parts;
  return {
    merges: used.map((range) => {
      const areas = range.getMergedAreasOrNullObject();
      // Its address names only the first cell of each.
      areas.load(MERGED_PROPERTIES);
      return areas;
    }),
    tables: tables.map((table) => {
      const range = context.workbook.tables.getItem(table.id).getRange();
      range.load(AREA_PROPERTIES);
      return range;
    }),
    part,
    xml: part && part.getXml(),
  };
}

function reading(listed: Listed, rest: Rest, blocks: readonly (readonly RowBlock[])[], large: boolean): Reading {
  const tables = listed.tables.map((table, at) => ({ sheet: table.worksheet.id, table: tableOf(table, rest.tables[at]) }));
  const sheets = listed.sheets.map((sheet, at) =>
    sheetView({
      name: sheet.name,
      tables: tables.flatMap(({ sheet: id, table }) => (id === sheet.id && table ? [table] : [])),
      merges: mergesOf(rest.merges[at]),
      blocks: blocks[at] ?? [],
    }),
  );
  const state = rest.xml && stateFromXml(rest.xml.value);
  return {
    content: {
      sheets,
      names: listed.names,
      state: state && "state" in state ? state.state : null,
      stateProblem: state && "problem" in state ? state.problem : null,
    },
    readOnly: listed.readOnly,
    statePart: rest.part?.id ?? null,
    large,
  };
}

function tableOf(table: Excel.Table, range: Excel.Range | undefined): ExcelTable | null {
  const area = range && areaOf(range);
  return area
    ? {
        name: table.name,
        area,
        columns: table.columns.items.map((column) => column.name),
        headerRow: table.showHeaders,
        totalsRow: table.showTotals,
      }
    : null;
}

function mergesOf(merged: Excel.RangeAreas | undefined): Area[] {
  if (!merged || merged.isNullObject) return [];
  return merged.areas.items.map(areaOf).filter((area) => area !== null);
}
