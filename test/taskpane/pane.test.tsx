import "../support/dom";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import type { CellAddress, CellValue } from "../../src/core/table/sheet";
import { checks } from "../../src/core/checks/registry";
import { App } from "../../src/taskpane/app";
import type { ThemeSource } from "../../src/taskpane/office-theme";
import { initialState } from "../../src/taskpane/state/model";
import { createStore, type Store } from "../../src/taskpane/state/store";
import { pastedWorkbook } from "../support/pasted-workbook";
import { liveWorkbook, type TestWorkbook } from "../support/live-workbook";
import { newOutside, paneServices, unknownWorkbook, type Outside } from "../support/pane";
import { sample } from "../support/samples";

/** The pane itself on a real workbook, used as a person would. */

/** Real checks on a real report, on a machine that may be busy with other tests. */
jest.setTimeout(60_000);

interface Shown {
  readonly store: Store;
  readonly workbook: TestWorkbook;
  readonly outside: Outside;
}

const LIGHT: ThemeSource = { dark: () => false, onChange: () => () => undefined };

let root: Root | null = null;

async function show(
  bytes: Uint8Array = sample("uwv-achtmaandenverslag-2020"),
  language: "nl" | "en" = "nl",
  readOnly = false,
): Promise<Shown> {
  const workbook = liveWorkbook(bytes, { readOnly });
  const outside = newOutside();
  const store = createStore(initialState(language));
  const services = paneServices(workbook, outside);
  const page = createRoot(document.getElementById("root") ?? document.body);
  root = page;
  await act(async () => {
    page.render(<App store={store} services={services} theme={LIGHT} />);
    await settled();
  });
  return { store, workbook, outside };
}

/** Until the work that was started is done, lazily loaded parts included. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve, 5));
}

const text = (): string => document.body.textContent;

/** What a screen reader calls it: without what is hidden, as the room that Fluent keeps for a bold label. */
function nameOf(element: Element): string {
  const copy = document.createElement("div");
  copy.innerHTML = element.innerHTML;
  for (const hidden of copy.querySelectorAll("[aria-hidden=true], [class*=reserved-space]")) hidden.remove();
  return copy.textContent.trim();
}

function button(name: string | RegExp): HTMLButtonElement {
  const fits = (label: string): boolean => (typeof name === "string" ? label === name : name.test(label));
  const all = [...document.querySelectorAll<HTMLButtonElement>("button, [role=tab], [role=menuitem]")];
  const found = all.find((one) => fits(one.getAttribute("aria-label") ?? nameOf(one)));
  if (!found) throw new Error(`no button ${String(name)} among ${all.map((one) => one.textContent).join(" | ")}`);
  return found;
}

async function click(name: string | RegExp): Promise<void> {
  await act(async () => {
    button(name).click();
    await settled();
  });
}

async function type(selector: string, value: string): Promise<void> {
  const element = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
  if (!element) throw new Error(`no ${selector}`);
  const owner = element instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  await act(async () => {
    // React listens to the prototype's setter.
    Object.getOwnPropertyDescriptor(owner.prototype, "value")?.set?.call(element, value);
    element.dispatchEvent(new Event("input", { bubbles: true }));
    await settled();
  });
}

/** The user types in the sheet while the pane is open. */
async function edit(workbook: TestWorkbook, address: CellAddress, value: CellValue): Promise<void> {
  await act(async () => {
    await workbook.type(address, value);
    await settled();
  });
}

afterEach(async () => {
  await act(async () => {
    root?.unmount();
    await settled();
  });
});

const SUBTOTAL = { sheet: "Financiën", row: 7, column: 2 };

