import { type Database, type Kysely, sql } from "~/db.server";
import { likeness } from "~/names/likeness";
import { wordsOf } from "~/names/words";
import { readNear } from "./alike.server";
import { allOf, anyOf, quoted } from "./asked";
import { madeFor, type Reader } from "./visible.server";

/** A surname as most of its bearers write it, and how many they are. */
export type Surname = { norm: string; surname: string; count: number };

/** Around a surname: how it is written here, names that it is a part of, and names that are written or sound nearly so. */
export type SurnameAround = { spellings: string[]; compounds: Surname[]; near: Surname[] };

const most = 12;
/** Up to this cost a reader would look for the name under both spellings. */
const alike = 2;

export async function readSurnameAround(db: Kysely<Database>, reader: Reader, norm: string): Promise<SurnameAround> {
  const { rows: own } = await sql<{ surname: string }>`
    select card ->> 'surname' as surname from entry_search where surname_norm = ${norm} and ${madeFor(reader)} group by 1 order by count(*) desc, 1 limit 6`.execute(db);
  const words = wordsOf(norm);
  const compounds = await readSurnames(db, reader, allOf(words.map(quoted)), sql<boolean>`surname_words @> ${words}::text[] and surname_norm <> ${norm}`);
  const near = await readNearSurnames(db, reader, norm, words);
  const told = new Set(compounds.map((each) => each.norm));
  return { spellings: own.map(({ surname }) => surname), compounds: compounds.slice(0, most), near: near.filter((each) => !told.has(each.norm)).slice(0, most) };
}

async function readNearSurnames(db: Kysely<Database>, reader: Reader, norm: string, words: readonly string[]): Promise<Surname[]> {
  const longest = words.toSorted((one, other) => other.length - one.length)[0] ?? norm;
  const around = [...new Set([longest, words.join("")])];
  const candidates = await readNear(db, around);
  const found = await readSurnames(db, reader, anyOf(candidates.map(quoted)), sql<boolean>`surname_words && ${candidates}::text[] and surname_norm <> ${norm}`);
  const weighed = found.flatMap((each) => {
    const like = likeness(words.join(""), wordsOf(each.norm).join(""), false);
    return like && like.way !== "nickname" && like.cost <= alike ? [{ each, cost: like.cost }] : [];
  });
  return weighed.sort((one, other) => one.cost - other.cost || other.each.count - one.each.count).map(({ each }) => each);
}

/** Surnames that meet the condition, those of most people first. The index of names leads to whoever may: that of surnames' words is none. */
async function readSurnames(db: Kysely<Database>, reader: Reader, names: string | null, where: ReturnType<typeof sql<boolean>>): Promise<Surname[]> {
  if (names === null) return [];
  const { rows } = await sql<Surname>`
    select surname_norm as norm, mode() within group (order by card ->> 'surname') as surname, count(*)::int as count
    from entry_search where ${madeFor(reader)} and names @@ ${names}::tsquery and ${where} group by surname_norm order by count(*) desc, surname_norm limit 200`.execute(db);
  return rows;
}
