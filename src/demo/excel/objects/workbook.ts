import { fault } from "../faults";
import { rangeNamed } from "../model/reference";
import type { Book } from "../model/types";
import { flag, oneOf, text } from "./arguments";
import type { HostContext } from "./context";
import { objectType, type Live } from "./live";

export const workbook = objectType<Book>({
  type: "Workbook",
  properties: {
    Name: { read: ({ name }) => name },
    ReadOnly: { read: ({ readOnly }) => readOnly },
    IsDirty: { read: ({ journal }) => journal.groups > 0, write: () => undefined },
    AutoSave: { read: () => false },
    PreviouslySaved: { read: ({ source }) => source !== null },
    CalculationEngineVersion: { read: () => 191029 },
    ChartDataPointTrack: { read: () => true, write: () => undefined },
    UsePrecisionAsDisplayed: { read: () => false, write: () => undefined },
  },
  links: {
    Application: (book, { types }) => types.application(book),
    Worksheets: (book, { types }) => types.worksheets(book),
    Tables: (_, { types }) => types.tables(null),
    Names: (_, { types }) => types.names({ sheet: null }),
    Settings: (book, { types }) => types.settings(book),
    CustomXmlParts: (book, { types }) => types.xmlParts(book),
    Properties: (book, { types }) => types.documentProperties(book),
    Protection: (book, { types }) => types.workbookProtection(book),
    _Runtime: (book, { types }) => types.runtime(book),
  },
  methods: {
    GetSelectedRange: ({ selection }, _, { types }) => {
      const [area] = selection.areas;
      // More than one area has no single range.
      if (!area || selection.areas.length > 1) throw fault("InvalidReference");
      return types.range({ sheet: selection.sheet, area });
    },
    GetSelectedRanges: ({ selection }, _, { types }) => types.rangeAreas(selection),
    GetActiveCell: ({ selection }, _, { types }) => {
      const area = selection.areas[0] ?? { top: 0, left: 0, bottom: 0, right: 0 };
      return types.range({ sheet: selection.sheet, area: { ...area, bottom: area.top, right: area.left } });
    },
    GetActiveChartOrNullObject: () => null,
    GetIsActiveCollabSession: () => false,
    Save: () => null,
    _GetObjectByReferenceId: (_, args, { references }) => references.find(text(args[0])),
    _GetRangeForEventByReferenceId: (_, args, context) => {
      const found = rangeOfEvent(args, context);
      if (found === null) throw fault("ItemNotFound");
      return found;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_, args, context) => rangeOfEvent(args, context),
    _RemoveReference: (_, args, { references }) => references.release(text(args[0])),
    _RemoveAllReferences: (_, __, { references }) => references.releaseAll(),
    _GetReferenceCount: (_, __, { references }) => references.count,
  },
});

/** An event names its range by the id of the sheet and an address; null when the sheet is gone. */
function rangeOfEvent(args: readonly unknown[], { book, types }: HostContext): Live | null {
  const [id, address = ""] = text(args[0]).split("!");
  const sheet = book.sheets.find((one) => one.id === id);
  return sheet ? types.range(rangeNamed(book, address, sheet)) : null;
}

export const application = objectType<Book>({
  type: "Application",
  properties: {
    CalculationMode: {
      read: ({ calculationMode }) => calculationMode,
      write: (book, value) => void (book.calculationMode = oneOf(value, ["Automatic", "AutomaticExceptTables", "Manual"])),
    },
    CalculationState: { read: () => "Done" },
    CalculationEngineVersion: { read: () => 191029 },
    DecimalSeparator: { read: (_, { locale }) => (locale.startsWith("nl") ? "," : ".") },
    ThousandsSeparator: { read: (_, { locale }) => (locale.startsWith("nl") ? "." : ",") },
    UseSystemSeparators: { read: () => true },
  },
  links: { CultureInfo: (book, { types }) => types.cultureInfo(book) },
  methods: {
    Calculate: (book) => book.recalculation.restructured(),
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});

export const cultureInfo = objectType<Book>({
  type: "CultureInfo",
  properties: { Name: { read: (_, { locale }) => locale } },
});

export const runtime = objectType<Book>({
  type: "Runtime",
  properties: {
    EnableEvents: { read: ({ enableEvents }) => enableEvents, write: (book, value) => void (book.enableEvents = flag(value)) },
  },
});

export const workbookProtection = objectType<Book>({
  type: "WorkbookProtection",
  properties: { Protected: { read: ({ structureProtected }) => structureProtected } },
  methods: {
    Protect: (book) => void (book.structureProtected = true),
    Unprotect: (book) => void (book.structureProtected = false),
  },
});
