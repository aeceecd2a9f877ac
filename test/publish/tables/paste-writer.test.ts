import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { DOMParser, type Element } from "@xmldom/xmldom";
import { checkReport } from "../../../src/app/check/check";
import { openWorkbook } from "../../../src/hosts/file/open";
import { clipboardPayload } from "../../../src/publish/tables/clipboard";
import { tableDocument } from "../../../src/publish/tables/document";
import type { TableDocument } from "../../../src/publish/tables/model";
import { isLibreOfficeInstalled } from "../../support/libreoffice";
import { sample, shipped } from "../../support/samples";

/** What Writer makes of the table that *Kopieer voor Word* puts on the clipboard. Starting LibreOffice takes its time. */
jest.setTimeout(240_000);

const ID = "uwv-achtmaandenverslag-2020";

async function documentOf(table: string): Promise<TableDocument> {
  const { report, definition, run } = checkReport(await openWorkbook(sample(ID)).read(), { shipped: [shipped(ID)] });
  const bound = report.table(table);
  if (!bound) throw new Error(`${table} is not bound`);
  return tableDocument(bound, definition, run.findings, { sourceLine: false });
}

/** The HTML read by Writer and written as flat XML. */
function inWriter(html: string): ReturnType<DOMParser["parseFromString"]> {
  const folder = mkdtempSync(path.join(tmpdir(), "writer-"));
  try {
    const file = path.join(folder, "table.html");
    writeFileSync(file, html);
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`;
    const filter = "--infilter=HTML (StarWriter)";
    const run = spawnSync("soffice", [profile, "--headless", filter, "--convert-to", "fodt", "--outdir", folder, file], {
      encoding: "utf8",
    });
    if (run.status !== 0) throw new Error(`LibreOffice: ${run.stdout}${run.stderr}`);
    return new DOMParser().parseFromString(readFileSync(path.join(folder, "table.fodt"), "utf8"), "text/xml");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Shown {
  readonly text: string;
  readonly align: string;
  readonly bold: boolean;
}

/** The cells of the table, row by row, with the looks of their paragraphs. */
function rowsOf(document: ReturnType<DOMParser["parseFromString"]>): readonly (readonly Shown[])[] {
  const styles = new Map([...document.getElementsByTagName("style:style")].map((style) => [style.getAttribute("style:name") ?? "", style]));
  const property = (style: string, part: string, name: string): string =>
    styles.get(style)?.getElementsByTagName(part)[0]?.getAttribute(name) ?? "";
  const shown = (cell: Element): Shown => {
    const style = cell.getElementsByTagName("text:p")[0]?.getAttribute("text:style-name") ?? "";
    return {
      text: cell.textContent?.trim() ?? "",
      align: property(style, "style:paragraph-properties", "fo:text-align"),
      bold: property(style, "style:text-properties", "fo:font-weight") === "bold",
    };
  };
  return [...document.getElementsByTagName("table:table-row")].map((row) => [...row.getElementsByTagName("table:table-cell")].map(shown));
}

// The oracle is not everywhere: where LibreOffice is absent, Chromium's paste (test/browser) is what is known.
const withWriter = isLibreOfficeInstalled() ? test : test.skip;

withWriter("Writer keeps rows, texts, alignment and bold, and repeats the heads on every page", async () => {
  const table = await documentOf("begrotingsresultaat-uwv");
  const document = inWriter(clipboardPayload(table).html);
  const rows = rowsOf(document);
  const wanted = [...table.head.map((row) => row.map(({ text, align }) => ({ text, align, bold: true }))), ...table.body.map(bodyRow)];
  expect(rows.map((row) => row.map(({ text }) => text))).toEqual(wanted.map((row) => row.map(({ text }) => text)));
  const looks = (cells: readonly Shown[]): readonly string[] =>
    // A blank cell has no text to look at.
    cells.flatMap(({ text, align, bold }) =>
      text === "" ? [] : [`${text} ${align === "end" ? "right" : align === "start" ? "left" : align} ${bold ? "bold" : ""}`],
    );
  expect(rows.map(looks)).toEqual(wanted.map(looks));
  expect(document.getElementsByTagName("table:table-header-rows")).toHaveLength(1);
});

function bodyRow({ kind, cells }: TableDocument["body"][number]): readonly Shown[] {
  return cells.map(({ text, align }) => ({ text, align, bold: kind !== "data" }));
}
