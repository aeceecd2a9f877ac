import type { CellLook } from "../ports";

/** How a cell with a named look is to be shown: sober, dark on white, legible in print. Colours are RRGGBB. */
export interface LookSpec {
  /** Of its letters, in points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly border?: "below" | "above";
  readonly horizontal: "left" | "right" | "general";
  readonly indent?: number;
  readonly wrap?: boolean;
}

export const looks: Readonly<Record<CellLook, LookSpec>> = {
  plain: { size: 11, horizontal: "general" },
  title: { size: 14, bold: true, horizontal: "left" },
  header: { size: 11, bold: true, fill: "E7ECF2", border: "below", horizontal: "left", wrap: true },
  "header-number": { size: 11, bold: true, fill: "E7ECF2", border: "below", horizontal: "right", wrap: true },
  heading: { size: 11, bold: true, horizontal: "left" },
  "heading-1": { size: 11, bold: true, horizontal: "left", indent: 1 },
  label: { size: 11, horizontal: "left", wrap: true },
  "label-1": { size: 11, horizontal: "left", indent: 1, wrap: true },
  "label-2": { size: 11, horizontal: "left", indent: 2, wrap: true },
  "label-3": { size: 11, horizontal: "left", indent: 3, wrap: true },
  "total-label": { size: 11, bold: true, border: "above", horizontal: "left" },
  number: { size: 11, horizontal: "right" },
  total: { size: 11, bold: true, border: "above", horizontal: "right" },
  text: { size: 11, horizontal: "left", wrap: true },
  note: { size: 9, italic: true, color: "595959", horizontal: "left" },
  link: { size: 11, underline: true, color: "0563C1", horizontal: "left" },
};

/** Colour of letters that have none of their own, and of lines. */
export const ink = "1F1F1F";
export const line = "7F7F7F";

/** Whether text in this look runs on over several lines. */
export function wraps(name: CellLook): boolean {
  return looks[name].wrap === true;
}

/** Size of its letters in points. */
export function fontSize(name: CellLook): number {
  return looks[name].size;
}
