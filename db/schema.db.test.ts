import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { testDatabase } from "./testing";

const { ownerUrl } = await testDatabase();
const root = fileURLToPath(new URL("..", import.meta.url));

test("the types of the tables are those of the migrated database (if not: node db/codegen.mjs URL)", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "vitae-schema-"));
  const file = path.join(folder, "schema.ts");
  execFileSync(process.execPath, ["db/codegen.mjs", ownerUrl, file], { cwd: root });
  const live = readFileSync(file, "utf8");
  rmSync(folder, { recursive: true });
  expect(live).toBe(readFileSync(path.join(root, "db/schema.ts"), "utf8"));
});
