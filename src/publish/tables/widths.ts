import type { BodyRow, DocumentColumn, HeadCell } from "./model";

/** Widths of the text block of an A4 page with margins of 2.5 cm, in centimetres. */
export const PORTRAIT = 16;
export const LANDSCAPE = 24.7;

/** Width of a character of 10 points on average, and what a cell keeps free at its sides. */
const CHARACTER = 0.19;
const PADDING = 0.4;
const NARROWEST = 1.5;
/** Labels narrower than this wrap after every word. */
const LABEL = 4.5;

type Role = DocumentColumn["role"];

/** Column widths in centimetres: figures as wide as they need, words share what is left of the page. */
export function columnWidths(roles: readonly Role[], head: readonly (readonly HeadCell[])[], body: readonly BodyRow[]): readonly number[] {
  const needs = roles.map((role, column) => (role === "figure" ? figureWidth(column, head, body) : 0));
  const figures = needs.reduce((sum, need) => sum + need, 0);
  const words = roles.filter((role) => role !== "figure").length;
  const page = figures + words * LABEL > PORTRAIT ? LANDSCAPE : PORTRAIT;
  // Figures never push the words off the page: with very many columns all become narrower.
  const most = page - Math.min(words, 1) * LABEL;
  const factor = figures > most ? most / figures : 1;
  const left = page - figures * factor;
  const shares = roles.map((role): number => (role === "figure" ? 0 : role === "text" ? 2 : role === "label" ? 1.8 : 1));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = roles.map((role, column) => {
    const share = ((shares[column] ?? 0) / whole) * left;
    return role === "figure" ? (needs[column] ?? 0) * factor : role === "label" ? Math.min(share, labelWidth(column, head, body)) : share;
  });
  return widths.map((width) => Math.round(width * 100) / 100);
}

function figureWidth(column: number, head: readonly (readonly HeadCell[])[], body: readonly BodyRow[]): number {
  const cells = body.flatMap((row) => row.cells.filter((cell) => cell.column === column).map((cell) => cell.text.length));
  const words = head
    .flatMap((row) => row.filter((cell) => cell.column === column && cell.colSpan === 1))
    .map((cell) => wordWidth(cell.text));
  return Math.min(4, Math.max(NARROWEST, Math.max(0, ...cells, ...words) * CHARACTER + PADDING));
}

/** A header may take two lines, and breaks between words. */
function wordWidth(text: string): number {
  return Math.max(text.length / 3, ...text.split(/[\s/]+/).map((word) => word.length));
}

/** A column of short labels needs no half page. */
function labelWidth(column: number, head: readonly (readonly HeadCell[])[], body: readonly BodyRow[]): number {
  const lengths = body.flatMap((row) => row.cells.filter((cell) => cell.column === column).map((cell) => cell.text.length + 3 * row.level));
  const headers = head.flatMap((row) => row.filter((cell) => cell.column === column)).map((cell) => cell.text.length);
  return Math.max(LABEL, Math.max(0, ...lengths, ...headers) * CHARACTER + PADDING);
}
