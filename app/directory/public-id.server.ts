import { randomInt } from "node:crypto";
import { type Database, sql, type Transaction } from "~/db.server";

/** Figures and letters that cannot be taken for one another, without vowels, so that no word comes out. */
const alphabet = "23456789bcdfghjkmnpqrstvwxyz";

/** An entry's lasting address: eight signs at random, so that nobody can walk from one to the next. */
export function newPublicId(): string {
  return Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join("");
}

export function isPublicId(text: string): boolean {
  return /^[2-9b-df-hj-km-np-tv-z]{8}$/.test(text);
}

/**
 * Gives the persons of these entries their public id, where they have none yet. It is never changed afterwards. Among a million
 * people, the dice may fall as they fell before: who got a number that is taken gets another.
 */
export async function givePublicIds(trx: Transaction<Database>, entryIds: readonly string[], dice = newPublicId): Promise<void> {
  for (;;) {
    const without = await trx
      .selectFrom("entry")
      .innerJoin("person", "person.id", "entry.person_id")
      .select("person.id")
      .where("entry.id", "=", sql<string>`any(${[...entryIds]}::uuid[])`)
      .where("person.public_id", "is", null)
      .execute();
    if (without.length === 0) return;
    const given = new Map(without.map(({ id }) => [dice(), id]));
    await sql`update person set public_id = given.public_id from unnest(${[...given.values()]}::uuid[], ${[...given.keys()]}::text[]) as given (id, public_id)
      where person.id = given.id and person.public_id is null and not exists (select from person other where other.public_id = given.public_id)`.execute(trx);
  }
}
