import { type Database, type Kysely, sql, type Transaction } from "~/db.server";
import { keyedHash } from "~/http/cookies.server";
import type { Page } from "~/http/enter.server";
import { dayOf } from "~/i18n/dates";
import type { Keys } from "~/keys.server";
import type { Reader } from "~/directory/visible.server";
import { hasPart } from "~/workflow/presets";
import { accountOf, type Actor, grantOf } from "~/workflow/roles";
import { institutionMeasure, readerMeasure } from "./grant";
import { addUsage } from "./usage.server";

/** Where a reader stands in the day's measure: how many different entries, of how many. `none`: nobody counts this reader. */
export type Measure = { state: "none" } | { state: "within" | "near" | "over"; entries: number; most: number };
export const unmeasured: Measure = { state: "none" };

/** `name`: what the administrator knows it by. */
type Counter = { who: string; name: string; near: number; most: number };
type Desk = Pick<Page, "db" | "keys" | "actor" | "policy" | "house">;

/**
 * Counts entries that somebody opens as a subscriber, or takes along in a file, in the day's measure: each entry once a
 * day, however often. All of them or none: what would go over is refused, noted for the administrator, and counts for
 * nothing (TRUST.md, E02). Which entries they were is kept as keyed hashes that are good within the day only.
 */
export async function countReading(desk: Desk, reader: Reader, publicIds: readonly string[], { exported = false } = {}): Promise<Measure> {
  const counters = countersOf(desk, reader);
  if (counters.length === 0 || publicIds.length === 0) return unmeasured;
  const day = dayOf(new Date(), desk.house.zone);
  try {
    return await desk.db.transaction().execute((trx) => countIn(trx, desk, { counters, day, publicIds, exported }));
  } catch (fault) {
    if (!(fault instanceof Over)) throw fault;
    await noteOver(desk, fault.counter, day);
    return { state: "over", entries: await entriesOf(desk.db, desk.keys, day, fault.counter), most: fault.counter.most };
  }
}

/** The same for a program: each entry that its key reads whole, once a day. */
export async function countForKey(page: Pick<Page, "db" | "keys" | "house">, { id, label, perDay }: { id: string; label: string; perDay: number }, publicId: string): Promise<Exclude<Measure, { state: "none" }>> {
  const counter = { who: `api key ${id}`, name: `API: ${label}`, near: perDay, most: perDay };
  const desk = { ...page, actor: nobody };
  const day = dayOf(new Date(), page.house.zone);
  try {
    const measure = await page.db.transaction().execute((trx) => countIn(trx, desk, { counters: [counter], day, publicIds: [publicId], exported: false }));
    return measure.state === "none" ? { state: "within", entries: 0, most: perDay } : measure;
  } catch (fault) {
    if (!(fault instanceof Over)) throw fault;
    await noteOver(desk, counter, day);
    return { state: "over", entries: await entriesOf(page.db, page.keys, day, counter), most: perDay };
  }
}

/** A key is no account, and reads for no institution. */
const nobody: Actor = { kind: "visitor", grant: null };

/** Where the reader stands, without counting. */
export async function readMeasure(desk: Desk, reader: Reader): Promise<Measure> {
  const [counter] = countersOf(desk, reader);
  if (!counter) return unmeasured;
  const entries = await entriesOf(desk.db, desk.keys, dayOf(new Date(), desk.house.zone), counter);
  return { state: entries >= counter.near ? "near" : "within", entries, most: counter.most };
}

/**
 * Who is counted: an account by itself, and an institution with all its readers together. Inside its addresses they are
 * nobody in particular, so there only the institution is. Staff do the house's work and are not counted.
 */
function countersOf({ actor, policy }: Desk, reader: Reader): Counter[] {
  if (!hasPart(policy, "subscribers") || reader.staff || !reader.audiences.includes("subscribers")) return [];
  const grant = grantOf(actor);
  const accountId = accountOf(actor);
  const most = grant?.dailyEntries ?? institutionMeasure;
  return [
    ...(accountId ? [{ who: `account ${accountId}`, name: actor.kind === "account" ? actor.name : "", ...readerMeasure }] : []),
    ...(grant?.institution ? [{ who: `institution ${grant.institution.id}`, name: grant.institution.name, near: Math.floor((most * 2) / 3), most }] : []),
  ];
}

class Over extends Error {
  override name = "Over";
  constructor(readonly counter: Counter) {
    super(counter.who);
  }
}

type Reading = { counters: readonly Counter[]; day: string; publicIds: readonly string[]; exported: boolean };

