import { type Database, type Kysely, sql } from "~/db.server";
import type { Card } from "./card";
import { narrowed } from "./facets.server";
import type { Wish } from "./filter";
import { prepare } from "./prepare.server";
import { matching, orderOf } from "./sought.server";
import type { Reader } from "./visible.server";

export type Changed = { publicId: string; slug: string; card: Card; /** Seen by the public for the first time since then. */ fresh: boolean };
export type Span = { since: Date; until: Date };

/** Entries of a search, as far as this reader may find them, that appeared or changed in a span of time: in the order of the book. */
export async function readChanged(db: Kysely<Database>, reader: Reader, wish: Wish, { since, until }: Span, most: number): Promise<{ total: number; rows: Changed[] }> {
  const sought = await prepare(db, reader, wish);
  const { rows } = await sql<Changed & { total: number }>`
    select p.public_id as "publicId", e.slug, hit.card, coalesce(e.appeared_at > ${since}, false) as fresh, (count(*) over ())::int as total
    from (select entry_id, card, filing_key from entry_search where ${matching(sought, narrowed(sought.resolved))}
      and entry_id in (select id from entry where changed_at > ${since} and changed_at <= ${until})) hit
    join entry e on e.id = hit.entry_id join person p on p.id = e.person_id order by hit.filing_key, hit.entry_id limit ${most}::int`.execute(db);
  return { total: rows[0]?.total ?? 0, rows: rows.map(({ total: _total, ...row }) => row) };
}

/** The first entries of a search, for a file to take along: best first, or in the order of the book where nothing was asked. */
export async function readMatches(db: Kysely<Database>, reader: Reader, wish: Wish, most: number): Promise<{ publicIds: string[]; more: boolean }> {
  const sought = await prepare(db, reader, wish);
  const { rows } = await sql<{ publicId: string }>`
    select p.public_id as "publicId" from (select ${orderOf(sought)} as rank, entry_id, filing_key from entry_search where ${matching(sought, narrowed(sought.resolved))}
      order by 1, filing_key, entry_id limit ${most + 1}::int) hit
    join entry e on e.id = hit.entry_id join person p on p.id = e.person_id order by hit.rank, hit.filing_key, hit.entry_id`.execute(db);
  return { publicIds: rows.slice(0, most).map(({ publicId }) => publicId), more: rows.length > most };
}
