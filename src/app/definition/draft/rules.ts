import type { ColumnSpec, Definition, Reference, RelationSpec, RowSpec, TableSpec } from "../../../core/definition/schema";

type Derive = NonNullable<ColumnSpec["derive"]>;
export type RuleKind = RelationSpec["kind"] | Derive["kind"];

/** A side of a rule: a row, a column or both; what is null is the one at hand. */
export interface RulePlace {
  readonly row: string | null;
  readonly column: string | null;
  readonly sign: 1 | -1;
  /** The row before the one at hand. */
  readonly before: boolean;
}

/**
 * One thing that a definition says of a table, for all columns or rows that it holds for: "Totaal = A + B" over the columns,
 * "Verschil = Realisatie − Begroting" over the rows.
 */
export interface Rule {
  /** Tells it apart within the definition, and stays the same as long as what it says does. */
  readonly id: string;
  readonly table: string;
  readonly kind: RuleKind;
  readonly over: "rows" | "columns";
  readonly target: RulePlace;
  readonly terms: readonly RulePlace[];
  /** Columns that a rule over columns is about; empty where it is about all whose figures add up. */
  readonly columns: readonly string[];
  /** Relations that the definition names for it; empty for a tree of rows and for a derived column. */
  readonly relations: readonly string[];
}

/** What a definition says of one of its tables: sums over rows, "waarvan" rows, derived columns, then the relations that it names. */
export function rulesOf(definition: Definition, table: TableSpec): readonly Rule[] {
  return [
    ...table.rows.flatMap((row) => totalRule(table, row)),
    ...table.rows.flatMap((row) => ofWhichRule(table, row)),
    ...table.columns.flatMap((column) => columnRule(table, column)),
    ...namedRules(definition, table),
  ];
}

/** The id of the rule that the rows below a total make. */
export function totalRuleId(table: string, row: string): string {
  return `${table}/rows/${row}`;
}

export function ofWhichRuleId(table: string, row: string): string {
  return `${table}/of-which/${row}`;
}

export function columnRuleId(table: string, column: string): string {
  return `${table}/column/${column}`;
}

function place(part: Partial<RulePlace>): RulePlace {
  return { row: null, column: null, sign: 1, before: false, ...part };
}

function totalRule(table: TableSpec, row: RowSpec): Rule[] {
  const parts = table.rows.filter(({ partOf }) => partOf === row.id);
  if (parts.length === 0) return [];
  return [
    {
      id: totalRuleId(table.id, row.id),
      table: table.id,
      kind: row.total === "weighted" ? "weighted-total" : "sum",
      over: "columns",
      target: place({ row: row.id }),
      terms: parts.map((part) => place({ row: part.id, sign: part.sign ?? 1 })),
      columns: [],
      relations: [],
    },
  ];
}

function ofWhichRule(table: TableSpec, row: RowSpec): Rule[] {
  const somes = table.rows.filter(({ ofWhich }) => ofWhich === row.id);
  if (somes.length === 0) return [];
  return [
    {
      id: ofWhichRuleId(table.id, row.id),
      table: table.id,
      kind: "of-which",
      over: "columns",
      target: place({ row: row.id }),
      terms: somes.map((some) => place({ row: some.id })),
      columns: [],
      relations: [],
    },
  ];
}

function columnRule(table: TableSpec, column: ColumnSpec): Rule[] {
  const { derive } = column;
  if (!derive) return [];
  return [
    {
      id: columnRuleId(table.id, column.id),
      table: table.id,
      kind: derive.kind,
      over: "rows",
      target: place({ column: column.id }),
      terms: sourcesOf(derive).map((id, at) => place({ column: id, sign: derive.kind === "difference" && at > 0 ? -1 : 1 })),
      columns: [],
      relations: [],
    },
  ];
}

/** The columns that a derived column follows from, in the order in which the calculation reads. */
export function sourcesOf(derive: Derive): readonly string[] {
  return Object.entries(derive).flatMap(([key, value]) => (key === "kind" || typeof value !== "string" ? [] : [value]));
}

/** Relations between columns that hold row by row are one rule; one between rows is a rule by itself. */
function namedRules(definition: Definition, table: TableSpec): readonly Rule[] {
  const found = new Map<string, Rule>();
  for (const relation of definition.relations) {
    if (homeOf(relation) !== table.id) continue;
    const rule = namedRule(relation, table);
    const known = found.get(rule.id);
    found.set(rule.id, known ? { ...known, relations: [...known.relations, relation.id] } : rule);
  }
  return [...found.values()];
}

/** The table that a relation is about. */
export function homeOf(relation: RelationSpec): string | undefined {
  return relation.target.table ?? relation.terms.find((term) => term.table !== undefined)?.table;
}

function namedRule(relation: RelationSpec, table: TableSpec): Rule {
  const { kind, target, terms, id } = relation;
  const sign = (term: Reference, at: number): 1 | -1 => term.sign ?? (kind === "difference" && at > 0 ? -1 : 1);
  if (target.column === undefined) {
    return {
      id: `${table.id}/named/${id}`,
      table: table.id,
      kind,
      over: "columns",
      target: place({ row: target.row }),
      terms: terms.map((term, at) => place({ row: term.row, sign: sign(term, at) })),
      columns: relation.columns ?? [],
      relations: [id],
    };
  }
  const places = terms.map((term, at) => ({ ...placeBeside(term, relation, table), sign: sign(term, at) }));
  const key = places.map((one) => [one.sign, one.before ? "<" : (one.row ?? ""), one.column ?? ""].join(" "));
  return {
    id: `${table.id}/across/${kind}/${target.column}/${key.join("/")}`,
    table: table.id,
    kind,
    over: "rows",
    target: place({ column: target.column }),
    terms: places,
    columns: [],
    relations: [id],
  };
}

/** A change is against the row before, wherever it is; a share or ratio of another row is of that row. */
function placeBeside(term: Reference, { kind, target }: RelationSpec, table: TableSpec): RulePlace {
  const column = term.column ?? null;
  if (term.row === target.row) return place({ column });
  const at = (id: string): number => table.rows.findIndex((row) => row.id === id);
  const change = kind === "growth" || kind === "sum" || kind === "difference";
  return change && at(term.row) < at(target.row) ? place({ column, before: true }) : place({ column, row: term.row });
}
