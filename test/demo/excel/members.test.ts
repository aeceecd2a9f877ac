/// <reference types="office-js" />
import type { HostContext } from "../../../src/demo/excel/objects/context";
import { createTypes } from "../../../src/demo/excel/objects/registry";
import { STORED } from "../../../src/demo/excel/objects/stored";
import type { Types } from "../../../src/demo/excel/objects/types";
import { createReferences } from "../../../src/demo/excel/references";
import { createWorkbook } from "../../../src/demo/excel/workbook";
import { withExcel } from "../../support/office";

/** Every member that the emulation offers is one that the real client has: a misspelt one would never be asked for. */

/** Names under which the client asks, other than those it shows. */
const OTHER_NAMES = new Set(["Gridlines", "Headings"]);
/** What every collection here can do, also where the client offers less. */
const OF_COLLECTIONS = new Set(["$Index", "GetItem", "GetItemAt", "GetItemOrNullObject", "GetCount"]);
/** In the types of the product, not in the client of the package. */
const INTERNAL = /^_/;

function context(): HostContext {
  const made: HostContext = {
    book: createWorkbook(),
    locale: "nl-NL",
    missing: new Set(),
    references: createReferences(),
    opened: [],
    get types(): Types {
      return types;
    },
  };
  const types = createTypes(made);
  return made;
}

function lacking(type: string, members: readonly string[]): string[] {
  const classes = Excel as unknown as Readonly<Record<string, { readonly prototype: object } | undefined>>;
  const found = classes[type];
  if (!found) return [type];
  const known = new Set(Object.getOwnPropertyNames(found.prototype).map((name) => name.toLowerCase()));
  return members
    .filter(
      (member) => !OTHER_NAMES.has(member) && !OF_COLLECTIONS.has(member) && !INTERNAL.test(member) && !known.has(member.toLowerCase()),
    )
    .map((member) => `${type}.${member}`);
}

test("of every type of object", () => {
  withExcel();
  const { types } = context();
  const made = Object.entries(types).flatMap(([key, make]) =>
    key === "stored" ? [] : [(make as (target: unknown) => { type: string; members: readonly string[] })({})],
  );
  expect(made.length).toBeGreaterThan(40);
  expect(made.flatMap(({ type, members }) => lacking(type, members))).toEqual([]);
});

test("of every part that is only kept", () => {
  withExcel();
  const { types } = context();
  const parts = Object.keys(STORED).map((type) => types.stored(type)({ bags: {}, part: "x" }));
  expect(parts.flatMap(({ type, members }) => (type === "ChartTextFormat" ? [] : lacking(type, members)))).toEqual([]);
});
