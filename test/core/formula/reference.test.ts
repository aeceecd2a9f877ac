import { evaluate } from "../../../src/core/formula/evaluate";
import { escapeHeader, shownFormula, thisRow } from "../../../src/core/formula/reference";
import { sourceOf } from "../../../src/core/formula/value";
import { sheetOf } from "../../support/sheet";

test.each([
  ["Realisatie", "Realisatie"],
  ["% +/-", "% +/-"],
  ["[8] #1 @x 'n", "'[8'] '#1 '@x ''n"],
])("header %s is written %s", (header, written) => expect(escapeHeader(header)).toBe(written));

test.each(["Realisatie", "% +/-", "[8] #1 @x 'n", "a, b: c", "Fte’s (eind)", "Verschil\nt.o.v. 2019", "'", "]", "#This Row"])(
  "the header %j is found again in its own row",
  (header) => {
    const sheet = sheetOf("S", [[header, "x"], [7], [8]], { tables: [{ name: "tab", area: { top: 0, left: 0, bottom: 2, right: 1 } }] });
    expect(evaluate(thisRow("tab", header), { sheet: "S", row: 2, column: 1 }, sourceOf([sheet]))).toBe(8);
  },
);

test.each([
  [thisRow("kosten", "Realisatie") + "-" + thisRow("kosten", "Begroting 2020"), "[@Realisatie]-[@[Begroting 2020]]"],
  [thisRow("Tabel_1.a", "% [x] 'y' #@"), "[@[% '[x'] ''y'' '#'@]]"],
  ["SUM(B3:B5)", "SUM(B3:B5)"],
  ['IF(kosten[[#All],[A]]=1,"a[b]","")', 'IF(kosten[[#All],[A]]=1,"a[b]","")'],
])("%s is shown as %s", (formula, shown) => {
  expect(shownFormula(formula)).toBe(shown);
});
