import { checkReport } from "../../../src/app/check/check";
import { equals, toNumber } from "../../../src/core/numeric/exact";
import type { BoundCell } from "../../../src/core/table/bound";
import type { BoundRelation } from "../../../src/core/table/relations";
import { addressName } from "../../../src/core/table/address";
import { printedUnit } from "../../../src/core/notation/format";
import { openWorkbook } from "../../../src/hosts/file/open";
import { withValue } from "../../support/perturb";
import { sample, shipped } from "../../support/samples";

const definitions = [shipped("uwv-achtmaandenverslag-2020"), shipped("uwv-achtmaandenverslag-2023")];

async function content(name: string) {
  return openWorkbook(sample(name)).read();
}

describe.each([
  ["uwv-achtmaandenverslag-2020", 26, 900],
  ["uwv-achtmaandenverslag-2023", 7, 100],
])("%s", (name, tables, examined) => {
  test("binds every table and finds no error on a right figure", async () => {
    const checked = checkReport(await content(name), { shipped: definitions });
    expect(checked.definition.id).toBe(name);
    expect(checked.report.tables).toHaveLength(tables);
    expect(checked.report.issues).toEqual([]);
    expect(checked.run.summary.examined).toBeGreaterThanOrEqual(examined);
    expect(checked.run.findings.filter((finding) => finding.severity === "error" && !finding.accepted)).toEqual([]);
  });

  test("is recognised without being told which definition", async () => {
    const read = await content(name);
    const checked = checkReport({ ...read, state: null }, { shipped: definitions });
    expect([checked.origin, checked.definition.id]).toEqual(["shipped", name]);
  });
});

test("a figure that looks like the year in a header is a figure", async () => {
  const read = await content("uwv-achtmaandenverslag-2020");
  const sheets = withValue(read.sheets, { sheet: "Personeel", row: 4, column: 2 }, 2020);
  const { report, run } = checkReport({ ...read, sheets }, { shipped: definitions });
  expect(report.issues).toEqual([]);
  expect(
    run.findings.some((finding) => finding.check === "sum" && finding.severity === "error" && finding.table === "aantal-medewerkers"),
  ).toBe(true);
});

/** Cells of sums and differences whose figures are all rounded alike: there, four units can never be explained by rounding. */
function cellsRoundedAlike(relations: readonly BoundRelation[]): ReadonlyMap<string, BoundCell> {
  const cells = new Map<string, BoundCell>();
  for (const { kind, target, terms } of relations) {
    if (kind !== "sum" && kind !== "difference") continue;
    const all = [target, ...terms.map(({ cell }) => cell)].filter((cell) => cell.value !== null);
    const alike = all.every((cell) => equals(printedUnit(cell.notation), printedUnit(target.notation)));
    if (alike && target.value !== null && all.length > 1) for (const cell of all) cells.set(addressName(cell.address), cell);
  }
  return cells;
}

test("four units off in any cell of a sum or difference is an error that names the cell or its rule", async () => {
  const read = await content("uwv-achtmaandenverslag-2020");
  const { relations } = checkReport(read, { shipped: definitions });
  const cells = [...cellsRoundedAlike(relations).values()];
  expect(cells.length).toBeGreaterThan(300);
  let errors = 0;
  const vain: string[] = [];
  const missed: string[] = [];
  for (const [index, cell] of cells.entries()) {
    const step = toNumber(printedUnit(cell.notation)) / Number(cell.notation.scale ?? "1");
    const value = Number((Number(cell.raw) + (index % 2 === 0 ? 4 : -4) * step).toPrecision(12));
    const { run } = checkReport({ ...read, sheets: withValue(read.sheets, cell.address, value) }, { shipped: definitions });
    const name = addressName(cell.address);
    const found = run.findings.filter((finding) => finding.severity === "error" && !finding.accepted);
    const about = found.filter((finding) =>
      [...(finding.involves ?? []), ...(finding.cell ? [finding.cell.address] : [])].some((at) => addressName(at) === name),
    );
    if (about.length === 0) missed.push(name);
    errors += found.length;
    for (const finding of found) if (!about.includes(finding)) vain.push(`${name}: ${finding.check}`);
  }
  expect(missed).toEqual([]);
  expect(vain.length / errors).toBeLessThanOrEqual(0.01);
}, 300_000);
