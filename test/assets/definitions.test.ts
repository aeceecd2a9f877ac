import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { definitionSchema } from "../../src/core/definition/schema";

const read = (path: string): unknown => JSON.parse(readFileSync(resolve(__dirname, "../..", path), "utf8"));

describe.each(["uwv-achtmaandenverslag-2020", "uwv-achtmaandenverslag-2023"])("%s", (id) => {
  test("is a valid definition", () => {
    expect(definitionSchema.parse(read(`assets/definitions/${id}.json`))).toMatchObject({ id });
  });
});
