import { UserError } from "../../../src/app/errors";
import { insertFigures } from "../../../src/app/insert/insert-figures";
import { figureStates, updateFigures } from "../../../src/app/insert/refresh-figures";
import type { Figure } from "../../../src/publish/figures/figure";
import { newWorkbook } from "../../../src/hosts/file/new-workbook";
import { HOSTS } from "../../support/both-hosts";
import { inExcel } from "../../support/office-workbook";
import { SMALL_PICTURE, WIDE_PICTURE } from "../../support/pictures";

const bytes = newWorkbook([{ name: "Cijfers", rows: [[{ value: "a" }, { value: 1 }]] }]);

function figure(id: string, svg = "<svg>1</svg>", size: readonly [number, number] = [400, 200]): Figure {
  const [width, height] = size;
  return {
    id,
    kind: "card",
    title: `Figuur ${id}`,
    description: `Toont ${id}`,
    source: null,
    width,
    height,
    svg,
    data: { head: [], rows: [] },
    tables: [],
    cells: [],
    stamp: null,
    shapes: [],
  };
}

const both = [figure("now"), figure("groei")];
const render = (): Promise<Uint8Array> => Promise.resolve(SMALL_PICTURE);

describe.each(HOSTS)("figures as pictures, over the %s host", (_, open) => {
  test("on a sheet of their own, one below the other, in their own size; the next come below", async () => {
    const { workbook } = open(bytes);
    const done = await insertFigures(workbook, { figures: both, target: "sheet", language: "nl", render });
    expect([done?.sheet, done?.inserted.map(({ id, form }) => [id, form])]).toEqual([
      "Figuren",
      [
        ["now", "picture"],
        ["groei", "picture"],
      ],
    ]);
    await insertFigures(workbook, { figures: [figure("derde")], target: "sheet", language: "en", render });
    const { sheets, state } = await workbook.read();
    expect(sheets.map(({ name }) => name)).toEqual(["Cijfers", "Figuren"]);
    expect(state?.inserted.map(({ id }) => id)).toEqual(["now", "groei", "derde"]);
    const drawings = await workbook.drawings();
    expect(drawings.map(({ id, sheet, width, height, top }) => [id, sheet, width, height, Math.round(top)])).toEqual([
      ["now", "Figuren", 300, 150, 48],
      ["groei", "Figuren", 300, 150, 222],
      ["derde", "Figuren", 300, 150, 396],
    ]);
  });

  test("at the selected cell; undo takes pictures, sheet and note away", async () => {
    const { workbook } = open(bytes);
    await workbook.select({ sheet: "Cijfers", area: { top: 3, left: 2, bottom: 3, right: 2 } });
    const first = await insertFigures(workbook, { figures: both, target: "selection", language: "nl", render });
    expect(first?.inserted.map(({ place }) => place)).toEqual(["Cijfers!C4", "Cijfers!C4"]);
    expect((await workbook.drawings()).map(({ sheet, top }) => [sheet, Math.round(top)])).toEqual([
      ["Cijfers", 45],
      ["Cijfers", 219],
    ]);
    await first?.undo.apply();
    const second = await insertFigures(workbook, { figures: both, target: "sheet", language: "nl", render });
    await second?.undo.apply();
    const { sheets, state } = await workbook.read();
    expect([await workbook.drawings(), sheets.length, state?.inserted ?? []]).toEqual([[], 1, []]);
  });

  test("only what is drawn otherwise is drawn anew, in place; undo brings the old one back", async () => {
    const { workbook } = open(bytes);
    await insertFigures(workbook, { figures: both, target: "sheet", language: "nl", render });
    const now = [figure("now", "<svg>2</svg>", [400, 100]), figure("groei")];
    expect((await figureStates(workbook, now)).map(({ id, state, copies }) => [id, state, copies])).toEqual([
      ["now", "outdated", 1],
      ["groei", "current", 1],
    ]);
    const drawn: string[] = [];
    const done = await updateFigures(workbook, {
      figures: now,
      language: "nl",
      render: ({ id }) => {
        drawn.push(id);
        return Promise.resolve(WIDE_PICTURE);
      },
    });
    expect(done).toMatchObject({ updated: ["now"], current: ["groei"], deleted: [], unknown: [] });
    expect(drawn).toEqual(["now"]);
    const sizes = async (): Promise<unknown> => (await workbook.drawings()).map(({ id, width, height }) => [id, width, height]).sort();
    expect(await sizes()).toEqual([
      ["groei", 300, 150],
      ["now", 300, 75],
    ]);
    expect((await figureStates(workbook, now)).every(({ state }) => state === "current")).toBe(true);
    await done?.undo?.apply();
    expect(await sizes()).toEqual([
      ["groei", 300, 150],
      ["now", 300, 150],
    ]);
    expect((await figureStates(workbook, now))[0]?.state).toBe("outdated");
  });

  test("nothing to do writes nothing; a figure that the report does not draw any more is left as it is", async () => {
    const { workbook } = open(bytes);
    await insertFigures(workbook, { figures: both, target: "sheet", language: "nl", render });
    const done = await updateFigures(workbook, { figures: [figure("now")], language: "nl", render });
    expect(done).toEqual({ undo: null, updated: [], current: ["now"], deleted: [], unknown: ["groei"] });
  });

  test("stops when asked to, and refuses a picture that is too large", async () => {
    const { workbook } = open(bytes);
    const progress = { report: () => undefined, stopped: true };
    expect(await insertFigures(workbook, { figures: both, target: "sheet", language: "nl", render, progress })).toBeNull();
    const large = insertFigures(workbook, {
      figures: both,
      target: "sheet",
      language: "nl",
      render: () => Promise.resolve(new Uint8Array(3_300_000)),
    });
    expect(await large.catch((error: unknown) => error instanceof UserError && error.code)).toBe("figure-too-large");
    expect((await workbook.read()).sheets).toHaveLength(1);
  });
});

