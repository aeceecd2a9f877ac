import { Document, type FileChild, HeadingLevel, Packer, PageOrientation, Paragraph, type ISectionOptions } from "docx";
import { plain } from "../plain";
import { DEFAULT_STYLES, twips } from "./docx-style";
import { tableBlocks } from "./docx-table";
import type { TableDocument } from "./model";
import { PORTRAIT } from "./widths";

/** A chapter of the document with its tables. */
export interface DocumentChapter {
  readonly title: string;
  readonly tables: readonly TableDocument[];
}

/** A4 in centimetres, and the margin at every side. */
const A4 = { short: 21, long: 29.7, margin: 2 } as const;

/** One table as a Word document (.docx). */
export async function tableDocx(table: TableDocument): Promise<Uint8Array> {
  return pack(table.title, [section(isWide(table), tableBlocks(table))]);
}

/** All tables of a report as one Word document, a heading per chapter; wide tables stand on landscape pages. */
export async function reportDocx(title: string, chapters: readonly DocumentChapter[]): Promise<Uint8Array> {
  const sections: { wide: boolean; children: FileChild[] }[] = [];
  const titleBlock = new Paragraph({ text: plain(title), heading: HeadingLevel.TITLE });
  for (const chapter of chapters) {
    chapter.tables.forEach((table, index) => {
      const wide = isWide(table);
      const heading = index === 0 ? [new Paragraph({ text: plain(chapter.title), heading: HeadingLevel.HEADING_1 })] : [];
      const last = sections.at(-1);
      const children = [...(last ? [] : [titleBlock]), ...heading, ...tableBlocks(table)];
      if (last?.wide === wide) last.children.push(...children);
      else sections.push({ wide, children });
    });
  }
  if (sections.length === 0) sections.push({ wide: false, children: [titleBlock] });
  return pack(
    title,
    sections.map(({ wide, children }) => section(wide, children)),
  );
}

function isWide(table: TableDocument): boolean {
  return table.columns.reduce((sum, column) => sum + column.width, 0) > PORTRAIT + 0.1;
}

function section(wide: boolean, children: readonly FileChild[]): ISectionOptions {
  const margin = twips(A4.margin);
  return {
    properties: {
      page: {
        size: {
          // The library swaps the two itself for landscape.
          width: twips(A4.short),
          height: twips(A4.long),
          orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: margin, right: margin, bottom: margin, left: margin },
      },
    },
    children: [...children],
  };
}

async function pack(title: string, sections: readonly ISectionOptions[]): Promise<Uint8Array> {
  const file = new Document({ title: plain(title), creator: "Kerncijfer", styles: DEFAULT_STYLES, sections: [...sections] });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}
