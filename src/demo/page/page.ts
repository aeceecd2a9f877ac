import type { Language } from "../../core/checks/check";
import { ExcelFault } from "../excel/faults";
import { createHost, type ExcelHost } from "../excel/host";
import type { Book } from "../excel/model/types";
import { loadXlsx } from "../excel/xlsx/load";
import { saveXlsx } from "../excel/xlsx/save";
import { editing } from "../grid/edit";
import { createGrid } from "../grid/grid";
import { listenToKeys } from "../grid/keys";
import { listenToPointer } from "../grid/pointer";
import { download, element } from "./dom";
import { dropFiles } from "./drop";
import { formulaBar } from "./formula-bar";
import { paneFrame } from "./pane-frame";
import { ribbon, type CommandName, type Theme } from "./ribbon";
import { sheetTabs } from "./tabs";
import { DEMO_TEXTS, SAMPLES, type SampleId } from "./texts";
import { roundTrip } from "./regions";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Builds the page and opens the first sample. */
export async function startPage(body: HTMLElement): Promise<void> {
  let language: Language = "nl";
  let theme: Theme = "light";
  let paneShown = true;
  let host: ExcelHost = createHost(await readSample(SAMPLES[0]));
  const texts = (): (typeof DEMO_TEXTS)[Language] => DEMO_TEXTS[language];

  const notice = element("p", { class: "notice", role: "status" });
  const say = (text: string): void => {
    notice.textContent = text;
    notice.classList.toggle("on", text !== "");
  };

  const grid = createGrid({
    book: host.book,
    language,
    label: texts().grid,
    describe: (address, shown) => texts().cell(address, shown === "" ? texts().empty : shown),
    onDraw: () => {
      bar.update();
      tabs.update();
    },
  });
  const edit = editing(
    grid,
    () => host,
    (fault) => say(refusal(fault)),
  );
  const undo = (): void => say(edit.undo() ? "" : texts().nothingToUndo);
  const bar = formulaBar(grid, edit);
  const tabs = sheetTabs(grid);
  const pane = paneFrame(new URLSearchParams(location.search).get("excel") === "web" ? "web" : "windows");
  const strip = ribbon({
    open: (file) => void openFile(file),
    save,
    undo,
    sample: (id) => void readSample(id).then(show, told),
    command: (name) => void runCommand(name),
    pane: () => {
      paneShown = !paneShown;
      update();
    },
    language: (next) => {
      language = next;
      // Excel takes its language from the start, and so does the pane.
      show(host.book);
    },
    theme: (next) => {
      theme = next;
      update();
      pane.open(host, theme);
    },
  });

  function refusal(fault: unknown): string {
    if (!(fault instanceof ExcelFault)) throw fault;
    return fault.code === "AccessDenied" ? texts().protected : texts().notAllowed;
  }

  /** A workbook that cannot be read says why in its own words. */
  function told(error: unknown): void {
    const own = error instanceof Error && "texts" in error ? (error.texts as Partial<Record<Language, string>>)[language] : undefined;
    say(own ?? texts().cannotRead);
  }

  async function openFile(file: File): Promise<void> {
    try {
      show(loadXlsx(new Uint8Array(await file.arrayBuffer()), file.name));
    } catch (error) {
      told(error);
    }
  }

  function save(): void {
    try {
      const { bytes, unsaved } = saveXlsx(host.book);
      download(host.book.name, bytes, XLSX);
      say(unsaved.length > 0 ? texts().unsaved(unsaved.join(", ")) : "");
    } catch (error) {
      told(error);
    }
  }

  async function runCommand(name: CommandName): Promise<void> {
    try {
      await pane.run(name);
      say(texts().commandDone(texts()[name]));
    } catch (error) {
      say(texts().commandFailed);
      throw error;
    }
  }

  /** Puts a workbook on the page, in an Excel that has just started. */
  function show(book: Book): void {
    host = createHost(book, { locale: language === "nl" ? "nl-NL" : "en-US" });
    say("");
    grid.open(book);
    update();
    pane.open(host, theme);
  }

  function update(): void {
    document.documentElement.lang = language;
    document.documentElement.dataset["theme"] = theme;
    strip.update({ texts: texts(), language, theme, pane: paneShown, name: host.book.name });
    bar.setTexts(texts());
    tabs.setTexts(texts());
    pane.element.title = texts().paneTitle;
    pane.element.hidden = !paneShown;
    grid.setLanguage(language, texts().grid);
  }

  // What is said stays until something else is done, so that nobody has to read fast.
  for (const sign of ["pointerdown", "keydown"]) body.addEventListener(sign, () => say(""), { capture: true });
  body.append(
    strip.element,
    element("main", { class: "work" }, element("div", { class: "book" }, bar.element, grid.element, tabs.element), pane.element),
    notice,
  );
  listenToKeys(grid, edit, { undo });
  listenToPointer(grid, edit);
  dropFiles(
    body,
    () => texts().drop,
    (file) => void openFile(file),
  );
  roundTrip([() => grid.input, () => pane.element, () => strip.element.querySelector("button")]);
  show(host.book);
  grid.input.focus();
}

async function readSample(id: SampleId): Promise<Book> {
  return loadXlsx(await readSampleBytes(id), `${id}.xlsx`);
}

export async function readSampleBytes(id: SampleId): Promise<Uint8Array> {
  const answer = await fetch(`samples/${id}.xlsx`);
  if (!answer.ok) throw new Error(`samples/${id}.xlsx: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
