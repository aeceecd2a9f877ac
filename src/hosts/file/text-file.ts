import { UserError } from "../../app/errors";
import { docxText } from "./docx-text";
import { WorkbookError } from "./errors";

/**
 * The running text of a .txt, .md or .docx file. UTF-8, UTF-16 with its mark, and the Windows code page that older text
 * files are in. Throws a UserError for anything that is no text; `name` is what the file is called there.
 */
export function textOfFile(bytes: Uint8Array, name: string): string {
  if (bytes.length === 0) throw unreadable(name, "leeg: er is geen tekst te lezen", "empty: there is no text to read");
  if (begins(bytes, [0x50, 0x4b])) return fromDocument(bytes, name);
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw unreadable(
      name,
      "een oud of beveiligd Word-document. Sla het in Word op als .docx zonder wachtwoord",
      "an old or protected Word document. Save it in Word as .docx without a password",
    );
  }
  if (begins(bytes, [0x25, 0x50, 0x44, 0x46])) {
    throw unreadable(name, "een pdf. Kopieer de tekst naar een .txt-bestand", "a PDF. Copy its text to a .txt file");
  }
  const text = decoded(bytes);
  // Control characters are what tells binary from text.
  if (/[\u0000-\u0008\u000e-\u001a]/.test(text.slice(0, 4000)))
    throw unreadable(name, "geen tekst. Kies een .txt-, .md- of .docx-bestand", "no text. Choose a .txt, .md or .docx file");
  if (text.trim() === "") throw unreadable(name, "leeg: er is geen tekst te lezen", "empty: there is no text to read");
  return text;
}

function fromDocument(bytes: Uint8Array, name: string): string {
  try {
    return docxText(bytes);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    throw unreadable(
      name,
      "geen leesbaar Word-document (.docx). Open het in Word en sla het opnieuw op",
      "no readable Word document (.docx). Open it in Word and save it again",
      error,
    );
  }
}

function decoded(bytes: Uint8Array): string {
  if (begins(bytes, [0xff, 0xfe])) return new TextDecoder("utf-16le").decode(bytes);
  if (begins(bytes, [0xfe, 0xff])) return new TextDecoder("utf-16be").decode(bytes);
  const text = new TextDecoder("utf-8").decode(bytes);
  // What is no UTF-8 decodes to replacement characters.
  return text.includes("\ufffd") ? new TextDecoder("windows-1252").decode(bytes) : text;
}

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

function unreadable(name: string, nl: string, en: string, cause?: unknown): UserError {
  return new UserError("text", { nl: `${name} is ${nl}.`, en: `${name} is ${en}.` }, { cause });
}
