// Everything that `npm test` stands for: types, lint, form, and the jest projects. Counts come from the runners' own results.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";

const results = ".build/jest-results.json";
mkdirSync(".build", { recursive: true });
rmSync(results, { force: true });

let passed = 0;
let failed = 0;
let skipped = 0;

function step(name, command, args) {
  const started = Date.now();
  const run = spawnSync("node", [`node_modules/${command}`, ...args], { stdio: "inherit" });
  const ok = run.status === 0;
  console.log(`${ok ? "ok" : "FAILED"} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return ok;
}

function counted(name, command, args) {
  if (step(name, command, args)) passed += 1;
  else failed += 1;
}

counted("types", "typescript/bin/tsc", ["-p", "tsconfig.json"]);
counted("types of the pure rooms", "typescript/bin/tsc", ["-p", "tsconfig.core.json"]);
counted("lint", "eslint/bin/eslint.js", ["src", "test"]);
counted("form", "prettier/bin/prettier.cjs", ["--check", "--log-level", "warn", "src", "test/**/*.{ts,tsx,mjs,cjs}", "*.{js,mjs}"]);
counted("streets", "dependency-cruiser/bin/dependency-cruise.mjs", ["--config", "test/meta/streets.cjs", "src"]);
const ok = step("jest", "jest/bin/jest.js", ["--ci", "--json", "--outputFile", results]);

try {
  const report = JSON.parse(readFileSync(results, "utf8"));
  passed += report.numPassedTests;
  failed += report.numFailedTests + report.numRuntimeErrorTestSuites;
  skipped += report.numPendingTests + report.numTodoTests;
  if (!ok && report.numFailedTests + report.numRuntimeErrorTestSuites === 0) failed += 1;
} catch (error) {
  console.error(`jest left no results: ${error.message}`);
  failed += 1;
}

console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed === 0 ? 0 : 1;
