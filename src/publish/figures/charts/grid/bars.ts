import { textWidth, type Weight } from "../../draw/metrics";
import { line, rect, type Shape, text } from "../../draw/shape";
import type { Theme } from "../../theme";
import { bar, pin } from "./looks";
import { besideMark, type GridLayout, laneMiddle, laneSize, lanesHeight, laneText, middle } from "./measure";
import type { BarCell, GridRow, Lane, Panel } from "./model";
import type { Scale } from "./scale";
import { SIZE } from "./sizes";

type Bars = Extract<Panel, { kind: "bars" }>;
type At = (value: number) => number;

/** The marks of one panel with their figures, the axis at zero, and what joins them. */
export function drawBars(
  panel: Bars,
  rows: readonly GridRow[],
  column: number,
  layout: GridLayout,
  scales: ReadonlyMap<string, Scale>,
  theme: Theme,
): readonly Shape[] {
  const place = layout.columns[column];
  if (!place) return [];
  const at = (cell: BarCell): At => {
    const scale = scales.get(cell.scale) ?? { zero: 0, perUnit: 0 };
    return (value) => place.x + scale.zero + value * scale.perUnit;
  };
  return panel.cells.flatMap((cell, index) => {
    const row = layout.rows[index];
    if (!cell || !row) return [];
    const next = panel.joined === true ? joint(panel, rows, index, layout) : null;
    const within = { x: place.x, y: row.y, width: place.width, height: row.height };
    return [
      ...drawCell(cell, at(cell), row, within, rows[index]?.strong === true, theme),
      ...(next
        ? [line([at(cell)(next.at), next.from], [at(cell)(next.at), next.to], { stroke: theme.colours.muted, strokeWidth: 1 })]
        : []),
    ];
  });
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function drawCell(
  cell: BarCell,
  at: At,
  row: { readonly y: number; readonly height: number },
  within: Place,
  strong: boolean,
  theme: Theme,
): readonly Shape[] {
  const top = row.y + row.height / 2 - lanesHeight(cell.lanes.length) / 2;
  const zero = at(0);
  const marks = cell.lanes.flatMap((lane, index) => drawLane(lane, laneMiddle(top, index), thickness(cell, index), at, theme));
  const targets = cell.targets.flatMap((target): readonly Shape[] => {
    const x = at(target.at);
    const ends = [top - 3, top + lanesHeight(cell.lanes.length) + 3] as const;
    const { background, accent, muted } = theme.colours;
    return [
      line([x, ends[0]], [x, ends[1]], { stroke: background, strokeWidth: target.faint ? 4 : 5.5 }),
      line([x, ends[0]], [x, ends[1]], {
        stroke: target.faint ? muted : accent,
        strokeWidth: target.faint ? 1.5 : 3,
        ...(target.faint ? { dash: "3 2" } : {}),
      }),
    ];
  });
  const texts = cell.lanes.flatMap((lane, index) => figure(lane, index, laneMiddle(top, index), cell, at, within, strong, theme));
  const axis = line([zero, row.y], [zero, row.y + row.height], { stroke: theme.colours.text, strokeWidth: 1 });
  return [...marks, axis, ...targets, ...texts];
}

/** A row with one mark has a fuller bar. */
function thickness(cell: BarCell, index: number): number {
  return cell.lanes.length === 1 ? SIZE.firstBar + 1 : index === 0 ? SIZE.firstBar : SIZE.bar;
}

function drawLane(lane: Lane, y: number, thick: number, at: At, theme: Theme): readonly Shape[] {
  if (lane.to === null) return [];
  const ghost =
    lane.ghost === undefined
      ? []
      : [
          rect(
            { x: Math.min(at(0), at(lane.ghost)), y: y - thick / 2 + 0.5, width: Math.abs(at(lane.ghost) - at(0)), height: thick - 1 },
            { stroke: theme.colours.rule, strokeWidth: 1 },
          ),
        ];
  if (lane.mark === null) return ghost;
  if (lane.mark === "pin") return [...ghost, ...pin(at(lane.from), at(lane.to), y, lane.look, theme)];
  const drawn = bar(at(lane.from), at(lane.to), y - thick / 2, thick, lane.look, theme);
  const cuts = apart((lane.cuts ?? []).map(at), [at(lane.from), at(lane.to)]).map((x) =>
    line([x, y - thick / 2], [x, y + thick / 2], { stroke: theme.colours.background, strokeWidth: 1.5 }),
  );
  return [...ghost, ...(drawn ? [drawn] : []), ...cuts];
}

/** Cuts that leave something to see on either side; the smallest parts stay together. */
function apart(cuts: readonly number[], ends: readonly [number, number]): readonly number[] {
  const kept: number[] = [];
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    if ([...ends, ...kept].every((other) => Math.abs(cut - other) >= LEAST_PART)) kept.push(cut);
  }
  return kept;
}

/** Pixels of a part that is shown as one. */
const LEAST_PART = 4;

/** The figure right behind the end of its mark, or behind a norm that lies there. */
function figure(
  lane: Lane,
  index: number,
  y: number,
  cell: BarCell,
  at: At,
  within: Place,
  strong: boolean,
  theme: Theme,
): readonly Shape[] {
  if (lane.text === "") return [];
  const size = laneSize(index);
  const weight: Weight = strong && index === 0 ? "bold" : "regular";
  const words = laneText(lane);
  const width = textWidth(words, size, weight);
  const left = lane.to !== null && lane.to < 0;
  const ends = [lane.from, lane.to ?? 0, ...(lane.ghost === undefined || lane.to === null ? [] : [lane.ghost])].map(at);
  const end = lane.to === null ? at(0) : left ? Math.min(...ends) : Math.max(...ends);
  let near = end + (left ? -1 : 1) * besideMark(lane);
  const targets = cell.targets.map((target) => at(target.at)).sort((a, b) => (left ? b - a : a - b));
  for (const x of lane.to === null ? [] : targets) {
    const hit = left ? x <= end + 1 && x >= near - width - 3 : x >= end - 1 && x <= near + width + 3;
    if (hit) near = x + (left ? -1 : 1) * (SIZE.beside + 1);
  }
  const fill = lane.to === null || (index > 0 && cell.lanes.length > 1) ? theme.colours.muted : theme.colours.text;
  return [text(near, y + middle(size), words, { size, weight, fill, anchor: left ? "end" : "start", within })];
}

/** The line from the end of a bar to the next, where that goes on from there or is their total. */
function joint(panel: Bars, rows: readonly GridRow[], index: number, layout: GridLayout): { at: number; from: number; to: number } | null {
  const [lane, next] = [panel.cells[index]?.lanes[0], panel.cells[index + 1]?.lanes[0]];
  const [own, below] = [layout.rows[index], layout.rows[index + 1]];
  if (
    !lane ||
    !next ||
    !own ||
    !below ||
    lane.to === null ||
    next.to === null ||
    panel.cells[index]?.scale !== panel.cells[index + 1]?.scale
  )
    return null;
  const near = (value: number): boolean => Math.abs(value - (lane.to ?? 0)) <= Math.abs(lane.to ?? 0) * 1e-9;
  const goesOn = near(next.from) || (rows[index + 1]?.strong === true && near(next.to));
  if (!goesOn || lane.to === 0) return null;
  const half = (SIZE.firstBar + 1) / 2;
  return { at: lane.to, from: own.y + own.height / 2 + half, to: below.y + below.height / 2 - half };
}
