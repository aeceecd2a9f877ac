import { tableHtml } from "./html";
import type { TableDocument } from "./model";
import { tableTsv } from "./text";

/** What goes on the clipboard for one table, both kinds together: Word and Outlook take the HTML, everything else the text. */
export interface ClipboardPayload {
  readonly html: string;
  readonly text: string;
}

export function clipboardPayload(table: TableDocument): ClipboardPayload {
  // Without a character set Word for the desktop reads the bytes as Western European.
  return { html: `<meta charset="utf-8">${tableHtml(table)}`, text: tableTsv(table) };
}
