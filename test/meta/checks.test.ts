import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Check, CheckTexts } from "../../src/core/checks/check";
import { checkById, checks } from "../../src/core/checks/registry";
import { FRAMEWORK_TEXTS, REPAIR_TEXTS } from "../../src/core/checks/render";

const ROOT = join(__dirname, "../..");
const FOLDER = join(ROOT, "src/core/checks");

/** Files of the room that hold a check. */
const files = readdirSync(FOLDER).filter(
  (name) => name.endsWith(".ts") && /^export const check\b/m.test(readFileSync(join(FOLDER, name), "utf8")),
);

function placeholders(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{([a-z-]+)\}/gi)].map((match) => match[1] ?? ""))].sort();
}

function wordsOf({ title, explanation, example }: CheckTexts): readonly string[] {
  return [title, explanation, example];
}

test("every file with a check is registered under its own name, and nothing else is", () => {
  expect(checks.map((check) => `${check.id}.ts`).sort()).toEqual([...files].sort());
  expect(new Set(checks.map((check) => check.id)).size).toBe(checks.length);
});

describe.each(checks.map((check) => [check.id, check] as const))("%s", (id: string, check: Check) => {
  test("can be found by its id", () => expect(checkById(id)).toBe(check));

  test("has a test of the same name", () => expect(existsSync(join(ROOT, `test/core/checks/${id}.test.ts`))).toBe(true));

  test.each(["nl", "en"] as const)("says where its rule comes from in %s", (language) =>
    expect(check.source[language].trim()).not.toBe(""),
  );

  test.each(["nl", "en"] as const)("is explained with an example in %s", (language) => {
    for (const text of wordsOf(check.texts[language])) expect(text.trim().length).toBeGreaterThan(5);
  });

  test("says the same in both languages, with the same placeholders", () => {
    const { nl, en } = check.texts;
    expect(Object.keys(en.messages).sort()).toEqual(Object.keys(nl.messages).sort());
    for (const [key, dutch] of Object.entries(nl.messages)) {
      const english = en.messages[key];
      expect([key, placeholders(english?.message ?? ""), placeholders(english?.action ?? "")]).toEqual([
        key,
        placeholders(dutch.message),
        placeholders(dutch.action),
      ]);
      for (const text of [dutch.message, dutch.action, english?.message ?? "", english?.action ?? ""]) expect(text.trim()).not.toBe("");
    }
  });

  test("speaks without exclamation marks, and not of what is 'invalid'", () => {
    for (const texts of Object.values(check.texts)) {
      const all = [...wordsOf(texts), ...Object.values(texts.messages).flatMap((each) => [each.title ?? "", each.message, each.action])];
      for (const text of all) expect(text.replace(/#[A-Z]+[/0-9]*!/g, "")).not.toMatch(/!|\binvalid\b|\bongeldig\b/i);
    }
  });
});

test("the framework and the repairs speak both languages too", () => {
  expect(Object.keys(FRAMEWORK_TEXTS.en)).toEqual(Object.keys(FRAMEWORK_TEXTS.nl));
  expect(Object.keys(REPAIR_TEXTS.en)).toEqual(Object.keys(REPAIR_TEXTS.nl));
});

test("every reason of a repair that a check gives has a text", () => {
  const reasons = files.flatMap((name) =>
    [...readFileSync(join(FOLDER, name), "utf8").matchAll(/\bwhy: "([a-z-]+)"/g)].map((match) => match[1] ?? ""),
  );
  expect(reasons.length).toBeGreaterThan(0);
  for (const reason of reasons) expect(Object.keys(REPAIR_TEXTS.nl)).toContain(reason);
});
