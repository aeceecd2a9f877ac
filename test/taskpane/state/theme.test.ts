import { isDark } from "../../../src/taskpane/state/theme";

test.each([
  ["#ffffff", false],
  ["#FFF", false],
  ["F3F2F1", false],
  ["#1f1f1f", true],
  ["000", true],
  ["rgb(31, 31, 31)", true],
  ["rgba(250, 249, 248, 1)", false],
  // Office's "colourful" theme has a dark grey body.
  ["#444444", true],
  ["#6264A7", true],
  ["", false],
  ["no colour", false],
])("a background of '%s' is dark: %s", (color, dark) => expect(isDark(color)).toBe(dark));
