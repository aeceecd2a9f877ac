/** Sizes of charts in pixels, in one place: all charts look alike. */
export const SIZE = {
  /** Width that a chart has unless its texts need more. */
  width: 960,
  margin: 24,
  title: 18,
  subtitle: 12,
  legend: 11,
  head: 11,
  label: 12,
  /** Figures beside the first mark of a row, and beside the others. */
  figure: 11,
  minor: 10,
  note: 10,
  /** Between columns. */
  gutter: 20,
  /** Between a mark and its figure. */
  beside: 5,
  indent: 14,
  leastLabel: 120,
  /** Up to here a column is widened so that labels take one line. */
  goodLabel: 240,
  mostLabel: 300,
  /** Room that words take which are no figures, at most. */
  mostWords: 160,
  /** From lane to lane, the first and the others; a figure must fit. */
  firstLane: 14,
  lane: 13,
  firstBar: 11,
  bar: 7,
  rowPadding: 10,
  category: 26,
  gap: 8,
} as const;
