import { notationOf } from "../../../core/definition/resolve";
import type { RowSpec } from "../../../core/definition/schema";
import type { BoundTable } from "../../../core/table/bound";
import type { ChartKind, Figure, FigureContext } from "../figure";
import { cellsIn, cornerOf, dataOf, headOf, isFigure, valueIn } from "./chart";
import { type ColumnSet, columnSets } from "./columns";
import { framed } from "./frame";
import type { Key } from "./grid/model";
import { SIZE } from "./grid/sizes";
import { drawMultiples } from "./multiples/draw";
import type { Column, Multiple } from "./multiples/model";
import { withMergedNorms } from "./merged-norms";
import { type ChartRow, chartRows } from "./rows";
import { isPercentage } from "./value";
import { normResults } from "./verdict";
import { WORDS } from "./words";

/**
 * Percentages with a norm, such as how much is done in time, each as a small chart of columns in order of time with the
 * norm across them: last year lighter, actual solid, forecast hatched. One scale for all.
 */
export const timeliness: ChartKind = {
  kind: "timeliness",
  title: { nl: "Tijdigheid en andere percentages tegen de norm", en: "Timeliness and other percentages against the norm" },
  suits: (table, context) => found(withMergedNorms(table), context) !== null,
  draw: (table, context) => draw(withMergedNorms(table), context),
};

/** Fewer are no multiples. */
const LEAST = 2;

function found(table: BoundTable, { definition }: FigureContext): { readonly set: ColumnSet; readonly rows: readonly RowSpec[] } | null {
  for (const set of columnSets(table.spec)) {
    const { lead, norm } = set;
    if (lead.role !== "actual" || norm === null) continue;
    const rows = table.spec.rows.filter(
      (row) =>
        isFigure(valueIn(table, row, lead)) &&
        isFigure(valueIn(table, row, norm)) &&
        [lead, norm].every((column) => isPercentage(notationOf(definition, table.spec, row, column))),
    );
    if (rows.length >= LEAST) return { set, rows };
  }
  return null;
}

function draw(table: BoundTable, context: FigureContext): Figure {
  const fit = found(table, context);
  if (!fit) throw new RangeError(`${table.spec.id} has no percentages with a norm to draw`);
  const { lead, norm, prior, forecast } = fit.set;
  const { theme, definition } = context;
  const rows = chartRows(table.spec, definition.period, (row) => fit.rows.includes(row)).filter(
    (row) => row.spec !== null && row.kind !== "heading" && row.kind !== "category",
  );
  const results = normResults(table, context);
  const verdicts = (row: RowSpec): Multiple["verdicts"] => {
    const [own, outlook] = [results(row, lead), results(row, forecast)];
    return [
      ...(own ? [{ verdict: own.verdict, text: WORDS.verdict[own.verdict] }] : []),
      ...(outlook ? [{ verdict: outlook.verdict, text: WORDS.forecast(WORDS.verdict[outlook.verdict]) }] : []),
    ];
  };
  const column = (row: RowSpec, of: typeof prior, look: Column["look"]): readonly Column[] => {
    const value = valueIn(table, row, of);
    return of ? [{ look, to: value?.size ?? null, text: value?.text ?? "" }] : [];
  };
  const multiple = ({ spec, label }: ChartRow): readonly Multiple[] => {
    if (!spec) return [];
    const held = valueIn(table, spec, norm);
    return [
      {
        label,
        columns: [...column(spec, prior, "prior"), ...column(spec, lead, "actual"), ...column(spec, forecast, "forecast")],
        norm: isFigure(held) ? { at: results(spec, lead)?.bound ?? held.size, text: `${WORDS.normShort} ${held.text}` } : null,
        verdicts: verdicts(spec),
      },
    ];
  };
  const heads = {
    lead: headOf(table, lead, context, WORDS.actual),
    prior: prior && headOf(table, prior, context, WORDS.prior),
    forecast: forecast && headOf(table, forecast, context, WORDS.outlook),
    norm: norm ? headOf(table, norm, context, WORDS.norm) : WORDS.norm,
  };
  const legend: readonly Key[] = [
    ...(heads.prior === null ? [] : [{ mark: "bar", look: "prior", text: heads.prior } as const]),
    { mark: "bar", look: "actual", text: heads.lead },
    ...(heads.forecast === null ? [] : [{ mark: "bar", look: "forecast", text: heads.forecast } as const]),
    { mark: "target", look: "actual", text: heads.norm },
  ];
  const columns = [
    [norm, heads.norm],
    [lead, heads.lead],
    [prior, heads.prior],
    [forecast, heads.forecast],
  ] as const;
  const data = dataOf(rows, cornerOf(table, context), [
    ...columns.flatMap(([of, head]) =>
      of === null ? [] : [{ head: head ?? "", text: (row: RowSpec) => valueIn(table, row, of)?.text ?? "" }],
    ),
    {
      head: WORDS.judgement,
      text: (row) =>
        verdicts(row)
          .map((each) => each.text)
          .join("; "),
    },
  ]);
  const body = drawMultiples(rows.flatMap(multiple), SIZE.width - 2 * SIZE.margin, theme);
  const cells = cellsIn(table, rows, [norm, lead, prior, forecast]);
  const timely = fit.rows.every((row) => isTimeliness(table, row, context));
  const subject = timely ? WORDS.timeliness : WORDS.percentages;
  return framed({ table, kind: timeliness.kind, subject, legend, notes: [WORDS.oneScale], data, cells }, body, context);
}

/** By its words alone: a definition does not say what a percentage is of. */
function isTimeliness(table: BoundTable, row: RowSpec, { definition }: FigureContext): boolean {
  const indicator = definition.indicators.find((each) => each.id === row.indicator);
  return [table.spec.title, row.label ?? "", indicator?.label ?? ""].some((words) => /tijdig/i.test(words));
}
