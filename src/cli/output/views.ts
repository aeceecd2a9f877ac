import type { View } from "../../app/check/report-views";

/** The view in aligned columns for a screen; long texts are cut. */
export function viewText(view: View): string {
  const cut = (text: string): string => (text.length > 44 ? `${text.slice(0, 43)}…` : text);
  const rows = [view.columns, ...view.rows].map((row) => row.map(cut));
  const widths = view.columns.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const numeric = view.columns.map(
    (_, column) =>
      view.rows.some((row) => /\d/.test(row[column] ?? "")) &&
      view.rows.every((row) => /^[-\d.,%€≤≥*– ]*$|^n\.v\.t\.$/i.test(row[column] ?? "")),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((text, column) => (numeric[column] ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0)))
      .join("  ")
      .trimEnd();
  const [header = [], ...body] = rows;
  return `${view.title}\n\n${line(header)}\n${widths.map((width) => "─".repeat(width)).join("  ")}\n${body.map(line).join("\n")}\n`;
}
