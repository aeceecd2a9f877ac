import type { CheckContext } from "../checks/check";
import { changed, type ColumnFault, columnFaults } from "../checks/shared/column-faults";
import type { Cause } from "./cause";
import type { Trial } from "./constraints";
import { operandOf, tryOut } from "./tried";
import type { Scales } from "./weigh";

/** That whole columns agree against one is no coincidence: this comes before all that single cells could tell. */
const AGAINST_PEERS = -1e6;
/** Where only relations tell: as any other line. */
const BY_RELATIONS = 7;

/** The columns that the check on columns finds wrong as a whole, as causes: it and the explanation tell the same story. */
export function toldColumns(context: CheckContext, scales: Scales): Cause[] {
  return columnFaults(context)
    .flatMap((fault) => (fault.or ? [fault, fault.or] : [fault]))
    .filter(({ mended }) => mended.length > 0)
    .flatMap((fault) => causeOf(fault, scales) ?? []);
}

/** null where the user accepted what the column violates. */
function causeOf({ kind, power, columns, cells, peers }: ColumnFault, { network, work }: Scales): Cause | null {
  const figures = cells.flatMap((cell) => (cell.value ? [[cell, changed(cell.value, { kind, power })] as const] : []));
  const trial: Trial = new Map(figures.map(([cell, value]) => [cell, operandOf(cell, value)]));
  const tried = tryOut(network, trial, work, Infinity);
  if (!tried || tried.mended.length === 0) return null;
  const lines = columns.flatMap((column) => cells.find((cell) => cell.column === column) ?? []);
  return {
    kind,
    direction: "column",
    lines,
    power,
    step: 0,
    meant: new Map(figures.filter(([{ formula }]) => formula === null)),
    following: new Map(figures.filter(([{ formula }]) => formula !== null)),
    lost: null,
    mended: tried.mended,
    left: tried.left,
    cost: peers.length > 0 ? AGAINST_PEERS : BY_RELATIONS,
  };
}
