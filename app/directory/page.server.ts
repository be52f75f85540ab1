import { type Database, type Kysely, sql } from "~/db.server";
import { narrowed } from "./facets.server";
import { deepest, type Place, readPlace, writePlace } from "./filter";
import type { Card } from "./card";
import { isInBookOrder, matching, rankOf, type Sought } from "./sought.server";

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

/** One page of what is sought, by keyset: it costs the same wherever in the list it is, and no row is shown twice or missed. */
export async function readPage(db: Kysely<Database>, sought: Sought): Promise<Page> {
  const place = readPlace(sought.wish.from);
  const rows = await readRows(db, sought, place);
  const more = rows.length > pageLength;
  const number = place?.page ?? 1;
  const shown = rows.slice(0, pageLength);
  const extra = more ? rows[pageLength] : undefined;
  if (place?.back) shown.reverse();
  const back = place?.back === true;
  const [hasPrevious, hasNext] = back ? [more, true] : [place !== null, more];
  return {
    rows: shown,
    previous: hasPrevious ? edge(shown[0], { back: true, page: Math.max(1, number - 1) }) : null,
    next: hasNext && number < deepest ? edge(shown.at(-1), { back: false, page: number + 1 }) : null,
    catchword: back ? null : (extra?.card ?? null),
    tooDeep: hasNext && number >= deepest,
  };
}

function edge(row: Row | undefined, way: { back: boolean; page: number }): string | null {
  return row ? writePlace({ ...way, rank: row.rank, key: row.key, id: row.entryId }) : null;
}

async function readRows(db: Kysely<Database>, sought: Sought, place: Place | null): Promise<Row[]> {
  const byBook = isInBookOrder(sought);
  const way = place?.back ? sql`desc` : sql`asc`;
  const beyond = place?.back ? sql`<` : sql`>`;
  const where = matching(sought, narrowed(sought.resolved));
  // By rank, every hit is ranked before the first can be shown; by the book, the index gives them in order.
  const from = byBook
    ? sql`(select 0 as rank, entry_id, filing_key, use_norm, card from entry_search where ${where}
        ${place ? sql`and (filing_key, entry_id) ${beyond} (${place.key}, ${place.id}::uuid)` : sql``} order by filing_key ${way}, entry_id ${way} limit ${pageLength + 1})`
    : sql`(select * from (select ${rankOf(sought)} as rank, entry_id, filing_key, use_norm, card from entry_search where ${where}) ranked
        ${place ? sql`where (rank, filing_key, entry_id) ${beyond} (${place.rank}::int, ${place.key}, ${place.id}::uuid)` : sql``}
        order by rank ${way}, filing_key ${way}, entry_id ${way} limit ${pageLength + 1})`;
  const { rows } = await sql<Row>`
    select hit.entry_id as "entryId", hit.rank, hit.filing_key as key, hit.use_norm as norm, hit.card, p.public_id as "publicId", e.slug, e.standing,
      e.first_listed_on as "firstListed", c.id is not null as certified, e.imported_from is not null and r.origin = 'import' as imported
    from ${from} hit join entry e on e.id = hit.entry_id join person p on p.id = e.person_id join revision r on r.id = e.revision_id
    left join certificate c on c.id = e.certificate_id and c.voided_at is null and c.revoked_at is null and (c.valid_until is null or c.valid_until >= current_date)
    order by hit.rank ${way}, hit.filing_key ${way}, hit.entry_id ${way}`.execute(db);
  return rows;
}
