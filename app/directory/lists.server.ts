import { type Database, type Kysely, sql } from "~/db.server";
import type { Language } from "~/i18n/language";
import { typeset } from "~/i18n/typeset";
import { countFacets, type Facetted, noneResolved, type Resolved } from "./facets.server";
import { remembered } from "./remembered.server";
import { madeFor, type Reader } from "./visible.server";

const alphabet = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** The letters of the thumb index, and which of them have entries. "#", names in other scripts, only where there are some. */
export function readLetters(db: Kysely<Database>, reader: Reader): Promise<{ letter: string; filled: boolean }[]> {
  return remembered(db, ["letters", reader.group], () => countLetters(db, reader));
}

async function countLetters(db: Kysely<Database>, reader: Reader): Promise<{ letter: string; filled: boolean }[]> {
  // One look into the index for each letter, however many entries it has.
  const { rows } = await sql<{ letter: string }>`select letter from unnest(${[...alphabet, "#"]}::text[]) as letter
    where exists (select from entry_search where entry_search.letter = letter.letter and ${madeFor(reader)})`.execute(db);
  const filled = new Set(rows.map(({ letter }) => letter));
  return [...alphabet, ...(filled.has("#") ? ["#"] : [])].map((letter) => ({ letter, filled: filled.has(letter) }));
}

/** Everything that the directory can be browsed by, with counts. */
export function readWays(db: Kysely<Database>, reader: Reader, lang: Language): Promise<Facetted> {
  return readFacets(db, reader, noneResolved, lang);
}

/** What facets leave of the whole directory: everybody sees the same counts, and they are the dear ones. */
export function readFacets(db: Kysely<Database>, reader: Reader, resolved: Resolved, lang: Language): Promise<Facetted> {
  return remembered(db, ["facets", reader.group, lang, resolved], () => countFacets(db, madeFor(reader), resolved, lang));
}

/** The years of new entrants, newest first. */
export async function readPromotions(db: Kysely<Database>, reader: Reader): Promise<{ year: number; count: number }[]> {
  const rows = await db
    .selectFrom("entry_search")
    .select(["promotion as year", sql<number>`count(*)::int`.as("count")])
    .where(madeFor(reader))
    .where("promotion", "is not", null)
    .groupBy("promotion")
    .orderBy("promotion", "desc")
    .execute();
  return rows.flatMap(({ year, count }) => (year === null ? [] : [{ year, count }]));
}

/** What a browsed value is called; null where the house knows no such value. */
export async function labelOf(db: Kysely<Database>, kind: "sector" | "country" | "occupation", key: string, lang: Language): Promise<string | null> {
  const row = await db.selectFrom("authority").select(["label_fr", "label_en"]).where("kind", "=", kind).where("key", "=", key).executeTakeFirst();
  if (!row) return null;
  return typeset(lang, (lang === "fr" ? (row.label_fr ?? row.label_en) : (row.label_en ?? row.label_fr)) ?? key);
}

