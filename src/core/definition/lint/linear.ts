import type { Exact } from "../../numeric/exact";

/** Σ coefficient·variable = constant, in whole numbers. */
export interface Equation {
  readonly coefficients: ReadonlyMap<string, bigint>;
  readonly constant: bigint;
}

/** What a system of equations leaves no choice about. */
export interface Fact {
  /** null: the equations contradict each other. */
  readonly variable: string | null;
  readonly value: Exact;
  /** Indices of the equations it follows from. */
  readonly from: readonly number[];
}

interface Row {
  readonly pivot: string;
  readonly coefficients: Map<string, bigint>;
  readonly constant: bigint;
  readonly from: ReadonlySet<number>;
}

/**
 * The variables that have one possible value only, and contradictions: exact Gauss-Jordan elimination over sparse rows.
 * Reports consist of many small separate trees, so rows stay short.
 */
export function solve(equations: readonly Equation[]): readonly Fact[] {
  const rows = new Map<string, Row>();
  /** The rows that mention a variable. */
  const users = new Map<string, Set<Row>>();
  const facts: Fact[] = [];

  const store = (row: Row): void => {
    rows.set(row.pivot, row);
    for (const variable of row.coefficients.keys()) {
      const set = users.get(variable) ?? new Set();
      users.set(variable, set.add(row));
    }
  };
  const drop = (row: Row): void => {
    for (const variable of row.coefficients.keys()) users.get(variable)?.delete(row);
  };

  for (const [index, equation] of equations.entries()) {
    let row: Omit<Row, "pivot"> = {
      coefficients: new Map([...equation.coefficients].filter(([, coefficient]) => coefficient !== 0n)),
      constant: equation.constant,
      from: new Set([index]),
    };
    for (const variable of [...row.coefficients.keys()]) {
      const known = rows.get(variable);
      if (known) row = eliminate(row, known);
    }
    const [pivot] = row.coefficients.keys();
    if (pivot === undefined) {
      if (row.constant !== 0n) facts.push({ variable: null, value: { n: row.constant, d: 1n }, from: sorted(row.from) });
      continue;
    }
    const fresh: Row = { ...row, pivot };
    for (const old of [...(users.get(pivot) ?? [])]) {
      drop(old);
      store({ ...eliminate(old, fresh), pivot: old.pivot });
    }
    store(fresh);
  }
  for (const row of rows.values()) {
    const [coefficient = 1n, ...others] = row.coefficients.values();
    if (others.length > 0) continue;
    const side = coefficient < 0n ? -1n : 1n;
    facts.push({ variable: row.pivot, value: { n: row.constant * side, d: coefficient * side }, from: sorted(row.from) });
  }
  return facts;
}

function sorted(indices: ReadonlySet<number>): readonly number[] {
  return [...indices].sort((a, b) => a - b);
}

/** The row without the pivot of the other. */
function eliminate(row: Omit<Row, "pivot">, other: Row): Omit<Row, "pivot"> {
  const mine = row.coefficients.get(other.pivot) ?? 0n;
  const theirs = other.coefficients.get(other.pivot) ?? 1n;
  const coefficients = new Map<string, bigint>();
  for (const [variable, coefficient] of row.coefficients) coefficients.set(variable, coefficient * theirs);
  for (const [variable, coefficient] of other.coefficients) {
    const next = (coefficients.get(variable) ?? 0n) - coefficient * mine;
    if (next === 0n) coefficients.delete(variable);
    else coefficients.set(variable, next);
  }
  return lowest({ coefficients, constant: row.constant * theirs - other.constant * mine, from: new Set([...row.from, ...other.from]) });
}

/** Divided by the common factor, so that numbers stay small. */
function lowest(row: Omit<Row, "pivot">): Omit<Row, "pivot"> {
  let common = row.constant < 0n ? -row.constant : row.constant;
  for (const coefficient of row.coefficients.values()) common = gcd(common, coefficient);
  if (common <= 1n) return row;
  return {
    ...row,
    coefficients: new Map([...row.coefficients].map(([variable, coefficient]) => [variable, coefficient / common])),
    constant: row.constant / common,
  };
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
