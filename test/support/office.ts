/// <reference types="office-js" />
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createHost, type ExcelHost, type HostOptions } from "../../src/demo/excel/host";
import type { Book } from "../../src/demo/excel/model/types";
import { nativeBridge } from "../../src/demo/excel/transport-node";
import { createWorkbook, type SheetSource } from "../../src/demo/excel/workbook";

/**
 * Microsoft's client, unmodified, over the emulated Excel. `Excel`, `OfficeExtension` and a small `Office` are globals
 * in the test afterwards, as in an add-in.
 */
export interface ExcelSettings extends HostOptions {
  /** Names of sheets that are protected from the start. */
  readonly protectedSheets?: readonly string[] | undefined;
  /** The user is typing in a cell. */
  readonly editMode?: boolean | undefined;
  /** The workbook is opened for reading only. */
  readonly readOnly?: boolean | undefined;
  /** Where the client's package is; found by Node's own rules when left out, which a bundled program cannot do. */
  readonly clientFolder?: string | undefined;
}

interface ClientGlobals {
  window?: unknown;
  document?: unknown;
  location?: unknown;
  Office?: unknown;
  OfficeExtension?: {
    readonly HostBridge: { init(bridge: unknown): void };
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
    readonly GenericEventRegistration: { s_genericEventRegistrations: Record<string, unknown> };
  };
}

const globals = globalThis as unknown as ClientGlobals;

/** Starts a fresh Excel with this workbook; the one before it is gone. */
export function withExcel(workbook: Book | readonly SheetSource[] = [{ name: "Blad1" }], settings: ExcelSettings = {}): ExcelHost {
  const book = isBook(workbook) ? workbook : createWorkbook(workbook);
  for (const name of settings.protectedSheets ?? []) {
    const sheet = book.sheets.find((one) => one.name === name);
    if (!sheet) throw new Error(`the workbook has no sheet ${name} to protect`);
    sheet.protection = { options: {}, password: null };
  }
  book.readOnly = settings.readOnly ?? false;
  const host = createHost(book, settings);
  host.editing = settings.editMode ?? false;
  const client = loadClient(settings.clientFolder);
  // Handlers of the Excel before this one would hear this one's events.
  client.GenericEventRegistration.s_genericEventRegistrations = {};
  client.CommonUtility._doApiNotSupportedCheck = true;
  client.HostBridge.init(nativeBridge(host));
  installOffice(host);
  return host;
}

function isBook(workbook: Book | readonly SheetSource[]): workbook is Book {
  return !Array.isArray(workbook);
}

/** Loads the client once for each test file; it is read from the package and goes nowhere else. */
function loadClient(folder?: string): NonNullable<ClientGlobals["OfficeExtension"]> {
  if (globals.OfficeExtension === undefined) {
    installBrowserParts();
    const found = folder ?? dirname(require.resolve("@microsoft/office-js/package.json"));
    const file = join(found, "dist", "excel-web-16.00.js");
    // Indirect eval runs the script as a browser does: its variables become globals.
    (0, eval)(readFileSync(file, "utf8"));
  }
  const loaded = globals.OfficeExtension;
  if (loaded === undefined) throw new Error("the client did not load");
  return loaded;
}

/** What of a browser the client asks for while it loads; nothing where there is one. */
function installBrowserParts(): void {
  if (globals.document !== undefined) return;
  const nothing = (): void => undefined;
  const element = (): object => ({ style: {}, setAttribute: nothing, getAttribute: () => null, appendChild: nothing });
  const location = {
    href: "https://localhost/",
    search: "",
    hash: "",
    origin: "https://localhost",
    protocol: "https:",
    hostname: "localhost",
  };
  Object.assign(globalThis, {
    window: globalThis,
    self: globalThis,
    top: globalThis,
    parent: globalThis,
    location,
    navigator: { userAgent: "node" },
    name: "",
    history: {},
    addEventListener: nothing,
    removeEventListener: nothing,
    document: {
      createElement: element,
      getElementsByTagName: () => [],
      querySelectorAll: () => [],
      addEventListener: nothing,
      head: element(),
      body: null,
      cookie: "",
      domain: "localhost",
    },
  });
}

/** The part of `Office` that the client itself asks: which requirement sets there are. */
function installOffice(host: ExcelHost): void {
  globals.Office = {
    context: {
      displayLanguage: host.options.locale,
      contentLanguage: host.options.locale,
      requirements: { isSetSupported: (name: string, version = "1.1") => supports(host.options.apiSet, name, version) },
    },
  };
}

function supports(apiSet: string, name: string, version: string): boolean {
  if (name === "DelayForCellEdit") return true;
  if (name !== "ExcelApi") return false;
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [ourMajor = 0, ourMinor = 0] = apiSet.split(".").map(Number);
  return major < ourMajor || (major === ourMajor && minor <= ourMinor);
}
