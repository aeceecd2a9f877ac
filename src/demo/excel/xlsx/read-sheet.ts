import { columnOf, digits } from "../../../hosts/file/sheet-reader";
import { mainNamespace } from "../../../hosts/file/workbook-part";
import { scanXml, type XmlScanner } from "../../../hosts/file/xml-scan";
import { parseArea } from "../../../core/table/address";
import type { Area } from "../../../core/table/sheet";

/** What of a worksheet part is beside its values: where cells are and how they look, sizes, panes, links, protection. */
export interface SheetLooks {
  readonly cells: readonly { readonly row: number; readonly column: number; readonly style: number }[];
  readonly columns: readonly {
    readonly first: number;
    readonly last: number;
    readonly width: number | null;
    readonly hidden: boolean;
    readonly style: number;
  }[];
  readonly rows: readonly { readonly row: number; readonly height: number | null; readonly hidden: boolean; readonly style: number }[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly links: readonly {
    readonly area: Area;
    readonly relation: string | null;
    readonly location: string | null;
    readonly tip: string | null;
  }[];
  /** Attributes of the sheet's protection; null when it is not protected. */
  readonly protection: Readonly<Record<string, string>> | null;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

export function readLooks(bytes: Uint8Array, part: string): SheetLooks {
  const scan = scanXml(bytes, part);
  const cells: Writable<SheetLooks["cells"][number]>[] = [];
  const columns: SheetLooks["columns"][number][] = [];
  const rows: SheetLooks["rows"][number][] = [];
  const links: SheetLooks["links"][number][] = [];
  const looks: Writable<SheetLooks> = {
    cells,
    columns,
    rows,
    links,
    frozen: { rows: 0, columns: 0 },
    tabColor: "",
    showGridlines: true,
    protection: null,
  };
  let row = -1;
  let column = -1;
  for (let token = scan.next(); token !== "end"; token = scan.next()) {
    if (token !== "open" || scan.namespace !== mainNamespace) continue;
    const { local, depth } = scan;
    if (local === "c" && depth === 4) {
      const at = scan.find("r");
      column = at === -1 ? column + 1 : columnOf(scan, at, row, part);
      const s = scan.find("s");
      cells.push({ row, column, style: s === -1 ? 0 : digits(scan.bytes, scan.valueStart(s), scan.valueEnd(s)) });
    } else if (local === "row" && depth === 3) {
      const at = scan.find("r");
      row = at === -1 ? row + 1 : digits(scan.bytes, scan.valueStart(at), scan.valueEnd(at)) - 1;
      column = -1;
      const custom = flag(scan, "customFormat");
      const height = number(scan, "ht");
      if (height !== null || flag(scan, "hidden") || custom) {
        rows.push({ row, height, hidden: flag(scan, "hidden"), style: custom ? (number(scan, "s") ?? 0) : 0 });
      }
    } else if (local === "col" && depth === 3) {
      columns.push({
        first: (number(scan, "min") ?? 1) - 1,
        last: (number(scan, "max") ?? 1) - 1,
        width: number(scan, "width"),
        hidden: flag(scan, "hidden"),
        style: number(scan, "style") ?? 0,
      });
    } else readOther(scan, looks, links);
  }
  return looks;
}

function readOther(scan: XmlScanner, looks: Writable<SheetLooks>, links: SheetLooks["links"][number][]): void {
  switch (scan.local) {
    case "pane":
      if (/^frozen/.test(scan.attribute("state") ?? ""))
        looks.frozen = { rows: number(scan, "ySplit") ?? 0, columns: number(scan, "xSplit") ?? 0 };
      break;
    case "sheetView":
      looks.showGridlines = scan.attribute("showGridLines") !== "0";
      break;
    case "tabColor":
      looks.tabColor = scan.attribute("rgb") === null ? "" : `#${(scan.attribute("rgb") ?? "").slice(-6)}`;
      break;
    case "sheetProtection":
      if (flag(scan, "sheet")) looks.protection = attributes(scan);
      break;
    case "hyperlink": {
      const area = parseArea(scan.attribute("ref") ?? "")?.area;
      const all = attributes(scan);
      const relation = Object.entries(all).find(([name]) => name.endsWith(":id"))?.[1] ?? null;
      if (area) links.push({ area, relation, location: scan.attribute("location"), tip: scan.attribute("tooltip") });
      break;
    }
    default:
  }
}

function attributes(scan: XmlScanner): Record<string, string> {
  return Object.fromEntries(Array.from({ length: scan.attributeCount }, (_, at) => [scan.attributeName(at), scan.attributeValue(at)]));
}

function number(scan: XmlScanner, name: string): number | null {
  const text = scan.attribute(name);
  return text === null || !Number.isFinite(Number(text)) ? null : Number(text);
}

function flag(scan: XmlScanner, name: string): boolean {
  return /^(1|true)$/.test(scan.attribute(name) ?? "");
}
