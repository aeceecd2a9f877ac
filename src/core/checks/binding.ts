import { fillPattern } from "../definition/period";
import { addressName } from "../table/address";
import type { TableSpec } from "../definition/schema";
import type { BindingIssue } from "../table/bound";
import { rowsBelowTable } from "./shared/below-table";
import { misnamed, type Misnamed } from "./shared/misnamed";
import { turnedTables } from "./shared/turned";
import type { Check, CheckContext, CheckTexts, Judged, Severity } from "./check";

const SEVERITY: Readonly<Record<BindingIssue["kind"], Severity>> = {
  "table-missing": "error",
  "table-ambiguous": "error",
  "column-missing": "error",
  "column-duplicate": "error",
  "column-unknown": "warning",
  "row-missing": "error",
  "row-duplicate": "error",
  "row-unknown": "warning",
  "column-approximate": "info",
  "row-approximate": "info",
  "binding-lost": "error",
};

const nl: CheckTexts = {
  title: "Tabellen, kolommen en rijen zijn gevonden",
  explanation:
    "Elke tabel van de rapportdefinitie moet in de werkmap staan, met elke kolom en elke rij precies één keer. Wat ontbreekt, dubbel is of niet bij de definitie hoort, wordt niet gecontroleerd en wordt daarom gemeld.",
  example: "De rij 'Overige' staat niet in de werkmap: het totaal is dan niet te controleren.",
  messages: {
    "table-missing": {
      title: "Tabel niet gevonden",
      message: "Tabel '{subject}' is niet gevonden.",
      action: "Voeg de tabel toe of koppel het bereik met de hand.",
    },
    "table-turned": {
      title: "Tabel gekanteld",
      message: "Tabel '{subject}' lijkt gekanteld te staan bij {cell}: de regels staan naast elkaar in plaats van onder elkaar.",
      action: "Zet de tabel overeind (kopiëren, plakken speciaal, transponeren) of voeg haar toe zoals de definitie vraagt.",
    },
    "table-ambiguous": {
      title: "Tabel op meer plaatsen",
      message: "Tabel '{subject}' past op meer plaatsen: {candidates}.",
      action: "Koppel het juiste bereik met de hand.",
    },
    "column-missing": {
      title: "Kolom niet gevonden",
      message: "Kolom '{subject}' van tabel '{table}' is niet gevonden.",
      action: "Herstel de kop, of koppel de kolom met de hand.",
    },
    "column-duplicate": {
      title: "Kolom dubbel",
      message: "Kolom '{subject}' van tabel '{table}' staat er meer dan eens.",
      action: "Verwijder of hernoem een van de kolommen.",
    },
    "column-unknown": {
      title: "Kolom niet in de definitie",
      message: "Kolom '{subject}' in tabel '{table}' staat niet in de rapportdefinitie en is niet gecontroleerd.",
      action: "Voeg de kolom toe aan de definitie, of verwijder hem.",
    },
    "row-missing": {
      title: "Rij niet gevonden",
      message: "Rij '{subject}' van tabel '{table}' is niet gevonden.",
      action: "Herstel het rijlabel, of koppel de rij met de hand.",
    },
    "row-duplicate": {
      title: "Rij dubbel",
      message: "Rij '{subject}' van tabel '{table}' staat er meer dan eens.",
      action: "Verwijder of hernoem een van de rijen.",
    },
    "row-unknown": {
      title: "Rij niet in de definitie",
      message: "Rij '{subject}' in tabel '{table}' staat niet in de rapportdefinitie en is niet gecontroleerd.",
      action: "Voeg de rij toe aan de definitie, of verwijder hem.",
    },
    "column-approximate": {
      title: "Kolom herkend op gelijkenis",
      message: "Kolom '{subject}' van tabel '{table}' is herkend aan een kop die erop lijkt.",
      action: "Controleer of dit de goede kolom is.",
    },
    "row-approximate": {
      title: "Rij herkend op gelijkenis",
      message: "Rij '{subject}' van tabel '{table}' is herkend aan een label dat erop lijkt.",
      action: "Controleer of dit de goede rij is.",
    },
    "column-other": {
      title: "Andere kop dan verwacht",
      message: "{cell} heeft de kop '{text}'; hier hoort kolom '{subject}' van tabel '{table}'. De kolom is niet gecontroleerd.",
      action: "Herstel de kop als het de goede kolom is, of koppel de kolom met de hand.",
    },
    "column-nameless": {
      title: "Kop ontbreekt",
      message: "{cell} is leeg; hier hoort de kop '{subject}' van tabel '{table}'. De kolom is niet gecontroleerd.",
      action: "Zet de kop in {cell}, of koppel de kolom met de hand.",
    },
    "row-other": {
      title: "Ander label dan verwacht",
      message: "{cell} heeft het label '{text}'; hier hoort rij '{subject}' van tabel '{table}'. De rij is niet gecontroleerd.",
      action: "Herstel het label als het de goede rij is, of koppel de rij met de hand.",
    },
    "row-nameless": {
      title: "Label ontbreekt",
      message: "{cell} is leeg; hier hoort het label '{subject}' van tabel '{table}'. De rij is niet gecontroleerd.",
      action: "Zet het label in {cell}, of koppel de rij met de hand.",
    },
    "row-outside": {
      title: "Rij buiten de Excel-tabel",
      message: "Rij '{subject}' van tabel '{table}' staat in {cell}, onder de Excel-tabel '{text}', en is niet gecontroleerd.",
      action: "Breid de Excel-tabel uit tot en met deze rij.",
    },
    "row-below": {
      title: "Cijfers onder de Excel-tabel",
      message: "{cell}{subject} staat direct onder de Excel-tabel '{text}' ({table}) en is niet gecontroleerd.",
      action: "Breid de Excel-tabel uit als de rij erbij hoort, of laat er een lege rij tussen.",
    },
    "binding-lost": {
      title: "Koppeling verloren",
      message: "De met de hand gemaakte koppeling van tabel '{subject}' wijst nergens meer naar.",
      action: "Koppel het bereik opnieuw.",
    },
  },
};

