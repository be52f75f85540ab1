import { type Kysely, sql } from "kysely";

/** Counters of what may not be tried too often, as rate-limiter-flexible keeps them. Keys are keyed hashes, never addresses. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table throttle (
    key varchar(255) primary key,
    points integer not null default 0,
    expire bigint)`.execute(db);
  await sql`create index throttle_expire on throttle (expire)`.execute(db);
}
