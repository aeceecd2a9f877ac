import { headerSense, type HeaderSense } from "../../definition/infer/role";
import { saysChange, saysPart, saysPercent } from "../../definition/infer/words";
import type { FoundTable } from "../find/found";
import { at as item } from "./at";
import { isAdditiveColumn } from "./additive";
import { columnPairs } from "./across";
import { columnPlaces, rowPlaces } from "./axis";
import { type Budget, confidenceOf } from "./evidence";
import { exactCounts, type Holds, judgeProposal } from "./judge";
import { linesAcross, linesDown, weighSum } from "./lines";
import { type Matrix, matrixOf } from "./matrix";
import type { FoundPair } from "./pairs";
import { rowPairs } from "./row-pairs";
import { type FoundChange, findChanges } from "./successive";
import type { Proposal, Spot } from "./proposal";
import { type FoundShare, findShares } from "./shares";
import { findSums, type FoundSum } from "./sums";

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
  const matrix = matrixOf(found);
  const budget: Budget = { left: steps };
  const senses = matrix.columns.map((column) => headerSense(column.header, column.group));
  const pairs = columnPairs(matrix, senses, budget);
  const additive = matrix.columns.flatMap((_, column) => (isAdditiveColumn({ matrix, senses, pairs }, column) ? [column] : []));
  const rowSums = findSums(linesDown(matrix, additive), rowPlaces(matrix, additive), budget);
  const columnSums = sumsAcross(matrix, additive, pairs, budget);
  const shares = sharesOf(matrix, rowSums, pairs, budget);
  const changes = findChanges(matrix, new Set([...pairs, ...shares].map((one) => one.target)), budget);
  const fromRows = rowPairs(matrix, additive, budget);
  const percentSums = hundreds(matrix, rowSums, budget);
  const proposals = [
    ...rowSums.flatMap((sum, at) => additive.flatMap((column) => sumProposal(matrix, sum, `row-sum-${at}`, (row) => ({ row, column })))),
    ...columnSums.flatMap((sum, at) =>
      matrix.rows.flatMap((_, row) => sumProposal(matrix, sum, `column-sum-${at}`, (column) => ({ row, column }))),
    ),
    ...pairs.flatMap((pair) => pairProposals(matrix, pair)),
    ...shares.flatMap((share) => shareProposals(matrix, share)),
    ...changes.flatMap((change) => changeProposals(matrix, change)),
    ...fromRows.flatMap((pair) => rowPairProposals(pair, additive)),
    ...percentSums.flatMap((sum, at) => percentColumns(matrix).flatMap((column) => hundredProposal(matrix, sum, at, column))),
  ];
  const exact = exactCounts(matrix, proposals);
  const relations = proposals.flatMap((proposal): InferredRelation[] => {
    const holds = judgeProposal(matrix, proposal, exact);
    return holds === null ? [] : [{ ...proposal, holds, confidence: confidenceOf(proposal.net) }];
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
    rowPairs: fromRows,
    percentSums,
    exact,
    relations,
    truncated: budget.left < 0,
  };
}

/** Sums over columns, as "Totaal" beside its parts; columns that are differences of others take no part. */
function sumsAcross(matrix: Matrix, additive: readonly number[], pairs: readonly FoundPair[], budget: Budget): readonly FoundSum[] {
  const derived = new Set(pairs.map((pair) => pair.target));
  const columns = additive.filter((column) => !derived.has(column));
  if (columns.length < 3) return [];
  const rows = matrix.rows.flatMap((row, at) => (row.kind === "figures" ? [at] : []));
  const sums = findSums(linesAcross(matrix, columns, rows), columnPlaces(matrix, columns), budget);
  const place = (at: number): number => item(columns, at);
  return sums.map((sum) => ({ ...sum, target: place(sum.target), terms: sum.terms.map((term) => ({ ...term, at: place(term.at) })) }));
}

function sharesOf(matrix: Matrix, sums: readonly FoundSum[], pairs: readonly FoundPair[], budget: Budget): readonly FoundShare[] {
  const columns = matrix.columns.map((_, column) => column);
  const words = (target: number, of: number): number => {
    const { header, group } = item(matrix.columns, target);
    const near = of === target - 1 || (group !== null && item(matrix.columns, of).group === group) ? 2 : 0;
    return near + (saysPart(header) ? 6 : saysChange(header) ? -8 : saysPercent(header) ? 2 : 0);
  };
  const found = findShares(linesDown(matrix, columns), (column) => matrix.percent[column] === true, sums, words, budget);
  return found.filter((share) => !pairs.some((pair) => pair.target === share.target && pair.kind !== "difference" && pair.net > share.net));
}

