import { UserError } from "../../app/errors";
import type { Selection, WorkbookContent, WorkbookState } from "../../app/ports";
import type { Claim } from "../../core/claims/claim";
import { claimKey } from "../../core/claims/links";
import { addressName } from "../../core/table/address";
import type { BoundCell } from "../../core/table/bound";
import type { Message } from "../state/model";
import { textWithRemarks } from "../state/claim-remarks";
import { type JudgedText, pickedFor, withoutEchoes } from "../state/claims";
import { TEXTS } from "../texts/in-language";
import type { ChosenFile } from "./definition";
import { type Context, type Done, type Running, Stopped } from "./task";

/** What the view Tekst can do. */
export interface ClaimsWork {
  /** Holds the text against the workbook as it is now. */
  check(): Promise<void>;
  /** Takes the text of a file, to be looked at before it is checked. */
  open(file: ChosenFile): Promise<void>;
  /** Says which cells a claim is about: those given, or those that are selected. Kept in the workbook; the text is judged again. */
  link(claim: Claim, cells: readonly BoundCell[] | "selection"): Promise<void>;
  unlink(claim: Claim): Promise<void>;
  /** Copies the text with a remark behind every figure that is shown as wrong or undecided. */
  copy(): Promise<void>;
}

/** Reads the workbook and judges the text once more; dispatches the result. Throws Stopped when its user stopped it. */
export async function readTextAgain(context: Context, running: Running): Promise<void> {
  running.step({ kind: "reading" });
  const judged = await judge(context, running, await context.services.workbook.read());
  if (judged) show(context, judged);
}

/** A new result takes the place of the one before. */
function show({ store, services }: Context, judged: JudgedText): void {
  store.dispatch({ type: "claims", change: { judged, at: services.clock.now(), staleSince: null, picked: null } });
}

/** Null, and told, when no table is recognised. Writes and shows nothing. */
async function judge({ store, services }: Context, running: Running, content: WorkbookContent): Promise<JudgedText | null> {
  const { text } = store.get().claims;
  // The engine comes with the first text: a check of the tables does without.
  const { claimSteps } = await import("../../app/claims/claims");
  const shipped = (await services.shipped()).map(({ definition }) => definition);
  const steps = claimSteps(text, content, { shipped });
  try {
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        const { claims, definition, report } = step.value;
        return { text, claims: withoutEchoes(claims), definition, bound: report.tables.length };
      }
      if (!services.waiting()) continue;
      running.step({ kind: "judging", ...step.value });
      await services.pause();
      if (running.stopped) throw new Stopped();
    }
  } catch (error) {
    if (!(error instanceof UserError && error.code === "no-table-recognised")) throw error;
    store.dispatch({ type: "unrecognised", sheets: content.sheets.length });
    return null;
  }
}

export function claimsWork(context: Context): ClaimsWork {
  const { store, services, tasks } = context;
  const { workbook } = services;

  /** Writes the state of the workbook that comes of its content, and shows the text as it is judged by that. */
  async function kept(
    running: Running,
    kind: "linked" | "unlinked",
    next: (content: WorkbookContent) => Promise<WorkbookState | null>,
  ): Promise<Done | null> {
    const content = await workbook.read();
    const state = await next(content);
    if (!state) return null;
    // Judged before it is written: who stops a long text has changed nothing.
    const judged = await judge(context, running, { ...content, state, stateProblem: null });
    if (!judged) return null;
    running.step({ kind: "writing" });
    const undo = await workbook.writeUndoable({ state });
    show(context, judged);
    return { message: { kind } satisfies Message, undo: () => undo.apply() };
  }

  return {
    check: () =>
      tasks.run("text", { kind: "reading" }, async (running) => {
        store.dispatch({ type: "claims", change: { open: null } });
        await readTextAgain(context, running);
        return null;
      }),

    open: ({ name, bytes }) =>
      tasks.run("file", { kind: "reading" }, async () => {
        const text = await services.readText(name, bytes);
        store.dispatch({ type: "claims", change: { text, judged: null, open: null, picked: null } });
        return null;
      }),

    link: (claim, cells) =>
      tasks.run("link", { kind: "reading" }, (running) =>
        kept(running, "linked", async (content) => {
          const [app, { openReport }] = await Promise.all([import("../../app/claims/link"), import("../../app/workbook/open-report")]);
          const shipped = (await services.shipped()).map(({ definition }) => definition);
          const { report } = openReport(content, shipped);
          if (cells !== "selection") {
            return app.linkClaim(
              content.state,
              claim,
              app.cellsNamed(
                report,
                cells.map(({ address }) => addressName(address)),
              ),
            );
          }
          const picked = pickedFor(store.get().claims, claim);
          const before = picked === null ? [] : app.cellsNamed(report, [picked]);
          const selected = app.figuresIn(report, demandSelection(await workbook.selection()));
          const all = [...before, ...selected.filter((one) => addressName(one.address) !== picked)];
          const asked = app.cellsAsked(claim, all[0]);
          const [first] = all;
          if (!first || selected.length === 0) throw noFigure();
          if (all.length > asked) throw tooMany(asked);
          if (all.length < asked) {
            store.dispatch({ type: "claims", change: { picked: { claim: claimKey(claim), cell: addressName(first.address) } } });
            return null;
          }
          return app.linkClaim(content.state, claim, app.asCompared(claim, all));
        }),
      ),

    unlink: (claim) =>
      tasks.run("link", { kind: "writing" }, (running) =>
        kept(running, "unlinked", async (content) => (await import("../../app/claims/link")).unlinkClaim(content.state, claim)),
      ),

    copy: () =>
      tasks.run("copy", { kind: "reading" }, async () => {
        const { claims, language } = store.get();
        if (!claims.judged) return null;
        const texts = TEXTS[language].claims;
        if (await services.copy(textWithRemarks(claims.judged, claims.shown, texts)))
          return { message: { kind: "copied", what: texts.copied } };
        throw new UserError("clipboard", {
          nl: "Het klembord is hier niet toegankelijk. Selecteer de tekst hieronder met de muis en kopieer met Ctrl+C.",
          en: "The clipboard is not accessible here. Select the text below with the mouse and copy it with Ctrl+C.",
        });
      }),
  };
}

function demandSelection(selection: Selection | null): Selection {
  if (selection) return selection;
  throw new UserError("no-selection", {
    nl: "Er is geen bereik geselecteerd. Selecteer in het blad de cel waar de tekst over gaat en probeer het opnieuw.",
    en: "No range is selected. Select the cell in the sheet that the text is about and try again.",
  });
}

function noFigure(): UserError {
  return new UserError("selection-no-figure", {
    nl: "In de selectie staat geen cijfer van de rapportage. Selecteer een cel met een cijfer in een gekoppelde tabel.",
    en: "The selection holds no figure of the report. Select a cell with a figure in a bound table.",
  });
}

function tooMany(asked: 1 | 2): UserError {
  return new UserError(
    "selection-too-many",
    asked === 1
      ? {
          nl: "De selectie bevat meer cijfers dan dit ene. Selecteer alleen de cel waar de tekst over gaat.",
          en: "The selection holds more figures than this one. Select only the cell that the text is about.",
        }
      : {
          nl: "De selectie bevat meer dan twee cijfers. Selecteer de twee cellen die worden vergeleken, of eerst de ene en dan de andere.",
          en: "The selection holds more than two figures. Select the two cells that are compared, or first the one and then the other.",
        },
  );
}
