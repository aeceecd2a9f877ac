import type { IStylesOptions } from "docx";

/** Twentieths of a point in a centimetre: what Word measures in. */
export function twips(centimetres: number): number {
  return Math.round(centimetres * 567);
}

const FONT = "Calibri";
const DUTCH = { value: "nl-NL" } as const;

export const INK = "1F1F1F";
export const LINE = "7F7F7F";
export const HEAD_FILL = "E7ECF2";
export const ALERT = "801650";

/** Sizes are in half points. Everything is Dutch, so that Word checks and reads it as such. */
export const DEFAULT_STYLES: IStylesOptions = {
  default: {
    document: { run: { font: FONT, size: 20, color: INK, language: DUTCH } },
    title: { run: { font: FONT, size: 36, bold: true, color: INK } },
    heading1: {
      run: { font: FONT, size: 28, bold: true, color: INK },
      paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: "Caption",
      name: "caption",
      basedOn: "Normal",
      next: "Normal",
      quickFormat: true,
      run: { font: FONT, size: 22, bold: true, color: INK },
      paragraph: { keepNext: true, spacing: { before: 240, after: 60 } },
    },
    {
      id: "Tabelnoot",
      name: "Tabelnoot",
      basedOn: "Normal",
      quickFormat: true,
      run: { font: FONT, size: 18, color: "3D3D3D" },
      paragraph: { spacing: { before: 40 } },
    },
  ],
};
