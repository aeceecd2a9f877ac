import { DOMParser, type Element } from "@xmldom/xmldom";

export interface ReadDocument {
  /** Paragraphs outside tables. */
  readonly texts: readonly string[];
  /** Rows of all tables as full grids; what a span covers is blank. */
  readonly rows: readonly string[][];
}

/** Reads the main part of a Word document as a reader sees it. */
export function readGrid(xml: string): ReadDocument {
  // A replacement character is wanted where the text was not well-formed; only that is a warning here.
  const parser = new DOMParser({
    onError: (level, message) => {
      if (level !== "warning") throw new Error(message);
    },
  });
  const body = parser.parseFromString(xml, "text/xml").documentElement?.getElementsByTagName("w:body")[0];
  const children = body ? elements(body) : [];
  return {
    texts: children.filter((child) => child.nodeName === "w:p").map(textOf),
    rows: children.filter((child) => child.nodeName === "w:tbl").flatMap((table) => [...table.getElementsByTagName("w:tr")].map(cellsOf)),
  };
}

function elements(parent: Element): Element[] {
  return Array.from(parent.childNodes).filter((node): node is Element => node.nodeType === 1);
}

function textOf(element: Element): string {
  return [...element.getElementsByTagName("w:t")].map((text) => text.textContent ?? "").join("");
}

function cellsOf(row: Element): string[] {
  return [...row.getElementsByTagName("w:tc")].flatMap((cell) => {
    const span = Number(cell.getElementsByTagName("w:gridSpan")[0]?.getAttribute("w:val") ?? 1);
    return [textOf(cell), ...Array.from({ length: span - 1 }, () => "")];
  });
}
