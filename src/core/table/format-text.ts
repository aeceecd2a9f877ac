/** What a number format prints around the digits: `"€ "0.0" miljoen*"` gives "€ " and " miljoen*". */
export interface FormatText {
  readonly before: string;
  readonly after: string;
}

const NONE: FormatText = { before: "", after: "" };

/**
 * The literal text of a number format's first section. Directives in brackets, padding (_x) and fill (*x) are left out;
 * the percent sign counts as a digit place.
 */
export function formatText(format: string): FormatText {
  if (format === "General" || format === "@") return NONE;
  let before = "";
  let after = "";
  let digits = false;
  const literal = (text: string): void => {
    if (digits) after += text;
    else before += text;
  };
  for (let i = 0; i < format.length && format.charAt(i) !== ";"; i += 1) {
    const sign = format.charAt(i);
    if (sign === '"') {
      const end = format.indexOf('"', i + 1);
      if (end < 0) break;
      literal(format.slice(i + 1, end));
      i = end;
    } else if (sign === "\\") {
      i += 1;
      literal(format.charAt(i));
    } else if (sign === "_" || sign === "*") i += 1;
    else if (sign === "[") {
      const end = format.indexOf("]", i);
      if (end < 0) break;
      i = end;
    } else if ("0#?.,%".includes(sign)) digits = true;
    else if (sign !== "-") literal(sign);
  }
  return { before, after };
}
