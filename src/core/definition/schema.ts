import { z } from "zod";

/**
 * The report definition: all that is declared about one report. This file is the one source of both the TypeScript
 * types and the published JSON Schema (`kerncijfer definition schema`). Rules that a schema cannot say (references,
 * cycles, contradictions) are in lint.ts.
 */

/** Without generated code: the pane's Content-Security-Policy forbids eval. */
z.config({ jitless: true });

/** The forms of text that the schema asks for, by name; load.ts says them in words. */
export const FORMS = { id: /^[a-z0-9][a-z0-9._-]*$/, decimal: /^-?\d+(\.\d+)?$/, marker: /^\S{1,4}$/ } as const;

const id = z.string().regex(FORMS.id).describe("Identifier: lower-case letters, digits, dot, hyphen, underscore");
const decimal = z.string().regex(FORMS.decimal).describe("A decimal number as text, with a point: exact, never a binary double");
const text = z.string().min(1);
const pattern = text.describe("Text in which {year}, {year-1}, {year+1}, {months}, {end-month} and {quarter} are filled in for the period");

const marker = z
  .strictObject({
    symbol: z.string().regex(FORMS.marker),
    place: z.enum(["before", "after"]),
  })
  .describe("A footnote marker and the side of the text or figure it is printed on");

const notation = z
  .strictObject({
    kind: z.enum(["number", "percent", "yes-no", "text"]),
    decimals: z.int().min(0).max(9).default(0).describe("Printed decimals"),
    roundingUnit: z
      .union([z.literal("exact"), decimal])
      .optional()
      .describe(
        "Step of the printed figure ('100', '5', '0.1'; for percent in per cents), or 'exact' for a count that is not rounded. Default: one unit of the last printed decimal",
      ),
    prefix: z.string().optional().describe("Printed before the figure, e.g. '€ ' or '≤'"),
    suffix: z.string().optional().describe("Printed after the figure, e.g. ' miljoen' or ' dagen'"),
    scale: decimal
      .optional()
      .describe("What 1 in the cell stands for: '1000000' under 'x € 1 miljoen', '0.01' under 'In procenten'. Default 1"),
  })
  .describe("How a figure is printed and rounded");

const limits = z
  .strictObject({ min: decimal.optional(), max: decimal.optional() })
  .describe("Plausibility limits in base units (a percentage as a fraction: '1' is 100%)");

const direction = z.enum(["higher", "lower", "equal", "informative"]);

const indicator = z.strictObject({
  id,
  label: text,
  unit: text.optional().describe("What is counted: beoordelingen, euro, dagen, fte"),
  direction: direction.default("informative"),
  measure: z
    .enum(["flow", "stock", "average", "ratio", "state"])
    .default("flow")
    .describe("A flow counts over the period, a stock is a level at its end"),
  norm: z
    .strictObject({
      value: text.describe("In report notation, e.g. '90%' or '8.000'"),
      basis: z.enum(["level", "full-year"]).describe("full-year: compared in proportion to the months elapsed"),
    })
    .optional(),
  limits: limits.optional(),
  meaning: text.optional(),
  source: text.optional(),
});

const period = z
  .strictObject({
    span: z
      .enum(["period", "year", "end", "year-end", "other"])
      .describe("The reporting period, a full year, the end of the period, the end of a year, or another span named by key"),
    year: z.int().min(-10).max(10).default(0).describe("Years from the reporting year: -1 is the year before"),
    key: text.optional().describe("Names a span of kind other"),
  })
  .describe("Which period a column is about");

const columnDerive = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("difference"), minuend: id, subtrahend: id }),
  z.strictObject({ kind: z.literal("growth"), of: id, base: id }),
  z.strictObject({ kind: z.literal("ratio"), of: id, base: id }),
  z.strictObject({ kind: z.literal("share"), of: id }),
  z.strictObject({ kind: z.literal("time-proportional"), of: id }),
  z
    .strictObject({ kind: z.literal("attained-share"), of: id, norm: id })
    .describe("Figure over norm; over the part of a full-year norm that counts for the months elapsed"),
  z
    .strictObject({
      kind: z.literal("norm-verdict"),
      of: id,
      norm: id,
      words: z
        .strictObject({ met: text, missed: text })
        .optional()
        .describe("What the report says of a norm that is met or missed. Default 'behaald' and 'niet behaald'"),
    })
    .describe("In words whether the figure meets the norm, in the direction of the row's indicator; for a column of role text"),
]);

