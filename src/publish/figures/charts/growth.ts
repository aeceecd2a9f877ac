import { fillPattern } from "../../../core/definition/period";
import { notationOf } from "../../../core/definition/resolve";
import type { RowSpec } from "../../../core/definition/schema";
import type { BoundTable } from "../../../core/table/bound";
import { plain } from "../../plain";
import type { ChartKind, Figure, FigureContext } from "../figure";
import { cellsIn, cornerOf, dataOf, gridRow, headOf, isFigure, item, lane, perRow, single, valueIn } from "./chart";
import { areComparable, type ColumnSet, columnSets } from "./columns";
import { framed } from "./frame";
import { drawGrid } from "./grid/draw";
import type { Key, Panel } from "./grid/model";
import { SIZE } from "./grid/sizes";
import { chartRows } from "./rows";
import { suitsStock } from "./stock";
import { unitKeys } from "./units";
import { type ChartValue, derivedPercent, derivedPoints, isPercentage } from "./value";
import { type Favour, favourOfChange } from "./verdict";
import { keysOf, word } from "./variance";
import { WORDS } from "./words";

/**
 * Figures against last year: actual solid above last year lighter, the growth as pins. Growth that the table does not print
 * is computed and marked so; percentages differ in %-punten. Counts over spans of unlike length are not compared.
 */
export const growth: ChartKind = {
  kind: "growth",
  title: { nl: "Ontwikkeling tegen vorig jaar", en: "Growth against last year" },
  suits: (table, context) => !suitsStock(table, context) && setsOf(table, context).length > 0,
  draw,
};

/** Sets of columns of which this year and last year may be compared. */
function setsOf(table: BoundTable, { definition }: FigureContext): readonly ColumnSet[] {
  const { spec } = table;
  return columnSets(spec).filter(({ lead, prior }) => {
    if (!prior || lead.role !== "actual") return false;
    const both = spec.rows.filter((row) => isFigure(valueIn(table, row, lead)) && isFigure(valueIn(table, row, prior)));
    const percentages = both.every((row) => isPercentage(notationOf(definition, spec, row, lead)));
    return both.length > 0 && (areComparable(lead, prior) || percentages);
  });
}

/** More units than this in one table: bars of different scales below each other say nothing. */
const MOST_SCALES = 3;

interface Part {
  readonly panels: readonly Panel[];
  readonly legend: readonly Key[];
  readonly columns: Parameters<typeof dataOf>[2];
  readonly favours: readonly Favour[];
  readonly computed: boolean;
  readonly ownScales: boolean;
}

function draw(table: BoundTable, context: FigureContext): Figure {
  const sets = setsOf(table, context);
  if (sets.length === 0) throw new RangeError(`${table.spec.id} has no year before to draw`);
  const rows = chartRows(table.spec, context.definition.period, (row) =>
    sets.some((set) => [set.lead, set.prior].some((column) => (valueIn(table, row, column)?.text ?? "") !== "")),
  );
  const specs = rows.flatMap((row) => row.spec ?? []);
  const parts = sets.map((set): Part => partOf(table, set, context, rows, specs));
  const body = drawGrid(
    { rows: rows.map(gridRow), panels: parts.flatMap((part) => part.panels) },
    SIZE.width - 2 * SIZE.margin,
    context.theme,
  );
  const data = dataOf(
    rows,
    cornerOf(table, context),
    parts.flatMap((part) => part.columns),
  );
  const notes = [
    ...(parts.some((part) => part.computed) ? [WORDS.computedNote] : []),
    ...(parts.some((part) => part.ownScales) ? [WORDS.ownScales] : []),
  ];
  const legend = [
    ...parts.flatMap((part) => part.legend),
    ...keysOf(
      parts.flatMap((part) => part.favours),
      "pin",
    ),
  ];
  const cells = cellsIn(
    table,
    rows,
    sets.flatMap((set) => [set.lead, set.prior, set.growth]),
  );
  const subject = "ontwikkeling tegen vorig jaar";
  return framed({ table, kind: growth.kind, subject, legend: distinct(legend), notes, data, cells }, body, context);
}

