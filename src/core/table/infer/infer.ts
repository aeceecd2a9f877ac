import { headerSense, type HeaderSense } from "../../definition/infer/role";
import { saysChange, saysMeasure, saysPart, saysPercent } from "../../definition/infer/words";
import type { FoundTable } from "../find/found";
import { at as item } from "./at";
import { additiveRows, addsUp, isAdditiveColumn } from "./additive";
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
  const counted = additive.filter((column) => !saysMeasure(item(matrix.columns, column).header));
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

function rowPairProposals(pair: FoundPair, columns: readonly number[], isShare: boolean): Proposal[] {
  const kind = isShare && pair.kind === "ratio" ? "share" : pair.kind;
  return columns.flatMap((column, at): Proposal[] => {
    if (pair.weighed.outcomes[at] === "none") return [];
    const terms = [pair.first, pair.second].map((row) => ({ row, column, sign: 1 as const }));
    return [{ kind, target: { row: pair.target, column }, terms, net: pair.net, rule: `row-${kind}-${pair.target}` }];
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
    const sign: 1 | -1 = pair.kind === "difference" ? -1 : 1;
    const terms = [
      { row, column: pair.first, sign: 1 as const },
      { row, column: pair.second, sign },
    ];
    if (pair.weighed.outcomes[row] === "none") return pair.kind === "difference" ? oneSided(matrix, pair, row, terms) : [];
    return [{ kind: pair.kind, target: { row, column: pair.target }, terms, net: pair.net, rule: `${pair.kind}-${pair.target}` }];
  });
}

/** A difference of which one side is blank or nil: the other side, with its sign. */
function oneSided(matrix: Matrix, pair: FoundPair, row: number, terms: Proposal["terms"]): Proposal[] {
  const present = terms.filter((term) => matrix.figure(row, term.column));
  if (present.length !== 1 || !matrix.figure(row, pair.target)) return [];
  return [
    { kind: "sum", target: { row, column: pair.target }, terms: present, net: pair.net, rule: `difference-${pair.target}`, lenient: true },
  ];
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
