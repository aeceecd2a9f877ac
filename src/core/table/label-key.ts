import { normaliseLabel, splitMarker } from "../notation/markers";

const ACCENTS = /\p{M}/gu;
const SILENT = /[^\p{L}\p{N}%<>=+≤≥]/gu;

/**
 * What a header or label is recognised by: its letters and digits without case, accents, footnote mark, spacing and
 * punctuation, so that "Re‑integratie*" and "re-integratie" are one. Signs that carry meaning ("%", "<", "+") stay.
 * Empty for a text without any of these.
 */
export function labelKey(text: string): string {
  const bare = splitMarker(text).text;
  return normaliseLabel(bare).normalize("NFD").replace(ACCENTS, "").toLowerCase().replace(SILENT, "");
}

/** Texts remembered at most; a text of a cell is longer seldom. */
const MOST = 20_000;

const known = new Map<string, string>();

/** labelKey with a memory: a workbook repeats its labels, and is bound again after every change. */
export function keyOf(text: string): string {
  let key = known.get(text);
  if (key !== undefined) return key;
  if (known.size >= MOST) known.clear();
  known.set(text, (key = labelKey(text)));
  return key;
}
