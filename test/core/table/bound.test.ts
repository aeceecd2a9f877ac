import { bindReport } from "../../../src/core/table/bind";
import { rankDefinitions } from "../../../src/core/table/rank";
import type { Definition } from "../../../src/core/definition/schema";
import { areaName } from "../../../src/core/table/address";
import { type Input, sheetOf } from "../../support/sheet";
import { pasted, tableOf, uwv } from "./uwv";

const MEANS = "aantal-ingezette-werkvoorzieningen";
const [title = [], heads = [], ...rows] = pasted(tableOf(MEANS));

describe("a bound table", () => {
  const swapped = [title, [], ...[heads, ...rows].map(([label = null, actual = null, prior = null]) => [label, prior, actual])];
  const table = bindReport(uwv, [sheetOf("Blad1", swapped)], []).table(MEANS);

  test("knows its area, header and body, without title", () => {
    expect(table && areaName(table.area)).toBe("A3:C17");
    expect(table?.bodyTop).toBe(3);
    expect(table?.columns).toEqual(new Map([["actual", 2], ["prior", 1], ["label", 0]])); // prettier-ignore
  });

  test("gives its cells in reading order of the sheet, each once", () => {
    const cells = [...(table?.cells() ?? [])];
    expect(cells.slice(0, 3).map((cell) => cell.shown)).toEqual(["27.171", "23.834", "1.733"]);
    expect(cells).toHaveLength(tableOf(MEANS).rows.filter((row) => row.kind !== "spacer").length * 2);
    expect(cells[1]).toBe(table?.cell("werknemersvoorzieningen", "actual"));
  });

  test("gives labels too, and nothing for what it does not have", () => {
    expect(table?.cell("externe-jobcoach", "label")?.shown).toBe("Externe jobcoach");
    expect(table?.cell("externe-jobcoach", "weg")).toBeNull();
    expect(table?.cell("weg", "actual")).toBeNull();
  });

  test("knows the column of categories", () => {
    const id = "belangrijkste-volumeontwikkelingen-uitkeringsverstrekking";
    const report = bindReport(uwv, [sheetOf("Blad1", pasted(tableOf(id)))], []);
    expect(report.table(id)?.cell("ww-nieuw", "category")?.raw).toBe("WW");
  });
});

describe("rankDefinitions", () => {
  const older: Definition = { ...uwv, id: "ouder", period: { ...uwv.period, year: 2018 } };
  const sheets = [
    sheetOf(
      "Blad1",
      uwv.tables.flatMap((table): Input[][] => [...pasted(table), []]),
    ),
  ];

  test("puts the definition that fits first", () => {
    const ranked = rankDefinitions([older, uwv], sheets);
    expect(ranked.map((one) => one.definition.id)).toEqual([uwv.id, "ouder"]);
    expect(ranked[0]?.bound).toBe(26);
    expect(ranked[0]?.score).toBeGreaterThan(0.99);
    expect(ranked[1]?.score).toBeLessThan(0.5);
  });

  test("keeps the order given where none fits", () => {
    expect(rankDefinitions([older, uwv], []).map((one) => [one.definition.id, one.bound, one.score])).toEqual([
      ["ouder", 0, 0],
      [uwv.id, 0, 0],
    ]);
  });
});
