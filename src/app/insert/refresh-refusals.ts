import type { Language } from "../../core/checks/check";
import { addressName, cellName } from "../../core/table/address";
import type { Sheet } from "../../core/table/sheet";

/** Why the sheet of an inserted table is left as it is. */
export interface Refusal {
  readonly kind: "refused";
  /** The cells in the way, e.g. "Begroting!C9". */
  readonly cells: readonly string[];
  readonly texts: Readonly<Record<Language, string>>;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

const OFFER = {
  nl: "Het blad is niet bijgewerkt. Voeg de tabel opnieuw in op een nieuw blad.",
  en: "The sheet was not brought up to date. Insert the table again on a new sheet.",
};

/** A cell of ours is neither as it was written nor as it is to become. */
export function changedCells(sheet: Sheet, cells: readonly Place[]): Refusal {
  const one = cells.length === 1;
  return refusal(sheet, cells, {
    nl: `Op blad '${sheet.name}' ${one ? "is" : "zijn"} ${listed(cells, "en")} met de hand gewijzigd. ${OFFER.nl}`,
    en: `On sheet '${sheet.name}' ${listed(cells, "and")} ${one ? "was" : "were"} changed by hand. ${OFFER.en}`,
  });
}

/** The table has become larger and would run into cells that are not ours. */
export function cellsInTheWay(sheet: Sheet, cells: readonly Place[]): Refusal {
  return refusal(sheet, cells, {
    nl: `Op blad '${sheet.name}' is de tabel groter geworden en staan er eigen gegevens in ${listed(cells, "en")}. ${OFFER.nl}`,
    en: `On sheet '${sheet.name}' the table has become larger and ${listed(cells, "and")} hold other data. ${OFFER.en}`,
  });
}

/** Rows or columns were inserted in the table or taken out of it. */
export function otherShape(sheet: Sheet): Refusal {
  return refusal(sheet, [], {
    nl: `Op blad '${sheet.name}' zijn rijen of kolommen in de tabel ingevoegd of verwijderd. ${OFFER.nl}`,
    en: `On sheet '${sheet.name}' rows or columns were inserted in the table or deleted from it. ${OFFER.en}`,
  });
}

/** The table that the sheet shows is not found in the workbook. */
export function tableGone(title: string): Refusal {
  return {
    kind: "refused",
    cells: [],
    texts: {
      nl: `De tabel '${title}' is niet gevonden in de werkmap. Het blad is niet bijgewerkt. Controleer de werkmap en koppel de tabel.`,
      en: `The table '${title}' was not found in the workbook. The sheet was not brought up to date. Check the workbook and bind the table.`,
    },
  };
}

function refusal(sheet: Sheet, cells: readonly Place[], texts: Refusal["texts"]): Refusal {
  return { kind: "refused", cells: cells.map(({ row, column }) => addressName({ sheet: sheet.name, row, column })), texts };
}

/** "C9, D9 en E9"; of many only the first ones. */
function listed(cells: readonly Place[], and: string): string {
  const names = cells.slice(0, 4).map(({ row, column }) => cellName(row, column));
  if (cells.length > names.length) return `${names.join(", ")} …`;
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${and} ${names.at(-1) ?? ""}`;
}