const en: CheckTexts = {
  title: "Tables, columns and rows were found",
  explanation:
    "Every table of the definition must be in the workbook, with every column and every row exactly once. What is missing, duplicated or not of the definition is not checked, and is therefore reported.",
  example: "The row 'Overige' is not in the workbook: the total cannot be checked.",
  messages: {
    "table-missing": {
      title: "Table not found",
      message: "Table '{subject}' was not found.",
      action: "Add the table or bind its range by hand.",
    },
    "table-turned": {
      title: "Table on its side",
      message: "Table '{subject}' seems to lie on its side at {cell}: its rows stand beside each other instead of below.",
      action: "Turn the table (copy, paste special, transpose) or add it as the definition asks.",
    },
    "table-ambiguous": {
      title: "Table in several places",
      message: "Table '{subject}' fits in several places: {candidates}.",
      action: "Bind the right range by hand.",
    },
    "column-missing": {
      title: "Column not found",
      message: "Column '{subject}' of table '{table}' was not found.",
      action: "Mend the header, or bind the column by hand.",
    },
    "column-duplicate": {
      title: "Column duplicated",
      message: "Column '{subject}' of table '{table}' occurs more than once.",
      action: "Remove or rename one of the columns.",
    },
    "column-unknown": {
      title: "Column not in the definition",
      message: "Column '{subject}' in table '{table}' is not in the definition and was not checked.",
      action: "Add the column to the definition, or remove it.",
    },
    "row-missing": {
      title: "Row not found",
      message: "Row '{subject}' of table '{table}' was not found.",
      action: "Mend the row label, or bind the row by hand.",
    },
    "row-duplicate": {
      title: "Row duplicated",
      message: "Row '{subject}' of table '{table}' occurs more than once.",
      action: "Remove or rename one of the rows.",
    },
    "row-unknown": {
      title: "Row not in the definition",
      message: "Row '{subject}' in table '{table}' is not in the definition and was not checked.",
      action: "Add the row to the definition, or remove it.",
    },
    "column-approximate": {
      title: "Column recognised by likeness",
      message: "Column '{subject}' of table '{table}' was recognised by a header that resembles it.",
      action: "Verify that this is the right column.",
    },
    "row-approximate": {
      title: "Row recognised by likeness",
      message: "Row '{subject}' of table '{table}' was recognised by a label that resembles it.",
      action: "Verify that this is the right row.",
    },
    "column-other": {
      title: "Another header than expected",
      message: "{cell} has the header '{text}'; column '{subject}' of table '{table}' belongs here. The column was not checked.",
      action: "Mend the header if this is the right column, or bind the column by hand.",
    },
    "column-nameless": {
      title: "Header missing",
      message: "{cell} is blank; the header '{subject}' of table '{table}' belongs here. The column was not checked.",
      action: "Put the header in {cell}, or bind the column by hand.",
    },
    "row-other": {
      title: "Another label than expected",
      message: "{cell} has the label '{text}'; row '{subject}' of table '{table}' belongs here. The row was not checked.",
      action: "Mend the label if this is the right row, or bind the row by hand.",
    },
    "row-nameless": {
      title: "Label missing",
      message: "{cell} is blank; the label '{subject}' of table '{table}' belongs here. The row was not checked.",
      action: "Put the label in {cell}, or bind the row by hand.",
    },
    "row-outside": {
      title: "Row outside the Excel table",
      message: "Row '{subject}' of table '{table}' stands in {cell}, below the Excel table '{text}', and was not checked.",
      action: "Extend the Excel table down to this row.",
    },
    "row-below": {
      title: "Figures below the Excel table",
      message: "{cell}{subject} stands right below the Excel table '{text}' ({table}) and was not checked.",
      action: "Extend the Excel table if the row belongs to it, or leave a blank row between.",
    },
    "binding-lost": {
      title: "Binding lost",
      message: "The binding by hand of table '{subject}' no longer leads anywhere.",
      action: "Bind the range again.",
    },
  },
};

