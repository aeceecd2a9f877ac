import { ink, line, looks } from "../../app/workbook/cell-looks";
import type { CellLook } from "../../app/ports";

/** Gives a range a named look. Only what differs from a plain cell is sent. */
export function setLook(range: Excel.Range, name: CellLook): void {
  const look = looks[name];
  const { format } = range;
  const font: Excel.Interfaces.RangeFontUpdateData = { color: `#${look.color ?? ink}` };
  if (look.size !== 11) font.size = look.size;
  if (look.bold === true) font.bold = true;
  if (look.italic === true) font.italic = true;
  if (look.underline === true) font.underline = "Single";
  const update: Excel.Interfaces.RangeFormatUpdateData = { verticalAlignment: "Top", font };
  if (look.horizontal !== "general") update.horizontalAlignment = look.horizontal === "left" ? "Left" : "Right";
  if (look.indent !== undefined) update.indentLevel = look.indent;
  if (look.wrap === true) update.wrapText = true;
  if (look.fill !== undefined) update.fill = { color: `#${look.fill}` };
  format.set(update);
  if (look.border === undefined) return;
  const edges = look.border === "below" ? (["EdgeBottom", "InsideHorizontal"] as const) : (["EdgeTop", "InsideHorizontal"] as const);
  for (const edge of edges) format.borders.getItem(edge).set({ style: "Continuous", color: `#${line}` });
}

const EDGES = ["EdgeTop", "EdgeBottom", "InsideHorizontal"] as const;

/** Gives cells that look otherwise a named look: what the look does not say is as in a plain cell. */
export function resetLook(range: Excel.Range, name: CellLook): void {
  const { format } = range;
  format.set({
    horizontalAlignment: "General",
    indentLevel: 0,
    wrapText: false,
    font: { size: 11, bold: false, italic: false, underline: "None" },
  });
  format.fill.clear();
  for (const edge of EDGES) format.borders.getItem(edge).style = "None";
  setLook(range, name);
}
