import type { Input } from "../sheet";
import type { MadeForm } from "./made-form";

/** How a made figure is printed. */
export interface Pattern {
  readonly text: string;
  /** No figure is larger; a fraction for percentages. */
  readonly most: number;
  readonly decimals: number;
  readonly grouped: boolean;
  readonly signed: boolean;
  readonly percent: boolean;
  /** A percentage without its sign. */
  readonly bare: boolean;
  readonly before: string;
  readonly after: string;
}

const PATTERN = /^([^\p{L}\d#±]*)(±?)(p?)((?:\d[. ]?)*#[#., ]*)(%?.*)$/u;

/** Reads "±2#.###", "p##,#", "€ ##,# miljoen"; null for a text that is no pattern. */
export function patternIn(text: string): Pattern | null {
  const [, before = "", sign, bare, body = "", after = ""] = PATTERN.exec(text) ?? [];
  if (!body.includes("#")) return null;
  const trimmed = body.trimEnd();
  const [whole = "", part = ""] = trimmed.split(",");
  const digits = whole.replace(/[. ]/g, "");
  const leading = /^\d*/.exec(digits)?.[0] ?? "";
  const size = leading === "" ? 10 ** digits.length : (Number(leading) + 1) * 10 ** (digits.length - leading.length);
  const percent = after.startsWith("%");
  return {
    text,
    most: percent || bare !== "" ? size / 100 : size,
    decimals: part.length,
    grouped: /[. ]/.test(whole),
    signed: sign !== "",
    percent,
    bare: bare !== "",
    before,
    after: `${body.slice(trimmed.length)}${after}`,
  };
}

/** The figure as a text in the notation of its form, or as a number with a number format. */
export function written(pattern: Pattern, value: number, form: MadeForm): Input {
  const { percent, bare, decimals, before, after } = pattern;
  if (form.numbers !== undefined) {
    const shown = bare ? value * 100 : value;
    return { value: form.numbers === "full" ? shown : Number(shown.toFixed(decimals + (percent ? 2 : 0))), format: formatOf(pattern) };
  }
  const scaled = percent || bare ? value * 100 : value;
  const power = 10 ** decimals;
  const size = (Math.round(Math.abs(scaled) * power + 1e-6) / power).toFixed(decimals);
  const [whole = "0", part] = size.split(".");
  const mark = form.group === "none" ? "" : form.group === "space" ? " " : ".";
  const body = `${before}${whole.replace(/\B(?=(?:\d{3})+$)/g, mark)}${part === undefined ? "" : `,${part}`}`;
  if (!(scaled < 0) || Number(size) === 0) return `${body}${after}`;
  switch (form.negative) {
    case "brackets":
      return `(${body}${after})`;
    case "minus":
      return `−${body}${after}`;
    case "en-dash":
      return `–${body}${after}`;
    case "trailing":
      return `${body}${after}-`;
    default:
      return `-${body}${after}`;
  }
}

function formatOf({ before, decimals, grouped, percent, after }: Pattern): string {
  const suffix = percent ? "%" : after === "" ? "" : `"${after}"`;
  return `${before === "" ? "" : `"${before}"`}${grouped ? "#,##0" : "0"}${decimals === 0 ? "" : `.${"0".repeat(decimals)}`}${suffix}`;
}
