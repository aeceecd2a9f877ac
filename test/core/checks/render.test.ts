import type { Finding } from "../../../src/core/checks/check";
import { fill, messageTexts, renderFinding } from "../../../src/core/checks/render";
import { check as sum } from "../../../src/core/checks/sum";
import { column, type ReportFixture, runOn } from "../../support/check";

const bare: Finding = { outcome: "fails", cell: null, check: "sum", severity: "error", message: "fails", accepted: null };

describe("renderFinding", () => {
  const report = {
    tables: [
      {
        columns: [column.actual],
        notation: "one",
        rows: [
          [{ id: "a", partOf: "t" }, 388.8],
          [{ id: "t", label: "Totaal" }, 383.8],
        ] as const,
      },
    ],
  };
  const [finding] = runOn([sum], report).findings;

  test.each([
    ["nl", "Optelling klopt niet", "B4 'Totaal' toont 383,8; B3 is 388,8, verwacht 388,8.", "Controleer B4 en de delen B3."],
    ["en", "Sum does not add up", "B4 'Totaal' shows 383,8; B3 is 388,8, expected 388,8.", "Verify B4 and the parts B3."],
  ] as const)("in %s", (language, title, message, action) => {
    expect(finding && renderFinding(finding, language)).toEqual({ title, message, action });
  });

  test("what the definition says of a relation follows the message", () => {
    const at = { table: "tabel", column: "actual" };
    const relation: NonNullable<ReportFixture["relations"]>[number] = {
      id: "r",
      kind: "sum",
      target: { ...at, row: "t" },
      terms: [{ ...at, row: "a" }],
      note: "Beide tellen dezelfde zaken.",
    };
    const rows = [[{ id: "a" }, 3] as const, [{ id: "t" }, 9] as const];
    const [found] = runOn([sum], { tables: [{ columns: [column.actual], rows }], relations: [relation] }).findings;
    expect(found && renderFinding(found, "nl").message).toBe("B4 'Rij t' toont 9; B3 is 3, verwacht 3. Beide tellen dezelfde zaken.");
  });

  test("periods in labels are filled in", () => {
    const rows = [[{ id: "a", partOf: "t" }, 3] as const, [{ id: "t", label: "Totaal {year}" }, 9] as const];
    const fixture = { tables: [{ columns: [column.actual], rows: rows.map(([spec, value]) => [spec, value] as const) }] };
    const [found] = runOn([sum], fixture).findings;
    expect(found && renderFinding(found, "nl").message).toBe("B4 'Totaal 2020' toont 9; B3 is 3, verwacht 3.");
  });

  test("a message without a title of its own gets that of the check", () => {
    const texts = messageTexts(bare, "nl");
    expect(texts.message.title).toBe("Optelling klopt niet");
    expect(texts.texts.title).toBe("Totaal is de som van de delen");
  });

  test("what no check says is refused", () => {
    expect(() => renderFinding({ ...bare, message: "bestaat-niet" }, "nl")).toThrow("no text for sum/bestaat-niet");
    expect(() => renderFinding({ ...bare, check: "bestaat-niet" }, "en")).toThrow(RangeError);
  });

  test("something without a cell is named by its place or table", () => {
    const message = (extra: Partial<Finding>): string =>
      renderFinding({ ...bare, check: "footnote", message: "no-text", data: { marker: "*", title: "T" }, ...extra }, "nl").message;
    expect(message({ table: "tabel" })).toBe("tabel heeft nootteken *, maar tabel 'T' heeft daar geen tekst bij.");
    expect(message({ address: { sheet: "Blad", row: 2, column: 0 } })).toBe(
      "A3 heeft nootteken *, maar tabel 'T' heeft daar geen tekst bij.",
    );
    expect(message({})).toBe(" heeft nootteken *, maar tabel 'T' heeft daar geen tekst bij.");
  });
});

test.each([
  ["{a} en {b}", { a: 1, b: "twee" }, "1 en twee"],
  ["{woord}", { "woord.nl": "ja", "woord.en": "yes", woord: "oui" }, "ja"],
  ["{onbekend}", {}, "{onbekend}"],
])("fill %s", (template, data: Record<string, string | number>, expected) => {
  expect(fill(template, data, "nl")).toBe(expected);
});
