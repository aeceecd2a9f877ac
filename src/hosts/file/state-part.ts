import type { WorkbookState } from "../../app/ports";
import { stateFamily, stateFromXml, stateToXml } from "../../app/workbook/state-xml";
import type { StateReading } from "../../app/workbook/state-xml";
import { decode, encode } from "./bytes";
import { WorkbookError } from "./errors";
import { officeRelations, relationsOf, xmlHead } from "./package";
import type { Package } from "./package";
import { freeName } from "./shared-strings";

/** Where our custom XML part is, and what it holds. */
export interface StatePart {
  readonly part: string | null;
  readonly state: WorkbookState | null;
  readonly problem: string | null;
}

/** Fixed, so that equal workbooks are equal files; it only has to differ from that of other parts. */
const itemId = "{6B65726E-6369-4A66-8572-000000000001}";
const propertiesType = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

/** Looks for our part among the custom XML of the workbook. Damage is reported, never thrown. */
export function readStatePart(pack: Package, workbook: string): StatePart {
  for (const relation of pack.relationships(workbook)) {
    if (relation.kind !== "customXml" || relation.external || pack.entry(relation.target) === null) continue;
    const bytes = readable(pack, relation.target);
    if (bytes === null || !new TextDecoder().decode(bytes.subarray(0, 2000)).includes(stateFamily)) continue;
    const reading = readingOf(bytes);
    if ("state" in reading) return { part: relation.target, state: reading.state, problem: null };
    return { part: relation.target, state: null, problem: `${relation.target} (${reading.problem})` };
  }
  return { part: null, state: null, problem: null };
}

function readingOf(bytes: Uint8Array): StateReading {
  try {
    return stateFromXml(decode(bytes));
  } catch (error) {
    if (error instanceof WorkbookError) return { problem: `XML: ${error.detail}` };
    throw error;
  }
}

/** Bytes of a custom XML part; another's part that cannot be unpacked is not ours to complain about. */
function readable(pack: Package, name: string): Uint8Array | null {
  try {
    return pack.part(name);
  } catch (error) {
    if (error instanceof WorkbookError) return null;
    throw error;
  }
}

/** Writes the state, in the part it was in or in a new one. */
export function writeStatePart(pack: Package, workbook: string, known: string | null, state: WorkbookState): void {
  const bytes = encode(stateToXml(state));
  if (known !== null) {
    pack.set(known, bytes);
    return;
  }
  const name = freeName(pack, "customXml/item", ".xml", 1);
  const number = /(\d+)\.xml$/.exec(name)?.[1] ?? "1";
  const properties = freeName(pack, `customXml/itemProps${number}`, ".xml");
  pack.set(name, bytes, "application/xml");
  pack.set(
    properties,
    encode(
      `${xmlHead}<ds:datastoreItem ds:itemID="${itemId}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">` +
        `<ds:schemaRefs><ds:schemaRef ds:uri="urn:kerncijfer:workbook:1"/></ds:schemaRefs></ds:datastoreItem>`,
    ),
    propertiesType,
  );
  // A stray relationship part of an item that is gone would give the new one wrong relations.
  pack.remove(relationsOf(name));
  pack.relate(name, `${officeRelations}/customXmlProps`, properties);
  pack.relate(workbook, `${officeRelations}/customXml`, name);
}
