import { claimsJson } from "../../../src/app/claims/claims-json";
import { claimsOfText, type ReadReport } from "../../../src/app/claims/claims";
import type { Claim } from "../../../src/core/claims/claim";
import { addressName } from "../../../src/core/table/address";
import { openWorkbook } from "../../../src/hosts/file/open";
import type { WorkbookContent } from "../../../src/app/ports";
import { sample, shipped } from "../../support/samples";

/** A text in the manner of a report, and what is confirmed and refuted in it: verdict, kind, figures, what should stand there, first cells. */
type Row = readonly [text: string, told: readonly string[]];

const of2020: readonly Row[] = [
  [
    "Tot en met augustus 2020 zijn ruim 334.000 nieuwe WW-uitkeringen verstrekt, tegen 229.000 een jaar eerder.",
    [
      "confirmed value 334.000 @ Inkomensdienstverlening!C3, Kerncijfers!C4",
      "confirmed value 229.000 @ Kerncijfers!D4, Inkomensdienstverlening!D3",
    ],
  ],
  [
    "Het aantal nieuwe WW-uitkeringen ligt bijna de helft hoger dan vorig jaar.",
    ["confirmed growth de helft @ Kerncijfers!C4, Kerncijfers!D4"],
  ],
  ["Per saldo groeide het personeelsbestand met 810 medewerkers tot 19.054.", ["confirmed value 19.054 @ Personeel!B7"]],
  [
    "Het aantal afgehandelde ontslagaanvragen is nagenoeg verdubbeld.",
    ["confirmed difference in words @ Kerncijfers!C22, Kerncijfers!D22"],
  ],
  [
    "Het aantal mediations liep terug van 54 naar 16.",
    [
      "confirmed difference 16 | 54 @ Kerncijfers!C31, Kerncijfers!D31",
      "confirmed value 54 @ Kerncijfers!D31",
      "confirmed value 16 @ Kerncijfers!C31",
    ],
  ],
  [
    "Bijna drie op de vier afgehandelde ontslagaanvragen (74%) trok de werkgever tijdens de behandeling in.",
    ["confirmed share 74% | drie op de vier @ ", "confirmed value 74% @ Dienstverlening!C86"],
  ],
  ["Eén op de zes ontslagaanvragen leidde tot een vergunning (16%).", ["confirmed share 16% | Eén op de zes @ "]],
  [
    "In de eerste acht maanden van 2020 zijn 2.800 boetes opgelegd wegens overtreding van de inlichtingenplicht, 500 minder dan in dezelfde periode van 2019.",
    [
      "confirmed difference 500 @ Inkomensdienstverlening!B88, Inkomensdienstverlening!D88",
      "confirmed value 2.800 @ Inkomensdienstverlening!B88, Kerncijfers!C13",
    ],
  ],
  [
    "In de eerste acht maanden van 2020 zijn 2.300 boetes opgelegd wegens overtreding van de inlichtingenplicht.",
    ["refuted value 2.300 → 2.800 @ Inkomensdienstverlening!B88, Kerncijfers!C13"],
  ],
  ["We betaalden in de eerste acht maanden van 2020 € 13,8 mld aan uitkeringslasten.", ["confirmed value € 13,8 mld @ Kerncijfers!C38"]],
  [
    "De uitkeringslasten kwamen in de eerste acht maanden van 2020 uit op € 13.483 mln.",
    ["refuted value € 13.483 mln → € 13.843 miljoen @ Kerncijfers!C38"],
  ],
  [
    "Het totaal van de uitvoeringskosten bedroeg € 1.282 mln, 6,7% meer dan in de eerste acht maanden van 2019.",
    ["confirmed growth 6,7% @ Kerncijfers!C37, Kerncijfers!D37", "confirmed value € 1.282 mln @ Kerncijfers!C37, Financiën!B32"],
  ],
  [
    "Eind augustus 2020 telde de portefeuille 67 panden. Eind 2019 waren het er 71.",
    ["confirmed value 67 @ Financiën!B74", "confirmed value 71 @ Financiën!C74"],
  ],
  ["Eind augustus 2020 telde de portefeuille 76 panden.", ["refuted value 76 → 67 @ Financiën!B74"]],
  [
    "De klanttevredenheid van werkgevers steeg t.o.v. vorig jaar met 0,8 punt naar 7,3.",
    [
      "confirmed difference 0,8 @ 'Prestatie-indicatoren'!D20, 'Prestatie-indicatoren'!E20",
      "confirmed value 7,3 @ 'Prestatie-indicatoren'!D20, 'Overige dienstverlening'!C4",
    ],
  ],
  [
    "Werkgevers gaven ons in de eerste acht maanden van 2020 gemiddeld een 7,3; de norm voor klanttevredenheid van werkgevers is 6,3.",
    [
      "confirmed value 7,3 @ 'Prestatie-indicatoren'!D20, 'Overige dienstverlening'!C4",
      "confirmed value 6,3 @ 'Prestatie-indicatoren'!C20, 'Overige dienstverlening'!B4",
    ],
  ],
  [
    "De klanttevredenheid van werkgevers ligt boven de norm.",
    ["confirmed norm in words @ 'Prestatie-indicatoren'!D20, 'Prestatie-indicatoren'!C20"],
  ],
  [
    "De klanttevredenheid van werkgevers ligt onder de norm.",
    ["refuted norm in words → 7,3 (6,3) @ 'Prestatie-indicatoren'!D20, 'Prestatie-indicatoren'!C20"],
  ],
  ["Ingevolge artikel 12 van de wet van 2004 gelden er 3 lagen, zie bijlage 4 en noot 5.", []],
  ["Op 1 juli 2020 trad de NOW 2.0 in werking; lid 3 en paragraaf 2.1 zijn gewijzigd.", []],
  [
    "Er werden in de eerste acht maanden van 2020 tussen 4.200 en 4.400 klachten afgehandeld.",
    ["confirmed value 4.200 @ Kerncijfers!C28", "confirmed value 4.400 @ Kerncijfers!C28"],
  ],
  ["Tussen 3.400 en 3.600 mensen bezochten de open dag.", []],
  [
    "- Ontvangen bezwaren: 57.600\n- Afgehandelde bezwaren: 56.600\n",
    ["confirmed value 57.600 @ 'Overige dienstverlening'!B11", "confirmed value 56.600 @ 'Overige dienstverlening'!B16, Kerncijfers!C29"],
  ],
  [
    "• 18.200 faillissementsuitkeringen;\n• 102.200 nieuwe uitkeringen Wazo;\n• 13,0 miljoen betalingen.",
    [
      "confirmed value 18.200 @ Kerncijfers!C5",
      "confirmed value 102.200 @ Kerncijfers!C8",
      "confirmed value 13,0 miljoen @ Kerncijfers!C10",
    ],
  ],
  [
    "In de eerste acht maanden van 2020 handelden we 65.600 bezwaarzaken af.",
    ["refuted value 65.600 → 56.600 @ Kerncijfers!C29, 'Overige dienstverlening'!B16"],
  ],
  [
    "Het aantal bezoeken aan uwv.nl nam in de eerste acht maanden van 2020 toe tot 41,5 miljoen (eerste acht maanden van 2019: 32,1 miljoen).",
    [
      "confirmed difference in words @ Kerncijfers!C34, Kerncijfers!D34",
      "confirmed value 41,5 miljoen @ Kerncijfers!C34",
      "confirmed value 32,1 miljoen @ Kerncijfers!D34",
    ],
  ],
  [
    "Het aantal bezoeken aan uwv.nl nam in de eerste acht maanden van 2020 af tot 41,5 miljoen (eerste acht maanden van 2019: 32,1 miljoen).",
    [
      "refuted difference in words → 41,5 miljoen > 32,1 miljoen @ Kerncijfers!C34, Kerncijfers!D34",
      "confirmed value 41,5 miljoen @ Kerncijfers!C34",
      "confirmed value 32,1 miljoen @ Kerncijfers!D34",
    ],
  ],
  [
    "Het aantal afgehandelde klachten daalde in de eerste acht maanden van 2020 met ruim een vijfde.",
    ["confirmed growth een vijfde @ Kerncijfers!C28, Kerncijfers!D28"],
  ],
  [
    "Het aantal afgehandelde klachten steeg in de eerste acht maanden van 2020.",
    ["refuted difference in words → 4.300 < 5.400 @ Kerncijfers!C28, Kerncijfers!D28"],
  ],
  [
    "Het percentage tijdig afgehandelde klachten bedroeg 99,8%; dat is 0,3 procentpunt meer dan in de eerste acht maanden van 2019.",
    ["confirmed difference 0,3 procentpunt @ Kerncijfers!C36, Kerncijfers!D36", "confirmed value 99,8% @ Kerncijfers!C36"],
  ],
  [
    "Eind augustus 2020 waren er 16.470 vaste medewerkers en 2.548 tijdelijke medewerkers.",
    ["confirmed value 16.470 @ Personeel!B4", "refuted value 2.548 → 2.584 @ Personeel!B5"],
  ],
  [
    "Het aantal fte's kwam eind augustus 2020 uit op 16.734, een toename van 4,4%.",
    ["confirmed growth 4,4% @ Personeel!B9, Personeel!C9", "confirmed value 16.734 @ Kerncijfers!C39, Personeel!B9"],
  ],
  [
    "Het aantal fte's kwam eind augustus 2020 uit op 16.734, een toename van 8,4%.",
    ["refuted growth 8,4% → 4,40% @ Personeel!B9, Personeel!C9", "confirmed value 16.734 @ Kerncijfers!C39, Personeel!B9"],
  ],
  ["Naar verwachting komt het aantal nieuwe WW-uitkeringen in 2020 uit op 521.300.", ["confirmed value 521.300 @ Kerncijfers!E4"]],
  ["Voor heel 2020 verwachten we 531.200 nieuwe WW-uitkeringen.", []],
  [
    "Eind augustus 2020 telden we 1.874 flexkrachten (december 2019: 1.580).",
    ["confirmed value 1.874 @ Personeel!B13", "confirmed value 1.580 @ Personeel!C13"],
  ],
  [
    "Eind augustus 2020 telden we 1.874 flexkrachten (december 2019: 1.850).",
    ["confirmed value 1.874 @ Personeel!B13", "refuted value 1.850 → 1.580 @ Personeel!C13"],
  ],
  ["De gemeente telde 12.600 inwoners in 2014 en gaf € 3,2 mln uit aan wegen.", []],
  [
    "Het aantal opgelegde maatregelen wegens overtreding van de inspanningsplicht zakte van 25.100 naar 23.800.",
    [
      "confirmed difference 23.800 | 25.100 @ Kerncijfers!C15, Inkomensdienstverlening!B98",
      "confirmed value 25.100 @ Kerncijfers!D15, Inkomensdienstverlening!D98",
      "confirmed value 23.800 @ Kerncijfers!C15, Inkomensdienstverlening!B98",
    ],
  ],
  [
    "In dezelfde periode in 2019 waren er 25.100 maatregelen wegens overtreding van de inspanningsplicht; in de eerste acht maanden van 2020 waren dat er 23.800.",
    [
      "confirmed value 25.100 @ Kerncijfers!D15, Inkomensdienstverlening!D98",
      "confirmed value 23.800 @ Kerncijfers!C15, Inkomensdienstverlening!B98",
    ],
  ],
  ["De werkdruk is fors toegenomen en het vertrouwen in de overheid daalde.", []],
  ["We verwachten dat het aantal afgehandelde klachten verder zal dalen.", []],
  [
    "Vorig jaar handelden we in de eerste acht maanden 9.600 ontslagaanvragen af; dit jaar zijn dat er 18.000.",
    ["confirmed value 18.000 @ Kerncijfers!C22, Dienstverlening!B84"],
  ],
  [
    "Van de afgehandelde ontslagaanvragen werden er 13.200 (73%) door de werkgever ingetrokken; in totaal ging het om 18.000 aanvragen.",
    ["confirmed value 13.200 @ Dienstverlening!B86", "confirmed value 18.000 @ Kerncijfers!C22, Dienstverlening!B84"],
  ],
  [
    "We legden in de eerste acht maanden van 2020 € 16 miljoen aan benadelingsbedragen vast.",
    ["confirmed value € 16 miljoen @ Kerncijfers!C11"],
  ],
  ["De raad vergadert op 12 mei, 3 juni en 4 juli om 19:30 uur; agendapunt 7 betreft 2 moties.", []],
  ["Wethouder Jansen (47) opende samen met 120 kinderen het nieuwe zwembad.", []],
  [
    "Het aantal tijdelijke medewerkers nam eind augustus 2020 met 573 toe tot 2.584.",
    ["confirmed difference 573 @ Personeel!B5, Personeel!C5", "confirmed value 2.584 @ Personeel!B5"],
  ],
  ["Het aantal tijdelijke medewerkers nam eind augustus 2020 met 573 af.", ["refuted difference 573 → -573 @ Personeel!B5, Personeel!C5"]],
  [
    "Het aantal afgehandelde klachten is gehalveerd in de eerste acht maanden van 2020.",
    ["refuted difference in words → 4.300 < 5.400 @ Kerncijfers!C28, Kerncijfers!D28"],
  ],
  [
    "Het aantal geplaatste vacatures op werk.nl daalde in de eerste acht maanden van 2020 met 24%.",
    ["confirmed growth 24% @ Kerncijfers!C26, Kerncijfers!D26"],
  ],
  [
    "Het aantal geplaatste vacatures op werk.nl daalde in de eerste acht maanden van 2020 met 42%.",
    ["refuted growth 42% → 24,4% @ Kerncijfers!C26, Kerncijfers!D26"],
  ],
  [
    "Het aantal geplaatste vacatures op werk.nl steeg in de eerste acht maanden van 2020 met 24% ten opzichte van dezelfde periode in 2019.",
    ["refuted growth 24% → -24,4% @ Kerncijfers!C26, Kerncijfers!D26"],
  ],
  ["In de eerste zeven maanden van 2020 handelden we 3.900 klachten af.", []],
];

