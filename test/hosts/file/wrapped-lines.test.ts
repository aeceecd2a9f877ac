import { wrappedLines } from "../../../src/hosts/file/wrapped-lines";

test.each<[string, number, number]>([
  ["", 10, 1],
  ["Verschil", 18, 1],
  ["Realisatie eerste acht maanden 2020", 18, 2],
  ["Realisatie eerste acht maanden 2020", 16, 3],
  ["een twee drie", 4, 3],
  ["arbeidsongeschiktheidsuitkeringen", 10, 4],
  ["de arbeidsongeschiktheidsuitkeringen nu", 10, 5],
  ["regel een\nregel twee", 20, 2],
  ["breed", 0, 5],
])("%j at %d characters takes %d lines", (text, width, lines) => {
  expect(wrappedLines(text, width)).toBe(lines);
});
