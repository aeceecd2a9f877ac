import type { RowSpec } from "../../../core/definition/schema";
import type { BoundTable } from "../../../core/table/bound";
import type { ChartKind, Figure, FigureContext } from "../figure";
import { cellsIn, cornerOf, dataOf, gridRow, headOf, isFigure, item, lane, perRow, valueIn } from "./chart";
import { type ColumnSet, columnSets } from "./columns";
import { framed } from "./frame";
import { drawGrid } from "./grid/draw";
import type { BarCell, Key, TextItem } from "./grid/model";
import { SIZE } from "./grid/sizes";
import { withMergedNorms } from "./merged-norms";
import { chartRows } from "./rows";
import { unitKeys } from "./units";
import { type NormResult, normResults } from "./verdict";
import { WORDS } from "./words";

/**
 * Figures against their norm: actual solid, last year lighter and thinner, forecast hatched, the norm as a line across
 * them, and the verdict in words. Rows with the same unit share one scale.
 */
export const normBullet: ChartKind = {
  kind: "norm",
  title: { nl: "Realisatie tegen de norm", en: "Actual against norm" },
  suits: (table) => setOf(table) !== null,
  draw: (table, context) => draw(withMergedNorms(table), context),
};

/** The set of columns with a norm that some figure of its own can be held against. */
function setOf(table: BoundTable): ColumnSet | null {
  const fits = (set: ColumnSet): boolean =>
    set.lead.role === "actual" &&
    table.spec.rows.some((row) => isFigure(valueIn(table, row, set.lead)) && isFigure(valueIn(table, row, set.norm)));
  return columnSets(table.spec).find(fits) ?? null;
}

function draw(table: BoundTable, context: FigureContext): Figure {
  const set = setOf(table);
  if (!set?.norm) throw new RangeError(`${table.spec.id} has no norms to draw`);
  const { lead, norm, prior, forecast } = set;
  const value = (row: RowSpec, column: typeof prior): ReturnType<typeof valueIn> => valueIn(table, row, column);
  const shown = (row: RowSpec): boolean => [lead, norm].some((column) => (value(row, column)?.text ?? "") !== "");
  const rows = chartRows(table.spec, context.definition.period, shown);
  const specs = rows.flatMap(({ spec }) => spec ?? []);
  const scales = unitKeys(context.definition, table.spec, specs, lead);
  const results = normResults(table, context);

  const bars = (row: RowSpec): BarCell => {
    const result = results(row, lead);
    const printed = value(row, norm)?.size ?? null;
    const at = result?.bound ?? printed;
    return {
      scale: scales.get(row.id) ?? row.id,
      lanes: [
        lane(value(row, lead), "actual"),
        ...(prior ? [lane(value(row, prior), "prior")] : []),
        ...(forecast ? [lane(value(row, forecast), "forecast")] : []),
      ],
      targets: [
        ...(at === null ? [] : [{ at, faint: false }]),
        ...(isPartial(result) && printed !== null ? [{ at: printed, faint: true }] : []),
      ],
    };
  };
  const norms = (row: RowSpec): readonly TextItem[] => {
    const result = results(row, lead);
    const text = value(row, norm)?.text ?? "";
    if (!isPartial(result)) return [item(text)];
    return [item(text, "text", { lane: 0 }), item(WORDS.elapsed(result.elapsed), "muted", { lane: 1 })];
  };
  const verdict = (row: RowSpec): string => wordOf(results(row, lead));
  const forecastVerdict = (row: RowSpec): string => {
    const word = wordOf(results(row, forecast));
    return word === "" ? "" : WORDS.forecast(word);
  };
  const verdicts = (row: RowSpec): readonly TextItem[] => [
    ...judged(results(row, lead), verdict(row), 0),
    ...judged(results(row, forecast), forecastVerdict(row), prior ? 2 : 1),
  ];

  const head = (column: typeof lead, otherwise: string): string => headOf(table, column, context, otherwise);
  const partial = specs.some((row) => isPartial(results(row, lead)));
  const legend: readonly Key[] = [
    { mark: "bar", look: "actual", text: head(lead, WORDS.actual) },
    ...(prior ? [{ mark: "thin", look: "prior", text: head(prior, WORDS.prior) } as const] : []),
    ...(forecast ? [{ mark: "thin", look: "forecast", text: head(forecast, WORDS.outlook) } as const] : []),
    { mark: "target", look: "actual", text: head(norm, WORDS.norm) },
    ...(partial ? [{ mark: "faint-target", look: "actual", text: WORDS.fullYear } as const] : []),
  ];
  const data = dataOf(rows, cornerOf(table, context), [
    {
      head: head(norm, WORDS.norm),
      text: (row) =>
        norms(row)
          .map((each) => each.text)
          .join(", "),
    },
    ...[lead, prior, forecast].flatMap((column) =>
      column ? [{ head: head(column, WORDS.actual), text: (row: RowSpec) => value(row, column)?.text ?? "" }] : [],
    ),
    { head: WORDS.judgement, text: (row) => [verdict(row), forecastVerdict(row)].filter((each) => each !== "").join("; ") },
  ]);
  const judgements = perRow(rows, verdicts);
  const body = drawGrid(
    {
      rows: rows.map(gridRow),
      panels: [
        { kind: "text", head: head(norm, WORDS.norm), align: "end", cells: perRow(rows, norms) },
        { kind: "bars", head: head(lead, WORDS.actual), weight: 1, cells: perRow(rows, bars) },
        ...(judgements.some((each) => each !== null && each.length > 0)
          ? [{ kind: "text", head: WORDS.judgement, align: "start", cells: judgements } as const]
          : []),
      ],
    },
    SIZE.width - 2 * SIZE.margin,
    context.theme,
  );
  const notes = new Set(scales.values()).size > 1 ? [WORDS.ownScales] : [];
  const cells = cellsIn(table, rows, [norm, lead, prior, forecast]);
  return framed({ table, kind: normBullet.kind, subject: "realisatie tegen de norm", legend, notes, data, cells }, body, context);
}

function isPartial(result: NormResult | null): result is NormResult & { readonly elapsed: string } {
  return result !== null && result.elapsed !== null;
}

function wordOf(result: NormResult | null): string {
  return result ? WORDS.verdict[result.verdict] : "";
}

function judged(result: NormResult | null, text: string, at: number): readonly TextItem[] {
  if (!result) return [];
  const tone = result.verdict === "met" ? "good" : result.verdict === "missed" ? "bad" : "muted";
  return [item(text, tone, { sign: result.verdict, lane: at })];
}