function percentColumns(matrix: Matrix): readonly number[] {
  return matrix.columns.flatMap((_, column) => (matrix.percent[column] === true ? [column] : []));
}

/** Percentages add up only to 100%: as the figures do that they are shares of, else as they stand. */
function hundreds(matrix: Matrix, rowSums: readonly FoundSum[], budget: Budget): readonly FoundSum[] {
  const columns = percentColumns(matrix);
  const lines = linesDown(matrix, columns);
  const isWhole = (row: number): boolean => columns.some((column) => isHundred(matrix, row, column));
  if (!matrix.rows.some((_, row) => isWhole(row))) return [];
  const alike = rowSums.flatMap((sum): FoundSum[] => {
    const weighed = weighSum(lines, sum);
    return isWhole(sum.target) && weighed.holds > 0 && weighed.broken === 0 ? [{ ...sum, weighed }] : [];
  });
  const known = new Set(alike.map((sum) => sum.target));
  return [...alike, ...findSums(lines, rowPlaces(matrix, columns), budget, (row) => isWhole(row) && !known.has(row))];
}

function isHundred(matrix: Matrix, row: number, column: number): boolean {
  const figure = matrix.figure(row, column);
  return figure !== null && figure.exact.n === figure.exact.d;
}

function hundredProposal(matrix: Matrix, sum: FoundSum, at: number, column: number): Proposal[] {
  return isHundred(matrix, sum.target, column) ? sumProposal(matrix, sum, `percent-sum-${at}`, (row) => ({ row, column })) : [];
}

function changeProposals(matrix: Matrix, change: FoundChange): Proposal[] {
  return matrix.rows.flatMap((_, row): Proposal[] => {
    const before = change.before[row];
    if (change.outcomes[row] === "none" || before === null || before === undefined) return [];
    const sign: 1 | -1 = change.kind === "difference" ? -1 : 1;
    const terms = [
      { row, column: change.of, sign: 1 as const },
      { row: before, column: change.of, sign },
    ];
    return [{ kind: change.kind, target: { row, column: change.target }, terms, net: change.net, rule: `change-${change.target}` }];
  });
}

function rowPairProposals(pair: FoundPair, columns: readonly number[]): Proposal[] {
  return columns.flatMap((column, at): Proposal[] => {
    if (pair.weighed.outcomes[at] === "none") return [];
    const terms = [pair.first, pair.second].map((row) => ({ row, column, sign: 1 as const }));
    return [{ kind: pair.kind, target: { row: pair.target, column }, terms, net: pair.net, rule: `row-${pair.kind}-${pair.target}` }];
  });
}

function sumProposal(matrix: Matrix, sum: FoundSum, rule: string, spot: (at: number) => Spot): Proposal[] {
  const target = spot(sum.target);
  if (!matrix.figure(target.row, target.column)) return [];
  const terms = sum.terms.map((term) => ({ ...spot(term.at), sign: term.sign })).filter((term) => matrix.figure(term.row, term.column));
  if (terms.length === 0) return [];
  const isDifference = terms.length === 2 && terms[0]?.sign === 1 && terms[1]?.sign === -1;
  return [{ kind: isDifference ? "difference" : "sum", target, terms, net: sum.net, rule }];
}

function pairProposals(matrix: Matrix, pair: FoundPair): Proposal[] {
  return matrix.rows.flatMap((_, row): Proposal[] => {
    if (pair.weighed.outcomes[row] === "none") return [];
    const sign: 1 | -1 = pair.kind === "difference" ? -1 : 1;
    const terms = [
      { row, column: pair.first, sign: 1 as const },
      { row, column: pair.second, sign },
    ];
    return [{ kind: pair.kind, target: { row, column: pair.target }, terms, net: pair.net, rule: `${pair.kind}-${pair.target}` }];
  });
}

function shareProposals(matrix: Matrix, share: FoundShare): Proposal[] {
  return matrix.rows.flatMap((_, row): Proposal[] => {
    const whole = share.wholes[row];
    if (share.outcomes[row] === "none" || whole === null || whole === undefined) return [];
    const terms = [
      { row, column: share.of, sign: 1 as const },
      { row: whole, column: share.of, sign: 1 as const },
    ];
    return [{ kind: "share", target: { row, column: share.target }, terms, net: share.net, rule: `share-${share.target}` }];
  });
}
