import { fillPattern } from "../definition/period";
import { excelTableName, headersOf, isNumericRole } from "../definition/resolve";
import type { ColumnSpec, Definition, RowSpec, TableSpec } from "../definition/schema";
import { labelKey } from "./label-key";

/** What one column is recognised by. */
export interface ColumnWords {
  readonly spec: ColumnSpec;
  /** Place among the columns of the definition. */
  readonly order: number;
  /** The header by itself; several columns may share it. */
  readonly header: string;
  /** The spanning header, or empty. */
  readonly group: string;
  /** Texts that name this column alone: header and group in one cell, header of the Excel table. */
  readonly whole: ReadonlySet<string>;
}

/** What one row is recognised by; spacers are left out. */
export interface RowWords {
  readonly spec: RowSpec;
  /** Label and aliases; empty for an unlabelled subtotal. */
  readonly labels: readonly string[];
  readonly category: string;
  /** Ids of the groups it stands in: itself, what it is part or some of, the row that heads it. */
  readonly groups: ReadonlySet<string>;
  /** Id of the row that heads it: the whole printed above it, else the heading; empty when there is none. */
  readonly under: string;
}

/** What one table of the definition is recognised by. All texts are keys (labelKey). */
export interface TableWords {
  readonly spec: TableSpec;
  /** Name of the Excel table, lower case. */
  readonly name: string;
  readonly title: string;
  readonly labelColumn: ColumnSpec | null;
  readonly labelHeaders: ReadonlySet<string>;
  readonly categoryColumn: ColumnWords | null;
  /** All columns but those of labels and categories. */
  readonly columns: readonly ColumnWords[];
  readonly rows: readonly RowWords[];
  readonly labels: ReadonlySet<string>;
  readonly categories: ReadonlySet<string>;
}

const known = new WeakMap<TableSpec, { readonly period: Definition["period"]; readonly words: TableWords }>();

/** The words of a table, read once: a pane checks with the same definition time and again. */
export function tableWords({ period }: Pick<Definition, "period">, table: TableSpec): TableWords {
  const read = known.get(table);
  if (read?.period === period) return read.words;
  const words = readWords(table, period);
  known.set(table, { period, words });
  return words;
}

function readWords(table: TableSpec, period: Definition["period"]): TableWords {
  const columns = columnWords(table, period);
  const rows = rowWords(table, period);
  const label = columns.find((one) => one.spec.role === "label");
  const headers = [label?.header ?? "", ...(label?.whole ?? []), table.unitNote === undefined ? "" : labelKey(table.unitNote)];
  return {
    spec: table,
    name: excelTableName(table).toLowerCase(),
    title: labelKey(fillPattern(table.title, period)),
    labelColumn: label?.spec ?? null,
    labelHeaders: new Set(headers.filter((key) => key !== "")),
    categoryColumn: columns.find((one) => one.spec.role === "category") ?? null,
    columns: columns.filter((one) => one.spec.role === "text" || isNumericRole(one.spec.role)),
    rows,
    labels: new Set(rows.flatMap((row) => row.labels)),
    categories: new Set(rows.map((row) => row.category).filter((key) => key !== "")),
  };
}

/** Keys of all headers, spanning headers, unit notes and titles: what a header row is known by. */
export function headerKeys(tables: readonly TableWords[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const table of tables) {
    keys.add(table.title);
    for (const key of table.labelHeaders) keys.add(key);
    for (const column of [...table.columns, ...(table.categoryColumn ? [table.categoryColumn] : [])]) {
      for (const key of [column.header, column.group, ...column.whole]) keys.add(key);
    }
  }
  keys.delete("");
  return keys;
}

function columnWords(table: TableSpec, period: Definition["period"]): readonly ColumnWords[] {
  const specs = new Map(table.columns.map((column) => [column.id, column]));
  return headersOf(table, period).flatMap((head, order) => {
    const spec = specs.get(head.column);
    if (!spec) return [];
    const header = labelKey(head.header);
    const group = labelKey(head.group ?? "");
    const joined = group === "" ? [] : [labelKey(head.flat), labelKey(`${head.header} ${head.group ?? ""}`)];
    const whole = new Set([...joined, labelKey(head.excel)].filter((key) => key !== "" && (key !== header || group === "")));
    return [{ spec, order, header, group, whole }];
  });
}

function rowWords(table: TableSpec, period: Definition["period"]): readonly RowWords[] {
  const words: RowWords[] = [];
  let heading: RowSpec | null = null;
  for (const spec of table.rows) {
    if (spec.kind === "spacer") continue;
    if (spec.kind !== "heading" && heading && spec.level < heading.level) heading = null;
    const whole = spec.partOf ?? spec.ofWhich ?? "";
    const under = words.some((above) => above.spec.id === whole) ? whole : spec.kind === "heading" ? "" : (heading?.id ?? "");
    const groups = [spec.id, whole, under].filter((id) => id !== "");
    const labels = [spec.label ?? "", ...(spec.aliases ?? [])].map((label) => labelKey(fillPattern(label, period)));
    words.push({
      spec,
      labels: [...new Set(labels.filter((key) => key !== ""))],
      category: labelKey(spec.category ?? ""),
      groups: new Set(groups),
      under,
    });
    if (spec.kind === "heading") heading = spec;
  }
  return words;
}
