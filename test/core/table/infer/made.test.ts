import { brokenScore } from "../../../support/broken-cells";
import { MADE_FORMS } from "../../../support/made-forms";
import { madeScore } from "../../../support/made-score";
import { madeSheet } from "../../../support/made-table";
import { seeded } from "../../../support/seed-errors";

describe("tables as other bodies print them", () => {
  it.each([1, 7])("are read and their relations recovered, nearly all and nearly nothing else (seed %i)", (seed) => {
    const random = seeded(seed);
    const score = madeScore(MADE_FORMS.map((form) => madeSheet(form, random)));
    expect(score.known).toBeGreaterThan(350);
    expect(score.recovered / score.known).toBeGreaterThanOrEqual(0.97);
    expect(score.right / score.proposed).toBeGreaterThanOrEqual(0.97);
    expect(score.ranges / score.tables).toBeGreaterThanOrEqual(0.97);
    expect(score.titles / score.tables).toBeGreaterThanOrEqual(0.95);
    expect(score.units / score.tables).toBeGreaterThanOrEqual(0.95);
    expect(score.roles / score.columns).toBeGreaterThanOrEqual(0.97);
  });

  it("tells most relations that one wrong cell breaks, keeps the others and makes up hardly any", () => {
    const random = seeded(5);
    const forms = MADE_FORMS.filter((_, at) => at % 6 === 0);
    const score = brokenScore(
      forms.map((form) => madeSheet(form, random)),
      random,
    );
    const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
    expect(score.errors).toBeGreaterThan(30);
    expect(total(score.told) / total(score.broken)).toBeGreaterThanOrEqual(0.85);
    expect(score.kept / score.whole).toBeGreaterThanOrEqual(0.95);
    expect(score.invented / score.proposals).toBeLessThanOrEqual(0.03);
  });
});
