import { encode, splice } from "./bytes";
import type { Splice } from "./bytes";
import { damaged, WorkbookError } from "./errors";
import { appendInside, attr, escapeAttribute, parseXml, prefixOf, removeNode } from "./xml-tree";
import type { XmlNode } from "./xml-tree";
import { defaultZipLimits, packEntry, readZip, unpack, writeZip } from "./zip";
import type { ZipEntry, ZipLimits } from "./zip";

/** A relationship of a part; `target` is the part's name, or the address as written for an external one. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type: "worksheet", "table", "customXml" … */
  readonly kind: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/**
 * An Office package: parts by name without leading slash. Parts not set are kept in their compressed form.
 * A draft is a package of its own; what is done to it does not touch the one it came from.
 */
export interface Package {
  readonly names: () => string[];
  /** The entry itself: its identity tells whether a part has changed. */
  readonly entry: (name: string) => ZipEntry | null;
  /** Unpacked bytes as UTF-8, or null when there is no such part. */
  readonly part: (name: string) => Uint8Array | null;
  readonly contentType: (name: string) => string | null;
  readonly relationships: (name: string) => Relationship[];
  /** Replaces a part or, with a content type, adds one. */
  readonly set: (name: string, bytes: Uint8Array, contentType?: string) => void;
  readonly remove: (name: string) => void;
  /** Adds a relationship and gives its id. */
  readonly relate: (from: string, type: string, target: string) => string;
  readonly unrelate: (from: string, id: string) => void;
  readonly draft: () => Package;
  readonly save: () => Uint8Array;
}

export const officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const contentTypesNamespace = "http://schemas.openxmlformats.org/package/2006/content-types";
const contentTypesName = "[Content_Types].xml";
const relationsType = "application/vnd.openxmlformats-package.relationships+xml";
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Opens the package of these bytes. @throws WorkbookError */
export function openPackage(bytes: Uint8Array, limits: ZipLimits = defaultZipLimits): Package {
  const parts = new Map<string, ZipEntry>();
  for (const entry of readZip(bytes, limits)) {
    const name = partName(entry.name);
    if (name === null) continue;
    if (parts.has(name.toLowerCase())) throw damaged(`part ${name} occurs twice`);
    parts.set(name.toLowerCase(), entry);
  }
  return packageOf(parts);
}

/** A package with nothing in it but its content types and relationships. */
export function emptyPackage(): Package {
  const types = `${xmlHead}<Types xmlns="${contentTypesNamespace}"><Default Extension="rels" ContentType="${relationsType}"/><Default Extension="xml" ContentType="application/xml"/></Types>`;
  return packageOf(new Map([[contentTypesName.toLowerCase(), packEntry(contentTypesName, encode(types))]]));
}

/** Name of the part in an entry; null for a folder. Names that climb out of the package are refused. */
function partName(entryName: string): string | null {
  const name = entryName.replaceAll("\\", "/").replace(/^\/+/, "");
  if (name.split("/").some((segment) => segment === ".." || segment === ".")) throw damaged(`part name ${entryName}`);
  return name.endsWith("/") || name === "" ? null : name;
}

