import { type Database, type Kysely, sql } from "~/db.server";
import type { Page } from "~/http/enter.server";
import { dayOf } from "~/i18n/dates";
import { grantOf } from "~/workflow/roles";

type Counts = { readings?: number; entries?: number; exported?: number; turned_away?: number; searches?: number };

/** Adds to an institution's sums of a day. */
export async function addUsage(db: Kysely<Database>, institutionId: string, day: string, { readings = 0, entries = 0, exported = 0, turned_away = 0, searches = 0 }: Counts): Promise<void> {
  await sql`insert into institution_usage as u (institution_id, day, readings, entries, exported, turned_away, searches)
    values (${institutionId}::uuid, ${day}::date, ${readings}::int, ${entries}::int, ${exported}::int, ${turned_away}::int, ${searches}::int)
    on conflict (institution_id, day) do update set readings = u.readings + excluded.readings, entries = u.entries + excluded.entries,
      exported = u.exported + excluded.exported, turned_away = u.turned_away + excluded.turned_away, searches = u.searches + excluded.searches`.execute(db);
}

/** A search of somebody who reads by an institution, counted once the reply has left: that it was one, and never for what. */
export function countSearch({ db, actor, house, context }: Pick<Page, "db" | "actor" | "house" | "context">): void {
  const institution = grantOf(actor)?.institution;
  if (institution) context.after(() => addUsage(db, institution.id, dayOf(new Date(), house.zone), { searches: 1 }));
}

export type Usage = { month: string; searches: number; readings: number; entries: number; exported: number; turnedAway: number };

/** An institution's use by month, latest first: counts, and never who or what. */
export async function readUsage(db: Kysely<Database>, institutionId: string): Promise<Usage[]> {
  const { rows } = await sql<Usage>`select to_char(day, 'YYYY-MM') as month, sum(searches)::int as searches, sum(readings)::int as readings, sum(entries)::int as entries,
      sum(exported)::int as exported, sum(turned_away)::int as "turnedAway"
    from institution_usage where institution_id = ${institutionId}::uuid group by 1 order by 1 desc limit 25`.execute(db);
  return rows;
}

/**
 * The same as a table to take along, a line for each sum of a month: the names that libraries know from COUNTER beside our
 * own. Not a COUNTER report: what went into lists was requested too, and different entries are added up by the day, since nobody is known from one day to the next.
 */
export function usageTable(months: readonly Usage[]): string {
  const heads = ["Month", "Searches_Platform", "Total_Item_Requests", "Unique_Item_Requests_by_day", "Items_in_exported_lists", "Limit_Exceeded"];
  const rows = months.map(({ month, searches, readings, entries, exported, turnedAway }) => [month, searches, readings + exported, entries, exported, turnedAway]);
  return "\uFEFF" + [heads, ...rows].map((row) => row.join(",") + "\r\n").join("");
}
