import { fault } from "../faults";
import { newId, take, tell } from "../model/book";
import { shownValue, width, height } from "../model/grid";
import { mayDo } from "../model/guard";
import { heightOf, span, widthOf } from "../model/measures";
import type { ChartModel, PlacedRange, SeriesModel, SheetModel } from "../model/types";
import { number, optionalText, range as rangeArgument, text } from "./arguments";
import { byNameOrId, collectionMethods } from "./collection";
import type { HostContext } from "./context";
import { type Live, objectType, type PropertySpec } from "./live";

function items(sheet: SheetModel, { types }: HostContext): Live[] {
  return sheet.charts.map(types.chart);
}

export const charts = objectType<SheetModel>({
  type: "ChartCollection",
  items,
  properties: { Count: { read: (sheet) => sheet.charts.length } },
  methods: {
    ...collectionMethods<SheetModel>(items, (sheet, key, { types }) => {
      const found = byNameOrId(
        sheet.charts,
        key,
        (chart) => chart.name,
        (chart) => chart.id,
      );
      return found && types.chart(found);
    }),
    Add: (sheet, args, context) => {
      const { book, types } = context;
      mayDo(book, sheet, "allowEditObjects");
      const source = rangeArgument(args[1], context, sheet);
      const chart: ChartModel = {
        id: newId(book),
        sheet,
        name: `Chart ${String(sheet.charts.length + 1)}`,
        left: 10,
        top: 10,
        width: 360,
        height: 216,
        source,
        series: seriesOf(source, optionalText(args[2]) ?? "Auto", context),
        bags: { self: { ChartType: text(args[0]) } },
      };
      sheet.charts.push(chart);
      book.journal.record(() => take(sheet.charts, chart));
      tell(book, { kind: "drawing", sheet });
      return types.chart(chart);
    },
  },
});

/** One series a column (or row): the first holds the categories, the first cell of each the name. */
function seriesOf({ sheet, area }: PlacedRange, by: string, { book }: HostContext): SeriesModel[] {
  const byRows = by === "Rows" || (by === "Auto" && width(area) > height(area));
  const named = (row: number, column: number): string => String(shownValue(book.recalculation.value(sheet, row, column)));
  const count = byRows ? height(area) - 1 : width(area) - 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => {
    const at = i + 1;
    return byRows
      ? {
          name: named(area.top + at, area.left),
          values: { sheet, area: { top: area.top + at, bottom: area.top + at, left: area.left + 1, right: area.right } },
          categories: { sheet, area: { ...area, bottom: area.top, left: area.left + 1 } },
          bags: {},
        }
      : {
          name: named(area.top, area.left + at),
          values: { sheet, area: { left: area.left + at, right: area.left + at, top: area.top + 1, bottom: area.bottom } },
          categories: { sheet, area: { ...area, right: area.left, top: area.top + 1 } },
          bags: {},
        };
  });
}

function changed({ sheet }: ChartModel, { book }: HostContext): void {
  tell(book, { kind: "drawing", sheet });
}

function field<K extends "name" | "left" | "top" | "width" | "height">(
  key: K,
  check: (value: unknown) => ChartModel[K],
): PropertySpec<ChartModel> {
  return {
    read: (chart) => chart[key],
    write: (chart, value, context) => {
      mayDo(context.book, chart.sheet, "allowEditObjects");
      const before = chart[key];
      chart[key] = check(value);
      context.book.journal.record(() => void (chart[key] = before));
      changed(chart, context);
    },
  };
}

/** Properties that are kept as they come. */
function kept(properties: Readonly<Record<string, unknown>>): Record<string, PropertySpec<{ readonly bags: ChartModel["bags"] }>> {
  return Object.fromEntries(
    Object.entries(properties).map(([key, otherwise]) => [
      key,
      { read: ({ bags }) => bags["self"]?.[key] ?? otherwise, write: ({ bags }, value) => void ((bags["self"] ??= {})[key] = value) },
    ]),
  );
}

function part(type: string, name: string): (target: { readonly bags: ChartModel["bags"] }, context: HostContext) => Live {
  return ({ bags }, { types }) => types.stored(type)({ bags, part: name });
}

