import { createRoot } from "react-dom/client";
import { UserError } from "../app/errors";
import type { LiveWorkbook } from "../app/ports";
import type { Shipped } from "../app/definition/shipped";
import { officeWorkbook } from "../hosts/office/workbook";
import { App } from "./app";
import { base64 } from "./base64";
import { copyToClipboard } from "./clipboard";
import { NoticePage } from "./components/notice-page";
import { officeTheme } from "./office-theme";
import type { PaneServices } from "./services";
import { start } from "./start-work";
import { initialState } from "./state/model";
import { createStore } from "./state/store";
import "./taskpane.css";
import { languageOf, TEXTS } from "./texts/in-language";

/** Starts the pane in Excel: the only file that knows Office, the page and the clock. */
async function main(): Promise<void> {
  const { host } = await Office.onReady();
  const element = document.getElementById("root");
  if (!element) throw new Error("the page has no #root");
  const root = createRoot(element);
  const inExcel = host === Office.HostType.Excel;
  const language = languageOf(inExcel ? Office.context.displayLanguage : navigator.language);
  document.documentElement.lang = language;
  const theme = officeTheme(window);
  const dark = inExcel && theme.dark();
  const { problem, common } = TEXTS[language];
  if (!inExcel) {
    root.render(<NoticePage title={common.pane} text={problem.outside} dark={dark} />);
    return;
  }
  try {
    root.render(<App store={createStore(initialState(language))} services={services(officeWorkbook())} theme={theme} />);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    root.render(<NoticePage title={problem.unsupported} text={`${error.texts[language]} ${problem.unsupportedNext}`} dark={dark} />);
  }
}

function services(workbook: LiveWorkbook): PaneServices {
  return {
    workbook,
    shipped,
    clock: { now: () => new Date().toISOString() },
    stopwatch: () => performance.now(),
    waiting,
    pause,
    async openFile(bytes) {
      const [{ openWorkbook }, { fileTexts }] = await Promise.all([import("../hosts/file/open"), import("../hosts/file/errors")]);
      try {
        return await openWorkbook(bytes).read();
      } catch (error) {
        const texts = fileTexts(error);
        if (texts === null) throw error;
        throw new UserError("workbook", texts, { cause: error });
      }
    },
    async readText(name, bytes) {
      const { textOfFile } = await import("../hosts/file/text-file");
      return textOfFile(bytes, name);
    },
    async makeWorkbook(sheets, state) {
      const { newWorkbook } = await import("../hosts/file/new-workbook");
      return newWorkbook(sheets, state);
    },
    copy: (content) => copyToClipboard(document, content),
    async drawPng(svg, scale) {
      const { svgToPng } = await import("../hosts/canvas/svg-to-png");
      return svgToPng(svg, scale);
    },
    present,
    save,
    sample,
  };
}

let shippedOnce: Promise<readonly Shipped[]> | null = null;

/** Apart from the pane, which shows without them. */
function shipped(): Promise<readonly Shipped[]> {
  shippedOnce ??= Promise.all([import("../app/definition/definition-files"), import("../app/definition/shipped")]).then(
    ([{ definitionFiles }, { loadShipped }]) => loadShipped(definitionFiles()),
  );
  return shippedOnce;
}

/** Milliseconds after which a page that does not answer is noticed. */
const NOTICED = 50;
let paused = 0;

function waiting(): boolean {
  return performance.now() - paused > NOTICED;
}

/** A message to oneself lets the page draw first, and does not wait as a timer does. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      paused = performance.now();
      resolve();
    };
    port2.postMessage(null);
  });
}

const EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

async function present(name: string, bytes: Uint8Array): Promise<"opened" | "saved"> {
  if (Office.context.requirements.isSetSupported("ExcelApi", "1.8")) {
    try {
      await Excel.createWorkbook(base64(bytes));
      return "opened";
    } catch {
      // Some hosts know the call and still refuse a new window; a download is what remains, and the message says so.
    }
  }
  save(name, bytes, EXCEL);
  return "saved";
}

function save(name: string, bytes: Uint8Array, type: string): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

const SAMPLE = "uwv-achtmaandenverslag-2020.xlsx";

async function sample(): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const response = await fetch(`assets/samples/${SAMPLE}`);
  if (!response.ok) {
    throw new UserError("sample-absent", {
      nl: "Het voorbeeld is niet op te halen. Controleer de verbinding en probeer het opnieuw.",
      en: "The sample cannot be fetched. Check the connection and try again.",
    });
  }
  return { name: SAMPLE, bytes: new Uint8Array(await response.arrayBuffer()) };
}

start(main());
