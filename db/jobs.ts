import { CompiledQuery, type Kysely } from "kysely";
import PgBoss from "pg-boss";
import type { Database } from "./schema";

/** pg-boss at work, on the connections of the application. */
export type Jobs = PgBoss;

/** The queues, as migration 2026-11-28-44 makes them. */
export const queues = { letters: "letters", calendar: "calendar" } as const;

const schema = "jobs";

/**
 * Starts pg-boss on our own connections and tables; it makes none. `stop()` ends it before the database is let go. Once in two
 * minutes it clears away: what was done over an hour ago goes to its archive, and is gone from there a day later.
 */
export function openJobs(db: Kysely<Database>, onError: (error: Error) => void): Promise<Jobs> {
  const boss = new PgBoss({
    db: patient(db, onError),
    schema,
    migrate: false,
    archiveCompletedAfterSeconds: 3600,
    deleteAfterDays: 1,
    cronWorkerIntervalSeconds: 30,
  });
  boss.on("error", onError);
  return boss.start();
}

type When = {
  /** Seconds from now; at once where it is left out. */
  after?: number;
  /** Higher ones come first. */
  priority?: number;
};

/** Puts a job into a queue, in the caller's transaction: it is there if that is committed, and not otherwise. */
export async function putJob(db: Kysely<Database>, queue: string, data: object, { after, priority }: When = {}): Promise<void> {
  const id = await clerk.send(queue, data, { db: through(db), ...(after === undefined ? {} : { startAfter: after }), ...(priority === undefined ? {} : { priority }) });
  if (!id) throw new Error(`this database has no queue for ${queue}`);
}

/** Only writes jobs, each through its caller's connection; it is never started. */
const clerk = new PgBoss({ db: { executeSql: () => Promise.reject(new Error("a job was put without a connection")) }, schema, migrate: false });

function through(db: Kysely<Database>): PgBoss.Db {
  return { executeSql: async (text, values) => ({ rows: (await db.executeQuery(CompiledQuery.raw(text, values))).rows }) };
}

/** Its clearing away is several statements in a transaction of their own. */
const transaction = /^\s*BEGIN;([\s\S]*)COMMIT;\s*$/;

/** Statements by which a job is done with, or has failed. */
const ending = /completed_on = now\(\)|\bdeleted_jobs\b/;

/**
 * What pg-boss runs by itself. Its transactions are made ours, since one that broke in the middle would be left open on a
 * connection that pages use next. It does not wait for the statement that ends a job, and a failure that nobody waits for ends
 * the process: that one is told, and the job comes back when its time is over.
 */
function patient(db: Kysely<Database>, onError: (error: Error) => void): PgBoss.Db {
  return {
    async executeSql(text, values) {
      const several = transaction.exec(text)?.[1];
      try {
        return await (several ? db.transaction().execute((trx) => through(trx).executeSql(several, values)) : through(db).executeSql(text, values));
      } catch (error) {
        if (!ending.test(text)) throw error;
        onError(error as Error);
        return { rows: [{ count: 0 }] };
      }
    },
  };
}
