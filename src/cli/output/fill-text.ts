import { shownFormula } from "../../core/formula/reference";
import type { FillPlan } from "../../app/fill/fill";
import type { DerivedCell } from "../../core/derive/derive";
import type { Language } from "../../core/checks/check";
import { fillPattern } from "../../core/definition/period";
import type { Skipped } from "../../core/derive/inputs";
import { exact, multiply } from "../../core/numeric/exact";
import { formatFigure } from "../../core/notation/format";
import { addressName } from "../../core/table/address";
import { harmless, type Paint } from "../paint";
import { heading } from "./heading";

interface Options {
  readonly language: Language;
  readonly paint: Paint;
  /** File that was written, or null for a dry run. */
  readonly written: string | null;
  /** Whether the definition that was given now travels with the workbook. */
  readonly carried: boolean;
}

const TEXTS = {
  nl: {
    fill: (n: number) => `${n} ${n === 1 ? "cel wordt" : "cellen worden"} gevuld`,
    filled: (n: number) => `${n} ${n === 1 ? "cel" : "cellen"} gevuld`,
    replaced: (n: number) => `${n} getypte of oude ${n === 1 ? "waarde" : "waarden"} vervangen`,
    same: (n: number) => `${n} al goed`,
    kept: (n: number) =>
      `${n} ${n === 1 ? "getypte waarde wijkt" : "getypte waarden wijken"} af en ${n === 1 ? "blijft" : "blijven"} staan (vervangen kan met --replace)`,
    skipped: (n: number) => `${n} niet te berekenen`,
    written: (file: string) => `Geschreven: ${file}`,
    carried: "De rapportdefinitie reist voortaan mee in de werkmap.",
    dry: "Alleen bekeken; er is niets geschreven.",
    blank: "leeg",
  },
  en: {
    fill: (n: number) => `${n} ${n === 1 ? "cell" : "cells"} to be filled`,
    filled: (n: number) => `${n} ${n === 1 ? "cell" : "cells"} filled`,
    replaced: (n: number) => `${n} typed or old ${n === 1 ? "value" : "values"} replaced`,
    same: (n: number) => `${n} right already`,
    kept: (n: number) => `${n} typed ${n === 1 ? "value deviates and stays" : "values deviate and stay"} (replace with --replace)`,
    skipped: (n: number) => `${n} cannot be derived`,
    written: (file: string) => `Written: ${file}`,
    carried: "The report definition now travels with the workbook.",
    dry: "Only looked; nothing was written.",
    blank: "blank",
  },
};

/** The list of what changes, old → new, by table, deviating ones first. */
export function fillText(plan: FillPlan, options: Options): string {
  const say = TEXTS[options.language];
  const written = plan.derived.filter((cell) => cell.write && cell.change !== "same");
  const skipped = plan.derived.filter((cell) => cell.change === "skip");
  const lines: string[] = [...heading(plan, options.language, options.paint)];
  for (const table of plan.definition.tables) {
    const mine = (cells: readonly DerivedCell[]): readonly DerivedCell[] => cells.filter((cell) => cell.cell.table.id === table.id);
    const rows = [
      ...mine(plan.kept).map((cell) => options.paint.warning(`  ▲ ${changeLine(cell, say.blank)}`)),
      ...mine(written).map((cell) => `    ${changeLine(cell, say.blank)}`),
      ...mine(skipped).map((cell) =>
        options.paint.dim(`  – ${addressName(cell.cell.address)}  ${skippedText(cell.skipped, options.language)}`),
      ),
    ];
    if (rows.length > 0) lines.push("", options.paint.bold(harmless(fillPattern(table.title, plan.definition.period))), ...rows);
  }
  const fresh = written.filter((cell) => cell.change === "fill").length;
  const counts = [
    options.written === null ? say.fill(fresh) : say.filled(fresh),
    ...(written.length > fresh ? [say.replaced(written.length - fresh)] : []),
    say.same(plan.derived.filter((cell) => cell.change === "same").length),
    ...(plan.kept.length > 0 ? [say.kept(plan.kept.length)] : []),
    ...(skipped.length > 0 ? [say.skipped(skipped.length)] : []),
  ];
  lines.push("", `${counts.join(", ")}.`, ...(options.carried ? [say.carried] : []));
  lines.push(options.written === null ? say.dry : say.written(options.written));
  return `${lines.join("\n")}\n`;
}

function changeLine(derived: DerivedCell, blank: string): string {
  const { cell } = derived;
  const old = cell.shown === "" ? blank : harmless(cell.shown);
  const formula = derived.formula === null ? "" : `  =${harmless(shownFormula(derived.formula))}`;
  return `${addressName(cell.address).padEnd(24)} ${old} → ${shownValue(derived)}${formula}`;
}

/** The new value in report notation. */
function shownValue({ value, cell }: DerivedCell): string {
  if (typeof value !== "number") return value === null ? "" : harmless(typeof value === "object" ? value.error : String(value));
  return formatFigure(multiply(exact(value), exact(cell.notation.scale ?? "1")), cell.notation);
}

const REASONS: Readonly<Record<Skipped["reason"], Readonly<Record<Language, string>>>> = {
  "input-blank": { nl: "een invoercel is leeg", en: "an input cell is blank" },
  "input-not-known": { nl: "een invoercel is niet bekend (n.b.)", en: "an input cell is not known (n.b.)" },
  "input-not-a-number": { nl: "een invoercel bevat tekst", en: "an input cell holds text" },
  "input-text-number": {
    nl: "een invoercel bevat een getal als tekst; maak er eerst een getal van",
    en: "an input cell holds a number as text; make it a number first",
  },
  "input-error": { nl: "een invoercel bevat een foutwaarde", en: "an input cell holds an error value" },
  "no-numbers": { nl: "geen van de delen is een getal", en: "none of the parts is a number" },
  "part-missing": { nl: "een deel van de som is niet gevonden in de werkmap", en: "a part of the sum was not found in the workbook" },
  cycle: { nl: "de cel hangt van zichzelf af", en: "the cell depends on itself" },
  "no-formula": { nl: "hiervoor bestaat geen formule", en: "there is no formula for this" },
  "result-error": { nl: "de formule geeft een foutwaarde", en: "the formula gives an error value" },
};

function skippedText(skipped: Skipped | null, language: Language): string {
  if (!skipped) return "";
  const cells = skipped.cells.slice(0, 3).map(addressName).join(", ");
  return `${language === "nl" ? "niet te berekenen" : "cannot be derived"}: ${REASONS[skipped.reason][language]} (${cells}${skipped.cells.length > 3 ? ", …" : ""})`;
}
