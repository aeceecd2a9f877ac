import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { forDemo } from "../../src/cli/site";
import { fileOf, type Mount, startServer } from "../../src/cli/static-server";

const folder = mkdtempSync(path.join(tmpdir(), "kerncijfer-server-"));
const site = path.join(folder, "site");
const pane = path.join(folder, "pane");
for (const name of [site, pane]) mkdirSync(name);
writeFileSync(path.join(site, "index.html"), "<p>pagina</p>");
writeFileSync(path.join(pane, "taskpane.html"), "<p>venster</p>");
writeFileSync(path.join(folder, "geheim.txt"), "geheim");
afterAll(() => rmSync(folder, { recursive: true }));

const mounts: readonly Mount[] = [
  { under: "/", folder: site },
  { under: "/pane/", folder: pane, edit: (name, html) => `${name} ${html}` },
];

test.each([
  ["/", path.join(site, "index.html")],
  ["/index.html?x=1#y", path.join(site, "index.html")],
  ["/pane/taskpane.html", path.join(pane, "taskpane.html")],
  ["/a%20b.html", path.join(site, "a b.html")],
])("%s is %s", (address, file) => {
  expect(fileOf(address, mounts)?.file).toBe(file);
});

test.each([
  "/../geheim.txt",
  "/%2e%2e/geheim.txt",
  "/..%2fgeheim.txt",
  "/pane/../../geheim.txt",
  "/..\\geheim.txt",
  "/%00",
  "/%zz",
  "geheim.txt",
])("%s is nothing", (address) => {
  expect(fileOf(address, mounts)).toBeNull();
});

/** Asks for exactly this address: fetch would tidy it first. */
function ask(
  base: string,
  address: string,
  method = "GET",
): Promise<{ readonly status: number; readonly body: string; readonly type: string }> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path: address, method }, (answer) => {
      let body = "";
      answer.on("data", (part: Buffer) => (body += part.toString()));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, body, type: answer.headers["content-type"] ?? "" }));
    });
    asked.on("error", reject);
    asked.end();
  });
}

test("serves files with their type, edits pages on request, and nothing else", async () => {
  const running = await startServer(mounts, { port: 0 });
  try {
    expect(await ask(running.address, "/")).toEqual({ status: 200, body: "<p>pagina</p>", type: "text/html; charset=utf-8" });
    expect((await ask(running.address, "/pane/taskpane.html")).body).toBe("taskpane.html <p>venster</p>");
    expect((await ask(running.address, "/absent.html")).status).toBe(404);
    expect((await ask(running.address, "/../geheim.txt")).status).toBe(404);
    expect((await ask(running.address, "/", "POST")).status).toBe(405);
    expect(await ask(running.address, "/", "HEAD")).toMatchObject({ status: 200, body: "" });
  } finally {
    await running.stop();
  }
});

test("a port that is taken is passed over when another will do, and an error when not", async () => {
  const first = await startServer(mounts, { port: 0 });
  const port = Number(new URL(first.address).port);
  const second = await startServer(mounts, { port, next: true });
  expect(second.address).not.toBe(first.address);
  await expect(startServer(mounts, { port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  await second.stop();
  await first.stop();
});

test.each([
  '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>',
  "<script src=https://appsforoffice.microsoft.com/lib/1/hosted/office.js></script>",
])("in the demo office.js comes from the checkout, after what stands in for Excel: %s", (html) => {
  const served = forDemo("taskpane.html", html);
  expect(served).toMatch(/^<script src="\/excel\.js"><\/script><script src="?\/office-js\/office\.js/);
  expect(served).not.toContain("https:");
});
