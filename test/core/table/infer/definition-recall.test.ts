import { openWorkbook } from "../../../../src/hosts/file/open";
import { definitionRecall } from "../../../support/definition-recall";
import { sample, shipped } from "../../../support/samples";

/** Kinds that one table says by itself; what holds between tables, and norms, are for people to say. */
const WITHIN = ["sum", "difference", "growth", "share", "ratio", "time-proportional", "weighted-total"];

describe("a definition taken away", () => {
  it.each([
    ["uwv-achtmaandenverslag-2020", 230],
    ["uwv-achtmaandenverslag-2023", 10],
  ])("of %s is recovered by inference, kind by kind", async (id, most) => {
    const { sheets } = await openWorkbook(sample(id)).read();
    const kinds = definitionRecall(shipped(id), sheets).filter(({ kind }) => WITHIN.includes(kind));
    expect(kinds.reduce((sum, { known }) => sum + known, 0)).toBeGreaterThanOrEqual(most);
    for (const { recovered, known } of kinds) expect(recovered / known).toBeGreaterThanOrEqual(0.95);
  });
});
