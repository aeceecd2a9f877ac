import type { Book } from "../model/types";
import type { Live } from "./live";
import type { Types } from "./types";

/** What objects may use of the host. */
export interface HostContext {
  readonly book: Book;
  /** Makes the objects that other objects give. */
  readonly types: Types;
  /** Language of the Excel at hand, e.g. "nl-NL". */
  readonly locale: string;
  /** Members that were asked for and are not there. */
  readonly missing: Set<string>;
  /** Objects the client keeps hold of, by reference. */
  readonly references: References;
  /** Workbooks that were opened beside this one, as base64 or null for an empty one. */
  readonly opened: (string | null)[];
}

export interface References {
  /** Object of a reference. @throws ExcelFault InvalidReference */
  find(reference: string): Live;
  /** The reference of an object that is kept, made when there is none. */
  keep(object: Live): string;
  /** The reference of an object when it is kept. */
  of(object: Live): string | null;
  release(reference: string): void;
  releaseAll(): void;
  readonly count: number;
}
