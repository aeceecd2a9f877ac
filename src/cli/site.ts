import { spawn } from "node:child_process";
import path from "node:path";
import type { Mount } from "./static-server";

/** What is served of the checkout, and how it is built. */

/** Where office.js comes from in production, and where the demo's own server has it. */
const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const LOCAL = "/office-js/";

/** The add-in's pages for the demo: office.js from the package, and before it what stands in for Excel. */
export function forDemo(_: string, html: string): string {
  return html.replaceAll(new RegExp(`<script src="?${CDN}`, "g"), `<script src="/excel.js"></script>$&`).replaceAll(CDN, LOCAL);
}

/** The demo page, the add-in in its frame, and — on this machine only — Microsoft's client from node_modules. */
export function demoMounts(root: string): readonly Mount[] {
  return [
    { under: "/", folder: path.join(root, ".build", "demo") },
    { under: "/pane/", folder: path.join(root, "dist"), edit: forDemo },
    { under: LOCAL, folder: path.join(root, "node_modules", "@microsoft", "office-js", "dist") },
  ];
}

/** The add-in as it is published, for side-loading. */
export function addInMounts(root: string): readonly Mount[] {
  return [{ under: "/", folder: path.join(root, "dist") }];
}

/** Builds with webpack's own cache, so that a second time takes seconds. Rejects when the build fails; its errors are shown. */
export function build(root: string, configs: readonly string[]): Promise<void> {
  const webpack = path.join(root, "node_modules", "webpack", "bin", "webpack.js");
  const names = configs.flatMap((name) => ["--config-name", name]);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [webpack, "--config", path.join(root, "webpack.config.js"), ...names], {
      cwd: root,
      stdio: "inherit",
    });
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`webpack ${configs.join(", ")}: ${code ?? "stopped"}`))));
  });
}
