import { type Database, type Kysely, sql } from "~/db.server";
import type { Card } from "./card";
import { madeFor, type Reader } from "./visible.server";

export type Neighbour = { publicId: string; slug: string; card: Card };

/** Who stands before and after an entry in the book, and who bears the same name. */
export async function readNeighbours(db: Kysely<Database>, reader: Reader, entryId: string): Promise<{ before: Neighbour[]; after: Neighbour[]; namesakes: Neighbour[] }> {
  // As values of their own, not as a table to join: only so can the index be entered at this very place.
  const here = (column: string) => sql`(select ${sql.ref(column)} from here)`;
  const { rows } = await sql<Neighbour & { place: "before" | "after" | "namesake" }>`
    with here as materialized (select filing_key, entry_id, use_norm from entry_search where entry_id = ${entryId} and ${madeFor(reader)}),
    near as (
      (select 'before' as place, s.entry_id, s.card, s.filing_key from entry_search s
        where (s.filing_key, s.entry_id) < (${here("filing_key")}, ${here("entry_id")}) and ${madeFor(reader, "s")} order by s.filing_key desc, s.entry_id desc limit 2)
      union all
      (select 'after', s.entry_id, s.card, s.filing_key from entry_search s
        where (s.filing_key, s.entry_id) > (${here("filing_key")}, ${here("entry_id")}) and ${madeFor(reader, "s")} order by s.filing_key, s.entry_id limit 2)
      union all
      (select 'namesake', s.entry_id, s.card, s.filing_key from entry_search s
        where s.use_norm = ${here("use_norm")} and s.entry_id <> ${here("entry_id")} and ${madeFor(reader, "s")} order by s.filing_key || '', s.entry_id limit 12))
    select place, card, p.public_id as "publicId", e.slug from near join entry e on e.id = near.entry_id join person p on p.id = e.person_id
    order by near.filing_key, near.entry_id`.execute(db);
  const at = (place: string) => rows.filter((row) => row.place === place).map(({ place: _place, ...row }) => row);
  return { before: at("before"), after: at("after"), namesakes: at("namesake") };
}
