import { type Database, type Kysely, sql } from "~/db.server";
import { type Asked, type Near, nearQuery } from "./asked";
import { slipsAllowed, slipsBetween, withoutOne } from "./name-words";

/** Near spellings of a name: what to look for, and how the words that it holds came about. */
export type NearBy = { query: string; words: Near };

const mostCandidates = 80;

type Around = {
  /** Does anybody whom the reader may find answer to this tsquery of names? */
  somebody: (query: string) => Promise<boolean>;
  /** Slips in all. */
  most: number;
};

/**
 * The nearest spellings under which somebody is found: one slip in all, else two, else three over several words. Slips
 * are looked up among the words that names are made of, so the index is asked for exact words only.
 */
export async function lookAround(db: Kysely<Database>, asked: Asked, { somebody, most }: Around): Promise<NearBy | null> {
  const words = await nearWords(db, asked.needed);
  for (let slips = 1; slips <= most; slips++) {
    const query = nearQuery(asked, words, slips);
    if (query !== null && (await somebody(query))) return { query, words };
  }
  return null;
}

async function nearWords(db: Kysely<Database>, typed: readonly string[]): Promise<Near> {
  const near = new Map<string, { word: string; slips: number }[]>();
  for (const word of new Set(typed)) {
    const allowed = slipsAllowed(word);
    if (allowed === 0) continue;
    const candidates = await candidatesFor(db, word, allowed);
    const measured = candidates.map((candidate) => ({ word: candidate, slips: slipsBetween(word, candidate, allowed) }));
    near.set(word, measured.filter(({ slips }) => slips >= 1 && slips <= allowed));
  }
  return near;
}

/** A shared form that lacks one letter finds every word one slip away; trigrams add long words that are two away. */
async function candidatesFor(db: Kysely<Database>, word: string, allowed: number): Promise<string[]> {
  const forms = withoutOne(word);
  if (forms.length === 0) return [];
  const alike = allowed > 1 ? sql<boolean>`(without_one && ${forms}::text[] or word % ${word})` : sql<boolean>`without_one && ${forms}::text[]`;
  const rows = await db.selectFrom("name_word").select("word").where(alike).orderBy(sql`word <-> ${word}`).limit(mostCandidates).execute();
  return rows.map((row) => row.word);
}
