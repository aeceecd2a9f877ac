"use strict";
const fs = require("node:fs");
const path = require("node:path");
const { BannerPlugin } = require("webpack");

const build = path.join(__dirname, ".build");

const typescript = {
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: {
          loader: "swc-loader",
          options: {
            jsc: { parser: { syntax: "typescript", tsx: true }, target: "es2022", transform: { react: { runtime: "automatic" } } },
          },
        },
      },
    ],
  },
  resolve: { extensions: [".ts", ".tsx", ".js", ".mjs"] },
};

/** Programs that are started from the shell must be executable; npm does not do that for the project's own bin. */
const executable = {
  apply(compiler) {
    compiler.hooks.afterEmit.tap("executable", (compilation) => {
      for (const name of Object.keys(compilation.assets)) fs.chmodSync(path.join(build, "cli", name), 0o755);
    });
  },
};

/** The command line and the scripts of the repo, for Node. Built by `prepare`, so that `npm ci` is enough. */
const cli = {
  ...typescript,
  name: "cli",
  mode: "production",
  target: "node20",
  entry: {
    kerncijfer: "./src/cli/main.ts",
    samples: "./src/cli/samples-main.ts",
    demo: "./src/cli/demo-main.ts",
    bench: "./test/bench/main.ts",
  },
  output: { path: path.join(build, "cli"), filename: "[name].js", clean: true },
  // Readable stack traces matter more than bytes in a program that is read from disk.
  optimization: { minimize: false },
  plugins: [new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }), executable],
  performance: false,
  stats: "errors-warnings",
};

module.exports = [cli];
