/** A theme is data: an organisation sets its own colours and font; drawing code names roles only, never a colour. */
export interface Theme {
  readonly id: string;
  /** CSS font stack; the first family must have the widths of the measured font (Arimo, which has those of Arial). */
  readonly font: string;
  readonly colours: {
    readonly background: string;
    /** Of cards and bands. */
    readonly surface: string;
    /** Body text and actuals. */
    readonly text: string;
    readonly muted: string;
    readonly rule: string;
    /** Headlines, icons. */
    readonly accent: string;
    readonly prior: string;
    readonly good: string;
    readonly bad: string;
    /** Categories of a composition, in order of use. */
    readonly series: readonly string[];
  };
}

/** The default of conventions: colour-blind safe, told apart in greyscale, none below 4.5:1 used for text. */
export const DEFAULT_THEME: Theme = {
  id: "kerncijfer",
  font: "Arimo, Arial, 'Liberation Sans', Helvetica, sans-serif",
  colours: {
    background: "#FFFFFF",
    surface: "#F3F5F8",
    text: "#1F2328",
    muted: "#555B63",
    rule: "#C3C9D1",
    accent: "#12436D",
    prior: "#9DB0C3",
    good: "#1B7A71",
    bad: "#801650",
    series: ["#12436D", "#28A197", "#801650", "#F46A25", "#3D3D3D"],
  },
};
