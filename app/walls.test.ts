import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";

const eslint = new ESLint({ cwd: fileURLToPath(new URL("..", import.meta.url)) });

/** Would the lint rule let this file import that? */
async function mayImport(file: string, what: string): Promise<boolean> {
  const [result] = await eslint.lintText(`import { thing } from "${what}";\nexport const used = [thing];\n`, { filePath: file });
  return !result?.messages.some((message) => message.ruleId === "@typescript-eslint/no-restricted-imports");
}

describe("who may import whom (HOUSE.md, 1)", () => {
  it.each([
    ["app/workflow/judge2.ts", "react"],
    ["app/workflow/judge2.ts", "kysely"],
    ["app/workflow/judge2.ts", "node:crypto"],
    ["app/workflow/judge2.ts", "~/dossiers/decide.server"],
    ["app/ui/Thing.tsx", "~/dossiers/press"],
    ["app/ui/Thing.tsx", "~/workflow/stages"],
    ["app/ui/Thing.tsx", "@remix-run/react"],
    ["app/persons/read.server.ts", "kysely"],
    ["app/persons/read.server.ts", "pg"],
    ["app/persons/read.server.ts", "../../db/client"],
    ["app/persons/read.server.ts", "~/routes/public/home"],
    ["app/routes/public/home2.tsx", "./home"],
    ["app/routes/public/home2.tsx", "../../../db/client"],
    ["db/thing.ts", "~/http/paths"],
    ["db/migrations/2030-01-01-01-thing.ts", "../client"],
  ])("%s may not import %s", async (file, what) => expect(await mayImport(file, what)).toBe(false));

  it.each([
    ["app/workflow/judge2.ts", "./stages"],
    ["app/ui/Thing.tsx", "react"],
    ["app/ui/Thing.tsx", "~/i18n"],
    ["app/ui/Thing.tsx", "./Button"],
    ["app/persons/read.server.ts", "~/db.server"],
    ["app/persons/read.server.ts", "~/workflow/stages"],
    ["app/routes/public/home2.tsx", "~/directory/search.server"],
    ["app/db.server.ts", "../db/client"],
    ["db/seed/thing.ts", "~/dossiers/decide.server"],
    ["db/migrations/2030-01-01-01-thing.ts", "kysely"],
  ])("%s may import %s", async (file, what) => expect(await mayImport(file, what)).toBe(true));
});
