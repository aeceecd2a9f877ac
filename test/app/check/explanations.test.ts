import { checkReport } from "../../../src/app/check/check";
import { checkJson } from "../../../src/app/check/check-json";
import { repairWrites } from "../../../src/app/check/repair";
import { checkText } from "../../../src/cli/output/check-text";
import { paint } from "../../../src/cli/paint";
import { addressName, parseArea } from "../../../src/core/table/address";
import { openWorkbook } from "../../../src/hosts/file/open";
import { withValue } from "../../support/perturb";
import { sample, shipped } from "../../support/samples";

const ID = "uwv-achtmaandenverslag-2020";

interface Json {
  readonly findings: readonly { readonly check: string; readonly cell: string; readonly repair?: object }[];
  readonly explanations: readonly {
    readonly component: number;
    readonly rank: number;
    readonly cells: readonly string[];
    readonly explains: number;
    readonly confidence: number;
    readonly repairs: readonly object[];
  }[];
}

async function checkWith(reference: string, value: number, ...more: readonly (readonly [string, number])[]) {
  const content = await openWorkbook(sample(ID)).read();
  const sheets = [[reference, value] as const, ...more].reduce((changed, [name, number]) => {
    const at = parseArea(name);
    if (!at?.sheet) throw new Error(name);
    return withValue(changed, { sheet: at.sheet, row: at.area.top, column: at.area.left }, number);
  }, content.sheets);
  return checkReport({ ...content, sheets }, { shipped: [shipped(ID)] });
}

test("a clean report has no explanations, in data or in words", async () => {
  const checked = checkReport(await openWorkbook(sample(ID)).read(), { shipped: [shipped(ID)] });
  expect(checked.explanations).toEqual([]);
  expect((checkJson(checked, "nl") as Json).explanations).toEqual([]);
  expect(checkText(checked, "nl", paint(false))).not.toContain("Waarschijnlijke oorzaak");
});

test("swapped digits in a subtotal are told as data and in words, with the repair on the findings of that cell", async () => {
  const checked = await checkWith("Financiën!C8", 659.1);
  const { explanations, findings } = checkJson(checked, "nl") as Json;
  expect(explanations).toEqual([
    {
      component: 1,
      rank: 1,
      cells: ["Financiën!C8"],
      explains: 5,
      confidence: 1,
      repairs: [{ cell: "Financiën!C8", found: "659,1", value: "695,1", why: "digits-swapped", feasible: { lo: "695,1", hi: "695,1" } }],
      truncated: false,
    },
  ]);
  const repaired = findings.filter((finding) => finding.repair);
  expect(repaired.map(({ check, cell }) => [check, cell])).toEqual([
    ["sum", "Financiën!C8"],
    ["time-proportional", "Financiën!C8"],
  ]);
  expect(repaired[0]?.repair).toEqual({ cell: "Financiën!C8", value: "695,1", why: "digits-swapped" });
  expect(checkText(checked, "nl", paint(false))).toContain(
    "Waarschijnlijke oorzaak\n  5 geschonden regels, 1 verklaring: Financiën!C8, waarschijnlijk 695,1 (cijfers verwisseld).\n",
  );
  expect(checkText(checked, "en", paint(false))).toContain(
    "Likely cause\n  5 violated rules, 1 explanation: Financiën!C8, probably 695,1 (digits swapped).\n",
  );
});

test("figures in each other's place are one cause: told as such, and mended together", async () => {
  const checked = await checkWith("Financiën!D5", -24.5, ["Financiën!D6", -15.8]);
  const { explanations, findings } = checkJson(checked, "nl") as Json;
  expect(explanations[0]).toMatchObject({
    component: 1,
    rank: 1,
    cells: ["Financiën!D5", "Financiën!D6"],
    cause: { kind: "exchanged", direction: "column", lines: [], power: 0, step: 0 },
  });
  const repaired = findings.find((finding) => finding.repair && finding.cell === "Financiën!D5");
  expect(repaired?.repair).toEqual({
    cell: "Financiën!D5",
    value: "-15,8",
    why: "exchanged",
    along: [{ cell: "Financiën!D6", value: "-24,5" }],
  });
  const [finding] = checked.run.findings.filter(({ repair }) => repair?.why === "exchanged");
  const mended = [
    ["Financiën!D5", -15.8],
    ["Financiën!D6", -24.5],
  ];
  const writes = repairWrites(checked.report, finding ? [finding] : []);
  expect(writes.map(({ address, value }) => [addressName(address), value])).toEqual(mended);
  expect(checkText(checked, "nl", paint(false))).toContain("Financiën!D5 en D6 staan waarschijnlijk op elkaars plaats");
});

test("a repair that a check proposes itself is kept", async () => {
  const { findings } = checkJson(await checkWith("Financiën!C7", 46700), "nl") as Json;
  const scale = findings.find(({ check }) => check === "scale");
  expect(scale?.repair).toEqual({ cell: "Financiën!C7", value: "46,7", why: "scale" });
});

test("of two printings of one figure both are named, the less likely one as alternative", async () => {
  const text = checkText(await checkWith("'Overige dienstverlening'!B3", 9.1), "nl", paint(false));
  expect(text).toContain(
    "1 geschonden regel, 1 verklaring: 'Overige dienstverlening'!B3, waarschijnlijk 7,0 (volgt uit de andere cijfers). Alternatief: 'Prestatie-indicatoren'!C19 (minder waarschijnlijk).",
  );
});
