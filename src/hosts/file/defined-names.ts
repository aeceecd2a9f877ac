import type { AreaName, NewSheet } from "../../app/ports";
import { columnName, sheetPrefix } from "../../core/table/address";
import type { Area, DefinedName } from "../../core/table/sheet";
import { listNames } from "./app-properties";
import { splice } from "./bytes";
import { WorkbookError } from "./errors";
import type { Package } from "./package";
import { readWorkbookPart } from "./workbook-part";
import { appendInside, attr, child, childrenOf, escapeAttribute, escapeText, prefixOf } from "./xml-tree";

/** What may stand before definedNames in the workbook part, in the order of its schema. */
const BEFORE = ["sheets", "functionGroups", "externalReferences"];

/**
 * Writes the names of a sheet that was added: those asked for, and Excel's own for what it prints and repeats. All belong
 * to the sheet, so that they go with it.
 */
export function addNames(pack: Package, sheet: NewSheet): void {
  const { root, bytes, name: part, sheets } = readWorkbookPart(pack);
  const local = sheets.findIndex(({ name }) => name === sheet.name);
  const wanted = namesOf(sheet);
  if (local === -1 || wanted.length === 0) return;
  const prefix = prefixOf(root);
  const markup = wanted
    .map(({ name, formula }) => {
      const attributes = `name="${escapeAttribute(name)}" localSheetId="${String(local)}"`;
      return `<${prefix}definedName ${attributes}>${escapeText(formula)}</${prefix}definedName>`;
    })
    .join("");
  const list = child(root, "definedNames");
  const after = root.children.filter((node) => node.namespace === root.namespace && BEFORE.includes(node.local)).at(-1);
  const fresh = `<${prefix}definedNames>${markup}</${prefix}definedNames>`;
  const place = after?.end ?? root.openEnd;
  pack.set(part, splice(bytes, list ? appendInside(list, markup) : [{ start: place, end: place, text: fresh }]));
  listNames(
    pack,
    wanted.map(({ name }) => `${sheetPrefix(sheet.name)}${name.replace("_xlnm.", "")}`),
  );
}

/** Lets a name of a sheet stand for another area of it. @throws WorkbookError unknown-name */
export function moveName(pack: Package, { sheet, name, area }: AreaName): void {
  const { root, bytes, name: part, sheets } = readWorkbookPart(pack);
  const local = sheets.findIndex((one) => one.name.toLowerCase() === sheet.toLowerCase());
  const node = childrenOf(child(root, "definedNames"), "definedName").find(
    (one) => attr(one, "name")?.toLowerCase() === name.toLowerCase() && attr(one, "localSheetId") === String(local),
  );
  if (!node || local === -1) throw new WorkbookError("unknown-name", `${sheetPrefix(sheet)}${name}`);
  const text = escapeText(`${sheetPrefix(sheets[local]?.name ?? sheet)}${fixed(area)}`);
  pack.set(part, splice(bytes, [{ start: node.openEnd, end: node.closeStart, text }]));
}

function namesOf({ name: sheet, print, names = [] }: NewSheet): DefinedName[] {
  const prefix = sheetPrefix(sheet);
  const wanted = names.map(({ name, area }) => ({ name, formula: `${prefix}${fixed(area)}`, sheet }));
  if (print?.area) wanted.push({ name: "_xlnm.Print_Area", formula: `${prefix}${fixed(print.area)}`, sheet });
  if (print && print.titleRows > 0) {
    wanted.push({ name: "_xlnm.Print_Titles", formula: `${prefix}$1:$${String(print.titleRows)}`, sheet });
  }
  return wanted;
}

/** "$A$1:$F$9" */
function fixed({ top, left, bottom, right }: Area): string {
  return `$${columnName(left)}$${String(top + 1)}:$${columnName(right)}$${String(bottom + 1)}`;
}
