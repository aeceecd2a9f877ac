"use strict";
const fs = require("node:fs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { BannerPlugin } = require("webpack");

const build = path.join(__dirname, ".build");
/** The address in manifest.xml as it stands in the repo: what `npm start` serves. */
const LOCAL = "https://localhost:3000";

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
      // Report definitions travel as the text they are, so that messages about them can name lines.
      { test: /\.json$/, include: path.join(__dirname, "assets", "definitions"), type: "asset/source" },
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
    serve: "./src/cli/serve-main.ts",
    bench: "./test/bench/main.ts",
  },
  output: { path: path.join(build, "cli"), filename: "[name].js", clean: true },
  // Native: loaded from node_modules, and only when a PNG is asked for.
  externals: { "@resvg/resvg-js": "commonjs @resvg/resvg-js" },
  // Readable stack traces matter more than bytes in a program that is read from disk.
  optimization: { minimize: false },
  plugins: [new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }), executable],
  performance: false,
  stats: "errors-warnings",
};

/** Where the add-in will stand: KERNCIJFER_URL, or the local address of `npm start`. */
function productionAddress() {
  const given = (process.env.KERNCIJFER_URL ?? LOCAL).replace(/\/+$/, "");
  if (!URL.canParse(given) || !given.startsWith("https://") || /[?#&<>"]/.test(given)) {
    throw new Error(`KERNCIJFER_URL must be an https address without query, such as https://tools.example.nl/kerncijfer, not ${given}`);
  }
  return given;
}

const browser = {
  ...typescript,
  module: {
    rules: [
      ...typescript.module.rules,
      // The font of figures: fetched when a picture is made.
      { test: /\.ttf$/, type: "asset/resource", generator: { filename: "fonts/[name].[contenthash:8][ext]" } },
    ],
  },
  mode: "production",
  target: ["web", "es2022"],
  cache: { type: "filesystem", cacheDirectory: path.join(build, "webpack"), buildDependencies: { config: [__filename] } },
  devtool: "source-map",
  experiments: { css: true },
  // Pages stay readable: an administrator may want to see what is in them.
  optimization: { minimizeOptions: { html: false } },
  stats: "errors-warnings",
};

/** The add-in itself: static files for any web host. Office.js comes from Microsoft's CDN and is never part of it. */
const web = {
  ...browser,
  name: "web",
  entry: { taskpane: "./src/taskpane/main.tsx", commands: "./src/commands/main.ts" },
  output: {
    path: path.join(__dirname, "dist"),
    filename: "[name].[contenthash:8].js",
    chunkFilename: "[name].[contenthash:8].js",
    cssFilename: "[name].[contenthash:8].css",
    publicPath: "",
    clean: true,
  },
  plugins: [
    new HtmlPlugin({
      filename: "taskpane.html",
      template: "src/taskpane/taskpane.html",
      chunks: ["taskpane"],
      minify: false,
    }),
    new HtmlPlugin({
      filename: "commands.html",
      template: "src/commands/commands.html",
      chunks: ["commands"],
      minify: false,
    }),
    new CopyPlugin({
      patterns: [
        { from: "assets/icons/*.png", to: "assets/icons/[name][ext]" },
        { from: "assets/help/*", to: "[name][ext]" },
        { from: "assets/samples/uwv-achtmaandenverslag-2020.xlsx", to: "assets/samples/[name][ext]" },
        { from: "manifest.xml", transform: (content) => content.toString().replaceAll(LOCAL, productionAddress()) },
      ],
    }),
  ],
  // Held to its size, gzipped, by test/browser.
  performance: false,
};

/** The page that shows a workbook beside the pane, and what stands in for Excel in the pane's frame. Served locally only. */
const demo = {
  ...browser,
  name: "demo",
  entry: { demo: "./src/demo/main.ts", excel: "./src/demo/pane-host.ts" },
  output: { path: path.join(build, "demo"), filename: "[name].js", publicPath: "", clean: true },
  plugins: [
    new HtmlPlugin({ filename: "index.html", template: "src/demo/index.html", chunks: ["demo"], minify: false }),
    new CopyPlugin({
      patterns: [
        { from: "assets/icons/*.png", to: "assets/icons/[name][ext]" },
        { from: "assets/samples/*.xlsx", to: "samples/[name][ext]" },
      ],
    }),
  ],
  performance: false,
};

module.exports = [cli, web, demo];
