import type { Message, Step } from "../state/model";
import { counting } from "./counting";
import { nlClaims } from "./nl-claims";
import { nlDraft } from "./nl-draft";
import { nlPublish } from "./nl-publish";
import type { Texts } from "./texts";

const { count, plural } = counting("nl-NL");

function step(step: Step): string {
  if (step.kind === "reading") return "Werkmap lezen";
  if (step.kind === "judging") return `Alinea ${count(step.done + 1)} van ${count(step.total)}`;
  if (step.kind === "making") return `${step.message} (${count(step.done + 1)} van ${count(step.total)})`;
  return step.kind === "writing" ? "Werkmap bijwerken" : `Tabel ${step.done + 1} van ${step.total}: ${step.title}`;
}

function message(message: Message): string {
  switch (message.kind) {
    case "filled":
      return message.kept === 0
        ? `${plural(message.count, "cel", "cellen")} gevuld.`
        : `${plural(message.count, "cel", "cellen")} gevuld. ${message.kept === 1 ? "1 getypte cel wijkt af en bleef" : `${count(message.kept)} getypte cellen wijken af en bleven`} staan.`;
    case "repaired":
      return `${plural(message.count, "cel", "cellen")} hersteld.`;
    case "marked":
      return message.count === 0 ? "Er is niets om te markeren." : `${plural(message.count, "cel", "cellen")} gemarkeerd.`;
    case "sheet":
      return `Het blad '${message.name}' is bijgewerkt.`;
    case "copied":
      return `Gekopieerd: ${message.what}. Plak in Word met Ctrl+V.`;
    case "placed":
      return message.sheets === 1
        ? `De tabel staat op blad '${message.name}'.`
        : `${count(message.sheets)} tabellen staan elk op een blad, vanaf '${message.name}'.`;
    case "inserted":
      return `${plural(message.figures, "figuur", "figuren")} ingevoegd op blad '${message.sheet}'.`;
    case "updated": {
      const done =
        message.tables + message.figures === 0
          ? "Er was niets bij te werken."
          : `${plural(message.tables, "tabel", "tabellen")} en ${plural(message.figures, "figuur", "figuren")} bijgewerkt.`;
      return message.left === 0 ? done : `${done} ${plural(message.left, "tabel", "tabellen")} niet.`;
    }
    case "learned":
      return message.base === null
        ? nlDraft.learned(message.tables, message.rules)
        : nlDraft.added(message.tables, message.rules, message.kept, message.base);
    case "stopped":
      return "Gestopt. Er is niets gewijzigd.";
    case "bound":
      return `De tabel is gekoppeld: ${plural(message.columns, "kolom", "kolommen")} en ${plural(message.rows, "rij", "rijen")} herkend.`;
    case "opened":
      return `${message.name} is geopend in een nieuw venster.`;
    case "saved":
      return `${message.name} staat bij uw downloads.`;
    case "carried":
      return `${message.name} is gemaakt: ${plural(message.count, "cijfer", "cijfers")} overgenomen${message.gaps > 0 ? `, ${plural(message.gaps, "kolom", "kolommen")} om zelf in te vullen` : ""}.`;
    case "unmarked":
      return "Alle markeringen zijn weg.";
    case "undone":
      return "Ongedaan gemaakt.";
    case "accepted":
      return "Geaccepteerd. De reden staat in de werkmap.";
    case "withdrawn":
      return "De acceptatie is ingetrokken.";
    case "explained":
      return "De toelichting staat in de werkmap.";
    case "linked":
      return "De koppeling staat in de werkmap; de tekst is opnieuw beoordeeld.";
    case "unlinked":
      return "De koppeling is weg; de tekst is opnieuw beoordeeld.";
    case "definition-chosen":
      return "De werkmap gebruikt nu deze rapportdefinitie.";
    case "definition-taken":
      return "De werkmap is bijgewerkt.";
  }
}

