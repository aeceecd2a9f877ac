import type { Workbook, WorkbookChange, WorkbookContent } from "../../app/ports";
import { changePackage } from "./change";
import { contentOf, loadPackage, readCache } from "./load";
import { openPackage } from "./package";
import { recogniseFile } from "./recognise";
import { defaultZipLimits } from "./zip";
import { placedDrawings } from "./write-drawings";
import type { ZipLimits } from "./zip";

/** The Workbook port over the bytes of an .xlsx or .xlsm file. */
export interface FileWorkbook extends Workbook {
  /** The file with all changes so far. Parts that were not touched are in it exactly as they came. */
  save(): Uint8Array;
}

/**
 * Opens a workbook and reads all of it, so that a file that cannot be read is refused here.
 * @param limits what a file may cost; unzipped size, compression ratio, number of parts
 * @throws WorkbookError with a code and plain words for what is the matter
 */
export function openWorkbook(bytes: Uint8Array, limits: ZipLimits = defaultZipLimits): FileWorkbook {
  recogniseFile(bytes);
  const cache = readCache();
  let pack = openPackage(bytes, limits);
  let content: WorkbookContent | null = contentOf(loadPackage(pack, cache));

  function read(): WorkbookContent {
    content ??= contentOf(loadPackage(pack, cache));
    return content;
  }

  function write(change: WorkbookChange): void {
    const draft = pack.draft();
    changePackage(draft, change, cache);
    pack = draft;
    content = null;
  }

  return {
    read: () => settled(read),
    drawings: () => settled(() => placedDrawings(pack)),
    write: (change) => settled(() => write(change)),
    save: () => pack.save(),
  };
}

/** A promise of what a function gives now; what it throws rejects. */
function settled<T>(run: () => T): Promise<T> {
  return new Promise((resolve) => resolve(run()));
}
