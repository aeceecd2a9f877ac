import { rangeAt } from "./cell-range";
import { resetLook } from "./look-format";
import type { MovedName, Plan } from "./plan";
import type { Kept, Step } from "./step";

const ACTION = 500;

const silent: Kept = { begun: () => null, back: () => ({}), checks: () => [] };

/** Looks of cells that are there, and names that come to stand for another area. */
export function dressSteps({ looks, names }: Pick<Plan, "looks" | "names">): Step[] {
  return [
    ...looks.map(({ sheet, area, look }): Step => ({
      requestBytes: 12 * ACTION,
      responseBytes: ACTION,
      role: "sheet",
      sheet,
      queue: (context) => {
        resetLook(rangeAt(context.workbook.worksheets.getItem(sheet), area), look);
        return silent;
      },
    })),
    ...names.map(nameStep),
  ];
}

function nameStep({ sheet, name, formula }: MovedName): Step {
  return {
    requestBytes: 4 * ACTION,
    responseBytes: ACTION,
    role: "sheet",
    sheet,
    queue: (context) => {
      const item = context.workbook.worksheets.getItem(sheet).names.getItem(name);
      item.load("formula");
      // Kept as an object of its own, since the one that is read must not be the one that is set.
      context.workbook.worksheets.getItem(sheet).names.getItem(name).formula = formula;
      const before = (): unknown => item.toJSON().formula;
      return {
        begun: () => before() !== undefined,
        back: () => (before() === undefined ? {} : { names: [{ sheet, name, formula: String(before()) }] }),
        checks: () => [],
      };
    },
  };
}
