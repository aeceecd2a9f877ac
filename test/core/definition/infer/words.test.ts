import {
  saysAverage,
  saysBalance,
  saysChange,
  saysMeasure,
  saysMovement,
  saysOfWhich,
  saysPart,
  saysPercent,
  saysTotal,
  withoutTotal,
} from "../../../../src/core/definition/infer/words";

describe("words of report tables", () => {
  it.each([
    [
      "total",
      saysTotal,
      ["Totaal", "Subtotaal arbeidsmarkt", "Totale kosten", "Instroom totaal", "Som", "Samen", "Alle wetten", "Total expenses"],
      ["Totaliteit", "Kosten", "Somalië"],
    ],
    [
      "balance",
      saysBalance,
      [
        "Saldo van baten en lasten",
        "Resultaat",
        "Netto-uitgaven",
        "Stand einde periode",
        "Stand ultimo",
        "Stand 31 december",
        "Voorraad eind 2021",
      ],
      ["Resultaatgebied", "Stand begin periode", "Stand 1 januari 2021", "Stand begroting"],
    ],
    ["of which", saysOfWhich, ["Waarvan vrouwen", "- waarvan deeltijd", "w.v. mannen", "Daarvan WW"], ["Vrouwen", "Waarvandaan"]],
    ["change", saysChange, ["Verschil", "% +/-", "+/−", "Mutatie", "Toename t.o.v. 2020"], ["Aantal", "2021"]],
    ["part", saysPart, ["Aandeel", "% van totaal", "Realisatie in % van planning"], ["%", "Aantal"]],
    ["average", saysAverage, ["Gemiddelde duur", "Gem. bedrag"], ["Gemeente"]],
    ["movement", saysMovement, ["Mutatie", "Toevoegingen", "Wijziging 2021", "Bij", "Af"], ["Verschil", "Afgehandeld"]],
    ["measure", saysMeasure, ["Gemiddelde ligduur", "Kosten per fte", "% op tijd", "Doorlooptijd in dagen"], ["Deeltijd", "Persoon"]],
    ["percent", saysPercent, ["%", "In procenten"], ["Aantal"]],
  ])("%s", (_, says, yes, no) => {
    expect(yes.filter((label) => !says(label))).toEqual([]);
    expect(no.filter((label) => says(label))).toEqual([]);
  });

  it.each([
    ["Totaal achterstand voorraad", "achterstand voorraad"],
    ["Totaal aantal medewerkers", "medewerkers"],
    ["Totaal", ""],
  ])("%s is about %s", (label, about) => {
    expect(withoutTotal(label)).toBe(about);
  });
});
