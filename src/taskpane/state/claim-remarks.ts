import type { Claim, Verdict } from "../../core/claims/claim";
import { addressName } from "../../core/table/address";
import { escaped } from "../../publish/plain";
import type { ClipboardContent } from "../services";
import type { ClaimsTexts } from "../texts/claims-texts";
import { computedRange } from "./claim-evidence";
import { paragraphsOf, spotsOf, verdictOf } from "./claim-text";
import type { JudgedText } from "./claims";

/** As Word shows them whatever its theme; the words in brackets say the same. */
const FILL: Readonly<Record<Verdict, string | null>> = { refuted: "#fdd9d7", undecided: "#fff4ce", confirmed: null };

/**
 * A judged text to take along to a document: in its own paragraphs, with a remark in brackets behind every figure that is
 * shown as wrong or undecided. What is confirmed stays as it is.
 */
export function textWithRemarks(
  { text, claims }: JudgedText,
  shown: Readonly<Record<Verdict, boolean>>,
  texts: ClaimsTexts,
): ClipboardContent {
  const spots = spotsOf(claims);
  const paragraphs = paragraphsOf(text, claims, spots).map(({ gap, parts }) => {
    const pieces = parts.map((part) => {
      const said = part.text.replace(/\s+/gu, " ");
      const verdict = part.kind === "spot" ? verdictOf(part.spot, claims, shown) : null;
      if (part.kind === "text" || verdict === null || verdict === "confirmed") return { said, remark: "", fill: null };
      const about = part.spot.claims.slice(0, Math.max(1, part.spot.own)).flatMap((at) => claims[at] ?? []);
      const remarks = about.filter((claim) => claim.verdict === verdict).map((claim) => remarkOn(claim, texts));
      return { said, remark: ` [${[...new Set(remarks)].join("; ")}]`, fill: FILL[verdict] };
    });
    return { gap, pieces };
  });
  return {
    text: paragraphs.map(({ gap, pieces }) => (gap ? "\n" : "") + pieces.map(({ said, remark }) => said + remark).join("")).join("\n"),
    html: paragraphs
      .map(({ pieces }) => `<p>${pieces.map(({ said, remark, fill }) => marked(escaped(said) + escaped(remark), fill)).join("")}</p>`)
      .join(""),
  };
}

/** "moet zijn 57.600, volgens 'Overige dienstverlening'!B11" */
function remarkOn(claim: Claim, texts: ClaimsTexts): string {
  const { verdict, expected, cells, reason, arithmetic } = claim;
  if (verdict === "undecided") return texts.remarkUndecided(reason === null ? "" : texts.reasons[reason].replace(/\.$/, ""));
  const range = expected === null ? computedRange(claim) : null;
  const should = expected ?? (range ? texts.range(range.lo, range.hi) : null);
  const names = cells.slice(0, 2).map(({ address }) => addressName(address));
  return texts.remarkRefuted(should, arithmetic, names);
}

function marked(html: string, fill: string | null): string {
  return fill === null ? html : `<span style="background:${fill}">${html}</span>`;
}
