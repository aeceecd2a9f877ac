import { type CellInput, inputAsRead, isFormulaInput, isText } from "./cell-input";
import { CELL_PROPERTIES, cellsOf, rangeAt } from "./cell-range";
import { jsonBytes } from "./payload";
import { type CellBlock, type Formats, formatsOf } from "./plan";
import type { Step } from "./step";

/** Writing cells that are there, with what it takes to put them back. */

/** What a block costs beside its matrices: names of what is done, twice where the client cuts a range in pieces. */
const OVERHEAD = 1_500;
/**
 * Steps for blocks of cells, several for one that would be too large for a request. All blocks are read before any is
 * written, and those in tables get a number, see CellBlock.inTable.
 */
export function blockSteps(blocks: readonly CellBlock[], payload: number, undoable: boolean): Step[] {
  const parts = blocks.flatMap((block) => cut(block, Math.floor(payload / 2)));
  return [...parts.map(readStep), ...parts.map((part) => writeStep(part, undoable && part.placeholder !== true))];
}

function readStep(block: CellBlock): Step {
  return {
    requestBytes: OVERHEAD / 2,
    responseBytes: block.oldBytes + OVERHEAD / 2,
    role: "cells",
    sheet: block.sheet,
    queue: (context) => {
      const range = rangeAt(context.workbook.worksheets.getItem(block.sheet), block.area);
      range.load(CELL_PROPERTIES);
      // One value for all cells is sent once.
      if (block.inTable === true) range.values = 0 as unknown as Excel.Range["values"];
      return {
        begun: () => loaded(range) !== null,
        back: () => {
          const cells = loaded(range);
          return cells === null ? {} : { blocks: [restoring(block, cells)] };
        },
        checks: () => [],
      };
    },
  };
}

function writeStep(block: CellBlock, checked: boolean): Step {
  return {
    requestBytes: OVERHEAD + bytesOf(block),
    responseBytes: (checked ? jsonBytes(block.inputs) + cellsOf(block.area) * 4 : 0) + OVERHEAD / 2,
    role: "cells",
    sheet: block.sheet,
    queue: (context) => {
      const sheet = context.workbook.worksheets.getItem(block.sheet);
      const range = rangeAt(sheet, block.area);
      range.load("rowIndex");
      setFormats(range, block.before);
      range.formulas = block.inputs as Excel.Range["formulas"];
      setFormats(range, block.formats);
      const written = checked ? rangeAt(sheet, block.area) : null;
      written?.load("formulas");
      return {
        begun: () => range.toJSON().rowIndex !== undefined,
        back: () => ({}),
        checks: () => (written === null ? [] : [{ sheet: block.sheet, area: block.area, formulas: written.formulas }]),
      };
    },
  };
}

function bytesOf({ inputs, before, formats }: CellBlock): number {
  return jsonBytes(inputs) + jsonBytes(before) + jsonBytes(formats);
}

function cut(block: CellBlock, limit: number): CellBlock[] {
  const rows = block.inputs.length;
  if (rows < 2 || Math.max(bytesOf(block), block.oldBytes) <= limit) return [block];
  const middle = Math.ceil(rows / 2);
  const { top } = block.area;
  const part = (from: number, to: number): CellBlock => ({
    ...block,
    area: { ...block.area, top: top + from, bottom: top + to - 1 },
    inputs: block.inputs.slice(from, to),
    before: block.before?.slice(from, to) ?? null,
    formats: block.formats?.slice(from, to) ?? null,
    oldBytes: (block.oldBytes * (to - from)) / rows,
  });
  return [...cut(part(0, middle), limit), ...cut(part(middle, rows), limit)];
}

/** One format for all cells is sent once. */
function setFormats(range: Excel.Range, formats: Formats | null): void {
  if (formats === null) return;
  const first = formats[0]?.[0];
  const uniform = formats.every((row) => row.every((format) => format === first));
  range.numberFormat = (uniform ? first : formats) as Excel.Range["numberFormat"];
}

type Matrix = readonly (readonly unknown[])[];

interface OldCells {
  readonly formulas: Matrix;
  readonly values: Matrix;
  readonly numberFormat: Matrix;
  readonly valueTypes: Matrix;
}

/** What a range was answered; null when Excel did not come that far. */
function loaded(range: Excel.Range): OldCells | null {
  const { formulas, values, numberFormat, valueTypes } = range.toJSON();
  return formulas && values && numberFormat && valueTypes ? { formulas, values, numberFormat, valueTypes } : null;
}

/** The block that gives cells back what they held. */
function restoring(block: CellBlock, { formulas, values, numberFormat, valueTypes }: OldCells): CellBlock {
  const inputs = formulas.map((row, r) => row.map((formula, c) => inputAsRead(formula, values[r]?.[c], valueTypes[r]?.[c])));
  const formats = numberFormat.map((row) => row.map((format) => (typeof format === "string" ? format : null)));
  const each = (pick: (r: number, c: number, input: CellInput) => string | null): Formats | null =>
    formatsOf(inputs.map((row, r) => row.map((input, c) => pick(r, c, input))));
  const given = (r: number, c: number): string | null => block.formats?.[r]?.[c] ?? block.before?.[r]?.[c] ?? null;
  const general = (r: number, c: number, input: CellInput): string | null =>
    (formats[r]?.[c] === "@" || given(r, c) === "@") && input !== "" && !isText(input) ? "General" : null;
  return {
    sheet: block.sheet,
    area: block.area,
    inputs,
    before: each(general),
    // Excel may have given a formula a format by itself. Other cells have theirs still, and a protected sheet takes none.
    formats: each((r, c, input) =>
      given(r, c) !== null || isFormulaInput(block.inputs[r]?.[c]) || general(r, c, input) !== null ? (formats[r]?.[c] ?? null) : null,
    ),
    oldBytes: block.oldBytes + jsonBytes(block.inputs),
    old: formulas,
  };
}
