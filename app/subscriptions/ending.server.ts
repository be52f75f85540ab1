import { type Database, type Kysely, sql, type Transaction } from "~/db.server";

/** So many days before its last one, the administrator is told of an access that runs out. */
const daysBefore = 30;

/**
 * Puts before the administrator each access that runs out soon, once for each last day: so that it is given longer, or its
 * readers are told, before they stand outside. `today` is an ISO day of the house's zone.
 */
export async function noteEnding(db: Kysely<Database>, today: string): Promise<void> {
  await sql`insert into task (kind, role, detail, due_on, idem)
    select 'access_ending', 'administrator', coalesce(g.name, i.name) || ' · ' || g.to_on, g.to_on, 'access_ending:' || g.id || ':' || g.to_on
      from access_grant g left join institution i on i.id = g.institution_id
      where is_live(g) and g.to_on between ${today}::date and ${today}::date + ${sql.lit(daysBefore)}::int
        and g.to_on - g.from_on > ${sql.lit(daysBefore)}::int
    on conflict (idem) do nothing`.execute(db);
}

/** Nothing is left to do about an access that got another last day, or was ended. */
export async function settleEnding(trx: Transaction<Database>, grantId: string, by: string, to: string | null): Promise<void> {
  await trx
    .updateTable("task")
    .set({ done_at: sql<Date>`now()`, done_by: by })
    .where("kind", "=", "access_ending")
    .where("idem", "like", `access_ending:${grantId}:%`)
    .where("idem", "<>", `access_ending:${grantId}:${to ?? "open"}`)
    .where("done_at", "is", null)
    .execute();
}
