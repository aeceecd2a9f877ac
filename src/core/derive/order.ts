import type { BoundRelation } from "../table/relations";
import { placeOf } from "./targets";

export interface Ordered {
  readonly relation: BoundRelation;
  /** The cell needs itself, directly or through others. */
  readonly cyclic: boolean;
}

interface Visit {
  readonly place: string;
  readonly relation: BoundRelation;
  next: number;
}

/** The chosen relations so that a cell comes after the cells it is made from. */
export function inOrder(chosen: ReadonlyMap<string, BoundRelation>): readonly Ordered[] {
  const ordered: Ordered[] = [];
  const done = new Set<string>();
  const cyclic = new Set<string>();
  for (const [start, first] of chosen) {
    const path: Visit[] = done.has(start) ? [] : [{ place: start, relation: first, next: 0 }];
    for (let visit = path.at(-1); visit; visit = path.at(-1)) {
      const term = visit.relation.terms[visit.next];
      visit.next += 1;
      if (!term) {
        done.add(visit.place);
        ordered.push({ relation: visit.relation, cyclic: cyclic.has(visit.place) });
        path.pop();
        continue;
      }
      const place = placeOf(term.cell);
      const relation = chosen.get(place);
      const at = path.findIndex((step) => step.place === place);
      if (at >= 0) for (const step of path.slice(at)) cyclic.add(step.place);
      else if (relation && !done.has(place)) path.push({ place, relation, next: 0 });
    }
  }
  return ordered;
}
