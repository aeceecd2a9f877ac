import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { enDraft } from "../../../src/taskpane/texts/en-draft";
import { nlDraft } from "../../../src/taskpane/texts/nl-draft";

const LINT = path.join(__dirname, "..", "..", "..", "src", "core", "definition", "lint");

describe("the texts of a draft", () => {
  test("what to do is said of rules that lint has", () => {
    const source = readdirSync(LINT).map((file) => readFileSync(path.join(LINT, file), "utf8"));
    const unknown = Object.keys(nlDraft.hints).filter((rule) => !source.some((text) => text.includes(`"${rule}"`)));
    expect(unknown).toEqual([]);
  });

  test.each([
    [nlDraft.found(1, 1), "1 tabel gevonden op 1 blad. Loop na wat is herkend en pas aan wat niet klopt."],
    [nlDraft.known(1, "Jaarverslag"), "1 tabel staat al in 'Jaarverslag' en is overgeslagen."],
    [nlDraft.known(26, "Jaarverslag"), "26 tabellen staan al in 'Jaarverslag' en zijn overgeslagen."],
    [nlDraft.allKnown(1, "Jaarverslag"), "De enige tabel die is gevonden, staat al in 'Jaarverslag'. Er is niets nieuws te leren."],
    [nlDraft.allKnown(26, "Jaarverslag"), "Alle 26 gevonden tabellen staan al in 'Jaarverslag'. Er is niets nieuws te leren."],
    [nlDraft.learned(1, 1), "1 tabel met 1 verband is nu in gebruik."],
    [nlDraft.added(2, 5, 1, "A"), "2 tabellen met 5 verbanden toegevoegd aan een kopie van 'A'; de tabel daarvan is gebleven."],
    [nlDraft.added(1, 2, 26, "A"), "1 tabel met 2 verbanden toegevoegd aan een kopie van 'A'; de 26 tabellen daarvan zijn gebleven."],
    [nlDraft.holds(12, 12, "rows"), "12 van 12 rijen"],
    [nlDraft.holds(1, 1, "columns"), "1 van 1 kolom"],
    [`${nlDraft.broken(5)} B8 ${nlDraft.andMore(1)}`, "5 cellen wijken af: B8 en nog 1"],
    [enDraft.found(3, 2), "3 tables found on 2 sheets. Go through what was recognised and correct what is not right."],
    [enDraft.known(1, "Report"), "1 table is in 'Report' already and was passed over."],
    [enDraft.allKnown(1, "Report"), "The only table found is in 'Report' already. There is nothing new to learn."],
    [enDraft.learned(2, 1), "2 tables with 1 relation are in use now."],
    [enDraft.added(1, 2, 26, "A"), "1 table with 2 relations added to a copy of 'A'; its 26 tables stayed."],
  ])("reads: %s", (said, expected) => expect(said).toBe(expected));
});
