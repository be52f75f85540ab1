import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, it } from "vitest";
import { testDatabase } from "../../db/testing";
import { findKey } from "./keys.server";

const { db, appUrl } = await testDatabase();
const home = mkdtempSync(path.join(tmpdir(), "vitae-keys-"));
afterAll(() => rmSync(home, { recursive: true }));

const root = new URL("../..", import.meta.url).pathname;

async function admin(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = { ...process.env, NODE_ENV: "production" as const, DATABASE_URL: appUrl, VITAE_HOME: home };
  const run = promisify(execFile)(process.execPath, ["scripts/run.mjs", "app/admin.cli.ts", "api-key", ...words], { cwd: root, env });
  return run.then(({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }), (failed: { code: number; stdout: string; stderr: string }) => ({ code: failed.code, out: failed.stdout, err: failed.stderr }));
}

it("makes a key at the terminal, prints it alone and once, lists it without it, and takes it back", async () => {
  const made = await admin("create", "--label", "Library of Elst", "--reads", "subscribers", "--a-day", "300");
  expect(made.code).toBe(0);
  const key = made.out.trim();
  expect(key).toMatch(/^vk_[\w-]{43}$/);
  expect(await findKey(db, key)).toMatchObject({ label: "Library of Elst", reads: "subscribers", perDay: 300 });

  const listed = await admin("list");
  expect(listed.out).toContain("Library of Elst");
  expect(listed.out + listed.err).not.toContain(key);

  expect((await admin("revoke", key.slice(0, 9))).code).toBe(0);
  expect(await findKey(db, key)).toBeNull();
  expect((await admin("list")).out).toContain("taken back");
});

it("says what is wrong with a command", async () => {
  for (const words of [["create", "--label", "x", "--reads", "house"], ["create", "--label", "x", "--a-day", "0"], ["revoke", "vk_nobody"], []]) {
    const { code, err, out } = await admin(...words);
    expect([code, out], words.join(" ")).toEqual([1, ""]);
    expect(err.trim().length).toBeGreaterThan(20);
    expect(err).not.toContain(" at ");
  }
});
