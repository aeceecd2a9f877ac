import type { Language } from "../../core/checks/check";
import { sheetPrefix } from "../../core/table/address";
import type { FigureOutcome } from "../../publish/figures/figure";
import { newFigureSheet } from "./figure-sheet";
import { newPicture } from "./picture";
import type { NewCell, NewDrawing, NewSheet } from "../ports";
import { publishedSheets } from "./publish-sheets";
import type { PublishedTable, PublishTools } from "./published-table";

/** Pixels to a pixel of the drawing: sharp on paper too. */
const SCALE = 2;
/** Pictures that are drawn at a time: drawing runs beside this program. */
const TOGETHER = 4;

/**
 * The workbook of a publication: a list, a sheet for each table and, where pictures can be drawn, the figures on a sheet of
 * their own.
 */
export async function publishedWorkbook(
  tables: readonly PublishedTable[],
  outcomes: readonly FigureOutcome[],
  language: Language,
  { workbook, png }: PublishTools,
): Promise<Uint8Array> {
  const sheets = publishedSheets(tables, language);
  const figures = outcomes.flatMap(({ figure }) => figure ?? []);
  if (!png || figures.length === 0) return workbook(sheets, []);
  const { name, added, place } = newFigureSheet(
    sheets.map((sheet) => sheet.name),
    language,
  );
  const drawings: NewDrawing[] = [];
  for (let at = 0; at < figures.length; at += TOGETHER) {
    const together = figures.slice(at, at + TOGETHER);
    const pictures = await Promise.all(together.map(async (figure) => ({ figure, content: await png(figure.svg, SCALE) })));
    for (const { figure, content } of pictures) {
      const picture = newPicture(figure, content, { sheet: name, left: 0, top: 0 });
      drawings.push({ ...picture, at: place(picture.height) });
    }
  }
  return workbook([...withLink(sheets, name), ...(added ? [added] : [])], drawings);
}

/** The list of sheets leads to the figures too. */
function withLink([list, ...sheets]: readonly NewSheet[], name: string): readonly NewSheet[] {
  if (!list) return sheets;
  const link: NewCell = { value: name, look: "link", link: `${sheetPrefix(name)}A1` };
  return [{ ...list, rows: [...list.rows, [link]] }, ...sheets];
}
