import { sign } from "../../numeric/exact";
import { calledLines } from "../rows/called";
import type { Claim } from "../claim";
import type { BoundCell } from "../../table/bound";
import type { Line } from "../rows/lines";
import { isModal } from "../text/lexicon";
import { confirmed } from "./make";
import { type Place, rankIn } from "../rows/place";
import type { Reader } from "../rows/reader";

const NONE = /\b(?:er (?:zijn|is|waren|was|werden) |we hebben )?geen (?=\p{L})/giu;
const END = /[.;:(]|\b(?:meer|omdat|doordat|die|dat)\b/u;

/** "Er zijn geen X bij A en B": rows that the sentence surely names and that show zero. Anything else is not decided by it. */
export function* noneClaims(place: Place, reader: Reader): Generator<Claim> {
  if (isModal(place.sentence)) return;
  for (const match of place.sentence.matchAll(NONE)) {
    const start = match.index + match[0].length;
    const rest = place.sentence.slice(start);
    const subject = { start, end: start + (END.exec(rest)?.index ?? rest.length) };
    const zero = (line: Line): BoundCell | undefined =>
      line.cells.find((cell) => cell.column.role === "actual" && cell.value !== null && sign(cell.value) === 0);
    const { lines } = calledLines(place, rankIn(place, subject, reader), true, reader, (line) =>
      line.cells.some((cell) => cell.column.role === "actual" && cell.value !== null),
    );
    const cells = lines.flatMap((one) => zero(one.line) ?? []);
    if (cells.length > 0 && cells.length === lines.length) {
      const words = { start: match.index, end: match.index + match[0].trimEnd().length };
      yield confirmed({ place, kind: "value", quantities: [], words }, { cells, computed: cells[0]?.shown ?? null, confidence: 0.7 });
    }
  }
}
