import { type Database, type Kysely, type RawBuilder, sql } from "~/db.server";
import { narrowed } from "./facets.server";
import { deepest, type Place, readPlace, writePlace } from "./filter";
import type { Card } from "./card";
import { matching, orderOf, sortOf, type Sought } from "./sought.server";
import { type Tier, tiersOf } from "./tiers.server";

export const pageLength = 25;

export type Row = {
  entryId: string;
  rank: number;
  key: string;
  norm: string;
  card: Card;
  publicId: string;
  slug: string;
  standing: "public" | "retired" | "memorial";
  firstListed: string | null;
  revised: string | null;
  /** Of somebody who is remembered: as far as it is known. */
  died: string | null;
  certified: boolean;
  imported: boolean;
};

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
 */
export async function readPage(db: Kysely<Database>, sought: Sought, total: number): Promise<Page> {
  const sort = sortOf(sought);
  const place = readPlace(sought.wish.from, sort);
  const length = lengthOf(sought);
  const rows = sort === "relevance" ? await readTiers(db, sought, place, tiersOf(sought, total)) : await readRows(db, listOf(sought, place), place);
  const more = rows.length > length;
  const number = place?.page ?? 1;
  const shown = rows.slice(0, length);
  const extra = more ? rows[length] : undefined;
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
async function readTiers(db: Kysely<Database>, sought: Sought, place: Place | null, tiers: readonly Tier[]): Promise<Row[]> {
  const rows: Row[] = [];
  const at = place === null ? 0 : tiers.findIndex(({ last }) => place.rank <= last);
  const way = place?.back ? tiers.slice(0, at + 1).reverse() : tiers.slice(Math.max(at, 0));
  for (const [step, tier] of way.entries()) {
    const left = lengthOf(sought) + 1 - rows.length;
    if (left > 0) rows.push(...(await readRows(db, ranked(sought, tier, { place: step === 0 ? place : null, back: place?.back === true, left }), place)));
  }
  return rows;
}

async function readRows(db: Kysely<Database>, hits: RawBuilder<unknown>, place: Place | null): Promise<Row[]> {
  const way = place?.back ? sql`desc` : sql`asc`;
  const { rows } = await sql<Row>`
    select hit.entry_id as "entryId", hit.rank, hit.filing_key as key, hit.use_norm as norm, hit.card, p.public_id as "publicId", e.slug, e.standing,
      e.first_listed_on as "firstListed", e.revised_on as revised, case when e.standing = 'memorial' then p.died end as died, c.id is not null as certified, e.imported_from is not null and r.origin = 'import' as imported
    from (${hits}) hit join entry e on e.id = hit.entry_id join person p on p.id = e.person_id join revision r on r.id = e.revision_id
    left join certificate c on c.id = e.certificate_id and c.voided_at is null and c.revoked_at is null and (c.valid_until is null or c.valid_until >= current_date)
    order by hit.rank ${way}, hit.filing_key ${way}, hit.entry_id ${way}`.execute(db);
  return rows;
}

/** The rows of a class, and those on from a place in it. */
function ranked(sought: Sought, { rank, where, alike, rare }: Tier, { place, back, left }: { place: Place | null; back: boolean; left: number }) {
  const hits = sql`select ${rank} as rank, entry_id, filing_key, use_norm, card from entry_search where ${matching(sought, narrowed(sought.resolved))} and ${where}`;
  // No index has the second key: the planner cannot but find all of them first.
  if (alike) return inOrder(hits, [rare ? sql`(filing_key || '')` : sql`filing_key`, sql`entry_id`], { place, back, length: left });
  return inOrder(sql`select * from (${hits}) ranked where true`, [sql`rank`, sql`filing_key`, sql`entry_id`], { place, back, length: left });
}

/** The rows of the page and the first beyond it, in an order that an index gives them in. */
function listOf(sought: Sought, place: Place | null) {
  const order = orderOf(sought);
  const hits = sql`select ${order} as rank, entry_id, filing_key, use_norm, card from entry_search where ${matching(sought, narrowed(sought.resolved))}`;
  const keys = sortOf(sought) === "name" ? [sql`filing_key`, sql`entry_id`] : [order, sql`filing_key`, sql`entry_id`];
  return inOrder(hits, keys, { place, back: place?.back === true, length: lengthOf(sought) + 1 });
}

function inOrder(hits: RawBuilder<unknown>, keys: readonly RawBuilder<unknown>[], { place, back, length }: { place: Place | null; back: boolean; length: number }) {
  const way = back ? sql`desc` : sql`asc`;
  const at = place && [sql`${place.rank}::int`, sql`${place.key}`, sql`${place.id}::uuid`].slice(-keys.length);
  const beyond = at ? sql`and (${sql.join(keys)}) ${back ? sql`<` : sql`>`} (${sql.join(at)})` : sql``;
  return sql`${hits} ${beyond} order by ${sql.join(keys.map((key) => sql`${key} ${way}`))} limit ${length}`;
}
