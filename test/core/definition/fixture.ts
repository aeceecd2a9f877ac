import { loadDefinition } from "../../../src/core/definition/load";
import type { Definition, DefinitionInput } from "../../../src/core/definition/schema";

/** A small sound definition with one of nearly everything; tests change it. Made up, no real organisation. */
export function sample(): DefinitionInput {
  return {
    schema: 1,
    id: "dienst-achtmaandenverslag-2020",
    version: "3",
    title: "Verslag eerste {months} maanden {year}",
    organisation: "Dienst",
    period: { kind: "eight-months", year: 2020 },
    chapters: [
      { id: "kosten", title: "Kosten", sheet: "Kosten" },
      { id: "prestaties", title: "Prestaties", sheet: "Prestaties" },
    ],
    notations: {
      count: { kind: "number" },
      million: { kind: "number", decimals: 1, scale: "1000000" },
      percent: { kind: "percent", decimals: 1 },
      whole: { kind: "percent" },
      words: { kind: "text" },
    },
    indicators: [
      {
        id: "op-tijd",
        label: "Betalingen op tijd",
        direction: "higher",
        measure: "ratio",
        norm: { value: "90%", basis: "level" },
        limits: { min: "0", max: "1" },
      },
      { id: "klanten", label: "Klanten", measure: "stock" },
    ],
    tables: [
      {
        id: "kosten",
        title: "Kosten",
        titleMarker: { symbol: "*", place: "after" },
        chapter: "kosten",
        unitNote: "Bedragen x € 1 miljoen",
        notation: "million",
        nature: "cost",
        convention: "unrounded",
        materiality: { amount: "1.0", percent: "5", explanation: "toelichting" },
        columns: [
          { id: "label", role: "label", header: "Bedragen x € 1 miljoen" },
          { id: "actual", role: "actual", header: "Realisatie eerste {months} maanden {year}", period: { span: "period" } },
          { id: "budget", role: "budget", header: "Begroting eerste {months} maanden {year}", period: { span: "period" } },
          { id: "variance", role: "variance", header: "Verschil", derive: { kind: "difference", minuend: "actual", subtrahend: "budget" } },
          {
            id: "percent",
            role: "variance-percent",
            header: "%",
            notation: "percent",
            derive: { kind: "ratio", of: "variance", base: "budget" },
          },
          { id: "year", role: "budget-year", header: "Begroting {year}", period: { span: "year" } },
          { id: "toelichting", role: "text", header: "Toelichting", notation: "words" },
        ],
        rows: [
          { id: "h1", kind: "heading", label: "1. Uitvoering", level: 1 },
          { id: "r11", label: "1.1 Betalen", level: 2, partOf: "s1" },
          {
            id: "r12",
            label: "1.2 Controle",
            level: 2,
            partOf: "s1",
            cells: { percent: { fill: "optional", marker: { symbol: "*", place: "before" } } },
          },
          { id: "s1", kind: "subtotal", level: 1, partOf: "t" },
          { id: "h2", kind: "heading", label: "2. Beheer", level: 1 },
          { id: "r21", label: "2.1 Controle", level: 2, partOf: "s2" },
          { id: "r22", label: "2.2 Bijdrage", level: 2, partOf: "s2", sign: -1, nature: "revenue" },
          { id: "s2", kind: "subtotal", level: 1, partOf: "t" },
          { id: "leeg", kind: "spacer" },
          { id: "t", kind: "total", label: "Totaal" },
          { id: "w", label: "waarvan ict", level: 1, ofWhich: "t", fill: "optional" },
        ],
        footnotes: [{ marker: "*", text: "Voorlopig." }],
      },
      {
        id: "prestaties",
        title: "Prestaties",
        chapter: "prestaties",
        notation: "count",
        form: "range",
        columns: [
          { id: "category", role: "category", header: "" },
          { id: "label", role: "label", header: "" },
          { id: "norm", role: "norm", header: "Norm {year}" },
          { id: "actual", role: "actual", header: "Aantal", group: "Eerste {months} maanden {year}", period: { span: "period" } },
          { id: "prior", role: "prior", header: "Aantal", group: "Eerste {months} maanden {year-1}", period: { span: "period", year: -1 } },
          {
            id: "growth",
            role: "growth-percent",
            header: "% +/-",
            notation: "whole",
            derive: { kind: "growth", of: "actual", base: "prior" },
          },
          { id: "forecast", role: "forecast", header: "Prognose {year}", fill: "optional" },
        ],
        rows: [
          {
            id: "op-tijd",
            category: "Betalen",
            categoryPrinted: true,
            label: "Betalingen op tijd",
            notation: "percent",
            indicator: "op-tijd",
            cells: { growth: { fill: "none", derive: false } },
          },
          {
            id: "klanten",
            category: "Betalen",
            label: "Klanten",
            indicator: "klanten",
            aliases: ["Aantal klanten"],
            cells: { norm: { fill: "optional" } },
          },
          {
            id: "bezwaren",
            category: "Bezwaar",
            categoryPrinted: true,
            label: "Bezwaren",
            limits: { min: "0" },
            cells: { norm: { fill: "optional" } },
          },
        ],
      },
    ],
    relations: [
      {
        id: "bezwaar-klant",
        kind: "of-which",
        target: { table: "prestaties", row: "bezwaren" },
        terms: [{ table: "prestaties", row: "klanten" }],
        columns: ["actual", "prior"],
      },
    ],
    figures: [
      {
        id: "kaart",
        kind: "card",
        title: "Klanten {year}",
        slots: { headline: { table: "prestaties", row: "klanten", column: "actual" } },
      },
    ],
    glossary: [{ term: "ict", meaning: "informatietechnologie" }],
  };
}

/** The definition as loaded; throws with the problems when a test made it unloadable by mistake. */
export function loaded(input: DefinitionInput = sample()): Definition {
  const result = loadDefinition(JSON.stringify(input), "test.json");
  if ("problems" in result) throw new Error(JSON.stringify(result.problems, null, 2));
  return result.definition;
}

/** The sample after a change. */
export function changed(change: (input: DefinitionInput) => void): Definition {
  const input = sample();
  change(input);
  return loaded(input);
}

/** An item that a test knows to be there. */
export function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error("expected a value");
  return value;
}
