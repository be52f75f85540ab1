import { sql } from "~/db.server";
import type { Years } from "./years";

/*
 * What a period of partial dates says about years, in SQL, because lists of thousands are filtered by it. The columns are
 * those of `tied` in holders.server.ts: from, to (texts such as "2015-03"), current, kind, died, born.
 */

/** Kinds that last: where only the beginning is known, they may go on. Of the others a single date is the whole of it (style/when.ts). */
const lasts = sql`kind in ('position', 'mandate', 'office', 'membership')`;
const yearOf = (column: string) => sql`left(${sql.ref(column)}, 4)::int`;
const first = (column: string) => sql`rpad(${sql.ref(column)}, 10, '-01-01')`;
/** For comparing only: no month has a day after the 31st. */
const last = (column: string) => sql`(case length(${sql.ref(column)}) when 4 then ${sql.ref(column)} || '-12-31' when 7 then ${sql.ref(column)} || '-31' else ${sql.ref(column)} end)`;

/** Years of age. */
const oldest = 105;

/**
 * Whether it held at some time of these years: "certain" where the dates say so, "possible" where they leave it open (no
 * beginning, no end, no dates at all), null where they exclude it. Nobody holds anything before they are born or after they died,
 * nor, where no death is known, beyond an age that hardly anybody reaches.
 */
export function inYears({ from, to }: Years, today: string) {
  const now = sql`${Number(today.slice(0, 4))}::int`;
  const [begin, end] = [sql`${from}::int`, sql`${to}::int`];
  const among = (year: ReturnType<typeof yearOf>) => sql`${year} between ${begin} and ${end}`;
  const living = sql`${begin} <= coalesce(${yearOf("died")}, 9999) and ${end} >= coalesce(${yearOf("born")}, 0) and ${begin} <= coalesce(${yearOf("born")}, 9999) + ${sql.lit(oldest)}`;
  return sql<"certain" | "possible" | null>`case
    when "from" is not null and "to" is not null then case when ${yearOf("from")} <= ${end} and ${yearOf("to")} >= ${begin} then 'certain' end
    when "from" is not null then case
      when ${among(yearOf("from"))} then 'certain'
      when not ${lasts} or ${end} < ${yearOf("from")} or ${begin} > ${now} or not (${living}) then null
      when current then 'certain' else 'possible' end
    when "to" is not null then case
      when ${among(yearOf("to"))} then 'certain'
      when ${lasts} and ${begin} < ${yearOf("to")} and ${living} then 'possible' end
    when ${begin} > ${now} or not (${living}) then null
    when current and ${among(now)} then 'certain'
    else 'possible' end`;
}

/** Whether it holds today: "current" where that is said or its end is still to come, "former" where it is over, "open" where nobody says. */
export function stateOn(today: string) {
  return sql<"current" | "former" | "open">`case
    when not ${lasts} or died is not null then 'former'
    when "to" is not null and ${last("to")} < ${today} then 'former'
    when "from" is not null and ${first("from")} > ${today} then 'open'
    when "to" is not null and ${first("to")} > ${today} then 'current'
    when "to" is null and current then 'current'
    else 'open' end`;
}
