import { definitionJsonSchema, knownKeys } from "../../../src/core/definition/json-schema";

interface Node {
  readonly type?: string;
  readonly description?: string;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Node;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly oneOf?: readonly Node[];
}

const SCHEMA = definitionJsonSchema() as Node & Readonly<Record<string, unknown>>;

test("it is a draft 2020-12 schema with a name of its own", () => {
  expect(SCHEMA).toMatchObject({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "urn:kerncijfer:definition:1",
    type: "object",
    additionalProperties: false,
  });
  expect(SCHEMA["title"]).toMatch(/Kerncijfer/);
  expect(SCHEMA.description).not.toBe("");
  expect(definitionJsonSchema()).toBe(SCHEMA);
});

test("what has a default may be left out, the rest may not", () => {
  expect(SCHEMA.required).toEqual(["schema", "id", "version", "title", "organisation", "period", "chapters", "notations", "tables"]);
  expect(SCHEMA.properties?.["tables"]?.items?.required).toEqual(["id", "title", "chapter", "notation", "columns", "rows"]);
});

test("it names roles, patterns and what they mean", () => {
  const column = SCHEMA.properties?.["tables"]?.items?.properties?.["columns"]?.items;
  expect(column?.properties?.["role"]?.enum).toContain("budget-year");
  expect(column?.properties?.["id"]?.pattern).toBe("^[a-z0-9][a-z0-9._-]*$");
  expect(column?.properties?.["derive"]?.oneOf?.length).toBe(7);
  expect(column?.properties?.["header"]?.description).not.toBe("");
});

test("every object is closed or holds one kind of thing", () => {
  const open: string[] = [];
  const walk = (node: unknown, path: string): void => {
    if (typeof node !== "object" || node === null) return;
    const one = node as Node;
    if (one.type === "object" && one.additionalProperties !== false && typeof one.additionalProperties !== "object") open.push(path);
    for (const [key, value] of Object.entries(node)) walk(value, `${path}/${key}`);
  };
  walk(SCHEMA, "");
  expect(open).toEqual([]);
  expect(JSON.parse(JSON.stringify(SCHEMA))).toEqual(SCHEMA);
});

test.each<[readonly (string | number)[], readonly string[]]>([
  [["period"], ["kind", "year"]],
  [
    ["tables", 3, "columns", 2, "period"],
    ["span", "year", "key"],
  ],
  [
    ["tables", 0, "columns", 0, "derive"],
    ["kind", "minuend", "subtrahend", "of", "base", "norm", "words"],
  ],
  [
    ["notations", "x"],
    ["kind", "decimals", "roundingUnit", "prefix", "suffix", "scale"],
  ],
  [
    ["figures", 0, "slots", "x"],
    ["table", "row", "column", "sign"],
  ],
  [
    ["figures", 0, "slots", "x", 1],
    ["table", "row", "column", "sign"],
  ],
  [["notations"], []],
  [["nothing", "here"], []],
  [["id", "deeper"], []],
])("known keys at %j", (path, keys) => {
  expect(knownKeys(path)).toEqual(keys);
});
