import { type Database, type Expression, type Kysely, sql, type SqlBool } from "~/db.server";
import type { Language } from "~/i18n/language";
import { countFacets, type Facetted, facetted, noneResolved, type Resolved } from "./facets.server";
import { facetCode, facets } from "./filter";
import { type Meanwhile, remembered } from "./remembered.server";
import { estimating, type Tally, tally } from "./tally.server";
import { madeFor, type Reader } from "./visible.server";

const alphabet = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** A letter of a thumb index, and how many stand under it. */
export type Letter = { letter: string; count: number };

/** The letters of the whole book. "#", names in other scripts, only where there are some. */
export function readLetters(db: Kysely<Database>, reader: Reader): Promise<Letter[]> {
  return remembered(db, ["letters", reader.group], () => countLetters(db, madeFor(reader)));
}

/** The same for a part of the book. */
export async function countLetters(db: Kysely<Database>, where: Expression<SqlBool>): Promise<Letter[]> {
  const { rows } = await sql<Letter>`select letter, count(*)::int as count from entry_search where ${where} group by letter`.execute(db);
  return wholeAlphabet(new Map(rows.map(({ letter, count }) => [letter, count])));
}

export function wholeAlphabet(counts: ReadonlyMap<string, number>): Letter[] {
  const other = counts.get("#") ?? 0;
  return [...alphabet.map((letter) => ({ letter, count: counts.get(letter) ?? 0 })), ...(other > 0 ? [{ letter: "#", count: other }] : [])];
}

/** Everything that the directory can be browsed by, with counts. */
export function readWays(db: Kysely<Database>, reader: Reader, lang: Language): Promise<Facetted> {
  return readFacets(db, reader, noneResolved, lang);
}

/** What facets leave of the whole directory: everybody sees the same counts, and they are the dear ones. */
export function readFacets(db: Kysely<Database>, reader: Reader, resolved: Resolved, lang: Language): Promise<Facetted> {
  return remembered(db, ["facets", reader.group, lang, resolved], async () => {
    if (facets.every((facet) => resolved[facet].length === 0)) return facetted(db, (await readWhole(db, reader)).tally, resolved, lang);
    return countFacets(db, madeFor(reader), resolved, lang);
  });
}

type Whole = { tally: Tally; /** By the value's code in the index. */ counts: ReadonlyMap<number, number> };

/** Everybody whom the reader finds, counted by every value of every facet. */
function readWhole(db: Kysely<Database>, reader: Reader, meanwhile?: Meanwhile<Whole>): Promise<Whole> {
  return remembered(db, ["whole", reader.group], async () => {
    const counted = await tally(db, madeFor(reader), noneResolved);
    return { tally: counted, counts: new Map(facets.flatMap((facet) => counted.values[facet].map(({ value, count }): [number, number] => [facetCode(facet, value), count]))) };
  }, meanwhile);
}

/**
 * How many people this reader finds by each value of a facet (see `facetCode`). In a very large directory the numbers of a moment ago
 * serve while those of now are counted: nobody who types waits for a count of a million.
 */
export async function readCounts(db: Kysely<Database>, reader: Reader): Promise<ReadonlyMap<number, number>> {
  return (await readWhole(db, reader, ({ tally: { total } }) => total >= estimating.rows)).counts;
}

/** The years of new entrants, newest first. */
export async function readPromotions(db: Kysely<Database>, reader: Reader): Promise<{ year: number; count: number }[]> {
  const { rows } = await sql<{ year: number; count: number }>`
    select promotion as year, count(*)::int as count from entry_search where ${madeFor(reader)} and promotion is not null group by promotion order by promotion desc`.execute(db);
  return rows;
}

/** How many whose birth this reader may know to the day were born on each day of a year: "03-14". */
export function readBirthdays(db: Kysely<Database>, reader: Reader): Promise<ReadonlyMap<string, number>> {
  return remembered(db, ["birthdays", reader.group], async () => {
    const { rows } = await sql<{ birthday: number; count: number }>`
      select birthday, count(*)::int as count from entry_search where ${madeFor(reader)} and birthday is not null group by birthday order by birthday`.execute(db);
    return new Map(rows.map(({ birthday, count }) => [dayName(birthday), count]));
  });
}

function dayName(birthday: number): string {
  return `${String(Math.floor(birthday / 100)).padStart(2, "0")}-${String(birthday % 100).padStart(2, "0")}`;
}
