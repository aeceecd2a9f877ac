import { escaped } from "../plain";
import { tableHtml } from "./html";
import type { TableDocument } from "./model";

/** One table as a page of its own; nothing on it may load or run anything, whatever a label holds. */
export function tablePage(table: TableDocument): string {
  return [
    "<!doctype html>",
    '<html lang="nl"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(table.title)}</title></head>`,
    "<body><main>",
    tableHtml(table),
    "</main></body></html>",
    "",
  ].join("\n");
}
