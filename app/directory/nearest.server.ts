import { type Database, type Kysely, sql } from "~/db.server";
import { slipsAllowed, slipsBetween } from "~/names/slips";

const most = { candidates: 30, nearest: 3, shortest: 4 };

/** Words of texts and of names that may have been meant by a misspelt one, from the nearest, as they are written. */
export async function readNearest(db: Kysely<Database>, word: string): Promise<string[]> {
  const allowed = slipsAllowed(word);
  if ([...word].length < most.shortest || allowed === 0) return [];
  const { rows } = await sql<{ word: string; said: string }>`
    (select word, said from text_word where word % ${word} order by word <-> ${word} limit ${sql.lit(most.candidates)})
    union all (select word, word as said from name_word where word % ${word} order by word <-> ${word} limit ${sql.lit(most.candidates)})`.execute(db);
  const near = rows.map((row) => ({ ...row, slips: slipsBetween(word, row.word, allowed) })).filter(({ slips, word: own }) => slips <= allowed && own !== word);
  const sorted = near.toSorted((one, other) => one.slips - other.slips || Math.abs(one.word.length - word.length) - Math.abs(other.word.length - word.length));
  return [...new Map(sorted.map((each) => [each.word, each.said])).values()].slice(0, most.nearest);
}