/** The pane in Dutch. */
export const nl: Texts = {
  tabs: { check: "Controleren", fill: "Aanvullen", publish: "Publiceren", definition: "Definitie" },
  common: {
    pane: "Kerncijfer",
    stop: "Stop",
    stopping: "Stopt…",
    undo: "Ongedaan maken",
    close: "Sluiten",
    cancel: "Annuleren",
    retry: "Opnieuw proberen",
    more: "Meer acties",
    blank: "leeg",
    subtotal: "Subtotaal",
    language: "Taal",
    show: (cell) => `Toon ${cell}`,
    count,
    seconds: (milliseconds) => `${(milliseconds / 1000).toLocaleString("nl-NL", { minimumFractionDigits: 1, maximumFractionDigits: 1 })} s`,
    range: (lo, hi) => (lo === hi ? lo : `${lo} t/m ${hi}`),
  },
  first: {
    title: "Controleer uw rapportage",
    lead: "Kerncijfer controleert de tabellen van uw rapportage, vult afgeleide kolommen aan en maakt standaardtabellen en figuren.",
    check: "Deze werkmap controleren",
    sample: "Voorbeeld openen",
    empty: "Lege werkmap maken",
    quiet: "Er verandert niets in uw werkmap zolang u daar niet om vraagt.",
  },
  busy: {
    tasks: {
      check: "Bezig met controleren",
      "fill-plan": "Bezig met berekenen",
      fill: "Bezig met aanvullen",
      repair: "Bezig met herstellen",
      accept: "Bezig met bewaren",
      undo: "Bezig met ongedaan maken",
      mark: "Bezig met markeren",
      sheet: "Bezig met het blad",
      explain: "Bezig met bewaren",
      text: "Bezig met de tekst",
      link: "Bezig met koppelen",
      definition: "Bezig met de rapportdefinitie",
      bind: "Bezig met koppelen",
      file: "Bezig met het bestand",
      new: "Bezig met de nieuwe werkmap",
      learn: "Tabellen leren",
      copy: "Bezig met kopiëren",
      publish: "Bezig met invoegen",
      update: "Bezig met bijwerken",
      download: "Bezig met het bestand",
    },
    step,
  },
  message,
  problem: {
    what: {
      check: "De controle is niet gelukt",
      "fill-plan": "De berekening is niet gelukt",
      fill: "Het aanvullen is niet gelukt",
      repair: "Het herstellen is niet gelukt",
      accept: "Het bewaren is niet gelukt",
      undo: "Ongedaan maken is niet gelukt",
      mark: "Het markeren is niet gelukt",
      sheet: "Het blad is niet gemaakt",
      explain: "De toelichting is niet bewaard",
      text: "De tekst is niet gecontroleerd",
      link: "De koppeling is niet bewaard",
      definition: "De rapportdefinitie is niet gewijzigd",
      bind: "Het koppelen is niet gelukt",
      file: "Het bestand is niet gelezen",
      new: "De nieuwe werkmap is niet gemaakt",
      learn: "Het leren is niet gelukt",
      copy: "Er is niets gekopieerd",
      publish: "Het invoegen is niet gelukt",
      update: "Het bijwerken is niet gelukt",
      download: "Het bestand is niet gemaakt",
    },
    unexpected: (detail) => `Excel gaf een onverwacht antwoord: ${detail.replace(/\.$/, "")}.`,
    next: "Probeer het opnieuw. Blijft het misgaan, meld dan deze tekst aan uw beheerder.",
    readOnly: "Deze werkmap is alleen-lezen. Controleren kan; voor wijzigingen slaat u eerst een kopie op.",
    unsupported: "Deze versie van Excel is te oud voor Kerncijfer.",
    unsupportedNext: "Werk Excel bij, of open de werkmap in Excel voor het web.",
    outside: "Kerncijfer werkt in Excel. Open een werkmap in Excel en kies Kerncijfer in het lint.",
  },
  notice: ({ code, detail }) =>
    ({
      "state-damaged": `Wat Kerncijfer in de werkmap bewaart is beschadigd en niet gebruikt: ${detail}`,
      "definition-unreadable": `De rapportdefinitie in de werkmap is niet te lezen en niet gebruikt: ${detail}`,
      "definition-absent": `De rapportdefinitie die de werkmap noemt is hier niet: ${detail}`,
    })[code],
  check: {
    run: "Controleren",
    again: "Opnieuw controleren",
    bound: (bound, all) => `${bound} van ${all} tabellen gekoppeld`,
    justNow: (at, took) => `${at}, in ${took}`,
    stale: (at) => `Verouderd sinds ${at}`,
    staleWhy: "De werkmap is daarna gewijzigd. Controleer opnieuw voor het resultaat van nu.",
    stopped: (done, total) => `Gestopt na ${done} van ${plural(total, "tabel", "tabellen")}. Er is geen nieuw resultaat.`,
    judgements: (examined, undecided, errored) =>
      `${plural(examined, "oordeel", "oordelen")} · ${count(undecided)} onbeslist${errored > 0 ? ` · ${count(errored)} mislukt` : ""}`,
    clear: (examined) => `Alles akkoord: ${plural(examined, "oordeel", "oordelen")}, 0 fouten en waarschuwingen.`,
    partly: (bound, all) => `${all - bound} van ${all} tabellen niet gevonden en dus niet gecontroleerd.`,
    severities: {
      error: (n) => plural(n, "fout", "fouten"),
      warning: (n) => plural(n, "waarschuwing", "waarschuwingen"),
      info: (n) => `${count(n)} info`,
      accepted: (n) => `${count(n)} geaccepteerd`,
    },
    severity: { error: "Fout", warning: "Waarschuwing", info: "Informatie", accepted: "Geaccepteerd" },
    filter: "Toon per ernst",
    search: "Zoek in bevindingen",
    none: "Geen bevindingen met deze filters.",
    without: (n) => `${plural(n, "tabel", "tabellen")} zonder bevindingen`,
    workbook: "Werkmap",
    views: { findings: "Bevindingen", norms: "Normen", variances: "Verschillen", text: "Tekst", help: "Uitleg" },
    view: "Weergave",
    mark: "Cellen markeren",
    unmark: "Markeringen weghalen",
    toSheet: "Bevindingen naar een blad",
    oldList: (name) => `Het blad '${name}' is van een eerdere controle.`,
    refreshList: "Bijwerken",
    oldMarks: "Er zijn cellen gemarkeerd door een eerdere controle.",
    removeMarks: "Weghalen",
    help: "Uitleg van de controles",
    list: "Bevindingen per tabel",
    results: (shown) => plural(shown, "bevinding getoond", "bevindingen getoond"),
    unrecognised: (sheets) => `Geen tabel herkend op ${plural(sheets, "blad", "bladen")}.`,
    unrecognisedNext: "Laat Kerncijfer de tabellen uit deze werkmap leren, of kies een selectie en zeg welke tabel het is.",
    bind: "Koppel selectie…",
  },
  finding: {
    found: "Gevonden",
    expected: "Verwacht",
    involves: "Betrokken cellen",
    show: "Toon",
    why: "Waarom?",
    repair: "Herstel",
    repairTo: (value) => `Herstel: ${value}`,
    repairAll: (n) => `Alle ${count(n)} herstellen`,
    proposal: (value, why) => `Waarschijnlijk ${value}: ${why}`,
    accept: "Accepteer…",
    reason: "Reden",
    reasonHint: "Blijft in de werkmap staan en vervalt als de waarde wijzigt.",
    by: "Uw naam",
    acceptIt: "Accepteer",
    accepted: (by, at) => `Geaccepteerd door ${by} op ${at}`,
    withdraw: "Intrekken",
    undecided: "Onbeslist",
    errored: "Mislukt",
  },
  why: {
    cause: "Waarom dit niet kan kloppen",
    meant: (value, why) => `waarschijnlijk bedoeld: ${value} (${why})`,
    candidates: "Alles klopt als dit verandert:",
    rules: (n) => (n === 1 ? "Deze regel klopt nu niet:" : `Deze ${count(n)} regels kunnen zo niet alle kloppen:`),
    suspect: (now, lo, hi) =>
      `nu ${now}${lo === null && hi === null ? "" : lo === null ? `, hoogstens ${hi ?? ""}` : hi === null ? `, minstens ${lo}` : `, past bij ${lo === hi ? lo : `${lo} t/m ${hi}`}`}`,
    calculation: "Berekening",
    noCalculation: "Deze cel volgt niet uit andere cellen.",
    interval: (lo, hi) => `${lo} tot ${hi}`,
    exact: "exact",
    expected: (range) => `Verwacht: ${range}`,
    outcomes: { passes: "klopt", fails: "klopt niet", undecided: "onbeslist" },
    passed: (passed, all) => `Deze cel voldoet aan ${passed} van ${plural(all, "controle", "controles")}`,
    about: "Over deze controle",
    example: "Voorbeeld",
    source: "Bron",
  },
  norms: {
    empty: "Geen indicatoren met een norm in de gekoppelde tabellen.",
    norm: "norm",
    forecast: "prognose",
    verdicts: { met: "behaald", missed: "niet behaald", undecided: "onbeslist", none: "geen oordeel" },
    attained: (lo, hi, months) => `${lo === hi ? lo : `${lo} à ${hi}`} van de norm voor ${months} maanden`,
    counts: (met, missed, undecided) => `${count(met)} behaald · ${count(missed)} niet behaald · ${count(undecided)} onbeslist`,
    toSheet: "Normen naar een blad",
  },
  variances: {
    empty: "Geen tabellen met realisatie en begroting gekoppeld.",
    material: "materieel",
    favours: { favourable: "gunstig", unfavourable: "ongunstig", neutral: "neutraal" },
    actual: "realisatie",
    budget: "begroting",
    used: (share, elapsed) => `${share} van het jaarbudget besteed, ${elapsed} van het jaar voorbij`,
    explanation: "Toelichting",
    missing: "Toelichting ontbreekt",
    explain: "Toelichten…",
    onSheet: "De tabel heeft geen kolom voor toelichting: die staat op het blad Verschillen, waar u haar ook kunt wijzigen.",
    save: "Bewaar in werkmap",
    counts: (material, all) => `${count(material)} materieel van ${plural(all, "verschil", "verschillen")}`,
    toSheet: "Verschillen naar een blad",
  },
  claims: nlClaims,
  draft: nlDraft,
  help: { lead: "Wat elke controle vraagt en waarom." },
  fill: {
    lead: "Verschillen, percentages, totalen en tijdsevenredige normen volgen uit wat u invult. Kerncijfer vult ze aan; u ziet eerst wat er verandert.",
    look: "Bekijk wat er verandert",
    lookAgain: "Opnieuw bekijken",
    summary: (n, deviating) => {
      const other = deviating === 1 ? "1 cel wijkt" : `${count(deviating)} cellen wijken`;
      const filled = n === 1 ? "1 cel wordt gevuld" : `${count(n)} cellen worden gevuld`;
      return n === 0
        ? `${other} af van wat uit de andere cellen volgt.`
        : deviating === 0
          ? `${filled}.`
          : `${filled}, ${other} af van wat er staat.`;
    },
    nothing: (same) => `Niets aan te vullen: ${plural(same, "afgeleide cel staat", "afgeleide cellen staan")} al goed.`,
    same: (n) => `${count(n)} al goed`,
    how: "Invullen als",
    modes: { formulas: "Formules", values: "Waarden" },
    deviating: "Wijken af van wat er getypt is",
    deviatingHint: "Deze blijven staan, tenzij u ze aanvinkt.",
    replaceAll: "Alle vervangen",
    replace: (cell) => `Vervang ${cell}`,
    changed: (cell, from, to) => `${cell}: van ${from} naar ${to}`,
    typed: "getypt",
    unrounded: "onafgerond",
    asFormula: "formule",
    table: (n) => plural(n, "cel", "cellen"),
    skipped: (n) => `${count(n)} niet te berekenen`,
    reasons: {
      "input-blank": "een invoercel is leeg",
      "input-not-known": "een invoercel is niet bekend (n.b.)",
      "input-not-a-number": "een invoercel bevat tekst",
      "input-text-number": "een invoercel bevat een getal als tekst",
      "input-error": "een invoercel bevat een foutwaarde",
      "no-numbers": "geen van de delen is een getal",
      "part-missing": "een deel van de som is niet gevonden",
      cycle: "de cel hangt van zichzelf af",
      "no-formula": "hiervoor bestaat geen formule",
      "result-error": "de formule geeft een foutwaarde",
    },
    fill: "Aanvullen",
    stale: (at) => `Verouderd sinds ${at}: bekijk opnieuw voor u aanvult.`,
  },
  publish: nlPublish,
  definition: {
    none: "Nog geen rapportdefinitie in gebruik. Die wordt gekozen bij de eerste controle.",
    version: (version) => `versie ${version}`,
    origins: { given: "gekozen bestand", workbook: "uit de werkmap", shipped: "meegeleverd, past het best" },
    choose: "Rapportdefinitie",
    chooseHint: "De keuze wordt in de werkmap bewaard.",
    import: "Importeren…",
    export: "Exporteren",
    refused: (name) => `${name} is niet overgenomen`,
    place: (line, column) => `regel ${line}, positie ${column}`,
    edit: "Bewerken",
    editLead: "Normen, labels, richtingen en grenzen past u aan op één blad in de werkmap.",
    editSheet: "Bewerken in werkmap",
    take: "Wijzigingen overnemen",
    taken: (changed) => `${plural(changed, "wijziging", "wijzigingen")} overgenomen.`,
    unchanged: "Het blad is gelijk aan de rapportdefinitie.",
    notTaken: (errors) => `Niet overgenomen: ${plural(errors, "fout", "fouten")} in het blad.`,
    tables: "Tabellen",
    binding: "Koppelen",
    bindLead: "Selecteer in het blad een tabel met haar kopregel en zeg welke het is.",
    table: "Tabel",
    selection: (place) => `Selectie: ${place}`,
    noSelection: "Nog niets geselecteerd",
    bind: "Koppel selectie",
    unbind: "Ontkoppel",
    byHand: "met de hand gekoppeld",
    details: "Kolommen en rijen aanwijzen",
    detailsHint: "Alleen nodig waar kop of label niet wordt herkend.",
    columns: "Kolommen",
    rows: "Rijen",
    automatic: "Vanzelf herkennen",
    columnAt: (letter, header) => (header === "" ? `Kolom ${letter}` : `Kolom ${letter}: ${header}`),
    rowAt: (row, label) => (label === "" ? `Rij ${row}` : `Rij ${row}: ${label}`),
    states: { table: "herkend", header: "herkend", manual: "met de hand", missing: "niet gevonden" },
    compare: "Vergelijken",
    previous: "Vorige rapportage kiezen…",
    previousHint: "Houdt vorig jaar in deze werkmap tegen wat toen is gerapporteerd.",
    forget: "Niet meer vergelijken",
    other: "Andere versie kiezen…",
    otherHint: "Toont wat er anders is dan in een eerdere versie van deze werkmap.",
    changes: (n, name) =>
      n === 0 ? `Geen verschillen met ${name}.` : `${n === 1 ? "1 cel is" : `${count(n)} cellen zijn`} anders dan in ${name}.`,
    change: { changed: "gewijzigd", appeared: "nieuw", disappeared: "weg" },
    next: "Volgende werkmap",
    roll: (year) => `Doorrollen naar ${year}`,
    rollHint: "Realisatie wordt vorig jaar, normen gaan mee, invoer is leeg.",
    empty: "Lege werkmap maken",
    sample: "Voorbeeld openen",
    settings: "Instellingen",
  },
};
