/** "14:02" of an ISO moment in a time zone of the reader; the moment itself when it is none. */
export function clockTime(iso: string, language: "nl" | "en"): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  return moment.toLocaleTimeString(language === "nl" ? "nl-NL" : "en-GB", { hour: "2-digit", minute: "2-digit" });
}

/** "21 november 2020" of an ISO moment. */
export function clockDate(iso: string, language: "nl" | "en"): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  return moment.toLocaleDateString(language === "nl" ? "nl-NL" : "en-GB", { day: "numeric", month: "long", year: "numeric" });
}
