import { type Database, type Kysely, sql } from "~/db.server";

/** The word that a person has left with the house, for its letters to quote; null where there is none. */
export async function readOwnWord(db: Kysely<Database>, personId: string | null): Promise<string | null> {
  if (!personId) return null;
  const row = await db.selectFrom("own_word").select("word").where("person_id", "=", personId).executeTakeFirst();
  return row?.word ?? null;
}

/** Keeps another word, or none. Letters already written quote the one that they were written with. */
export async function keepOwnWord(db: Kysely<Database>, personId: string, word: string | null): Promise<void> {
  if (word === null) {
    await db.deleteFrom("own_word").where("person_id", "=", personId).execute();
    return;
  }
  await db
    .insertInto("own_word")
    .values({ person_id: personId, word })
    .onConflict((conflict) => conflict.column("person_id").doUpdateSet({ word, chosen_at: sql<Date>`now()` }))
    .execute();
}
