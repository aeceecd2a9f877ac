import type { ReadReport } from "../../app/claims/claims";
import type { Language } from "../../core/checks/check";
import type { Claim, Reason, Verdict } from "../../core/claims/claim";
import { addressName } from "../../core/table/address";
import { harmless, type Paint } from "../paint";
import { heading } from "./heading";

const TEXTS = {
  nl: {
    confirmed: "klopt",
    refuted: "klopt niet",
    undecided: "onbeslist",
    should: (value: string) => `moet zijn ${value}`,
    words: "in woorden",
    linked: "door u gekoppeld",
    summary: (n: Record<Verdict, number>) => `${n.confirmed} kloppen, ${n.refuted} kloppen niet, ${n.undecided} onbeslist.`,
    none: "Geen getallen of vergelijkingen gevonden in de tekst.",
    "no-reference": "staat niet in de tabellen",
    several: "kan bij meer dan één cel horen",
    uncertain: "niet zeker welke cel is bedoeld",
    coarse: "de tabel is te grof afgerond",
  },
  en: {
    confirmed: "right",
    refuted: "wrong",
    undecided: "undecided",
    should: (value: string) => `should be ${value}`,
    words: "in words",
    linked: "linked by you",
    summary: (n: Record<Verdict, number>) => `${n.confirmed} right, ${n.refuted} wrong, ${n.undecided} undecided.`,
    none: "No numbers or comparisons found in the text.",
    "no-reference": "is not in the tables",
    several: "may belong to more than one cell",
    uncertain: "not certain which cell is meant",
    coarse: "the table is rounded too coarsely",
  },
} satisfies Record<Language, Record<Verdict | Reason, string> & Record<string, unknown>>;

const SIGNS: Readonly<Record<Verdict, string>> = { confirmed: "✓", refuted: "✗", undecided: "?" };

/** Sentence by sentence what was claimed and what the tables say of it. */
export function claimsText(read: ReadReport, language: Language, paint: Paint): string {
  const say = TEXTS[language];
  const lines = [...heading(read, language, paint)];
  const counts: Record<Verdict, number> = { confirmed: 0, refuted: 0, undecided: 0 };
  let quote: string | null = null;
  for (const claim of read.claims) {
    counts[claim.verdict] += 1;
    if (claim.quote !== quote) lines.push("", `“${harmless(claim.quote)}”`);
    quote = claim.quote;
    const line = `  ${SIGNS[claim.verdict]} ${claimLine(claim, language)}`;
    lines.push(claim.verdict === "refuted" ? paint.error(line) : claim.verdict === "undecided" ? paint.dim(line) : line);
  }
  lines.push("", read.claims.length === 0 ? say.none : say.summary(counts));
  return `${lines.join("\n")}\n`;
}

function claimLine(claim: Claim, language: Language): string {
  const say = TEXTS[language];
  const subject =
    claim.numbers.length === 0 ? say.words : [claim.hedge, claim.numbers.join(", ")].filter((part) => part !== null).join(" ");
  const parts = [`${subject}: ${say[claim.verdict]}`];
  if (claim.reason !== null) parts.push(say[claim.reason]);
  if (claim.expected !== null) parts.push(say.should(claim.expected));
  if (claim.cells.length > 0)
    parts.push(
      claim.cells
        .slice(0, 4)
        .map((cell) => `${addressName(cell.address)} = ${cell.shown}`)
        .join(", "),
    );
  if (claim.arithmetic !== null && claim.computed !== null) parts.push(`${claim.arithmetic} = ${claim.computed}`);
  if (claim.linked) parts.push(say.linked);
  return harmless(parts.join(" · "));
}
