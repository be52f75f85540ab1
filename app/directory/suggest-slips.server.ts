import { type Database, type Kysely, sql } from "~/db.server";
import { withoutOne } from "~/names/slips";

/** Shorter words are forgiven nothing: too many others are a letter apart. */
const shortestSlip = 4;
/** No name has a longer word of which a reader could say that one letter of it is wrong. */
const longestSlip = 40;

/** Above every character: where the words that begin so end. */
export const end = String.fromCodePoint(0x10ffff);

/**
 * For each word of four letters and more that begins no name, the words of names that it may be, or begin, with one slip: a letter
 * left out, one too many, another one, two neighbours swapped. Where every word begins some name, any of them may hold the slip.
 * Null where none has any.
 */
export async function alternatives(db: Kysely<Database>, words: readonly string[]): Promise<Map<string, string[]> | null> {
  const long = [...new Set(words)].filter((word) => [...word].length >= shortestSlip && [...word].length <= longestSlip);
  const strange: string[] = [];
  for (const word of long) if (!(await beginsSome(db, word))) strange.push(word);
  const meant = new Map(words.map((word): [string, string[]] => [word, [word]]));
  for (const word of strange.length > 0 ? strange : long) meant.set(word, await readNear(db, word));
  return long.length === 0 || [...meant.values()].some((near) => near.length === 0) ? null : meant;
}

async function beginsSome(db: Kysely<Database>, word: string): Promise<boolean> {
  const row = await db.selectFrom("name_word").select("word").where("word", ">=", word).where("word", "<", word + end).limit(1).executeTakeFirst();
  return row !== undefined;
}

/** Whole words by their forms that lack a letter; beginnings among the words with the same two first letters. */
async function readNear(db: Kysely<Database>, word: string): Promise<string[]> {
  const letters = [...word];
  const { length } = letters;
  const first = letters.slice(0, 2).join("");
  const begun = (size: number) => sql`levenshtein_less_equal("left"(word, ${sql.lit(size)}), ${word}, 1) <= 1`;
  const { rows } = await sql<{ word: string }>`
    select word from name_word where without_one && ${withoutOne(word)}::text[]
    union select word from name_word
      where word >= ${first} and word < ${first + end} and length(word) >= ${length - 1}
        and (${begun(length)} or ${begun(length - 1)} or ${begun(length + 1)} or "left"(word, ${sql.lit(length)}) = any (${swapped(letters)}::text[]))
    limit 60`.execute(db);
  return rows.map((row) => row.word);
}

function swapped(letters: readonly string[]): string[] {
  return letters.slice(1).map((letter, at) => [...letters.slice(0, at), letter, letters[at], ...letters.slice(at + 2)].join(""));
}
