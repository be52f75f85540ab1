import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { inventedKeys } from "../../db/seed/keys";
import { somebody } from "../../db/seed/somebody";
import { actorNamed } from "../../db/seed/walk";
import { type World, world } from "../../db/seed/world";
import { testDatabase } from "../../db/testing";
import { type Database, type Kysely, openJobs, sql } from "~/db.server";
import { makeLog } from "~/log.server";
import type { LetterKind } from "~/workflow/decisions";
import { accountOf } from "~/workflow/roles";
import { aboutFor, houseOccasion } from "./about.server";
import { handleLetter } from "./handle.server";
import { startOutbox } from "./outbox.server";
import { queueLetter } from "./queue.server";
import { closeMailServers, mailHeader, mailServer, quick, reply, whole } from "./testing";

const { db, owner, appUrl } = await testDatabase();
const keys = inventedKeys();
const logged: string[] = [];
const log = makeLog("warn", { write: (line) => void logged.push(line) });
let built: World;

beforeAll(async () => {
  built = await world(db, keys, { preset: "national", persons: [somebody("invited", "invited")] });
}, 120_000);

beforeEach(async () => {
  await db.deleteFrom("letter").execute();
  await sql`delete from jobs.job`.execute(db);
  logged.length = 0;
});

afterEach(closeMailServers);

/** A server's worker, until the test is over or it is told to stop. */
async function worker(smtpUrl: string): Promise<{ stop(): Promise<void> }> {
  const jobs = await openJobs(db, (error) => log.error({ err: error }, "jobs"));
  const outbox = startOutbox({ db, settings: { smtpUrl, demo: false, home: "/nonexistent", publicUrl: "https://contemporains.example" }, keys, log, jobs }, quick);
  const stop = () => outbox.stop().then(() => jobs.stop());
  onTestFinished(stop);
  return { stop };
}

type Made = { kind?: LetterKind; address?: string; held?: boolean; preparedBy?: string | null };

async function queue(on: Kysely<Database>, { kind = "proof_ready", address = "reader@listed.example", ...more }: Made = {}): Promise<string> {
  const { personId = null, dossierId = null } = built.travellers.get("invited") ?? {};
  const to = { key: randomUUID(), accountId: null, personId, name: "Aurore Test", initials: "T", address, channel: "mail", language: "fr", gender: null, staff: false } as const;
  const id = await queueLetter(on, built, { kind, idem: randomUUID(), to, about: aboutFor(houseOccasion(built.house), to), dossierId, ...more });
  return id ?? expect.fail("not queued");
}

const states = async () => (await db.selectFrom("letter").select("state").orderBy("number").execute()).map(({ state }) => state);
const letter = (id: string) => db.selectFrom("letter").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const patiently = { timeout: 20_000 };

type Job = { state: string; data: unknown; output: unknown; on_time: boolean };

/** The jobs of letters, and whether each comes when its letter may leave. */
async function jobsNow(): Promise<Job[]> {
  const { rows } = await sql<Job>`select j.state, j.data, j.output, j.start_after = l.next_attempt_at as on_time from jobs.job j
    left join letter l on l.id::text = j.data ->> 'letter' where j.name = 'letters' order by j.created_on, j.start_after`.execute(db);
  return rows;
}

test("a letter that is taken back with its transaction leaves no job; one that is committed leaves by itself", async () => {
  const { url, mails } = await mailServer();
  await worker(url);
  await expect(
    db.transaction().execute(async (trx) => {
      await queue(trx, { address: "never@listed.example" });
      throw new Error("on second thoughts");
    }),
  ).rejects.toThrow("on second thoughts");
  expect(await jobsNow()).toEqual([]);
  const id = await db.transaction().execute((trx) => queue(trx));
  await expect.poll(states, patiently).toEqual(["sent"]);
  await expect.poll(jobsNow, patiently).toEqual([{ state: "completed", data: { letter: id }, output: null, on_time: true }]);
  expect(mails.map((mail) => mailHeader(mail, "To"))).toEqual(["Aurore Test <reader@listed.example>"]);
  expect(logged).toEqual([]);
});

test("one that is held has no job until another person releases it", async () => {
  const { url, mails } = await mailServer();
  await worker(url);
  const editor = await actorNamed(built, "editor");
  const id = await queue(db, { kind: "invitation", held: true, preparedBy: accountOf(editor) });
  expect(await handleLetter(db, editor, id, "release")).toBe(false);
  expect(await jobsNow()).toEqual([]);
  expect(await handleLetter(db, await actorNamed(built, "publisher"), id, "release")).toBe(true);
  await expect.poll(states, patiently).toEqual(["sent"]);
  expect(mails).toHaveLength(1);
});

