import fc from "fast-check";
import { claimKey } from "../../../src/core/claims/links";
import { readClaims } from "../../../src/core/claims/read";
import { library, told } from "./fixture";

type Verdict = "confirmed" | "refuted" | "undecided";

/** Text, kind and figures of one claim in it, verdict, cells, and what should have stood there. */
type Row = readonly [text: string, kind: string, numbers: readonly string[], verdict: Verdict, cells: readonly string[], expected?: string];

const BEGIN = "In de eerste acht maanden van 2020";

const values: readonly Row[] = [
  [`${BEGIN} telden we 45.200 leden.`, "value", ["45.200"], "confirmed", ["BladA!B3"]],
  [`${BEGIN} telden we 45.200 leden, in dezelfde periode in 2019 waren dat er 41.000.`, "value", ["41.000"], "confirmed", ["BladA!C3"]],
  ["Eind 2020 verwachten we 46.000 leden.", "value", ["46.000"], "confirmed", ["BladA!D3"]],
  ["Er waren ruim 1,3 miljoen uitleningen.", "value", ["1,3 miljoen"], "confirmed", ["BladA!B4"]],
  [`${BEGIN} werd de website 864.000 keer bezocht.`, "value", ["864.000"], "refuted", ["BladA!B6"], "874.200"],
  ["We handelden 4.600 klachten af.", "value", ["4.600"], "refuted", ["BladA!B5"], "4.300"],
  ["In juni was het druk. We handelden 4.600 klachten af.", "value", ["4.600"], "undecided", []],
  [`${BEGIN} hadden we het druk. We handelden 4.700 klachten af.`, "value", ["4.700"], "refuted", ["BladA!B5"], "4.300"],
  [`${BEGIN} waren er bijna 3.000 kippen.`, "value", ["3.000"], "undecided", []],
  ["Er zijn 26 diefstallen met aangifte geweest.", "value", ["26"], "confirmed", ["BladE!B3"]],
  [`${BEGIN} zijn 27 diefstallen geweest.`, "value", ["27"], "refuted", ["BladE!B3"], "26"],
  ["Er kwamen 12.600 leeshulpen.", "value", ["12.600"], "confirmed", ["BladA!B7"]],
  ["Voor alle kosten is in 2020 € 79,3 miljoen begroot.", "value", ["€ 79,3 miljoen"], "confirmed", ["BladC!E5"]],
  ["Bij de romans bedroeg het percentage schade 0,9.", "value", ["0,9"], "confirmed", ["BladD!B4"]],
  ["Er is geen schade bij de strips.", "value", [], "confirmed", ["BladD!B3"]],
  ["We kregen ruim 12.200 aanvragen voor leesbrillen en deelden er 12.600 uit.", "value", ["12.600"], "confirmed", ["BladA!B7"]],
];

