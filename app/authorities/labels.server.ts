import type { Labels } from "~/biographies/words";
import { type Database, type Kysely, sql } from "~/db.server";

/** Labels of these entries of the lists; of one that was merged, those of the entry that it became, whose id is `into`. */
export async function readLabels(db: Kysely<Database>, ids: Iterable<number>): Promise<Labels> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await db
    .selectFrom("authority")
    .innerJoin("authority as now", (join) => join.on("now.id", "=", sql<number>`coalesce(authority.merged_into, authority.id)`))
    .select(["authority.id", "now.id as into", "now.label_fr", "now.label_en"])
    .where("authority.id", "=", sql<number>`any(${wanted}::bigint[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, { fr: row.label_fr, en: row.label_en, ...(row.into === row.id ? {} : { into: row.into }) }]));
}
