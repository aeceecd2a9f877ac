import { type ParseError, printParseErrorCode } from "jsonc-parser";
import type { Fault } from "./problem";

/** Far above any real report (the largest shipped definition is some 100 kB and 8 deep); keeps hostile files cheap. */
const MAX_CHARACTERS = 5_000_000;
const MAX_DEPTH = 32;

/** What is wrong with the text as a text, and at which offset. */
export interface PlacedFault extends Pick<Fault, "expected" | "found" | "message"> {
  readonly offset: number;
}

/**
 * One look through the text before any parser does: too long, or brackets too deep for a parser that calls itself, is a
 * fault. Else the number of names in its objects, each with its colon. What is inside strings does not count.
 */
export function measure(text: string): PlacedFault | { readonly names: number } {
  if (text.length > MAX_CHARACTERS) {
    return {
      offset: 0,
      expected: `at most ${MAX_CHARACTERS} characters`,
      found: `${text.length} characters`,
      message: {
        nl: `Het bestand telt ${text.length} tekens; het mogen er ${MAX_CHARACTERS} zijn.`,
        en: `The file holds ${text.length} characters; it may hold ${MAX_CHARACTERS}.`,
      },
    };
  }
  let depth = 0;
  let names = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (inString) {
      if (character === "\\") at += 1;
      else if (character === '"' || character === "\n") inString = false;
    } else if (character === '"') inString = true;
    else if (character === "{" || character === "[") {
      depth += 1;
      if (depth > MAX_DEPTH) {
        return {
          offset: at,
          expected: `at most ${MAX_DEPTH} levels`,
          found: `more than ${MAX_DEPTH} levels`,
          message: {
            nl: `Hier zitten haakjes meer dan ${MAX_DEPTH} niveaus diep in elkaar. Controleer of er een sluithaakje ontbreekt.`,
            en: `Brackets are nested more than ${MAX_DEPTH} levels deep here. Check whether a closing bracket is missing.`,
          },
        };
      }
    } else if (character === "}" || character === "]") depth -= 1;
    else if (character === ":") names += 1;
  }
  return { names };
}

const SYNTAX: Readonly<Record<string, readonly [expected: string, nl: string, en: string]>> = {
  InvalidSymbol: [
    "value",
    "Dit is geen JSON: tekst staat tussen dubbele aanhalingstekens.",
    "This is not JSON: text stands in double quotes.",
  ],
  InvalidNumberFormat: ["number", "Dit getal is niet goed geschreven.", "This number is not written correctly."],
  PropertyNameExpected: [
    "property name",
    "Hier hoort een naam tussen dubbele aanhalingstekens. Staat er een komma te veel voor het sluithaakje?",
    "A name in double quotes belongs here. Is there a comma too many before the closing bracket?",
  ],
  ValueExpected: [
    "value",
    "Hier hoort een waarde. Staat er een komma te veel, of ontbreekt er iets na de dubbele punt?",
    "A value belongs here. Is there a comma too many, or is something missing after the colon?",
  ],
  ColonExpected: [":", "Hier hoort een dubbele punt tussen naam en waarde.", "A colon belongs here between name and value."],
  CommaExpected: [",", "Hier hoort een komma tussen twee onderdelen.", "A comma belongs here between two items."],
  CloseBraceExpected: ["}", "Een sluithaakje } ontbreekt.", "A closing brace } is missing."],
  CloseBracketExpected: ["]", "Een sluithaakje ] ontbreekt.", "A closing bracket ] is missing."],
  EndOfFileExpected: ["end of file", "Na het laatste sluithaakje staat nog iets.", "Something stands after the last closing bracket."],
  InvalidCommentToken: ["JSON", "JSON kent geen commentaar (// of /* */).", "JSON has no comments (// or /* */)."],
  UnexpectedEndOfString: ['"', "Het sluitende aanhalingsteken ontbreekt op deze regel.", "The closing quote is missing on this line."],
  UnexpectedEndOfNumber: ["number", "Dit getal is niet af.", "This number is not complete."],
  InvalidUnicode: ["\\uXXXX", "Na \\u horen vier hexadecimale cijfers.", "Four hexadecimal digits belong after \\u."],
  InvalidEscapeCharacter: ['\\" \\\\ \\n', "Dit teken mag niet na een backslash staan.", "This character may not follow a backslash."],
  InvalidCharacter: [
    "printable text",
    "Hier staat een stuurteken (bijvoorbeeld een tab) in een tekst.",
    "A control character (such as a tab) stands in a text here.",
  ],
};

/** Text in which JSON itself goes wrong: the first error only, the others mostly follow from it. */
export function syntaxFault(text: string, error: ParseError | undefined): PlacedFault {
  if (text.trim() === "" || !error) {
    return {
      offset: 0,
      expected: "definition",
      found: "",
      message: {
        nl: "Het bestand is leeg; er hoort een object { … } in.",
        en: "The file is empty; it should hold an object { … }.",
      },
    };
  }
  const { offset, length } = error;
  const name = printParseErrorCode(error.error);
  const [expected, nl, en] = SYNTAX[name] ?? [name, "Dit is geen JSON.", "This is not JSON."];
  return { offset, expected, found: shorten(text.slice(offset, offset + Math.max(length, 1))), message: { nl, en } };
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
