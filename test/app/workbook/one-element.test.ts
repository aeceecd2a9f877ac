import { readElement } from "../../../src/app/workbook/one-element";

test.each([
  ['<a xmlns="n" v="1">x</a>', "n", "a", "x"],
  ["\ufeff<?xml version='1.0'?>\n<!-- c --><a>x</a>\n<!-- c -->", "", "a", "x"],
  ['<p:a xmlns:p="n" xmlns="m">x</p:a >', "n", "a", "x"],
  ["<a/>", "", "a", ""],
  ["<a>&lt;&amp;&gt;&quot;&apos;&#65;&#x1F600;</a>", "", "a", "<&>\"'A\u{1F600}"],
  ["<a>x<![CDATA[<b>&c;]]>y<!-- z --><?p?></a>", "", "a", "x<b>&c;y"],
  ["<a>1\r\n2\r3</a>", "", "a", "1\n2\n3"],
])("reads %s", (xml, namespace, local, text) => expect(readElement(xml)).toMatchObject({ namespace, local, text }));

test("gives attributes with their entities resolved", () => {
  const read = readElement(`<a v="1" w='a&amp;"b'/>`);
  expect("attributes" in read && [...read.attributes]).toEqual([
    ["v", "1"],
    ["w", 'a&"b'],
  ]);
});

test.each([
  ["", "no element"],
  ["tekst", "no element"],
  ["<!DOCTYPE a><a/>", "document type"],
  ["<a>", "no </a>"],
  ["<a></b>", "unexpected </b>"],
  ["<a><b/></a>", "unexpected <b/></a>"],
  ["<a>&b;</a>", "entity"],
  ["<a>&amp</a>", "entity"],
  ["<a>&#1114112;</a>", "entity"],
  ["<a/><b/>", "text after </a>"],
  ['<a v="1" v="2"/>', "attribute v"],
  ['<a v="&b;"/>', "attribute v"],
  ["<a v=1/>", "no element"],
])("says what is wrong with %s", (xml, problem) => expect(readElement(xml)).toEqual({ problem }));
