/**
 * Mutation testing, room by room: every mutant of a room is tried against that room's own tests. One room at a time keeps the mutants
 * that run at load time ("static", tried against every test there is) cheap, and says which room is weak.
 * `npm run mutation` tries all rooms, `npm run mutation -- numeric` one, `npm run mutation -- notation --sample 15` only the mutants on
 * fifteen per cent of the lines, drawn with a fixed seed. The last line is the score over all mutants that were tried:
 * (killed + timed out) / (killed + timed out + survived + not covered), as Stryker defines it. Below 80 % the exit code is 1.
 */
import { readdirSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Stryker } from "@stryker-mutator/core";

const rooms = ["numeric", "relation", "notation"];
const least = 80;

const { positionals: asked, values } = parseArgs({ allowPositionals: true, options: { sample: { type: "string" } } });
const sample = Number(values.sample ?? 100);
if (!(sample > 0 && sample <= 100)) {
  console.error(`--sample ${values.sample}: expected a percentage above 0 and at most 100`);
  process.exit(2);
}
const unknown = asked.filter((room) => !rooms.includes(room));
if (unknown.length > 0) {
  console.error(`no such room: ${unknown.join(", ")}; expected ${rooms.join(", ")}`);
  process.exit(2);
}

const optionsOf = (room) => ({
  testRunner: "jest",
  plugins: ["@stryker-mutator/jest-runner"],
  jest: {
    projectType: "custom",
    configFile: "jest.config.mjs",
    enableFindRelatedTests: false,
    config: { roots: [`<rootDir>/test/core/${room}`] },
  },
  coverageAnalysis: "perTest",
  mutate: sample === 100 ? [`src/core/${room}/**/*.ts`] : sampledLines(`src/core/${room}`),
  ignorePatterns: [".build", "dist", "out", "src/taskpane", "src/demo", "src/commands", "test/browser"],
  tempDirName: ".stryker-tmp",
  reporters: ["progress-append-only", "clear-text", "json"],
  jsonReporter: { fileName: `.build/mutation-${room}.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, allowEmojis: false },
  thresholds: { high: 90, low: least, break: null },
  timeoutMS: 30000,
  concurrency: 2,
});

const total = { detected: 0, valid: 0 };
for (const room of asked.length > 0 ? asked : rooms) {
  const started = Date.now();
  const mutants = await new Stryker(optionsOf(room)).runMutationTest();
  const detected = mutants.filter(({ status }) => status === "Killed" || status === "Timeout").length;
  const valid = detected + mutants.filter(({ status }) => status === "Survived" || status === "NoCoverage").length;
  total.detected += detected;
  total.valid += valid;
  console.log(
    `${room}: ${detected} of ${valid} mutants detected, ${score(detected, valid)} %, ${Math.round((Date.now() - started) / 60000)} min`,
  );
}
console.log(`mutation score ${score(total.detected, total.valid)} % (${total.detected} of ${total.valid}; at least ${least} %)`);
process.exitCode = total.valid > 0 && (100 * total.detected) / total.valid >= least ? 0 : 1;

function score(detected, valid) {
  return valid === 0 ? "n/a" : ((100 * detected) / valid).toFixed(1);
}

/** Line ranges as Stryker takes them; a linear congruential generator, so that everybody draws the same lines. */
function sampledLines(folder) {
  let state = 20261121;
  const draw = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
  const files = readdirSync(folder).filter((file) => file.endsWith(".ts"));
  return files.sort().flatMap((file) => {
    const lines = readFileSync(`${folder}/${file}`, "utf8").split("\n").length;
    return Array.from({ length: lines }, (_, index) => index + 1)
      .filter(() => draw() < sample / 100)
      .map((line) => `${folder}/${file}:${line}-${line}`);
  });
}
