import { fillPattern, figureKey } from "../definition/period";
import type { Indicator } from "../definition/schema";
import { intersects } from "../numeric/interval";
import type { BoundCell, BoundReport } from "../table/bound";
import type { Check, Judged } from "./check";
import { expectedFor } from "./shared/arithmetic";
import { allCells } from "./shared/index-of";
import { place } from "./shared/places";

/** A figure of the previous report is the same in this one, unless it was revised. */
export const check: Check = {
  id: "previous-report",
  severity: "warning",
  source: {
    nl: "Rijen met dezelfde indicator, of dezelfde rij van dezelfde tabel, en periode in beide rapportdefinities (--previous)",
    en: "Rows with the same indicator, or the same row of the same table, and period in both definitions (--previous)",
  },
  texts: {
    nl: {
      title: "Cijfer van het vorige verslag is gelijk gebleven",
      explanation:
        "Wat in het vorige verslag de realisatie was, is in dit verslag het vergelijkingscijfer. Wijkt het af, dan is het herzien (dat hoort een noot te hebben) of verkeerd overgenomen. De controle werkt met --previous en vergelijkt dezelfde indicator over dezelfde periode.",
      example: "Realisatie 2023 = 388,3 in het vorige verslag; in dit verslag staat onder 2023 388,8.",
      messages: {
        fails: {
          title: "Wijkt af van het vorige verslag",
          message: "{place} = {found}; in het vorige verslag {previous} ({where}). Herzien of tikfout?",
          action: "Herstel {cell}, of licht de herziening toe in een noot.",
        },
      },
    },
    en: {
      title: "Figure of the previous report is unchanged",
      explanation:
        "What was the actual in the previous report is the comparison figure in this one. If it differs it was revised (which asks for a note) or copied wrongly. The check works with --previous and compares the same indicator over the same period.",
      example: "Actual 2023 = 388,3 in the previous report; this one shows 388,8 under 2023.",
      messages: {
        fails: {
          title: "Differs from the previous report",
          message: "{place} = {found}; in the previous report {previous} ({where}). Revised or a typo?",
          action: "Mend {cell}, or explain the revision in a note.",
        },
      },
    },
  },
  *run(context): Iterable<Judged> {
    if (!context.previous) return;
    const earlier = figuresOf(context.previous);
    for (const cell of allCells(context)) {
      const { interval } = cell;
      if (!interval) continue;
      const others = earlierOf(context.report, cell, earlier);
      if (others.length === 0) continue;
      const differs = others.find((other) => other.interval && !intersects(other.interval, interval));
      if (!differs?.interval) yield { outcome: "passes", cell };
      else {
        const data = { previous: differs.shown, where: place(differs, null) };
        yield { outcome: "fails", cell, message: "fails", data, expected: expectedFor(cell, differs.interval) };
      }
    }
  },
};

interface Earlier {
  readonly cell: BoundCell;
  /** The spanning header of its column, as printed. */
  readonly group: string;
}

/** The cells of the previous report that hold the same figure: of the same indicator; else of the same row, where one column fits. */
function earlierOf(report: BoundReport, cell: BoundCell, earlier: ReadonlyMap<string, readonly Earlier[]>): readonly BoundCell[] {
  const key = keyOf(report, cell);
  const found = key === null ? [] : (earlier.get(key) ?? []);
  if (cell.row.indicator !== undefined || found.length <= 1) return found.map((one) => one.cell);
  // Of several columns about the same time, that under the same spanning header.
  const group = groupOf(report, cell);
  const alike = found.filter((one) => one.group === group);
  return alike.length === 1 ? alike.map((one) => one.cell) : [];
}

/** A row without an indicator is known by its place in the definition, which goes on to the next period. */
function keyOf(report: BoundReport, cell: BoundCell): string | null {
  if (cell.value === null) return null;
  const own: Indicator = { id: `${cell.table.id}/${cell.row.id}`, label: cell.row.id, direction: "informative", measure: "flow" };
  return figureKey(cell.column.role, cell.column.period, cell.row.indicator ?? own, report.definition);
}

function groupOf({ definition }: BoundReport, cell: BoundCell): string {
  return fillPattern(cell.column.group ?? "", definition.period);
}

function figuresOf(report: BoundReport): ReadonlyMap<string, readonly Earlier[]> {
  const figures = new Map<string, Earlier[]>();
  for (const table of report.tables) {
    for (const cell of table.cells()) {
      const key = keyOf(report, cell);
      if (key === null) continue;
      const one = { cell, group: groupOf(report, cell) };
      const list = figures.get(key);
      if (list) list.push(one);
      else figures.set(key, [one]);
    }
  }
  return figures;
}
