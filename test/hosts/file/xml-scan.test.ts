import fc from "fast-check";
import { SaxesParser } from "saxes";
import { encode } from "../../../src/hosts/file/bytes";
import { WorkbookError } from "../../../src/hosts/file/errors";
import { scanXml } from "../../../src/hosts/file/xml-scan";

type Event = readonly [string, ...string[]];

/** Neighbouring texts are one: where a parser cuts text is its own affair. */
function joined(events: readonly Event[]): Event[] {
  const out: Event[] = [];
  for (const event of events) {
    const last = out[out.length - 1];
    if (event[0] === "text" && last?.[0] === "text") out[out.length - 1] = ["text", (last[1] ?? "") + (event[1] ?? "")];
    else if (event[0] !== "text" || event[1] !== "") out.push(event);
  }
  return out;
}

function ours(xml: string): Event[] {
  const scan = scanXml(encode(xml), "deel");
  const events: Event[] = [];
  for (let token = scan.next(); token !== "end"; token = scan.next()) {
    if (token === "open") {
      const attributes = Array.from({ length: scan.attributeCount }, (_, i) => `${scan.attributeName(i)}=${scan.attributeValue(i)}`);
      events.push(["open", scan.namespace, scan.local, ...attributes.sort()]);
    } else if (token === "close") events.push(["close", scan.namespace, scan.local]);
    else if (token !== "other") events.push(["text", scan.text()]);
  }
  return joined(events);
}

function theirs(xml: string): Event[] {
  const parser = new SaxesParser({ xmlns: true });
  const events: Event[] = [];
  let depth = 0;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    depth++;
    const attributes = Object.values(tag.attributes).map((attribute) => `${attribute.name}=${attribute.value}`);
    events.push(["open", tag.uri, tag.local, ...attributes.sort()]);
  });
  parser.on("closetag", (tag) => {
    depth--;
    events.push(["close", tag.uri, tag.local]);
  });
  for (const kind of ["text", "cdata"] as const)
    parser.on(kind, (text) => {
      if (depth > 0) events.push(["text", text]);
    });
  parser.write(xml).close();
  return joined(events);
}

const name = fc.constantFrom("c", "v", "row", "sheetData", "lange-naam", "été", "x:c", "x:row", "y:v");
const text = fc
  .array(fc.constantFrom("1", "a", " ", "\n", "\r\n", "\r", "é", "€", "😀", "&lt;", "&amp;", "&#65;", "&#x1F600;", ">", '"', "'"), {
    maxLength: 8,
  })
  .map((parts) => parts.join(""));
const attribute = fc.tuple(
  fc.constantFrom("r", "s", "t", "xml:space", "x:eigen", "été"),
  fc.constantFrom("1", "A1", "&amp;", "a > b", "'", "tab\there", "regel\neinde", "€", ""),
);
const attributes = fc
  .uniqueArray(attribute, { selector: ([key]) => key, maxLength: 3 })
  .map((list) => list.map(([key, value]) => ` ${key} = "${value}"`).join("\n"));
const declared = fc.constantFrom("", ' xmlns="urn:b"', ' xmlns=""', ' xmlns:x="urn:x2"', " xmlns:y='urn:&amp;y'");
const node: fc.Memo<string> = fc.memo((depth) => {
  const leaf = fc.oneof(text, fc.constantFrom("<!-- <a> -->", "<?pi <b>?>", "<![CDATA[<c>&amp;\r\n]]>"));
  if (depth <= 1) return leaf;
  const element = fc
    .tuple(name, attributes, declared, fc.array(node(depth - 1), { maxLength: 4 }), fc.boolean())
    .map(([tag, list, space, children, short]) =>
      short && children.length === 0 ? `<${tag}${list}${space} />` : `<${tag}${list}${space}>${children.join("")}</${tag} >`,
    );
  return fc.oneof(leaf, element);
});
const document = fc
  .array(node(4), { maxLength: 5 })
  .map(
    (children) =>
      `<?xml version="1.0"?>\n<!-- kop --><root xmlns="urn:a" xmlns:x="urn:x" xmlns:y="urn:y">${children.join("")}</root>\n<?einde?>`,
  );

test("gives the same elements, attributes, namespaces and text as a full XML parser", () => {
  fc.assert(
    fc.property(document, (xml) => {
      expect(ours(xml)).toEqual(theirs(xml));
    }),
    { numRuns: 400 },
  );
});

test.each([
  ["no root", ""],
  ["text before the root", "x<a/>"],
  ["two roots", "<a/><b/>"],
  ["a root left open", "<a><b></b>"],
  ["a closing tag too many", "<a></a></b>"],
  ["crossing tags", "<a><b></a></b>"],
  ["an attribute without quotes", "<a b=c/>"],
  ["an attribute without value", "<a b/>"],
  ["attributes without a space", '<a b="1"c="2"/>'],
  ["a < in an attribute", '<a b="<"/>'],
  ["a comment left open", "<a><!-- </a>"],
  ["CDATA left open", "<a><![CDATA[ </a>"],
  ["CDATA outside the root", "<![CDATA[x]]><a/>"],
  ["a tag without name", "<a>< b/></a>"],
  ["a bare ampersand", "<a>x & y</a>"],
  ["an unknown entity", "<a>&euro;</a>"],
  ["half a surrogate", "<a>&#xD800;</a>"],
  ["a character beyond Unicode", "<a>&#x110000;</a>"],
  ["an undeclared prefix", "<x:a/>"],
  ["another encoding", '<?xml version="1.0" encoding="ISO-8859-1"?><a/>'],
  ["markup we do not know", "<a><!ELEMENT a ANY></a>"],
])("refuses %s", (_, xml) => {
  expect(() => ours(xml)).toThrow(WorkbookError);
});

test("offsets point at the bytes of elements and values, also after characters of several bytes", () => {
  const bytes = encode("<a>€<b x=\"é\" y = '2'>tekst</b></a>");
  const scan = scanXml(bytes, "deel");
  const part = (from: number, to: number): string => new TextDecoder().decode(bytes.subarray(from, to));
  scan.next();
  scan.next();
  expect(scan.next()).toBe("open");
  expect(part(scan.start, scan.end)).toBe("<b x=\"é\" y = '2'>");
  const index = scan.find("y");
  expect([part(scan.valueStart(index), scan.valueEnd(index)), part(scan.nameStart(index), scan.valueEnd(index))]).toEqual(["2", "y = '2"]);
  expect([scan.attribute("x"), scan.attribute("z")]).toEqual(["é", null]);
});
