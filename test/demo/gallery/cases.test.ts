import { galleryCase } from "../../../src/demo/gallery/cases";
import { SAMPLES } from "../../../src/demo/page/texts";
import { allShipped } from "../../support/pane";
import { sample } from "../../support/samples";

const definitions = allShipped().map(({ definition }) => definition);

test.each(SAMPLES)("%s: every figure is drawn, each with an id of its own", async (id) => {
  const { title, outcomes } = await galleryCase(sample(id), definitions);
  expect(title).toMatch(/UWV/);
  expect(outcomes.length).toBeGreaterThan(3);
  expect(outcomes.filter(({ problem }) => problem !== null)).toEqual([]);
  expect(new Set(outcomes.map((outcome) => outcome.id)).size).toBe(outcomes.length);
});
