import type { Message, Step } from "../state/model";
import { counting } from "./counting";
import { enClaims } from "./en-claims";
import { enDraft } from "./en-draft";
import { enPublish } from "./en-publish";
import type { Texts } from "./texts";

const { count, plural } = counting("en-GB");

function step(step: Step): string {
  if (step.kind === "reading") return "Reading the workbook";
  if (step.kind === "judging") return `Paragraph ${count(step.done + 1)} of ${count(step.total)}`;
  if (step.kind === "making") return `${step.message} (${count(step.done + 1)} of ${count(step.total)})`;
  return step.kind === "writing" ? "Updating the workbook" : `Table ${step.done + 1} of ${step.total}: ${step.title}`;
}

function message(message: Message): string {
  switch (message.kind) {
    case "filled":
      return message.kept === 0
        ? `${plural(message.count, "cell", "cells")} filled.`
        : `${plural(message.count, "cell", "cells")} filled. ${message.kept === 1 ? "1 typed cell deviates and was" : `${count(message.kept)} typed cells deviate and were`} left as ${message.kept === 1 ? "it is" : "they are"}.`;
    case "repaired":
      return `${plural(message.count, "cell", "cells")} repaired.`;
    case "marked":
      return message.count === 0 ? "There is nothing to mark." : `${plural(message.count, "cell", "cells")} marked.`;
    case "sheet":
      return `Sheet '${message.name}' is up to date.`;
    case "copied":
      return `Copied: ${message.what}. Paste in Word with Ctrl+V.`;
    case "placed":
      return message.sheets === 1
        ? `The table is on sheet '${message.name}'.`
        : `${count(message.sheets)} tables are each on a sheet, from '${message.name}' on.`;
    case "inserted":
      return `${plural(message.figures, "figure", "figures")} inserted on sheet '${message.sheet}'.`;
    case "updated": {
      const done =
        message.tables + message.figures === 0
          ? "There was nothing to update."
          : `${plural(message.tables, "table", "tables")} and ${plural(message.figures, "figure", "figures")} updated.`;
      return message.left === 0 ? done : `${done} ${plural(message.left, "table", "tables")} not.`;
    }
    case "learned":
      return message.base === null
        ? enDraft.learned(message.tables, message.rules)
        : enDraft.added(message.tables, message.rules, message.kept, message.base);
    case "stopped":
      return "Stopped. Nothing was changed.";
    case "bound":
      return `The table is bound: ${plural(message.columns, "column", "columns")} and ${plural(message.rows, "row", "rows")} recognised.`;
    case "opened":
      return `${message.name} is open in a new window.`;
    case "saved":
      return `${message.name} is in your downloads.`;
    case "carried":
      return `${message.name} is made: ${plural(message.count, "figure", "figures")} carried over${message.gaps > 0 ? `, ${plural(message.gaps, "column", "columns")} to fill in yourself` : ""}.`;
    case "unmarked":
      return "All marks are gone.";
    case "undone":
      return "Undone.";
    case "accepted":
      return "Accepted. The reason is kept in the workbook.";
    case "withdrawn":
      return "The acceptance is withdrawn.";
    case "explained":
      return "The explanation is in the workbook.";
    case "linked":
      return "The link is in the workbook; the text was judged again.";
    case "unlinked":
      return "The link is gone; the text was judged again.";
    case "definition-chosen":
      return "The workbook now uses this report definition.";
    case "definition-taken":
      return "The workbook is updated.";
  }
}

