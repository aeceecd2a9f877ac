import { headerSense, type HeaderSense } from "../../definition/infer/role";
import { saysChange, saysMeasure, saysPart, saysPercent } from "../../definition/infer/words";
import { type FoundTable, wholeHeader } from "../find/found";
import { at as item } from "./at";
import { additiveRows, addsUp, isAdditiveColumn } from "./additive";
import { columnPairs } from "./across";
import { columnPlaces, rowPlaces } from "./axis";
import { type Budget, confidenceOf } from "./evidence";
import { exactCounts, type Holds, judgeProposal } from "./judge";
import { linesAcross, linesDown } from "./lines";
import { hundredProposal, hundreds, percentColumns } from "./hundreds";
import { type Matrix, matrixOf } from "./matrix";
import type { FoundPair } from "./pairs";
import { rowPairs } from "./row-pairs";
import { findRunning, type FoundRunning } from "./running";
import { type FoundChange, findChanges } from "./successive";
import type { Proposal } from "./proposal";
import { changeProposals, pairProposals, rowPairProposals, runningProposals, shareProposals, sumProposal } from "./proposals";
import { sumsOneWrong } from "./one-wrong";
import { shareSupport } from "./share-support";
import { type FoundShare, findShares } from "./shares";
import { findSums, type FoundSum, isPartOf } from "./sums";

/** Steps of search that one table may take. */
export const STEPS = 3_000_000;

/** A proposal that was judged. */
export interface InferredRelation extends Proposal {
  readonly holds: Holds;
  readonly confidence: number;
}

/** What inference makes of one found table. */
export interface InferredTable {
  readonly found: FoundTable;
  readonly matrix: Matrix;
  /** What the headers of the figure columns say. */
  readonly senses: readonly HeaderSense[];
  readonly rowSums: readonly FoundSum[];
  readonly columnSums: readonly FoundSum[];
  readonly pairs: readonly FoundPair[];
  readonly shares: readonly FoundShare[];
  /** Columns that say how another changes from row to row. */
  readonly changes: readonly FoundChange[];
  /** Columns that carry on from row to row. */
  readonly running: readonly FoundRunning[];
  /** Rows of percentages that follow from two other rows. */
  readonly rowPairs: readonly FoundPair[];
  /** Sums over rows to 100%, in columns of percentages. */
  readonly percentSums: readonly FoundSum[];
  /** Columns of counts that were not rounded. */
  readonly exact: ReadonlySet<number>;
  readonly relations: readonly InferredRelation[];
  /** The search ran out of steps: more may hold than was found. */
  readonly truncated: boolean;
}

/** Infers what holds within a found table. Never throws; bounded by `steps`. */
export function inferTable(found: FoundTable, steps = STEPS): InferredTable {
  const negative = inferMatrix(found, matrixOf(found), steps);
  const { matrix } = negative;
  const brackets = matrix.rows.some((_, row) => matrix.columns.some((_one, column) => matrix.reading(row, column).bracketed === true));
  if (!brackets) return negative;
  const beside = inferMatrix(found, matrixOf(found, "beside"), steps);
  return holding(beside) > holding(negative) ? beside : negative;
}

/** How many relations hold, less those that do not. */
function holding({ relations }: InferredTable): number {
  return relations.reduce((count, { holds }) => count + (holds === "violated" ? -1 : 1), 0);
}

