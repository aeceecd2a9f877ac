import type { Area } from "../../core/table/sheet";
import { blockOf, CELL_PROPERTIES, cellsOf, rangeAt } from "./cell-range";
import { isTooLarge } from "./errors";
import type { RowBlock } from "./sheet-view";

/** Rows of one sheet to read with others in one request. */
interface Piece {
  readonly sheet: number;
  readonly area: Area;
}

/** UTF-8 bytes that a cell is taken to need in an answer: value, formula, number format and type. Halved when it proves too little. */
const BYTES_A_CELL = 80;

/**
 * Reads the used areas in as few requests as stay below the limit, small sheets together and large ones cut by rows.
 * When an answer is too large all the same, that request is cut in two.
 */
export async function readInChunks(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  areas: readonly (Area | null)[],
  payload: number,
): Promise<RowBlock[][]> {
  const blocks = sheets.map((): RowBlock[] => []);
  const budget = Math.max(1, Math.floor(payload / BYTES_A_CELL));
  const waiting = requests(areas, budget);
  for (let pieces = waiting.shift(); pieces !== undefined; pieces = waiting.shift()) {
    try {
      for (const [sheet, block] of await readPieces(context, sheets, pieces)) blocks[sheet]?.push(block);
    } catch (error) {
      const halves = isTooLarge(error) ? halved(pieces) : null;
      if (halves === null) throw error;
      waiting.unshift(...halves);
    }
  }
  return blocks;
}

/** Requests of at most `budget` cells each, in reading order; a row is never cut. */
export function requests(areas: readonly (Area | null)[], budget: number): Piece[][] {
  const out: Piece[][] = [];
  let room = 0;
  areas.forEach((area, sheet) => {
    if (area === null) return;
    const width = area.right - area.left + 1;
    for (let top = area.top; top <= area.bottom;) {
      let request = out.at(-1);
      if (!request || (room < width && request.length > 0)) {
        request = [];
        out.push(request);
        room = budget;
      }
      const rows = Math.max(1, Math.floor(room / width));
      const piece = { ...area, top, bottom: Math.min(area.bottom, top + rows - 1) };
      request.push({ sheet, area: piece });
      room -= cellsOf(piece);
      top = piece.bottom + 1;
    }
  });
  return out;
}

/** Null when it is a single row already. */
function halved(pieces: readonly Piece[]): Piece[][] | null {
  if (pieces.length > 1) {
    const middle = Math.ceil(pieces.length / 2);
    return [pieces.slice(0, middle), pieces.slice(middle)];
  }
  const [piece] = pieces;
  if (!piece || piece.area.top === piece.area.bottom) return null;
  const middle = Math.floor((piece.area.top + piece.area.bottom) / 2);
  return [[{ ...piece, area: { ...piece.area, bottom: middle } }], [{ ...piece, area: { ...piece.area, top: middle + 1 } }]];
}

async function readPieces(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  pieces: readonly Piece[],
): Promise<(readonly [number, RowBlock])[]> {
  const ranges = pieces.flatMap(({ sheet, area }) => {
    const owner = sheets[sheet];
    if (!owner) return [];
    const range = rangeAt(owner, area);
    range.load(CELL_PROPERTIES);
    return [[sheet, range] as const];
  });
  await context.sync();
  return ranges.map(([sheet, range]) => [sheet, blockOf(range)] as const);
}
