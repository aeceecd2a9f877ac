import type { CellMark } from "../../app/ports";
import { cellName } from "../../core/table/address";
import { excelCode, inPlainWords, officeError, sheetWords } from "./errors";

/**
 * Marks are conditional formats, which lie over the user's own formats and touch none of them. Their rule is always true
 * and carries a sign of ours, so that every one is found again: after closing, in a copy of a sheet, by another user.
 */
const SIGN = "kerncijfer:mark";
const RULE = `=N("${SIGN}")=0`;

/** Fill, and letters that differ as well: colour alone says nothing to some. */
const LOOKS: Readonly<Record<CellMark["severity"], { readonly fill: string; readonly font: Partial<Excel.ConditionalRangeFont> }>> = {
  error: { fill: "#FFC7CE", font: { bold: true, color: "#7A0010" } },
  warning: { fill: "#FFEB9C", font: { italic: true, color: "#5C4400" } },
  info: { fill: "#DDEBF7", font: { underline: "Single", color: "#1F3864" } },
};

/** Addresses of several ranges are given as one text, of limited length. */
const MAX_ADDRESS = 2_000;

/**
 * Takes every mark away and makes these: one sync to find them and one to write, one more where the sheets are not known.
 * @param known names of the sheets when the workbook was last read
 * @throws UserError; the marks are as they were then
 */
export async function replaceMarks(
  newContext: () => Excel.RequestContext,
  marks: readonly CellMark[],
  { readOnly, known }: { readonly readOnly: boolean; readonly known: readonly string[] },
): Promise<void> {
  try {
    const { context, found } = (await findKnown(newContext(), known)) ?? (await findAll(newContext()));
    const wanted = bySheet(marks);
    const old = found.map(({ owner, formats }) => ({ owner, ours: formats.items.filter(isOurs) }));
    for (const { owner, ours } of old) {
      const touched = ours.length > 0 || wanted.has(owner.name.toLowerCase());
      if (touched && owner.protection.protected && owner.protection.options.allowFormatCells !== true)
        throw officeError(readOnly ? "office-read-only" : "office-protected", sheetWords(owner.name));
    }
    for (const { owner, ours } of old) for (const { id } of ours) owner.getRange().conditionalFormats.getItem(id).delete();
    for (const { owner } of old) {
      for (const [severity, cells] of wanted.get(owner.name.toLowerCase()) ?? []) {
        for (const address of addresses(cells)) add(owner.getRanges(address), severity);
      }
    }
    await context.sync();
  } catch (error) {
    throw inPlainWords(error, { readOnly });
  }
}

/** Whether any mark is there, also one of an earlier session. @throws OfficeExtension.Error */
export async function hasMarks(newContext: () => Excel.RequestContext, known: readonly string[]): Promise<boolean> {
  const { found } = (await findKnown(newContext(), known)) ?? (await findAll(newContext()));
  return found.some(({ formats }) => formats.items.some(isOurs));
}

interface Found {
  readonly context: Excel.RequestContext;
  readonly found: readonly { readonly owner: Excel.Worksheet; readonly formats: Excel.ConditionalFormatCollection }[];
}

const FORMATS = "items/id,items/type,items/customOrNullObject/rule/formula";

/** The formats of the sheets that were there at the last reading; null when there are others now. */
async function findKnown(context: Excel.RequestContext, known: readonly string[]): Promise<Found | null> {
  if (known.length === 0) return null;
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  const found = known.map((name) => {
    const owner = worksheets.getItem(name);
    owner.load("name,protection/protected,protection/options");
    const formats = owner.getRange().conditionalFormats;
    formats.load(FORMATS);
    return { owner, formats };
  });
  try {
    await context.sync();
  } catch (error) {
    // A sheet was deleted or renamed since.
    if (excelCode(error) !== "ItemNotFound") throw error;
    return null;
  }
  const same = worksheets.items.length === known.length;
  return same ? { context, found } : null;
}

async function findAll(context: Excel.RequestContext): Promise<Found> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/protection/protected,items/protection/options");
  await context.sync();
  const found = worksheets.items.map((owner) => {
    const formats = owner.getRange().conditionalFormats;
    formats.load(FORMATS);
    return { owner, formats };
  });
  await context.sync();
  return { context, found };
}

type Wanted = ReadonlyMap<string, ReadonlyMap<CellMark["severity"], readonly string[]>>;

function bySheet(marks: readonly CellMark[]): Wanted {
  const sheets = new Map<string, Map<CellMark["severity"], string[]>>();
  for (const { address, severity } of marks) {
    const key = address.sheet.toLowerCase();
    const sheet = sheets.get(key) ?? new Map<CellMark["severity"], string[]>();
    sheets.set(key, sheet);
    sheet.set(severity, [...(sheet.get(severity) ?? []), cellName(address.row, address.column)]);
  }
  return sheets;
}

function isOurs(format: Excel.ConditionalFormat): boolean {
  const { customOrNullObject: custom } = format;
  return !custom.isNullObject && custom.rule.formula.includes(SIGN);
}

function addresses(cells: readonly string[]): string[] {
  const out: string[] = [];
  for (const cell of cells) {
    const last = out.at(-1);
    if (last !== undefined && last.length + cell.length < MAX_ADDRESS) out[out.length - 1] = `${last},${cell}`;
    else out.push(cell);
  }
  return out;
}

function add(areas: Excel.RangeAreas, severity: CellMark["severity"]): void {
  const { fill, font } = LOOKS[severity];
  const { custom } = areas.conditionalFormats.add("Custom");
  custom.rule.formula = RULE;
  custom.format.fill.color = fill;
  custom.format.font.set(font);
}
