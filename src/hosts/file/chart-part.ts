import { lettersOn } from "../../app/workbook/letters-on";
import type { ChartContent, ChartSeries, Selection } from "../../app/ports";
import { columnName, sheetPrefix } from "../../core/table/address";
import type { CellValue } from "../../core/table/sheet";
import { chartNamespace, drawingMain, printable } from "./drawing-part";
import { officeRelations, xmlHead } from "./package";
import { escapeAttribute, escapeText } from "./xml-tree";

/** Gives the value of a cell, so that a chart shows its figures also where nothing is computed. */
export type CellReader = (sheet: string, row: number, column: number) => CellValue;

export const chartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/** Of axis lines and of letters. */
const LINE = "7F7F7F";
const INK = "1F1F1F";

/** A chart part: bars from cells, with their numbers beside them instead of grid lines. Elements in the order of the schema. */
export function chartPart(chart: ChartContent, read: CellReader): string {
  const { form, series, gapWidth, overlap, minimum } = chart;
  const stacked = form === "stacked-bars";
  const columns = form === "columns";
  const bars = series.map((one, index) => seriesMarkup(one, index, chart, read)).join("");
  const value = minimum === null ? "" : `<c:min val="${String(minimum)}"/>`;
  return [
    `${xmlHead}<c:chartSpace xmlns:c="${chartNamespace}" xmlns:a="${drawingMain}" xmlns:r="${officeRelations}"><c:roundedCorners val="0"/>`,
    `<c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p>${letters(1200, true)}<a:r><a:rPr lang="nl-NL" sz="1200" b="1"/><a:t>${escapeText(printable(chart.title))}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`,
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="${columns ? "col" : "bar"}"/>`,
    `<c:grouping val="${stacked ? "stacked" : "clustered"}"/><c:varyColors val="0"/>${bars}`,
    `<c:gapWidth val="${String(gapWidth)}"/><c:overlap val="${String(overlap)}"/><c:axId val="1"/><c:axId val="2"/></c:barChart>`,
    // Lying bars are drawn from below: reversed, the first row is the upper one.
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${columns ? "minMax" : "maxMin"}"/></c:scaling><c:delete val="0"/>`,
    `<c:axPos val="${columns ? "b" : "l"}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>`,
    // Beside the plot, not beside the zero line, where bars of negative figures would run through them.
    `<c:tickLblPos val="low"/><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="${LINE}"/></a:solidFill></a:ln></c:spPr>${textProperties(900)}`,
    `<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`,
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>${value}</c:scaling><c:delete val="1"/><c:axPos val="${columns ? "l" : "t"}"/>`,
    `<c:numFmt formatCode="${escapeAttribute(chart.format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>`,
    `<c:crossAx val="1"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`,
    `<c:spPr><a:noFill/></c:spPr></c:plotArea>`,
    series.length > 1 ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textProperties(900)}</c:legend>` : "",
    // Rows that a filter hides stay in the chart: it shows the report, not the view of it.
    `<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>`,
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>`,
  ].join("");
}

function seriesMarkup(series: ChartSeries, index: number, { categories, form, format }: ChartContent, read: CellReader): string {
  const position = form === "stacked-bars" ? "ctr" : "outEnd";
  const number = String(index);
  return (
    `<c:ser><c:idx val="${number}"/><c:order val="${number}"/><c:tx><c:v>${escapeText(printable(series.name))}</c:v></c:tx>${fillOf(series)}` +
    `<c:invertIfNegative val="0"/><c:dLbls><c:numFmt formatCode="${escapeAttribute(format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` +
    `${textProperties(900, form === "stacked-bars" ? lettersOn(series.colour) : INK)}<c:dLblPos val="${position}"/><c:showLegendKey val="0"/><c:showVal val="1"/>` +
    `<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>` +
    `<c:cat><c:strRef><c:f>${escapeText(reference(categories))}</c:f><c:strCache>${points(categories, read, textPoint)}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${escapeText(reference(series.values))}</c:f><c:numCache><c:formatCode>${escapeText(format)}</c:formatCode>${points(series.values, read, numberPoint)}</c:numCache></c:numRef></c:val></c:ser>`
  );
}

/** A plan is drawn as an outline, what came of it as a solid bar. */
function fillOf({ fill, colour }: ChartSeries): string {
  const solid = `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
  return fill === "solid"
    ? `<c:spPr>${solid}<a:ln w="6350"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:ln></c:spPr>`
    : `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="19050">${solid}</a:ln></c:spPr>`;
}

function letters(size: number, bold: boolean, colour = INK): string {
  return `<a:pPr><a:defRPr sz="${String(size)}" b="${bold ? "1" : "0"}"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:defRPr></a:pPr>`;
}

function textProperties(size: number, colour = INK): string {
  return `<c:txPr><a:bodyPr/><a:p>${letters(size, false, colour)}<a:endParaRPr lang="nl-NL"/></a:p></c:txPr>`;
}

/** "Begroting!$A$3:$A$9" */
export function reference({ sheet, area }: Selection): string {
  const cell = (row: number, column: number): string => `$${columnName(column)}$${String(row + 1)}`;
  const [first, last] = [cell(area.top, area.left), cell(area.bottom, area.right)];
  return `${sheetPrefix(sheet)}${first === last ? first : `${first}:${last}`}`;
}

function points({ sheet, area }: Selection, read: CellReader, point: (value: CellValue) => string | null): string {
  let count = 0;
  let markup = "";
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const text = point(read(sheet, row, column));
      if (text !== null) markup += `<c:pt idx="${String(count)}"><c:v>${text}</c:v></c:pt>`;
      count += 1;
    }
  }
  return `<c:ptCount val="${String(count)}"/>${markup}`;
}

function textPoint(value: CellValue): string | null {
  return typeof value === "string" || typeof value === "number" ? escapeText(printable(String(value))) : null;
}

function numberPoint(value: CellValue): string | null {
  return typeof value === "number" ? String(value) : null;
}
