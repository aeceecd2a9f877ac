import { check } from "../../../src/core/checks/footnote";
import { column, type ReportFixture, type TableFixture, testCheck } from "../../support/check";
import type { Input } from "../../support/sheet";

function table(cell: Input, extra: Partial<TableFixture> = {}, label = "Rij a"): ReportFixture {
  return { tables: [{ columns: [column.actual], rows: [[{ id: "a", label }, cell]], ...extra }] };
}

const marked: Input = { value: 0, format: '"*"0' };
const note = { marker: "*", text: "Een afgerond aantal." };

testCheck(check, {
  valid: [
    { name: "marker and text in the definition", report: table(marked, { footnotes: [note] }), passes: 1 },
    { name: "marker and text below the table", report: table(marked, { below: ["", "* Een afgerond aantal."] }), passes: 1 },
    { name: "marker on the label", report: table(0, { footnotes: [note] }, "Taakdelegatie*"), passes: 1 },
    {
      name: "marker that the definition prints",
      report: table(0, { footnotes: [note], titleMarker: { symbol: "*", place: "after" } }),
      passes: 1,
    },
    { name: "no notes at all", report: table(0), passes: 0 },
    {
      name: "text further down belongs to something else",
      report: table(0, { below: ["Bron: eigen telling", "* Iets anders"] }),
      passes: 0,
    },
  ].map((each) => (each.passes === 0 ? { ...each, findings: [] } : each)),
  invalid: [
    {
      name: "marker without text",
      report: table(marked),
      findings: [
        {
          at: "B3",
          message: "no-text",
          severity: "warning",
          nl: "B3 'Rij a' heeft nootteken *, maar tabel 'Tabel 1' heeft daar geen tekst bij.",
        },
      ],
    },
    {
      name: "marker on a label without text",
      report: table(0, {}, "Taakdelegatie **"),
      findings: [{ at: "A3", message: "no-text", nl: "A3 heeft nootteken **, maar tabel 'Tabel 1' heeft daar geen tekst bij." }],
    },
    {
      name: "text without marker",
      report: table(0, { footnotes: [note] }),
      findings: [{ at: null, message: "no-marker", severity: "warning" }],
    },
    {
      name: "text below without marker",
      report: table(0, { below: ["* Een afgerond aantal."] }),
      findings: [{ at: "A4", message: "no-marker" }],
    },
  ],
});
