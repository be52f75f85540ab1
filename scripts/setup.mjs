/**
 * What must be there before anything else runs, in plain Node without dependencies: the right Node, the packages of the
 * lock file, a build of the sources as they are. Each does its work only where it is missing or out of date.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** Ends the process with one sentence where this Node cannot run Vitae. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  if (!fits) stop(`Vitae needs Node 20.19 or newer, 22.12 or newer, or 24 and up; this is ${process.versions.node}. See https://nodejs.org.`);
}

/** Installs the packages of the lock file unless they are there; without `dev`, those for building and testing may be missing. */
export async function install({ dev }) {
  if (isInstalled({ dev })) return;
  say(existsSync(path.join(root, "node_modules")) ? "Bringing the packages up to date (about a minute)" : "Installing the packages (about a minute, once)");
  const npm = process.env.npm_execpath?.endsWith(".js") ? [process.execPath, process.env.npm_execpath] : ["npm"];
  const code = await run([...npm, "ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (code !== 0) stop("The packages could not be installed; npm says why above.");
}

/** Builds the pages unless a build of exactly these sources is there. */
export async function build() {
  const stamp = path.join(root, "build", ".sources");
  const sources = hashSources();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === sources) return;
  await install({ dev: true });
  say("Building the pages");
  rmSync(stamp, { force: true });
  const code = await run([process.execPath, bin("@remix-run/dev", "remix"), "vite:build", "--logLevel", "error"], { NODE_ENV: "production" });
  if (code !== 0) stop("The pages could not be built; the reason is above.");
  writeFileSync(stamp, sources);
}

/** Runs one of our TypeScript programs in this process, so that signals and the exit status are its own. */
export async function runProgram(file, args = []) {
  process.argv = [process.execPath, path.resolve(root, file), ...args];
  process.setSourceMapsEnabled(true);
  await import("tsx");
  await import(pathToFileURL(path.resolve(root, file)).href);
}

/** Runs a program and waits; its output is ours. */
export function run([program, ...args], env = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });
    child.once("error", (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once("close", (code) => resolve(code ?? 1));
  });
}

/** The file of a package's program, so that no shell or npx stands between. */
export function bin(name, program = name) {
  const folder = path.join(root, "node_modules", name);
  const { bin: programs } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  return path.join(folder, typeof programs === "string" ? programs : programs[program]);
}

export function say(sentence) {
  console.log(`· ${sentence}`);
}

export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** npm writes into node_modules what it put there: compare it with the lock file, package by package. */
function isInstalled({ dev }) {
  const wanted = packagesIn(path.join(root, "package-lock.json"));
  const present = packagesIn(path.join(root, "node_modules", ".package-lock.json"));
  return Object.entries(wanted).every(([where, entry]) => {
    const found = present[where];
    if (found) return found.version === entry.version && found.integrity === entry.integrity;
    return where === "" || entry.optional || entry.devOptional || entry.peer || entry.link || (entry.dev && !dev);
  });
}

function packagesIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : {};
}

/** One hash over everything that a build reads. */
function hashSources() {
  const hash = createHash("sha256");
  const files = ["package-lock.json", "package.json", "remix.config.js", "tsconfig.json", "vite.config.ts"];
  for (const folder of ["app", "public"]) files.push(...filesIn(folder));
  for (const file of files.filter((name) => existsSync(path.join(root, name)))) {
    hash.update(`${file}\0`).update(readFileSync(path.join(root, file))).update("\0");
  }
  return hash.digest("hex");
}

function filesIn(folder) {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}
