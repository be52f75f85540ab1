import { createHash, randomBytes } from "node:crypto";
import { type Database, type Kysely, sql } from "~/db.server";

/** What a key reads: what everybody may, or what the house gives to those who read everything. */
export const keyReads = ["public", "subscribers"] as const;
export type KeyReads = (typeof keyReads)[number];

export type ApiKey = { id: string; label: string; begins: string; reads: KeyReads; perMinute: number; /** Different entries read whole in a day. */ perDay: number };

/** Requests a minute unless the key says otherwise: more than a program gets answered that asks one thing after another. */
export const usualPerMinute = 12_000;

/** Different entries a day unless the key says otherwise: nearly a whole national book, and yet not a large one night after night. */
export const usualPerDay = 20_000;

const shape = /^vk_[\w-]{43}$/;

/** Makes a key. It is given back this once; afterwards only its hash is known. */
export async function createKey(db: Kysely<Database>, { label, reads, perMinute = usualPerMinute, perDay = usualPerDay }: { label: string; reads: KeyReads; perMinute?: number; perDay?: number }): Promise<{ key: string; begins: string }> {
  const key = `vk_${randomBytes(32).toString("base64url")}`;
  const begins = key.slice(0, 9);
  await db.insertInto("api_key").values({ label, reads, per_minute: perMinute, per_day: perDay, begins, hash: hashOf(key) }).execute();
  return { key, begins };
}

/** The key that is good today, or null: never made, mistyped and revoked are one answer. */
export async function findKey(db: Kysely<Database>, key: string): Promise<ApiKey | null> {
  if (!shape.test(key)) return null;
  const row = await db
    .selectFrom("api_key")
    .select(["id", "label", "begins", "reads", "per_minute as perMinute", "per_day as perDay"])
    .where("hash", "=", hashOf(key))
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return row ? { ...row, reads: row.reads as KeyReads } : null;
}

/** Notes that a key is in use, once a day: so that one that nobody uses can be taken back without fear. */
export async function noteUse(db: Kysely<Database>, { id }: Pick<ApiKey, "id">): Promise<void> {
  await sql`update api_key set used_on = current_date where id = ${id} and used_on is distinct from current_date`.execute(db);
}

export type ListedKey = Omit<ApiKey, "id"> & { made: string; usedOn: string | null; revoked: string | null };

export async function listKeys(db: Kysely<Database>): Promise<ListedKey[]> {
  const rows = await db
    .selectFrom("api_key")
    .select([
      "label", "begins", "reads", "per_minute as perMinute", "per_day as perDay", "used_on as usedOn",
      sql<string>`to_char(created_at, 'YYYY-MM-DD')`.as("made"), sql<string | null>`to_char(revoked_at, 'YYYY-MM-DD')`.as("revoked"),
    ])
    .orderBy("created_at")
    .execute();
  return rows.map((row) => ({ ...row, reads: row.reads as KeyReads }));
}

/** Ends a key, by the letters that it begins with, for good. False where no key in use begins so. */
export async function revokeKey(db: Kysely<Database>, begins: string): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable("api_key").set({ revoked_at: sql<Date>`now()` }).where("begins", "=", begins.slice(0, 9)).where("revoked_at", "is", null).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** A key is drawn from 256 bits, so that a plain hash is enough: nobody guesses what it was made from. */
function hashOf(key: string): Buffer {
  return createHash("sha256").update(key).digest();
}
