import type { WorkbookState } from "../../../src/app/ports";
import { openWorkbook } from "../../../src/hosts/file/open";
import { stateFromXml, stateToXml } from "../../../src/app/workbook/state-xml";
import { oneSheet, textOf, unzipParts, zipParts } from "../../support/package";
import { richPackage } from "../../support/rich-package";

const empty: WorkbookState = { version: 1, definition: null, bindings: [], accepted: [], claimLinks: [], inserted: [] };
const part = (body: string): string => `<kerncijfer xmlns="urn:kerncijfer:workbook:1" version="1">${body}</kerncijfer>`;

function withState(xml: string): Uint8Array {
  return zipParts(
    oneSheet('<row r="1"><c r="A1"><v>1</v></c></row>', {
      parts: { "customXml/item1.xml": xml },
      relations: [["rId8", "customXml", "../customXml/item1.xml"]],
    }),
  );
}

test("state survives its own text, control characters and markup included", () => {
  const state: WorkbookState = {
    ...empty,
    definition: { json: '{"a": "<![CDATA[ ]]> & \u0001\u0085\u2028 \ud83d\ude00 \\u0000"}' },
    claimLinks: [{ claim: "]]>", cells: ["'A&B'!A1"] }],
  };
  expect(stateFromXml(stateToXml(state))).toEqual({ state });
});

test.each([
  ["cut-off XML", "<kerncijfer xmlns='urn:kerncijfer:workbook:1'>", /^XML: /],
  ["an entity", `<!DOCTYPE k><k xmlns="urn:kerncijfer:workbook:1"/>`, /^XML: /],
  ["no JSON", part("geen json"), /^JSON: /],
  ["JSON of another shape", part(JSON.stringify({ ...empty, bindings: [{ table: "t" }] })), /^JSON: \/bindings\/0\//],
  ["another version of the content", part(JSON.stringify({ ...empty, version: 2 })), /^JSON: \/version$/],
  ["a later version of the part", '<kerncijfer xmlns="urn:kerncijfer:workbook:1" version="2"/>', /^version 2$/],
  ["a later namespace", '<kerncijfer xmlns="urn:kerncijfer:workbook:2"/>', /urn:kerncijfer:workbook:2/],
])("%s is a problem that names the spot, and the workbook still opens", async (_, xml, problem) => {
  const reading = stateFromXml(xml);
  expect("problem" in reading && reading.problem).toMatch(problem);
  const workbook = openWorkbook(withState(xml));
  const content = await workbook.read();
  expect([content.state, content.stateProblem?.startsWith("customXml/item1.xml (")]).toEqual([null, true]);
  expect(content.sheets[0]?.value(0, 0)).toBe(1);
  await workbook.write({ state: empty });
  expect(await openWorkbook(workbook.save()).read()).toMatchObject({ state: empty, stateProblem: null });
});

test("custom XML of others, sound or not, is none of our business", async () => {
  for (const xml of ["<a/>", "geen xml", ""])
    expect(await openWorkbook(withState(xml)).read()).toMatchObject({ state: null, stateProblem: null });
});

test("the part is replaced, not doubled, and stands beside those of others", async () => {
  const workbook = openWorkbook(zipParts(richPackage()));
  await workbook.write({ state: empty });
  const names = [...unzipParts(workbook.save()).keys()];
  await workbook.write({ state: { ...empty, claimLinks: [{ claim: "c", cells: [] }] } });
  expect([...unzipParts(workbook.save()).keys()]).toEqual(names);
  expect(names).toContain("customXml/item1.xml");
  expect(textOf(workbook.save(), "customXml/item2.xml")).toContain("claimLinks");
  expect(textOf(workbook.save(), "customXml/_rels/item2.xml.rels")).toContain('Target="itemProps2.xml"');
});
