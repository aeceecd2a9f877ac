import { quantitiesOf } from "../../../../src/core/claims/text/quantity";
import { bracketsAround, momentOf, momentsOf, timeFit } from "../../../../src/core/claims/text/time";
import { library } from "../fixture";

const { definition } = library();

test.each<[string, readonly string[]]>([
  ["In de eerste acht maanden van 2020", ["0 period"]],
  ["In de eerste acht maanden", ["null period"]],
  ["In de eerste acht maanden van vorig jaar", ["-1 period"]],
  ["In de eerste 8 maanden van dit jaar", ["0 period"]],
  ["In de eerste zeven maanden van 2019", ["-1 part"]],
  ["In dezelfde periode in 2018", ["-2 period"]],
  ["In dezelfde periode vorig jaar", ["-1 period"]],
  ["Van januari tot en met augustus", ["0 period"]],
  ["Van januari tot en met mei 2019", ["-1 part"]],
  ["Tot en met augustus", ["0 period"]],
  ["Eind augustus 2020", ["0 end"]],
  ["Per 31 december 2019", ["-1 year-end"]],
  ["Eind 2019", ["-1 year-end"]],
  ["In juni vorig jaar", ["-1 part"]],
  ["In maart", ["null part"]],
  ["Een jaar eerder en dit jaar", ["-1 null", "0 null"]],
  ["In verslagjaar 2019 en in 2020", ["-1 null", "0 null"]],
  ["Dat is meer dan in 2019", ["-1 null compared"]],
  ["Er waren 2.019 en 20.200 stuks", []],
])("momentsOf(%j)", (sentence, expected) => {
  const found = momentsOf(sentence, definition).map(
    ({ year, span, compared }) => `${String(year)} ${String(span)}${compared ? " compared" : ""}`,
  );
  expect(found).toEqual(expected);
});

test.each<[string, readonly (number | null)[]]>([
  ["In 2019 waren er 12 brieven.", [-1]],
  ["Er waren 12 brieven in 2019 en 13 in 2020.", [-1, 0]],
  ["Het steeg van 12 in 2019 naar 13.", [-1, null]],
  ["Er waren 12 brieven (2019: 13).", [null, -1]],
  ["Er waren 12 brieven, meer dan in dezelfde periode vorig jaar (13).", [null, -1]],
  ["Er waren 12 brieven (13 stuks) in totaal.", [null, null]],
  ["Er waren er 12, tegenover 13 brieven dan toch vergeleken met 2019.", [null, -1]],
  ["Er waren 12 brieven (niet 13", [null, null]],
])("momentOf in %j", (sentence, years) => {
  const moments = momentsOf(sentence, definition);
  const quantities = quantitiesOf(sentence);
  expect(quantities.map((one) => momentOf(one, sentence, moments, quantities)?.year ?? null)).toEqual(years);
});

test("bracketsAround", () => {
  expect(bracketsAround("a (b) c", 3)).toEqual({ start: 2, end: 4 });
  expect(bracketsAround("a (b) c", 6)).toBeNull();
  expect(bracketsAround("a (b", 3)).toEqual({ start: 2, end: 4 });
});

const column = { id: "c", role: "actual", header: "h" } as const;
const at = (year: number | null, span: "period" | "year" | "end" | "year-end" | "part" | null): Parameters<typeof timeFit>[1] => ({
  start: 0,
  end: 1,
  year,
  span,
  compared: false,
});

test.each([
  [{ span: "period", year: 0 }, null, 0.8],
  [{ span: "period", year: -1 }, null, 0.2],
  [{ span: "period", year: 0 }, at(0, "part"), 0.45],
  [{ span: "period", year: 0 }, at(-1, "part"), 0],
  [{ span: "period", year: 0 }, at(null, "period"), 0.9],
  [{ span: "period", year: -1 }, at(null, "period"), 0.3],
  [{ span: "period", year: -1 }, at(0, "period"), 0],
  [{ span: "period", year: 0 }, at(0, null), 0.95],
  [{ span: "other", year: 0 }, at(0, "period"), 0.95],
  [{ span: "period", year: 0 }, at(0, "end"), 1],
  [{ span: "year", year: 0 }, at(0, "period"), 0.6],
  [undefined, at(0, "year"), 0.95],
  [undefined, null, 0.8],
] as const)("a column of %j fits %j by %d", (period, moment, expected) => {
  expect(timeFit({ ...column, ...(period ? { period } : {}) }, moment)).toBe(expected);
});
