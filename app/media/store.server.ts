import { randomBytes } from "node:crypto";
import { chmod, mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { errorCode } from "~/db.server";

/** The folder of files in the home folder, and in it the one for what has arrived and belongs to nobody yet. */
export const shelvesOf = (home: string) => path.join(home, "files");
export const arrivalsOf = (home: string) => path.join(shelvesOf(home), "arriving");

const nameShape = /^[0-9a-f]{32}$/;

/** A name that says nothing and cannot be guessed: 128 random bits. */
export function newName(): string {
  return randomBytes(16).toString("hex");
}

/** Where a file of this name lies. Names come from our own tables, and are looked at all the same. */
export function placeOf(home: string, name: string): string {
  if (!nameShape.test(name)) throw new Error("This is no name of a stored file");
  return path.join(shelvesOf(home), name.slice(0, 2), name);
}

export function readStored(home: string, name: string): Promise<Buffer> {
  return readFile(placeOf(home, name));
}

export async function removeStored(home: string, names: readonly string[]): Promise<void> {
  for (const name of names) await rm(placeOf(home, name), { force: true });
}

/** What a transaction writes beside its rows. */
export interface Shelf {
  /** Moves a file that has arrived to its place, and returns the name under which it now lies. */
  put(arrived: string): Promise<string>;
}

/**
 * Does a piece of work that puts files beside rows. They lie in their places before the transaction commits; when it
 * fails, or comes back as not done, they are taken away again. What a crash leaves behind is swept (sweep.server.ts).
 */
export async function withShelf<Done extends { ok: boolean }>(home: string, work: (shelf: Shelf) => Promise<Done>): Promise<Done> {
  const put: string[] = [];
  const shelf: Shelf = {
    put: async (arrived) => {
      const name = newName();
      const place = placeOf(home, name);
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
      put.push(name);
      await chmod(arrived, 0o600);
      await settled(arrived);
      await rename(arrived, place);
      await settled(path.dirname(place));
      return name;
    },
  };
  try {
    const done = await work(shelf);
    if (!done.ok) await removeStored(home, put);
    return done;
  } catch (fault) {
    await removeStored(home, put);
    throw fault;
  }
}

/** Waits until the disk has it: a row must never outlive its file. */
async function settled(place: string): Promise<void> {
  const handle = await open(place, "r");
  await handle.sync().finally(() => handle.close());
}

/** Removes what arrived and was not taken. */
export async function discard(arrived: readonly string[]): Promise<void> {
  for (const file of arrived) await rm(file, { force: true });
}

export type Stored = { name: string; path: string; /** Milliseconds since it was written. */ age: number };

/** Every file that lies in the shelves; `name` is empty where it has only arrived, or where nothing of ours made it. */
export async function listStored(home: string, now = Date.now()): Promise<Stored[]> {
  const found: Stored[] = [];
  for (const folder of await entriesOf(shelvesOf(home))) {
    for (const file of await entriesOf(path.join(shelvesOf(home), folder))) {
      const at = path.join(shelvesOf(home), folder, file);
      const about = await stat(at).catch(() => null);
      if (about?.isFile()) found.push({ name: nameShape.test(file) ? file : "", path: at, age: now - about.mtimeMs });
    }
  }
  return found;
}

async function entriesOf(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (errorCode(error) === "ENOENT" || errorCode(error) === "ENOTDIR") return [];
    throw error;
  });
}
