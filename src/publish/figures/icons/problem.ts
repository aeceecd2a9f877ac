import { suggest } from "../../../core/definition/suggest";
import type { Problem } from "../figure";
import { ICONS } from "./icons";

/** Why a definition's icon cannot be drawn; null when it can, or when none is asked for. */
export function iconProblem(name: string | undefined): Problem | null {
  if (name === undefined || Object.hasOwn(ICONS, name)) return null;
  const known = Object.keys(ICONS);
  const meant = suggest(name, known);
  return {
    nl: `Onbekend pictogram '${name}'. ${meant === null ? `Bekend zijn: ${known.join(", ")}.` : `Bedoeld '${meant}'?`}`,
    en: `Unknown icon '${name}'. ${meant === null ? `Known are: ${known.join(", ")}.` : `Did you mean '${meant}'?`}`,
  };
}
