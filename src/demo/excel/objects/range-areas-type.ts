import { clear } from "../model/ranges";
import { addressOf } from "../model/reference";
import { size, wholeColumns, wholeRows } from "../model/grid";
import type { PlacedRange } from "../model/types";
import { oneOf, optionalText } from "./arguments";
import { collectionMethods } from "./collection";
import type { HostContext } from "./context";
import { type Live, objectType } from "./live";
import { entireColumns, entireRows } from "./range-areas";
import type { PlacedAreas } from "./types";

function ranges({ sheet, areas }: PlacedAreas): PlacedRange[] {
  return areas.map((area) => ({ sheet, area }));
}

function address(target: PlacedAreas): string {
  return ranges(target).map(addressOf).join(",");
}

export const rangeAreas = objectType<PlacedAreas>({
  type: "RangeAreas",
  referenced: true,
  alive: ({ sheet }, { book }) => book.sheets.includes(sheet),
  properties: {
    Address: { read: address },
    AddressLocal: { read: address },
    AreaCount: { read: ({ areas }) => areas.length },
    CellCount: { read: ({ areas }) => areas.reduce((sum, area) => sum + size(area), 0) },
    IsEntireColumn: { read: ({ areas }) => areas.every(wholeColumns) },
    IsEntireRow: { read: ({ areas }) => areas.every(wholeRows) },
  },
  links: {
    Areas: (target, { types }) => types.rangeCollection(target),
    Format: (target, { types }) => types.rangeFormat(target),
    Worksheet: ({ sheet }, { types }) => types.worksheet(sheet),
    ConditionalFormats: (target, { types }) => types.conditionalFormats(target),
  },
  methods: {
    Clear: (target, args, { book }) => {
      const what = oneOf(optionalText(args[0]) ?? "All", ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"]);
      for (const range of ranges(target)) clear(book, range, what);
    },
    GetEntireColumn: (target, _, { types }) =>
      types.rangeAreas({ sheet: target.sheet, areas: ranges(target).map((range) => entireColumns(range).area) }),
    GetEntireRow: (target, _, { types }) =>
      types.rangeAreas({ sheet: target.sheet, areas: ranges(target).map((range) => entireRows(range).area) }),
  },
});

function items(target: PlacedAreas, { types }: HostContext): Live[] {
  return ranges(target).map(types.range);
}

export const rangeCollection = objectType<PlacedAreas>({
  type: "RangeCollection",
  items,
  methods: collectionMethods<PlacedAreas>(items, () => null),
});