/** The pane in English. */
export const en: Texts = {
  tabs: { check: "Check", fill: "Fill", publish: "Publish", definition: "Definition" },
  common: {
    pane: "Kerncijfer",
    stop: "Stop",
    stopping: "Stopping…",
    undo: "Undo",
    close: "Close",
    cancel: "Cancel",
    retry: "Try again",
    more: "More actions",
    blank: "blank",
    subtotal: "Subtotal",
    language: "Language",
    show: (cell) => `Show ${cell}`,
    count,
    seconds: (milliseconds) => `${(milliseconds / 1000).toLocaleString("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 })} s`,
    range: (lo, hi) => (lo === hi ? lo : `${lo} to ${hi}`),
  },
  first: {
    title: "Check your report",
    lead: "Kerncijfer checks the tables of your report, fills in derived columns and makes standard tables and figures.",
    check: "Check this workbook",
    sample: "Open sample",
    empty: "Make empty workbook",
    quiet: "Nothing in your workbook changes unless you ask for it.",
  },
  busy: {
    tasks: {
      check: "Checking",
      "fill-plan": "Calculating",
      fill: "Filling",
      repair: "Repairing",
      accept: "Saving",
      undo: "Undoing",
      mark: "Marking",
      sheet: "Writing the sheet",
      explain: "Saving",
      text: "Checking the text",
      link: "Linking",
      definition: "Working on the report definition",
      bind: "Binding",
      file: "Reading the file",
      new: "Making the new workbook",
      learn: "Learning tables",
      copy: "Copying",
      publish: "Inserting",
      update: "Updating",
      download: "Making the file",
    },
    step,
  },
  message,
  problem: {
    what: {
      check: "The check did not succeed",
      "fill-plan": "The calculation did not succeed",
      fill: "Filling did not succeed",
      repair: "The repair did not succeed",
      accept: "Saving did not succeed",
      undo: "Undo did not succeed",
      mark: "Marking did not succeed",
      sheet: "The sheet was not made",
      explain: "The explanation was not saved",
      text: "The text was not checked",
      link: "The link was not saved",
      definition: "The report definition was not changed",
      bind: "Binding did not succeed",
      file: "The file was not read",
      new: "The new workbook was not made",
      learn: "Learning did not succeed",
      copy: "Nothing was copied",
      publish: "Inserting failed",
      update: "Updating failed",
      download: "The file was not made",
    },
    unexpected: (detail) => `Excel gave an unexpected answer: ${detail.replace(/\.$/, "")}.`,
    next: "Try again. If it keeps failing, report this text to your administrator.",
    readOnly: "This workbook is read-only. Checking works; save a copy first to make changes.",
    unsupported: "This version of Excel is too old for Kerncijfer.",
    unsupportedNext: "Update Excel, or open the workbook in Excel on the web.",
    outside: "Kerncijfer works in Excel. Open a workbook in Excel and choose Kerncijfer on the ribbon.",
  },
  notice: ({ code, detail }) =>
    ({
      "state-damaged": `What Kerncijfer keeps in the workbook is damaged and was not used: ${detail}`,
      "definition-unreadable": `The report definition in the workbook cannot be read and was not used: ${detail}`,
      "definition-absent": `The report definition that the workbook names is not here: ${detail}`,
    })[code],
  check: {
    run: "Check",
    again: "Check again",
    bound: (bound, all) => `${bound} of ${all} tables bound`,
    justNow: (at, took) => `${at}, in ${took}`,
    stale: (at) => `Out of date since ${at}`,
    staleWhy: "The workbook changed after that. Check again for the result of now.",
    stopped: (done, total) => `Stopped after ${done} of ${plural(total, "table", "tables")}. There is no new result.`,
    judgements: (examined, undecided, errored) =>
      `${plural(examined, "judgement", "judgements")} · ${count(undecided)} undecided${errored > 0 ? ` · ${count(errored)} errored` : ""}`,
    clear: (examined) => `All in order: ${plural(examined, "judgement", "judgements")}, 0 errors and warnings.`,
    partly: (bound, all) => `${all - bound} of ${all} tables not found and so not checked.`,
    severities: {
      error: (n) => plural(n, "error", "errors"),
      warning: (n) => plural(n, "warning", "warnings"),
      info: (n) => `${count(n)} info`,
      accepted: (n) => `${count(n)} accepted`,
    },
    severity: { error: "Error", warning: "Warning", info: "Information", accepted: "Accepted" },
    filter: "Show by severity",
    search: "Search findings",
    none: "No findings with these filters.",
    without: (n) => `${plural(n, "table", "tables")} without findings`,
    workbook: "Workbook",
    views: { findings: "Findings", norms: "Norms", variances: "Variances", text: "Text", help: "Help" },
    view: "View",
    mark: "Mark cells",
    unmark: "Remove marks",
    toSheet: "Findings to a sheet",
    oldList: (name) => `The sheet '${name}' is of an earlier check.`,
    refreshList: "Update",
    oldMarks: "Cells are marked by an earlier check.",
    removeMarks: "Remove",
    help: "What the checks demand",
    list: "Findings by table",
    results: (shown) => plural(shown, "finding shown", "findings shown"),
    unrecognised: (sheets) => `No table recognised on ${plural(sheets, "sheet", "sheets")}.`,
    unrecognisedNext: "Let Kerncijfer learn the tables from this workbook, or choose a selection and say which table it is.",
    bind: "Bind selection…",
  },
  finding: {
    found: "Found",
    expected: "Expected",
    involves: "Cells involved",
    show: "Show",
    why: "Why?",
    repair: "Repair",
    repairTo: (value) => `Repair: ${value}`,
    repairAll: (n) => `Repair all ${count(n)}`,
    proposal: (value, why) => `Probably ${value}: ${why}`,
    accept: "Accept…",
    reason: "Reason",
    reasonHint: "Is kept in the workbook and lapses when the value changes.",
    by: "Your name",
    acceptIt: "Accept",
    accepted: (by, at) => `Accepted by ${by} on ${at}`,
    withdraw: "Withdraw",
    undecided: "Undecided",
    errored: "Errored",
  },
  why: {
    cause: "Why this cannot be right",
    meant: (value, why) => `probably meant: ${value} (${why})`,
    candidates: "Everything holds when this changes:",
    rules: (n) => (n === 1 ? "This rule does not hold now:" : `These ${count(n)} rules cannot all hold like this:`),
    suspect: (now, lo, hi) =>
      `now ${now}${lo === null && hi === null ? "" : lo === null ? `, at most ${hi ?? ""}` : hi === null ? `, at least ${lo}` : `, fits with ${lo === hi ? lo : `${lo} to ${hi}`}`}`,
    calculation: "Calculation",
    noCalculation: "This cell does not follow from other cells.",
    interval: (lo, hi) => `${lo} to ${hi}`,
    exact: "exact",
    expected: (range) => `Expected: ${range}`,
    outcomes: { passes: "holds", fails: "does not hold", undecided: "undecided" },
    passed: (passed, all) => `This cell passes ${passed} of ${plural(all, "check", "checks")}`,
    about: "About this check",
    example: "Example",
    source: "Source",
  },
  norms: {
    empty: "No indicators with a norm in the bound tables.",
    norm: "norm",
    forecast: "forecast",
    verdicts: { met: "met", missed: "missed", undecided: "undecided", none: "no verdict" },
    attained: (lo, hi, months) => `${lo === hi ? lo : `${lo} to ${hi}`} of the norm for ${months} months`,
    counts: (met, missed, undecided) => `${count(met)} met · ${count(missed)} missed · ${count(undecided)} undecided`,
    toSheet: "Norms to a sheet",
  },
  variances: {
    empty: "No tables with actual and budget are bound.",
    material: "material",
    favours: { favourable: "favourable", unfavourable: "unfavourable", neutral: "neutral" },
    actual: "actual",
    budget: "budget",
    used: (share, elapsed) => `${share} of the year budget used, ${elapsed} of the year gone`,
    explanation: "Explanation",
    missing: "Explanation missing",
    explain: "Explain…",
    onSheet: "The table has no column for explanations: they stand on the sheet Variances, where you can edit them too.",
    save: "Save in workbook",
    counts: (material, all) => `${count(material)} material of ${plural(all, "variance", "variances")}`,
    toSheet: "Variances to a sheet",
  },
  claims: enClaims,
  draft: enDraft,
  help: { lead: "What each check demands, and why." },
  fill: {
    lead: "Variances, percentages, totals and time-proportional norms follow from what you enter. Kerncijfer fills them in; you see first what changes.",
    look: "See what changes",
    lookAgain: "Look again",
    summary: (n, deviating) => {
      const other = deviating === 1 ? "1 cell deviates" : `${count(deviating)} cells deviate`;
      const filled = n === 1 ? "1 cell is to be filled" : `${count(n)} cells are to be filled`;
      return n === 0
        ? `${other} from what follows from the others.`
        : deviating === 0
          ? `${filled}.`
          : `${filled}, ${other} from what is there.`;
    },
    nothing: (same) => `Nothing to fill: ${plural(same, "derived cell is", "derived cells are")} right already.`,
    same: (n) => `${count(n)} right already`,
    how: "Fill in as",
    modes: { formulas: "Formulas", values: "Values" },
    deviating: "Deviate from what was typed",
    deviatingHint: "These stay as they are unless you tick them.",
    replaceAll: "Replace all",
    replace: (cell) => `Replace ${cell}`,
    changed: (cell, from, to) => `${cell}: from ${from} to ${to}`,
    typed: "typed",
    unrounded: "unrounded",
    asFormula: "formula",
    table: (n) => plural(n, "cell", "cells"),
    skipped: (n) => `${count(n)} cannot be calculated`,
    reasons: {
      "input-blank": "an input cell is blank",
      "input-not-known": "an input cell is not known (n.b.)",
      "input-not-a-number": "an input cell holds text",
      "input-text-number": "an input cell holds a number as text",
      "input-error": "an input cell holds an error value",
      "no-numbers": "none of the parts is a number",
      "part-missing": "a part of the sum was not found",
      cycle: "the cell depends on itself",
      "no-formula": "there is no formula for this",
      "result-error": "the formula gives an error value",
    },
    fill: "Fill",
    stale: (at) => `Out of date since ${at}: look again before you fill.`,
  },
  publish: enPublish,
  definition: {
    none: "No report definition in use yet. It is chosen at the first check.",
    version: (version) => `version ${version}`,
    origins: { given: "chosen file", workbook: "from the workbook", shipped: "shipped, best fit" },
    choose: "Report definition",
    chooseHint: "Your choice is kept in the workbook.",
    import: "Import…",
    export: "Export",
    refused: (name) => `${name} was not taken over`,
    place: (line, column) => `line ${line}, position ${column}`,
    edit: "Edit",
    editLead: "Norms, labels, directions and limits are edited on one sheet in the workbook.",
    editSheet: "Edit in workbook",
    take: "Take over changes",
    taken: (changed) => `${plural(changed, "change", "changes")} taken over.`,
    unchanged: "The sheet equals the report definition.",
    notTaken: (errors) => `Not taken over: ${plural(errors, "error", "errors")} in the sheet.`,
    tables: "Tables",
    binding: "Bind",
    bindLead: "Select a table with its header row in the sheet and say which one it is.",
    table: "Table",
    selection: (place) => `Selection: ${place}`,
    noSelection: "Nothing selected yet",
    bind: "Bind selection",
    unbind: "Unbind",
    byHand: "bound by hand",
    details: "Point out columns and rows",
    detailsHint: "Only needed where a header or label is not recognised.",
    columns: "Columns",
    rows: "Rows",
    automatic: "Recognise by itself",
    columnAt: (letter, header) => (header === "" ? `Column ${letter}` : `Column ${letter}: ${header}`),
    rowAt: (row, label) => (label === "" ? `Row ${row}` : `Row ${row}: ${label}`),
    states: { table: "recognised", header: "recognised", manual: "by hand", missing: "not found" },
    compare: "Compare",
    previous: "Choose previous report…",
    previousHint: "Holds last year in this workbook against what was reported then.",
    forget: "Compare no longer",
    other: "Choose other version…",
    otherHint: "Shows what differs from an earlier version of this workbook.",
    changes: (n, name) =>
      n === 0 ? `No differences with ${name}.` : `${n === 1 ? "1 cell differs" : `${count(n)} cells differ`} from ${name}.`,
    change: { changed: "changed", appeared: "new", disappeared: "gone" },
    next: "Next workbook",
    roll: (year) => `Roll forward to ${year}`,
    rollHint: "Actual becomes prior year, norms are carried, inputs are empty.",
    empty: "Make empty workbook",
    sample: "Open sample",
    settings: "Settings",
  },
};