function partOf(
  table: BoundTable,
  set: ColumnSet,
  context: FigureContext,
  rows: ReturnType<typeof chartRows>,
  specs: readonly RowSpec[],
): Part {
  const { lead, prior } = set;
  const { definition } = context;
  // Under a spanning header that names the set, the columns need not repeat it.
  const within = lead.group !== undefined && lead.group === prior?.group ? lead.group : null;
  const scales = unitKeys(definition, table.spec, specs, lead);
  const mixed = new Set(scales.values()).size > MOST_SCALES;
  const value = (row: RowSpec, column: typeof prior): ChartValue | null => valueIn(table, row, column);
  const points = specs.every((row) => isPercentage(notationOf(definition, table.spec, row, lead)));
  const change = (row: RowSpec): ChartValue | null => {
    if (set.growth) return value(row, set.growth);
    const notation = notationOf(definition, table.spec, row, lead);
    const [now, then] = [value(row, lead), value(row, prior)];
    return isPercentage(notation) ? derivedPoints(now, then, notation, !points) : derivedPercent("growth", now, then);
  };
  const favour = (row: RowSpec): Favour => favourOfChange(definition, row, change(row));
  const head = (column: typeof lead, otherwise: string): string => headOf(table, column, context, otherwise, within);
  const heads = {
    lead: head(lead, WORDS.actual),
    prior: prior ? head(prior, WORDS.prior) : WORDS.prior,
    change: set.growth ? head(set.growth, WORDS.growth) : WORDS.computed(points ? WORDS.points : WORDS.growth),
  };
  const judged = specs.some((row) => favour(row) !== "neutral");
  const figures: readonly Panel[] = mixed
    ? [
        { kind: "text", head: heads.lead, align: "end", cells: perRow(rows, (row) => [item(value(row, lead)?.text ?? "")]) },
        { kind: "text", head: heads.prior, align: "end", cells: perRow(rows, (row) => [item(value(row, prior)?.text ?? "", "muted")]) },
      ]
    : [
        {
          kind: "bars",
          head: within === null ? `${heads.lead} / ${heads.prior}` : plain(fillPattern(within, definition.period)),
          weight: 3,
          shared: "figures",
          cells: perRow(rows, (row) => ({
            scale: scales.get(row.id) ?? row.id,
            lanes: [lane(value(row, lead), "actual"), lane(value(row, prior), "prior")],
            targets: [],
          })),
        },
      ];
  const pins: Panel = {
    kind: "bars",
    head: heads.change,
    weight: 2,
    shared: "change",
    // A difference in %-punten is no growth: among pins of growth it is written only.
    cells: perRow(rows, (row) => {
      const pin = lane(change(row), favour(row), "pin");
      const written = !points && set.growth === null && isPercentage(notationOf(definition, table.spec, row, lead));
      return single(written ? { ...pin, mark: null, to: null } : pin);
    }),
  };
  const words: readonly Panel[] = judged
    ? [{ kind: "text", head: WORDS.judgement, align: "start", cells: perRow(rows, (row) => [word(favour(row))]) }]
    : [];
  return {
    panels: [...figures, pins, ...words],
    legend: mixed
      ? []
      : [
          { mark: "bar", look: "actual", text: heads.lead },
          { mark: "thin", look: "prior", text: heads.prior },
        ],
    columns: [
      { head: headOf(table, lead, context, WORDS.actual), text: (row) => value(row, lead)?.text ?? "" },
      { head: prior ? headOf(table, prior, context, WORDS.prior) : WORDS.prior, text: (row) => value(row, prior)?.text ?? "" },
      { head: heads.change, text: (row) => change(row)?.text ?? "" },
      ...(judged ? [{ head: WORDS.judgement, text: (row: RowSpec) => WORDS.favour[favour(row)] }] : []),
    ],
    favours: specs.map(favour),
    computed: set.growth === null,
    ownScales: !mixed && new Set(scales.values()).size > 1,
  };
}

function distinct(keys: readonly Key[]): readonly Key[] {
  return keys.filter((key, at) => keys.findIndex((other) => other.look === key.look && other.text === key.text) === at);
}
