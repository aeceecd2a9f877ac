import { type HeaderSense, periodKindOf } from "../../definition/infer/role";
import type { ColumnPeriod, Definition } from "../../definition/schema";
import { elapsedMonths } from "../../definition/period";

type Period = Definition["period"];

/**
 * The period that a report covers, from the headers of all its tables: the months that most of them name, and the last
 * year of what was measured. `year` is taken where no header names one.
 */
export function reportPeriod(senses: readonly HeaderSense[], year: number): Period {
  const measured = senses.filter((sense) => sense.role === null || sense.role === "actual" || sense.role === "average");
  const years = (measured.some((sense) => sense.year !== null) ? measured : senses).flatMap((sense) => sense.year ?? []);
  const counts = new Map<number, number>();
  for (const { months } of senses) if (months !== null && periodKindOf(months)) counts.set(months, (counts.get(months) ?? 0) + 1);
  const [months = 12] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return { kind: periodKindOf(months) ?? "twelve-months", year: years.length === 0 ? year : Math.max(...years) };
}

/** What period a column is about, seen from the report's; null when its header does not tell. */
export function columnPeriod(sense: HeaderSense, header: string, period: Period): ColumnPeriod | null {
  const year = Math.max(-10, Math.min(10, (sense.year ?? period.year) - period.year));
  const own = sense.months === elapsedMonths(period.kind);
  switch (sense.span) {
    case "months":
      return own ? { span: "period", year } : { span: "other", year, key: `${String(sense.months)} maanden` };
    case "end":
      return own ? { span: "end", year } : { span: "other", year, key: header };
    case "year":
    case "year-end":
      return { span: sense.span, year };
    case "other":
      return { span: "other", year, key: header };
    case null:
      return null;
  }
}