export const chart = objectType<ChartModel>({
  type: "Chart",
  id: { key: "Id", of: ({ id }) => id },
  alive: (one, { book }) => book.sheets.includes(one.sheet) && one.sheet.charts.includes(one),
  properties: {
    Id: { read: ({ id }) => id },
    Name: field("name", text),
    Left: field("left", number),
    Top: field("top", number),
    Width: field("width", number),
    Height: field("height", number),
    ...kept({ ChartType: "ColumnClustered", Style: 201, PlotBy: "Columns", PlotVisibleOnly: true, DisplayBlanksAs: "NotPlotted" }),
  },
  links: {
    Title: part("ChartTitle", "Title"),
    Legend: part("ChartLegend", "Legend"),
    Axes: part("ChartAxes", "Axes"),
    DataLabels: part("ChartDataLabels", "DataLabels"),
    Format: part("ChartAreaFormat", "Format"),
    PlotArea: part("ChartPlotArea", "PlotArea"),
    Series: (one, { types }) => types.chartSeriesCollection(one),
    Worksheet: ({ sheet }, { types }) => types.worksheet(sheet),
  },
  methods: {
    Activate: () => null,
    SetData: (one, args, context) => {
      one.source = rangeArgument(args[0], context, one.sheet);
      one.series = seriesOf(one.source, optionalText(args[1]) ?? "Auto", context);
      changed(one, context);
    },
    SetPosition: (one, args, context) => {
      const from = rangeArgument(args[0], context, one.sheet).area;
      const to = args[1] === null || args[1] === undefined ? null : rangeArgument(args[1], context, one.sheet).area;
      one.left = span(0, from.left - 1, (column) => widthOf(one.sheet, column));
      one.top = span(0, from.top - 1, (row) => heightOf(one.sheet, row));
      if (to !== null) {
        one.width = span(from.left, to.right, (column) => widthOf(one.sheet, column));
        one.height = span(from.top, to.bottom, (row) => heightOf(one.sheet, row));
      }
      changed(one, context);
    },
    Delete: (one, _, context) => {
      mayDo(context.book, one.sheet, "allowEditObjects");
      take(one.sheet.charts, one);
      context.book.journal.record(() => one.sheet.charts.push(one));
      changed(one, context);
    },
  },
});

function seriesItems(one: ChartModel, { types }: HostContext): Live[] {
  return one.series.map((series) => types.chartSeries({ chart: one, series }));
}

export const chartSeriesCollection = objectType<ChartModel>({
  type: "ChartSeriesCollection",
  items: seriesItems,
  properties: { Count: { read: ({ series }) => series.length } },
  methods: {
    ...collectionMethods<ChartModel>(seriesItems, () => null),
    Add: (one, args, context) => {
      const series: SeriesModel = {
        name: optionalText(args[0]) ?? `Series${String(one.series.length + 1)}`,
        values: null,
        categories: null,
        bags: {},
      };
      one.series.push(series);
      changed(one, context);
      return context.types.chartSeries({ chart: one, series });
    },
  },
});

interface SeriesTarget {
  readonly chart: ChartModel;
  readonly series: SeriesModel;
}

function ofSeries(properties: Readonly<Record<string, unknown>>): Record<string, PropertySpec<SeriesTarget>> {
  return Object.fromEntries(
    Object.entries(kept(properties)).map(([key, { read, write }]) => [
      key,
      { read: ({ series }, context) => read(series, context), write: ({ series }, value, context) => write?.(series, value, context) },
    ]),
  );
}

export const chartSeries = objectType<SeriesTarget>({
  type: "ChartSeries",
  alive: ({ chart: one, series }) => one.series.includes(series),
  properties: {
    Name: { read: ({ series }) => series.name, write: ({ series }, value) => void (series.name = text(value)) },
    ...ofSeries({
      ChartType: "ColumnClustered",
      HasDataLabels: false,
      GapWidth: 150,
      Overlap: 0,
      Smooth: false,
      AxisGroup: "Primary",
      MarkerStyle: "Automatic",
      MarkerSize: 5,
      MarkerBackgroundColor: "",
      MarkerForegroundColor: "",
      InvertIfNegative: false,
      PlotOrder: 0,
      Filtered: false,
      DoughnutHoleSize: 50,
    }),
  },
  links: {
    Format: ({ series }, context) => part("ChartSeriesFormat", "Format")(series, context),
    DataLabels: ({ series }, context) => part("ChartDataLabels", "DataLabels")(series, context),
  },
  methods: {
    SetValues: ({ chart: one, series }, args, context) => void (series.values = rangeArgument(args[0], context, one.sheet)),
    SetXAxisValues: ({ chart: one, series }, args, context) => void (series.categories = rangeArgument(args[0], context, one.sheet)),
    Delete: ({ chart: one, series }) => take(one.series, series),
    GetDimensionValues: ({ series }, args, { book }) => {
      const source = args[0] === "Categories" ? series.categories : series.values;
      if (source === null) throw fault("InvalidOperation");
      const { sheet, area } = source;
      const found: unknown[] = [];
      for (let row = area.top; row <= area.bottom; row += 1) {
        for (let column = area.left; column <= area.right; column += 1)
          found.push(shownValue(book.recalculation.value(sheet, row, column)));
      }
      return found;
    },
  },
});
