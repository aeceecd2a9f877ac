import { isUnitLine, scaleOfUnit, unitWithin } from "../../../../src/core/table/find/unit-line";

describe("unit lines", () => {
  it.each([
    ["Bedragen x € 1 miljoen", true, "1000000"],
    ["(bedragen x € 1.000)", true, "1000"],
    ["Bedragen × € 1 mld.", true, "1000000000"],
    ["x 1.000", true, "1000"],
    ["x € 1.000.000", true, "1000000"],
    ["In procenten", true, "0.01"],
    ["in %", true, "0.01"],
    ["%", true, "0.01"],
    ["in euro's", true, null],
    ["Aantallen in duizenden", true, "1000"],
    ["Aantallen", true, null],
    ["Amounts in thousands of euros", true, "1000"],
    ["(EUR million)", true, "1000000"],
    ["€ '000", true, "1000"],
    ["in € bn", true, "1000000000"],
    ["mln euro", true, "1000000"],
    ["(in mld. €)", true, "1000000000"],
    ["x miljoen euro", true, "1000000"],
    ["€ mln", true, "1000000"],
    ["€ x 1.000", true, "1000"],
    ["thousand euros", true, "1000"],
    ["€ 1.000", false, null],
    ["1,2 miljoen euro", false, null],
    ["miljoen", false, null],
    ["per cent", false, null],
    ["in duizenden", true, "1000"],
    ["Kosten", false, null],
    ["Bedragen die in de loop van het jaar door alle afdelingen aan elkaar zijn betaald en nog meer", false, null],
  ])("%s", (text, is, scale) => {
    expect(isUnitLine(text)).toBe(is);
    if (is) expect(scaleOfUnit(text)).toBe(scale);
  });

  it.each([
    ["Uitgaven (x € 1.000)", "x € 1.000"],
    ["Uitgaven (in procenten)*", "in procenten"],
    ["Leningen ultimo jaar (mln euro)", "mln euro"],
    ["Leningen (€ 1.000)", "€ 1.000"],
    ["Verloop reserves in € miljoen", "in € miljoen"],
    ["Kosten, in miljoenen euro's", "in miljoenen euro's"],
    ["Groei in miljoenen", null],
    ["Uitgaven (voorlopig)", null],
    ["Uitgaven", null],
  ])("within %s", (title, unit) => {
    expect(unitWithin(title)).toBe(unit);
  });

  it("has no scale without a unit", () => {
    expect(scaleOfUnit(null)).toBeNull();
  });
});
