import { fileURLToPath } from "node:url";

/** ESM-only packages that jest has to translate. */
const esm = ["@borgar/fx", "@borgar/fx-.*", "numfmt", "fflate", "d3-.*", "internmap"].join("|");

export default {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: {
    "\\.(m?js|tsx?)$": [
      "@swc/jest",
      {
        jsc: { parser: { syntax: "typescript", tsx: true }, target: "es2022", transform: { react: { runtime: "automatic" } } },
        module: { type: "commonjs" },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esm})/)`],
  moduleNameMapper: { "^numfmt$": fileURLToPath(import.meta.resolve("numfmt")) },
  collectCoverageFrom: ["src/core/**/*.ts"],
  coverageDirectory: "<rootDir>/.build/coverage",
  cacheDirectory: "<rootDir>/.build/jest",
  maxWorkers: 2,
};
