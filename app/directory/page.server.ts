import { type Database, type Kysely, type RawBuilder, sql } from "~/db.server";
import { narrowed } from "./facets.server";
import { deepest, type Place, readPlace, writePlace } from "./filter";
import type { Card } from "./card";
import { type Placed, readDetails, type Row } from "./details.server";
import { matching, orderOf, sortOf, type Sought } from "./sought.server";
import { rowsKnown } from "./tally.server";
import { type Tier, tiersOf } from "./tiers.server";

export const pageLength = 25;

export type Page = {
  rows: Row[];
  previous: string | null;
  next: string | null;
  /** The first of the next page. */
  catchword: Card | null;
  /** The list goes on, but not here: it should be narrowed. */
  tooDeep: boolean;
};

/**
 * One page of what is sought, by keyset: it costs the same wherever in the list it is, and no row is shown twice or missed.
 * @param total how many hits there are: many are ranked by classes (tiers.server.ts)
 * @param together whether words that stand together make one of them
 */
export async function readPage(db: Kysely<Database>, sought: Sought, total: number, together = true): Promise<Page> {
  const sort = sortOf(sought);
  const place = readPlace(sought.wish.from, sort);
  const length = lengthOf(sought);
  const hits = sort === "relevance" ? await readTiers(db, sought, place, tiersOf(sought, total, together), total) : await readHits(db, listOf(sought, place, sought.words !== null && total < balanceOf(db, lengthOf(sought), total)));
  const rows = await readDetails(db, sought.reader, hits);
  const more = hits.length > length;
  const number = place?.page ?? 1;
  const beyond = more ? hits[length]?.entryId : undefined;
  const extra = rows.find(({ entryId }) => entryId === beyond);
  const shown = rows.filter((row) => row !== extra);
  if (place?.back) shown.reverse();
  const back = place?.back === true;
  const [hasPrevious, hasNext] = back ? [more, true] : [place !== null, more];
  return {
    rows: shown,
    previous: hasPrevious ? edge(shown[0], { sort, back: true, page: Math.max(1, number - 1) }) : null,
    next: hasNext && number < deepest ? edge(shown.at(-1), { sort, back: false, page: number + 1 }) : null,
    catchword: back ? null : (extra?.card ?? null),
    tooDeep: hasNext && number >= deepest,
  };
}

function lengthOf({ wish }: Sought): number {
  return wish.length ?? pageLength;
}

function edge(row: Row | undefined, way: Pick<Place, "sort" | "back" | "page">): string | null {
  return row ? writePlace({ ...way, rank: row.rank, key: row.key, id: row.entryId }) : null;
}

/** Goes through the classes of hits, in either direction, until the page and the first beyond it are full. */
async function readTiers(db: Kysely<Database>, sought: Sought, place: Place | null, tiers: readonly Tier[], total: number): Promise<Placed[]> {
  const hits: Placed[] = [];
  const at = place === null ? 0 : tiers.findIndex(({ last }) => place.rank <= last);
  const way = place?.back ? tiers.slice(0, at + 1).reverse() : tiers.slice(Math.max(at, 0));
  for (const [step, tier] of way.entries()) {
    const left = lengthOf(sought) + 1 - hits.length;
    if (left > 0) hits.push(...(await readTier(db, sought, tier, { place: step === 0 ? place : null, back: place?.back === true, left, total })));
  }
  return hits;
}

type Span = { place: Place | null; back: boolean; left: number; total: number };

/**
 * The hits of a class, and those on from a place in it. A class that comes in the order of the book is met by going through the book where it is
 * frequent, and by looking all of it up where it is rare; which it is, nobody knows beforehand. So the book is gone through for as far as
 * looking up a class that is not met on the way would be worth: neither is ever much longer than the better one.
 */
