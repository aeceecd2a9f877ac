import type { Icon } from "../draw/shape";

/** Icons drawn for this product, on a grid of 48; definitions name them. */
export const ICONS: Readonly<Record<string, Icon>> = {
  // A firm under an umbrella.
  support: {
    outlines: [
      "M5 21C7 10.5 15 5 24 5s17 5.5 19 16q-3.2-4-6.3 0q-3.2-4-6.4 0q-3.1-4-6.3 0q-3.2-4-6.3 0q-3.2-4-6.4 0q-3.1-4-6.3 0Z",
      "M24 2.5V5M24 20v9",
      "M12 43V29h24v14Z",
      "M20 43v-7h8v7",
    ],
    solids: [],
  },
  // A hand that pays out coins.
  payment: {
    outlines: [
      "M15 13a9 9 0 1 0 18 0a9 9 0 1 0 -18 0Z",
      "M27.6 9a5 5 0 1 0 0 8M17.5 13h7",
      "M4 30h7l6-3c2-1 4-.6 6 .4l5 2.6c2.5 1.3 1.7 5 -1.2 5H19",
      "M27 34l11-5.5c3-1.5 6 1.8 3.6 4.2L31 42c-1.2 1.2-2.8 1.6-4.4 1.2L14 40H4",
    ],
    solids: [],
  },
  // A clipboard with ticks.
  assessment: {
    outlines: ["M17 8H10v36h28V8h-7", "M17 5h14v7H17Z", "M16 21l2.5 2.5l4-4.5M16 33l2.5 2.5l4-4.5", "M27 22h6M27 34h6"],
    solids: [],
  },
  // A briefcase.
  work: {
    outlines: ["M5 15h38v26H5Z", "M17 15V8h14v7", "M5 26c12 5 26 5 38 0", "M24 26v6"],
    solids: [],
  },
  // A shield with a tick.
  enforcement: {
    outlines: ["M24 4l16 6v12c0 11-7 18-16 22C15 40 8 33 8 22V10Z", "M16.5 24l5.5 5.5L32 18.5"],
    solids: [],
  },
  // A store of data that shares.
  data: {
    outlines: [
      "M6 11c0-3.5 6-6 13-6s13 2.5 13 6s-6 6-13 6s-13-2.5-13-6Z",
      "M6 11v24c0 3.5 6 6 13 6c1.7 0 3.3-.1 4.8-.4",
      "M32 11v11M6 23c0 3.5 6 6 13 6c2.4 0 4.7-.3 6.6-.8",
      "M29 35h14M38 29.5l5.5 5.5l-5.5 5.5",
    ],
    solids: [],
  },
  // People at work.
  people: {
    outlines: [
      "M17 14a7 7 0 1 0 14 0a7 7 0 1 0 -14 0Z",
      "M11 43v-5c0-8 5-13 13-13s13 5 13 13v5",
      "M8.5 31a5 5 0 1 1 3.5-8.5M3 41v-2c0-3 1-5.5 3-7M39.5 31a5 5 0 1 0 -3.5-8.5M45 41v-2c0-3-1-5.5-3-7",
    ],
    solids: [],
  },
};
