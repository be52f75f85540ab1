import { type Database, type Kysely, sql } from "~/db.server";
import { indexEntries } from "./index-entries.server";
import { indexVersion } from "./index-version.server";
import { renewKeys } from "./rebuild.server";

/** "current": there is nothing to do; "elsewhere": another server is at it; "stopped": to be gone on with. */
export type Renewal = "current" | "elsewhere" | "done" | "stopped";

type Options = {
  version?: string;
  /** Entries of one transaction: few, so that whoever publishes hardly waits. */
  batch?: number;
  isStopped?: () => boolean;
  say?: (done: number) => void;
};

type State = { id: number; after: string | null; done: number };

/**
 * Makes the index anew where older rules made it, while readers search and others publish. One server of a database at a time does
 * it; each batch and how far it has come are one transaction, so that whoever is interrupted, or another, goes on from there.
 * A version that was there before is not gone back to: of two servers on one database the newer code has its way.
 */
export async function renewIndex(db: Kysely<Database>, { version = indexVersion(), batch = 200, isStopped = () => false, say = () => undefined }: Options = {}): Promise<Renewal> {
  if (!(await isDue(db, version))) return "current";
  return db.connection().execute(async (connection) => {
    const { rows } = await sql<{ free: boolean }>`select pg_try_advisory_lock(hashtext('vitae index')) as free`.execute(connection);
    if (!rows[0]?.free) return "elsewhere";
    try {
      return (await isDue(connection, version)) ? await work(connection, { version, batch, isStopped, say }) : "current";
    } finally {
      await sql`select pg_advisory_unlock(hashtext('vitae index'))`.execute(connection);
    }
  });
}

/** Is this version unknown, or the last that was begun and not finished? An index that holds nothing is this version's from now on. */
async function isDue(db: Kysely<Database>, version: string): Promise<boolean> {
  const rows = await db.selectFrom("index_version").select(["version", "finished_at"]).orderBy("id", "desc").execute();
  const own = rows.findIndex((row) => row.version === version);
  if (own >= 0) return own === 0 && rows[0]?.finished_at === null;
  if (rows[0]?.version !== "empty") return true;
  await noteRebuilt(db, version);
  return false;
}

async function work(db: Kysely<Database>, { version, batch, isStopped, say }: Required<Options>): Promise<Renewal> {
  let state = await begin(db, version);
  if (state.after === null) await renewKeys(db);
  for (;;) {
    if (isStopped()) return "stopped";
    const next = await renewBatch(db, state, batch);
    // A rebuild by hand, or newer code, has made it superfluous meanwhile.
    if (next === null) return "done";
    state = next;
    say(state.done);
  }
}

async function begin(db: Kysely<Database>, version: string): Promise<State> {
  await db.insertInto("index_version").values({ version }).onConflict((conflict) => conflict.doNothing()).execute();
  return db.selectFrom("index_version").select(["id", "after", "done"]).where("version", "=", version).executeTakeFirstOrThrow();
}

/** The next entries, and how far that is; null where there are none left, or nobody waits for them any more. */
function renewBatch(db: Kysely<Database>, { id, after }: State, batch: number): Promise<State | null> {
  return db.transaction().execute(async (trx) => {
    const row = await trx.selectFrom("index_version").select(["done", sql<boolean>`finished_at is null and not exists (select from index_version newer where newer.id > index_version.id)`.as("wanted")]).where("id", "=", id).forUpdate().executeTakeFirst();
    if (!row?.wanted) return null;
    // Held before anything is written, as whoever publishes holds theirs: so neither waits for the other in a circle.
    const rows = await trx.selectFrom("entry").select("id").$if(after !== null, (query) => query.where("id", ">", after ?? "")).orderBy("id").limit(batch).forNoKeyUpdate().execute();
    const ids = rows.map((entry) => entry.id);
    const last = ids.at(-1);
    if (last !== undefined) await indexEntries(trx, ids);
    const over = ids.length < batch;
    const next = { after: last ?? after, done: row.done + ids.length };
    await trx.updateTable("index_version").set({ ...next, ...(over ? { finished_at: sql<Date>`now()` } : {}) }).where("id", "=", id).execute();
    return over ? null : { id, ...next };
  });
}

/** How far the index is: whether today's rules made the whole of it, and if not, how many entries of how many. */
export async function readRenewal(db: Kysely<Database>, version = indexVersion()): Promise<{ state: "whole" | "under way" | "of other rules"; done: number; all: number }> {
  const { rows } = await sql<{ version: string | null; done: number; finished: boolean; all: number }>`select v.version, coalesce(v.done, 0) as done, v.finished_at is not null as finished,
    (select count(*)::int from entry) as "all" from (select 1) one left join lateral (select * from index_version order by id desc limit 1) v on true`.execute(db);
  const { version: last = null, done = 0, finished = false, all = 0 } = rows[0] ?? {};
  return { state: last !== version ? "of other rules" : finished ? "whole" : "under way", done: finished ? all : done, all };
}

/** The whole index is of this version: made by hand, or empty so far. */
export async function noteRebuilt(db: Kysely<Database>, version = indexVersion()): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // Anew, since the last row is the one that counts.
    await trx.deleteFrom("index_version").where("version", "=", version).execute();
    await trx.insertInto("index_version").values({ version, finished_at: sql<Date>`now()` }).execute();
  });
}
