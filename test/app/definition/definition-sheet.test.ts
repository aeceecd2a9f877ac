import { definitionSheet, findDefinitionSheet, readDefinitionSheet } from "../../../src/app/definition/definition-sheet";
import type { NewSheet } from "../../../src/app/ports";
import type { Language } from "../../../src/core/checks/check";
import type { CellValue, Sheet } from "../../../src/core/table/sheet";
import { shipped } from "../../support/samples";
import { sheetOf, type Input } from "../../support/sheet";

const IDS = ["uwv-achtmaandenverslag-2020", "uwv-achtmaandenverslag-2023"];
const HEADERS = ["kind", "key", "label", "unit", "direction", "norm", "basis", "minimum", "maximum", "amount", "percent"] as const;

/** The sheet as Excel would hold it, with some cells typed over: "key header" to what was typed. */
function sheet(source: NewSheet, typed: Readonly<Record<string, Input>> = {}): Sheet {
  const rows = source.rows.map((row) =>
    row.map((cell, column): Input => {
      const key = row[1]?.value;
      const edit = typeof key === "string" ? typed[`${key} ${HEADERS[column] ?? ""}`] : undefined;
      return edit === undefined ? { value: cell.value, format: cell.format ?? "General" } : edit;
    }),
  );
  return sheetOf(source.name, rows);
}

describe.each(IDS)("%s on a sheet", (id) => {
  const definition = shipped(id);

  test.each<Language>(["nl", "en"])("read back unchanged in %s is the same definition", (language) => {
    const { edited, changed, messages } = readDefinitionSheet(definition, sheet(definitionSheet(definition, language)));
    expect(changed).toBe(0);
    expect(messages.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(edited?.definition).toEqual(definition);
  });

  test("has a line for every indicator, table, column and labelled row, by different keys", () => {
    const keys = definitionSheet(definition, "nl").rows.map((row) => `${String(row[0]?.value)} ${String(row[1]?.value)}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(definition.indicators.length + definition.tables.length);
  });
});

describe("an edit", () => {
  const definition = shipped("uwv-achtmaandenverslag-2020");
  const source = definitionSheet(definition, "nl");
  const indicator = (typed: Readonly<Record<string, Input>>) => {
    const result = readDefinitionSheet(definition, sheet(source, typed));
    return { ...result, now: result.edited?.definition.indicators.find(({ id }) => id === "tijdigheid-wwz") };
  };

  test.each<[string, string, Input, object]>([
    ["a norm as text", "norm", "92%", { norm: { value: "92%", basis: "level" } }],
    ["a norm that Excel made a number of", "norm", { value: 0.925, format: "0.0%" }, { norm: { value: "92,5%", basis: "level" } }],
    [
      "a norm of thousands that Excel made a number of",
      "norm",
      { value: 7500, format: "General" },
      { norm: { value: "7.500", basis: "level" } },
    ],
    ["another direction", "direction", "Lager is beter", { direction: "lower" }],
    ["a direction in English", "direction", "lower is better", { direction: "lower" }],
    ["another label", "label", "Tijdigheid WW", { label: "Tijdigheid WW" }],
    ["a limit with a comma", "minimum", "0,5", { limits: { min: "0.5", max: "1" } }],
    ["a limit with a point", "minimum", "0.5", { limits: { min: "0.5", max: "1" } }],
    ["a limit in per cents", "minimum", "50%", { limits: { min: "0.5", max: "1" } }],
    ["a limit as a number", "minimum", 0.25, { limits: { min: "0.25", max: "1" } }],
    ["a limit taken away", "minimum", null, { limits: { max: "1" } }],
  ])("%s", (_, header, typed, expected) => {
    const { changed, now, messages } = indicator({ [`tijdigheid-wwz ${header}`]: typed });
    expect(messages.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(changed).toBe(1);
    expect(now).toMatchObject(expected);
  });

  test("a norm and its basis taken away together", () => {
    expect(indicator({ "tijdigheid-wwz norm": null, "tijdigheid-wwz basis": null }).now).not.toHaveProperty("norm");
  });

  test.each<[string, string, Input, number]>([
    ["a direction that does not exist", "direction", "omhoog", 4],
    ["a label left empty", "label", null, 2],
    ["a limit that is no number", "maximum", "veel", 8],
    ["an error value", "norm", { value: { error: "#REF!" } }, 5],
    ["a norm without its basis", "basis", null, 6],
  ])("%s is told at its cell", (_, header, typed, column) => {
    const { edited, messages } = indicator({ [`tijdigheid-wwz ${header}`]: typed });
    const errors = messages.filter(({ severity }) => severity === "error");
    expect(edited).toBeNull();
    expect(errors.length).toBeGreaterThan(0);
    expect(errors[0]?.address).toMatchObject({ sheet: "Definities", row: 2, column });
  });

  test("a line with an unknown key is told, lines left out are as they were", () => {
    const rows: CellValue[][] = [(source.rows[0] ?? []).map(({ value }) => value), ["indicator", "niet-van-ons", "x"]];
    const { edited, changed, messages } = readDefinitionSheet(definition, sheetOf("Definities", rows));
    expect([edited, changed]).toEqual([null, 0]);
    expect(messages[0]?.address).toEqual({ sheet: "Definities", row: 1, column: 1 });
  });

  test("the sheet is known by its headers, whatever its name", () => {
    const renamed = { ...sheet(source), name: "Mijn normen" };
    expect(findDefinitionSheet([sheetOf("Definities", [["iets"]]), renamed])?.name).toBe("Mijn normen");
    expect(findDefinitionSheet([sheetOf("Definities", [["iets"]])])).toBeNull();
  });
});
