import type { ChartContent, ChartSeries, Selection } from "../../../app/ports";
import { encode, splice } from "../../../hosts/file/bytes";
import { chartPart, chartType } from "../../../hosts/file/chart-part";
import { chartAnchor, demandDrawing, freeShapeId } from "../../../hosts/file/drawing-part";
import { officeRelations, type Package } from "../../../hosts/file/package";
import { freeName } from "../../../hosts/file/shared-strings";
import { appendInside, parseXml } from "../../../hosts/file/xml-tree";
import { sheetNamed } from "../model/book";
import { heightOf, widthOf } from "../model/measures";
import type { Bag, Book, ChartModel, PlacedRange, SheetModel } from "../model/types";

/** Adds the charts of a sheet that can be written to its drawing. */
export function writeCharts(pack: Package, part: string, book: Book, sheet: SheetModel): void {
  const measures = { width: (column: number) => widthOf(sheet, column), height: (row: number) => heightOf(sheet, row) };
  for (const chart of sheet.charts) {
    const content = contentOf(chart);
    if (!content) continue;
    const drawing = demandDrawing(pack, part);
    const bytes = pack.part(drawing);
    if (bytes === null) continue;
    const name = freeName(pack, "xl/charts/chart", ".xml", 1);
    const markup = chartPart(content, (on, row, column) => {
      const model = sheetNamed(book, on);
      return model ? book.recalculation.value(model, row, column) : null;
    });
    pack.set(name, encode(markup), chartType);
    const relation = pack.relate(drawing, `${officeRelations}/chart`, name);
    const root = parseXml(bytes, drawing);
    const words = { title: textIn(chart.bags["Shape"], "altTextTitle"), description: textIn(chart.bags["Shape"], "altTextDescription") };
    const anchor = chartAnchor({ id: freeShapeId(root), name: chart.name, ...words }, chart, relation, measures);
    pack.set(drawing, splice(bytes, appendInside(root, anchor)));
  }
}

const FORMS: Readonly<Record<string, ChartContent["form"]>> = {
  BarClustered: "bars",
  ColumnClustered: "columns",
  BarStacked: "stacked-bars",
};

const COLOURS = ["12436D", "28A197", "801650", "F46A25", "3D3D3D"];

/** A chart as the file host writes it; null for one of another kind, or without cells. */
export function contentOf({ bags, series, name }: ChartModel): ChartContent | null {
  const form = FORMS[textIn(bags["self"], "ChartType")];
  const categories = placed(series[0]?.categories ?? null);
  const all = series.flatMap(({ name: called, values, bags: own }, at): ChartSeries[] => {
    const cells = placed(values);
    const [fill, line] = [textIn(own["Format.Fill"], "color"), textIn(own["Format.Line"], "Color")];
    const outlined = fill === "#FFFFFF" && line !== "";
    const colour = (outlined ? line : fill).replace("#", "") || (COLOURS[at % COLOURS.length] ?? "12436D");
    return cells ? [{ name: called, values: cells, fill: outlined ? "outlined" : "solid", colour }] : [];
  });
  if (!form || !categories || all.length === 0) return null;
  const first = series[0]?.bags ?? {};
  const minimum = bags["Axes.ValueAxis"]?.["Minimum"];
  return {
    kind: "chart",
    form,
    title: textIn(bags["Title"], "Text") || name,
    categories,
    series: all,
    gapWidth: numberIn(first["self"], "GapWidth", 150),
    overlap: numberIn(first["self"], "Overlap", form === "stacked-bars" ? 100 : 0),
    format: textIn(first["DataLabels"], "NumberFormat") || "General",
    minimum: typeof minimum === "number" ? minimum : null,
  };
}

function placed(range: PlacedRange | null): Selection | null {
  return range && { sheet: range.sheet.name, area: range.area };
}

function textIn(bag: Bag | undefined, key: string): string {
  const value = bag?.[key];
  return typeof value === "string" ? value : "";
}

function numberIn(bag: Bag | undefined, key: string, otherwise: number): number {
  const value = bag?.[key];
  return typeof value === "number" ? value : otherwise;
}
