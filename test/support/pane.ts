import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { loadShipped, type Shipped } from "../../src/app/definition/shipped";
import { newWorkbook } from "../../src/hosts/file/new-workbook";
import { openWorkbook } from "../../src/hosts/file/open";
import { textOfFile } from "../../src/hosts/file/text-file";
import type { ClipboardContent, PaneServices } from "../../src/taskpane/services";
import { initialState } from "../../src/taskpane/state/model";
import { createStore, type Store } from "../../src/taskpane/state/store";
import { paneWork, type PaneWork } from "../../src/taskpane/work/pane-work";
import { liveWorkbook, type TestWorkbook } from "./live-workbook";
import { sample } from "./samples";

const DEFINITIONS = path.join(__dirname, "..", "..", "assets", "definitions");

/** All definitions that come with the add-in, as the pane gets them. */
export function allShipped(): readonly Shipped[] {
  return loadShipped(
    readdirSync(DEFINITIONS)
      .filter((name) => name.endsWith(".json"))
      .sort()
      .map((file) => ({ file, json: readFileSync(path.join(DEFINITIONS, file), "utf8") })),
  );
}

const shipped = Promise.resolve(allShipped());

/** What a test sees leave the pane. */
export interface Outside {
  readonly copied: ClipboardContent[];
  /** Whether the host lets the pane copy. */
  clipboard: "allowed" | "refused";
  readonly saved: { readonly name: string; readonly bytes: Uint8Array }[];
  readonly opened: { readonly name: string; readonly bytes: Uint8Array }[];
}

export interface TestPane extends Pick<Outside, "saved" | "opened" | "copied"> {
  readonly outside: Outside;
  readonly store: Store;
  readonly work: PaneWork;
  readonly workbook: TestWorkbook;
  readonly services: PaneServices;
}

/** The services of a pane on a workbook in memory: real files, a fixed clock. */
export function paneServices(workbook: TestWorkbook, outside: Outside): PaneServices {
  let ticks = 0;
  return {
    workbook,
    shipped: () => shipped,
    clock: { now: () => "2026-01-02T13:02:00Z" },
    stopwatch: () => (ticks += 100),
    waiting: () => true,
    pause: () => Promise.resolve(),
    openFile: (bytes) => openWorkbook(bytes).read(),
    readText: (name, bytes) => Promise.resolve(textOfFile(bytes, name)),
    makeWorkbook: (sheets, state) => Promise.resolve(newWorkbook(sheets, state)),
    copy: (content) => {
      if (outside.clipboard === "refused") return Promise.resolve(false);
      outside.copied.push(content);
      return Promise.resolve(true);
    },
    drawPng: (svg, scale) => Promise.resolve(new Resvg(svg, { fitTo: { mode: "zoom", value: scale } }).render().asPng()),
    present: (name, bytes) => {
      outside.opened.push({ name, bytes });
      return Promise.resolve("opened");
    },
    save: (name, bytes) => void outside.saved.push({ name, bytes }),
    sample: () => Promise.resolve({ name: "voorbeeld.xlsx", bytes: sample("uwv-achtmaandenverslag-2020") }),
  };
}

export function newOutside(): Outside {
  return { saved: [], opened: [], copied: [], clipboard: "allowed" };
}

/** A pane without its components on the bytes of a workbook: the sample of 2020 unless given. */
export function testPane(bytes: Uint8Array = sample("uwv-achtmaandenverslag-2020")): TestPane {
  const workbook = liveWorkbook(bytes);
  const outside = newOutside();
  const services = paneServices(workbook, outside);
  const store = createStore(initialState("nl"));
  return { ...outside, outside, store, work: paneWork(store, services), workbook, services };
}

/** A workbook in which no definition knows a table. */
export function unknownWorkbook(): Uint8Array {
  return newWorkbook([{ name: "Blad1", rows: [[{ value: "niets" }], [{ value: 1 }]] }]);
}
