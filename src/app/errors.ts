import type { Language } from "../core/checks/check";

/** Something the user must know and can act on: what happened, where, what was expected, what to do. One line per language. */
export class UserError extends Error {
  override readonly name = "UserError";
  constructor(
    /** Stable key, e.g. "definition-invalid". */
    readonly code: string,
    readonly texts: Readonly<Record<Language, string>>,
    options?: ErrorOptions,
  ) {
    super(texts.en, options);
  }
}
