import { sql } from "kysely";
import PgBoss from "pg-boss";
import { expect, onTestFinished, test } from "vitest";
import { connect } from "./client";
import { openJobs, putJob, queues } from "./jobs";
import { plan } from "./migrations/2026-11-28-44-jobs";
import { testDatabase } from "./testing";

const { db, owner, appUrl } = await testDatabase();
const role = sql.id(new URL(appUrl).username);

/** pg-boss at work for one test, with what it stumbled over. */
async function opened(on = db): Promise<{ jobs: PgBoss; faults: Error[] }> {
  const faults: Error[] = [];
  const jobs = await openJobs(on, (error) => faults.push(error));
  onTestFinished(() => jobs.stop());
  return { jobs, faults };
}

test("the migration makes the tables that this pg-boss publishes (if not: a new migration, from PgBoss.getMigrationPlans)", () => {
  const published = PgBoss.getConstructionPlans("jobs");
  const bare = (text: string) => text.replace(/^\s*BEGIN;|SET LOCAL [^;]*;|SELECT pg_advisory_xact_lock\([^;]*;|COMMIT;\s*$/g, "").replace(/[\s;]/g, "");
  expect(bare(plan)).toBe(bare(published));
});

test("the application's role needs no right to create anything: start, schedule, work, clearing away", async () => {
  const first = await opened();
  const second = await opened();
  await first.jobs.schedule(queues.calendar, "0 0 1 1 *", undefined, { tz: "Europe/Paris" });
  await second.jobs.schedule(queues.calendar, "0 0 1 1 *", undefined, { tz: "Europe/Paris" });
  expect(await first.jobs.getSchedules()).toMatchObject([{ name: "calendar", timezone: "Europe/Paris" }]);
  await putJob(db, queues.letters, { letter: "a" });
  const [job] = await first.jobs.fetch(queues.letters);
  expect(await second.jobs.fetch(queues.letters)).toEqual([]);
  await first.jobs.complete(queues.letters, job?.id ?? "");
  await sql`update jobs.job set completed_on = now() - interval '2 hours'`.execute(db);
  await first.jobs.maintain();
  expect((await sql`select state from jobs.archive`.execute(db)).rows).toEqual([{ state: "completed" }]);
  await sql`update jobs.archive set archived_on = now() - interval '2 days'`.execute(db);
  await first.jobs.maintain();
  expect((await sql`select from jobs.job union all select from jobs.archive`.execute(db)).rows).toEqual([]);
  expect([...first.faults, ...second.faults]).toEqual([]);
});

test("it may neither make a queue nor change what version the tables are of", async () => {
  const { jobs } = await opened();
  await expect(jobs.createQueue("mine")).rejects.toMatchObject({ code: "42501" });
  await expect(sql`update jobs.version set version = 99`.execute(db)).rejects.toMatchObject({ code: "42501" });
  await expect(sql`create table jobs.mine (id int)`.execute(db)).rejects.toMatchObject({ code: "42501" });
});

test("a job is there when its transaction is committed, at its time, and the urgent one first", async () => {
  const { jobs } = await opened();
  await expect(
    db.transaction().execute(async (trx) => {
      await putJob(trx, queues.letters, { letter: "never" });
      throw new Error("undone");
    }),
  ).rejects.toThrow("undone");
  await db.transaction().execute(async (trx) => {
    await putJob(trx, queues.letters, { letter: "later" }, { after: 3600 });
    await putJob(trx, queues.letters, { letter: "calm" });
    await putJob(trx, queues.letters, { letter: "urgent" }, { priority: 1 });
  });
  const found = [await jobs.fetch(queues.letters), await jobs.fetch(queues.letters), await jobs.fetch(queues.letters)];
  expect(found.flat().map(({ data }) => data)).toEqual([{ letter: "urgent" }, { letter: "calm" }]);
  await expect(putJob(db, "nowhere", {})).rejects.toThrow("no queue for nowhere");
});

test("a database that refuses to note a job's end is told, and the process goes on", async () => {
  const { jobs, faults } = await opened();
  await sql`delete from jobs.job`.execute(db);
  await putJob(db, queues.calendar, {});
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  let began = false;
  await jobs.work(queues.calendar, { pollingIntervalSeconds: 0.5 }, async () => {
    began = true;
    await released;
  });
  await expect.poll(() => began).toBe(true);
  await sql`revoke update on jobs.job from ${role}`.execute(owner);
  release();
  await expect.poll(() => faults.length).toBeGreaterThan(0);
  await sql`grant update on jobs.job to ${role}`.execute(owner);
  expect(faults[0]).toMatchObject({ code: "42501" });
});

test("clearing away that breaks in the middle leaves its connection as it was", async () => {
  const narrow = connect(appUrl, { max: 1 });
  const { jobs } = await opened(narrow);
  onTestFinished(() => narrow.destroy());
  await sql`revoke insert on jobs.archive from ${role}`.execute(owner);
  await expect(jobs.archive()).rejects.toMatchObject({ code: "42501" });
  expect((await sql`select 1 as one`.execute(narrow)).rows).toEqual([{ one: 1 }]);
  await sql`grant insert on jobs.archive to ${role}`.execute(owner);
});
