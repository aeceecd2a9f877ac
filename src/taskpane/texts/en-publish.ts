import { counting } from "./counting";
import type { Texts } from "./texts";

const { count, plural } = counting("en-GB");

/** The tab for publishing in English. */
export const enPublish: Texts["publish"] = {
  lead: "Put standard tables and figures in your report, or as sheets and pictures in this workbook.",
  unchecked: "Check the workbook first; then this shows what is ready.",
  selection: "Selection",
  selectionHint: "The table or the number that you select in the sheet.",
  copyTable: "Copy table for Word",
  copyNumber: "Copy number",
  languages: { nl: "In Dutch", en: "In English" },
  view: "Tables or figures",
  views: { tables: "Tables", figures: "Figures" },
  actions: "What you choose",
  search: "Search by title",
  all: (n) => `Choose all (${count(n)})`,
  chosen: (n) => `${count(n)} chosen`,
  group: (title) => `All of ${title}`,
  none: "Nothing found for this search.",
  list: "Tables by chapter",
  figureList: "Figures by chapter",
  ready: "ready",
  errors: (n) => plural(n, "error", "errors"),
  openErrors: "open errors",
  missing: "not found",
  problem: "not possible",
  copy: "Copy for Word",
  toSheets: "Put on a sheet",
  docx: "Download for Word",
  atSelection: "At the selection",
  onSheet: "On sheet Figures",
  other: "More…",
  chartAtSelection: "As an Excel chart at the selection",
  chartOnSheet: "As an Excel chart on sheet Figures",
  png: "Download as PNG",
  svg: "Download as SVG",
  confirm: (n) =>
    n === 1
      ? "What you chose still has open errors. It will say so."
      : `${count(n)} of what you chose still have open errors. They will say so.`,
  goOn: "Go on",
  ofReport: "Of the report",
  drawing: "Drawing figures",
  noFigures: "No figures can be made of the bound tables.",
  look: (title) => `Look at ${title}`,
  inserted: "Inserted in this workbook",
  insertedCount: (tables, figures) =>
    [...(tables > 0 ? [plural(tables, "table", "tables")] : []), ...(figures > 0 ? [plural(figures, "figure", "figures")] : [])].join(", "),
  outdated: (n) => (n === 1 ? "1 is out of date" : `${count(n)} are out of date`),
  perhapsOutdated: "The workbook was changed since.",
  current: "All is up to date",
  update: "Update",
  refused: "Not updated",
  asNew: "On a new sheet",
  notCopied: "Copy by hand",
  copyByHand: "The clipboard is not accessible here. All of it is selected below: press Ctrl+C.",
  selectAll: "Select all",
};
