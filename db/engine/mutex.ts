import { randomUUID } from "node:crypto";
import { readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { errorCode, StartRefused } from "../start-refused";
import { identityOf, pidOf, sleep, stillRuns } from "./processes";

const patience = 90_000;

/**
 * Runs `work` while no other process runs its own under the same lock file. For the short moments in which
 * the database is started or stopped; a lock left by a killed process is broken, whenever that was.
 */
export async function alone<T>(lockFile: string, work: () => Promise<T>): Promise<T> {
  const mine = identityOf(process.pid);
  await acquire(lockFile, mine);
  try {
    return await work();
  } finally {
    await rm(lockFile, { force: true });
  }
}

async function acquire(lockFile: string, mine: string): Promise<void> {
  const deadline = Date.now() + patience;
  for (;;) {
    try {
      await writeFile(lockFile, mine, { flag: "wx", mode: 0o600 });
      return;
    } catch (error) {
      if (errorCode(error) !== "EEXIST") throw error;
    }
    const holder = await readFile(lockFile, "utf8").catch(() => "");
    if (await isAbandoned(lockFile, holder)) await breakLock(lockFile, holder);
    else await sleep(30);
    if (Date.now() > deadline) {
      throw new StartRefused(
        `Process ${pidOf(holder)} has been starting or stopping the database for more than a minute (${lockFile}). End it and try again.`,
      );
    }
  }
}

/** An empty file is a lock about to be written, unless it is old: then its writer died in between. */
async function isAbandoned(lockFile: string, holder: string): Promise<boolean> {
  if (holder !== "") return !stillRuns(holder);
  const age = await stat(lockFile).then(
    (found) => Date.now() - found.mtimeMs,
    () => 0,
  );
  return age > 2_000;
}

/** Two may break the same lock at once: whoever finds that they took away a fresh one puts it back. */
async function breakLock(lockFile: string, holder: string): Promise<void> {
  const aside = `${lockFile}.${randomUUID()}`;
  try {
    await rename(lockFile, aside);
  } catch {
    return;
  }
  const taken = await readFile(aside, "utf8");
  if (taken !== holder) await writeFile(lockFile, taken, { flag: "wx", mode: 0o600 }).catch(() => undefined);
  await rm(aside, { force: true });
}
