/** Identifiers made from what a report prints. */

const LONGEST = 48;

/** "Opgelegde maatregelen WW*" becomes "opgelegde-maatregelen-ww"; empty when no letter or digit is left. */
export function slug(text: string): string {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, "-")
    .replace(/^[-.]+|[-.]+$/g, "");
  if (plain.length <= LONGEST) return plain;
  const cut = plain.slice(0, LONGEST + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf("-"), LONGEST / 2)).replace(/[-.]+$/, "");
}

/** Hands out each name once: the second "overig" is "overig-2". */
export function uniqueNames(): (wanted: string) => string {
  const taken = new Set<string>();
  return (wanted) => {
    let name = wanted;
    for (let count = 2; taken.has(name); count += 1) name = `${wanted}-${count}`;
    taken.add(name);
    return name;
  };
}

const GENERIC = /^(?:tabel|table|tbl)_?\d*$/iu;

/** The id of a table from its name in Excel, where that says anything and can be said back; null otherwise. */
export function idOfTableName(name: string | null): string | null {
  if (name === null || GENERIC.test(name)) return null;
  const id = name.toLowerCase().replaceAll("_", "-");
  return /^[a-z][a-z0-9.-]*$/.test(id) && id.replaceAll("-", "_") === name.toLowerCase() ? id : null;
}

/** An id that Excel takes for the name of a table: it begins with a letter and reads as no cell. */
export function tableId(wanted: string): string {
  const plain = wanted === "" || /^[^a-z]/.test(wanted) ? `tabel-${wanted}` : wanted;
  return /^(?:[a-z]{1,3}\d+|r\d*|c\d*|r\d*c\d*)$/.test(plain) ? `tabel-${plain}` : plain.replace(/-$/, "");
}
