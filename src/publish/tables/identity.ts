/**
 * How a table is recognised where it was pasted or inserted. Word keeps bookmarks but no attributes, so the name is also
 * a bookmark's: letters, digits and underscores, at most 40.
 */
export function bookmarkName(table: string): string {
  const name = `kerncijfer_${table.replace(/[^A-Za-z0-9]/g, "_")}`;
  return name.length <= LONGEST && !/[^a-z0-9-]/.test(table) ? name : `${name.slice(0, LONGEST - 9)}_${checksum(table)}`;
}

const LONGEST = 40;

/** FNV-1a, 32 bits, as eight hexadecimal digits: tells cut-off names apart; no protection against anyone. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
