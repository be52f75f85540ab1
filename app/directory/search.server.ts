import { type Database, type Kysely, sql } from "~/db.server";
import type { Language } from "~/i18n/language";
import { countFacets, type Facetted, narrowed } from "./facets.server";
import type { Wish } from "./filter";
import { type Page, readPage, type Row } from "./page.server";
import { prepare } from "./prepare.server";
import { matching, type NameFound, type Sought } from "./sought.server";
import { readWaysOn, type WayOn } from "./ways-on.server";
import { madeFor, type Reader } from "./visible.server";
import { explain, type Reason } from "./why.server";
import { readSimilar, type Similar } from "./similar.server";
import { readFacets } from "./lists.server";
import { remembered } from "./remembered.server";

/** Someone in a list, with the reason why they are in it. */
export type Hit = Omit<Row, "rank" | "key"> & { why: Reason | null; namesakes: number };

export type Found = Omit<Page, "rows"> & Facetted & {
  /** What was asked, as it is shown again. */
  text: string;
  hits: Hit[];
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
  const facetted = sought.words === null ? await readFacets(db, reader, sought.resolved, lang) : await countHits(db, sought, lang);
  const { rows, ...page } = await readPage(db, sought);
  const { question: { text, unknown, cut }, named } = sought;
  const waysOn = facetted.total === 0 ? await readWaysOn(db, sought) : [];
  return { ...page, ...facetted, text, unknown, cut, named, hits: await told(db, sought, rows, lang), similar: await readSimilar(db, reader, sought.alike), waysOn };
}

/** What many people ask is counted once, until something is indexed again. */
function countHits(db: Kysely<Database>, sought: Sought, lang: Language): Promise<Facetted> {
  const count = () => countFacets(db, matching(sought, sql<boolean>`true`), sought.resolved, lang);
  const { reader, resolved, name, named, alike, looked } = sought;
  return alike.hits.length > 0 ? count() : remembered(db, ["hits", reader.group, lang, resolved, name, named, looked.mixed, looked.text, looked.within], count);
}

export type Listing = Omit<Page, "rows"> & { hits: Hit[]; total: number };

/** A plain list in the order of the book: a letter, a surname, a year's new entrants. */
export async function list(db: Kysely<Database>, reader: Reader, wish: Wish, lang: Language): Promise<Listing> {
  const sought = await prepare(db, reader, { ...wish, q: "" });
  const { rows: [counted] } = await sql<{ total: number }>`select count(*)::int as total from entry_search where ${matching(sought, narrowed(sought.resolved))}`.execute(db);
  const { rows, ...page } = await readPage(db, sought);
  return { ...page, hits: await told(db, sought, rows, lang), total: counted?.total ?? 0 };
}

async function told(db: Kysely<Database>, sought: Sought, rows: readonly Row[], lang: Language): Promise<Hit[]> {
  const why = sought.words === null ? null : await explain(db, sought, rows, lang);
  const bearers = await countBearers(db, sought.reader, rows);
  return rows.map(({ rank: _rank, key: _key, ...row }) => ({ ...row, why: why?.get(row.entryId) ?? null, namesakes: bearers.get(row.norm) ?? 1 }));
}

/** How many people bear the names that stand more than once on a page. */
async function countBearers(db: Kysely<Database>, reader: Reader, rows: readonly Row[]): Promise<Map<string, number>> {
  const twice = [...new Set(rows.filter(({ norm }, at) => norm && rows.findIndex((other) => other.norm === norm) !== at).map(({ norm }) => norm))];
  if (twice.length === 0) return new Map();
  const counted = await db
    .selectFrom("entry_search")
    .select(["use_norm", sql<number>`count(*)::int`.as("people")])
    .where(madeFor(reader))
    .where("use_norm", "in", twice)
    .groupBy("use_norm")
    .execute();
  return new Map(counted.map((row) => [row.use_norm, row.people]));
}
