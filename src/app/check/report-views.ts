import type { CheckedReport } from "./check";
import { normOverview, type NormVerdict, type Verdict } from "./norm-overview";
import { varianceNotes, type VarianceNote, type VarianceNotes } from "./variance-notes";
import { varianceReview, type Favour, type VarianceLine } from "./variance-review";
import type { Language } from "../../core/checks/check";
import { fillPattern } from "../../core/definition/period";
import { formatFigure } from "../../core/notation/format";
import { addressName } from "../../core/table/address";

/** A view as a table of strings: what text, JSON and worksheet show alike. */
export interface View {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const NORMS = {
  nl: {
    title: "Normen",
    columns: ["Tabel", "Indicator", "Cel", "Norm", "Realisatie", "Oordeel", "Prognose", "Oordeel prognose", "Aandeel tijdsevenredige norm"],
    verdicts: { met: "behaald", missed: "niet behaald", undecided: "onbeslist", none: "geen oordeel" },
  },
  en: {
    title: "Norms",
    columns: ["Table", "Indicator", "Cell", "Norm", "Actual", "Verdict", "Forecast", "Forecast verdict", "Share of time-proportional norm"],
    verdicts: { met: "met", missed: "missed", undecided: "undecided", none: "no verdict" },
  },
};

const VARIANCES = {
  nl: {
    title: "Verschillen",
    columns: [
      "Tabel",
      "Rij",
      "Cel",
      "Realisatie",
      "Begroting",
      "Verschil",
      "%",
      "Materieel",
      "Oordeel",
      "Toelichting",
      "Jaarbudget besteed",
      "Jaar verstreken",
    ],
    favours: { favourable: "gunstig", unfavourable: "ongunstig", neutral: "neutraal" },
    yes: "ja",
    no: "nee",
    missing: "ontbreekt",
  },
  en: {
    title: "Variances",
    columns: [
      "Table",
      "Row",
      "Cell",
      "Actual",
      "Budget",
      "Variance",
      "%",
      "Material",
      "Judgement",
      "Explanation",
      "Year budget used",
      "Year elapsed",
    ],
    favours: { favourable: "favourable", unfavourable: "unfavourable", neutral: "neutral" },
    yes: "yes",
    no: "no",
    missing: "missing",
  },
};

/** The heads by which a sheet with norms or variances is known, in each language. */
export const VIEW_HEADS: readonly (readonly string[])[] = [NORMS.nl, NORMS.en, VARIANCES.nl, VARIANCES.en].map(({ columns }) => columns);

const PERCENT = { kind: "percent", decimals: 1 } as const;

/** The norm overview: one line per indicator with a norm. */
export function normsView(checked: CheckedReport, language: Language): View {
  const say = NORMS[language];
  const verdict = (judged: NormVerdict | null): string => (judged ? say.verdicts[judged.verdict satisfies Verdict] : "");
  const rows = normOverview(checked.report, checked.relations).map((line) => [
    titleOf(checked, line.table),
    line.label,
    line.actual ? addressName(line.actual.cell.address) : "",
    line.norm.shown,
    line.actual?.cell.shown ?? "",
    verdict(line.actual),
    line.forecast?.cell.shown ?? "",
    verdict(line.forecast),
    line.attained ? (line.attained.lo === line.attained.hi ? line.attained.lo : `${line.attained.lo} – ${line.attained.hi}`) : "",
  ]);
  return { title: say.title, columns: say.columns, rows };
}

/** The explanations that stand on the sheet with the variances. */
export function notesOf({ content }: Pick<CheckedReport, "content">, language: Language): VarianceNotes {
  return varianceNotes(content.sheets, VARIANCES, language);
}

/** A new explanation of one line, for the sheet with the variances. */
export interface NewNote {
  readonly table: string;
  readonly row: string;
  readonly text: string;
}

/**
 * The variance review: material ones first. Explanations that stand on the sheet of a workbook stay, also those whose row
 * is no longer there.
 */
export function variancesView(checked: CheckedReport, language: Language, note: NewNote | null = null): View {
  const say = VARIANCES[language];
  const notes = notesOf(checked, language);
  const placed = new Set<VarianceNote>();
  const rows = varianceReview(checked.report).map((line) => {
    const known = noteOf(notes, line, checked);
    if (known) placed.add(known);
    const text = note?.table === line.table && note.row === line.row ? note.text : (known?.text ?? "");
    return varianceRow(checked, line, language, text);
  });
  const left = notes.all
    .filter((one) => one.text !== "" && !placed.has(one))
    .map(({ title, label, cell, text }) => [title, label, cell, "", "", "", "", "", "", text, "", ""]);
  return { title: say.title, columns: say.columns, rows: [...rows, ...left] };
}

/** The explanation of a line on the sheet with the variances; null where it has none. */
export function noteOf(notes: VarianceNotes, line: VarianceLine, checked: Pick<CheckedReport, "definition">): VarianceNote | null {
  return notes.find(titleOf(checked, line.table), line.label, addressName(line.actual.address));
}

function varianceRow(checked: CheckedReport, line: VarianceLine, language: Language, note: string): readonly string[] {
  const say = VARIANCES[language];
  return [
    titleOf(checked, line.table),
    line.label,
    addressName(line.actual.address),
    line.actual.shown,
    line.budget.shown,
    formatFigure(line.amount, line.actual.notation),
    percentOf(line.percent),
    line.material ? say.yes : say.no,
    say.favours[line.favour satisfies Favour],
    explanationOf(line, note, say.missing),
    percentOf(line.used?.share ?? null),
    percentOf(line.used?.elapsed ?? null),
  ];
}

function explanationOf({ explanation, material }: VarianceLine, note: string, missing: string): string {
  if (!explanation) return note;
  return explanation.given ? explanation.cell.shown : material ? missing : "";
}

function percentOf(fraction: number | null): string {
  return fraction === null ? "" : formatFigure({ n: BigInt(Math.round(fraction * 1e9)), d: 1000000000n }, PERCENT);
}

function titleOf(checked: Pick<CheckedReport, "definition">, id: string): string {
  const table = checked.definition.tables.find((candidate) => candidate.id === id);
  return table ? fillPattern(table.title, checked.definition.period) : id;
}
