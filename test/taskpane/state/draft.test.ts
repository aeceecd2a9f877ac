import { NO_CORRECTIONS } from "../../../src/app/definition/draft/correction";
import { judgeDraft } from "../../../src/app/definition/draft/judge";
import type { Learned } from "../../../src/app/definition/draft/learn";
import { type DraftAction, draftOf, type DraftState, isDraftAction, NO_DRAFT, reduceDraft } from "../../../src/taskpane/state/draft";
import { baseOf, reviewOf, rulesLeft, shapedOf, tableViews } from "../../../src/taskpane/state/draft-view";
import { initialState } from "../../../src/taskpane/state/model";
import { reduce } from "../../../src/taskpane/state/reducer";
import { COSTS, learnedFrom, SHARES, YEARS } from "../../support/drafts";
import { shipped } from "../../support/samples";

const base = shipped("uwv-achtmaandenverslag-2020");
const learned = learnedFrom(`${COSTS}\n\n${YEARS}`);
const used = (bound: number, chosen: boolean): Learned => ({ ...learned, used: { definition: base, bound, chosen } });
const after = (draft: DraftState, ...actions: DraftAction[]): DraftState => actions.reduce(reduceDraft, draft);
const fresh = draftOf(learned, NO_DRAFT);

describe("draftOf", () => {
  test.each([
    ["no definition in use", learned, "new"],
    ["one that its user chose", used(1, true), "used"],
    ["one that fits", used(20, false), "used"],
    ["one that fits a few tables by chance", used(2, false), "new"],
  ])("with %s", (_, given, target) => expect(draftOf(given, NO_DRAFT).target).toBe(target));

  test("opens the first table that is new", () => {
    expect(fresh.open).toEqual(["kosten-per-regio"]);
    const tables = learned.tables.map((table, at) => (at === 0 ? { ...table, known: "kerncijfers" } : table));
    expect(draftOf({ ...used(26, false), tables }, NO_DRAFT).open).toEqual(["instroom-per-jaar"]);
    expect(draftOf({ ...learned, draft: null, tables: [] }, NO_DRAFT).open).toEqual([]);
  });

  test("keeps what its user did when the workbook is read once more", () => {
    const before = after(
      draftOf(used(26, true), NO_DRAFT),
      { type: "draft-target", target: "new" },
      { type: "draft-without", id: "kosten-per-regio" },
      { type: "draft-fold", table: "instroom-per-jaar" },
    );
    const again = draftOf(used(26, true), { ...before, staleSince: "2026-01-02T13:02:00Z" });
    expect(again).toEqual({ ...before, staleSince: null });
    // The definition was let go in the meantime.
    expect(draftOf(learned, draftOf(used(26, true), NO_DRAFT)).target).toBe("new");
  });
});

