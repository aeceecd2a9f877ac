import type { JsonPath } from "../../core/definition/position";
import type { Definition } from "../../core/definition/schema";

/** What can be edited about one thing of a definition on the Definities sheet; each field is one column. */
export const FIELDS = ["label", "unit", "direction", "norm", "basis", "minimum", "maximum", "material-amount", "material-percent"] as const;
export type FieldName = (typeof FIELDS)[number];

export type SubjectKind = "report" | "indicator" | "table" | "column" | "row";

/** Where a field stands in the definition. */
export interface FieldPlace {
  readonly path: JsonPath;
  /** The field must not be left empty. */
  readonly required?: boolean;
  /** Left empty it is an empty text rather than absent: a column without a printed header. */
  readonly emptyText?: boolean;
}

/** One line of the sheet: an indicator, a table, a column or a row, with the fields it has. */
export interface Subject {
  readonly kind: SubjectKind;
  /** "tijdigheid-wwz", "begrotingsresultaat-uwv", "begrotingsresultaat-uwv/actual"; tells the lines apart. */
  readonly key: string;
  readonly fields: Readonly<Partial<Record<FieldName, FieldPlace>>>;
}

/** Everything in a definition that the sheet offers for editing: report, indicators, then per table title, columns and rows. */
export function subjectsOf(definition: Definition): readonly Subject[] {
  return [
    { kind: "report", key: definition.id, fields: { label: { path: ["title"], required: true } } },
    ...definition.indicators.map((indicator, index): Subject => {
      const at = ["indicators", index];
      return {
        kind: "indicator",
        key: indicator.id,
        fields: {
          label: { path: [...at, "label"], required: true },
          unit: { path: [...at, "unit"] },
          direction: { path: [...at, "direction"], required: true },
          norm: { path: [...at, "norm", "value"] },
          basis: { path: [...at, "norm", "basis"] },
          minimum: { path: [...at, "limits", "min"] },
          maximum: { path: [...at, "limits", "max"] },
        },
      };
    }),
    ...definition.tables.flatMap((_, index) => tableSubjects(definition, index)),
  ];
}

function tableSubjects(definition: Definition, index: number): readonly Subject[] {
  const table = definition.tables[index];
  if (!table) return [];
  const at = ["tables", index];
  return [
    {
      kind: "table",
      key: table.id,
      fields: {
        label: { path: [...at, "title"], required: true },
        unit: { path: [...at, "unitNote"] },
        "material-amount": { path: [...at, "materiality", "amount"] },
        "material-percent": { path: [...at, "materiality", "percent"] },
      },
    },
    ...table.columns.map((column, place): Subject => ({
      kind: "column",
      key: `${table.id}/${column.id}`,
      fields: { label: { path: [...at, "columns", place, "header"], emptyText: true } },
    })),
    ...table.rows.flatMap((row, place): Subject[] =>
      row.label === null
        ? []
        : [
            {
              kind: "row",
              key: `${table.id}/${row.id}`,
              fields: {
                label: { path: [...at, "rows", place, "label"], required: true },
                minimum: { path: [...at, "rows", place, "limits", "min"] },
                maximum: { path: [...at, "rows", place, "limits", "max"] },
              },
            },
          ],
    ),
  ];
}
