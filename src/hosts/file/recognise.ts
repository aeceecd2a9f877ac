import { damaged, WorkbookError } from "./errors";

/** Refuses at once what is no zip, saying what it is instead. @throws WorkbookError */
export function recogniseFile(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new WorkbookError("empty");
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) {
    // Names in the directory of a compound file are UTF-16.
    if (holds(bytes, "EncryptedPackage") || holds(bytes, "EncryptionInfo")) throw new WorkbookError("encrypted");
    throw new WorkbookError(holds(bytes, "Workbook") || holds(bytes, "Book") ? "xls" : "not-a-workbook", "", "compound file");
  }
  if (begins(bytes, [0x50, 0x4b, 3, 4])) return;
  if (begins(bytes, [0x50, 0x4b])) throw damaged("the zip has no parts");
  throw new WorkbookError(looksLikeTable(bytes) ? "csv" : "not-a-workbook");
}

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

function holds(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0);
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    let i = 0;
    while (i < name.length && bytes[at + 2 * i] === name.charCodeAt(i) && bytes[at + 2 * i + 1] === 0) i++;
    if (i === name.length) return true;
  }
  return false;
}

/** Lines of text with a separator in each: a CSV file under another name. */
function looksLikeTable(bytes: Uint8Array): boolean {
  const text = new TextDecoder("latin1").decode(bytes.subarray(0, 4000));
  // Control characters are what tells binary from text.
  if (/[\u0000-\u0008\u000e-\u001f]/.test(text) || /^\s*</.test(text)) return false;
  const lines = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, 3);
  return lines.length > 0 && [";", ",", "\t"].some((separator) => lines.every((line) => line.includes(separator)));
}