async function readTier(db: Kysely<Database>, sought: Sought, tier: Tier, span: Span): Promise<Placed[]> {
  if (!tier.alike) return readHits(db, ranked(sought, tier, span));
  const people = peopleIn(db, span.total);
  const balanced = balanceOf(db, span.left, span.total);
  const far = tier.dear ? Math.min(longestWalk, Math.max(balanced, span.total >> 1)) : balanced;
  // Even if every hit were of this class, the page would not be full by then.
  const walked = (span.left * people) / span.total > far ? [] : await readHits(db, walk(sought, tier, span, far));
  return walked.length === span.left ? walked : readHits(db, lookedUp(sought, tier, span));
}

const longestWalk = 60_000;

function peopleIn(db: Kysely<Database>, total: number): number {
  return Math.max(rowsKnown(db), total);
}

/** So many hits are looked up in the time in which a page of them is met by going through the book. */
function balanceOf(db: Kysely<Database>, length: number, total: number): number {
  return Math.ceil(Math.sqrt(length * peopleIn(db, total)));
}

type Hit = { entry_id: string; rank: number; filing_key: string };

async function readHits(db: Kysely<Database>, hits: RawBuilder<Hit>): Promise<Placed[]> {
  const { rows } = await hits.execute(db);
  return rows.map(({ entry_id, rank, filing_key }) => ({ entryId: entry_id, rank, key: filing_key }));
}

/** No index has this key: the planner cannot but find all hits first. */
const lookedUpKey = sql`(filing_key || '')`;

/** Each by its own rank. */
function ranked(sought: Sought, { rank, where }: Tier, { place, back, left }: Span) {
  const hits = sql`select ${rank} as rank, entry_id, filing_key from entry_search where ${matching(sought, narrowed(sought.resolved))} and ${where}`;
  return inOrder(sql`select * from (${hits}) ranked where true`, [sql`rank`, lookedUpKey, sql`entry_id`], { place, back, length: left });
}

/** By going so far through the book. */
function walk(sought: Sought, { rank, where }: Tier, { place, back, left }: Span, far: number) {
  const book = inOrder(sql`select * from entry_search where true`, [sql`filing_key`, sql`entry_id`], { place, back, length: far });
  const hits = sql`select ${rank} as rank, entry_id, filing_key from (${book}) entry_search where ${matching(sought, narrowed(sought.resolved))} and ${where}`;
  return inOrder(hits, [sql`filing_key`, sql`entry_id`], { place: null, back, length: left });
}

/** By the words. */
function lookedUp(sought: Sought, { rank, where }: Tier, { place, back, left }: Span) {
  const hits = sql`select ${rank} as rank, entry_id, filing_key from entry_search where ${matching(sought, narrowed(sought.resolved))} and ${where}`;
  return inOrder(hits, [lookedUpKey, sql`entry_id`], { place, back, length: left });
}

/** The rows of the page and the first beyond it, in an order that an index gives them in; few hits are looked up, and put in order. */
function listOf(sought: Sought, place: Place | null, few: boolean) {
  const order = orderOf(sought);
  const hits = sql`select ${order} as rank, entry_id, filing_key from entry_search where ${matching(sought, narrowed(sought.resolved))}`;
  const key = few ? lookedUpKey : sql`filing_key`;
  const keys = sortOf(sought) === "name" ? [key, sql`entry_id`] : [few ? sql`(${order} + 0)` : order, key, sql`entry_id`];
  return inOrder(hits, keys, { place, back: place?.back === true, length: lengthOf(sought) + 1 });
}

function inOrder(hits: RawBuilder<unknown>, keys: readonly RawBuilder<unknown>[], { place, back, length }: { place: Place | null; back: boolean; length: number }) {
  const way = back ? sql`desc` : sql`asc`;
  const at = place && [sql`${place.rank}::int`, sql`${place.key}`, sql`${place.id}::uuid`].slice(-keys.length);
  const beyond = at ? sql`and (${sql.join(keys)}) ${back ? sql`<` : sql`>`} (${sql.join(at)})` : sql``;
  return sql<Hit>`${hits} ${beyond} order by ${sql.join(keys.map((key) => sql`${key} ${way}`))} limit ${length}`;
}