/** What the columns of a table can hold, in the order of a report table. */
export const COLUMN_ROLES = [
  "label",
  "category",
  "norm",
  "actual",
  "prior",
  "forecast",
  "budget",
  "budget-year",
  "variance",
  "variance-percent",
  "growth-percent",
  "share",
  "average",
  "text",
] as const;

const column = z.strictObject({
  id,
  role: z.enum(COLUMN_ROLES),
  header: z.string().describe("Pattern; empty where the report prints no header"),
  excelHeader: pattern.optional().describe("Header in an Excel table where the printed one is empty or not unique"),
  group: pattern.optional().describe("Spanning header above this and the neighbouring columns with the same group"),
  marker: marker.optional(),
  period: period.optional(),
  notation: id.optional().describe("Overrides the notation of table and row"),
  derive: columnDerive.optional().describe("How the cells follow from others in the row (share: from the whole the row is part of)"),
  fill: z.enum(["required", "optional", "none"]).optional(),
  additive: z
    .boolean()
    .optional()
    .describe("false: the figures do not add up over rows, as averages, durations and scores; by default the role says"),
});

const cell = z
  .strictObject({
    notation: id.optional(),
    marker: marker.optional(),
    fill: z.enum(["required", "optional", "none"]).optional(),
    derive: z.literal(false).optional().describe("This cell does not follow from the others as its column says"),
  })
  .describe("What is different about one cell of the row");

const row = z.strictObject({
  id,
  label: z.string().nullable().default(null).describe("As printed; null for an unlabelled subtotal or a spacer. May be a pattern"),
  aliases: z.array(text).optional().describe("Other labels that mean the same row"),
  category: text.optional(),
  categoryPrinted: z.boolean().optional().describe("Whether the category is printed on this row"),
  kind: z.enum(["data", "subtotal", "total", "heading", "spacer"]).default("data"),
  level: z.int().min(0).max(9).default(0).describe("Indent"),
  marker: marker.optional(),
  indicator: id
    .optional()
    .describe("Rows with the same indicator and period must hold the same figure, in this report and against the previous one"),
  notation: id.optional(),
  partOf: id.optional().describe("The row whose sum this row is part of"),
  sign: z
    .union([z.literal(1), z.literal(-1)])
    .optional()
    .describe("-1 where the part is subtracted"),
  ofWhich: id.optional().describe("The row of which this is some, not a part of a sum"),
  total: z
    .enum(["sum", "weighted"])
    .optional()
    .describe("How this row follows from its parts. Default sum; weighted: an average of unknown weights"),
  nature: z.enum(["cost", "revenue", "neutral"]).optional().describe("Whether more than budget is unfavourable or favourable"),
  limits: limits.optional(),
  fill: z
    .enum(["required", "optional", "none"])
    .optional()
    .describe("required: must hold a figure; optional: may be blank or a code; none: is never filled"),
  cells: z.record(z.string(), cell).optional().describe("By column id"),
});

const reference = z.strictObject({
  table: id.optional(),
  row: id,
  column: id.optional(),
  sign: z.union([z.literal(1), z.literal(-1)]).optional(),
});

const relation = z
  .strictObject({
    id,
    kind: z.enum([
      "sum",
      "difference",
      "growth",
      "share",
      "ratio",
      "of-which",
      "weighted-total",
      "stock-flow",
      "same-figure",
      "time-proportional",
    ]),
    target: reference,
    terms: z.array(reference).min(1),
    constant: decimal.optional().describe("Added to the terms of a sum, in base units ('1' is 100%)"),
    columns: z.array(id).min(1).optional().describe("Column ids for which the relation holds, where target and terms name none"),
    severity: z.enum(["error", "warning", "info"]).optional(),
    note: text.optional().describe("Why this must hold, for the reader of a finding"),
  })
  .describe("A relation within or between tables that rows and columns do not already say");

