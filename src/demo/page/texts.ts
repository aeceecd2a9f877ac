import type { Language } from "../../core/checks/check";

/** The words of the demo page. */
export interface DemoTexts {
  readonly open: string;
  readonly save: string;
  readonly undo: string;
  readonly samples: string;
  readonly sampleNames: Readonly<Record<SampleId, string>>;
  readonly check: string;
  readonly fill: string;
  readonly publish: string;
  readonly pane: string;
  readonly language: string;
  readonly theme: string;
  readonly themeNames: { readonly light: string; readonly dark: string };
  readonly nameBox: string;
  readonly formulaBar: string;
  readonly sheets: string;
  readonly grid: string;
  cell(address: string, shown: string): string;
  readonly empty: string;
  readonly drop: string;
  readonly paneTitle: string;
  readonly cannotRead: string;
  readonly protected: string;
  readonly notAllowed: string;
  readonly nothingToUndo: string;
  unsaved(things: string): string;
  commandDone(name: string): string;
  readonly commandFailed: string;
  readonly about: string;
  readonly gallery: string;
  readonly backToDemo: string;
  readonly greyscale: string;
  drawing(sample: string): string;
  drawn(drawn: number, all: number): string;
}

export const SAMPLES = ["uwv-achtmaandenverslag-2020", "uwv-achtmaandenverslag-2020-input", "uwv-achtmaandenverslag-2023"] as const;
export type SampleId = (typeof SAMPLES)[number];

export const DEMO_TEXTS: Readonly<Record<Language, DemoTexts>> = {
  nl: {
    open: "Openen…",
    save: "Opslaan",
    undo: "Ongedaan maken",
    samples: "Voorbeeld",
    sampleNames: {
      "uwv-achtmaandenverslag-2020": "Verslag 2020, zoals gepubliceerd",
      "uwv-achtmaandenverslag-2020-input": "Verslag 2020, nog aan te vullen",
      "uwv-achtmaandenverslag-2023": "Figuren 2023",
    },
    check: "Controleren",
    fill: "Aanvullen",
    publish: "Publiceren",
    pane: "Taakvenster",
    language: "Taal",
    theme: "Thema",
    themeNames: { light: "Licht", dark: "Donker" },
    nameBox: "Celadres",
    formulaBar: "Inhoud van de cel",
    sheets: "Bladen",
    grid: "Werkblad",
    cell: (address, shown) => `${address}: ${shown}`,
    empty: "leeg",
    drop: "Laat het bestand hier los",
    paneTitle: "Taakvenster Kerncijfer",
    cannotRead: "Dit bestand kan niet worden geopend als werkmap. Kies een .xlsx-bestand.",
    protected: "Dit blad is beveiligd. Hef de beveiliging op om de cel te wijzigen.",
    notAllowed: "Excel weigert deze invoer. Controleer de formule of de waarde.",
    nothingToUndo: "Er is niets om ongedaan te maken.",
    unsaved: (things) => `Opgeslagen. Niet in het bestand: ${things}.`,
    commandDone: (name) => `${name}: klaar.`,
    commandFailed: "De opdracht is niet gelukt. Open het taakvenster voor de reden.",
    about: "Nagebootst Excel: formules in het Engels, getallen in Nederlandse notatie.",
    gallery: "Alle figuren",
    backToDemo: "Terug naar de werkmap",
    greyscale: "In grijstinten",
    drawing: (sample) => `Figuren tekenen: ${sample}`,
    drawn: (drawn, all) => `${drawn} van ${all} figuren getekend.`,
  },
  en: {
    open: "Open…",
    save: "Save",
    undo: "Undo",
    samples: "Sample",
    sampleNames: {
      "uwv-achtmaandenverslag-2020": "Report 2020, as published",
      "uwv-achtmaandenverslag-2020-input": "Report 2020, still to be filled in",
      "uwv-achtmaandenverslag-2023": "Figures 2023",
    },
    check: "Check",
    fill: "Fill in",
    publish: "Publish",
    pane: "Task pane",
    language: "Language",
    theme: "Theme",
    themeNames: { light: "Light", dark: "Dark" },
    nameBox: "Cell address",
    formulaBar: "Content of the cell",
    sheets: "Sheets",
    grid: "Worksheet",
    cell: (address, shown) => `${address}: ${shown}`,
    empty: "blank",
    drop: "Drop the file here",
    paneTitle: "Kerncijfer task pane",
    cannotRead: "This file cannot be opened as a workbook. Choose an .xlsx file.",
    protected: "This sheet is protected. Unprotect it to change the cell.",
    notAllowed: "Excel refuses this input. Check the formula or the value.",
    nothingToUndo: "There is nothing to undo.",
    unsaved: (things) => `Saved. Not in the file: ${things}.`,
    commandDone: (name) => `${name}: done.`,
    commandFailed: "The command did not succeed. Open the task pane to see why.",
    about: "Emulated Excel: formulas in English, numbers as the chosen language writes them.",
    gallery: "All figures",
    backToDemo: "Back to the workbook",
    greyscale: "In greyscale",
    drawing: (sample) => `Drawing figures: ${sample}`,
    drawn: (drawn, all) => `${drawn} of ${all} figures drawn.`,
  },
};
