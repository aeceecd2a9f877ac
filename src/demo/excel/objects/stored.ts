import { fault } from "../faults";
import type { HostContext } from "./context";
import type { Live } from "./live";
import type { BagTarget } from "./types";

/**
 * Parts of charts, shapes and conditional formats that are only kept: what is set is given back. Which properties there
 * are is data; another one fails loudly, and so does another method.
 */
interface StoredSpec {
  /** Property and its default. */
  readonly properties?: Readonly<Record<string, unknown>>;
  /** Part of it: its name and the name of its type below. */
  readonly links?: Readonly<Record<string, string>>;
  /** Methods that set properties: from arguments to what is kept. */
  readonly methods?: Readonly<Record<string, (args: readonly unknown[]) => Readonly<Record<string, unknown>>>>;
}

const FONT = { Bold: false, Italic: false, Underline: "None", Color: "#000000", Name: "Calibri", Size: 10 };
const SOLID = { SetSolidColor: ([color]: readonly unknown[]) => ({ color }), Clear: () => ({ color: null }) };
const RULE = { Formula: "", FormulaLocal: "", FormulaR1C1: "" };

/** Types of which everything is kept as it comes. */
export const STORED: Readonly<Record<string, StoredSpec>> = {
  ChartTitle: {
    properties: {
      Text: "",
      Visible: true,
      Overlay: false,
      HorizontalAlignment: "Center",
      VerticalAlignment: "Top",
      Position: "Top",
      ShowShadow: false,
      TextOrientation: 0,
      Left: 0,
      Top: 0,
      Width: 0,
      Height: 0,
    },
    links: { Format: "ChartTextFormat" },
    methods: { SetFormula: ([formula]) => ({ formula }) },
  },
  ChartTextFormat: { links: { Font: "ChartFont", Fill: "ChartFill", Border: "ChartLineFormat" } },
  ChartFont: { properties: FONT },
  ChartFill: { methods: SOLID },
  ChartLineFormat: { properties: { Color: "#000000", LineStyle: "Continuous", Weight: 1 }, methods: { Clear: () => ({ Color: null }) } },
  ChartLegend: {
    properties: { Visible: true, Position: "Bottom", Overlay: false, ShowShadow: false, Left: 0, Top: 0, Width: 0, Height: 0 },
    links: { Format: "ChartTextFormat" },
  },
  ChartAxes: { links: { CategoryAxis: "ChartAxis", ValueAxis: "ChartAxis", SeriesAxis: "ChartAxis" } },
  ChartAxis: {
    properties: {
      Minimum: "",
      Maximum: "",
      MajorUnit: "",
      MinorUnit: "",
      Visible: true,
      NumberFormat: "General",
      LinkNumberFormat: true,
      ReversePlotOrder: false,
      Position: "Automatic",
      MajorTickMark: "Outside",
      MinorTickMark: "None",
      TickLabelPosition: "NextToAxis",
      TickLabelSpacing: 1,
      TickMarkSpacing: 1,
      ScaleType: "Linear",
      DisplayUnit: "None",
      ShowDisplayUnitLabel: true,
      CategoryType: "Automatic",
      TextOrientation: 0,
    },
    links: { Title: "ChartTitle", Format: "ChartAxisFormat", MajorGridlines: "ChartGridlines", MinorGridlines: "ChartGridlines" },
  },
  ChartAxisFormat: { links: { Font: "ChartFont", Fill: "ChartFill", Line: "ChartLineFormat" } },
  ChartGridlines: { properties: { Visible: true }, links: { Format: "ChartGridlinesFormat" } },
  ChartGridlinesFormat: { links: { Line: "ChartLineFormat" } },
  ChartDataLabels: {
    properties: {
      Position: "OutsideEnd",
      ShowValue: true,
      ShowCategoryName: false,
      ShowSeriesName: false,
      ShowPercentage: false,
      NumberFormat: "General",
    },
    links: { Format: "ChartTextFormat" },
  },
  ChartAreaFormat: {
    properties: { ColorScheme: "ColorfulPalette1", RoundedCorners: false },
    links: { Font: "ChartFont", Fill: "ChartFill", Border: "ChartLineFormat" },
  },
  ChartSeriesFormat: { links: { Fill: "ChartFill", Line: "ChartLineFormat" } },
  ChartPlotArea: { properties: { Left: 0, Top: 0, Width: 0, Height: 0, Position: "Automatic" }, links: { Format: "ChartTextFormat" } },
  ShapeFill: { properties: { ForegroundColor: "#FFFFFF", Type: "Solid", Transparency: 0 }, methods: SOLID },
  ShapeLineFormat: { properties: { Visible: true, Color: "#000000", Style: "Single", Weight: 1, DashStyle: "Solid", Transparency: 0 } },
  TextFrame: {
    properties: {
      AutoSizeSetting: "AutoSizeNone",
      HorizontalAlignment: "Left",
      VerticalAlignment: "Top",
      LeftMargin: 7.2,
      RightMargin: 7.2,
      TopMargin: 3.6,
      BottomMargin: 3.6,
      Orientation: "Horizontal",
      HasText: true,
    },
    links: { TextRange: "TextRange" },
  },
  TextRange: { properties: { Text: "" }, links: { Font: "ChartFont" } },
  CustomConditionalFormat: { links: { Rule: "ConditionalFormatRule", Format: "ConditionalRangeFormat" } },
  ConditionalFormatRule: { properties: RULE },
  CellValueConditionalFormat: { properties: { Rule: null }, links: { Format: "ConditionalRangeFormat" } },
  TextConditionalFormat: { properties: { Rule: null }, links: { Format: "ConditionalRangeFormat" } },
  PresetCriteriaConditionalFormat: { properties: { Rule: null }, links: { Format: "ConditionalRangeFormat" } },
  ConditionalRangeFormat: {
    properties: { NumberFormat: null },
    links: { Fill: "ConditionalRangeFill", Font: "ConditionalRangeFont" },
  },
  ConditionalRangeFill: { properties: { Color: "" }, methods: { Clear: () => ({ Color: "" }) } },
  ConditionalRangeFont: {
    properties: { Color: "", Bold: null, Italic: null, Underline: null, Strikethrough: null },
    methods: { Clear: () => ({ Color: "" }) },
  },
};

