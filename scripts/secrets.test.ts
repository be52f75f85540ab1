import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What a secret looks like, in the expressions that both Node and `git log -G` understand (TRUST I02). */
const shapes = [
  "BEGIN [A-Z ]*PRIVATE KEY-",
  "AKIA[0-9A-Z]{16}",
  "gh[pousr]_[A-Za-z0-9]{36}",
  "npm_[A-Za-z0-9]{36}",
  "xox[abprs]-[0-9A-Za-z-]{20}",
  "(postgres|postgresql|smtps?)://[^:/ @]+:[A-Za-z0-9_+/-]{14,}@",
  "([Ss]ecret|SECRET|[Pp]assword|PASSWORD|[Tt]oken|TOKEN|[Kk]ey|KEY)\"? *[:=] *[\"'][A-Za-z0-9+/_-]{32,}=*[\"']",
];
const anyShape = new RegExp(shapes.join("|"));
// The lock file is all hashes, and they are public.
const ignored = new Set(["node_modules", ".git", "build", ".vitae", ".cache", "package-lock.json"]);

describe("no secret is written down", () => {
  test("in the files", () => {
    expect(textFiles("").filter((file) => anyShape.test(readFileSync(path.join(root, file), "latin1")))).toEqual([]);
  });

  test("in anything that was ever committed", () => {
    const found = existsSync(path.join(root, ".git")) ? changesWithSecrets() : [];
    expect(found).toEqual([]);
  });

  test("and one would be noticed", () => {
    const invented = "a1B2c3D4".repeat(5);
    const samples = [
      `-----BEGIN ${"PRIVATE"} KEY-----`,
      `const sessionKey = "${invented}";`,
      `DATABASE_URL=postgres://vitae:${invented}@db.example/house`,
      `gh${"p"}_${invented.slice(0, 36)}`,
    ];
    expect(samples.filter((sample) => !anyShape.test(sample))).toEqual([]);
  });
});

function textFiles(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (ignored.has(entry.name)) return [];
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) return textFiles(name);
    return entry.isFile() && !/\.(woff2|png|jpg|ico|gz)$/.test(entry.name) ? [name] : [];
  });
}

function changesWithSecrets(): string[] {
  const format = ["--all", "--format=%h", "--name-only"];
  const output = execFileSync("git", ["-c", "safe.directory=*", "log", ...format, `-G${shapes.join("|")}`, "--", ".", ":!package-lock.json"], { cwd: root, encoding: "utf8" });
  return output.split("\n").filter(Boolean);
}
