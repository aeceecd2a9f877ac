/**
 * Text of a workbook as it may go into any document: one line, without control characters, without the invisible signs
 * that turn the reading direction around (letters of right-to-left scripts stay), and well-formed, so that XML takes it.
 */
export function plain(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ")
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ufffe\uffff]/g, "\ufffd");
}

/** As plain, escaped for HTML and XML: content and quoted attributes alike. */
export function escaped(text: string): string {
  return plain(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Words that a spreadsheet would take for a formula when they are pasted; a lone dash is none. */
export function looksLikeFormula(text: string): boolean {
  return /^\s*(?:[=@]|[+-]\s*\S)/.test(text);
}
