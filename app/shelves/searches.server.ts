import { type Database, type Kysely, sql } from "~/db.server";
import { addressOf, wishOf } from "~/directory/filter";
import type { Page } from "~/http/enter.server";
import { once } from "~/http/operation.server";
import { notFound } from "~/http/respond.server";
import { accountOf } from "~/workflow/roles";
import { mostSearches, type Rhythm } from "./saved-search";

export type SavedSearch = { id: string; name: string; query: string; rhythm: Rhythm; madeAt: Date };

/** What an account has saved, by name. */
export async function listSearches(db: Kysely<Database>, accountId: string): Promise<SavedSearch[]> {
  const rows = await db
    .selectFrom("saved_search")
    .select(["id", "name", "query", "rhythm", "made_at as madeAt"])
    .where("account_id", "=", accountId)
    .orderBy(sql`fold(name)`)
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ ...row, rhythm: row.rhythm as Rhythm }));
}

type Request = { accountId: string; operationId: string };
type NewSearch = { query: string; name: string; rhythm: Rhythm };

/** Saves a search under a name; the same search once more only takes the new name and rhythm. False where there are too many. */
export async function saveSearch(db: Kysely<Database>, { accountId, operationId }: Request, { query, name, rhythm }: NewSearch): Promise<boolean> {
  const { outcome } = await once(db, { id: operationId, kind: "save_search", accountId }, async (trx) => {
    const { count } = await trx.selectFrom("saved_search").select(sql<number>`count(*)::int`.as("count")).where("account_id", "=", accountId).executeTakeFirstOrThrow();
    if (count >= mostSearches) return false;
    await trx
      .insertInto("saved_search")
      .values({ account_id: accountId, name, query: normalised(query), rhythm })
      .onConflict((conflict) => conflict.columns(["account_id", "query"]).doUpdateSet({ name, rhythm }))
      .execute();
    return true;
  });
  return outcome;
}

/** One address for one search, without the page that somebody stood on. */
export function normalised(query: string): string {
  return addressOf(wishOf(new URLSearchParams(query.replace(/^\?/, "")))).slice(0, 2000);
}

/** Another name or rhythm. Whoever begins to be told anew is told from now on, not of all that they missed. */
export async function changeSearch(db: Kysely<Database>, { accountId, operationId }: Request, id: string, { name, rhythm }: Omit<NewSearch, "query">): Promise<void> {
  await once(db, { id: operationId, kind: "change_search", accountId }, async (trx) => {
    const since = rhythm === "never" ? {} : { told_until: sql<Date>`case when rhythm = 'never' then now() else told_until end` };
    await trx.updateTable("saved_search").set({ name, rhythm, ...since }).where("id", "=", id).where("account_id", "=", accountId).execute();
  });
}

export async function removeSearch(db: Kysely<Database>, { accountId, operationId }: Request, id: string): Promise<void> {
  await once(db, { id: operationId, kind: "remove_search", accountId }, async (trx) => {
    await trx.deleteFrom("saved_search").where("id", "=", id).where("account_id", "=", accountId).execute();
  });
}

/** The search of the address, if it is this account's own; anybody else's does not exist. */
export async function searchAt({ db, actor, params }: Page): Promise<{ accountId: string; search: SavedSearch }> {
  const accountId = accountOf(actor);
  const search = accountId && (await listSearches(db, accountId)).find(({ id }) => id === params["id"]);
  if (!accountId || !search) throw notFound();
  return { accountId, search };
}

/**
 * No more alerts to whoever this letter went to: by one press in a mail program (RFC 8058). Pressing twice is pressing once,
 * and whether the letter is still there is not told.
 */
export async function stopAlerts(db: Kysely<Database>, letterId: string): Promise<void> {
  await db
    .updateTable("saved_search")
    .set({ rhythm: "never" })
    .where("account_id", "=", (eb) => eb.selectFrom("letter").select("account_id").where("id", "=", letterId).where("kind", "=", "alert"))
    .execute();
}
