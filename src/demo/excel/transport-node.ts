import { type FaultCode, fault } from "./faults";
import type { ExcelHost } from "./host";
import type { EventEntry } from "./protocol";

/** What the client expects as `_richApiNativeBridge`: messages to and fro as JSON text. */
export interface NativeBridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

interface Message {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

const EVENTS = 3;
/** The older event of the whole document. */
const DOCUMENT_SELECTION = 2;

/**
 * The bridge for a client without a browser: with it `excel-web-16.00.js` alone runs in Node. Give it to
 * `OfficeExtension.HostBridge.init`, or set it as `_richApiNativeBridge` before the client is loaded.
 */
export function nativeBridge(host: ExcelHost): NativeBridge {
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => {
      const { id, type, flags, message } = JSON.parse(text) as Message;
      const body = typeof message.body === "string" ? message.body : JSON.stringify(message.body);
      const reply = (statusCode: number, answer: string): void => {
        bridge.onMessageFromHost?.(JSON.stringify({ id, type, message: { statusCode, headers: {}, body: answer } }));
        host.flush();
      };
      // An answer never comes before the question is out.
      void Promise.resolve()
        .then(() => host.ready(flags))
        .then(() => {
          const refusal = host.refusal(body);
          if (refusal) reply(fault(refusal.code).status, errorBody(refusal.code, refusal.message));
          else reply(200, host.execute(body, flags, ""));
        });
    },
  };
  const send = (entries: readonly EventEntry[]): void => bridge.onMessageFromHost?.(JSON.stringify({ type: EVENTS, message: { entries } }));
  host.onEvents(send);
  host.onDocumentSelection(() => send([{ messageCategory: 65_536, messageType: DOCUMENT_SELECTION, targetId: "", message: "{}", id: 0 }]));
  return bridge;
}

function errorBody(code: FaultCode, message: string): string {
  return JSON.stringify({ error: { code, message } });
}
