/**
 * Mutation testing, room by room: every mutant of a room is tried against that room's own tests. One room at a time keeps the mutants
 * that run at load time ("static", tried against every test there is) cheap, and says which room is weak.
 * `npm run mutation` tries all rooms, `npm run mutation -- numeric` one. The last line is the score over all rooms that were tried:
 * (killed + timed out) / (killed + timed out + survived + not covered), as Stryker defines it. Below 80 % the exit code is 1.
 */
import { Stryker } from "@stryker-mutator/core";

const rooms = ["numeric", "relation", "notation"];
const least = 80;

const asked = process.argv.slice(2);
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
  mutate: [`src/core/${room}/**/*.ts`],
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