async function countIn(trx: Transaction<Database>, { keys, actor }: Pick<Desk, "keys" | "actor">, { counters, day, publicIds, exported }: Reading): Promise<Measure> {
  const stands: Measure[] = [];
  let pooled = 0;
  for (const counter of counters) {
    const fresh = await addMarks(trx, keys, { counter, day, publicIds });
    const entries = await addCount(trx, keys, { counter, day, fresh });
    if (entries === null) throw new Over(counter);
    stands.push({ state: entries >= counter.near ? "near" : "within", entries, most: counter.most });
    pooled = fresh;
  }
  const institution = grantOf(actor)?.institution;
  if (institution) await addUsage(trx, institution.id, day, { entries: pooled, ...(exported ? { exported: publicIds.length } : { readings: publicIds.length }) });
  return stands.find(({ state }) => state === "near") ?? stands[0] ?? unmeasured;
}

/** How many of these the counter had not seen today. In one order, so that two lists never wait for each other. */
async function addMarks(trx: Transaction<Database>, keys: Keys, { counter, day, publicIds }: { counter: Counter; day: string; publicIds: readonly string[] }): Promise<number> {
  const reader = readerKey(keys, day, counter);
  const marks = publicIds.map((id) => keyedHash(keys.session, "entry opened", `${day} ${counter.who} ${id}`).subarray(0, 16)).sort(Buffer.compare);
  const { numAffectedRows } = await sql`insert into entry_reading (day, reader, mark) select ${day}::date, ${reader}, unnest(${marks}::bytea[]) on conflict do nothing`.execute(trx);
  return Number(numAffectedRows ?? 0);
}

/** The number so far, or null where it would go over. The row is the lock: many at once cannot slip past it. */
async function addCount(trx: Transaction<Database>, keys: Keys, { counter, day, fresh }: { counter: Counter; day: string; fresh: number }): Promise<number | null> {
  const reader = readerKey(keys, day, counter);
  if (fresh > counter.most) return null;
  const { rows } = await sql<{ entries: number }>`insert into reading_count (day, reader, entries) values (${day}::date, ${reader}, ${fresh}::int)
    on conflict (day, reader) do update set entries = reading_count.entries + excluded.entries
    where excluded.entries = 0 or reading_count.entries + excluded.entries <= ${counter.most}::int returning entries`.execute(trx);
  return rows[0]?.entries ?? null;
}

async function entriesOf(db: Kysely<Database>, keys: Keys, day: string, counter: Counter): Promise<number> {
  const row = await db.selectFrom("reading_count").select("entries").where("day", "=", day).where("reader", "=", readerKey(keys, day, counter)).executeTakeFirst();
  return row?.entries ?? 0;
}

/** The day is part of the hash, so that nobody can be followed from one day to the next. */
function readerKey(keys: Keys, day: string, { who }: Counter): Buffer {
  return keyedHash(keys.session, "reader of a day", `${day} ${who}`).subarray(0, 16);
}

/** The administrator is told once a day of each who went over: that they did, and nothing of what they read. */
async function noteOver({ db, keys, actor }: Pick<Desk, "db" | "keys" | "actor">, counter: Counter, day: string): Promise<void> {
  const grant = grantOf(actor);
  await db
    .insertInto("task")
    .values({ kind: "reading_budget", role: "administrator", detail: `${counter.name} · ${counter.most}`, idem: `reading_budget:${day}:${readerKey(keys, day, counter).toString("hex")}` })
    .onConflict((conflict) => conflict.column("idem").doNothing())
    .execute();
  if (grant?.institution) await addUsage(db, grant.institution.id, day, { turned_away: 1 });
}

/** How many different entries the institution's readers have opened today, of how many. */
export async function readPool({ db, keys, house }: Pick<Page, "db" | "keys" | "house">, { id, name, daily }: { id: string; name: string; daily: number | null }): Promise<{ entries: number; most: number }> {
  const most = daily ?? institutionMeasure;
  return { entries: await entriesOf(db, keys, dayOf(new Date(), house.zone), { who: `institution ${id}`, name, near: most, most }), most };
}

/** Marks and counts have served when their day is over; an institution's sums are kept for two years. */
export async function sweepReadings(db: Kysely<Database>): Promise<void> {
  await db.deleteFrom("entry_reading").where("day", "<", sql<string>`current_date - 1`).execute();
  await db.deleteFrom("reading_count").where("day", "<", sql<string>`current_date - 1`).execute();
  await db.deleteFrom("institution_usage").where("day", "<", sql<string>`current_date - 750`).execute();
}
