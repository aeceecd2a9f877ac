import { lettersOn } from "../../app/workbook/letters-on";
import type { ChartContent, ChartSeries } from "../../app/ports";
import { rangeAt } from "./cell-range";

/** A chart of Excel's own, from cells. Members up to ExcelApi 1.8. */

const INK = "#1F1F1F";
const LINE = "#7F7F7F";

const TYPES = { bars: "BarClustered", columns: "ColumnClustered", "stacked-bars": "BarStacked" } as const;

/** What Excel made of the range it was given; its own series go when ours are in. */
export interface BegunChart {
  readonly chart: Excel.Chart;
  readonly content: ChartContent;
}

/**
 * Queues the chart. Excel guesses series from a range; how many is known after the sync, see `finishChart`.
 */
export function beginChart(sheet: Excel.Worksheet, workbook: Excel.Workbook, content: ChartContent): BegunChart {
  const [first] = content.series;
  const source = first?.values ?? content.categories;
  const chart = sheet.charts.add(TYPES[content.form], rangeAt(workbook.worksheets.getItem(source.sheet), source.area), "Columns");
  chart.series.load("count");
  return { chart, content };
}

/** Queues our series in place of those that Excel guessed, and how the chart looks. */
export function finishChart({ chart, content }: BegunChart, workbook: Excel.Workbook): void {
  const guessed = chart.series.count;
  const { categories, series, form, title, minimum } = content;
  const labels = rangeAt(workbook.worksheets.getItem(categories.sheet), categories.area);
  for (const one of series) {
    const made = chart.series.add(one.name);
    made.setValues(rangeAt(workbook.worksheets.getItem(one.values.sheet), one.values.area));
    made.setXAxisValues(labels);
    dress(made, one, content);
  }
  for (let at = guessed - 1; at >= 0; at -= 1) chart.series.getItemAt(at).delete();
  chart.title.text = title;
  chart.title.format.font.set({ size: 12, bold: true, color: INK });
  chart.legend.visible = series.length > 1;
  if (series.length > 1) chart.legend.position = "Bottom";
  // Rows that a filter hides stay in the chart: it shows the report, not the view of it.
  chart.plotVisibleOnly = false;
  const { valueAxis, categoryAxis } = chart.axes;
  if (minimum !== null) valueAxis.minimum = minimum;
  valueAxis.majorGridlines.visible = false;
  // The numbers stand beside the bars. Last, as an axis that is not there cannot be set.
  valueAxis.visible = false;
  // Lying bars are drawn from below: reversed, the first row is the upper one.
  if (form !== "columns") categoryAxis.reversePlotOrder = true;
  // Beside the plot, not beside the zero line, where bars of negative figures would run through them.
  categoryAxis.tickLabelPosition = "Low";
  categoryAxis.majorTickMark = "None";
  categoryAxis.format.line.color = LINE;
}

function dress(made: Excel.ChartSeries, { fill, colour }: ChartSeries, { form, gapWidth, overlap, format }: ChartContent): void {
  made.gapWidth = gapWidth;
  made.overlap = overlap;
  made.invertIfNegative = false;
  // A plan is drawn as an outline, what came of it as a solid bar.
  made.format.fill.setSolidColor(fill === "solid" ? `#${colour}` : "#FFFFFF");
  made.format.line.set({ color: fill === "solid" ? "#FFFFFF" : `#${colour}`, weight: fill === "solid" ? 0.5 : 1.5 });
  made.hasDataLabels = true;
  const { dataLabels } = made;
  dataLabels.position = form === "stacked-bars" ? "Center" : "OutsideEnd";
  dataLabels.numberFormat = format;
  dataLabels.format.font.set({ size: 9, color: form === "stacked-bars" ? `#${lettersOn(colour)}` : INK });
}
