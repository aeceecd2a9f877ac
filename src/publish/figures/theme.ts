import { z } from "zod";
import kerncijfer from "../../../assets/themes/kerncijfer.json";
import { contrast } from "./colour";

/** Without generated code: the pane's Content-Security-Policy forbids eval. */
z.config({ jitless: true });

const colour = z.string().regex(/^#[0-9A-Fa-f]{6}$/);

/** Families with the widths of the font that drawings are measured with. */
const MEASURED = ["Arimo", "Arial", "Liberation Sans", "Helvetica"];
const font = z
  .string()
  .regex(/^[\w ,'-]+$/)
  .refine((stack) => MEASURED.includes(firstFamily(stack)), {
    error: `must begin with ${MEASURED.join(", ")}: other widths run out of their boxes`,
  })
  .describe("CSS font stack");

/** A theme is data: an organisation sets its own colours and font; drawing code names roles only, never a colour. */
const themeSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9._-]*$/),
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
      const message = `contrast with '${other}' is ${found.toFixed(1)} and must be at least ${least}`;
      context.addIssue({ code: "custom", path: ["colours", one], message });
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

/** A theme from its JSON text, or what is wrong with it: one line for each fault, naming the place. */
export function readTheme(json: string): { readonly theme: Theme } | { readonly problems: readonly string[] } {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return { problems: [error instanceof Error ? error.message : String(error)] };
  }
  const read = themeSchema.safeParse(value);
  if (read.success) return { theme: read.data };
  return { problems: read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) };
}

/** The default of conventions: colour-blind safe, told apart in greyscale, none below 4.5:1 used for text. */
export const DEFAULT_THEME: Theme = themeSchema.parse(kerncijfer);
