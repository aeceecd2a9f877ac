import { cardContent, type CardContent } from "../../../../src/publish/figures/cards/content";
import type { FigureContext } from "../../../../src/publish/figures/figure";
import { filledSlots } from "../../../../src/publish/figures/slots";
import { DEFAULT_THEME } from "../../../../src/publish/figures/theme";
import { column, type ReportFixture, reportOf } from "../../../support/check";
import { at, type FigureInput } from "../figures";

const FIXTURE: ReportFixture = {
  indicators: ["totaal", "a", "b", "c"].map((id) => ({ id, label: id, unit: id === "c" ? "dagen" : "zaken" })),
  tables: [
    {
      columns: [column.actual],
      rows: [
        [{ id: "totaal", label: "Alles", kind: "total", indicator: "totaal" }, 200],
        [{ id: "a", label: "Deel a", partOf: "totaal", indicator: "a" }, 150],
        [{ id: "b", label: "Deel b", partOf: "totaal", indicator: "b" }, 50],
        [{ id: "kop", label: "Waarvan", kind: "heading" }],
        [{ id: "enkele", label: "Enkele", level: 1, ofWhich: "a" }, 30],
        [{ id: "c", label: "Duur", level: 1, indicator: "c" }, 40],
        [{ id: "deel", label: "Op tijd", notation: "percent" }, 0.25],
        [{ id: "min", label: "Onder nul", indicator: "a" }, -5],
      ],
    },
    {
      unitNote: "Bedragen x € 1 miljoen",
      notation: "mln",
      columns: [column.actual],
      rows: [
        [{ id: "kosten", label: "Kosten" }, 1282.4],
        [{ id: "baten", label: "Baten" }, -3.5],
        [{ id: "geen", label: "Geen" }, "-"],
      ],
    },
  ],
  notations: { mln: { kind: "number", decimals: 1, scale: "1000000" } },
};

function contentOf(slots: FigureInput["slots"]): CardContent {
  const report = reportOf(FIXTURE);
  const context: FigureContext = { definition: report.definition, report, theme: DEFAULT_THEME, language: "nl" };
  const filled = filledSlots({ id: "f", kind: "card", title: "F", slots }, context);
  expect(filled.problems).toEqual([]);
  return cardContent(filled.slots, context);
}

test.each<readonly [string, FigureInput["slots"], string, readonly (number | null)[]]>([
  ["parts of the headline", { headline: at("totaal"), items: [at("a"), at("b")] }, "whole", [0.75, 0.25]],
  [
    "parts whose whole is not on the card, on one scale from zero",
    { items: [at("a"), at("b"), at("totaal")] },
    "whole",
    [0.75, 0.25, null],
  ],
  ["some of a figure beside it", { items: [at("a"), at("enkele")] }, "whole", [1, 0.2]],
  ["a percentage of all", { items: [at("deel")] }, "whole", [0.25]],
  ["figures of one unit against the largest", { items: [at("a"), at("b"), at("a")] }, "scale", [1, 1 / 3, 1]],
  ["figures of two units", { items: [at("a"), at("b"), at("c")] }, "none", [null, null, null]],
  ["figures below zero", { items: [at("a"), at("b"), at("min")] }, "none", [null, null, null]],
  ["two figures", { items: [at("a"), at("b")] }, "none", [null, null]],
])("bars of %s", (_, slots, bars, shares) => {
  const [group] = contentOf(slots).groups;
  expect(group?.bars).toBe(bars);
  expect(group?.items.map(({ share }) => share)).toEqual(shares);
});

test("what is counted is said once", () => {
  const { headlines, groups } = contentOf({ headline: at("totaal"), items: [at("a"), at("b")] });
  expect(headlines.map(({ unit }) => unit)).toEqual(["zaken"]);
  expect(groups.map(({ unit, items }) => [unit, items.map((item) => item.unit)])).toEqual([["zaken", [null, null]]]);
  expect(contentOf({ items: [at("a"), at("c")] }).groups[0]?.items.map(({ unit }) => unit)).toEqual(["zaken", "dagen"]);
});

test("figures carry what their table says about all of them; codes stay as they are", () => {
  const items = ["kosten", "baten", "geen"].map((row) => at(row, "actual", "tabel-2"));
  expect(contentOf({ items }).groups[0]?.items.map(({ printed }) => printed)).toEqual(["€ 1.282,4 miljoen", "-€ 3,5 miljoen", "-"]);
});

test("a group is named after the heading of its rows, else after its slot", () => {
  const titles = contentOf({ items: [at("a")], onder: [at("enkele"), at("c")], "in-het-kort": [at("deel")] }).groups.map(
    ({ title }) => title,
  );
  expect(titles).toEqual([null, "Waarvan", "In het kort"]);
});