describe("in Excel", () => {
  test("a picture that its user deleted is not brought back, one that was resized keeps its width", async () => {
    const { workbook } = inExcel([{ name: "Cijfers" }]);
    await insertFigures(workbook, { figures: both, target: "sheet", language: "nl", render });
    await Excel.run(async (context) => {
      const { shapes } = context.workbook.worksheets.getItem("Figuren");
      shapes.getItem("kerncijfer:groei").delete();
      shapes.getItem("kerncijfer:now").width = 100;
      await context.sync();
    });
    const changed = [figure("now", "<svg>2</svg>"), figure("groei", "<svg>2</svg>")];
    expect((await figureStates(workbook, changed)).map(({ state }) => state)).toEqual(["outdated", "deleted"]);
    const done = await updateFigures(workbook, { figures: changed, language: "nl", render });
    expect([done?.updated, done?.deleted]).toEqual([["now"], ["groei"]]);
    expect((await workbook.drawings()).map(({ id, width, height }) => [id, width, height])).toEqual([["now", 100, 50]]);
    expect((await workbook.read()).state?.inserted.map(({ id }) => id)).toEqual(["now"]);
  });

  test("a picture says what it shows, and what was changed since is not undone", async () => {
    const { workbook, host, syncs } = inExcel([{ name: "Cijfers" }]);
    await workbook.read();
    syncs();
    const done = await insertFigures(workbook, { figures: both, target: "sheet", language: "nl", render });
    // Two to read the cells, one for the drawings there are, one to write the sheet, one to look and one to draw.
    expect(syncs()).toBe(6);
    const shapes = host.book.sheets[1]?.shapes ?? [];
    expect(shapes.map(({ name, altTextTitle, altTextDescription }) => [name, altTextTitle, altTextDescription])).toEqual([
      ["kerncijfer:now", "Figuur now", "Toont now"],
      ["kerncijfer:groei", "Figuur groei", "Toont groei"],
    ]);
    await workbook.write({ cells: [{ address: { sheet: "Figuren", row: 5, column: 0 }, value: "van mij" }] });
    await expect(done?.undo.apply()).rejects.toMatchObject({ code: "undo-changed" });
    expect(host.book.sheets[1]?.shapes).toHaveLength(2);
  });

  const refusals: readonly [string, Parameters<typeof inExcel>[1], string][] = [
    ["while a cell is typed in", { editMode: true }, "office-editing"],
    ["on a protected sheet", { protectedSheets: ["Cijfers"] }, "office-protected"],
    ["in a workbook that is only read", { readOnly: true }, "office-read-only"],
  ];
  test.each(refusals)("%s nothing is inserted, in plain words", async (_name, settings, code) => {
    const { workbook, host } = inExcel([{ name: "Cijfers" }], settings);
    const failed = insertFigures(workbook, { figures: both, target: "selection", language: "nl", render });
    expect(await failed.catch((error: unknown) => (error instanceof UserError ? error.code : error))).toBe(code);
    expect([host.book.sheets[0]?.shapes, host.book.parts]).toEqual([[], []]);
  });
});