const changes: readonly Row[] = [
  ["Het aantal leden steeg met 10,2%.", "growth", ["10,2%"], "confirmed", ["BladA!B3", "BladA!C3"]],
  ["Het aantal leden steeg met 15%.", "growth", ["15%"], "refuted", ["BladA!B3", "BladA!C3"], "10,2%"],
  ["We handelden 4.300 klachten af, 20% minder dan in dezelfde periode in 2019.", "growth", ["20%"], "confirmed", ["BladA!B5", "BladA!C5"]],
  ["We kregen 60% meer post (444.600 tegenover 278.700 stukken).", "growth", ["60%", "444.600", "278.700"], "confirmed", []],
  ["We kregen 40% meer post (444.600 tegenover 278.700 stukken).", "growth", ["40%", "444.600", "278.700"], "refuted", [], "59,5%"],
  ["We kregen 40% meer post.", "growth", ["40%"], "undecided", []],
  ["Het aantal leden is met 4.200 (10,2%) gestegen.", "growth", ["10,2%"], "confirmed", ["BladA!B3", "BladA!C3"]],
  ["Het aantal leden is met 4.200 gestegen.", "difference", ["4.200"], "confirmed", ["BladA!B3", "BladA!C3"]],
  ["We kregen 5.000 brieven. Dat is 25% meer dan vorig jaar (4.000).", "growth", ["25%", "4.000"], "confirmed", []],
  ["We telden 5.184 klachten. Dat is 4% minder dan vorig jaar aan afgehandelde klachten.", "growth", ["4%"], "confirmed", ["BladA!C5"]],
  ["De waardering door lezers steeg van 7,1 in 2019 naar 7,4.", "difference", ["7,4", "7,1"], "confirmed", ["BladB!C6", "BladB!D6"]],
  [
    "De waardering door lezers daalde van 7,1 in 2019 naar 7,4.",
    "difference",
    ["7,4", "7,1"],
    "refuted",
    ["BladB!C6", "BladB!D6"],
    "7,4 > 7,1",
  ],
  ["Op die lijst steeg onze plaats van 69 naar 36.", "difference", ["36", "69"], "undecided", []],
  ["De score is met 0,8 gestegen van 6,5 naar 7,3.", "difference", ["0,8", "7,3", "6,5"], "confirmed", []],
  ["We namen 103 mensen aan, minder dan in 2019 (106).", "difference", ["103", "106"], "confirmed", []],
  ["We kregen 4.400 brieven. Dat is meer dan de 400 waar we op rekenden.", "difference", ["400"], "confirmed", []],
  [
    "De personeelskosten zijn € 4,1 miljoen lager dan begroot.",
    "difference",
    ["€ 4,1 miljoen"],
    "confirmed",
    ["BladC!D3", "BladC!B3", "BladC!C3"],
  ],
  ["Het aantal leden ligt 5.200 boven het afgesproken aantal van 40.000.", "difference", ["5.200", "40.000"], "confirmed", ["BladA!B3"]],
  ["Het aantal opgelegde boetes daalde.", "difference", [], "confirmed", ["BladA!B8", "BladA!C8"]],
  ["De daling van het aantal opgelegde boetes komt door de zomer.", "difference", [], "confirmed", ["BladA!B8", "BladA!C8"]],
  [
    `Het aantal opgelegde boetes steeg in de eerste acht maanden van 2020.`,
    "difference",
    [],
    "refuted",
    ["BladA!B8", "BladA!C8"],
    "2.800 < 3.300",
  ],
  ["Er is geen daling van het aantal leden.", "difference", [], "confirmed", ["BladA!B3", "BladA!C3"]],
  ["De personeelskosten lagen onder het niveau van de begroting.", "difference", [], "confirmed", ["BladC!B3", "BladC!C3"]],
  ["Het aantal opgelegde boetes is laag.", "difference", [], "confirmed", ["BladA!B8", "BladA!C8"]],
  ["Het aantal opgelegde boetes was in 2019 hoog.", "difference", [], "confirmed", ["BladA!B8", "BladA!C8"]],
  ["Het aantal opgelegde boetes nam af.", "difference", [], "confirmed", ["BladA!B8", "BladA!C8"]],
];

