import { type Database, type Kysely, type RawBuilder, sql } from "~/db.server";
import { administer, type Administered, type AdministrationRequest } from "~/house/event.server";

/** The day on which the calendar publishes is one of the named days of the open cycle. */
const key = "promotion";

/** The promotion day of the open cycle as an ISO day, past or to come; null where none is set. */
export async function readPromotionDay(db: Kysely<Database>): Promise<string | null> {
  const { rows } = await sql<{ on: string }>`select day ->> 'on' as "on" from cycle, jsonb_array_elements(phases) as day where open and day ->> 'key' = ${key}`.execute(db);
  return rows[0]?.on ?? null;
}

/** Sets the promotion day of the open cycle, or takes it away. What is certified later than that day waits for the next one. */
export function setPromotionDay(db: Kysely<Database>, request: AdministrationRequest, day: string | null): Promise<Administered<{ day: string | null }>> {
  return administer(db, request, "set_promotion_day", async ({ trx, record }) => {
    const days = day === null ? [] : [{ key, on: day }];
    await sql`update cycle set phases = coalesce((select jsonb_agg(each) from jsonb_array_elements(phases) as each where each ->> 'key' <> ${key}), '[]')
      || ${JSON.stringify(days)}::jsonb where open`.execute(trx);
    await record({ kind: "house_changed", detail: { fields: ["promotionDay"] } });
    return { day };
  });
}

/**
 * Has the promotion day come for this dossier? Only for what was ready on it: a file certified a month later would
 * otherwise be published at once, without its publisher.
 */
export function promotionIsDue(dossierId: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`exists (select from dossier ready, house, cycle, jsonb_array_elements(cycle.phases) as day
    where ready.id = ${dossierId} and ready.stage = 'certified' and cycle.open and day ->> 'key' = ${key}
      and (day ->> 'on')::date between (ready.stage_since at time zone house.zone)::date and (now() at time zone house.zone)::date)`;
}
