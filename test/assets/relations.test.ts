import { figureKey } from "../../src/core/definition/period";
import { goldenRelations, shippedDefinition } from "./files";
import { isRepresented } from "./represented";

const reports = [
  [2020, shippedDefinition("uwv-achtmaandenverslag-2020")],
  [2023, shippedDefinition("uwv-achtmaandenverslag-2023")],
] as const;

describe.each(reports)("relations of %i", (year, definition) => {
  const golden = goldenRelations(year);

  test.each(golden.map((relation) => [relation.id, relation.kind, relation] as const))(
    "%s (%s) is said by the definition",
    (_id, _kind, relation) => {
      expect(isRepresented(definition, relation)).toBe(true);
    },
  );

  test.each(golden.slice(0, 40).map((relation) => [relation.id, relation] as const))("%s with another target is not", (_id, relation) => {
    const other = relation.terms[0] ?? relation.target;
    expect(isRepresented(definition, { ...relation, target: { ...other, sign: 1 }, terms: [relation.target] })).toBe(false);
  });
});

test("figures are said to be the same exactly where the report prints a quantity twice", () => {
  const [[, definition]] = reports;
  const places = new Map<string, string[]>();
  for (const table of definition.tables)
    for (const row of table.rows)
      for (const column of table.columns) {
        const key = row.indicator === undefined ? null : figureKey(column.role, column.period, row.indicator, definition);
        if (key !== null) places.set(key, [...(places.get(key) ?? []), `${table.id}/${row.id}/${column.id}`]);
      }
  const said = [...places.values()].filter((cells) => cells.length > 1).map((cells) => cells.sort().join(" = "));
  const golden = goldenRelations(2020)
    .filter((relation) => relation.kind === "same-figure")
    .map((relation) =>
      [relation.target, ...relation.terms]
        .map((cell) => `${cell.table}/${cell.row}/${cell.column}`)
        .sort()
        .join(" = "),
    );
  expect(said.sort()).toEqual(golden.sort());
});