const of2023: readonly Row[] = [
  [
    "Eind augustus 2023 waren er 21.644 medewerkers in dienst, goed voor 19.163 fte's.",
    ["confirmed value 21.644 @ Infographic!B54", "confirmed value 19.163 @ Infographic!B55"],
  ],
  ["Eind augustus 2023 waren er 21.464 medewerkers in dienst.", ["refuted value 21.464 → 21.644 @ Infographic!B54"]],
  ["In de eerste acht maanden van 2023 voerden we 65.800 claimbeoordelingen uit.", ["confirmed value 65.800 @ Infographic!B22"]],
  [
    "Er zijn in de eerste acht maanden van 2023 zo'n 14.000 vraaggestuurde herbeoordelingen gedaan.",
    ["confirmed value 14.000 @ Infographic!B24"],
  ],
  [
    "In de eerste acht maanden van 2023 deden we 92.400 sociaal-medische beoordelingen: 65.800 claimbeoordelingen, 12.600 eerstejaars Ziektewet-beoordelingen en 14.000 vraaggestuurde herbeoordelingen.",
    [
      "confirmed sum 92.400 | 65.800 | 12.600 | 14.000 @ ",
      "confirmed value 92.400 @ Infographic!B21",
      "confirmed value 65.800 @ Infographic!B22",
      "confirmed value 12.600 @ Infographic!B23",
      "confirmed value 14.000 @ Infographic!B24",
    ],
  ],
  [
    "In de eerste acht maanden van 2023 deden we 21.600 eerstejaars Ziektewet-beoordelingen.",
    ["refuted value 21.600 → 12.600 @ Infographic!B23"],
  ],
  [
    "De polisadministratie bevat 21,0 miljoen inkomstenverhoudingen van ruim 13,9 miljoen personen.",
    ["confirmed value 21,0 miljoen @ Infographic!B47", "confirmed value 13,9 miljoen @ Infographic!B48"],
  ],
  [
    "Ruim twee derde van de sociaal-medische beoordelingen betrof claimbeoordelingen (71%).",
    ["confirmed share twee derde @ Infographic!B22, Infographic!B21"],
  ],
];

