import { bookmarkName } from "../../publish/tables/identity";

/** The defined name that the cells of an inserted table carry on their sheet, as a pasted table carries it as a bookmark. */
export function tableName(table: string): string {
  return bookmarkName(table);
}

/** Whether a defined name is that of an inserted table. */
export function isTableName(name: string): boolean {
  return name.toLowerCase().startsWith("kerncijfer_");
}
