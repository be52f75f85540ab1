import { type Database, type Kysely } from "~/db.server";
import type { Alike } from "./alike.server";
import type { Card } from "./card";
import { madeFor, type Reader } from "./visible.server";

/** Somebody of a similar name, as far as it takes to tell who it is. */
export type Similar = { publicId: string; slug: string; card: Card };

/** The people whose names are only similar to what was typed, from the nearest. */
export async function readSimilar(db: Kysely<Database>, reader: Reader, { similar }: Alike): Promise<Similar[]> {
  if (similar.length === 0) return [];
  const ids = similar.map(({ entryId }) => entryId);
  const rows = await db
    .selectFrom("entry_search")
    .innerJoin("entry", "entry.id", "entry_search.entry_id")
    .innerJoin("person", "person.id", "entry.person_id")
    .select(["entry_search.entry_id", "entry_search.card", "person.public_id", "entry.slug"])
    .where(madeFor(reader))
    .where("entry_search.entry_id", "in", ids)
    .execute();
  const known = new Map(rows.map((row) => [row.entry_id, row]));
  return ids.flatMap((id) => {
    const row = known.get(id);
    return row?.public_id ? [{ publicId: row.public_id, slug: row.slug, card: row.card as unknown as Card }] : [];
  });
}