const contents = new Map<string, WorkbookContent>();

beforeAll(async () => {
  for (const year of ["2020", "2023"]) contents.set(year, await openWorkbook(sample(`uwv-achtmaandenverslag-${year}`)).read());
});

function read(year: string, text: string): ReadReport {
  const content = contents.get(year);
  if (!content) throw new Error("no sample");
  return claimsOfText(text, content, { shipped: [shipped(`uwv-achtmaandenverslag-${year}`)] });
}

function tell({ verdict, kind, numbers, expected, cells }: Claim): string {
  const where = cells.slice(0, 2).map((cell) => addressName(cell.address));
  return `${verdict} ${kind} ${numbers.join(" | ") || "in words"}${expected === null ? "" : ` → ${expected}`} @ ${where.join(", ")}`;
}

describe.each([
  ["2020", of2020],
  ["2023", of2023],
])("texts about the sample of %s", (year, rows) => {
  test.each(rows)("%s", (text, told) => {
    const decided = read(year, text).claims.filter((claim) => claim.verdict !== "undecided");
    expect(decided.map(tell)).toEqual(told);
  });
});

test("an undecided claim offers the cells it could be about, at most five", () => {
  const undecided = read("2020", "Er waren 44.000 uitkeringen.").claims.find((claim) => claim.verdict === "undecided");
  expect(undecided?.candidates.length).toBeGreaterThan(0);
  expect(undecided?.candidates.length).toBeLessThanOrEqual(5);
  expect(undecided?.candidates.every((cells) => cells.length === 1)).toBe(true);
});

test("the JSON says where each number stands, and what an undecided claim could be about", () => {
  const text = "Eind augustus 2020 telde de portefeuille 67 panden.";
  expect(claimsJson(read("2020", text))).toMatchObject({
    summary: { confirmed: 1, refuted: 0, undecided: 0 },
    claims: [{ numbers: ["67"], span: [0, text.length], marks: [[41, 43]], candidates: [] }],
  });
});
