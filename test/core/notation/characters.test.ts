import { isDash, isDigit, isSpace, plainDashes, plainSpaces } from "../../../src/core/notation/characters";

const dashes = ["-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212", "\ufe63", "\uff0d"];

test("nine characters are dashes", () => {
  expect(dashes.map(isDash)).toEqual(dashes.map(() => true));
  expect(["", "_", "~", "\u2015", "\u00ad", "+"].filter(isDash)).toEqual([]);
  expect(plainDashes(dashes.join(""))).toBe("---------");
  expect(plainDashes("a\u2015_b")).toBe("a\u2015_b");
});

test("five characters are spaces", () => {
  const spaces = [" ", "\u00a0", "\u2007", "\u2009", "\u202f"];
  expect(spaces.map(isSpace)).toEqual(spaces.map(() => true));
  expect(["", "\n", "\t", "_", "\u200b"].filter(isSpace)).toEqual([]);
  expect(plainSpaces("\u00a0 a \t\n\u2009b ")).toBe("a b");
});

test("ten characters are digits", () => {
  expect([..."0123456789"].every(isDigit)).toBe(true);
  expect(["", "/", ":", "٣", "²", "a"].filter(isDigit)).toEqual([]);
});
