import type { LiveWorkbook } from "../../src/app/ports";
import type { CellAddress, CellValue } from "../../src/core/table/sheet";
import { userEdit } from "../../src/demo/excel/workbook";
import { loadXlsx } from "../../src/demo/excel/xlsx/load";
import { cellName } from "../../src/core/table/address";
import { liveWorkbook } from "./live-workbook";
import { inExcel } from "./office-workbook";

/** A workbook open before its user, whichever host it is in. */
export interface OpenedInHost {
  readonly workbook: LiveWorkbook;
  /** The user types a value in a cell. */
  readonly type: (address: CellAddress, value: CellValue) => Promise<void>;
}

/** The hosts that use cases for a live workbook are tested over: real files, and Microsoft's client over the emulated Excel. */
export const HOSTS: readonly (readonly [name: string, open: (bytes: Uint8Array) => OpenedInHost])[] = [
  [
    "file",
    (bytes) => {
      const workbook = liveWorkbook(bytes);
      return { workbook, type: (address, value) => workbook.type(address, value) };
    },
  ],
  [
    "office",
    (bytes) => {
      const { host, workbook } = inExcel(loadXlsx(bytes));
      return {
        workbook,
        type: ({ sheet, row, column }, value) => {
          userEdit(host.book, sheet, cellName(row, column), value === null ? "" : String(value));
          return Promise.resolve();
        },
      };
    },
  ],
];
