import { UserError } from "../../src/app/errors";
import type { CellMark, HostAbilities, LiveWorkbook, Selection, WorkbookChange, WorkbookContent } from "../../src/app/ports";
import type { CellAddress, CellValue } from "../../src/core/table/sheet";
import { openWorkbook } from "../../src/hosts/file/open";

/** A live workbook with the handles of a test: what its user does, and what was done to it. */
export interface TestWorkbook extends LiveWorkbook {
  /** The user types in a cell: listeners hear it. */
  type(address: CellAddress, value: CellValue): Promise<void>;
  /** The user selects. */
  choose(selection: Selection): void;
  /** The next call of a method rejects with this. */
  failNext(method: "read" | "write" | "mark", error: Error): void;
  readonly marks: readonly CellMark[];
  readonly selected: Selection | null;
  readonly reads: number;
  readonly writes: readonly WorkbookChange[];
}

const ABILITIES: HostAbilities = { mergedUndo: false, readOnly: false, name: "Test" };

/** A workbook open before its user, over the bytes of a real file: selection, marks and events in memory. */
export function liveWorkbook(bytes: Uint8Array, abilities: Partial<HostAbilities> = {}): TestWorkbook {
  let file = openWorkbook(bytes);
  let revision = 0;
  let marks: readonly CellMark[] = [];
  let selected: Selection | null = null;
  let reads = 0;
  const writes: WorkbookChange[] = [];
  const failures = new Map<string, Error>();
  const changed = new Set<() => void>();
  const chosen = new Set<() => void>();

  function fail(method: string): void {
    const error = failures.get(method);
    failures.delete(method);
    if (error) throw error;
  }

  async function write(change: WorkbookChange): Promise<void> {
    fail("write");
    await file.write(change);
    revision += 1;
    writes.push(change);
  }

  function listen(listeners: Set<() => void>, listener: () => void): Promise<() => Promise<void>> {
    listeners.add(listener);
    return Promise.resolve(() => {
      listeners.delete(listener);
      return Promise.resolve();
    });
  }

  return {
    abilities: { ...ABILITIES, ...abilities },
    read: async (): Promise<WorkbookContent> => {
      reads += 1;
      fail("read");
      return file.read();
    },
    drawings: () => file.drawings(),
    write,
    writeUndoable: async (change) => {
      const before = file.save();
      await write(change);
      const mine = revision;
      return {
        apply: async () => {
          await Promise.resolve();
          if (revision !== mine) {
            throw new UserError("undo-changed", {
              nl: "De cellen zijn intussen gewijzigd. Maak de wijziging met de hand ongedaan.",
              en: "The cells were changed in the meantime. Take the change back by hand.",
            });
          }
          file = openWorkbook(before);
          // All is again as it was before the write, so that what was written earlier can be taken back as well.
          revision = mine - 1;
        },
      };
    },
    select: (selection) => {
      selected = selection;
      return Promise.resolve();
    },
    selection: () => Promise.resolve(selected),
    mark: async (next) => {
      await Promise.resolve();
      fail("mark");
      marks = next;
    },
    marked: () => Promise.resolve(marks.length > 0),
    onChanged: (listener) => listen(changed, listener),
    onSelected: (listener) => listen(chosen, listener),
    type: async (address, value) => {
      await file.write({ cells: [{ address, value }] });
      revision += 1;
      for (const listener of changed) listener();
    },
    choose: (selection) => {
      selected = selection;
      for (const listener of chosen) listener();
    },
    failNext: (method, error) => void failures.set(method, error),
    get marks() {
      return marks;
    },
    get selected() {
      return selected;
    },
    get reads() {
      return reads;
    },
    writes,
  };
}
