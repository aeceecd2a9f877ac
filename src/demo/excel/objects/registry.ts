import { border, borders } from "./borders";
import { chart, charts, chartSeries, chartSeriesCollection } from "./charts";
import { conditionalFormat, conditionalFormats } from "./conditional-formats";
import type { HostContext } from "./context";
import { name, names } from "./names";
import { pageLayout } from "./page-layout";
import { range } from "./range";
import { rangeAreas, rangeCollection } from "./range-areas-type";
import { formatProtection, rangeFill, rangeFont, rangeFormat } from "./range-format";
import { customProperties, customProperty, documentProperties, setting, settings, sheetCustomProperties } from "./settings";
import { shape, shapes } from "./shapes";
import { stored } from "./stored";
import { tableColumn, tableColumns, tableRow, tableRows } from "./table-parts";
import { table, tableFilter, tables, tablesOfRange } from "./tables";
import type { Types } from "./types";
import { application, cultureInfo, runtime, workbook, workbookProtection } from "./workbook";
import { freezePanes, worksheet, worksheetProtection, worksheets } from "./worksheets";
import { xmlPart, xmlParts, xmlPartsOfNamespace } from "./xml-parts";

/** All types of objects, for one host. */
export function createTypes(context: HostContext): Types {
  return {
    workbook: workbook(context),
    application: application(context),
    runtime: runtime(context),
    cultureInfo: cultureInfo(context),
    workbookProtection: workbookProtection(context),
    documentProperties: documentProperties(context),
    customProperties: customProperties(context),
    customProperty: customProperty(context),
    settings: settings(context),
    setting: setting(context),
    xmlParts: xmlParts(context),
    xmlPartsOfNamespace: xmlPartsOfNamespace(context),
    xmlPart: xmlPart(context),
    worksheets: worksheets(context),
    worksheet: worksheet(context),
    worksheetProtection: worksheetProtection(context),
    freezePanes: freezePanes(context),
    pageLayout: pageLayout(context),
    sheetCustomProperties: sheetCustomProperties(context),
    range: range(context),
    rangeAreas: rangeAreas(context),
    rangeCollection: rangeCollection(context),
    rangeFormat: rangeFormat(context),
    rangeFill: rangeFill(context),
    rangeFont: rangeFont(context),
    formatProtection: formatProtection(context),
    borders: borders(context),
    border: border(context),
    names: names(context),
    name: name(context),
    tables: tables(context),
    tablesOfRange: tablesOfRange(context),
    table: table(context),
    tableColumns: tableColumns(context),
    tableColumn: tableColumn(context),
    tableRows: tableRows(context),
    tableRow: tableRow(context),
    tableFilter: tableFilter(context),
    conditionalFormats: conditionalFormats(context),
    conditionalFormat: conditionalFormat(context),
    shapes: shapes(context),
    shape: shape(context),
    charts: charts(context),
    chart: chart(context),
    chartSeriesCollection: chartSeriesCollection(context),
    chartSeries: chartSeries(context),
    stored: (type) => stored(type)(context),
  };
}
