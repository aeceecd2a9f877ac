/** Dutch words that claims are made of. Data; what is particular to one organisation is in the glossary of its definition. */

export type Hedge = "above" | "below" | "about" | "nearly" | "over" | "under";

/** Words before a figure that loosen it, the longest first. above: ruim; below: bijna; about: circa; nearly: vrijwel; over and under: no other end. */
export const HEDGES: readonly (readonly [string, Hedge])[] = [
  ["iets meer dan", "above"],
  ["iets minder dan", "below"],
  ["iets onder de", "below"],
  ["iets boven de", "above"],
  ["niet meer dan", "under"],
  ["niet minder dan", "over"],
  ["in ieder geval", "over"],
  ["meer dan", "over"],
  ["minder dan", "under"],
  ["om en nabij", "about"],
  ["in de buurt van", "about"],
  ["ten minste", "over"],
  ["tenminste", "over"],
  ["minstens", "over"],
  ["minimaal", "over"],
  ["ten hoogste", "under"],
  ["hoogstens", "under"],
  ["maximaal", "under"],
  ["ongeveer", "about"],
  ["nagenoeg", "nearly"],
  ["vrijwel", "nearly"],
  ["richting", "about"],
  ["dik", "above"],
  ["ruim", "above"],
  ["krap", "below"],
  ["bijna", "below"],
  ["nog geen", "below"],
  ["net geen", "below"],
  ["circa", "about"],
  ["ca.", "about"],
  ["zo'n", "about"],
  ["zo’n", "about"],
  ["rond de", "about"],
  ["rond", "about"],
  ["omstreeks", "about"],
  ["tegen de", "below"],
];

const UNITS = [
  "nul",
  "een",
  "twee",
  "drie",
  "vier",
  "vijf",
  "zes",
  "zeven",
  "acht",
  "negen",
  "tien",
  "elf",
  "twaalf",
  "dertien",
  "veertien",
  "vijftien",
  "zestien",
  "zeventien",
  "achttien",
  "negentien",
  "twintig",
];

/** Counts in words. "een" is left out: it is an article first. */
export const COUNTS: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, value) => [word, value] as const).filter(([word]) => word !== "een" && word !== "nul"),
  ["één", 1],
  ["eén", 1],
  ["beide", 2],
  ["dertig", 30],
  ["veertig", 40],
  ["vijftig", 50],
  ["zestig", 60],
  ["honderd", 100],
]);

/** Parts in words, as numerator and denominator. */
export const PARTS: readonly (readonly [string, number, number])[] = [
  ["twee derde", 2, 3],
  ["tweederde", 2, 3],
  ["een derde", 1, 3],
  ["driekwart", 3, 4],
  ["drie kwart", 3, 4],
  ["een kwart", 1, 4],
  ["een vijfde", 1, 5],
  ["een tiende", 1, 10],
  ["de helft", 1, 2],
];

/** -1 down, 1 up: words that say which way a figure went. Infinitives are left out: they speak of what may come. */
export const DIRECTIONS: readonly (readonly [RegExp, 1 | -1])[] = [
  [
    /^(?:steeg|stegen|stijgt|gestegen|stijging(?:en)?|verhoogd|verhoging|opgelopen|opliep|toename|toegenomen|toenam|toeneemt|groei|groeide|groeiden|gegroeid|groeit|hoger|hogere|meer|verdubbelde|verdubbeld|vermeerderd|overschrijding|kostenoverschrijding)$/u,
    1,
  ],
  [
    /^(?:daalde|daalden|daalt|gedaald|daling(?:en)?|gezakt|zakte|zakt|verlaagd|verlaging|afname|afgenomen|afneemt|afnam|lager|lagere|minder|gekrompen|krimp|teruggelopen|terugloop|verminderd|vermindering|ingekort|kostenonderschrijding|onderschrijding|gehalveerd|halveerde)$/u,
    -1,
  ],
];

/** What may come or be, or is wished for, is no statement about a figure. */
const MODAL =
  /\b(?:zal|zullen|zou|zouden|kan|kunnen|kon|konden|wil|willen|moet|moeten|mag|mogelijk|ook als|alleen als|wanneer|indien|mocht|zodra|naarmate|verwacht\p{L}*|nodig|voorkomen|sluiten|houden er rekening|gericht op|streeft|streven)\b/iu;

/** "hebben … kunnen afhandelen": it was done. */
const DONE = /\b(?:heeft|hebben|had|hadden)\b[^;]*\bkunnen\b/iu;

/** Whether a sentence or part of it speaks of what may come or be, or is wished for. */
export function isModal(text: string): boolean {
  return MODAL.test(DONE.test(text) ? text.replace(/\bkunnen\b/giu, "") : text);
}

/** What is more or less "dan" something else is compared with that, and not with another time. */
const THAN = /\bdan (.*)$/u;
const TIME_OR_PLAN =
  /\d{4}|jaar|periode|maand|kwartaal|begrot|begroot|budget|gepland|eerder|voorheen|daarvoor|ervoor|tevoren|destijds|norm/iu;

/** Whether what follows a word of direction compares with something else than a time or a plan: "meer dan gehoopt". */
export function isOfOtherThings(behind: string): boolean {
  const than = THAN.exec(behind)?.[1];
  return than !== undefined && !TIME_OR_PLAN.test(than);
}

export type Wanted = "norm" | "budget" | "forecast";

/** Words that say which column a figure is in, other than the realised one. */
export const WANTED: readonly (readonly [RegExp, Wanted])[] = [
  [/^(?:norm|normen|doelstelling|doelstellingen|doel|streefwaarde|taakstelling|ambitie|target|prestatieafspraak)$/u, "norm"],
  [/^(?:begroot|begrote|begroting|jaarbegroting|begrotingen|budget|jaarbudget)$/u, "budget"],
  [
    /^(?:verwacht|verwachten|verwachting|verwachte|prognose|prognoses|raming|geraamd|geraamde|ramen|uitkomen|voorzien|inschatten)$/u,
    "forecast",
  ],
];

/** Words that say a figure was realised, beside one that was not ("Van de begrote 400 zijn er 380 gerealiseerd"). */
export const REALISED = /^(?:gerealiseerd|gerealiseerde|realiseerden|realisatie|werkelijk|werkelijke|daadwerkelijk)$/u;

/** Words that mean the same deed in any report: each line is one meaning. */
export const SAME_DEEDS: readonly string[] = [
  "afgehandeld afgewikkeld afhandelden afhandelen handelden beantwoord",
  "ingediend ontvangen binnengekomen ontvingen",
  "nieuw nieuwe toegekend toekenning toekenningen instroom",
  "beëindigd beëindigde beëindigen uitstroom",
  "gerealiseerd gerealiseerde realisatie uitgevoerd uitgevoerde uitvoeren",
  "afgewezen wezen afwijzingen",
  "verleend verleende toe",
];

/** Words that mean the same thing in any report: each line is one meaning. */
export const SAME_THINGS: readonly string[] = [
  "uitgaven uitgegeven kosten lasten",
  "medewerkers personeel arbeidsplaatsen werknemers",
  "bezoeken bezocht bezoekers",
  "inkoop ingekocht ingekochte inkopen",
  "trajecten dienstverlening diensten",
  "tevredenheid klanttevredenheid waardering",
  "fouten foutpercentage onrechtmatigheid",
  "onzekerheden onzekerheid onzekere",
  "jobcoach jobcoaching",
  "gebouwen panden",
  "clienten klanten",
];
