import { newWorkbook } from "../../src/hosts/file/new-workbook";
import { openWorkbook } from "../../src/hosts/file/open";
import type { Workbook } from "../../src/app/ports";
import { printingOf } from "../support/printing";
import { workbookContract } from "./workbook";

let opened = openWorkbook(newWorkbook([]));

workbookContract(
  "file",
  (sheets) => {
    opened = openWorkbook(newWorkbook(sheets));
    return Promise.resolve(opened);
  },
  (sheet) => Promise.resolve(printingOf(opened.save(), sheet)),
);

let bytes = newWorkbook([]);

/** The same after every write has gone through a file. */
workbookContract(
  "file, saved and opened again",
  (sheets) => {
    bytes = newWorkbook(sheets);
    const workbook: Workbook = {
      read: () => openWorkbook(bytes).read(),
      drawings: () => openWorkbook(bytes).drawings(),
      write: async (change) => {
        const again = openWorkbook(bytes);
        await again.write(change);
        bytes = again.save();
      },
    };
    return Promise.resolve(workbook);
  },
  (sheet) => Promise.resolve(printingOf(bytes, sheet)),
);
