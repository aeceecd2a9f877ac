"use strict";

/** The one-way streets of the house, for dependency-cruiser: every room imports from rooms above it, never from below. */
const core = ["numeric", "notation", "relation", "definition", "table", "formula", "checks", "derive", "explain", "claims"];

/** Rooms of the use cases, in the same way. */
const app = ["workbook", "check", "fill", "definition", "claims", "publish", "insert"];

const forbidden = [
  { name: "no-circular", severity: "error", from: {}, to: { circular: true, dependencyTypesNot: ["type-only"] } },
  { name: "core-is-pure", severity: "error", from: { path: "^src/core" }, to: { path: "^(src/(?!core)|assets|test)" } },
  { name: "publish-is-pure", severity: "error", from: { path: "^src/publish" }, to: { path: "^src/(?!core|publish)" } },
  { name: "app-knows-no-host", severity: "error", from: { path: "^src/app" }, to: { path: "^src/(hosts|taskpane|commands|cli|demo)" } },
  {
    name: "hosts-know-no-face",
    severity: "error",
    from: { path: "^src/hosts/([^/]+)" },
    to: { path: "^src/(taskpane|commands|cli|demo|publish)" },
  },
  { name: "hosts-apart", severity: "error", from: { path: "^src/hosts/([^/]+)/" }, to: { path: "^src/hosts/", pathNot: "^src/hosts/$1/" } },
  {
    name: "faces-apart",
    severity: "error",
    from: { path: "^src/(taskpane|commands|cli)/" },
    to: { path: "^src/(taskpane|commands|cli|demo)/", pathNot: "^src/$1/" },
  },
  {
    name: "no-node-in-the-house",
    severity: "error",
    from: { path: "^src/(core|publish|app|taskpane|commands)" },
    to: { dependencyTypes: ["core"] },
  },
  {
    name: "one-node-file",
    severity: "error",
    from: { path: "^src/hosts/file", pathNot: "node-file\\.ts$" },
    to: { dependencyTypes: ["core"] },
  },
  {
    name: "wiring-in-main-only",
    severity: "error",
    from: { path: "^src/(taskpane|commands)/", pathNot: "/main\\.tsx?$" },
    to: { path: "^src/hosts" },
  },
  { name: "no-dev-dependencies", severity: "error", from: { path: "^src" }, to: { dependencyTypes: ["npm-dev"] } },
  ...streets("core", core),
  ...streets("app", app),
];

/** A law for each room of a house: nothing is imported from the rooms below it. */
function streets(house, rooms) {
  return rooms.map((room, index) => ({
    name: `${house}-${room}`,
    severity: "error",
    from: { path: `^src/${house}/${room}/` },
    to: { path: `^src/${house}/(${rooms.slice(index + 1).join("|") || "none"})/`, dependencyTypesNot: ["type-only"] },
  }));
}

module.exports = {
  forbidden,
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".mjs"],
      mainFields: ["module", "main"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "default"],
    },
  },
};