/** UTF-16 parts are legal and rare: they are read, and written back when changed, as UTF-8. */
function asUtf8(bytes: Uint8Array): Uint8Array {
  const [a, b] = bytes;
  const label = a === 0xff && b === 0xfe ? "utf-16le" : a === 0xfe && b === 0xff ? "utf-16be" : null;
  if (label === null) return bytes;
  const text = new TextDecoder(label).decode(bytes);
  return encode(text.replace(/^(<\?xml[^>]*encoding\s*=\s*["'])[^"']*/, "$1UTF-8"));
}

/** Unpacked bytes of large parts, which are read once for their cells and once more to be patched. */
interface Kept {
  readonly parts: Map<ZipEntry, Uint8Array>;
  bytes: number;
}

const worthKeeping = 1 << 20;
const keepAtMost = 1 << 27;

function packageOf(parts: Map<string, ZipEntry>, kept: Kept = { parts: new Map(), bytes: 0 }): Package {
  const key = (name: string): string => name.toLowerCase();
  const cache = new Map<string, { entry: ZipEntry; relationships: Relationship[] }>();

  function entry(name: string): ZipEntry | null {
    return parts.get(key(name)) ?? null;
  }

  function part(name: string): Uint8Array | null {
    const found = entry(name);
    if (found === null) return null;
    const known = kept.parts.get(found);
    if (known !== undefined) return known;
    const bytes = asUtf8(unpack(found));
    if (bytes.length >= worthKeeping && kept.bytes + bytes.length <= keepAtMost) {
      kept.parts.set(found, bytes);
      kept.bytes += bytes.length;
    }
    return bytes;
  }

  let knownTypes: { entry: ZipEntry; bytes: Uint8Array; root: XmlNode } | null = null;
  function types(): { bytes: Uint8Array; root: XmlNode } {
    const found = entry(contentTypesName);
    if (found === null) throw damaged(`${contentTypesName} is missing`);
    if (knownTypes?.entry !== found) {
      const bytes = asUtf8(unpack(found));
      knownTypes = { entry: found, bytes, root: parseXml(bytes, contentTypesName) };
    }
    return knownTypes;
  }

  function contentType(name: string): string | null {
    const wanted = key(`/${name}`);
    const extension = key(name.slice(name.lastIndexOf(".") + 1));
    const { root } = types();
    const override = root.children.find((node) => node.local === "Override" && key(attr(node, "PartName") ?? "") === wanted);
    const fallback = root.children.find((node) => node.local === "Default" && key(attr(node, "Extension") ?? "") === extension);
    return (override && attr(override, "ContentType")) ?? (fallback && attr(fallback, "ContentType")) ?? null;
  }

  function put(name: string, bytes: Uint8Array): void {
    const old = entry(name);
    if (old !== null) forget(old);
    parts.set(key(name), packEntry(old?.name ?? name, bytes, old ?? undefined));
  }

  function forget(old: ZipEntry): void {
    kept.bytes -= kept.parts.get(old)?.length ?? 0;
    kept.parts.delete(old);
  }

  function editTypes(edit: (root: XmlNode) => Splice[]): void {
    const { bytes, root } = types();
    put(contentTypesName, splice(bytes, edit(root)));
  }

  function relationships(name: string): Relationship[] {
    const relsName = relationsOf(name);
    const found = entry(relsName);
    if (found === null) return [];
    const known = cache.get(key(relsName));
    if (known?.entry === found) return known.relationships;
    const root = parseXml(part(relsName) ?? new Uint8Array(), relsName);
    const list = root.children
      .filter((node) => node.local === "Relationship")
      .map((node): Relationship => {
        const type = attr(node, "Type") ?? "";
        const target = attr(node, "Target") ?? "";
        const external = attr(node, "TargetMode") === "External";
        return {
          id: attr(node, "Id") ?? "",
          type,
          kind: type.slice(type.lastIndexOf("/") + 1),
          external,
          target: external ? target : resolveTarget(name, target),
        };
      });
    cache.set(key(relsName), { entry: found, relationships: list });
    return list;
  }

  function relate(from: string, type: string, target: string): string {
    const relsName = relationsOf(from);
    const taken = new Set(relationships(from).map((relation) => relation.id.toLowerCase()));
    let number = taken.size + 1;
    while (taken.has(`rid${String(number)}`)) number++;
    const id = `rId${String(number)}`;
    const attributes = `Id="${id}" Type="${escapeAttribute(type)}" Target="${escapeAttribute(relativeTarget(from, target))}"`;
    const bytes = part(relsName);
    if (bytes === null) {
      set(
        relsName,
        encode(`${xmlHead}<Relationships xmlns="${packageRelations}"><Relationship ${attributes}/></Relationships>`),
        relationsType,
      );
    } else {
      const root = parseXml(bytes, relsName);
      put(relsName, splice(bytes, appendInside(root, `<${prefixOf(root)}Relationship ${attributes}/>`)));
    }
    return id;
  }

  function unrelate(from: string, id: string): void {
    const relsName = relationsOf(from);
    const bytes = part(relsName);
    if (bytes === null) return;
    const node = parseXml(bytes, relsName).children.find((candidate) => attr(candidate, "Id") === id);
    if (node) put(relsName, splice(bytes, removeNode(node)));
  }

  function set(name: string, bytes: Uint8Array, type?: string): void {
    const isNew = entry(name) === null;
    put(name, bytes);
    if (!isNew || type === undefined || contentType(name) === type) return;
    editTypes((root) =>
      appendInside(root, `<${prefixOf(root)}Override PartName="${escapeAttribute(`/${name}`)}" ContentType="${escapeAttribute(type)}"/>`),
    );
  }

  function remove(name: string): void {
    if (!parts.delete(key(name))) return;
    parts.delete(key(relationsOf(name)));
    editTypes((root) =>
      root.children
        .filter((node) => node.local === "Override" && key(attr(node, "PartName") ?? "") === key(`/${name}`))
        .flatMap(removeNode),
    );
  }

  return {
    names: () => [...parts.values()].map((found) => partName(found.name) ?? found.name),
    entry,
    part,
    contentType,
    relationships,
    set,
    remove,
    relate,
    unrelate,
    draft: () => packageOf(new Map(parts), kept),
    save: () => writeZip([...parts.values()]),
  };
}

/** "xl/_rels/workbook.xml.rels" for "xl/workbook.xml"; "_rels/.rels" for the package itself (""). */
export function relationsOf(name: string): string {
  const slash = name.lastIndexOf("/") + 1;
  return `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`;
}

/** Part name of a relationship target, which is relative to the part or absolute in the package. */
function resolveTarget(from: string, target: string): string {
  const path = (target.split(/[?#]/)[0] ?? "").replaceAll("\\", "/");
  const base = path.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const segment of path.split("/")) {
    if (segment === "..") base.pop();
    else if (segment !== "" && segment !== ".") base.push(segment);
  }
  const joined = base.join("/");
  return /%[\da-f]{2}/i.test(joined) ? safeDecode(joined) : joined;
}

function safeDecode(text: string): string {
  try {
    return decodeURI(text);
  } catch (error) {
    throw new WorkbookError("damaged", "", `relationship target ${text}`, { cause: error });
  }
}

function relativeTarget(from: string, target: string): string {
  const base = from.split("/").slice(0, -1);
  const path = target.split("/");
  let same = 0;
  while (same < base.length && base[same] === path[same]) same++;
  return [...base.slice(same).map(() => ".."), ...path.slice(same)].join("/");
}
