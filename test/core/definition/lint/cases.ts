import { lintJson } from "../../../../src/core/definition/lint";
import type { DefinitionInput } from "../../../../src/core/definition/schema";
import { must, sample } from "../fixture";

export type Input = DefinitionInput;
export type Row = Input["tables"][number]["rows"][number];

export const table = (d: Input, index = 0) => must(d.tables[index]);
export const row = (d: Input, id: string) => must(d.tables.flatMap((one) => one.rows).find((one) => one.id === id));
export const column = (d: Input, id: string, index = 0) => must(table(d, index).columns.find((one) => one.id === id));
export const indicator = (d: Input, index = 0) => must(d.indicators?.[index]);
export const relations = (d: Input) => must(d.relations);
export const add = (d: Input, rows: Row[], index = 0) => table(d, index).rows.push(...rows);

/**
 * One change of the sample and the messages that must follow: severity, rule and path. Others may follow from it; an
 * empty list: nothing but information may.
 */
export type Case = readonly [name: string, change: (d: Input) => void, expected: readonly string[]];

/** Judges one case, and the words and place of every message that comes with it. */
export function judge(change: (d: Input) => void, expected: readonly string[]): void {
  const input = sample();
  change(input);
  const messages = lintJson(JSON.stringify(input, null, 2), "test.json");
  const found = messages.map((message) => `${message.severity} ${message.rule} ${pathOf(message.path)}`);
  if (expected.length === 0) expect(found.filter((one) => !one.startsWith("info"))).toEqual([]);
  else expect(found).toEqual(expect.arrayContaining([...expected]));
  for (const message of messages) {
    expect(message.message.nl).not.toMatch(/undefined|null|!/);
    expect(message.message.en).not.toMatch(/undefined|null|!/);
    expect([message.file, message.line > 1, message.column > 0]).toEqual(["test.json", true, true]);
  }
}

function pathOf(path: readonly (string | number)[]): string {
  return path.reduce<string>((name, step) => (typeof step === "number" ? `${name}[${step}]` : name === "" ? step : `${name}.${step}`), "");
}
