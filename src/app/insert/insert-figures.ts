import type { Language } from "../../core/checks/check";
import { addressName, sheetPrefix } from "../../core/table/address";
import { checksum } from "../../publish/checksum";
import type { Figure } from "../../publish/figures/figure";
import { newPicture, POINTS } from "../publish/picture";
import { type DrawingTarget, placing } from "./drawing-target";
import { UserError } from "../errors";
import type { DrawingPlace, Inserted, LiveWorkbook, NewDrawing, Progress, Undo } from "../ports";

/** Draws a figure as PNG, at twice its size so that it stays sharp on paper. */
export type RenderPng = (figure: Figure) => Promise<Uint8Array>;

export interface InsertFigures {
  readonly figures: readonly Figure[];
  readonly target: DrawingTarget;
  readonly language: Language;
  readonly render: RenderPng;
  readonly progress?: Progress | undefined;
}

export interface FiguresInserted {
  /** Takes all of it back, the sheet for figures too when it was made for them. */
  readonly undo: Undo;
  /** Sheet they came on. */
  readonly sheet: string;
  readonly inserted: readonly Inserted[];
}

/** Largest picture for one request: base64 makes four bytes of three, and Excel on the web takes 5 MB. */
const MOST_BYTES = 3_200_000;

/**
 * Inserts figures as pictures with alternative text, and notes in the workbook what was drawn, so that they can be
 * brought up to date in place. Null when its user stopped it. Rejects with UserError when nothing is selected (target
 * "selection"), a picture is too large or Excel cannot write; nothing is inserted then.
 */
export async function insertFigures(workbook: LiveWorkbook, options: InsertFigures): Promise<FiguresInserted | null> {
  const { figures, target, language, render, progress } = options;
  const place = await placing(workbook, target, language);
  const drawn = await drawAll(figures, render, language, progress);
  if (drawn === null) return null;
  const drawings = drawn.map(({ figure, png }): NewDrawing => newPicture(figure, png, place.next(figure.height * POINTS)));
  const inserted = drawn.map(({ figure }, at): Inserted => insertedPicture(figure, drawings[at]?.at ?? place.next(0)));
  const undo = await workbook.writeUndoable({
    addSheets: place.added,
    addDrawings: drawings,
    state: { ...place.state, inserted: [...place.state.inserted, ...inserted] },
  });
  return { undo, sheet: place.sheet, inserted };
}

/** Tells one drawing of a figure from another: other figures, words, colours or sizes give another hash. */
export function figureHash({ title, description, svg }: Figure): string {
  return checksum(`${title}\n${description}\n${svg}`);
}

/** The note that a picture of a figure was put at a place. */
export function insertedPicture(figure: Figure, at: DrawingPlace): Inserted {
  return { id: figure.id, kind: "figure", place: placeName(at), form: "picture", hash: figureHash(figure) };
}

/** "Blad1!B3"; of a place in points only the sheet says where to look. */
export function placeName(at: DrawingPlace): string {
  return "row" in at ? addressName(at) : `${sheetPrefix(at.sheet)}A1`;
}

export interface Drawn {
  readonly figure: Figure;
  readonly png: Uint8Array;
}

/** Draws figures one by one; null when its user stopped it. Rejects with UserError for a picture that is too large. */
export async function drawAll(
  figures: readonly Figure[],
  render: RenderPng,
  language: Language,
  progress?: Progress,
): Promise<readonly Drawn[] | null> {
  const drawn: Drawn[] = [];
  for (const figure of figures) {
    if (progress?.stopped === true) return null;
    const message = language === "nl" ? `Tekenen: ${figure.title}` : `Drawing: ${figure.title}`;
    progress?.report(message, drawn.length, figures.length);
    const png = await render(figure);
    if (png.length > MOST_BYTES) throw tooLarge(figure);
    drawn.push({ figure, png });
  }
  return drawn;
}

function tooLarge({ title }: Figure): UserError {
  return new UserError("figure-too-large", {
    nl: `De figuur '${title}' is te groot voor Excel. Er is niets ingevoegd. Kies een kleinere afbeelding of sla de figuur op als bestand.`,
    en: `The figure '${title}' is too large for Excel. Nothing was inserted. Choose a smaller picture or save the figure as a file.`,
  });
}
