import type { ExcelHost } from "./host";
import { errorNumber, requirementsOf } from "./transport";

/**
 * Excel on the web: this page holds the workbook, the add-in is in a frame, and office.js' Web platform talks to it with
 * postMessage. office.js wants https on both sides.
 */
export interface WebHostOptions {
  readonly frame: HTMLIFrameElement;
  /** Address of the add-in's page. */
  readonly address: string;
  /** Settings of the document, by key, as JSON text. */
  readonly settings?: Map<string, string> | undefined;
  /** The page that holds the frame. Default: this one. */
  readonly page?: Pick<Window, "location" | "addEventListener" | "removeEventListener"> | undefined;
}

export interface WebHost {
  /** Names of what the add-in asked, for a test that wants to see that it really spoke. */
  readonly asked: string[];
  stop(): void;
}

const CONVERSATION = "kerncijfer-conversation";
const APP = "kerncijfer-app";
const EXECUTE_RICH_API = 93;
const SAVE_SETTINGS = 76;
const READ_SETTINGS = 75;
const NOT_SUPPORTED = 5001;
const SUBSCRIBE = 1;
const UNSUBSCRIBE = 2;

interface Call {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: {
    readonly DdaMethod?: { readonly DispatchId?: number };
    readonly ArrayData?: readonly unknown[];
    readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
  };
}

export function startWebHost(
  host: ExcelHost,
  { frame, address, settings = new Map<string, string>(), page = window }: WebHostOptions,
): WebHost {
  const asked: string[] = [];
  const subscribed = new Map<string, string>();
  const { origin } = page.location;

  const send = (message: object): void =>
    frame.contentWindow?.postMessage(
      JSON.stringify({ _serializerVersion: 1, _messageType: 1, _origin: origin, ...message }),
      new URL(address, page.location.href).origin,
    );

  function onMessage(event: MessageEvent): void {
    if (event.source !== frame.contentWindow || typeof event.data !== "string") return;
    const call = callOf(event.data);
    if (call === null) return;
    asked.push(call._actionName);
    const reply = (data: unknown): void =>
      send({
        _actionName: call._actionName,
        _conversationId: call._conversationId,
        _correlationId: call._correlationId,
        _errorCode: 0,
        _responseType: 0,
        _data: data,
      });
    if (call._actionType === SUBSCRIBE) subscribed.set(call._actionName, call._conversationId);
    if (call._actionType === UNSUBSCRIBE) subscribed.delete(call._actionName);
    if (call._actionName === "ContextActivationManager_getAppContextAsync") reply(contextOf(host, settings, origin));
    else if (call._actionName === "executeMethod") run(call, reply);
    else reply({ Error: 0 });
  }

  function run(call: Call, reply: (data: unknown) => void): void {
    const data = call._data;
    switch (data?.DdaMethod?.DispatchId) {
      case EXECUTE_RICH_API: {
        const [customData, , , , body, , flags] = data.ArrayData ?? [];
        void host.ready(Number(flags)).then(() => {
          const refusal = host.refusal(String(body));
          if (refusal) reply({ Version: 1, Error: errorNumber(refusal.code) });
          else reply({ Version: 1, Error: 0, Data: [200, [], host.execute(String(body), Number(flags), String(customData))] });
          host.flush();
        });
        return;
      }
      case SAVE_SETTINGS:
        settings.clear();
        for (const [key, value] of data.DdaSettingsMethod?.Properties ?? []) settings.set(key, value);
        reply({ Version: 1, Error: 0 });
        return;
      case READ_SETTINGS:
        reply({ Version: 1, Error: 0, Settings: [...settings].map(([Name, Value]) => ({ Name, Value })) });
        return;
      default:
        reply({ Version: 1, Error: NOT_SUPPORTED });
        return;
    }
  }

  const publish = (name: string, data: unknown): void => {
    const conversation = subscribed.get(name);
    if (conversation === undefined) return;
    send({ _actionName: name, _conversationId: conversation, _correlationId: -1, _errorCode: 0, _responseType: 1, _data: data });
  };
  const stops = [
    host.onEvents((entries) =>
      publish("richApiMessage", {
        ArrayData: entries.map((one) => [one.messageCategory, one.messageType, one.targetId, one.message, one.id, false]),
      }),
    ),
    host.onDocumentSelection(() => publish("documentSelectionChanged", {})),
  ];
  page.addEventListener("message", onMessage);
  frame.src = frameAddress(address, host.options.locale, origin);
  return {
    asked,
    stop: () => {
      page.removeEventListener("message", onMessage);
      for (const stop of stops) stop();
    },
  };
}

function callOf(text: string): Call | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    // Other scripts post messages too; theirs need not be JSON.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  return typeof parsed === "object" && parsed !== null && "_messageType" in parsed && parsed._messageType === 0 ? (parsed as Call) : null;
}

/** Who the host is goes in the query, the conversation in the fragment — the version of its form first. */
export function frameAddress(address: string, locale: string, origin: string): string {
  const info = encodeURIComponent(`Excel$Web$16.01$${locale}$kerncijfer$$$0`);
  const separator = address.includes("?") ? "&" : "?";
  return `${address}${separator}_host_Info=${info}#&_serializer_version=1&_xdm_Info=${CONVERSATION}|${APP}|${origin}`;
}

function contextOf(host: ExcelHost, settings: ReadonlyMap<string, string>, origin: string): object {
  const { locale } = host.options;
  return {
    _id: APP,
    _appName: 16,
    _appVersion: "16.01",
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: `${origin}/${host.book.name}`,
    _clientMode: host.book.readOnly ? 1 : 0,
    _settings: [...settings],
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "kerncijfer",
    _appInstanceId: "kerncijfer-1",
    _hostFullVersion: "16.0.0.0",
    _requirementMatrix: JSON.stringify(requirementsOf(host)),
    _appDomains: [],
  };
}
