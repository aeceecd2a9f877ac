import { getNodeValue } from "jsonc-parser";
import { z } from "zod";
import kerncijfer from "../../../assets/themes/kerncijfer.json";
import { schemaFaults, type Vocabulary } from "../../core/definition/faults";
import { namesIn } from "../../core/definition/json-schema";
import { problemsOf, type Problem, readSource } from "../../core/definition/load";
import { contrast } from "./colour";

/** Without generated code: the pane's Content-Security-Policy forbids eval. */
z.config({ jitless: true });

const COLOUR = /^#[0-9A-Fa-f]{6}$/;
const NAME = /^[a-z0-9][a-z0-9._-]*$/;
const STACK = /^[\w ,'-]+$/;
const colour = z.string().regex(COLOUR);

/** Families with the widths of the font that drawings are measured with. */
const MEASURED = ["Arimo", "Arial", "Liberation Sans", "Helvetica"];
const font = z
  .string()
  .regex(STACK)
  .refine((stack) => MEASURED.includes(firstFamily(stack)), {
    params: {
      nl: `een lettertype dat begint met ${MEASURED.join(", ")}; met andere breedten lopen woorden uit hun vak`,
      en: `a font that begins with ${MEASURED.join(", ")}; words of other widths run out of their boxes`,
    },
  })
  .describe("CSS font stack");

/** A theme is data: an organisation sets its own colours and font; drawing code names roles only, never a colour. */
const themeSchema = z
  .strictObject({
    id: z.string().regex(NAME),
    font,
    colours: z.strictObject({
      background: colour.describe("Of the drawing, and of words on the accent"),
      surface: colour.describe("Of cards"),
      text: colour.describe("Body text and actuals"),
      muted: colour.describe("Small print"),
      rule: colour.describe("Thin lines, and the ground of bars"),
      accent: colour.describe("Titles, icons, bars"),
      prior: colour.describe("Figures of the year before"),
      good: colour,
      bad: colour,
      series: z.array(colour).min(2).describe("Categories of a composition, in order of use"),
    }),
  })
  .superRefine(({ colours }, context) => {
    for (const [one, other, least] of contrastRules()) {
      const found = contrast(colours[one], colours[other]);
      if (found >= least) continue;
      const ratio = found.toFixed(1);
      const params = {
        nl: `een kleur met een contrast van minstens ${comma(String(least))} met '${other}' (nu ${comma(ratio)})`,
        en: `a colour with a contrast of at least ${least} with '${other}' (now ${ratio})`,
      };
      context.addIssue({ code: "custom", path: ["colours", one], params });
    }
  });

export type Theme = z.output<typeof themeSchema>;
type Role = Exclude<keyof Theme["colours"], "series">;

/** Contrast of text with what it stands on. Source: WCAG 2.2, 1.4.3. */
const TEXT = 4.5;
/** Fills that stand beside each other are told apart in greyscale. */
const GREY = 2;

/** Which colours must differ, and how much; reading must not ask for colour vision or a colour printer. */
export function contrastRules(): readonly (readonly [Role, Role, number])[] {
  const words: readonly Role[] = ["text", "muted", "accent", "good", "bad"];
  const grounds: readonly Role[] = ["background", "surface"];
  return [
    ...words.flatMap((word) => grounds.map((ground): readonly [Role, Role, number] => [word, ground, TEXT])),
    ["prior", "accent", GREY],
    ["rule", "accent", GREY],
    ["prior", "text", GREY],
  ];
}

function firstFamily(stack: string): string {
  return (stack.split(",")[0] ?? "").trim().replace(/^'|'$/g, "");
}

const VOCABULARY: Vocabulary = {
  known: (path) => namesIn(z.toJSONSchema(themeSchema), path),
  forms: new Map([
    [String(COLOUR), ["een kleur als #12436D", "a colour such as #12436D"]],
    [
      String(NAME),
      ["kleine letters, cijfers, punt, koppelteken of liggend streepje", "lower-case letters, digits, dot, hyphen or underscore"],
    ],
    [String(STACK), ["namen van lettertypen met komma's ertussen", "names of fonts with commas between"]],
  ]),
};

/** A theme from its JSON text, or what is wrong with it: each fault with its place and in both languages. `file` is only named in them. */
export function readTheme(json: string, file: string): { readonly theme: Theme } | { readonly problems: readonly Problem[] } {
  const read = readSource(json, file);
  if ("problems" in read) return read;
  const result = themeSchema.safeParse(getNodeValue(read.source.root));
  if (result.success) return { theme: result.data };
  return { problems: problemsOf(read.source, schemaFaults(result.error.issues, read.source.root, VOCABULARY)) };
}

function comma(number: string): string {
  return number.replace(".", ",");
}

/** The default of conventions: colour-blind safe, told apart in greyscale, none below 4.5:1 used for text. */
export const DEFAULT_THEME: Theme = themeSchema.parse(kerncijfer);