const others: readonly Row[] = [
  ["De levering binnen een week is boven de norm.", "norm", [], "confirmed", ["BladB!C3", "BladB!B3"]],
  ["98% is binnen een week geleverd (de norm is 90%).", "norm", ["98%", "90%"], "confirmed", ["BladB!B3", "BladB!C3"]],
  ["De wachttijd voor een boek voldoet aan de norm.", "norm", [], "refuted", ["BladB!C5", "BladB!B5"], "14,2 (10,0)"],
  ["De wachttijd voor een boek heeft de norm niet gehaald.", "norm", [], "confirmed", ["BladB!C5", "BladB!B5"]],
  ["We gaven € 47,0 miljoen uit. Daarmee blijven we binnen het budget van € 61,3 miljoen.", "norm", ["€ 61,3 miljoen"], "confirmed", []],
  [
    "We gaven € 67,0 miljoen uit en blijven binnen het budget van € 61,3 miljoen.",
    "norm",
    ["€ 67,0 miljoen", "€ 61,3 miljoen"],
    "refuted",
    [],
    "€ 67,0 miljoen ≥ € 61,3 miljoen",
  ],
  ["Er werd 80% gehaald bij een norm van 90%.", "norm", ["80%", "90%"], "undecided", []],
  ["Er werd 89,6% gehaald, boven de norm van 89,6%.", "norm", ["89,6%", "89,6%"], "undecided", []],
  [
    "Tot en met augustus hadden we 4.312 cursisten. Hiermee voldoen we tijdsevenredig voor 108% aan de doelstelling (6.000 cursisten).",
    "ratio",
    ["108%", "6.000"],
    "confirmed",
    ["BladB!B4"],
  ],
  [
    "Tot en met augustus hadden we 4.312 cursisten. Hiermee voldoen we tijdsevenredig voor 80% aan de doelstelling (6.000 cursisten).",
    "ratio",
    ["80%", "6.000"],
    "refuted",
    ["BladB!B4"],
    "107,8%",
  ],
  [
    "Er waren 300 mensen en 400 tafels. Hiermee voldoen we tijdsevenredig voor 80% aan de doelstelling (500 stoelen).",
    "ratio",
    ["80%"],
    "undecided",
    [],
  ],
  ["Hiermee voldoen we tijdsevenredig voor 80% aan de doelstelling.", "ratio", ["80%"], "undecided", []],
  ["We zagen 461.000 lezers: 349.000 in de stad en 112.000 daarbuiten.", "sum", ["461.000", "349.000", "112.000"], "confirmed", []],
  ["We gaven 124 cursussen, waarvan 31 in het weekend.", "sum", ["31", "124"], "confirmed", []],
  ["Van de 6.100 brieven werden er 3.500 (58%) beantwoord.", "share", ["58%", "3.500", "6.100"], "confirmed", []],
  ["Van de 6.100 brieven werden er 3.500 (88%) beantwoord.", "share", ["88%", "3.500"], "undecided", []],
  ["We spraken 96% van hen (29.952 van de 31.214).", "share", ["96%", "29.952", "31.214"], "confirmed", []],
  ["We spraken 86% van hen (29.952 van de 31.214).", "share", ["86%", "29.952", "31.214"], "refuted", [], "96,0%"],
  ["Er kwamen 1.348 vragen, 98% daarvan is beantwoord (1.321).", "share", ["98%", "1.321", "1.348"], "confirmed", []],
  ["Ruim de helft (56%) leest strips.", "share", ["56%", "de helft"], "confirmed", []],
  ["Ruim de helft (26%) leest strips.", "share", ["26%", "de helft"], "refuted", [], "26%"],
  ["We telden 45.200 leden, waarvan de meeste in de stad (30.000).", "share", ["30.000", "45.200"], "confirmed", ["BladA!B3"]],
  ["We telden 45.200 leden, waarvan de meeste in de stad (20.000).", "share", ["20.000", "45.200"], "undecided", []],
  ["De meeste (circa 40.000) van onze leden lezen strips.", "share", ["40.000"], "confirmed", ["BladA!B3"]],
  ["De meeste (circa 40.000) wolken zijn wit.", "share", ["40.000"], "undecided", []],
];

