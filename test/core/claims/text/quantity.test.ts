import { quantitiesOf } from "../../../../src/core/claims/text/quantity";
import { standsFor } from "../../../../src/core/claims/text/stands-for";
import { toNumber } from "../../../../src/core/numeric/exact";

test.each<[string, readonly string[]]>([
  ["Er waren 1.200 brieven en 3,5 pakket", ["count 1.200 = 1200", "count 3,5 = 3.5"]],
  ["Het kostte € 17,3 miljoen of € 12", ["euro € 17,3 miljoen = 17300000", "euro € 12 = 12"]],
  ["Dat is 27% ofwel 27 procent", ["percent 27% = 0.27", "percent 27 procent = 0.27"]],
  ["Een verschil van 2,5 procentpunt", ["points 2,5 procentpunt = 0.025"]],
  ["Een saldo van € 15 tot € 35 miljoen", ["euro € 15 = 15000000", "euro € 35 miljoen = 35000000"]],
  ["In 2019, op 3 mei, in hoofdstuk 4, de 5e keer om 12:30, NOW 2.0 en 65-plus", []],
  ["De helft of een derde van vijf", ["part De helft = 0.5", "part een derde = 0.3333333333333333", "count vijf = 5"]],
  ["In vier maanden en zes weken", []],
  ["Er waren 12.34 en 007 en 1.2345", []],
  ["Nul: 0 en 0%", ["count 0 = 0", "percent 0% = 0"]],
  ["Drie op de tien en één op de 4, 5 op de 3", ["part Drie op de tien = 0.3", "part één op de 4 = 0.25", "count 5 = 5", "count 3 = 3"]],
  ["Een op de vijf", ["part Een op de vijf = 0.2"]],
  ["Het kostte € 3,2 mln. En € 3 mld", ["euro € 3,2 mln = 3200000", "euro € 3 mld = 3000000000"]],
  ["Het duurde 1 miljard dagen", ["count 1 miljard = 1000000000"]],
])("quantitiesOf(%j)", (sentence, expected) => {
  expect(quantitiesOf(sentence).map(({ kind, text, value }) => `${kind} ${text} = ${toNumber(value)}`)).toEqual(expected);
});

test.each([
  ["1.200", "1195 t/m 1205 · 1150 t/m 1250"],
  ["6.900", "6850 t/m 6950 · 6850 t/m 6950"],
  ["35.000", "34950 t/m 35050 · 34500 t/m 35500"],
  ["7", "6.5 t/m 7.5 · 6.5 t/m 7.5"],
  ["ruim 1.000", "1000 t/m 1050 · 500 t/m 1500"],
  ["bijna 1.000", "950 t/m 1000 · 500 t/m 1500"],
  ["circa 1.000", "950 t/m 1050 · 500 t/m 1500"],
  ["vrijwel 1.010", "989.8 t/m 1030.2 · 959.5 t/m 1060.5"],
  ["meer dan 1.000", "1000 t/m 1200 · 995 t/m 1001000"],
  ["minder dan 1.000", "800 t/m 1000 · 0 t/m 1005"],
])("%s stands for %s", (text, expected) => {
  const [quantity] = quantitiesOf(`Er waren ${text} brieven`);
  if (!quantity) throw new Error("no quantity");
  const { near, wide } = standsFor(quantity);
  const shown = [near, wide].map(({ lo, hi }) => `${toNumber(lo)} t/m ${toNumber(hi)}`).join(" · ");
  expect(shown).toBe(expected);
});

test.each<[string, readonly (string | null)[]]>([
  ["tussen 3.400 en 3.600 stuks", ["over tussen", "under tussen"]],
  ["€ 15 tot € 35 miljoen", ["over tot", "under tot"]],
  ["40 tot 60 stuks", ["over tot", "under tot"]],
  ["van 12 tot 15 stuks", [null, null]],
  ["het verschil tussen A en 3.600", [null]],
])("%s is a range: %j", (text, hedges) => {
  expect(quantitiesOf(text).map(({ hedge, hedgeText }) => (hedge === null ? null : `${hedge} ${hedgeText ?? ""}`))).toEqual(hedges);
});

test("a hedge must be a word of its own", () => {
  expect(quantitiesOf("De voorruim 12 en zo'n 13").map((one) => one.hedgeText)).toEqual([null, "zo'n"]);
});
