import { checksum } from "../checksum";

/**
 * How a table is recognised where it was pasted or inserted. Word keeps bookmarks but no attributes, so the name is also
 * a bookmark's: letters, digits and underscores, at most 40.
 */
export function bookmarkName(table: string): string {
  const name = `kerncijfer_${table.replace(/[^A-Za-z0-9]/g, "_")}`;
  return name.length <= LONGEST && !/[^a-z0-9-]/.test(table) ? name : `${name.slice(0, LONGEST - 9)}_${checksum(table)}`;
}

const LONGEST = 40;