/** Makes a part of the type; where it is kept is said by the target. */
export function stored(type: string): (context: HostContext) => (target: BagTarget) => Live {
  const spec = STORED[type];
  return (context) => (target) => {
    const missing = (member: string): never => {
      context.missing.add(`${type}.${member}`);
      throw fault("NotImplemented", `The emulated Excel has no ${type}.${member}.`);
    };
    const properties = spec?.properties ?? {};
    const links = spec?.links ?? {};
    const bag = (): Record<string, unknown> => (target.bags[target.part] ??= {});
    const names = new Map<string, { readonly name: string; readonly kind: "property" | "link" }>([
      ...Object.keys(properties).map((name) => [name.toLowerCase(), { name, kind: "property" as const }] as const),
      ...Object.keys(links).map((name) => [name.toLowerCase(), { name, kind: "link" as const }] as const),
    ]);
    return {
      type,
      target,
      id: null,
      referenced: false,
      properties: Object.keys(properties),
      members: [...Object.keys(properties), ...Object.keys(links), ...Object.keys(spec?.methods ?? {})],
      name: (selected) => names.get(selected.toLowerCase()) ?? null,
      get: (name) => (name in properties ? (bag()[name] ?? properties[name]) : missing(name)),
      set: (name, value) => {
        if (!(name in properties)) return missing(name);
        const before = bag()[name];
        bag()[name] = value;
        context.book.journal.record(() => void (bag()[name] = before));
      },
      link: (name) => {
        const next = links[name];
        return next === undefined ? missing(name) : context.types.stored(next)({ bags: target.bags, part: `${target.part}.${name}` });
      },
      call: (name, args) => {
        const method = spec?.methods?.[name];
        if (!method) return missing(`${name}()`);
        Object.assign(bag(), method(args));
        return null;
      },
      items: null,
    };
  };
}
