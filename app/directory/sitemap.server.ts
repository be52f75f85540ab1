import { type Database, type Kysely, sql } from "~/db.server";

/** A file of a sitemap holds 50,000 addresses at most. */
export const sitemapLength = 40_000;

function listed(db: Kysely<Database>) {
  return db
    .selectFrom("entry")
    .innerJoin("person", "person.id", "entry.person_id")
    .where("entry.standing", "in", ["public", "retired", "memorial"])
    .where("entry.noindex", "=", false)
    .where("person.public_id", "is not", null);
}

export async function countForSitemap(db: Kysely<Database>): Promise<number> {
  const row = await listed(db).select(sql<number>`count(*)::int`.as("count")).executeTakeFirstOrThrow();
  return row.count;
}

export async function readForSitemap(db: Kysely<Database>, page: number): Promise<{ publicId: string; slug: string; changed: string | null }[]> {
  const rows = await listed(db)
    .select(["person.public_id as publicId", "entry.slug", sql<string | null>`coalesce(entry.revised_on, entry.first_listed_on)`.as("changed")])
    .orderBy("person.filing_key")
    .orderBy("entry.id")
    .limit(sitemapLength)
    .offset((page - 1) * sitemapLength)
    .execute();
  return rows.map((row) => ({ ...row, publicId: row.publicId ?? "" }));
}
