import { type Database, type Kysely, sql, type Transaction } from "~/db.server";
import { indexEntries } from "~/directory/index-entries.server";

/** So many entries are indexed anew in the transaction that changed a list; more are left to the work beside the pages. */
export const renewedAtOnce = 300;

/** Entries that the public sees, or may come to see again, and whose index rows name one of these. */
export async function entriesOf(db: Kysely<Database>, ids: readonly number[], most?: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select distinct entry_id as id from entry_search where authorities && ${[...ids]}::bigint[] order by entry_id
    ${most === undefined ? sql`` : sql`limit ${most}`}`.execute(db);
  return rows.map(({ id }) => id);
}

export async function countEntries(db: Kysely<Database>, ids: readonly number[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(distinct entry_id)::int as count from entry_search where authorities && ${[...ids]}::bigint[]`.execute(db);
  return rows[0]?.count ?? 0;
}

/**
 * Renews what the directory finds the entries by that name one of these: here where they are few, else by the work beside the
 * pages. Returns how many entries it is, and whether they are still to be done.
 */
export async function renewEntries(trx: Transaction<Database>, ids: readonly number[]): Promise<{ entries: number; later: boolean }> {
  const entries = await countEntries(trx, ids);
  if (entries <= renewedAtOnce) {
    await indexEntries(trx, await entriesOf(trx, ids));
    return { entries, later: false };
  }
  for (const due of ids) {
    await trx.insertInto("authority_due").values({ authority_id: due }).onConflict((conflict) => conflict.column("authority_id").doUpdateSet({ after: null, since: sql<Date>`now()` })).execute();
  }
  return { entries, later: true };
}

/** How many entries that name this are still to be indexed anew; null where none is. */
export async function readDue(db: Kysely<Database>, id: number): Promise<number | null> {
  const { rows } = await sql<{ left: number | null }>`
    select (select count(distinct s.entry_id)::int from entry_search s where s.authorities && array[d.authority_id] and (d.after is null or s.entry_id > d.after)) as left
    from authority_due d join authority a on a.id = d.authority_id where coalesce(a.merged_into, a.id) = ${id}`.execute(db);
  return rows.length === 0 ? null : rows.reduce((sum, { left }) => sum + (left ?? 0), 0);
}

const batch = 200;

/**
 * Takes one batch of what is due, in a transaction of its own; several servers take different ones. Returns false where
 * nothing is left. A batch that is cut off is done again: the index is made from what is published, whatever it was.
 */
export function renewSome(db: Kysely<Database>): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const due = await sql<{ id: number; after: string | null }>`select authority_id as id, after from authority_due order by since, authority_id limit 1 for update skip locked`.execute(trx);
    const [first] = due.rows;
    if (!first) return false;
    const { rows } = await sql<{ id: string }>`select distinct entry_id as id from entry_search
      where authorities && array[${first.id}::bigint] and (${first.after}::uuid is null or entry_id > ${first.after}::uuid) order by entry_id limit ${batch}`.execute(trx);
    await indexEntries(trx, rows.map(({ id }) => id));
    const last = rows.at(-1)?.id;
    if (last === undefined || rows.length < batch) await trx.deleteFrom("authority_due").where("authority_id", "=", first.id).execute();
    else await trx.updateTable("authority_due").set({ after: last }).where("authority_id", "=", first.id).execute();
    return true;
  });
}

/**
 * What an entry that was being published while a list changed may have missed: rows that still name what was merged.
 * Puts them in line. Asked now and then.
 */
export async function findMissed(db: Kysely<Database>): Promise<void> {
  await sql`insert into authority_due (authority_id) select a.id from authority a
    where a.merged_into is not null and exists (select from entry_search s where s.authorities && array[a.id]) on conflict do nothing`.execute(db);
}
