import { type Kysely, sql } from "kysely";

/** How many different entries a key may read whole in a day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table api_key add column per_day int not null default 20000 check (per_day between 1 and 10000000)`.execute(db);
}
