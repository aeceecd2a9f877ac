import type { Figure } from "./figure";
import { needsMinus, writeDigits } from "./digits";
import { addMarker } from "./markers";

/** What stands before the sign of a figure: the limit. */
export function boundPrefix(figure: Figure): string {
  return figure.bound ?? "";
}

/** What stands behind the digits and the per cent sign: magnitude and unit, each after a space. */
export function unitSuffix(figure: Figure): string {
  const magnitude = figure.magnitude === null ? "" : ` ${figure.magnitude}`;
  const unit = figure.unitWord === null ? "" : ` ${figure.unitWord}`;
  return magnitude + unit;
}

/**
 * A figure as a report prints it, composed from its parts; what holds no number is given back as it was read.
 * print(parse(text)) is text for every string in report notation, and the canonical string for every accepted variant
 * ("13 285" → "13.285", "minimaal 90 %" → "≥90%").
 */
export function print(figure: Figure): string {
  if (figure.mantissa === null) return figure.text;
  const sign = needsMinus(figure.mantissa, figure.decimals) ? "-" : "";
  const currency = figure.currency === null ? "" : `${figure.currency} `;
  const percent = figure.kind === "percent" ? "%" : "";
  const digits = writeDigits(figure.mantissa, figure.decimals);
  return addMarker(boundPrefix(figure) + sign + currency + digits + percent + unitSuffix(figure), figure.marker);
}