function inferMatrix(found: FoundTable, matrix: Matrix, steps: number): InferredTable {
  const budget: Budget = { left: steps };
  const senses = matrix.columns.map((column) => headerSense(column.header, column.group));
  const pairs = columnPairs(matrix, senses, budget);
  const additive = matrix.columns.flatMap((_, column) => (isAdditiveColumn({ matrix, senses, pairs }, column) ? [column] : []));
  const counted = additive.filter((column) => !saysMeasure(wholeHeader(item(matrix.columns, column))));
  const rowSums = sumsOneWrong(
    linesDown(matrix, counted.length > 0 ? counted : additive),
    rowPlaces(matrix, additive),
    budget,
    shareSupport(matrix),
  );
  const adds = additiveRows(matrix);
  const columnSums = sumsAcross(matrix, additive, [...adds], pairs, budget);
  const shares = sharesOf(matrix, senses, rowSums, pairs, budget);
  const changes = findChanges(matrix, new Set([...pairs, ...shares].map((one) => one.target)), budget);
  const running = runningOf(matrix, { rowSums, columnSums, pairs, shares, changes }, budget);
  const fromRows = rowPairs(matrix, additive, budget);
  const percentSums = hundreds(matrix, rowSums, budget);
  const proposals = [
    ...rowSums.flatMap((sum, at) =>
      additive.flatMap((column) =>
        sumProposal(matrix, sum, `row-sum-${at}`, (row) => ({ row, column })).map((one) => ({
          ...one,
          lenient: !counted.includes(column) && !addsUp(matrix, rowSums, column),
        })),
      ),
    ),
    ...columnSums.flatMap((sum, at) =>
      matrix.rows.flatMap((_, row) =>
        sumProposal(matrix, sum, `column-sum-${at}`, (column) => ({ row, column })).map((one) => ({ ...one, lenient: !adds.has(row) })),
      ),
    ),
    ...pairs.flatMap((pair) => pairProposals(matrix, pair)),
    ...shares.flatMap((share) => shareProposals(matrix, share)),
    ...changes.flatMap((change) => changeProposals(matrix, change)),
    ...running.flatMap((balance) => runningProposals(matrix, balance)),
    ...fromRows.flatMap((pair) => rowPairProposals(pair, additive, isPartOf(rowSums, pair.first, pair.second))),
    ...percentSums.flatMap((sum, at) => percentColumns(matrix).flatMap((column) => hundredProposal(matrix, sum, at, column))),
  ];
  const exact = exactCounts(matrix, proposals);
  const relations = proposals.flatMap((proposal): InferredRelation[] => {
    const holds = judgeProposal(matrix, proposal, exact);
    return holds === null || (holds === "violated" && proposal.lenient === true)
      ? []
      : [{ ...proposal, holds, confidence: confidenceOf(proposal.net) }];
  });
  return {
    found,
    matrix,
    senses,
    rowSums,
    columnSums,
    pairs,
    shares,
    changes,
    running,
    rowPairs: fromRows,
    percentSums,
    exact,
    relations,
    truncated: budget.left < 0,
  };
}

/** Sums over columns, as "Totaal" beside its parts; columns that are differences of others take no part. */
function sumsAcross(
  matrix: Matrix,
  additive: readonly number[],
  rows: readonly number[],
  pairs: readonly FoundPair[],
  budget: Budget,
): readonly FoundSum[] {
  const derived = new Set(pairs.map((pair) => pair.target));
  const columns = additive.filter((column) => !derived.has(column));
  if (columns.length < 3) return [];
  const sums = findSums(linesAcross(matrix, columns, rows), columnPlaces(matrix, columns), budget);
  const place = (at: number): number => item(columns, at);
  return sums.map((sum) => ({ ...sum, target: place(sum.target), terms: sum.terms.map((term) => ({ ...term, at: place(term.at) })) }));
}

function sharesOf(
  matrix: Matrix,
  senses: readonly HeaderSense[],
  sums: readonly FoundSum[],
  pairs: readonly FoundPair[],
  budget: Budget,
): readonly FoundShare[] {
  const columns = matrix.columns.map((_, column) => column);
  const words = (target: number, of: number): number => {
    const { header, group } = item(matrix.columns, target);
    const near = of === target - 1 || (group !== null && item(matrix.columns, of).group === group) ? 3 : 0;
    const [own, other] = [item(senses, target).year, item(senses, of).year];
    const timely = own === null || other === null ? 0 : own === other ? 2 : -6;
    return near + timely + (saysPart(header) ? 6 : saysChange(header) ? -8 : saysPercent(header) ? 2 : 0);
  };
  const found = findShares(linesDown(matrix, columns), (column) => matrix.percent[column] === true, sums, words, budget);
  return found.filter((share) => !pairs.some((pair) => pair.target === share.target && pair.kind !== "difference" && pair.net > share.net));
}

function runningOf(
  matrix: Matrix,
  { rowSums, columnSums, pairs, shares, changes }: Pick<InferredTable, "rowSums" | "columnSums" | "pairs" | "shares" | "changes">,
  budget: Budget,
): readonly FoundRunning[] {
  const known = {
    derived: new Set([...pairs, ...shares, ...columnSums, ...changes].map(({ target }) => target)),
    differences: new Set(pairs.flatMap(({ kind, target }) => (kind === "difference" ? [target] : []))),
    followed: new Set(changes.map((change) => change.of)),
    totals: new Set(rowSums.map(({ target }) => target)),
  };
  return findRunning(matrix, known, budget);
}
