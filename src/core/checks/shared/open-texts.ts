import type { Language, MessageTexts } from "../check";

/** Why a relation could not be judged; shared by all checks that ask relations. */
export const OPEN_TEXTS: Readonly<Record<Language, Readonly<Record<string, MessageTexts>>>> = {
  nl: {
    "part-blank": {
      title: "Niet gecontroleerd",
      message: "{place} is niet te controleren: {missing} is leeg.",
      action: "Vul {missing} in.",
    },
    "part-not-known": {
      title: "Niet gecontroleerd",
      message: "{place} is niet te controleren: {missing} is nog niet bekend.",
      action: "Controleer opnieuw zodra het cijfer er is.",
    },
    "part-unreadable": {
      title: "Niet gecontroleerd",
      message: "{place} is niet te controleren: {missing} is geen getal.",
      action: "Herstel eerst {missing}.",
    },
    "part-missing": {
      title: "Niet gecontroleerd",
      message: "{place} is niet te controleren: een rij of kolom die meetelt is niet gevonden.",
      action: "Herstel eerst de koppeling van de tabel.",
    },
    "no-parts": {
      title: "Niet gecontroleerd",
      message: "{place} toont {found}, maar {missing} geeft geen getal om mee te rekenen.",
      action: "Niets te doen als dat klopt.",
    },
    "target-blank": {
      title: "Niet gecontroleerd",
      message: "{place} is leeg; hij volgt uit andere cellen.",
      action: "Vul de cel in of laat hem aanvullen.",
    },
    "target-code": {
      title: "Niet gecontroleerd",
      message: "{place} toont {found}, terwijl het cijfer uit andere cellen volgt.",
      action: "Vul het cijfer in, of laat de code staan als die klopt.",
    },
    "target-unreadable": {
      title: "Niet gecontroleerd",
      message: "{place} is geen getal en daardoor niet te controleren.",
      action: "Herstel eerst {cell}.",
    },
    "base-zero": { title: "Niet bepaalbaar", message: "{place} is niet bepaalbaar: {missing} kan 0 zijn.", action: "Gebruik 'n.v.t.'." },
    "base-not-positive": {
      title: "Niet bepaalbaar",
      message: "{place} is niet bepaalbaar: de basis in {missing} is niet groter dan 0.",
      action: "Gebruik 'n.v.t.'.",
    },
    undefined: { title: "Niet bepaalbaar", message: "{place} is niet te bepalen uit {missing}.", action: "Controleer de cijfers zelf." },
  },
  en: {
    "part-blank": { title: "Not checked", message: "{place} cannot be checked: {missing} is blank.", action: "Fill in {missing}." },
    "part-not-known": {
      title: "Not checked",
      message: "{place} cannot be checked: {missing} is not known yet.",
      action: "Check again when the figure is there.",
    },
    "part-unreadable": {
      title: "Not checked",
      message: "{place} cannot be checked: {missing} is no number.",
      action: "Mend {missing} first.",
    },
    "part-missing": {
      title: "Not checked",
      message: "{place} cannot be checked: a row or column that counts was not found.",
      action: "Mend the binding of the table first.",
    },
    "no-parts": {
      title: "Not checked",
      message: "{place} shows {found}, but {missing} gives no number to calculate with.",
      action: "Nothing to do if that is right.",
    },
    "target-blank": {
      title: "Not checked",
      message: "{place} is blank; it follows from other cells.",
      action: "Fill in the cell or have it filled.",
    },
    "target-code": {
      title: "Not checked",
      message: "{place} shows {found}, while the figure follows from other cells.",
      action: "Fill in the figure, or leave the code if it is right.",
    },
    "target-unreadable": { title: "Not checked", message: "{place} is no number and cannot be checked.", action: "Mend {cell} first." },
    "base-zero": { title: "No value", message: "{place} has no value: {missing} may be 0.", action: "Use 'n.v.t.'." },
    "base-not-positive": {
      title: "No value",
      message: "{place} has no value: the base in {missing} is not above 0.",
      action: "Use 'n.v.t.'.",
    },
    undefined: { title: "No value", message: "{place} cannot be determined from {missing}.", action: "Verify the figures yourself." },
  },
};
