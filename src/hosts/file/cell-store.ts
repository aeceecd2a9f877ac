import type { Area, CellValue } from "../../core/table/sheet";
import { shifter } from "./formula-text";

/** What a stored number stands for. */
export const kinds = { blank: 0, number: 1, shared: 2, inline: 3, boolean: 4, error: 5 } as const;
export type Kind = (typeof kinds)[keyof typeof kinds];

/** A formula that spills or is repeated over an area; writing into it needs care. */
export interface FormulaArea {
  readonly kind: "array" | "data-table";
  readonly area: Area;
}

/**
 * The cells of a sheet in columns of plain numbers, in reading order: two million cells take some forty megabytes,
 * and a lone cell at the far corner costs no more than another.
 */
export interface CellStore {
  readonly used: Area | null;
  /** Index of a cell, or -1. */
  readonly find: (row: number, column: number) => number;
  readonly value: (index: number, shared: readonly string[]) => CellValue;
  readonly style: (index: number) => number;
  /** Stored formula text (shared ones worked out for their cell), or null. */
  readonly formula: (index: number) => string | null;
  readonly areas: readonly FormulaArea[];
  /** Style of a cell that is not there: its row's, else its column's. */
  readonly emptyStyle: (row: number, column: number) => number;
}

export interface ColumnStyle {
  readonly first: number;
  readonly last: number;
  readonly style: number;
}

export interface CellStoreBuilder {
  /** Cells must come in reading order. False when this one does not. */
  readonly add: (row: number, column: number, style: number, kind: Kind, number: number) => boolean;
  /** Formula of the cell added last. */
  readonly formula: (text: string) => void;
  /** A formula of group `id`; the one that names the area, else the first with a text, is what the others follow. */
  readonly sharedFormula: (id: number, text: string, namesArea: boolean) => void;
  readonly area: (area: FormulaArea) => void;
  readonly inline: (text: string) => number;
  readonly error: (text: string) => number;
  readonly rowStyle: (row: number, style: number) => void;
  readonly finish: (columns: readonly ColumnStyle[]) => CellStore;
}

interface Master {
  readonly row: number;
  readonly column: number;
  readonly shift: (rows: number, columns: number) => string;
}

