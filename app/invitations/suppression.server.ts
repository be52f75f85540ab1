import { createHmac } from "node:crypto";
import { type Database, type Kysely, sql, type Transaction } from "~/db.server";
import type { Keys } from "~/keys.server";

/** The only thing that is kept of somebody who wants nothing kept: a keyed hash of the name, and the year of birth. */
export function nameKey(keys: Keys, nameNorm: string): Buffer {
  return createHmac("sha256", keys.letterCode).update("suppression\0").update(nameNorm).digest();
}

/** Puts a person on the suppression list. */
export async function suppress(trx: Transaction<Database>, keys: Keys, personId: string, kind: "refusal" | "withdrawal" | "objection"): Promise<void> {
  const person = await trx.selectFrom("person").select(["name_norm", "born"]).where("id", "=", personId).executeTakeFirstOrThrow();
  await trx
    .insertInto("suppression")
    .values({ person_id: personId, name_key: nameKey(keys, person.name_norm), born_year: person.born ? Number(person.born.slice(0, 4)) : null, kind })
    .execute();
}

export async function liftSuppressions(trx: Transaction<Database>, personId: string, reason: string): Promise<void> {
  await trx
    .updateTable("suppression")
    .set({ lifted_at: sql<Date>`now()`, lifted_reason: reason })
    .where("person_id", "=", personId)
    .where("lifted_at", "is", null)
    .execute();
}

/** Is there somebody of this name who asked not to be asked? A warning that a person decides on, never a block of a namesake. */
export async function suppressionMatches(db: Kysely<Database>, keys: Keys, nameNorm: string, bornYear: number | null): Promise<boolean> {
  const row = await db
    .selectFrom("suppression")
    .select("id")
    .where("name_key", "=", nameKey(keys, nameNorm))
    .where("lifted_at", "is", null)
    .$if(bornYear !== null, (query) => query.where((eb) => eb.or([eb("born_year", "is", null), eb("born_year", "=", bornYear)])))
    .executeTakeFirst();
  return row !== undefined;
}
