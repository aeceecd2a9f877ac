import type { SheetModel } from "../model/types";
import { range as rangeArgument } from "./arguments";
import { objectType, type PropertySpec } from "./live";

/** Page layout: kept, not printed. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  Orientation: "Portrait",
  PaperSize: "A4",
  CenterHorizontally: false,
  CenterVertically: false,
  BlackAndWhite: false,
  PrintGridlines: false,
  PrintHeadings: false,
  LeftMargin: 50.4,
  RightMargin: 50.4,
  TopMargin: 54,
  BottomMargin: 54,
  HeaderMargin: 21.6,
  FooterMargin: 21.6,
  Zoom: { scale: 100 },
};

export const pageLayout = objectType<SheetModel>({
  type: "PageLayout",
  properties: Object.fromEntries(
    Object.entries(DEFAULTS).map(([key, otherwise]): [string, PropertySpec<SheetModel>] => [
      key,
      { read: ({ pageLayout: kept }) => kept[key] ?? otherwise, write: ({ pageLayout: kept }, value) => void (kept[key] = value) },
    ]),
  ),
  methods: {
    SetPrintArea: (sheet, args, context) => void (sheet.printArea = [rangeArgument(args[0], context, sheet).area]),
    GetPrintAreaOrNullObject: (sheet, _, { types }) =>
      sheet.printArea.length === 0 ? null : types.rangeAreas({ sheet, areas: sheet.printArea }),
    SetPrintTitleRows: (sheet, args, context) => void (sheet.printTitleRows = rangeArgument(args[0], context, sheet).area),
    GetPrintTitleRowsOrNullObject: (sheet, _, { types }) =>
      sheet.printTitleRows === null ? null : types.range({ sheet, area: sheet.printTitleRows }),
    SetPrintMargins: (sheet, [, margins]) => {
      if (typeof margins === "object" && margins !== null) sheet.pageLayout["Margins"] = margins;
    },
  },
});
