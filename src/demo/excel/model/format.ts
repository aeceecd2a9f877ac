/** How a cell looks: one flat record, so that ranges are compared and changed property by property. */

export interface BorderLine {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}

export interface CellFormat {
  readonly numberFormat: string;
  /** Null is no fill. */
  readonly fillColor: string | null;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly subscript: boolean;
  readonly superscript: boolean;
  readonly horizontal: string;
  readonly vertical: string;
  readonly indent: number;
  readonly wrap: boolean;
  readonly shrink: boolean;
  readonly autoIndent: boolean;
  readonly textOrientation: number;
  readonly readingOrder: string;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** Name of the cell style. */
  readonly style: string;
  readonly top: BorderLine | null;
  readonly bottom: BorderLine | null;
  readonly left: BorderLine | null;
  readonly right: BorderLine | null;
  readonly diagonalDown: BorderLine | null;
  readonly diagonalUp: BorderLine | null;
  /** Index of the cell format in the file it came from. */
  readonly stored: number | null;
}

export const PLAIN: CellFormat = {
  numberFormat: "General",
  fillColor: null,
  fontName: "Calibri",
  fontSize: 11,
  fontColor: "#000000",
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  subscript: false,
  superscript: false,
  horizontal: "General",
  vertical: "Bottom",
  indent: 0,
  wrap: false,
  shrink: false,
  autoIndent: false,
  textOrientation: 0,
  readingOrder: "Context",
  locked: true,
  formulaHidden: false,
  style: "Normal",
  top: null,
  bottom: null,
  left: null,
  right: null,
  diagonalDown: null,
  diagonalUp: null,
  stored: null,
};

/** Widths and heights in points, as Office.js gives them. */
export const STANDARD_WIDTH = 48;
export const STANDARD_HEIGHT = 15;
