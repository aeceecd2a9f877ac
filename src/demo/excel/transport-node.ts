import { type FaultCode, fault } from "./faults";
import type { ExcelHost } from "./host";

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
          if (refusal) return reply(fault(refusal.code).status, errorBody(refusal.code, refusal.message));
          const answer = host.execute(body, flags, "");
          return reply(200, answer);
        });
    },
  };
  host.onEvents((entries) => bridge.onMessageFromHost?.(JSON.stringify({ type: EVENTS, message: { entries } })));
  return bridge;
}

function errorBody(code: FaultCode, message: string): string {
  return JSON.stringify({ error: { code, message } });
}