const more: readonly Row[] = [
  [
    "Zowel het aantal leden als het aantal uitleningen steeg met respectievelijk 10,2% en 8%.",
    "growth",
    ["8%"],
    "confirmed",
    ["BladA!B4", "BladA!C4"],
  ],
  ["Zowel het aantal leden als het aantal uitleningen steeg met 10,2%.", "growth", ["10,2%"], "confirmed", ["BladA!B4", "BladA!C4"]],
  ["Het aantal cadeaubonnen is niet gestegen.", "difference", [], "confirmed", ["BladA!B9", "BladA!C9"]],
  ["De kosten liggen boven het niveau van de begroting.", "difference", [], "refuted", ["BladC!B5", "BladC!C5"], "49,8 < 52,7"],
  ["De huur van filialen ligt boven het niveau van de begroting.", "difference", [], "confirmed", ["BladC!B4", "BladC!C4"]],
  [
    "De huur van filialen viel € 1,2 miljoen hoger uit dan begroot.",
    "difference",
    ["€ 1,2 miljoen"],
    "confirmed",
    ["BladC!D4", "BladC!B4", "BladC!C4"],
  ],
  ["De post nam met 3 stuks toe.", "difference", ["3"], "undecided", []],
  ["Het aantal leden steeg met 4.200 (8%).", "growth", ["8%", "4.200"], "undecided", []],
  ["Een stijging van 10,2% van het aantal leden.", "growth", ["10,2%"], "confirmed", ["BladA!B3", "BladA!C3"]],
  [
    "Het aantal opgelegde boetes steeg in 2020 ten opzichte van 2019.",
    "difference",
    [],
    "refuted",
    ["BladA!B8", "BladA!C8"],
    "2.800 < 3.300",
  ],
  [`${BEGIN} werd 1,4% van de romans beschadigd.`, "value", ["1,4%"], "refuted", ["BladD!B4"], "0,9%"],
  ["Het personeel kostte € 37,3 miljoen, dat is 10% minder dan begroot.", "growth", ["10%"], "confirmed", ["BladC!B3", "BladC!C3"]],
  [
    `${BEGIN} telden we 45.200 leden. Dat is 20% meer dan in dezelfde periode vorig jaar.`,
    "growth",
    ["20%"],
    "refuted",
    ["BladA!B3", "BladA!C3"],
    "10,2%",
  ],
  [`${BEGIN} telden we 45.200 leden. Dat is meer dan in 2019 (43.000).`, "value", ["43.000"], "refuted", ["BladA!C3"], "41.000"],
  ["De waardering door lezers steeg van 7,1 naar 7,9.", "value", ["7,9"], "refuted", ["BladB!C6"], "7,4"],
  [`${BEGIN} telden we 874.200 leden.`, "value", ["874.200"], "undecided", []],
  [`${BEGIN} waren er 12 opgelegde boetes.`, "value", ["12"], "undecided", []],
  [`${BEGIN} telden we 9 miljoen leden.`, "value", ["9 miljoen"], "undecided", []],
  [`${BEGIN} telden we 45.900 leden.`, "value", ["45.900"], "refuted", ["BladA!B3"], "45.200"],
  ["Het aantal leden neemt toe.", "difference", [], "confirmed", ["BladA!B3", "BladA!C3"]],
];

describe.each([
  ["values", values],
  ["changes", changes],
  ["norms, sums, shares and ratios", others],
  ["more of each", more],
])("%s", (_, rows) => {
  test.each(
    rows.map(([text, kind, numbers, verdict, cells, expected]) => ({ text, kind, numbers, verdict, cells, expected: expected ?? null })),
  )("$text: $kind $numbers is $verdict", ({ text, ...claim }) => {
    const alike = told(text).filter(({ kind, numbers }) => kind === claim.kind && numbers.join() === claim.numbers.join());
    expect(alike).toContainEqual(claim);
  });
});

/** Sentences about what was not counted, or is only hoped for: nothing is confirmed or refuted. */
test.each([
  "We verwachten dat het aantal opgelegde boetes zal dalen.",
  "We hebben meer boetes nodig.",
  "Het aantal opgelegde boetes daalt sinds maart.",
  "Deze stijging kwam onverwacht.",
  "Het aantal zeilboten daalde.",
  "Het aantal cadeaubonnen steeg.",
  "Het afhandelen is gestegen.",
  "Het is gestegen.",
  "Zie hoofdstuk 4 en tabel 12 van 3 mei 2020, versie 2.0.",
  "Het aantal leden is niet gestegen.",
  "Er is geen schade bij de romans.",
  "Twee derde leest; het hoger beroep liep op.",
  "Hogere beroepen waren er niet, meer of minder.",
  "Er zijn 3 kippen en vier paarden.",
  "",
])("%j confirms and refutes nothing", (text) => {
  expect(told(text).filter((claim) => claim.verdict !== "undecided")).toEqual([]);
});

test("a list of rows makes a claim for each that the sentence names", () => {
  const found = told("Bij de strips, de romans en de atlassen is de schade lager dan in 2019.");
  expect(found.map((claim) => claim.cells)).toEqual([
    ["BladD!B3", "BladD!C3"],
    ["BladD!B4", "BladD!C4"],
    ["BladD!B5", "BladD!C5"],
  ]);
});

test("figures in the order of their names belong to their rows", () => {
  const found = told(`${BEGIN} waren er respectievelijk 2.800 opgelegde boetes en 4.300 afgehandelde klachten.`);
  expect(found.filter((claim) => claim.kind === "value").map((claim) => claim.cells)).toEqual([["BladA!B8"], ["BladA!B5"]]);
});

