import { type Database, type Kysely, sql, type Transaction } from "~/db.server";
import { once } from "~/http/operation.server";
import { type ItemStep, mostShelves, shelfLength } from "./shelf";

type Request = { accountId: string; operationId: string };

/** Makes an empty shelf; null where the account has as many as it may have. The same name again is the same shelf. */
export async function makeShelf(db: Kysely<Database>, { accountId, operationId }: Request, name: string): Promise<string | null> {
  const { outcome } = await once(db, { id: operationId, kind: "make_shelf", accountId }, (trx) => shelfNamed(trx, accountId, name));
  return outcome;
}

async function shelfNamed(trx: Transaction<Database>, accountId: string, name: string): Promise<string | null> {
  const there = await trx.selectFrom("shelf").select("id").where("account_id", "=", accountId).where("name", "=", name).executeTakeFirst();
  if (there) return there.id;
  const { count } = await trx.selectFrom("shelf").select(sql<number>`count(*)::int`.as("count")).where("account_id", "=", accountId).executeTakeFirstOrThrow();
  if (count >= mostShelves) return null;
  const { id } = await trx
    .insertInto("shelf")
    .values({ account_id: accountId, name })
    .onConflict((conflict) => conflict.columns(["account_id", "name"]).doUpdateSet({ name }))
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export type Put = { ok: true; shelfId: string; name: string; added: number } | { ok: false; reason: "shelf_full" | "not_found" };

/** Puts entries at the end of a shelf, each once. They are named by their lasting addresses; what stands at none is passed over. */
export async function putOnShelf(db: Kysely<Database>, { accountId, operationId }: Request, { shelf, name, publicIds }: { shelf?: string; name?: string; publicIds: readonly string[] }): Promise<Put> {
  const { outcome } = await once<Put>(db, { id: operationId, kind: "put_on_shelf", accountId }, async (trx) => {
    const shelfId = name ? await shelfNamed(trx, accountId, name) : (shelf ?? null);
    const own = shelfId && (await lockShelf(trx, accountId, shelfId));
    if (!own) return { ok: false, reason: name ? "shelf_full" : "not_found" };
    const { count } = await trx.selectFrom("shelf_entry").select(sql<number>`count(*)::int`.as("count")).where("shelf_id", "=", own.id).executeTakeFirstOrThrow();
    if (count + publicIds.length > shelfLength) return { ok: false, reason: "shelf_full" };
    const { numAffectedRows } = await sql`
      insert into shelf_entry (shelf_id, entry_id, position)
      select ${own.id}::uuid, e.id, coalesce((select max(position) from shelf_entry where shelf_id = ${own.id}::uuid), 0) + asked.at
      from unnest(${[...publicIds]}::text[]) with ordinality as asked (public_id, at)
      join person p on p.public_id = asked.public_id join entry e on e.person_id = p.id and e.standing in ('public', 'retired', 'memorial')
      on conflict (shelf_id, entry_id) do nothing`.execute(trx);
    return { ok: true, shelfId: own.id, name: own.name, added: Number(numAffectedRows ?? 0) };
  });
  return outcome;
}

async function lockShelf(trx: Transaction<Database>, accountId: string, id: string): Promise<{ id: string; name: string } | null> {
  return (await trx.selectFrom("shelf").select(["id", "name"]).where("id", "=", id).where("account_id", "=", accountId).forUpdate().executeTakeFirst()) ?? null;
}

/** Another name for a shelf; false where the account has one of that name already. */
export async function renameShelf(db: Kysely<Database>, { accountId, operationId }: Request, id: string, name: string): Promise<boolean> {
  const { outcome } = await once(db, { id: operationId, kind: "rename_shelf", accountId }, async (trx) => {
    const other = await trx.selectFrom("shelf").select("id").where("account_id", "=", accountId).where("name", "=", name).where("id", "<>", id).executeTakeFirst();
    if (other) return false;
    await trx.updateTable("shelf").set({ name }).where("id", "=", id).where("account_id", "=", accountId).execute();
    return true;
  });
  return outcome;
}

/** Takes a shelf away with its notes. The entries stay where they were. */
export async function removeShelf(db: Kysely<Database>, { accountId, operationId }: Request, id: string): Promise<void> {
  await once(db, { id: operationId, kind: "remove_shelf", accountId }, async (trx) => {
    await trx.deleteFrom("shelf").where("id", "=", id).where("account_id", "=", accountId).execute();
  });
}

/** Writes the account's own note on what stands on its shelf; an empty one takes it away. */
export async function writeNote(db: Kysely<Database>, { accountId, operationId }: Request, shelfId: string, { item, note }: { item: string; note?: string }): Promise<void> {
  await once(db, { id: operationId, kind: "write_note", accountId }, async (trx) => {
    if (!(await lockShelf(trx, accountId, shelfId))) return;
    await trx.updateTable("shelf_entry").set({ note: note || null }).where("id", "=", item).where("shelf_id", "=", shelfId).execute();
  });
}

/** One place up or down, or off the shelf. */
export async function moveItem(db: Kysely<Database>, { accountId, operationId }: Request, shelfId: string, { item, step }: { item: string; step: ItemStep }): Promise<void> {
  await once(db, { id: operationId, kind: `shelf_${step}`, accountId }, async (trx) => {
    if (!(await lockShelf(trx, accountId, shelfId))) return;
    if (step === "off") {
      await trx.deleteFrom("shelf_entry").where("id", "=", item).where("shelf_id", "=", shelfId).execute();
      return;
    }
    await changePlaces(trx, shelfId, item, step);
  });
}

async function changePlaces(trx: Transaction<Database>, shelfId: string, item: string, step: "up" | "down"): Promise<void> {
  const here = await trx.selectFrom("shelf_entry").select(["id", "position"]).where("id", "=", item).where("shelf_id", "=", shelfId).executeTakeFirst();
  if (!here) return;
  const other = await trx
    .selectFrom("shelf_entry")
    .select(["id", "position"])
    .where("shelf_id", "=", shelfId)
    .where("position", step === "up" ? "<" : ">", here.position)
    .orderBy("position", step === "up" ? "desc" : "asc")
    .limit(1)
    .executeTakeFirst();
  if (!other) return;
  await trx.updateTable("shelf_entry").set({ position: other.position }).where("id", "=", here.id).execute();
  await trx.updateTable("shelf_entry").set({ position: here.position }).where("id", "=", other.id).execute();
}
