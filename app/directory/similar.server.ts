import { type Database, type Kysely, sql } from "~/db.server";
import type { Alike } from "./alike.server";
import type { Row } from "./details.server";
import { madeFor, type Reader } from "./visible.server";
import { type Reason, whyAlike } from "./why";

/** Somebody of a similar name, and what of it is similar. */
export type Similar = Pick<Row, "entryId" | "publicId" | "slug" | "card" | "standing" | "firstListed" | "certified" | "imported"> & { why: Reason };

/** The people whose names are only similar to what was typed, from the nearest. */
export async function readSimilar(db: Kysely<Database>, reader: Reader, { similar }: Alike): Promise<Similar[]> {
  if (similar.length === 0) return [];
  const ids = similar.map(({ entryId }) => entryId);
  const { rows } = await sql<Omit<Similar, "why">>`
    select s.entry_id as "entryId", s.card, p.public_id as "publicId", e.slug, e.standing, e.first_listed_on as "firstListed", c.id is not null as certified,
      e.imported_from is not null and r.origin = 'import' as imported
    from entry_search s join entry e on e.id = s.entry_id join person p on p.id = e.person_id join revision r on r.id = e.revision_id
    left join certificate c on c.id = e.certificate_id and c.voided_at is null and c.revoked_at is null and (c.valid_until is null or c.valid_until >= current_date)
    where ${madeFor(reader, "s")} and s.entry_id = any(${ids}::uuid[]) and p.public_id is not null`.execute(db);
  const known = new Map(rows.map((row) => [row.entryId, row]));
  return similar.flatMap((one) => {
    const [row, why] = [known.get(one.entryId), whyAlike(one)];
    return row && why ? [{ ...row, why }] : [];
  });
}
