import { startWebHost, type WebHost } from "../excel/transport-web";
import { installNativeShim } from "../excel/transport-win32";
import type { ExcelHost } from "../excel/host";
import { element } from "./dom";
import type { CommandName, Theme } from "./ribbon";

declare global {
  interface Window {
    /** Called by the first script of the add-in's page: puts Excel's native object on that window. */
    kerncijferAttach?: (target: Window) => void;
    /** Of office.js: the functions that ribbon buttons call, by the name that the manifest gives them, in capitals. */
    Office?: { readonly actions?: { readonly _association?: { readonly mappings?: Readonly<Record<string, RibbonFunction>> } } };
  }
}

/** The functions of the ribbon's buttons, by the names the manifest has. */
const FUNCTIONS: Readonly<Record<CommandName, string>> = { check: "controleren", fill: "aanvullen", publish: "publiceren" };

type RibbonFunction = (event: { readonly source: { readonly id: string }; completed(): void }) => void;

export interface PaneFrame {
  readonly element: HTMLIFrameElement;
  /** Opens the pane anew, on this workbook. */
  open(host: ExcelHost, theme: Theme): void;
  /** Runs a ribbon button's function; resolves when it says that it is done. */
  run(name: CommandName): Promise<void>;
}

/** Colours of Office's light and dark theme, as numbers: so the native object gives them. */
const THEMES: Readonly<Record<Theme, Readonly<Record<string, string>>>> = {
  light: colours({
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x242424,
    controlBackgroundColor: 0xffffff,
    controlForegroundColor: 0x242424,
  }),
  dark: colours({
    bodyBackgroundColor: 0x292929,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x1f1f1f,
    controlForegroundColor: 0xffffff,
  }),
};

function colours(theme: Readonly<Record<string, number>>): Record<string, string> {
  return Object.fromEntries(Object.entries(theme).map(([name, value]) => [name, String(value)]));
}

const PANE = "pane/taskpane.html";

/** How long a page of the add-in may take to get ready before a button gives up. */
const PATIENCE = 20_000;

/**
 * The real pane in a frame, and a second, hidden frame for the functions of the ribbon. Both talk to the emulated Excel.
 * @param as which Excel it is to them: the one for Windows, or the one on the web, which office.js only meets over https
 */
export function paneFrame(as: "windows" | "web"): PaneFrame {
  const frame = element("iframe", { class: "pane", src: "about:blank" });
  const commands = element("iframe", { class: "hidden", "aria-hidden": "true", tabindex: -1, title: "" });
  let web: WebHost | null = null;
  let excel: { readonly host: ExcelHost; readonly theme: Theme } | null = null;
  window.kerncijferAttach = (target) => {
    if (excel && as === "windows") installNativeShim(target, excel.host, { theme: THEMES[excel.theme] });
  };

  function functionNamed(name: CommandName): RibbonFunction | null {
    return commands.contentWindow?.Office?.actions?._association?.mappings?.[FUNCTIONS[name].toUpperCase()] ?? null;
  }

  async function ready(name: CommandName): Promise<RibbonFunction> {
    if (!commands.isConnected) {
      commands.src = "pane/commands.html";
      document.body.append(commands);
    }
    const until = performance.now() + PATIENCE;
    for (let found = functionNamed(name); ; found = functionNamed(name)) {
      if (found) return found;
      if (performance.now() > until) throw new Error(`the add-in has no function ${name}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  return {
    element: frame,
    open: (host, theme) => {
      excel = { host, theme };
      commands.remove();
      web?.stop();
      if (as === "web") web = startWebHost(host, { frame, address: PANE });
      else frame.src = PANE;
    },
    run: async (name) => {
      const run = await ready(name);
      await new Promise<void>((resolve) => run({ source: { id: name }, completed: resolve }));
    },
  };
}
