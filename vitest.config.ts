import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const everywhere = "{app,db,bench,scripts}/**";

export default defineConfig({
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  test: {
    projects: [
      {
        extends: true,
        test: { name: "unit", include: [`${everywhere}/*.test.{ts,tsx}`], exclude: [`${everywhere}/*.db.test.ts`], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: [`${everywhere}/*.db.test.ts`],
          globalSetup: "./db/testing.global.ts",
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
