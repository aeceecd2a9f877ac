import type { Frame, Page } from "playwright-core";

/** What a user waits for, in milliseconds. */
export interface Waits {
  /** From opening the pane's page to its first picture. */
  readonly painted: number;
  /** To the button that can be pressed. */
  readonly usable: number;
  /** From the first click on it to the summary on the screen. */
  readonly checked: number;
  /** The same for a second check. */
  readonly again: number;
}

/** To be run in the page before its own scripts: notes when the button of the first card is there. */
export const NOTE_USABLE = `new MutationObserver((_, observer) => {
  const ready = [...document.querySelectorAll("button")].some((button) => button.textContent === "Deze werkmap controleren" && !button.disabled);
  if (!ready) return;
  observer.disconnect();
  performance.mark("usable");
}).observe(document, { childList: true, subtree: true });`;

/** Measures in the pane itself, without the time it takes a test to notice. The page must have NOTE_USABLE. */
export async function waits(page: Page): Promise<Waits> {
  const frame = page.frame({ url: /taskpane\.html/ });
  if (!frame) throw new Error("the pane is not there");
  await frame.getByRole("button", { name: "Deze werkmap controleren" }).waitFor();
  // What the pane fetches behind the first card is part of what a user has while reading it.
  await page.waitForLoadState("networkidle");
  const [painted = Number.NaN, usable = Number.NaN] = await frame.evaluate(() =>
    ["first-contentful-paint", "usable"].map((name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN),
  );
  return { painted, usable, checked: await checkIn(frame, "Deze werkmap controleren"), again: await checkIn(frame, "Opnieuw controleren") };
}

/** From the click to the frame that shows a result: the button to check again can be pressed. */
async function checkIn(frame: Frame, name: string): Promise<number> {
  return frame.evaluate(
    (label) =>
      new Promise<number>((resolve) => {
        const button = (text: string): HTMLButtonElement | undefined =>
          [...document.querySelectorAll("button")].find(({ textContent }) => textContent === text);
        let started = false;
        const start = performance.now();
        const observer = new MutationObserver(() => {
          const again = button("Opnieuw controleren");
          started ||= button(label)?.disabled ?? true;
          if (!started || !again || again.disabled || !document.body.textContent.includes("26 van 26 tabellen gekoppeld")) return;
          observer.disconnect();
          requestAnimationFrame(() => resolve(performance.now() - start));
        });
        observer.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
        button(label)?.click();
      }),
    name,
  );
}
