import { decide, type Decision } from "../checks/shared/decide";
import type { Judgement, Term } from "../relation/kind";
import type { BoundCell } from "../table/bound";
import type { BoundRelation } from "../table/relations";

/** A figure of a relation, with its cell. */
export interface Figure extends Term {
  readonly cell: BoundCell;
}

/** A relation that was judged, with the figures it was judged on. */
export interface Link {
  readonly relation: BoundRelation;
  readonly outcome: Judgement["outcome"];
  readonly target: Figure;
  /** The terms that count. */
  readonly terms: readonly Figure[];
  /** Of target and terms, in that order. */
  readonly cells: readonly BoundCell[];
  readonly violated: boolean;
}

/** All that cells have to do with each other. */
export interface Network {
  readonly links: readonly Link[];
  /** The links in which a cell takes part. */
  about(cell: BoundCell): readonly Link[];
}

const NONE: readonly Link[] = [];

/**
 * The judged relations as a network. Norms are left out (a missed norm is a result, not an error), and so is what
 * `isAccepted` says the user accepted: a known conflict neither asks for an explanation nor counts against one.
 */
export function networkOf(relations: readonly BoundRelation[], isAccepted: (relation: BoundRelation) => boolean): Network {
  const links: Link[] = [];
  const byCell = new Map<BoundCell, Link[]>();
  for (const relation of relations) {
    if (relation.kind === "norm") continue;
    const decision = decide(relation);
    if (decision.state !== "judged") continue;
    const link = linkOf(relation, decision);
    if (link.violated && isAccepted(relation)) continue;
    links.push(link);
    for (const cell of new Set(link.cells)) {
      const about = byCell.get(cell);
      if (about) about.push(link);
      else byCell.set(cell, [link]);
    }
  }
  return { links, about: (cell) => byCell.get(cell) ?? NONE };
}

function linkOf(relation: BoundRelation, decision: Extract<Decision, { readonly state: "judged" }>): Link {
  const target: Figure = { ...decision.target, sign: 1, cell: relation.target };
  const terms = decision.parts.flatMap(({ cell }, index) => {
    const term = decision.terms[index];
    return term ? [{ ...term, cell }] : [];
  });
  const { outcome } = decision.judgement;
  return { relation, outcome, target, terms, cells: [target, ...terms].map(({ cell }) => cell), violated: outcome === "fails" };
}

/** The violated links in groups that share cells, in the order of the report. */
export function components(network: Network): readonly (readonly Link[])[] {
  const groups: Link[][] = [];
  const done = new Set<Link>();
  for (const start of network.links) {
    if (!start.violated || done.has(start)) continue;
    const group: Link[] = [];
    const waiting = [start];
    done.add(start);
    for (let link = waiting.pop(); link; link = waiting.pop()) {
      group.push(link);
      for (const cell of link.cells) {
        for (const next of network.about(cell)) {
          if (!next.violated || done.has(next)) continue;
          done.add(next);
          waiting.push(next);
        }
      }
    }
    groups.push(inOrder(network, group));
  }
  return groups;
}

function inOrder(network: Network, group: readonly Link[]): Link[] {
  const members = new Set(group);
  return network.links.filter((link) => members.has(link));
}
