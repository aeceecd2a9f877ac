/** Colour only on a terminal; severity always carries its own sign, so nothing is told by colour alone. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  error(text: string): string;
  warning(text: string): string;
  good(text: string): string;
}

const plain = (text: string): string => text;
const code =
  (start: number, end: number) =>
  (text: string): string =>
    `\u001b[${start}m${text}\u001b[${end}m`;

export function paint(color: boolean): Paint {
  if (!color) return { bold: plain, dim: plain, error: plain, warning: plain, good: plain };
  return { bold: code(1, 22), dim: code(2, 22), error: code(31, 39), warning: code(33, 39), good: code(32, 39) };
}

/** Control characters of workbook text must not reach the terminal. */
export function harmless(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "�").replace(/[\u202a-\u202e\u2066-\u2069]/g, "");
}
