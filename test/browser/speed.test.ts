import { browserTests } from "./support/demo-page";

const tests = browserTests();
jest.setTimeout(60_000);

/**
 * What a user waits for. On an idle machine the pane is there within 1 s and a check within 0.3 s; tests run beside others on
 * two busy cores, so they only fail at several times that, and print what they saw.
 */
const OPENS = 5_000;
const CHECKS = 2_000;

test("the pane is soon there, and a check of 26 tables soon done", async () => {
  const { page, pane, wrong } = await tests.open();
  const button = pane.getByRole("button", { name: "Deze werkmap controleren" });
  await button.waitFor();
  const frame = page.frame({ url: /taskpane\.html/ });
  if (!frame) throw new Error("the pane is not there");
  const opened = await frame.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? performance.now());
  // From the click to the summary in the page, without the time the test itself takes to notice.
  const checked = await frame.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const observer = new MutationObserver(() => {
          if (!document.body.textContent.includes("26 van 26 tabellen gekoppeld")) return;
          observer.disconnect();
          requestAnimationFrame(() => resolve(performance.now() - start));
        });
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
        [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Deze werkmap controleren")?.click();
      }),
  );
  process.stdout.write(`pane painted after ${opened.toFixed(0)} ms, checked in ${checked.toFixed(0)} ms\n`);
  expect(opened).toBeLessThan(OPENS);
  expect(checked).toBeLessThan(CHECKS);
  expect(wrong).toEqual([]);
});
