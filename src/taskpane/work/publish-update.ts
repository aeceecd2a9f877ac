import type { RenderPng } from "../../app/insert/insert-figures";
import type { LiveWorkbook, Progress, Undo } from "../../app/ports";
import { figureStates, updateFigures } from "../../app/insert/refresh-figures";
import { refreshTables, type RefusedRefresh } from "../../app/insert/refresh-tables";
import type { Language } from "../../core/checks/check";
import type { Definition } from "../../core/definition/schema";
import type { Figure } from "../../publish/figures/figure";
import type { InsertedCounts } from "../state/model";

/**
 * What was inserted in the workbook, and what of it is no longer what would be made now. Writes nothing; figures are only
 * drawn when there are any to compare with.
 */
export async function countInserted(
  workbook: LiveWorkbook,
  shipped: readonly Definition[],
  draw: () => Promise<readonly Figure[]>,
): Promise<InsertedCounts> {
  const inserted = (await workbook.read()).state?.inserted ?? [];
  const [tables, figures] = [await countTables(), await countFigures()];
  return { tables: tables.there, figures: figures.there, outdated: tables.outdated + figures.outdated };

  async function countTables(): Promise<Count> {
    if (!inserted.some(({ kind }) => kind === "table")) return NONE;
    // A refresh of which the writing is left out tells what it would have written.
    const unwritten = { ...workbook, writeUndoable: () => Promise.resolve({ apply: () => Promise.resolve() }) };
    const would = await refreshTables(unwritten, { shipped });
    if (!would) return NONE;
    const outdated = would.refreshed.length + would.refused.length;
    return { there: outdated + would.current.length, outdated };
  }

  async function countFigures(): Promise<Count> {
    if (!inserted.some(({ kind }) => kind === "figure")) return NONE;
    const states = await figureStates(workbook, await draw());
    const of = (...wanted: readonly string[]): number => states.filter(({ state }) => wanted.includes(state)).length;
    return { there: of("current", "outdated"), outdated: of("outdated") };
  }
}

interface Count {
  readonly there: number;
  readonly outdated: number;
}

const NONE: Count = { there: 0, outdated: 0 };

export interface UpdateOptions {
  readonly shipped: readonly Definition[];
  readonly figures: readonly Figure[];
  readonly language: Language;
  readonly render: RenderPng;
  readonly progress: Progress;
}

export interface Updated {
  /** Sheets and figures that were changed. */
  readonly tables: number;
  readonly figures: number;
  readonly refused: readonly RefusedRefresh[];
  /** Null when nothing had to change. */
  readonly undo: Undo | null;
}

/** Brings tables, then figures up to date; null when its user stopped it before anything was written. */
export async function updateAll(
  workbook: LiveWorkbook,
  { shipped, figures, language, render, progress }: UpdateOptions,
): Promise<Updated | null> {
  const tables = await refreshTables(workbook, { shipped, progress });
  if (!tables) return null;
  const pictures = await updateFigures(workbook, { figures, language, render, progress });
  const undos = [tables.undo, pictures?.undo ?? null].flatMap((undo) => (undo ? [undo] : []));
  return {
    tables: tables.refreshed.length,
    figures: pictures?.updated.length ?? 0,
    refused: tables.refused,
    undo: undos.length === 0 ? null : allUndone(undos),
  };
}

/** Several writes taken back as one: the last first. */
export function allUndone(undos: readonly Undo[]): Undo {
  return {
    async apply() {
      for (const undo of [...undos].reverse()) await undo.apply();
    },
  };
}
