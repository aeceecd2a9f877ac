import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { lintJson } from "../../../src/core/definition/lint";

const FOLDER = join(__dirname, "../../../assets/definitions");

test.each(readdirSync(FOLDER).filter((file) => file.endsWith(".json")))("%s is sound", (file) => {
  const messages = lintJson(readFileSync(join(FOLDER, file), "utf8"), file);
  expect(
    messages.filter((message) => message.severity !== "info").map((m) => `${m.line}:${m.column} ${m.severity} ${m.rule}: ${m.message.en}`),
  ).toEqual([]);
});
