import { rm } from "node:fs/promises";
import { type Database, type Kysely, sql } from "~/db.server";
import type { Logger } from "~/log.server";
import { listStored } from "./store.server";

const hour = 3_600_000;
/** Longer than any upload and its transaction take: what is younger may still be on its way to its row. */
const grace = 15 * 60_000;

/**
 * At the start and once an hour, removes files that no row names: what a crash left between the file and its row, and what
 * belonged to a person who was erased.
 */
export function startSweepingFiles({ db, settings, log }: { db: Kysely<Database>; settings: { home: string }; log: Logger }) {
  let running: Promise<unknown> = Promise.resolve();
  const run = () => {
    running = sweepFiles(db, settings.home).catch((error: unknown) => log.error({ err: error }, "clearing away files failed"));
  };
  run();
  const timer = setInterval(run, hour);
  timer.unref();
  return {
    name: "files",
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

/** Returns how many files went. The shelves are read before the rows: a row that comes meanwhile keeps its file. */
export async function sweepFiles(db: Kysely<Database>, home: string, olderThan = grace): Promise<number> {
  const old = (await listStored(home)).filter(({ age }) => age >= olderThan);
  if (old.length === 0) return 0;
  const { rows } = await sql<{ name: string }>`
    select file as name from evidence where file is not null union select file from portrait union select large from portrait union select small from portrait`.execute(db);
  const known = new Set(rows.map(({ name }) => name));
  const orphans = old.filter(({ name }) => !known.has(name));
  for (const { path } of orphans) await rm(path, { force: true });
  return orphans.length;
}
