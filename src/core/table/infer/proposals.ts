import type { Matrix } from "./matrix";
import type { FoundPair } from "./pairs";
import type { Proposal, Spot } from "./proposal";
import type { FoundRunning } from "./running";
import type { FoundShare } from "./shares";
import type { FoundChange } from "./successive";
import type { FoundSum } from "./sums";

/** From rules that were found to the relations between cells that each stands for. */

export function changeProposals(matrix: Matrix, change: FoundChange): Proposal[] {
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

export function runningProposals(matrix: Matrix, { target, terms, before, weighed: { outcomes }, net }: FoundRunning): Proposal[] {
  return matrix.rows.flatMap((_, row): Proposal[] => {
    const last = before[row];
    if (outcomes[row] === "none" || last === null || last === undefined) return [];
    const moved = terms.flatMap(({ at, sign }) => (matrix.figure(row, at) ? [{ row, column: at, sign }] : []));
    const all = [{ row: last, column: target, sign: 1 as const }, ...moved];
    return [{ kind: "sum", target: { row, column: target }, terms: all, net, rule: `running-${target}` }];
  });
}

export function rowPairProposals(pair: FoundPair, columns: readonly number[], isShare: boolean): Proposal[] {
  const kind = isShare && pair.kind === "ratio" ? "share" : pair.kind;
  return columns.flatMap((column, at): Proposal[] => {
    if (pair.weighed.outcomes[at] === "none") return [];
    const terms = [pair.first, pair.second].map((row) => ({ row, column, sign: 1 as const }));
    return [{ kind, target: { row: pair.target, column }, terms, net: pair.net, rule: `row-${kind}-${pair.target}` }];
  });
}

export function sumProposal(matrix: Matrix, sum: FoundSum, rule: string, spot: (at: number) => Spot): Proposal[] {
  const target = spot(sum.target);
  if (!matrix.figure(target.row, target.column)) return [];
  const terms = sum.terms.map((term) => ({ ...spot(term.at), sign: term.sign })).filter((term) => matrix.figure(term.row, term.column));
  if (terms.length === 0) return [];
  const isDifference = terms.length === 2 && terms[0]?.sign === 1 && terms[1]?.sign === -1;
  return [{ kind: isDifference ? "difference" : "sum", target, terms, net: sum.net, rule }];
}

export function pairProposals(matrix: Matrix, pair: FoundPair): Proposal[] {
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

export function shareProposals(matrix: Matrix, share: FoundShare): Proposal[] {
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
