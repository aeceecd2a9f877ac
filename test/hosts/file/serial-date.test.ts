import { serialOfIso } from "../../../src/hosts/file/serial-date";

test.each([
  ["1900-01-01", 1],
  ["1900-02-28", 59],
  ["1900-03-01", 61],
  ["2020-08-31", 44074],
  ["2020-08-31T18:00:00Z", 44074.75],
  ["2020-08-31T06:00", 44074.25],
  ["12:00:00", 0.5],
  ["2020-13-01", null],
  ["2020-02-30", null],
  ["31-8-2020", null],
  ["", null],
  ["Z", null],
])("%s is day %s", (text, serial) => {
  expect(serialOfIso(text)).toBe(serial);
});
