import type { Language } from "../../core/checks/check";
import type { Figure } from "../../publish/figures/figure";
import { drawAll, figureHash, type RenderPng } from "./insert-figures";
import { EMPTY_STATE } from "../workbook/open-report";
import type { Inserted, LiveWorkbook, PlacedDrawing, Progress, ReplacedPicture, Undo, Workbook, WorkbookState } from "../ports";

/** How the pictures of one figure in the workbook stand to the figure as it is drawn now. */
export interface FigureState {
  readonly id: string;
  /** The id, for a figure that is not drawn any more. */
  readonly title: string;
  /** deleted: its user removed every picture of it; unknown: the report does not draw it any more. */
  readonly state: "current" | "outdated" | "deleted" | "unknown";
  /** Pictures of it in the workbook. */
  readonly copies: number;
}

/** The figures that were ever inserted as pictures, in order, held against those that the report draws now. */
export async function figureStates(workbook: Workbook, figures: readonly Figure[]): Promise<readonly FigureState[]> {
  const { state } = await workbook.read();
  return statesOf(state ?? EMPTY_STATE, await workbook.drawings(), figures);
}

function statesOf({ inserted }: WorkbookState, drawings: readonly PlacedDrawing[], figures: readonly Figure[]): readonly FigureState[] {
  const pictures = drawings.filter(({ kind }) => kind === "picture");
  const ids = new Set([...inserted.filter(isPicture).map(({ id }) => id), ...pictures.map(({ id }) => id)]);
  return [...ids].map((id): FigureState => {
    const copies = pictures.filter((picture) => picture.id === id).length;
    const figure = figures.find((one) => one.id === id);
    const notes = inserted.filter((one) => isPicture(one) && one.id === id);
    if (copies === 0) return { id, title: figure?.title ?? id, state: "deleted", copies };
    if (!figure) return { id, title: id, state: "unknown", copies };
    const hash = figureHash(figure);
    // A picture without a note came along from another workbook: what it shows is not known here.
    const current = notes.length > 0 && notes.every((note) => note.hash === hash);
    return { id, title: figure.title, state: current ? "current" : "outdated", copies };
  });
}

function isPicture({ kind, form }: Inserted): boolean {
  return kind === "figure" && form !== "chart";
}

export interface UpdateFigures {
  /** All figures that the report draws now. */
  readonly figures: readonly Figure[];
  readonly language: Language;
  readonly render: RenderPng;
  readonly progress?: Progress | undefined;
}

/** Ids by what became of them. */
export interface FiguresUpdated {
  /** Null when nothing had to change. */
  readonly undo: Undo | null;
  readonly updated: readonly string[];
  readonly current: readonly string[];
  readonly deleted: readonly string[];
  readonly unknown: readonly string[];
}

/**
 * Draws the pictures anew whose figures have changed, where they stand and as wide as their user made them; what was
 * deleted is not brought back. Null when its user stopped it. Rejects with UserError when a picture is too large or Excel
 * cannot write; nothing is changed then.
 */
export async function updateFigures(workbook: LiveWorkbook, options: UpdateFigures): Promise<FiguresUpdated | null> {
  const { figures, language, render, progress } = options;
  const state = (await workbook.read()).state ?? EMPTY_STATE;
  const states = statesOf(state, await workbook.drawings(), figures);
  const idsOf = (wanted: FigureState["state"]): readonly string[] => states.filter((one) => one.state === wanted).map(({ id }) => id);
  const [updated, deleted] = [idsOf("outdated"), idsOf("deleted")];
  const outcome = { updated, current: idsOf("current"), deleted, unknown: idsOf("unknown") };
  if (updated.length === 0) return { undo: null, ...outcome };
  const drawn = await drawAll(
    figures.filter(({ id }) => updated.includes(id)),
    render,
    language,
    progress,
  );
  if (drawn === null) return null;
  const replacePictures = drawn.map(({ figure: { id, title, description, width, height }, png }): ReplacedPicture => {
    return { id, title, description, width, height, png };
  });
  const hashes = new Map(drawn.map(({ figure }) => [figure.id, figureHash(figure)]));
  const known = state.inserted.filter((one) => !isPicture(one) || !deleted.includes(one.id));
  const noted = known.map((one) => (isPicture(one) && hashes.has(one.id) ? { ...one, hash: hashes.get(one.id) } : one));
  const unnoted = replacePictures.filter(({ id }) => !known.some((one) => isPicture(one) && one.id === id));
  const found = unnoted.map(({ id }): Inserted => ({ id, kind: "figure", place: "", form: "picture", hash: hashes.get(id) }));
  const undo = await workbook.writeUndoable({ replacePictures, state: { ...state, inserted: [...noted, ...found] } });
  return { undo, ...outcome };
}
