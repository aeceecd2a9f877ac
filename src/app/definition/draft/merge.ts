import { excelTableName } from "../../../core/definition/resolve";
import type { Definition, Reference, RelationSpec, TableSpec } from "../../../core/definition/schema";
import { toPeriod } from "./report-period";

export interface Merged {
  readonly definition: Definition;
  /** What each table of the draft is called in it. */
  readonly names: ReadonlyMap<string, string>;
}

const SUFFIX = "-aangevuld";

/**
 * A copy of a definition with the tables of a draft behind its own. Nothing of it is lost: chapters of the same sheet and
 * equal notations are shared, and where an id is taken, the draft's gets a number. The copy has an id of its own, for what
 * carries the old id is without these tables.
 */
export function mergeDraft(base: Definition, fresh: Definition): Merged {
  const draft = toPeriod(fresh, base.period);
  const chapters = chaptersOf(base, draft);
  const notations = notationsOf(base, draft);
  const free = freeName(base.tables.map(excelTableName));
  const names = new Map(draft.tables.map(({ id }) => [id, free(id, (name) => excelTableName({ id: name }))]));
  const freeRelation = freeName(base.relations.map(({ id }) => id));
  const relations = draft.relations.map((relation): RelationSpec => ({
    ...relation,
    id: freeRelation(relation.id),
    target: renamed(relation.target, names),
    terms: relation.terms.map((term) => renamed(term, names)),
  }));
  const tables = draft.tables.map((table) => movedTable(table, names, chapters.names, notations.names));
  const again = base.id.endsWith(SUFFIX);
  return {
    definition: {
      ...base,
      id: again ? base.id : `${base.id}${SUFFIX}`,
      version: again ? base.version.replace(/\d+$|$/, (digits) => (digits === "" ? "-2" : String(Number(digits) + 1))) : "1",
      chapters: [...base.chapters, ...chapters.added],
      notations: { ...base.notations, ...notations.added },
      tables: [...base.tables, ...tables],
      relations: [...base.relations, ...relations],
    },
    names,
  };
}

interface Moved<T> {
  readonly names: ReadonlyMap<string, string>;
  readonly added: T;
}

function chaptersOf(base: Definition, draft: Definition): Moved<Definition["chapters"]> {
  const free = freeName(base.chapters.map(({ id }) => id));
  const names = new Map<string, string>();
  const added: Definition["chapters"] = [];
  for (const chapter of draft.chapters) {
    const same = base.chapters.find(({ sheet }) => sheet.toLowerCase() === chapter.sheet.toLowerCase());
    const id = same?.id ?? free(chapter.id);
    names.set(chapter.id, id);
    if (!same) added.push({ ...chapter, id });
  }
  return { names, added };
}

function notationsOf(base: Definition, draft: Definition): Moved<Definition["notations"]> {
  const free = freeName(Object.keys(base.notations));
  const names = new Map<string, string>();
  const added: Definition["notations"] = {};
  for (const [id, notation] of Object.entries(draft.notations)) {
    const text = sorted(notation);
    const same = Object.entries(base.notations).find(([, other]) => sorted(other) === text)?.[0];
    const name = same ?? free(id);
    names.set(id, name);
    if (same === undefined) added[name] = notation;
  }
  return { names, added };
}

/** As one text, whatever the order in which it was written. */
function sorted(value: object): string {
  return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function movedTable(
  table: TableSpec,
  names: ReadonlyMap<string, string>,
  chapters: ReadonlyMap<string, string>,
  notations: ReadonlyMap<string, string>,
): TableSpec {
  const name = (id: string): string => renamedTo(notations, id);
  const moved = <T extends { readonly notation?: string | undefined }>(item: T): T =>
    item.notation === undefined ? item : { ...item, notation: name(item.notation) };
  return {
    ...table,
    id: renamedTo(names, table.id),
    chapter: renamedTo(chapters, table.chapter),
    notation: name(table.notation),
    columns: table.columns.map(moved),
    rows: table.rows.map((row) => {
      const { cells } = row;
      return cells
        ? { ...moved(row), cells: Object.fromEntries(Object.entries(cells).map(([id, cell]) => [id, moved(cell)])) }
        : moved(row);
    }),
  };
}

function renamed(reference: Reference, names: ReadonlyMap<string, string>): Reference {
  return reference.table === undefined ? reference : { ...reference, table: renamedTo(names, reference.table) };
}

function renamedTo(names: ReadonlyMap<string, string>, id: string): string {
  return names.get(id) ?? id;
}

/** Hands out names that are not taken yet; `as` says in what form they must differ. */
function freeName(taken: readonly string[]): (wanted: string, as?: (name: string) => string) => string {
  const known = new Set(taken);
  return (wanted, as = (name) => name) => {
    let name = wanted;
    for (let count = 2; known.has(as(name)); count += 1) name = `${wanted}-${String(count)}`;
    known.add(as(name));
    return name;
  };
}
