/** Sentences of ours in a published table; the tables are in Dutch, whatever the language of the program. */
export const WORDS = {
  rounding: "Door afronding kunnen totalen afwijken van de som der delen.",
  subtotal: "Subtotaal",
  source: "Bron",
  stamp: (errors: number): string => `Niet definitief: ${errors} ${errors === 1 ? "fout staat" : "fouten staan"} nog open.`,
} as const;
