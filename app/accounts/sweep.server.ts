import { sql, type Database, type Kysely } from "~/db.server";
import { foldChanges } from "~/directory/version.server";
import { sweepKept } from "~/http/kept.server";
import { sweepSubmissions } from "~/http/submission.server";
import type { Logger } from "~/log.server";
import { sweepReadings } from "~/subscriptions/budget.server";

const hour = 3_600_000;

/** Clears away, once an hour, what has served its time: codes and counters that ran out, sessions over for a month, old operation ids. */
export function startSweeping({ db, log }: { db: Kysely<Database>; log: Logger }) {
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    running = sweep(db).catch((error: unknown) => log.error({ err: error }, "clearing away failed"));
  }, hour);
  timer.unref();
  return {
    name: "sweep",
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

export async function sweep(db: Kysely<Database>): Promise<void> {
  const monthAgo = sql<Date>`now() - interval '30 days'`;
  await db.deleteFrom("short_code").where("expires_at", "<", sql<Date>`now() - interval '1 day'`).execute();
  await db.deleteFrom("session").where((is) => is.or([is("expires_at", "<", monthAgo), is("revoked_at", "<", monthAgo)])).execute();
  await db.deleteFrom("throttle").where("expire", "<", Date.now()).execute();
  await sweepKept(db);
  await sweepSubmissions(db);
  await foldChanges(db);
  await sweepReadings(db);
  await db.deleteFrom("operation").where("at", "<", monthAgo).execute();
}
