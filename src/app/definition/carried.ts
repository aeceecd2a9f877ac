import type { Definition } from "../../core/definition/schema";
import type { WorkbookState } from "../ports";

/**
 * How a workbook carries the definition it goes by: by id and version where it is shipped, else the whole of it, so that
 * the workbook can be opened without the file.
 */
export function carriedAs(
  { definition, json }: { readonly definition: Definition; readonly json: string },
  shipped: readonly Definition[],
): NonNullable<WorkbookState["definition"]> {
  const { id, version } = definition;
  return shipped.some((one) => one.id === id && one.version === version) ? { id, version } : { json };
}