const materiality = z
  .strictObject({
    amount: decimal.optional().describe("In the figures of the cells"),
    percent: decimal.optional().describe("In per cents"),
    mode: z.enum(["any", "all"]).default("all"),
    explanation: id.optional().describe("Text column that must explain a material variance"),
  })
  .describe("From when on a variance asks for attention");

const table = z.strictObject({
  id,
  title: pattern,
  titleMarker: marker.optional(),
  chapter: id,
  unitNote: text.optional().describe("Printed unit, e.g. 'Bedragen x € 1 miljoen'"),
  form: z.enum(["table", "range"]).default("table").describe("Excel table, or plain range where an Excel table cannot hold the form"),
  notation: id.describe("Of cells for which row, column or cell names no other"),
  convention: z
    .enum(["printed", "unrounded", "unstated"])
    .default("unstated")
    .describe("Whether differences were computed from printed or from unrounded figures"),
  nature: z.enum(["cost", "revenue", "neutral"]).default("neutral"),
  materiality: materiality.optional(),
  columns: z.array(column).min(1),
  rows: z.array(row).min(1),
  footnotes: z.array(z.strictObject({ marker: z.string().regex(FORMS.marker), text })).default([]),
  note: text.optional(),
});

const figure = z.strictObject({
  id,
  kind: id,
  title: pattern,
  lead: text.optional(),
  source: pattern.optional(),
  icon: id.optional().describe("Name of an icon of the product: assessment, data, enforcement, payment, people, support, work"),
  slots: z.record(z.string(), z.union([reference, z.array(reference)])).describe("Named places of the figure, bound to cells"),
});

/** By cycle: reports a year that follow each other. */
const PERIOD_KINDS = [
  ...(["four-months", "eight-months", "twelve-months"] as const),
  ...(["quarter-1", "quarter-2", "quarter-3", "quarter-4"] as const),
  ...(["half-year-1", "half-year-2"] as const),
  ...(["month-1", "month-2", "month-3", "month-4", "month-5", "month-6"] as const),
  ...(["month-7", "month-8", "month-9", "month-10", "month-11", "month-12"] as const),
] as const;

export const definitionSchema = z
  .strictObject({
    $schema: z.string().optional(),
    schema: z.literal(1),
    id,
    version: text,
    title: pattern,
    organisation: text,
    period: z.strictObject({
      kind: z
        .enum(PERIOD_KINDS)
        .describe("How far into the year the report reaches: all count from January; quarter-2 is six months, month-10 is to October"),
      year: z.int().min(1900).max(2999),
    }),
    chapters: z
      .array(z.strictObject({ id, title: text, sheet: text.describe("Name of the worksheet that carries the chapter's tables") }))
      .min(1),
    notations: z.record(id, notation),
    indicators: z.array(indicator).default([]),
    tables: z.array(table).min(1),
    relations: z.array(relation).default([]),
    figures: z.array(figure).default([]),
    glossary: z
      .array(
        z.strictObject({
          term: text,
          meaning: text,
          synonyms: z.array(text).optional().describe("Other words for the term in running text, one word each"),
        }),
      )
      .default([]),
  })
  .describe("Kerncijfer report definition");

/** A validated definition, defaults filled in. */
export type Definition = z.output<typeof definitionSchema>;
/** A definition as authored, before defaults. */
export type DefinitionInput = z.input<typeof definitionSchema>;
export type TableSpec = Definition["tables"][number];
export type ColumnSpec = TableSpec["columns"][number];
export type RowSpec = TableSpec["rows"][number];
export type Notation = Definition["notations"][string];
export type Indicator = Definition["indicators"][number];
export type RelationSpec = Definition["relations"][number];
export type Reference = RelationSpec["target"];
export type ColumnRole = ColumnSpec["role"];
export type ColumnPeriod = NonNullable<ColumnSpec["period"]>;
export type Marker = NonNullable<RowSpec["marker"]>;
export type Materiality = NonNullable<TableSpec["materiality"]>;
export type PeriodKind = Definition["period"]["kind"];