/** Every table, column and row of the definition was found, once. */
export const check: Check = {
  id: "binding",
  severity: "error",
  source: { nl: "Koppeling van de werkmap aan de rapportdefinitie", en: "Binding of workbook to definition" },
  texts: { nl, en },
  *run(context): Iterable<Judged> {
    const names = misnamed(context.report);
    const turned = turnedTables(context.report);
    const strange = new Set([...names.values()].map((name) => name.strange));
    for (const issue of context.report.issues) {
      // What is said where a name was expected is not said again of the name that stands there.
      const aside = issue.kind === "table-missing" ? turned.get(issue.table) : undefined;
      if (aside) yield { ...told(context, issue, null), address: aside, message: "table-turned" };
      else if (strange.has(issue)) yield { ...told(context, issue, null), told: true };
      else yield told(context, issue, names.get(issue) ?? null);
    }
    const outside = new Set([...names.values()].map(({ address }) => addressName(address)));
    for (const table of context.report.tables) {
      for (const { address, label } of rowsBelowTable(table)) {
        if (outside.has(addressName(address))) continue;
        const data = {
          subject: label === "" ? "" : ` '${label}'`,
          table: titleOf(context, table.spec),
          text: table.excelTable?.name ?? "",
        };
        yield { outcome: "fails", severity: "warning", cell: null, address, table: table.spec.id, message: "row-below", data };
      }
      if (!context.report.issues.some((issue) => issue.table === table.spec.id))
        yield { outcome: "passes", cell: null, table: table.spec.id };
    }
  },
};

function told(context: CheckContext, issue: BindingIssue, misname: Misnamed | null): Judged {
  const spec = context.definition.tables.find((table) => table.id === issue.table);
  const part = issue.kind.startsWith("row") ? "row" : issue.kind.startsWith("column") ? "column" : null;
  const fill = (text: string): string => fillPattern(text, context.definition.period);
  const title = spec ? titleOf(context, spec) : issue.table;
  // An id of the definition is shown by its label or header; what was found in the workbook stays as it is.
  const known =
    part === "row"
      ? spec?.rows.find((row) => row.id === issue.subject)?.label
      : spec?.columns.find((column) => column.id === issue.subject)?.header;
  return {
    outcome: "fails",
    severity: SEVERITY[issue.kind],
    cell: null,
    address: misname?.address ?? issue.address,
    table: issue.table,
    ...(part === null ? {} : { [part]: issue.subject }),
    message: misname === null ? issue.kind : `${part ?? "row"}-${misname.kind}`,
    data: {
      subject: part === null ? title : fill(known || issue.subject),
      table: title,
      text: misname?.text ?? "",
      candidates: issue.candidates.map(addressName).join(", "),
    },
    involves: issue.candidates,
  };
}

function titleOf(context: CheckContext, spec: TableSpec): string {
  return fillPattern(spec.title, context.definition.period);
}
