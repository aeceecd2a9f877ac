import { newWorkbook } from "../../src/hosts/file/new-workbook";
import { openWorkbook } from "../../src/hosts/file/open";
import type { Workbook } from "../../src/app/ports";
import { workbookContract } from "./workbook";

workbookContract("file", (sheets) => Promise.resolve(openWorkbook(newWorkbook(sheets))));

/** The same after every write has gone through a file. */
workbookContract("file, saved and opened again", (sheets) => {
  let bytes = newWorkbook(sheets);
  const workbook: Workbook = {
    read: () => openWorkbook(bytes).read(),
    write: async (change) => {
      const opened = openWorkbook(bytes);
      await opened.write(change);
      bytes = opened.save();
    },
  };
  return Promise.resolve(workbook);
});
