import { entriesOf } from "./events";
import { runRequest } from "./execute";
import { type FaultCode, fault, faultMessage } from "./faults";
import type { Book, Change } from "./model/types";
import type { HostContext } from "./objects/context";
import { createReferences } from "./references";
import { INTERNAL_SERVICES } from "./objects/inert";
import { createTypes } from "./objects/registry";
import { ActionType, type EventEntry, ObjectPathType, PAYLOAD_LIMIT, RequestFlags, type RichRequest, type RichResponse } from "./protocol";

export interface HostOptions {
  /** Language of the Excel at hand. Default "nl-NL". */
  readonly locale?: string | undefined;
  /** Highest requirement set, e.g. "1.15" (the default). */
  readonly apiSet?: string | undefined;
  /** UTF-8 bytes a request and an answer may take. Default 5 MB, as in Excel on the web. */
  readonly payloadLimit?: number | undefined;
  /** What becomes of the undo stack when an add-in writes: older Excels clear it, from ExcelApi 1.20 on a request is one step. */
  readonly undo?: "clears" | "merges" | undefined;
}

/** The options with what was left out filled in. */
export interface HostSettings {
  readonly locale: string;
  readonly apiSet: string;
  readonly payloadLimit: number;
  readonly undo: "clears" | "merges";
}

/** What went to and fro since the start, or since `reset`. */
export interface HostCounters {
  requests: number;
  actions: number;
  /** Requests that no add-in asked for: the client letting go of ranges after a run, office.js telling of its start. */
  housekeeping: number;
  requestBytes: number;
  responseBytes: number;
  largestRequest: number;
  largestResponse: number;
}

