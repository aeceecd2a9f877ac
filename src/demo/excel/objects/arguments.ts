import type { Area } from "../../../core/table/sheet";
import { fault } from "../faults";
import { rangeNamed } from "../model/reference";
import type { PlacedRange, SheetModel } from "../model/types";
import type { HostContext } from "./context";
import { isLive } from "./live";

/** Arguments of methods and values of properties, checked as Excel checks them: what does not fit is InvalidArgument. */

export function text(value: unknown): string {
  if (typeof value !== "string") throw fault("InvalidArgument");
  return value;
}

export function optionalText(value: unknown): string | null {
  return value === null || value === undefined || value === "" ? null : text(value);
}

export function number(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw fault("InvalidArgument");
  return value;
}

export function whole(value: unknown): number {
  const found = number(value);
  if (!Number.isInteger(found)) throw fault("InvalidArgument");
  return found;
}

export function flag(value: unknown): boolean {
  if (typeof value !== "boolean") throw fault("InvalidArgument");
  return value;
}

export function optionalFlag(value: unknown, otherwise: boolean): boolean {
  return value === null || value === undefined ? otherwise : flag(value);
}

export function oneOf<const T extends string>(value: unknown, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw fault("InvalidArgument");
  return found;
}

export function isPlaced(target: unknown): target is PlacedRange {
  return typeof target === "object" && target !== null && "sheet" in target && "area" in target;
}

/** A range given as an object or as an address on `sheet`. */
export function range(value: unknown, context: HostContext, sheet: SheetModel): PlacedRange {
  if (typeof value === "string") return rangeNamed(context.book, value, sheet);
  if (isLive(value) && isPlaced(value.target)) return { sheet: value.target.sheet, area: value.target.area };
  throw fault("InvalidArgument");
}

/** "#RRGGBB" in capitals for a colour given so, or by its name. */
export function colour(value: unknown): string {
  const given = text(value).trim();
  if (/^#[\da-f]{6}$/i.test(given)) return given.toUpperCase();
  const named = NAMED[given.toLowerCase()];
  if (named === undefined) throw fault("InvalidArgument");
  return named;
}

const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
  purple: "#800080",
};

/** A matrix of the size of an area; one value stands for all. Cells that are null or absent are left as they are. */
export function matrix(value: unknown, area: Area): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const rows: readonly unknown[] = value;
  const height = area.bottom - area.top + 1;
  const width = area.right - area.left + 1;
  const fits = rows.length === height && rows.every((row) => Array.isArray(row) && row.length === width);
  if (!fits) {
    throw fault("InvalidArgument", "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  }
  return (row, column) => {
    const cells = rows[row - area.top];
    return Array.isArray(cells) ? (cells[column - area.left] as unknown) : undefined;
  };
}
