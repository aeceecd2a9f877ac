import type { CheckedReport } from "./check";
import { normOverview, type NormVerdict, type Verdict } from "./norm-overview";
import { varianceReview, type Favour, type VarianceLine } from "./variance-review";
import type { Language } from "../core/checks/check";
import { fillPattern } from "../core/definition/period";
import { formatFigure } from "../core/notation/format";
import { addressName } from "../core/table/address";

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

/** The variance review: material ones first. */
export function variancesView(checked: CheckedReport, language: Language): View {
  const say = VARIANCES[language];
  const rows = varianceReview(checked.report).map((line) => [
    titleOf(checked, line.table),
    line.label,
    addressName(line.actual.address),
    line.actual.shown,
    line.budget.shown,
    formatFigure(line.amount, line.actual.notation),
    percentOf(line.percent),
    line.material ? say.yes : say.no,
    say.favours[line.favour satisfies Favour],
    explanationOf(line, say.missing),
    percentOf(line.used?.share ?? null),
    percentOf(line.used?.elapsed ?? null),
  ]);
  return { title: say.title, columns: say.columns, rows };
}

function explanationOf(line: VarianceLine, missing: string): string {
  if (!line.explanation) return "";
  return line.explanation.given ? line.explanation.cell.shown : line.material ? missing : "";
}

function percentOf(fraction: number | null): string {
  return fraction === null ? "" : formatFigure({ n: BigInt(Math.round(fraction * 1e9)), d: 1000000000n }, PERCENT);
}

function titleOf(checked: CheckedReport, id: string): string {
  const table = checked.definition.tables.find((candidate) => candidate.id === id);
  return table ? fillPattern(table.title, checked.definition.period) : id;
}
