import { parse } from "../../notation/parse";
import type { Figure } from "../../notation/figure";
import { compare, exact, sign } from "../../numeric/exact";
import type { JsonPath } from "../position";
import type { Definition, Indicator } from "../schema";
import { type LintMessage, report } from "./message";

type Limits = NonNullable<Indicator["limits"]>;

/** rounding-unit, scale, limits, norm-unreadable, norm-basis, norm-direction, norm-outside-limits: figures within the definition. */
export function* values(definition: Definition): Iterable<LintMessage> {
  for (const [id, notation] of Object.entries(definition.notations)) {
    const at: JsonPath = ["notations", id];
    if (notation.roundingUnit !== undefined && notation.roundingUnit !== "exact" && sign(exact(notation.roundingUnit)) <= 0) {
      yield report(
        "error",
        "rounding-unit",
        [...at, "roundingUnit"],
        "Een afrondingseenheid is groter dan nul.",
        "A rounding unit is above zero.",
      );
    }
    if (notation.scale !== undefined && sign(exact(notation.scale)) <= 0) {
      yield report("error", "scale", [...at, "scale"], "Een schaal is groter dan nul.", "A scale is above zero.");
    }
  }
  for (const [i, indicator] of definition.indicators.entries()) {
    yield* limits(indicator.limits, ["indicators", i, "limits"]);
    yield* norm(indicator, ["indicators", i, "norm"]);
  }
  for (const [t, table] of definition.tables.entries()) {
    for (const [r, row] of table.rows.entries()) {
      const at: JsonPath = ["tables", t, "rows", r, "limits"];
      yield* limits(row.limits, at);
      const indicator = definition.indicators.find((one) => one.id === row.indicator);
      if (!row.limits || !indicator?.limits) continue;
      if (above(row.limits.min, indicator.limits.max) || above(indicator.limits.min, row.limits.max)) {
        yield report(
          "error",
          "limits",
          at,
          `Deze grenzen sluiten die van indicator '${indicator.id}' uit: geen waarde kan aan beide voldoen.`,
          `These limits exclude those of indicator '${indicator.id}': no value can meet both.`,
        );
      }
    }
  }
}

function above(low: string | undefined, high: string | undefined): boolean {
  return low !== undefined && high !== undefined && compare(exact(low), exact(high)) > 0;
}

function* limits(given: Limits | undefined, at: JsonPath): Iterable<LintMessage> {
  if (!given || !above(given.min, given.max)) return;
  yield report(
    "error",
    "limits",
    at,
    `De ondergrens ${given.min} ligt boven de bovengrens ${given.max}.`,
    `The lower limit ${given.min} is above the upper limit ${given.max}.`,
  );
}

/** Kinds of figure that say nothing about a level. */
const NO_NORM: ReadonlySet<Figure["kind"]> = new Set<Figure["kind"]>(["blank", "nil", "not-applicable", "not-known"]);

function* norm(indicator: Indicator, at: JsonPath): Iterable<LintMessage> {
  if (!indicator.norm) return;
  const { value, basis } = indicator.norm;
  const figure = parse(value);
  // A norm in words ("Behaald") is compared as text; digits that cannot be read are a mistake.
  if (NO_NORM.has(figure.kind) || (figure.kind === "text" && /\d/.test(value))) {
    yield report(
      "error",
      "norm-unreadable",
      [...at, "value"],
      `De norm "${value}" is niet als getal te lezen. Schrijf hem zoals het verslag, bijvoorbeeld "90%" of "8.000".`,
      `The norm "${value}" cannot be read as a number. Write it as the report does, for example "90%" or "8.000".`,
    );
    return;
  }
  if (basis === "full-year" && (indicator.measure !== "flow" || figure.kind !== "number")) {
    yield report(
      "error",
      "norm-basis",
      [...at, "basis"],
      "Alleen een aantal over een heel jaar is tijdsevenredig te vergelijken; een percentage, gemiddelde of stand niet.",
      "Only a count over a full year can be compared in proportion to time; a percentage, average or stock cannot.",
    );
  }
  const side = figure.bound === "≤" || figure.bound === "<" ? "lower" : figure.bound === "≥" || figure.bound === ">" ? "higher" : null;
  if (side !== null && indicator.direction !== side) {
    yield report(
      "warning",
      "norm-direction",
      at,
      `De norm "${value}" vraagt direction "${side}", de indicator zegt "${indicator.direction}".`,
      `The norm "${value}" asks for direction "${side}", the indicator says "${indicator.direction}".`,
    );
  }
  const { min, max } = indicator.limits ?? {};
  if (
    figure.value &&
    ((min !== undefined && compare(figure.value, exact(min)) < 0) || (max !== undefined && compare(figure.value, exact(max)) > 0))
  ) {
    yield report(
      "warning",
      "norm-outside-limits",
      at,
      `De norm "${value}" ligt buiten de grenzen van de indicator.`,
      `The norm "${value}" lies outside the limits of the indicator.`,
    );
  }
}
