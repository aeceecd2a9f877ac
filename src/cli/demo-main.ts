import { cp, mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { run } from "./run";
import { nodeWorld } from "./node-world";
import { build, demoMounts } from "./site";
import { startServer } from "./static-server";

/**
 * `npm run demo`: the main job on the shipped 2020 sample, headless: check, fill, check what was filled, publish. Results go to
 * out/, a short summary with the paths to the screen. Then, unless KERNCIJFER_SERVE is 0, the demo page until stopped.
 */
const ROOT = path.join(__dirname, "..", "..");
const SAMPLES = path.join(ROOT, "assets", "samples");
const OUT = path.join(ROOT, "out");

interface Step {
  readonly title: string;
  readonly argv: readonly string[];
  readonly results: readonly string[];
  readonly after?: () => Promise<void>;
}

async function demo(): Promise<void> {
  await mkdir(OUT, { recursive: true });
  const world = nodeWorld();
  const shown = (file: string): string => path.relative(process.cwd(), file) || ".";
  const published = path.join(SAMPLES, "uwv-achtmaandenverslag-2020.xlsx");
  const input = path.join(SAMPLES, "uwv-achtmaandenverslag-2020-input.xlsx");
  const infographic = path.join(SAMPLES, "uwv-achtmaandenverslag-2023.xlsx");
  const filled = path.join(OUT, "uwv-achtmaandenverslag-2020-aangevuld.xlsx");
  const drawn = path.join(OUT, "2023", "figures");
  const figures = path.join(OUT, "figures");
  const steps: readonly Step[] = [
    {
      title: "Controleren",
      argv: ["check", published, "--out", path.join(OUT, "bevindingen.txt"), "--force"],
      results: [path.join(OUT, "bevindingen.txt")],
    },
    {
      title: "Bevindingen als werkmap",
      argv: ["check", published, "--format", "xlsx", "--out", path.join(OUT, "bevindingen.xlsx"), "--force"],
      results: [path.join(OUT, "bevindingen.xlsx")],
    },
    { title: "Aanvullen", argv: ["fill", input, "--out", filled, "--force"], results: [filled] },
    {
      title: "Het aangevulde controleren",
      argv: ["check", filled, "--format", "json", "--out", path.join(OUT, "aangevuld.json"), "--force"],
      results: [path.join(OUT, "aangevuld.json")],
    },
    {
      title: "Publiceren, 2020",
      argv: ["publish", published, "--out", OUT, "--formats", "xlsx,html,docx,txt,svg", "--force"],
      results: [path.join(OUT, "index.html")],
    },
    {
      title: "Publiceren, 2023",
      argv: ["publish", infographic, "--out", path.join(OUT, "2023"), "--force"],
      results: [path.join(OUT, "2023", "index.html"), path.join(figures, "infographic.svg"), path.join(figures, "infographic.png")],
      // All figures in one place, beside those of 2020.
      after: () => cp(drawn, figures, { recursive: true }),
    },
  ];
  for (const step of steps) {
    const told: string[] = [];
    const code = await run(step.argv, { ...world, out: (text) => void told.push(text), color: false });
    const text = step.results[0]?.endsWith(".txt") === true ? await readFile(step.results[0], "utf8") : told.join("");
    const last = text
      .trimEnd()
      .split("\n")
      .slice(-2)
      .join(" · ")
      .replace(ROOT + path.sep, "");
    if (code === 0) await step.after?.();
    world.out(`${code === 0 ? "✓" : "✗"} ${step.title}${last === "" ? "" : `: ${last}`}\n`);
    for (const result of step.results) world.out(`    ${shown(result)}\n`);
    if (code !== 0) process.exitCode = code;
  }
  if (process.env["KERNCIJFER_SERVE"] !== "0") await serve((text) => world.out(text));
}

/** The demo page: a workbook in an emulated Excel beside the real pane, on this machine only. */
async function serve(tell: (text: string) => void): Promise<void> {
  tell("\nDe demopagina wordt gebouwd…\n");
  await build(ROOT, ["web", "demo"]);
  const { address } = await startServer(demoMounts(ROOT), { port: 3080, next: true });
  tell(`Open ${address} in een browser. Stoppen: Ctrl+C.\n`);
}

demo().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