describe("the pane", () => {
  test("opens with one clear action and changes nothing", async () => {
    const { workbook } = await show();
    expect(button("Deze werkmap controleren").disabled).toBe(false);
    expect([workbook.reads, workbook.writes]).toEqual([0, []]);
  });

  test("from a typo to its cell, its calculation and its acceptance", async () => {
    const { workbook } = await show();
    await edit(workbook, SUBTOTAL, 659.1);
    await click("Deze werkmap controleren");
    expect(text()).toContain("UWV-achtmaandenverslag 2020");
    expect(button(/^Controleren\s*\d+/).textContent).toMatch(/^Controleren[1-9]/);
    await click(/^Optelling klopt nietC8/);
    expect(workbook.selected).toEqual({ sheet: "Financiën", area: { top: 7, left: 2, bottom: 7, right: 2 } });
    expect(text()).toContain("695,1 t/m 695,3");
    await click("Waarom?");
    expect(text()).toContain("C8 = C5 + C6 + C7");
    expect(text()).toContain("388,75 tot 388,85");
    await click("Accepteer…");
    expect(button("Accepteer").disabled).toBe(true);
    await type("textarea", "zo gepubliceerd");
    await type("input[autocomplete=name]", "A. de Vries");
    await click("Accepteer");
    expect((await workbook.read()).state?.accepted.map(({ reason }) => reason)).toContain("zo gepubliceerd");
    expect(text()).toContain("Geaccepteerd. De reden staat in de werkmap.");
  });

  test("says when its result is out of date", async () => {
    const { workbook } = await show();
    await click("Deze werkmap controleren");
    expect(text()).not.toContain("Verouderd sinds");
    await edit(workbook, SUBTOTAL, 1);
    expect(text()).toContain("Verouderd sinds");
  });

  test("filters by words", async () => {
    const { workbook } = await show();
    await edit(workbook, SUBTOTAL, 659.1);
    await click("Deze werkmap controleren");
    await type("input[type=search], input[type=text]", "optelling c8");
    const titles = [...document.querySelectorAll("[data-row] button[aria-expanded=false]")].map(nameOf);
    expect(titles.length).toBeGreaterThan(0);
    expect(titles.filter((title) => !title.startsWith("Optelling klopt niet"))).toEqual([]);
    await type("input[type=search], input[type=text]", "bestaat niet");
    expect(text()).toContain("Geen bevindingen met deze filters.");
  });

  test("text of the workbook stays text", async () => {
    const { workbook } = await show();
    await edit(workbook, SUBTOTAL, '<img src=x onerror="alert(1)">');
    await click("Deze werkmap controleren");
    await type("input[type=search], input[type=text]", "C8");
    const row = document.querySelector<HTMLElement>("[data-row] button[aria-expanded=false]");
    await act(async () => {
      row?.click();
      await settled();
    });
    expect(text()).toContain("<img src=x");
    expect(document.querySelector("img")).toBeNull();
  });

  test("shows norms and variances, and the explanation of every check", async () => {
    await show();
    await click("Deze werkmap controleren");
    await click("Normen");
    expect(text()).toMatch(/\d+ behaald · \d+ niet behaald/);
    await click("Verschillen");
    expect(text()).toMatch(/\d+ materieel van \d+ verschillen/);
    await click("Meer acties");
    await click("Uitleg van de controles");
    const titles = checks.map((check) => check.texts.nl.title);
    expect(titles.filter((title) => !text().includes(title))).toEqual([]);
  });

  test("fills after a look, with an undo", async () => {
    const { workbook } = await show(sample("uwv-achtmaandenverslag-2020-input"));
    await click("Aanvullen");
    await click("Bekijk wat er verandert");
    expect(workbook.writes).toEqual([]);
    const fill = [...document.querySelectorAll("button")].find((one) => nameOf(one) === "Aanvullen" && one.getAttribute("role") !== "tab");
    await act(async () => {
      fill?.click();
      await settled();
    });
    expect(text()).toMatch(/\d+ cellen gevuld\./);
    await click("Ongedaan maken");
    expect(text()).toContain("Ongedaan gemaakt.");
  });

  test("without a known table it leads to binding by hand", async () => {
    const { workbook } = await show(unknownWorkbook());
    await click("Deze werkmap controleren");
    expect(text()).toContain("Geen tabel herkend op 1 blad.");
    await click("Koppel selectie…");
    expect(button("Koppel selectie").disabled).toBe(true);
    await act(async () => {
      workbook.choose({ sheet: "Blad1", area: { top: 0, left: 0, bottom: 1, right: 0 } });
      await settled();
    });
    expect(text()).toContain("Selectie: Blad1!A1:A2");
    expect(button("Koppel selectie").disabled).toBe(false);
  });

  test("without a known table it can be learned; in a workbook that cannot be changed, kept as a file", async () => {
    const { workbook, outside } = await show(pastedWorkbook(), "nl", true);
    await click("Deze werkmap controleren");
    await click("Leer tabellen uit deze werkmap…");
    expect(text()).toContain("3 tabellen gevonden op 2 bladen.");
    expect(text()).toContain("Totaal = Noord + Oost + Zuid + West");
    expect(button("Gebruiken").disabled).toBe(true);
    await click("Opslaan als bestand");
    expect(outside.saved.map(({ name }) => name)).toEqual(["rapportage-2021.json"]);
    expect(workbook.writes).toEqual([]);
    await click("Terug");
    expect(document.activeElement).toBe(button("Leer tabellen uit deze werkmap…"));
  });

  test("a list and marks of an earlier check are offered to be brought up to date", async () => {
    const { workbook } = await show();
    await click("Deze werkmap controleren");
    await click("Meer acties");
    await click("Bevindingen naar een blad");
    await click("Meer acties");
    await click("Cellen markeren");
    await edit(workbook, SUBTOTAL, 659.1);
    await click("Opnieuw controleren");
    expect(text()).toContain("Het blad 'Bevindingen' is van een eerdere controle.");
    await click("Bijwerken");
    expect(text()).not.toContain("Het blad 'Bevindingen' is van een eerdere controle.");
    expect(text()).toContain("Er zijn cellen gemarkeerd door een eerdere controle.");
    await click("Weghalen");
    expect(workbook.marks).toEqual([]);
  });

  test("a read-only workbook can be checked, and offers no change", async () => {
    const { workbook } = await show(undefined, "en", true);
    expect(text()).toContain("This workbook is read-only.");
    await edit(workbook, SUBTOTAL, 659.1);
    await click("Check this workbook");
    await click(/^Sum does not add upC8/);
    expect(button("Accept…").disabled).toBe(true);
    expect(button("Show").disabled).toBe(false);
  });

  test("a failure is told, and can be closed", async () => {
    const { workbook } = await show();
    workbook.failNext("read", new Error("socket closed"));
    await click("Deze werkmap controleren");
    expect(text()).toContain("De controle is niet gelukt");
    expect(text()).toContain("socket closed");
    await click("Sluiten");
    expect(document.querySelector("[role=group]")).toBeNull();
  });

  test("speaks English when asked", async () => {
    await show();
    await click("Definitie");
    const english = document.querySelector<HTMLInputElement>("input[type=radio][value=en]");
    await act(async () => {
      english?.click();
      await settled();
    });
    expect(nameOf(button("Definition"))).toBe("Definition");
    expect(document.querySelector("main")?.lang).toBe("en");
  });
});
