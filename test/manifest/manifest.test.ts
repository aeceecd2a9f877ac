import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { DOMParser, type Document, type Element } from "@xmldom/xmldom";
import { oldestApi } from "../../src/hosts/office/excel";

/**
 * The structure of the manifest, checked without Microsoft's service: order of elements, lengths, addresses, resources,
 * icons, languages. Microsoft's own validation needs the network and is not claimed here.
 */
const ROOT = path.join(__dirname, "..", "..");
const FILE = path.join(ROOT, "manifest.xml");
const LOCAL = "https://localhost:3000/";
const document: Document = new DOMParser().parseFromString(readFileSync(FILE, "utf8"), "text/xml");
const root = document.documentElement!;

function elements(parent: Element = root): Element[] {
  return [...parent.childNodes].filter((node): node is Element => node.nodeType === 1);
}

function all(name: string, parent: Element = root): Element[] {
  return elements(parent).flatMap((element) => [...(element.localName === name ? [element] : []), ...all(name, element)]);
}

function only(name: string, parent: Element = root): Element {
  const [found, ...more] = elements(parent).filter((element) => element.localName === name);
  if (!found || more.length > 0) throw new Error(`${parent.localName ?? ""} has not exactly one ${name}`);
  return found;
}

/** The order in which the schema wants children, by parent; children that are not named may not be there. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId", "SourceLocation", "FunctionName"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};

test.each(Object.entries(ORDER))("the children of %s stand in the order of the schema", (parent, order) => {
  const parents = parent === "OfficeApp" ? [root] : all(parent);
  expect(parents.length).toBeGreaterThan(0);
  for (const element of parents) {
    const places = elements(element).map(({ localName }) => order.indexOf(localName ?? ""));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  }
});

/** Read in a process of its own: one of the reader's parts is a module that jest cannot load. */
const READ = `require("office-addin-manifest").OfficeAddinManifest.readManifestFile(process.argv[1]).then((read) => console.log(JSON.stringify(read)))`;

test("Office's own reader reads the same add-in", () => {
  const read: unknown = JSON.parse(execFileSync(process.execPath, ["-e", READ, FILE], { cwd: ROOT, encoding: "utf8" }));
  expect(read).toMatchObject({
    id: "dbec9a90-bd2b-4c5c-b728-922411305e87",
    defaultLocale: "nl-NL",
    displayName: "Kerncijfer",
    hosts: ["Workbook"],
    officeAppType: "TaskPaneApp",
    permissions: "ReadWriteDocument",
    version: "1.0.0.0",
    defaultSettings: { sourceLocation: `${LOCAL}taskpane.html` },
  });
});

test("the id is a GUID, the version has four numbers and is that of the package", () => {
  expect(only("Id").textContent).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  const { version } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as { version: string };
  expect(only("Version").textContent).toBe(`${version}.0`);
});

test("it is for workbooks only, reads and writes the document and asks no more", () => {
  expect(all("Host").map((host) => host.getAttribute("Name") ?? host.getAttribute("xsi:type"))).toEqual(["Workbook", "Workbook"]);
  expect(only("Permissions").textContent).toBe("ReadWriteDocument");
  expect(all("AppDomain")).toEqual([]);
});

/** What text may be at most, as the schema has it. */
const LENGTHS: readonly (readonly [string, number])[] = [
  ["ProviderName", 125],
  ["DisplayName", 125],
  ["Description", 250],
  ["FunctionName", 64],
  ["TaskpaneId", 125],
];

test.each(LENGTHS)("%s is at most %i characters, in every language", (name, most) => {
  const texts = all(name).flatMap((element) => [
    element.getAttribute("DefaultValue") ?? element.textContent ?? "",
    ...all("Override", element).map((override) => override.getAttribute("Value") ?? ""),
  ]);
  expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(most);
});

test("strings fit where they are shown: 125 characters short, 250 long, ids 32", () => {
  for (const [group, most] of [
    ["ShortStrings", 125],
    ["LongStrings", 250],
  ] as const) {
    const texts = all(group)
      .flatMap((list) => [...all("String", list), ...all("Override", list)])
      .map((one) => one.getAttribute("DefaultValue") ?? one.getAttribute("Value") ?? "");
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter((text) => text.length > most || text.trim() === "")).toEqual([]);
  }
  expect(resources().filter(({ id }) => id.length > 32)).toEqual([]);
});

