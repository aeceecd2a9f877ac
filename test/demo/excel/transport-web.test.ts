import { JSDOM } from "jsdom";
import { createHost, type ExcelHost } from "../../../src/demo/excel/host";
import { frameAddress, startWebHost, type WebHost } from "../../../src/demo/excel/transport-web";
import { createWorkbook, userEdit } from "../../../src/demo/excel/workbook";

/** What Excel on the web says to an add-in in a frame, and what it answers. The frame is played here. */

interface Said {
  readonly _actionName: string;
  readonly _correlationId: number;
  readonly _responseType: number;
  readonly _data: Readonly<Record<string, unknown>>;
}

function play(): {
  readonly host: ExcelHost;
  readonly said: Said[];
  readonly ask: (name: string, data?: unknown, type?: number) => Promise<Said | undefined>;
  readonly receive: (data: string, source?: unknown) => void;
  readonly web: WebHost;
  readonly frame: { readonly src: string };
  readonly settings: Map<string, string>;
} {
  const { window } = new JSDOM("", { url: "http://localhost/host.html" });
  const host = createHost(createWorkbook([{ name: "Blad1", rows: [[1]] }]), { apiSet: "1.13", payloadLimit: 1000 });
  const said: Said[] = [];
  const contentWindow = { postMessage: (text: string) => void said.push(JSON.parse(text) as Said) };
  const frame = { contentWindow, src: "" };
  const settings = new Map([["a", "1"]]);
  const page = window as unknown as Window;
  const web = startWebHost(host, { frame: frame as unknown as HTMLIFrameElement, address: "/pane.html", settings, page });
  const receive = (data: string, source: unknown = null): void => {
    const event = new window.MessageEvent("message", { data });
    Object.defineProperty(event, "source", { value: source });
    window.dispatchEvent(event);
  };
  let id = 0;
  const ask = async (name: string, data: unknown = {}, type = 0): Promise<Said | undefined> => {
    id += 1;
    const own = id;
    const call = { _messageType: 0, _actionName: name, _actionType: type, _conversationId: "c", _correlationId: own, _data: data };
    receive(JSON.stringify(call), contentWindow);
    await new Promise((resolve) => setTimeout(resolve, 5));
    return said.find((one) => one._correlationId === own);
  };
  return { host, said, ask, receive, web, frame, settings };
}

const READ = JSON.stringify({
  Actions: [
    { Id: 2, ActionType: 1, Name: "", ObjectPathId: 1 },
    { Id: 3, ActionType: 2, Name: "", ObjectPathId: 1, QueryInfo: { Select: ["name"] } },
  ],
  ObjectPaths: { "1": { Id: 1, ObjectPathType: 1, Name: "" } },
});

function execute(body: string): object {
  return { DdaMethod: { DispatchId: 93 }, ArrayData: ["", "POST", "ProcessQuery", [], body, 0, 0] };
}

test("the frame's address names the host in its query and the conversation in its fragment", () => {
  const { frame, web } = play();
  expect(frame.src).toBe(frameAddress("/pane.html", "nl-NL", "http://localhost"));
  expect(frameAddress("/p?x=1", "nl-NL", "https://a")).toMatch(
    /^\/p\?x=1&_host_Info=Excel%24Web.*#&_serializer_version=1&_xdm_Info=.+\|.+\|https:\/\/a$/,
  );
  web.stop();
});

test("it gives its context, runs requests, keeps settings and refuses what it does not know", async () => {
  const { ask, web, settings } = play();
  const context = await ask("ContextActivationManager_getAppContextAsync");
  expect(context?._data).toMatchObject({
    _appUILocale: "nl-NL",
    _settings: [["a", "1"]],
  });
  expect(String(context?._data["_requirementMatrix"])).toContain('"ExcelApi":"1.13"');
  const answer = await ask("executeMethod", execute(READ));
  expect(answer?._data).toMatchObject({ Error: 0, Data: [200, [], expect.stringContaining('"Name":"Map1.xlsx"')] });
  expect((await ask("executeMethod", execute("x".repeat(2000))))?._data).toMatchObject({ Error: 5103 });
  await ask("executeMethod", { DdaMethod: { DispatchId: 76 }, DdaSettingsMethod: { Properties: [["b", "2"]] } });
  expect([...settings]).toEqual([["b", "2"]]);
  expect((await ask("executeMethod", { DdaMethod: { DispatchId: 75 } }))?._data).toMatchObject({ Settings: [{ Name: "b", Value: "2" }] });
  expect((await ask("executeMethod", { DdaMethod: { DispatchId: 1 } }))?._data).toMatchObject({ Error: 5001 });
  web.stop();
});

test("events go to a frame that asked for them, until it stops asking", async () => {
  const { ask, said, host, web } = play();
  const events = (): Said[] => said.filter((one) => one._responseType === 1);
  userEdit(host.book, "Blad1", "A1", 2);
  await ask("richApiMessage", {}, 1);
  userEdit(host.book, "Blad1", "A1", 3);
  expect(events()).toHaveLength(1);
  expect(JSON.stringify(events()[0]?._data)).toMatch(/\[65536,10,"Workbook","\{.*address\\":\\"A1/);
  await ask("richApiMessage", {}, 2);
  userEdit(host.book, "Blad1", "A1", 4);
  expect(events()).toHaveLength(1);
  web.stop();
});

test("messages of others are left alone", async () => {
  const { said, web, receive } = play();
  receive("geen json");
  receive(JSON.stringify({ _messageType: 0 }));
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect([said, web.asked]).toEqual([[], []]);
  web.stop();
});
