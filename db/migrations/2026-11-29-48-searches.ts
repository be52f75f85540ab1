import { type Kysely, sql } from "kysely";

/** How often an institution's readers search, by the day, beside what they open: libraries reckon by both. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table institution_usage add column searches int not null default 0`.execute(db);
}