function resources(): { readonly kind: string; readonly id: string; readonly element: Element }[] {
  const [lists] = all("Resources");
  return elements(lists).flatMap((list) =>
    elements(list).map((element) => ({ kind: list.localName ?? "", id: element.getAttribute("id") ?? "", element })),
  );
}

test("every resource is there once and is used, and every use has its resource", () => {
  const defined = resources().map(({ id }) => id);
  const used = [...new Set(everything().flatMap((element) => element.getAttribute("resid") ?? []))].filter((id) => id !== "");
  expect(new Set(defined).size).toBe(defined.length);
  expect([...defined].sort()).toEqual([...used].sort());
});

function everything(parent: Element = root): Element[] {
  return elements(parent).flatMap((element) => [element, ...everything(element)]);
}

test("what is shown where is of the right kind", () => {
  const kinds = new Map(resources().map(({ kind, id }) => [id, kind]));
  const wanted = (element: Element): string | null => {
    const inSupertip = element.parentNode && (element.parentNode as Element).localName;
    switch (element.localName) {
      case "Image":
        return "Images";
      case "Label":
      case "Title":
        return "ShortStrings";
      case "Description":
        return inSupertip === "Supertip" || inSupertip === "GetStarted" ? "LongStrings" : null;
      case "FunctionFile":
      case "SourceLocation":
      case "LearnMoreUrl":
        return "Urls";
      default:
        return null;
    }
  };
  for (const element of everything()) {
    const id = element.getAttribute("resid");
    if (id !== null && id !== "") expect([id, kinds.get(id)]).toEqual([id, wanted(element)]);
  }
});

test("every text, picture and address is given for nl-NL and en-US", () => {
  const localised = everything().filter((element) => element.hasAttribute("DefaultValue"));
  expect(localised.length).toBeGreaterThan(30);
  for (const element of localised) {
    const locales = elements(element).map((override) => override.getAttribute("Locale"));
    expect([element.getAttribute("id") ?? element.localName, locales]).toEqual([
      element.getAttribute("id") ?? element.localName,
      ["en-US"],
    ]);
  }
});

test("all addresses are https, on the one address that the build replaces, and lead to a file", () => {
  const addresses = everything()
    .flatMap((element) => [element.getAttribute("DefaultValue") ?? "", element.getAttribute("Value") ?? ""])
    .filter((value) => value.includes("://"));
  expect(addresses.filter((address) => !address.startsWith(LOCAL))).toEqual([]);
  const files = new Set(addresses.map((address) => address.slice(LOCAL.length)));
  expect([...files].filter((file) => !/^(taskpane|commands|help|help-en)\.html$|^assets\/icons\/[a-z]+-\d+\.png$/.test(file))).toEqual([]);
});

/** Size of a PNG, from its header. */
function pixels(file: string): readonly [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test.each(["kerncijfer", "check", "fill", "publish"])("the icon %s is there in every size", (name) => {
  for (const size of [16, 32, 64, 80, 128]) {
    expect(pixels(path.join(ROOT, "assets", "icons", `${name}-${String(size)}.png`))).toEqual([size, size]);
  }
});

test("an icon of a button is what its size says, and 16, 32 and 80 are always there", () => {
  for (const icon of all("Icon")) {
    const sizes = elements(icon).map((image) => Number(image.getAttribute("size")));
    expect(sizes).toEqual(expect.arrayContaining([16, 32, 80]));
    for (const image of elements(icon)) {
      const { element } = resources().find(({ id }) => id === image.getAttribute("resid"))!;
      expect(element.getAttribute("DefaultValue")).toMatch(new RegExp(`-${image.getAttribute("size") ?? ""}\\.png$`));
    }
  }
});

test("each function of the ribbon is there in the add-in's commands, and the other way round", () => {
  const wanted = all("FunctionName").map(({ textContent }) => textContent ?? "");
  const source = readFileSync(path.join(ROOT, "src", "commands", "main.ts"), "utf8");
  const offered = [...source.matchAll(/^ {2}(\w+): \w+Command,$/gm)].map(([, name]) => name ?? "");
  expect(offered.length).toBeGreaterThan(0);
  expect([...offered].sort()).toEqual([...wanted].sort());
});

test("it asks of Excel what the Workbook port needs, in both places that say so", () => {
  const sets = all("Set").filter((set) => set.getAttribute("Name") === "ExcelApi");
  expect(sets.map((set) => set.getAttribute("MinVersion"))).toEqual([oldestApi, oldestApi]);
});
