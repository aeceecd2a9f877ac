import { damaged, WorkbookError } from "./errors";
import { openPackage } from "./package";
import { scanXml, type XmlScanner } from "./xml-scan";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

/**
 * The running text of a Word document (.docx): a line for each paragraph with blank lines between, headings begun with "#",
 * bullets with "•". Text inside tables, deleted text and field codes are left out. @throws WorkbookError for what is no
 * readable document
 */
export function docxText(bytes: Uint8Array): string {
  const pack = openPackage(bytes);
  const main = pack.relationships("").find((one) => one.kind === "officeDocument")?.target;
  const part = main === undefined ? null : pack.part(main);
  if (main === undefined || part === null) throw damaged("no main document");
  if (!(pack.contentType(main) ?? "").includes("wordprocessingml")) throw new WorkbookError("not-a-workbook", "", "no Word document");
  const scan = scanXml(part, main);
  const paragraphs: string[] = [];
  let text = "";
  let lead = "";
  let inText = false;
  let tables = 0;
  for (let token = scan.next(); token !== "end"; token = scan.next()) {
    if (token === "text" || token === "cdata") {
      if (inText && tables === 0) text += scan.text();
      continue;
    }
    if (token === "other" || (scan.namespace !== WORD && scan.namespace !== STRICT)) continue;
    const opens = token === "open";
    switch (scan.local) {
      case "tbl":
        tables += opens ? 1 : -1;
        break;
      case "t":
        inText = opens;
        break;
      case "tab":
      case "br":
        if (opens) text += " ";
        break;
      case "pStyle":
        if (opens && /^(?:heading|kop|title|titel)/i.test(valueOf(scan))) lead = "# ";
        break;
      case "numPr":
        if (opens && lead === "") lead = "• ";
        break;
      case "p":
        if (!opens && tables === 0 && text.trim() !== "") paragraphs.push(lead + text.trim());
        if (tables === 0) {
          text = "";
          lead = "";
        }
        break;
    }
  }
  return paragraphs.join("\n\n");
}

/** The attribute w:val of the current element. */
function valueOf(scan: XmlScanner): string {
  for (let i = 0; i < scan.attributeCount; i += 1) if (/(?:^|:)val$/.test(scan.attributeName(i))) return scan.attributeValue(i);
  return "";
}