test("one that is greylisted comes back by its job, when its time has come", async () => {
  let greylisted = false;
  const { url, mails } = await mailServer({
    onRcptTo: (_address, _session, done) => {
      done(greylisted ? undefined : reply(451, "4.7.1 Greylisted"));
      greylisted = true;
    },
  });
  await worker(url);
  const id = await queue(db);
  await expect.poll(async () => (await jobsNow()).map(({ state, on_time }) => [state, on_time]), patiently).toEqual([["completed", false], ["created", true]]);
  expect(await letter(id)).toMatchObject({ state: "queued", attempts: 1 });
  await db.transaction().execute(async (trx) => {
    await trx.updateTable("letter").set({ next_attempt_at: sql<Date>`next_attempt_at - interval '61 seconds'` }).execute();
    await sql`update jobs.job set start_after = start_after - interval '61 seconds' where state = 'created'`.execute(trx);
  });
  await expect.poll(states, patiently).toEqual(["sent"]);
  expect(mails).toHaveLength(1);
});

test("letters for a host that does not answer come back, two at a time, and hold nobody up", async () => {
  const waiting: ((error?: Error) => void)[] = [];
  const { url, mails } = await mailServer({
    onRcptTo: ({ address }, _session, done) => {
      if (address.endsWith("@dead.example") && waiting.length < 2) waiting.push(done);
      else done();
    },
  });
  for (let at = 0; at < 12; at += 1) await queue(db, { address: `r${at}@dead.example` });
  await worker(url);
  await expect.poll(() => waiting.length, patiently).toBe(2);
  for (let at = 0; at < 12; at += 1) await queue(db, { address: `r${at}@alive${at % 3}.example` });
  await expect.poll(() => mails.length, patiently).toBe(12);
  expect((await states()).slice(0, 12).sort()).toEqual([...Array<string>(10).fill("queued"), "sending", "sending"]);
  for (const done of waiting) done();
  await expect.poll(() => mails.length, patiently).toBe(24);
});

test("letters without a job are found: of a house that had none, or whose jobs were lost", async () => {
  const { url, mails } = await mailServer();
  await queue(db);
  await queue(db, { kind: "invitation" });
  await sql`delete from jobs.job`.execute(db);
  await db.updateTable("letter").set({ next_attempt_at: sql<Date>`now() - interval '2 minutes'` }).execute();
  await worker(url);
  await expect.poll(states, patiently).toEqual(["sent", "sent"]);
  expect(mails).toHaveLength(2);
});

test("several servers on one database send each letter once", async () => {
  const { url, mails } = await mailServer();
  await Promise.all([worker(url), worker(url), worker(url)]);
  await Promise.all(Array.from({ length: 60 }, (_, at) => queue(db, { address: `r${at}@host${at % 5}.example` })));
  await expect.poll(async () => (await states()).filter((state) => state === "sent").length, patiently).toBe(60);
  expect(new Set(mails.map((mail) => mailHeader(mail, "Message-ID"))).size).toBe(60);
  expect(mails).toHaveLength(60);
});

test("a worker that is told to stop ends what it has begun, and begins nothing else", async () => {
  const held: (() => void)[] = [];
  const { url, mails } = await mailServer({
    onData: (stream, _session, done) =>
      whole(stream, (mail) => {
        mails.push(mail);
        held.push(done);
      }),
  });
  const { stop } = await worker(url);
  await queue(db);
  await expect.poll(() => held.length, patiently).toBe(1);
  let ended = false;
  const stopped = stop().then(() => (ended = true));
  await queue(db);
  expect(ended).toBe(false);
  held[0]?.();
  await stopped;
  expect(await states()).toEqual(["sent", "queued"]);
  expect((await jobsNow()).map(({ state }) => state)).toContain("created");
  expect(mails).toHaveLength(1);
});

test("a database that refuses in the middle is logged without anybody's name, and the letter leaves afterwards", async () => {
  const { url, mails } = await mailServer();
  const role = sql.id(new URL(appUrl).username);
  await sql`revoke update on letter from ${role}`.execute(owner);
  await worker(url);
  await queue(db);
  const waiting = async () => (await jobsNow()).map(({ state, output }) => [state, output]);
  await expect.poll(waiting, patiently).toEqual([["retry", null]]);
  expect(logged.join("")).toContain("the outbox stumbled");
  expect(logged.join("")).not.toMatch(/Aurore|reader@/);
  await sql`grant update on letter to ${role}`.execute(owner);
  await sql`update jobs.job set start_after = now() where state = 'retry'`.execute(db);
  await expect.poll(states, patiently).toEqual(["sent"]);
  expect(mails).toHaveLength(1);
});
