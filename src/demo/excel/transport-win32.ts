import type { ExcelHost } from "./host";
import { errorNumber, requirementsOf } from "./transport";

/**
 * The native object that Excel for Windows puts on `window.external` before office.js loads. With it the whole of
 * office.js starts on a plain page: `Office.onReady`, settings, events, `Excel.run`.
 */
export interface NativeShim {
  GetHostInfo(): string;
  GetContext(): unknown;
  GetLoggingAllowed(): boolean;
  Execute(id: number, parameters: unknown, callback: (result: unknown) => void): void;
  RegisterEvent(id: number, target: string, handler: (id: number, data: unknown) => void, callback: (status: number) => void): void;
  UnregisterEvent(id: number, target: string, callback: (status: number) => void): void;
}

export interface ShimOptions {
  /** Settings of the document (Office.context.document.settings), by key, as JSON text. */
  readonly settings?: Map<string, string> | undefined;
  /** Colours of the Office theme, as Office.context.officeTheme gives them. */
  readonly theme?: Readonly<Record<string, string>> | undefined;
  readonly documentUrl?: string | undefined;
}

const EXECUTE_RICH_API = 93;
const RICH_API_MESSAGES = 33;
const DOCUMENT_SELECTION = 2;
const NOT_SUPPORTED = 5001;

/** An array as COM hands it over: with the methods of a SafeArray. */
function safeArray<T extends unknown[]>(items: T): T {
  return Object.assign(items, {
    toArray: () => items,
    dimensions: () => 1,
    ubound: () => items.length,
    lbound: () => 0,
    getItem: (at: number): unknown => items[at],
  });
}

export function nativeShim(host: ExcelHost, options: ShimOptions = {}): NativeShim {
  const { locale } = host.options;
  const settings = options.settings ?? new Map<string, string>();
  const handlers = new Map<number, (id: number, data: unknown) => void>();

  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => "kerncijfer",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => options.documentUrl ?? host.book.name,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetInstanceId: () => "kerncijfer-1",
    GetSupportedMatrix: () => JSON.stringify(requirementsOf(host)),
    GetHostFullVersion: () => "16.0.18000.20000",
    GetOfficeThemeInfo: () => JSON.stringify(options.theme ?? {}),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of settings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]) => {
        settings.clear();
        keys.forEach((key, at) => settings.set(key, values[at] ?? ""));
      },
    }),
  };

  host.onEvents((entries) => {
    const data = entries.map((one) => safeArray([one.messageCategory, one.messageType, one.targetId, one.message, one.id, false]));
    handlers.get(RICH_API_MESSAGES)?.(RICH_API_MESSAGES, safeArray(data));
  });
  host.onDocumentSelection(() => handlers.get(DOCUMENT_SELECTION)?.(DOCUMENT_SELECTION, safeArray([])));

  return {
    GetHostInfo: () => `_host_Info=Excel$Win32$16.01$${locale}$kerncijfer$$$0`,
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute: (id, parameters, callback) => {
      if (id !== EXECUTE_RICH_API) {
        setTimeout(() => callback(NOT_SUPPORTED), 0);
        return;
      }
      const [customData, , , , body, , flags] = messageOf(parameters);
      void host.ready(Number(flags)).then(() => {
        // A task of its own, as an answer from another process would be.
        setTimeout(() => {
          const refusal = host.refusal(String(body));
          if (refusal) callback(safeArray([errorNumber(refusal.code)]));
          else callback(safeArray([0, safeArray([200, safeArray([]), host.execute(String(body), Number(flags), String(customData))])]));
          host.flush();
        }, 0);
      });
    },
    RegisterEvent: (id, _, handler, callback) => {
      handlers.set(id, handler);
      callback(0);
    },
    UnregisterEvent: (id, _, callback) => {
      handlers.delete(id);
      callback(0);
    },
  };
}

/** The message stands in the parameters, or is the parameters. */
function messageOf(parameters: unknown): readonly unknown[] {
  if (!Array.isArray(parameters)) return [];
  const [first] = parameters as readonly unknown[];
  return Array.isArray(first) && first.length > 5 ? (first as readonly unknown[]) : (parameters as readonly unknown[]);
}

/** Puts the shim where office.js looks for it. Call before office.js is loaded. */
export function installNativeShim(target: { readonly external: object }, host: ExcelHost, options: ShimOptions = {}): void {
  Object.assign(target.external, nativeShim(host, options));
}
