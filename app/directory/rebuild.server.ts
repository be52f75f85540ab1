import { type Database, type Kysely, sql } from "~/db.server";
import { keysOf } from "~/names/keys";
import { withoutOne } from "~/names/slips";
import { indexEntries } from "./index-entries.server";

const batch = 400;

/** One batch is composed here while the database writes the other. */
const atOnce = 2;

/**
 * Makes the index of the directory anew from what is published: rows, words of names, and their keys. Each batch is a transaction of
 * its own, so that readers search all the while; a run that was broken off may be begun again.
 */
export async function rebuildSearch(db: Kysely<Database>, say: (done: number, all: number) => void): Promise<number> {
  const entries = await db.selectFrom("entry").select("id").orderBy("id").execute();
  const batches = Array.from({ length: Math.ceil(entries.length / batch) }, (_, at) => entries.slice(at * batch, (at + 1) * batch).map(({ id }) => id));
  let done = 0;
  const work = async () => {
    for (let ids = batches.shift(); ids; ids = batches.shift()) {
      const taken = ids;
      await db.transaction().execute((trx) => indexEntries(trx, taken));
      done += taken.length;
      say(done, entries.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  await renewKeys(db);
  return entries.length;
}

/** Words that were known before get the keys of today's rules; those that no name holds any more stay, and find nothing. */
export async function renewKeys(db: Kysely<Database>): Promise<void> {
  let after = "";
  for (;;) {
    const rows = await db.selectFrom("name_word").select("word").where("word", ">", after).orderBy("word").limit(5_000).execute();
    const last = rows.at(-1);
    if (!last) return;
    const made = rows.map(({ word }) => ({ word, without_one: withoutOne(word), keys: keysOf(word) }));
    await sql`update name_word set keys = made.keys, without_one = made.without_one
      from jsonb_to_recordset(${JSON.stringify(made)}::jsonb) as made (word text, without_one text[], keys text[])
      where name_word.word = made.word and (name_word.keys, name_word.without_one) is distinct from (made.keys, made.without_one)`.execute(db);
    after = last.word;
  }
}