export interface LoggedRequest {
  readonly request: RichRequest;
  readonly response: RichResponse;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

/** A fault to be answered to requests to come; for tests of what an add-in does when Excel fails. */
export interface PlannedFault {
  readonly code: FaultCode;
  readonly message?: string | undefined;
  /** Number of requests to let pass first. Default 0. */
  readonly after?: number | undefined;
  /** Number of requests that fail. Default 1. */
  readonly times?: number | undefined;
}

/** The host half of Office.js' protocol over a workbook. */
export interface ExcelHost {
  readonly book: Book;
  readonly options: HostSettings;
  /** Answers a request. @param customData "" for the workbook at hand */
  execute(requestText: string, flags: number, customData: string): string;
  /** Whether the size of a request is refused before it is read. */
  refusal(requestText: string): { readonly code: FaultCode; readonly message: string } | null;
  /** Settles when a request with these flags may run: at once, or when the user leaves the cell being edited. */
  ready(flags: number): Promise<void>;
  /** Messages to the client. Those of a request wait until `flush`, which the transport calls after its answer. */
  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void;
  /** The selection in the document has changed (the older event, without arguments). */
  onDocumentSelection(listener: () => void): () => void;
  flush(): void;
  readonly counters: HostCounters;
  resetCounters(): void;
  /** Requests and answers, when `keepLog` is set. */
  readonly log: LoggedRequest[];
  keepLog: boolean;
  /** Members the client asked for that are not emulated. */
  readonly missing: ReadonlySet<string>;
  /** The user is in the middle of typing in a cell: Excel runs nothing. */
  editing: boolean;
  /** Changes are by someone else who works in the workbook. */
  remote: boolean;
  plan(fault: PlannedFault): void;
  readonly heldReferences: number;
}

const encoder = new TextEncoder();

export function createHost(book: Book, given: HostOptions = {}): ExcelHost {
  const options: HostSettings = {
    locale: given.locale ?? "nl-NL",
    apiSet: given.apiSet ?? "1.15",
    payloadLimit: given.payloadLimit ?? PAYLOAD_LIMIT,
    undo: given.undo ?? "clears",
  };
  const missing = new Set<string>();
  const references = createReferences();
  const context: HostContext = {
    book,
    locale: options.locale,
    missing,
    references,
    opened: [],
    get types() {
      return types;
    },
  };
  const types = createTypes(context);
  const counters: HostCounters = blank();
  const log: LoggedRequest[] = [];
  const planned: { code: FaultCode; message: string | undefined; after: number; times: number }[] = [];
  const eventListeners = new Set<(entries: readonly EventEntry[]) => void>();
  const selectionListeners = new Set<() => void>();
  let queued: EventEntry[] = [];
  let selectionQueued = false;
  let lastSelection = book.selection;
  let running = false;
  let editing = false;
  let waiting: (() => void)[] = [];

  function flush(): void {
    const entries = queued;
    const selected = selectionQueued;
    queued = [];
    selectionQueued = false;
    if (entries.length > 0) for (const listener of [...eventListeners]) listener(entries);
    if (selected) for (const listener of [...selectionListeners]) listener();
  }

  book.listeners.add((change: Change) => {
    if (book.selection !== lastSelection) {
      lastSelection = book.selection;
      selectionQueued = true;
    }
    if (book.enableEvents && eventListeners.size > 0) queued.push(...entriesOf(change, context, { byAddIn: running, remote: host.remote }));
    if (!running) flush();
  });

  function answer(request: RichRequest): RichResponse {
    // What office.js says to Office about itself while it starts is no work on the workbook: it never waits for a cell.
    if (isOwnService(request)) return runRequest(request, context);
    const failure = takePlanned();
    if (failure) return refused(failure.code, failure.message ?? faultMessage(failure.code));
    if (editing) return refused("InvalidOperationInCellEditMode", faultMessage("InvalidOperationInCellEditMode"));
    const groups = book.journal.groups;
    book.journal.close();
    running = true;
    try {
      return runRequest(request, context);
    } finally {
      running = false;
      book.journal.close();
      if (options.undo === "clears" && book.journal.groups > groups) book.journal.clear();
    }
  }

  function takePlanned(): (typeof planned)[number] | null {
    const [next] = planned;
    if (!next) return null;
    if (next.after > 0) {
      next.after -= 1;
      return null;
    }
    next.times -= 1;
    if (next.times <= 0) planned.shift();
    return next;
  }

  const host: ExcelHost = {
    book,
    options,
    execute: (requestText) => {
      const request = JSON.parse(requestText) as RichRequest;
      const response = answer(request);
      const text = JSON.stringify(response);
      const requestBytes = encoder.encode(requestText).length;
      const responseBytes = encoder.encode(text).length;
      count(counters, request, requestBytes, responseBytes);
      if (host.keepLog) log.push({ request, response, requestBytes, responseBytes });
      if (responseBytes <= options.payloadLimit) return text;
      return JSON.stringify(refused("ResponsePayloadSizeLimitExceeded", faultMessage("ResponsePayloadSizeLimitExceeded")));
    },
    refusal: (requestText) => {
      if (encoder.encode(requestText).length <= options.payloadLimit) return null;
      return { code: "RequestPayloadSizeLimitExceeded", message: faultMessage("RequestPayloadSizeLimitExceeded") };
    },
    ready: (flags) => {
      if (!editing || (flags & RequestFlags.DelayForCellEdit) === 0) return Promise.resolve();
      return new Promise((resolve) => waiting.push(resolve));
    },
    onEvents: (listener) => {
      eventListeners.add(listener);
      return () => eventListeners.delete(listener);
    },
    onDocumentSelection: (listener) => {
      selectionListeners.add(listener);
      return () => selectionListeners.delete(listener);
    },
    flush,
    counters,
    resetCounters: () => Object.assign(counters, blank()),
    log,
    keepLog: false,
    missing,
    get editing() {
      return editing;
    },
    set editing(now) {
      editing = now;
      if (now) return;
      const resume = waiting;
      waiting = [];
      for (const resolve of resume) resolve();
    },
    remote: false,
    plan: ({ code, message, after = 0, times = 1 }) => void planned.push({ code, message, after, times }),
    get heldReferences() {
      return references.count;
    },
  };
  return host;
}

function isOwnService({ ObjectPaths }: RichRequest): boolean {
  const paths = Object.values(ObjectPaths);
  return paths.length > 0 && paths.every(({ Name }) => Name.startsWith(INTERNAL_SERVICES));
}

function refused(code: FaultCode, message: string): RichResponse {
  return { Results: [], Error: { Code: code, Message: message, HttpStatusCode: fault(code).status, Location: "", ActionIndex: 0 } };
}

function blank(): HostCounters {
  return { requests: 0, actions: 0, housekeeping: 0, requestBytes: 0, responseBytes: 0, largestRequest: 0, largestResponse: 0 };
}

function isHousekeeping({ Actions, ObjectPaths }: RichRequest): boolean {
  const letsGo = Actions.filter(({ Name }) => Name === "_RemoveReference").length;
  const others = Actions.filter(({ ActionType: type, Name }) => type !== ActionType.Instantiate && Name !== "_RemoveReference").length;
  return (letsGo > 0 && others === 0) || Object.values(ObjectPaths).some(({ ObjectPathType: type }) => type === ObjectPathType.New);
}

function count(counters: HostCounters, request: RichRequest, requestBytes: number, responseBytes: number): void {
  counters.requests += 1;
  counters.actions += request.Actions.length;
  if (isHousekeeping(request)) counters.housekeeping += 1;
  counters.requestBytes += requestBytes;
  counters.responseBytes += responseBytes;
  counters.largestRequest = Math.max(counters.largestRequest, requestBytes);
  counters.largestResponse = Math.max(counters.largestResponse, responseBytes);
}