describe("links that the user confirmed", () => {
  const value = { quote: "Er waren 4.390 klagers.", kind: "value", numbers: ["4.390"] } as const;
  test.each([
    [value, ["BladA!B5"], "refuted", "4.300"],
    [{ ...value, quote: "Er waren 4.320 klagers.", numbers: ["4.320"] }, ["BladA!B5"], "confirmed", null],
    [{ quote: "Het ging om 25% meer klagers.", kind: "growth", numbers: ["25%"] } as const, ["BladA!B3", "BladA!C3"], "refuted", "10,2%"],
    [{ quote: "Het ging om 10% meer klagers.", kind: "growth", numbers: ["10%"] } as const, ["BladA!B3", "BladA!C3"], "confirmed", null],
    [
      { quote: "Er waren 4.200 meer klagers.", kind: "difference", numbers: ["4.200"] } as const,
      ["BladA!B3", "BladA!C3"],
      "confirmed",
      null,
    ],
    [
      { quote: "Er waren 4.900 meer klagers.", kind: "difference", numbers: ["4.900"] } as const,
      ["BladA!B3", "BladA!C3"],
      "refuted",
      "4.200",
    ],
    [{ quote: "Het ging om 25% meer klagers.", kind: "growth", numbers: ["25%"] } as const, ["BladA!B3"], "undecided", null],
    [{ quote: "Het ging om 25% meer klagers.", kind: "growth", numbers: ["25%"] } as const, ["BladD!B4", "BladD!B3"], "undecided", null],
    [{ quote: "Er waren 4.350 klagers.", kind: "value", numbers: ["4.350"] } as const, ["BladZ!B5"], "undecided", null],
    [{ quote: "Er waren 4.350 klagers.", kind: "value", numbers: ["4.350"] } as const, ["BladA!D5"], "undecided", null],
    [{ quote: "Het ging om ruim 9% meer klagers.", kind: "growth", numbers: ["9%"] } as const, ["BladA!B3", "BladA!C3"], "undecided", null],
    [
      { quote: "Het aantal opgelegde boetes daalde.", kind: "difference", numbers: [] } as const,
      ["BladA!B8", "BladA!C8"],
      "confirmed",
      null,
    ],
  ])("%j in %j is %s", (claim, cells, verdict, expected) => {
    const found = readClaims(claim.quote, library(), [{ claim: claimKey(claim), cells }]).find((one) => one.kind === claim.kind);
    expect(found).toMatchObject({ verdict, expected });
  });

  test("are remembered by kind, figures and words, whatever the spacing", () => {
    expect(claimKey({ ...value, quote: "Er waren  4.390 klagers" })).toBe(claimKey(value));
  });
});

describe("any text", () => {
  const words = fc.constantFrom(
    "leden",
    "klachten",
    "boetes",
    "steeg",
    "daalde",
    "met",
    "van",
    "naar",
    "meer",
    "minder",
    "dan",
    "in",
    "2019",
    "2020",
    "45.200",
    "10%",
    "€ 4,1 miljoen",
    "(58%)",
    "(de norm is 90%)",
    "de helft",
    "geen",
    "waarvan",
    "de meeste",
    "tijdsevenredig",
    "voor",
    "80%",
    "zowel",
    "respectievelijk",
    ",",
    ".",
    ":",
    "\n",
    "eind",
    "augustus",
    "ruim",
    "1,3 miljoen",
    "boven",
    "onder",
    "het niveau van",
    "begroting",
  );
  test("never throws, and every claim is sound", () => {
    const report = library();
    fc.assert(
      fc.property(fc.array(words, { maxLength: 25 }), (parts) => {
        for (const claim of readClaims(parts.join(" "), report)) {
          expect(claim.confidence).toBeGreaterThanOrEqual(0);
          expect(claim.confidence).toBeLessThanOrEqual(1);
          expect(claim.verdict === "undecided").toBe(claim.reason !== null);
          expect(claim.expected === null || claim.verdict === "refuted").toBe(true);
          expect(claim.numbers.every((number) => claim.quote.includes(number))).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => void readClaims(text, report)),
      { numRuns: 50 },
    );
  });

  test("as many claims for a text said ten times", () => {
    const once = `${BEGIN} telden we 45.200 leden.\n\n`;
    expect(told(once.repeat(10))).toHaveLength(10 * told(once).length);
  });
});
