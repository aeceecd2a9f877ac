import { fillPattern } from "../../core/definition/period";
import { suggest } from "../../core/definition/suggest";
import { plain } from "../plain";
import { CHART_KINDS } from "./charts/chart-kinds";
import type { Figure, FigureContext, FigureOutcome, Problem } from "./figure";
import { alone } from "./kinds/alone";
import type { Panel } from "./kinds/kind";
import { PAGE, pageFigures } from "./kinds/page";
import { PANEL_KINDS } from "./kinds/panels";
import { type FigureSpec, filledSlots } from "./slots";

/**
 * Every figure of a report: those that its definition asks for, in its order, then the charts that the columns of each
 * bound table allow. A figure that cannot be made comes back with the reason.
 */
export function figuresOf(context: FigureContext): readonly FigureOutcome[] {
  return [...context.definition.figures.flatMap((spec) => definedFigures(spec, context)), ...chartsOf(context)];
}

function definedFigures(spec: FigureSpec, context: FigureContext): readonly FigureOutcome[] {
  const problem = (reason: Problem): readonly FigureOutcome[] => [
    {
      id: spec.id,
      kind: spec.kind,
      title: plain(fillPattern(spec.title, context.definition.period)),
      from: "definition",
      figure: null,
      problem: reason,
    },
  ];
  const kind = PANEL_KINDS.find((each) => each.kind === spec.kind);
  if (!kind && spec.kind !== PAGE) return problem(unknownKind(spec.kind));
  const { slots, problems } = filledSlots(spec, context);
  if (problems.length > 0) {
    return problem({ nl: problems.map(({ nl }) => nl).join(" "), en: problems.map(({ en }) => en).join(" ") });
  }
  const drawn = kind ? cardFigures(kind.panel(spec, slots, context), context) : pageFigures(spec, slots, context);
  return "nl" in drawn ? problem(drawn) : drawn.map((figure) => made(figure, "definition"));
}

function cardFigures(panel: Panel | Problem, context: FigureContext): readonly Figure[] | Problem {
  return "nl" in panel ? panel : [alone(panel, context)];
}

function made(figure: Figure, from: FigureOutcome["from"]): FigureOutcome {
  return { id: figure.id, kind: figure.kind, title: figure.title, from, figure, problem: null };
}

function unknownKind(kind: string): Problem {
  const known = [...PANEL_KINDS.map((each) => each.kind), PAGE];
  const meant = suggest(kind, known);
  return {
    nl: `Onbekende soort figuur '${kind}'. ${meant === null ? `Bekend zijn: ${known.join(", ")}.` : `Bedoeld '${meant}'?`}`,
    en: `Unknown kind of figure '${kind}'. ${meant === null ? `Known are: ${known.join(", ")}.` : `Did you mean '${meant}'?`}`,
  };
}

function chartsOf(context: FigureContext): readonly FigureOutcome[] {
  return context.report.tables.flatMap((table) =>
    CHART_KINDS.filter((chart) => chart.suits(table, context)).map((chart) => {
      return made(chart.draw(table, context), "table");
    }),
  );
}
