import type { Clock, LiveWorkbook, NewSheet, WorkbookContent, WorkbookState } from "../app/ports";
import type { Shipped } from "../app/definition/shipped";

/** What goes on the clipboard: formatted (null where that adds nothing) and as plain text. */
export interface ClipboardContent {
  readonly html: string | null;
  readonly text: string;
}

/** All that the pane asks of the world around it; main.tsx gives the real ones, tests their own. */
export interface PaneServices {
  readonly workbook: LiveWorkbook;
  /** The definitions that come with the add-in: fetched once, the same promise each time. */
  shipped(): Promise<readonly Shipped[]>;
  readonly clock: Clock;
  /** Milliseconds from some fixed moment, for how long work took. */
  stopwatch(): number;
  /** Whether the page has not drawn or handled input for so long that its user would notice. */
  waiting(): boolean;
  /** Lets the page draw and handle input; resolves right after. */
  pause(): Promise<void>;
  /** Reads a workbook file chosen from disk. Rejects with UserError when it cannot be read. */
  openFile(bytes: Uint8Array): Promise<WorkbookContent>;
  /** The running text of a file chosen from disk (.txt, .md, .docx). Rejects with UserError when it holds none. */
  readText(name: string, bytes: Uint8Array): Promise<string>;
  makeWorkbook(sheets: readonly NewSheet[], state: WorkbookState): Promise<Uint8Array>;
  /** Opens a workbook beside this one, or saves it where the host cannot open one. */
  present(name: string, bytes: Uint8Array): Promise<"opened" | "saved">;
  /** Puts both kinds on the clipboard; false where that is not allowed, true only when it is there. */
  copy(content: ClipboardContent): Promise<boolean>;
  /** Draws an SVG as PNG, so many pixels to a pixel of the drawing. */
  drawPng(svg: string, scale: number): Promise<Uint8Array>;
  /** Saves a file with the user's downloads. */
  save(name: string, bytes: Uint8Array, type: string): void;
  /** The sample workbook that comes with the add-in, or null where none does. */
  sample: (() => Promise<{ readonly name: string; readonly bytes: Uint8Array }>) | null;
}