describe("reduceDraft", () => {
  test("corrections add up, and what is ticked twice is as it was", () => {
    const draft = after(
      fresh,
      { type: "draft-correct", change: { name: "Jaarverslag" } },
      { type: "draft-title", table: "a", title: "A" },
      { type: "draft-title", table: "b", title: "B" },
      { type: "draft-column", key: "a/x", change: { role: "prior" } },
      { type: "draft-column", key: "a/x", change: { period: { span: "year", year: -1 } } },
      { type: "draft-without", id: "r" },
      { type: "draft-without", id: "s" },
      { type: "draft-without", id: "r" },
      { type: "draft-fold", table: "kosten-per-regio" },
    );
    expect(draft.corrections).toEqual({
      ...NO_CORRECTIONS,
      name: "Jaarverslag",
      titles: { a: "A", b: "B" },
      columns: { "a/x": { role: "prior", period: { span: "year", year: -1 } } },
      without: ["s"],
    });
    expect(draft.open).toEqual([]);
  });

  test("the column that was called the label last is the label", () => {
    const label = (key: string): DraftAction => ({ type: "draft-column", key, change: { role: "label" } });
    const [first, second] = [label("kosten-per-regio/label"), label("kosten-per-regio/prior")];
    const draft = after(fresh, first, second, first);
    const columns = shapedOf(draft)?.tables[0]?.columns.flatMap(({ id, role }) => (role === "label" ? [id] : []));
    expect(columns).toEqual(["label"]);
    expect(shapedOf(draft)?.tables[0]?.rows[0]?.label).toBe("Noord");
  });

  test("left, it stays as it was corrected until it is asked for again; or is made again as it was proposed", () => {
    const corrected = after(fresh, { type: "draft-correct", change: { name: "Jaarverslag" } });
    const left = after(corrected, { type: "draft-leave" });
    expect(left).toEqual({ ...corrected, shown: false });
    expect(draftOf(learned, left)).toEqual(corrected);
    expect(after(corrected, { type: "draft-reset" })).toEqual(fresh);
  });

  test("is part of the pane's state, dated by the first change after it was read", () => {
    const change = (at: string) => ({ type: "workbook-changed", at }) as const;
    const none = reduce(initialState("nl"), change("2026-01-02T13:02:00Z"));
    expect(none.draft.staleSince).toBeNull();
    const some = [{ type: "draft", draft: fresh } as const, change("2026-01-02T13:02:00Z"), change("2026-01-02T13:05:00Z")].reduce(
      reduce,
      initialState("nl"),
    );
    expect(some.draft).toEqual({ ...fresh, staleSince: "2026-01-02T13:02:00Z" });
    expect(isDraftAction({ type: "drafty" })).toBe(false);
  });
});

describe("what the confirmation shows", () => {
  const shaped = shapedOf(fresh);
  if (!shaped) throw new Error("there is a draft");

  test("every table with its rules, what is left out marked", () => {
    const draft = after(
      fresh,
      { type: "draft-without", id: "instroom-per-jaar" },
      { type: "draft-without", id: "kosten-per-regio/rows/totaal" },
    );
    const views = tableViews(draft, shaped, judgeDraft(learned, shaped));
    expect(
      views.map(({ title, kept, broken, rules }) => [title, kept, broken, rules.map((rule) => [rule.kept, rule.outcome.holds])]),
    ).toEqual([
      [
        "Kosten per regio",
        true,
        0,
        [
          [false, 4],
          [true, 5],
        ],
      ],
      [
        "Instroom per jaar",
        false,
        0,
        [
          [true, 6],
          [true, 5],
        ],
      ],
    ]);
    expect([rulesLeft(fresh), rulesLeft(draft), rulesLeft(NO_DRAFT)]).toEqual([4, 1, 0]);
  });

  test("cells that deviate count as long as their rule is kept", () => {
    const wrong = learnedFrom(COSTS.replace("90.827", "98.027"));
    const draft = draftOf(wrong, NO_DRAFT);
    const outcomes = judgeDraft(wrong, wrong.draft);
    const broken = (given: DraftState): number | undefined => tableViews(given, wrong.draft, outcomes)[0]?.broken;
    expect([broken(draft), broken(after(draft, { type: "draft-without", id: "kosten-per-regio/rows/totaal" }))]).toEqual([2, 1]);
  });

  test("a rule that was not judged holds nowhere, a table that was not learned is not shown", () => {
    expect(tableViews(fresh, shaped, new Map())[0]?.rules[0]?.outcome).toEqual({ holds: 0, broken: [], confidence: null });
    expect(tableViews({ ...fresh, learned: null }, shaped, new Map())).toEqual([]);
  });

  test("only tables that the definition in use does not have are added to it", () => {
    const tables = learned.tables.map((table, at) => (at === 0 ? { ...table, known: "kerncijfers" } : table));
    const draft = draftOf({ ...used(26, false), tables }, NO_DRAFT);
    expect(baseOf(draft)).toBe(base);
    expect(shapedOf(draft)?.tables.map(({ id }) => id)).toEqual(["instroom-per-jaar"]);
    expect(shapedOf(after(draft, { type: "draft-target", target: "new" }))?.tables).toHaveLength(2);
    const all = learned.tables.map((table) => ({ ...table, known: "kerncijfers" }));
    expect(shapedOf(draftOf({ ...used(26, false), tables: all }, NO_DRAFT))).toBeNull();
    expect(shapedOf(NO_DRAFT)).toBeNull();
  });
});

