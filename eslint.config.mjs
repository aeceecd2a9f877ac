import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["node_modules/", ".build/", "dist/", "out/", "webpack.config.js", "*.mjs", "test/*.mjs", "**/*.cjs"] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      // Numbers in messages are wanted; everything else in a template must be text.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // Spreading a string gives code points; for labels and figures that is what is meant.
      "@typescript-eslint/no-misused-spread": "off",
      eqeqeq: "error",
      "max-lines": ["error", 400],
      "no-restricted-syntax": [
        "error",
        {
          selector: "CallExpression[callee.object.name=/^(describe|test|it)$/][callee.property.name=/^(only)$/]",
          message: "No focused tests.",
        },
      ],
    },
  },
  {
    files: ["src/core/**", "src/publish/**", "src/app/**"],
    rules: { "no-restricted-globals": ["error", "Date", "document", "window", "process", "console", "setTimeout", "fetch"] },
  },
  { files: ["test/**"], rules: { "@typescript-eslint/no-non-null-assertion": "off", "@typescript-eslint/no-base-to-string": "off" } },
);
