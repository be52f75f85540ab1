/**
 * `npm test`: every check, from types to the browser, each on what it needs. `npm test -- unit`, `database` or `e2e`
 * runs a part. In CI (CI=true) a missing browser or PostgreSQL is a failure; elsewhere it is said and passed by.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { findBrowser } from "./browser.mjs";
import { bin, build, checkNode, install, root, say, stop } from "./setup.mjs";

const parts = ["unit", "database", "e2e"];
const results = [];
let running;
let interrupted = false;
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    interrupted = true;
    running?.kill(signal);
  });
}

checkNode();
const chosen = process.argv.slice(2);
const unknown = chosen.find((part) => !parts.includes(part));
if (unknown) stop(`There is no part "${unknown}" of the tests. The parts are ${parts.join(", ")}.`);
const wanted = (part) => chosen.length === 0 || chosen.includes(part);

await install({ dev: true });
if (chosen.length === 0) {
  await step("Types", [bin("typescript", "tsc"), "--noEmit"]);
  await step("Lint", [bin("eslint"), ".", "--max-warnings", "0"]);
}
if (wanted("unit")) await step("Unit tests", [bin("vitest"), "run", "--project", "unit"]);
if (wanted("database")) {
  await build();
  await step("Database tests on the built-in PostgreSQL", databaseTests(), { VITAE_TEST_DATABASE_URL: "" });
  await onRealDatabase();
}
if (wanted("e2e")) await inBrowser();
report();

function databaseTests() {
  return [bin("vitest"), "run", "--project", "database"];
}

/** The same database tests on a PostgreSQL of the machine's own: given by its address, or started from its programs. */
async function onRealDatabase() {
  const given = process.env.VITAE_TEST_DATABASE_URL;
  if (given) return step("Database tests on the PostgreSQL of VITAE_TEST_DATABASE_URL", databaseTests());
  const installed = interrupted ? undefined : installedPostgres();
  if (!installed) return missing("Database tests on a real PostgreSQL", "this machine has none, 15 or newer (Debian: apt-get install postgresql)");
  await import("tsx");
  const { throwawayServer } = await import(pathToFileURL(path.join(root, "db/testing.server.ts")).href);
  const server = await throwawayServer(installed);
  try {
    await step(`Database tests on PostgreSQL ${installed.version}`, databaseTests(), { VITAE_TEST_DATABASE_URL: server.url });
  } finally {
    await server.stop();
  }
}

async function inBrowser() {
  if (interrupted) return;
  const browser = await findBrowser();
  if (!browser) return missing("Browser tests", "no browser was found or could be fetched (set CHROMIUM_PATH to a Chromium)");
  await build();
  say(`Browser: ${browser}`);
  await step("Browser tests", [bin("@playwright/test", "playwright"), "test"], { CHROMIUM_PATH: browser });
}

function installedPostgres() {
  const debian = "/usr/lib/postgresql";
  const folders = existsSync(debian) ? readdirSync(debian).map((version) => path.join(debian, version, "bin")) : [];
  const found = [...folders, ...(process.env.PATH ?? "").split(path.delimiter)]
    .filter((folder) => existsSync(path.join(folder, "initdb")) && existsSync(path.join(folder, "postgres")))
    .map((folder) => ({ folder, version: versionOf(path.join(folder, "postgres")) }))
    .filter(({ version }) => Number.parseInt(version, 10) >= 15);
  return found.sort((a, b) => Number.parseFloat(b.version) - Number.parseFloat(a.version))[0];
}

function versionOf(postgres) {
  const { stdout } = spawnSync(postgres, ["--version"], { encoding: "utf8" });
  return /(\d+(\.\d+)?)/.exec(stdout ?? "")?.[1] ?? "0";
}

/** Runs one check with its output passed through, and keeps the summary that its runner prints. */
async function step(title, args, env = {}) {
  if (interrupted) return;
  say(title);
  const began = performance.now();
  const { code, output } = await tee([process.execPath, ...args], env);
  results.push({ title, ok: code === 0, seconds: Math.round((performance.now() - began) / 1000), summary: summaryOf(output) });
}

function missing(title, reason) {
  results.push({ title, ok: process.env.CI !== "true", skipped: true, summary: [`      NOT RUN: ${reason}`] });
}

function tee([program, ...args], env) {
  return new Promise((resolve) => {
    const color = process.stdout.isTTY ? { FORCE_COLOR: "1" } : {};
    const child = spawn(program, args, { cwd: root, stdio: ["inherit", "pipe", "pipe"], env: { ...process.env, ...color, ...env } });
    running = child;
    let output = "";
    for (const name of ["stdout", "stderr"]) {
      child[name].on("data", (chunk) => {
        process[name].write(chunk);
        output = (output + chunk).slice(-60_000);
      });
    }
    child.once("error", (error) => resolve({ code: 1, output: error.message }));
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** What failed, by name, and the last lines of vitest ("Test Files 3 passed (3)") and Playwright ("41 passed (1.2m)"), as they wrote them. */
function summaryOf(output) {
  const lines = stripVTControlCharacters(output).split("\n");
  const failed = [...new Set(lines.filter((line) => /^ FAIL +\S|^ {2}\d+\) .*\.spec\.ts/.test(line)))];
  return [...failed, ...lines.filter((line) => /^\s+(Test Files|Tests|Errors)\s+\d|^\s+\d+ (passed|failed|flaky|skipped|interrupted|did not run)\b/.test(line))];
}

function report() {
  console.log("");
  for (const { title, ok, skipped, seconds, summary } of results) {
    console.log(`${!ok ? "✗" : skipped ? "!" : "✓"} ${title}${skipped ? "" : ` (${seconds} s)`}`);
    for (const line of summary) console.log(line);
  }
  if (interrupted) stop("Interrupted: not everything was run.");
  process.exit(results.every((result) => result.ok) ? 0 : 1);
}
