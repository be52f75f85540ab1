import { type Database, type Expression, type Kysely, sql, type SqlBool } from "~/db.server";
import type { Language } from "~/i18n/language";
import { type Facetted, facetted, narrowed, noneResolved } from "./facets.server";
import type { Sort, Wish } from "./filter";
import type { Row } from "./details.server";
import { type Page, readPage } from "./page.server";
import { prepare } from "./prepare.server";
import { matching, type NameFound, sortOf, type Sought } from "./sought.server";
import { readWaysOn, type WayOn } from "./ways-on.server";
import type { Reader } from "./visible.server";
import { explain, type Reason } from "./why.server";
import { readSimilar, type Similar } from "./similar.server";
import { countLetters, type Letter, readFacets } from "./lists.server";
import { together } from "./namesakes";
import { remembered } from "./remembered.server";
import { estimating, type Tally, tally } from "./tally.server";
import { nearOf } from "./tiers.server";

/** Someone in a list, with the reason why they are in it. */
export type Hit = Omit<Row, "rank" | "key"> & { why: Reason | null };

export type Found = Omit<Page, "rows"> & Facetted & {
  /** What was asked, as it is shown again. */
  text: string;
  hits: Hit[];
  sort: Sort;
  named: NameFound;
  /** Fields that were asked for and that nobody knows; and whether more was typed than was looked for. */
  unknown: readonly string[];
  cut: boolean;
  /** Where nobody bears the name: others of similar names, who are no hits. */
  similar: Similar[];
  /** Where nobody answers: what could be asked instead. */
  waysOn: WayOn[];
};

/** Finds people by name and by words of their biographies, as far as the reader may read; any text at all has an answer. */
export async function search(db: Kysely<Database>, reader: Reader, wish: Wish, lang: Language): Promise<Found> {
  const sought = await prepare(db, reader, wish);
  const { together, ...counted } = sought.words === null ? { together: true, ...(await readFacets(db, reader, sought.resolved, lang)) } : await countHits(db, sought, lang);
  const { rows, ...page } = counted.total === 0 ? noPage : await readPage(db, sought, counted.total, together);
  const { question: { text, unknown, cut }, named } = sought;
  const waysOn = counted.total === 0 ? await readWaysOn(db, sought) : [];
  return { ...page, ...counted, text, unknown, cut, named, sort: sortOf(sought), hits: await told(db, sought, rows, lang), similar: await readSimilar(db, reader, sought.alike), waysOn };
}

/** A count of hits, and whether their words stand together often enough to be put first. */
type CountedHits = Facetted & { together: boolean };

/** What many people ask is counted once, until something is indexed again. */
function countHits(db: Kysely<Database>, sought: Sought, lang: Language): Promise<CountedHits> {
  const { reader, resolved, name, named, alike, looked } = sought;
  const count = async (): Promise<CountedHits> => {
    const counted = await tally(db, matching(sought, sql<boolean>`true`), resolved, estimating, nearIn(sought));
    return { ...(await facetted(db, counted, resolved, lang)), together: isTogether(counted) };
  };
  return alike.hits.length > 0 ? count() : remembered(db, ["hits", reader.group, lang, resolved, name, named, looked.mixed, looked.text, looked.within], count);
}

function nearIn(sought: Sought): Expression<SqlBool> | null {
  const near = nearOf(sought);
  return near === null ? null : sql<SqlBool>`ts_match_vq(words, ${near}::tsquery)`;
}

/** From so many on, those whose words stand together are met by going through the book of a million in a fraction of a second. */
const fewTogether = 500;

/**
 * To find the few among very many hits whose words stand together, all would have to be read. Of so many that they are estimated, they are put
 * first only where they are not that few.
 */
function isTogether({ ofKind }: Tally): boolean {
  return ofKind === undefined || ofKind >= fewTogether;
}

/** What nobody is found by need not be looked for twice. */
const noPage: Page = { rows: [], previous: null, next: null, catchword: null, tooDeep: false };

/** What is searched for without what a page shows beside it: for programs, which ask for people only. */
export async function find(db: Kysely<Database>, reader: Reader, wish: Wish, lang: Language): Promise<Pick<Found, "hits" | "total" | "next" | "estimated" | "named" | "similar">> {
  const sought = await prepare(db, reader, wish);
  const counted = await tally(db, matching(sought, narrowed(sought.resolved)), noneResolved, estimating, nearIn(sought));
  const { total, estimated } = counted;
  const { rows, next } = await readPage(db, sought, total, isTogether(counted));
  return { hits: await told(db, sought, rows, lang), total, next, estimated, named: sought.named, similar: wish.from === null ? await readSimilar(db, reader, sought.alike) : [] };
}

/** A page of a list; and the letters, with how many stand under each. */
export type Listing = Omit<Page, "rows"> & { hits: Hit[]; total: number; sort: Sort; letters: Letter[] };

/** A plain list: a letter, a surname, a year's new entrants, a school. */
export async function list(db: Kysely<Database>, reader: Reader, wish: Wish, lang: Language): Promise<Listing> {
  const sought = await prepare(db, reader, { ...wish, q: "" });
  const letters = await lettersIn(db, sought);
  const { letter } = wish;
  const { rows, ...page } = await readPage(db, sought, 0);
  return { ...page, hits: await told(db, sought, rows, lang), total: sumOf(letter === null ? letters : letters.filter((each) => each.letter === letter)), sort: sortOf(sought), letters };
}

/** How many a list holds. */
export async function countList(db: Kysely<Database>, reader: Reader, wish: Wish): Promise<number> {
  return sumOf(await lettersIn(db, await prepare(db, reader, { ...wish, q: "" })));
}

function lettersIn(db: Kysely<Database>, sought: Sought): Promise<Letter[]> {
  const { reader, resolved, wish: { surname, birthday, memorial } } = sought;
  const whole = matching({ ...sought, wish: { ...sought.wish, letter: null } }, narrowed(resolved));
  return remembered(db, ["list", reader.group, resolved, surname, birthday, memorial], () => countLetters(db, whole));
}

function sumOf(letters: readonly Letter[]): number {
  return letters.reduce((sum, { count }) => sum + count, 0);
}

async function told(db: Kysely<Database>, sought: Sought, rows: readonly Row[], lang: Language): Promise<Hit[]> {
  const why = sought.words === null ? null : await explain(db, sought, rows, lang);
  const hits = rows.map(({ rank: _rank, key: _key, ...row }) => ({ ...row, why: why?.get(row.entryId) ?? null }));
  // In an order of days, everybody stands on their own.
  return ["relevance", "name"].includes(sortOf(sought)) ? together(hits) : hits;
}
