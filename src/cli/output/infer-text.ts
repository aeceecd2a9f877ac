import { inferJson, type InferJson } from "../../app/definition/infer";
import type { Language } from "../../core/checks/check";
import type { InferredTable } from "../../core/table/infer/infer";
import type { ProposedKind } from "../../core/table/infer/proposal";

type Table = InferJson["tables"][number];
type Relation = Table["relations"][number];

const KINDS: Readonly<Record<Language, Readonly<Record<ProposedKind, readonly [one: string, more: string]>>>> = {
  nl: {
    sum: ["optelling", "optellingen"],
    difference: ["verschil", "verschillen"],
    growth: ["groeipercentage", "groeipercentages"],
    share: ["aandeel", "aandelen"],
    ratio: ["verhouding", "verhoudingen"],
  },
  en: {
    sum: ["sum", "sums"],
    difference: ["difference", "differences"],
    growth: ["growth percentage", "growth percentages"],
    share: ["share", "shares"],
    ratio: ["ratio", "ratios"],
  },
};

/** What `infer` tells: per table what adds up in it, and each cell that does not fit. */
export function inferText(tables: readonly InferredTable[], out: string | null, language: Language): string {
  const nl = language === "nl";
  const lines = inferJson(tables).tables.flatMap((table) => tableLines(table, language));
  const cut = tables.some((table) => table.truncated);
  return [
    ...lines,
    ...(cut
      ? [nl ? "Niet alles is doorzocht: een tabel heeft te veel rijen." : "Not everything was searched: a table has too many rows."]
      : []),
    out === null
      ? nl
        ? "Een concept maken: voeg --out BESTAND.json toe."
        : "To make a draft, add --out FILE.json."
      : nl
        ? `Geschreven: ${out}. Loop het na en controleer dan met: check … --definition ${out}`
        : `Written: ${out}. Go through it, then check with: check … --definition ${out}`,
    "",
  ].join("\n");
}

function tableLines(table: Table, language: Language): readonly string[] {
  const nl = language === "nl";
  const head = `${table.sheet} ${table.range}  ${table.title ?? (nl ? "(zonder titel)" : "(no title)")}${table.unit === null ? "" : ` – ${table.unit}`}`;
  const counts = (Object.keys(KINDS[language]) as ProposedKind[]).flatMap((kind) => {
    const count = table.relations.filter((relation) => relation.kind === kind).length;
    return count === 0 ? [] : [`${count} ${KINDS[language][kind][count === 1 ? 0 : 1]}`];
  });
  const broken = table.relations.filter((relation) => relation.holds === "violated");
  return [
    head,
    `  ${counts.length === 0 ? (nl ? "niets gevonden dat optelt" : "nothing found that adds up") : counts.join(", ")}`,
    ...broken.map((relation) => `  ${nl ? "past niet" : "does not fit"}: ${formula(relation)}`),
  ];
}

/** "C9 = C6 + C7 − C8", with the sheet named once. */
function formula({ kind, target, terms }: Relation): string {
  const cell = (name: string): string => name.slice(name.lastIndexOf("!") + 1);
  const [first, second] = terms.map((term) => cell(term.cell));
  if (kind === "growth") return `${cell(target)} = ${first ?? ""} / ${second ?? ""} − 1`;
  if (kind === "share" || kind === "ratio") return `${cell(target)} = ${first ?? ""} / ${second ?? ""}`;
  return `${cell(target)} = ${terms.map((term, at) => `${term.sign === -1 ? (at === 0 ? "−" : " − ") : at === 0 ? "" : " + "}${cell(term.cell)}`).join("")}`;
}
