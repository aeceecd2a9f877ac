import type { Demo } from "./demo-page";

/** What has the focus, in the pane or around it: its role and what it is called. */
export async function focused({ page }: Demo): Promise<string> {
  const inPane = await page.evaluate(() => document.activeElement instanceof HTMLIFrameElement);
  const frame = inPane ? page.frame({ url: /taskpane\.html/ }) : page.mainFrame();
  if (!frame) throw new Error("the pane is not there");
  return frame.evaluate(() => {
    const element = document.activeElement;
    // Only what is pressed has its text for a name; of anything else it would be all that is in it.
    const text = element?.matches("button, a, [role=tab]") === true ? element.textContent : "";
    return `${element?.localName ?? ""} ${element?.getAttribute("aria-label") ?? text}`;
  });
}

/** Presses a key until the focus is on something that is called so; never more often than there are things on a page. */
export async function pressUntil(demo: Demo, key: string, name: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let press = 0; press < 60; press += 1) {
    const now = await focused(demo);
    if (name.test(now)) return;
    seen.push(now);
    await demo.page.keyboard.press(key);
  }
  throw new Error(`${key} never came to ${String(name)}; it passed ${seen.join(" | ")}`);
}
