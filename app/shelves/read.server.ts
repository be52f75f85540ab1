import { type Database, type Kysely, sql } from "~/db.server";
import type { Card } from "~/directory/card";
import { madeFor, type Reader } from "~/directory/visible.server";
import type { Page } from "~/http/enter.server";
import { accountOf } from "~/workflow/roles";

export type ShelfLine = { id: string; name: string; entries: number; madeAt: Date };

/** An account's shelves, by name; nobody else's. */
export function listShelves(db: Kysely<Database>, accountId: string): Promise<ShelfLine[]> {
  return db
    .selectFrom("shelf")
    .select(["id", "name", "made_at as madeAt", sql<number>`(select count(*)::int from shelf_entry s where s.shelf_id = shelf.id)`.as("entries")])
    .where("account_id", "=", accountId)
    .orderBy(sql`fold(name)`)
    .orderBy("id")
    .execute();
}

/** The shelves that a page offers to put somebody on; null for whoever has no account, and so no shelf. */
export async function shelvesOffered({ db, actor }: Pick<Page, "db" | "actor">): Promise<{ id: string; name: string }[] | null> {
  const accountId = accountOf(actor);
  return accountId ? (await listShelves(db, accountId)).map(({ id, name }) => ({ id, name })) : null;
}

export type ShelfItem = {
  id: string;
  note: string | null;
  /** What stands there today; null where it is no longer in the directory, whoever it was. */
  entry: { publicId: string; slug: string; card: Card; /** It moved here from another record of the same person. */ merged: boolean } | null;
};
export type Shelf = { id: string; name: string; items: ShelfItem[] };

/**
 * A shelf of this account with what stands on it, as far as the reader may read. An entry that was merged is the one it
 * became; one that has gone leaves its place and the note, without a name.
 */
export async function readShelf(db: Kysely<Database>, reader: Reader, accountId: string, id: string): Promise<Shelf | null> {
  const shelf = await db.selectFrom("shelf").select(["id", "name"]).where("id", "=", id).where("account_id", "=", accountId).executeTakeFirst();
  if (!shelf) return null;
  const { rows } = await sql<{ id: string; note: string | null; publicId: string | null; slug: string | null; card: Card | null; merged: boolean }>`
    select item.id, item.note, p.public_id as "publicId", e.slug, s.card, e.id is distinct from item.entry_id as merged
    from shelf_entry item
    left join entry was on was.id = item.entry_id left join person wp on wp.id = was.person_id
    left join entry e on e.person_id = coalesce(wp.merged_into, wp.id) left join person p on p.id = e.person_id
    left join entry_search s on s.entry_id = e.id and ${madeFor(reader, "s")}
    where item.shelf_id = ${id}::uuid order by item.position, item.id`.execute(db);
  const items = rows.map(({ id: item, note, publicId, slug, card, merged }) => ({ id: item, note, entry: card && publicId && slug ? { publicId, slug, card, merged } : null }));
  return { ...shelf, items };
}