export function cellStoreBuilder(): CellStoreBuilder {
  let capacity = 1024;
  let count = 0;
  let columns = new Uint16Array(capacity);
  let cellKinds = new Uint8Array(capacity);
  let styles = new Uint32Array(capacity);
  let numbers = new Float64Array(capacity);
  /** Per cell: 0 none, n > 0 own formula n - 1, n < 0 shared formula -n - 1. */
  let formulas: Int32Array | null = null;
  const rows: number[] = [];
  const starts: number[] = [];
  const inlineTexts: string[] = [];
  const errors: string[] = [];
  const formulaTexts: string[] = [];
  const masters: Master[] = [];
  /** Groups by their number in the part, which may be used again further on. */
  const groups = new Map<number, number>();
  const rowStyles = new Map<number, number>();
  const areas: FormulaArea[] = [];
  let top = Infinity;
  let bottom = -1;
  let left = Infinity;
  let right = -1;

  function grow(): void {
    capacity *= 2;
    const copy = <T extends { set(from: ArrayLike<number>): void }>(to: T, from: ArrayLike<number>): T => {
      to.set(from);
      return to;
    };
    columns = copy(new Uint16Array(capacity), columns);
    cellKinds = copy(new Uint8Array(capacity), cellKinds);
    styles = copy(new Uint32Array(capacity), styles);
    numbers = copy(new Float64Array(capacity), numbers);
    if (formulas) formulas = copy(new Int32Array(capacity), formulas);
  }

  function use(row: number, column: number): void {
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (column < left) left = column;
    if (column > right) right = column;
  }

  function add(row: number, column: number, style: number, kind: Kind, number: number): boolean {
    const lastRow = rows.length === 0 ? -1 : (rows[rows.length - 1] ?? -1);
    if (row < lastRow) return false;
    if (row === lastRow) {
      if (column <= (columns[count - 1] ?? -1)) return false;
    } else {
      rows.push(row);
      starts.push(count);
    }
    if (count === capacity) grow();
    columns[count] = column;
    cellKinds[count] = kind;
    styles[count] = style;
    numbers[count] = number;
    count++;
    if (kind !== kinds.blank) use(row, column);
    return true;
  }

  function mark(code: number): void {
    formulas ??= new Int32Array(capacity);
    formulas[count - 1] = code;
    use(rows[rows.length - 1] ?? 0, columns[count - 1] ?? 0);
  }

  function finish(columnStyles: readonly ColumnStyle[]): CellStore {
    // Index of a row within `rows`, by sheet row: one array instead of a search per cell asked.
    const lastRow = rows.length === 0 ? -1 : (rows[rows.length - 1] ?? -1);
    const rowIndex = new Int32Array(lastRow + 1).fill(-1);
    rows.forEach((row, index) => (rowIndex[row] = index));
    const rowStarts = Int32Array.from([...starts, count]);
    const rowNumbers = Int32Array.from(rows);

    function find(row: number, column: number): number {
      const index = rowIndex[row] ?? -1;
      if (index < 0) return -1;
      let low = rowStarts[index] ?? 0;
      let high = (rowStarts[index + 1] ?? 0) - 1;
      const guess = low + column - (columns[low] ?? 0);
      if (guess >= low && guess <= high && columns[guess] === column) return guess;
      while (low <= high) {
        const middle = (low + high) >> 1;
        const at = columns[middle] ?? 0;
        if (at === column) return middle;
        if (at < column) low = middle + 1;
        else high = middle - 1;
      }
      return -1;
    }

    function value(index: number, shared: readonly string[]): CellValue {
      const number = numbers[index] ?? 0;
      switch (cellKinds[index]) {
        case kinds.number:
          return number;
        case kinds.shared:
          return shared[number] ?? "";
        case kinds.inline:
          return inlineTexts[number] ?? "";
        case kinds.boolean:
          return number !== 0;
        case kinds.error:
          return { error: errors[number] ?? "#VALUE!" };
        default:
          return null;
      }
    }

    function rowOf(index: number): number {
      let low = 0;
      let high = rowNumbers.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((rowStarts[middle] ?? 0) <= index) low = middle;
        else high = middle - 1;
      }
      return rowNumbers[low] ?? 0;
    }

    function formula(index: number): string | null {
      const code = formulas?.[index] ?? 0;
      if (code === 0) return null;
      if (code > 0) return formulaTexts[code - 1] ?? null;
      const master = masters[-code - 1];
      return master === undefined ? null : master.shift(rowOf(index) - master.row, (columns[index] ?? 0) - master.column);
    }

    return {
      used: bottom < 0 ? null : { top, left, bottom, right },
      find,
      value,
      formula,
      style: (index) => styles[index] ?? 0,
      areas,
      emptyStyle: (row, column) => rowStyles.get(row) ?? columnStyles.find((one) => one.first <= column && column <= one.last)?.style ?? 0,
    };
  }

  return {
    add,
    formula: (text) => mark(formulaTexts.push(text)),
    sharedFormula: (id, text, namesArea) => {
      if (text !== "" && (namesArea || !groups.has(id))) {
        groups.set(id, masters.length);
        masters.push({ row: rows[rows.length - 1] ?? 0, column: columns[count - 1] ?? 0, shift: lazyShifter(text) });
      }
      const group = groups.get(id);
      if (group !== undefined) mark(-group - 1);
    },
    area: (area) => areas.push(area),
    inline: (text) => inlineTexts.push(text) - 1,
    error: (text) => {
      const known = errors.indexOf(text);
      return known === -1 ? errors.push(text) - 1 : known;
    },
    rowStyle: (row, style) => rowStyles.set(row, style),
    finish,
  };
}

/** Splitting a formula costs more than reading it: it waits until a formula is asked for. */
export function lazyShifter(text: string): (rows: number, columns: number) => string {
  let made: ((rows: number, columns: number) => string) | null = null;
  return (rows, columns) => {
    if (rows === 0 && columns === 0) return text;
    made ??= shifter(text);
    return made(rows, columns);
  };
}
