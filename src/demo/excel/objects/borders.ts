import type { Area } from "../../../core/table/sheet";
import { fault } from "../faults";
import { tell } from "../model/book";
import type { BorderLine, CellFormat } from "../model/format";
import { mayDo } from "../model/guard";
import { changeFormat, common, NO_LINE } from "../model/looks";
import { colour, text } from "./arguments";
import { collectionMethods } from "./collection";
import type { HostContext } from "./context";
import { type Live, objectType, type PropertySpec } from "./live";
import { fixed } from "./range-format";
import type { BorderTarget, PlacedAreas } from "./types";

type Side = "top" | "bottom" | "left" | "right" | "diagonalDown" | "diagonalUp";

/** Which side of which cells a border of a range is; null when the range has no such border. */
const SIDES: Readonly<Record<string, (area: Area) => readonly [Side, Area] | null>> = {
  EdgeTop: (area) => ["top", { ...area, bottom: area.top }],
  EdgeBottom: (area) => ["bottom", { ...area, top: area.bottom }],
  EdgeLeft: (area) => ["left", { ...area, right: area.left }],
  EdgeRight: (area) => ["right", { ...area, left: area.right }],
  InsideHorizontal: (area) => (area.top === area.bottom ? null : ["bottom", { ...area, bottom: area.bottom - 1 }]),
  InsideVertical: (area) => (area.left === area.right ? null : ["right", { ...area, right: area.right - 1 }]),
  DiagonalDown: (area) => ["diagonalDown", area],
  DiagonalUp: (area) => ["diagonalUp", area],
};

function items({ sheet, areas }: PlacedAreas, { types }: HostContext): Live[] {
  return Object.keys(SIDES).map((side) => types.border({ sheet, areas, side }));
}

export const borders = objectType<PlacedAreas>({
  type: "RangeBorderCollection",
  items,
  properties: { Count: { read: () => Object.keys(SIDES).length }, TintAndShade: fixed(0) },
  methods: collectionMethods<PlacedAreas>(items, ({ sheet, areas }, key, { types }) => {
    const side = text(key);
    if (!(side in SIDES)) throw fault("InvalidArgument");
    return types.border({ sheet, areas, side });
  }),
});

function cells({ areas, side }: BorderTarget): (readonly [Side, Area])[] {
  const place = SIDES[side];
  if (!place) throw fault("InvalidArgument");
  return areas.map(place).filter((found) => found !== null);
}

/** Part of a line; all cells must have it alike, else it is null. */
function part(key: keyof BorderLine, check: (value: unknown) => string): PropertySpec<BorderTarget> {
  return {
    read: (target) => {
      const found = cells(target).map(([side, area]) => common(target.sheet, area, (format) => (format[side] ?? NO_LINE)[key]));
      return found.every((value) => value === found[0]) ? (found[0] ?? NO_LINE[key]) : null;
    },
    write: (target, value, { book }) => {
      mayDo(book, target.sheet, "allowFormatCells");
      const checked = check(value);
      for (const [side, area] of cells(target)) {
        changeFormat(book, target.sheet, area, (format) => withLine(format, side, key, checked));
        tell(book, { kind: "format", sheet: target.sheet, area });
      }
    },
  };
}

/** A colour or weight given to a border that is not there draws it. */
function withLine(format: CellFormat, side: Side, key: keyof BorderLine, value: string): CellFormat {
  if (key === "style" && value === "None") return { ...format, [side]: null };
  const line = format[side] ?? { ...NO_LINE, style: "Continuous" };
  return { ...format, [side]: { ...line, [key]: value } };
}

export const border = objectType<BorderTarget>({
  type: "RangeBorder",
  id: { key: "Id", of: ({ side }) => side },
  properties: {
    SideIndex: { read: ({ side }) => side },
    Style: part("style", text),
    Color: part("color", colour),
    Weight: part("weight", text),
    TintAndShade: fixed(0),
  },
});