describe("reviewOf", () => {
  function review(draft: DraftState): ReturnType<typeof reviewOf> {
    const shaped = shapedOf(draft);
    if (!shaped) throw new Error("there is a draft");
    return reviewOf(draft, shaped);
  }
  const SOUND = { name: false, id: false, organisation: false, titles: [] };

  test("a draft as it was learned can be used", () => {
    expect(review(fresh)).toEqual({ messages: [], faults: SOUND, any: true, usable: true });
  });

  test.each<[string, DraftAction[], object]>([
    ["an empty name", [{ type: "draft-correct", change: { name: "  " } }], { ...SOUND, name: true }],
    ["an id with spaces", [{ type: "draft-correct", change: { id: "Mijn id" } }], { ...SOUND, id: true }],
    ["an empty organisation", [{ type: "draft-correct", change: { organisation: "" } }], { ...SOUND, organisation: true }],
    [
      "a table without a title",
      [{ type: "draft-title", table: "kosten-per-regio", title: " " }],
      { ...SOUND, titles: ["kosten-per-regio"] },
    ],
  ])("%s is told at its field", (_, actions, faults) => {
    expect(review(after(fresh, ...actions))).toMatchObject({ faults, usable: false });
  });

  test("a table that is left out needs no title; none at all is no definition", () => {
    const untitled = after(
      fresh,
      { type: "draft-title", table: "kosten-per-regio", title: "" },
      { type: "draft-without", id: "kosten-per-regio" },
    );
    expect(review(untitled)).toMatchObject({ faults: SOUND, usable: true });
    expect(review(after(untitled, { type: "draft-without", id: "instroom-per-jaar" }))).toMatchObject({
      messages: [],
      any: false,
      usable: false,
    });
  });

  test("what lint says is told at once, at its table", () => {
    const { messages, usable } = review(after(fresh, { type: "draft-column", key: "instroom-per-jaar/label", change: { role: "text" } }));
    expect(usable).toBe(false);
    expect(messages.map(({ message, table }) => [message.rule, table])).toEqual([["label-column", "instroom-per-jaar"]]);
    const alike = after(fresh, { type: "draft-title", table: "instroom-per-jaar", title: "Kosten per regio" });
    expect(review(alike).messages.map(({ message, table }) => [message.rule, table])).toEqual([["ambiguous-title", "instroom-per-jaar"]]);
    expect(review(alike).usable).toBe(true);
  });

  test("a relation is told at the table that it is about", () => {
    const shares = learnedFrom(SHARES);
    const [relation] = shares.draft.relations;
    if (!relation) throw new Error("there is a relation");
    const twice = { ...shares.draft, relations: [{ ...relation, terms: [...relation.terms, ...relation.terms] }] };
    expect(reviewOf(draftOf(shares, NO_DRAFT), twice).messages.map(({ table }) => table)).toContain("aanvragen-en-besluiten");
    const chapters = [...shares.draft.chapters, ...shares.draft.chapters];
    const { messages } = reviewOf(draftOf(shares, NO_DRAFT), { ...shares.draft, chapters });
    expect(new Set(messages.map(({ table }) => table))).toEqual(new Set([null]));
  });

  test("added to a definition, only what the new tables bring is told, and its names are not asked", () => {
    const draft = after(draftOf(used(26, true), NO_DRAFT), { type: "draft-correct", change: { name: "", id: "", organisation: "" } });
    expect(review(draft)).toEqual({ messages: [], faults: SOUND, any: true, usable: true });
    const alike = after(draft, { type: "draft-title", table: "kosten-per-regio", title: "Huisvesting" });
    expect(review(alike).messages.map(({ message, table }) => [message.rule, table])).toEqual([["ambiguous-title", "kosten-per-regio"]]);
  });
});
