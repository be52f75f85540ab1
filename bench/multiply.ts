import { randomUUID } from "node:crypto";
import { sql, type Transaction } from "kysely";
import { newPublicId } from "~/directory/public-id.server";
import type { Database } from "../db/schema";
import type { House } from "./house";

const batch = 5_000;

/**
 * Lets everybody in the directory stand for several people, each with an entry of their own that says the same: a house of a
 * million in minutes instead of an hour. What searches read is whole (persons, entries, the index, suggestions); statements and
 * revisions are shared. So a million people have the different words and names of the first ones.
 */
export async function multiply({ db }: House, times: number, say: (done: number, all: number) => void): Promise<void> {
  const originals = (await db.selectFrom("entry").select("id").orderBy("id").execute()).map(({ id }) => id);
  const all = originals.length * (times - 1);
  for (let copy = 1, done = 0; copy < times; copy += 1) {
    for (let from = 0; from < originals.length; from += batch) {
      const ids = originals.slice(from, from + batch);
      await db.transaction().execute(async (trx) => {
        const copied = sql`unnest(${ids}::uuid[], ${ids.map(() => randomUUID())}::uuid[], ${ids.map(() => randomUUID())}::uuid[], ${await freeIds(trx, ids.length)}::text[]) as c (old, entry, person, public_id)`;
        await sql`insert into person select (jsonb_populate_record(p, jsonb_build_object('id', c.person, 'public_id', c.public_id))).* from ${copied} join entry e on e.id = c.old join person p on p.id = e.person_id`.execute(trx);
        await sql`insert into entry select (jsonb_populate_record(e, jsonb_build_object('id', c.entry, 'person_id', c.person))).* from ${copied} join entry e on e.id = c.old`.execute(trx);
        await sql`insert into entry_search overriding user value select (jsonb_populate_record(s, jsonb_build_object('entry_id', c.entry))).* from ${copied} join entry_search s on s.entry_id = c.old`.execute(trx);
      });
      done += ids.length;
      say(done, all);
    }
  }
}

/** Among a million people, the dice sometimes fall as they fell before. */
async function freeIds(trx: Transaction<Database>, count: number): Promise<string[]> {
  const free = new Set<string>();
  while (free.size < count) {
    const fresh = Array.from({ length: count - free.size }, newPublicId);
    const taken = await trx.selectFrom("person").select("public_id").where("public_id", "in", fresh).execute();
    const known = new Set(taken.map(({ public_id }) => public_id));
    for (const id of fresh) if (!known.has(id)) free.add(id);
  }
  return [...free];
}
