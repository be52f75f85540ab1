import { beforeAll, expect, onTestFinished, test } from "vitest";
import { inventedKeys } from "../../db/seed/keys";
import { testDatabase } from "../../db/testing";
import { openJobs, sql } from "~/db.server";
import { foundHouse } from "~/http/house.server";
import { makeLog } from "~/log.server";
import { startClock } from "./clock.server";

const { db, owner } = await testDatabase();
const log = makeLog("silent");

beforeAll(async () => {
  await foundHouse(db, { preset: "national", domain: "house.example" });
  await db.updateTable("house").set({ zone: "Asia/Kathmandu" }).execute();
});

/** One server's calendar, until the test is over or it is told to stop. */
async function clock(): Promise<{ stop(): Promise<void> }> {
  const jobs = await openJobs(db, () => undefined);
  const started = await startClock({ db, keys: inventedKeys(), log, jobs });
  const stop = () => started.stop().then(() => jobs.stop());
  onTestFinished(stop);
  return { stop };
}

/** A reader's answer that has left: the calendar takes their address from it. */
async function answered(number: number): Promise<() => Promise<string>> {
  const { id } = await db
    .insertInto("letter")
    .values({
      number, kind: "report_answered", idem: `answer:${number}`, recipient: "Aurore Invent", address: "aurore@listed.example", language: "fr", subject: "Merci", body: "Merci.",
      message_id: `<${number}@house.example>`, state: "sent", sent_at: sql<Date>`now()`,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return async () => (await db.selectFrom("letter").select("address").where("id", "=", id).executeTakeFirstOrThrow()).address;
}

test("runs when a server starts, and is set for the half-hours of the house's zone, once for all its servers", async () => {
  const address = await answered(1);
  await Promise.all([clock(), clock()]);
  await expect.poll(address, { timeout: 20_000 }).toBe("");
  const { rows } = await sql`select name, cron, timezone from jobs.schedule`.execute(db);
  expect(rows).toEqual([{ name: "calendar", cron: "*/30 * * * *", timezone: "Asia/Kathmandu" }]);
});

test("told to stop, it ends after the run under way", async () => {
  const address = await answered(2);
  let stopped = false;
  let stopping: Promise<unknown> = Promise.resolve();
  await owner.transaction().execute(async (trx) => {
    await sql`lock table letter in access exclusive mode`.execute(trx);
    const { stop } = await clock();
    await expect.poll(waiting, { timeout: 4_000 }).toBeGreaterThan(0);
    stopping = stop().then(() => (stopped = true));
    expect(stopped).toBe(false);
  });
  await stopping;
  expect(await address()).toBe("");
});

async function waiting(): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
  return rows[0]?.n ?? 0;
}
