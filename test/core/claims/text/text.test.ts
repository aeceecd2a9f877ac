import { paragraphsOf, sentencesOf } from "../../../../src/core/claims/text/text";

test.each<[string, readonly string[]]>([
  ["Een zin. Nog een zin! En nu? Klaar", ["Een zin.", "Nog een zin!", "En nu?", "Klaar"]],
  ["Dat is bijv. Piet, ca. 3 keer. Goed.", ["Dat is bijv. Piet, ca. 3 keer.", "Goed."]],
  ["Er waren 1.282 gevallen. 31 ervan zijn open.", ["Er waren 1.282 gevallen.", "31 ervan zijn open."]],
  ["1. Eerst dit. 2. Dan dat.", ["1. Eerst dit.", "2. Dan dat."]],
  ["De heer J. Jansen kwam. “Goed.” Ja.", ["De heer J. Jansen kwam.", "“Goed.”", "Ja."]],
  ["", []],
])("sentencesOf(%j)", (text, expected) => {
  expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

interface Case {
  readonly text: string;
  readonly paragraphs: readonly (readonly [headings: readonly string[], sentences: readonly string[]])[];
}

test.each<[string, Case]>([
  [
    "joins lines broken at the margin, also within a word",
    {
      text: "We kregen veel post-\nzakken in het\njaar 2020. Dat is mooi.",
      paragraphs: [[[], ["We kregen veel post-zakken in het jaar 2020.", "Dat is mooi."]]],
    },
  ],
  [
    "keeps a hyphen before 'en' apart",
    { text: "Voor post-\nen pakketzakken geldt dat ook.", paragraphs: [[[], ["Voor post- en pakketzakken geldt dat ook."]]] },
  ],
  [
    "takes headings of markdown, numbered chapters and short lines above text",
    {
      text: "# Verslag\n\nEen zin over iets.\n\n1.2. Post en pakketten\n\nBrieven\nWe kregen dit jaar bijzonder veel brieven van allerlei soort en maat.\n\nTwee.",
      paragraphs: [
        [["Verslag"], ["Een zin over iets."]],
        [["1.2. Post en pakketten", "Brieven"], ["We kregen dit jaar bijzonder veel brieven van allerlei soort en maat."]],
        [["1.2. Post en pakketten", "Brieven"], ["Twee."]],
      ],
    },
  ],
  [
    "finds a heading directly below the text before it",
    {
      text: "We kregen dit jaar bijzonder veel brieven van allerlei soort en maat.\nPakketten\nDie kwamen er in dit bijzondere jaar ook heel veel bij, zoals verwacht.",
      paragraphs: [
        [[], ["We kregen dit jaar bijzonder veel brieven van allerlei soort en maat."]],
        [["Pakketten"], ["Die kwamen er in dit bijzondere jaar ook heel veel bij, zoals verwacht."]],
      ],
    },
  ],
  [
    "leaves out the rows of tables that were copied along",
    {
      text: "Brieven 1.200 1.300 -4%\nPakketten 40 miljoen 50 miljoen 60 miljoen\n\nDit is een zin met 1.200 brieven.",
      paragraphs: [[[], ["Dit is een zin met 1.200 brieven."]]],
    },
  ],
  [
    "goes on where a blank line cut a sentence",
    {
      text: "Het aantal brieven is dit jaar\n\nlager dan in 2019.",
      paragraphs: [[[], ["Het aantal brieven is dit jaar lager dan in 2019."]]],
    },
  ],
  [
    "reads each bullet by itself",
    {
      text: "Er zijn twee soorten:\n• Brieven zijn plat.\n• Pakketten zijn dik.",
      paragraphs: [
        [[], ["Er zijn twee soorten:"]],
        [[], ["Brieven zijn plat."]],
        [[], ["Pakketten zijn dik."]],
      ],
    },
  ],
  [
    "reads a single line without a point as a sentence",
    { text: "We kregen 1.200 brieven", paragraphs: [[[], ["We kregen 1.200 brieven"]]] },
  ],
  [
    "takes no line that goes on for a heading",
    {
      text: "Wij ontvingen brieven van de\n\nKoning.",
      paragraphs: [
        [[], ["Wij ontvingen brieven van de"]],
        [[], ["Koning."]],
      ],
    },
  ],
  ["reads nothing in nothing", { text: " \n\u200b\n", paragraphs: [] }],
])("%s", (_, { text, paragraphs }) => {
  expect(paragraphsOf(text).map((one) => [one.headings, one.sentences.map((sentence) => sentence.text)])).toEqual(paragraphs);
});
