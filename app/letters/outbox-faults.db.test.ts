import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { fileURLToPath } from "node:url";
import { afterEach, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { inventedKeys } from "../../db/seed/keys";
import { somebody } from "../../db/seed/somebody";
import { actorNamed } from "../../db/seed/walk";
import { type World, world } from "../../db/seed/world";
import { testDatabase } from "../../db/testing";
import { sql } from "~/db.server";
import { makeLog } from "~/log.server";
import type { LetterKind } from "~/workflow/decisions";
import { aboutFor, houseOccasion } from "./about.server";
import { onceOnly } from "./claim.server";
import { handleLetter } from "./handle.server";
import { deliverDue } from "./outbox.server";
import { queueLetter } from "./queue.server";
import { closeMailServers, mailHeader, mailServer, reply, whole } from "./testing";
import { smtpTransport } from "./transport.server";

const { db, appUrl } = await testDatabase();
const keys = inventedKeys();
const post = { db, keys, site: "https://contemporains.example", log: makeLog("silent") };
let built: World;

beforeAll(async () => {
  built = await world(db, keys, { preset: "national", persons: [somebody("invited", "invited")] });
  await db.deleteFrom("letter").execute();
}, 120_000);

afterEach(async () => {
  await closeMailServers();
  await db.deleteFrom("letter").execute();
  await db.deleteFrom("task").execute();
});

async function queue(kind: LetterKind, address = "reader@listed.example"): Promise<string> {
  const { personId = null, dossierId = null } = built.travellers.get("invited") ?? {};
  const to = { key: randomUUID(), accountId: null, personId, name: "Aurore Test", initials: "T", address, channel: "mail", language: "fr", gender: null, staff: false } as const;
  const id = await queueLetter(db, built, { kind, idem: randomUUID(), to, about: aboutFor(houseOccasion(built.house), to), dossierId });
  if (!id) throw new Error("not queued");
  return id;
}

const letter = (id: string) => db.selectFrom("letter").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const tasks = () => db.selectFrom("task").select(["kind", "role", "done_at"]).orderBy("made_at").execute();
const itIsTime = () => db.updateTable("letter").set({ next_attempt_at: sql<Date>`now()` }).where("state", "=", "queued").execute();
const minutesToWait = (row: { next_attempt_at: Date }) => Math.round((row.next_attempt_at.getTime() - Date.now()) / 60_000);

describe("a process that is killed while it sends (TRUST.md, R8)", () => {
  const program = fileURLToPath(new URL("./testing.child.ts", import.meta.url));

  function start(smtpUrl: string): { child: ChildProcess; gone: Promise<unknown> } {
    const child = spawn(process.execPath, ["--import", "tsx", program, appUrl, smtpUrl], { stdio: "ignore" });
    onTestFinished(() => void child.kill("SIGKILL"));
    return { child, gone: once(child, "close") };
  }

  /** Leases are over, and what no worker had begun has waited for a while. */
  async function timePasses(): Promise<void> {
    await db.updateTable("letter").set({ lease_until: sql<Date>`now() - interval '1 second'` }).where("state", "=", "sending").execute();
    await db.updateTable("letter").set({ next_attempt_at: sql<Date>`now() - interval '2 minutes'` }).where("state", "=", "queued").execute();
  }

  const ended = () => expect.poll(() => db.selectFrom("letter").select("id").where("state", "in", ["queued", "sending"]).execute(), { timeout: 30_000 }).toEqual([]);

  test("loses no letter, doubles no invitation, and doubles others under their first Message-ID only", async () => {
    const kinds = ["invitation", "proof_ready", "standing_changed", "revision_opened"] as const;
    const ids = await Promise.all(Array.from({ length: 48 }, (_, at) => queue(kinds[at % kinds.length] ?? "invitation", `reader${at}@host${at % 9}.example`)));
    const accepted: string[] = [];
    let running: ChildProcess | undefined;
    let killAfter = 0;
    const { url } = await mailServer({
      onData: (stream, _session, done) =>
        whole(stream, (mail) => {
          accepted.push(mailHeader(mail, "Message-ID") ?? "");
          // The 250 is on its way, and whoever should note it is not there any more.
          done();
          if (killAfter > 0 && accepted.length >= killAfter) running?.kill("SIGKILL");
        }),
    });
    for (let kill = 1; kill <= 3; kill += 1) {
      killAfter = accepted.length + 5 * kill;
      const { child, gone } = start(url);
      running = child;
      await gone;
      expect(child.signalCode).toBe("SIGKILL");
      expect((await db.selectFrom("letter").select("id").where("state", "=", "sending").execute()).length).toBeGreaterThan(0);
      await timePasses();
    }
    killAfter = 0;
    const last = start(url);
    await ended();

    const rows = await db.selectFrom("letter").select(["id", "kind", "state", "message_id"]).execute();
    expect(rows).toHaveLength(ids.length);
    for (const row of rows) {
      const copies = accepted.filter((each) => each === row.message_id).length;
      if (row.state === "uncertain") expect([onceOnly.includes(row.kind), copies <= 1]).toEqual([true, true]);
      else expect([row.state, copies >= 1, copies === 1 || !onceOnly.includes(row.kind)]).toEqual(["sent", true, true]);
    }
    expect(accepted.every((each) => rows.some((row) => row.message_id === each))).toBe(true);
    const uncertain = rows.filter(({ state }) => state === "uncertain");
    expect(uncertain.length).toBeGreaterThan(0);
    expect(await tasks()).toEqual(uncertain.map(() => ({ kind: "letter_uncertain", role: "editor", done_at: null })));

    // A person has looked: one has arrived, the others are sent again, under the first Message-ID.
    const editor = await actorNamed(built, "editor");
    const [arrived, ...again] = uncertain;
    expect(await handleLetter(db, editor, arrived?.id ?? "", "arrived")).toBe(true);
    for (const { id } of again) expect(await handleLetter(db, editor, id, "again")).toBe(true);
    await ended();
    expect(await db.selectFrom("letter").select("id").where("state", "<>", "sent").execute()).toEqual([]);
    for (const { message_id } of again) expect(accepted.filter((each) => each === message_id).length).toBeGreaterThanOrEqual(1);
    expect((await tasks()).every(({ done_at }) => done_at !== null)).toBe(true);
    last.child.kill("SIGTERM");
    await last.gone;
    expect(last.child.exitCode).toBe(0);
  }, 90_000);
});

describe("a scripted mail server (TRUST.md, R9)", () => {
  test("greylists once, then takes the letter", async () => {
    const known = new Set<string>();
    const { url, mails } = await mailServer({
      onRcptTo: ({ address }, _session, done) => {
        if (known.has(address)) return done();
        known.add(address);
        done(reply(451, "4.7.1 Greylisted, please come back"));
      },
    });
    const id = await queue("invitation");
    await deliverDue(post, smtpTransport(url));
    expect(await letter(id)).toMatchObject({ state: "queued", attempts: 1, last_error: expect.stringContaining("451") as string });
    expect(minutesToWait(await letter(id))).toBe(1);
    expect(await deliverDue(post, smtpTransport(url))).toBe(0);
    await itIsTime();
    await deliverDue(post, smtpTransport(url));
    expect(mails).toHaveLength(1);
    expect(await letter(id)).toMatchObject({ state: "sent", attempts: 2, last_error: null });
    expect(await tasks()).toEqual([]);
  });

  test("waits a minute, then four times as long each time, a day at most, and gives up after five days", async () => {
    const { url } = await mailServer({ onRcptTo: (_address, _session, done) => done(reply(450)) });
    const id = await queue("proof_ready");
    const waits: number[] = [];
    for (let at = 0; at < 8; at += 1) {
      await deliverDue(post, smtpTransport(url));
      waits.push(minutesToWait(await letter(id)));
      await itIsTime();
    }
    expect(waits).toEqual([1, 4, 16, 64, 256, 1024, 1440, 1440]);
    await db.updateTable("letter").set({ first_tried_at: sql<Date>`now() - interval '5 days 1 hour'` }).execute();
    await deliverDue(post, smtpTransport(url));
    expect(await letter(id)).toMatchObject({ state: "failed" });
    expect(await tasks()).toMatchObject([{ kind: "letter_failed", role: "editor" }]);
  });

  test("counts the five days from the first try, however long a letter was held before", async () => {
    const { url } = await mailServer({ onRcptTo: (_address, _session, done) => done(reply(450)) });
    const id = await queue("invitation");
    await db.updateTable("letter").set({ made_at: sql<Date>`now() - interval '30 days'` }).execute();
    await deliverDue(post, smtpTransport(url));
    expect(await letter(id)).toMatchObject({ state: "queued" });
  });

  test.each([
    ["the recipient", { onRcptTo: (_a: unknown, _s: unknown, done: (error?: Error) => void) => done(reply(550, "5.1.1 No such user")) }],
    ["the sender", { onMailFrom: (_a: unknown, _s: unknown, done: (error?: Error) => void) => done(reply(553)) }],
    ["the text", { onData: (stream: NodeJS.ReadableStream, _s: unknown, done: (error?: Error) => void) => whole(stream, () => done(reply(554))) }],
  ])("refuses %s for good: the letter stops, and an editor has a task (G05)", async (_, options) => {
    const { url } = await mailServer(options);
    const id = await queue("proof_ready");
    await deliverDue(post, smtpTransport(url));
    expect(await letter(id)).toMatchObject({ state: "failed", attempts: 1 });
    expect(await tasks()).toMatchObject([{ kind: "letter_failed", role: "editor", done_at: null }]);
    await itIsTime();
    expect(await deliverDue(post, smtpTransport(url))).toBe(0);
  });

  test("takes the text and never answers: an invitation is uncertain, another letter is tried again", async () => {
    const { url } = await mailServer({ onData: (stream) => whole(stream, () => undefined) });
    const [invitation, other] = [await queue("invitation", "a@one.example"), await queue("proof_ready", "b@two.example")];
    await deliverDue(post, smtpTransport(url, { connect: 1_000, answer: 300 }));
    expect(await letter(invitation)).toMatchObject({ state: "uncertain" });
    expect(await letter(other)).toMatchObject({ state: "queued", attempts: 1 });
    expect(await tasks()).toMatchObject([{ kind: "letter_uncertain" }]);
  });

  test.each([
    ["refuses the connection", async () => "smtp://127.0.0.1:1"],
    ["takes the connection and says nothing", silence],
    ["shows a certificate that nobody vouches for", async () => (await mailServer({ secure: true })).url],
    ["speaks no TLS where TLS was asked for", async () => (await mailServer()).url.replace("smtp:", "smtps:")],
    ["does not know us", async () => (await mailServer({ authOptional: false, onAuth: (_a, _s, done) => done(reply(535)) })).url.replace("//", "//house:wrong@")],
    ["has no such name", async () => "smtp://no-such-host.invalid:25"],
  ])("%s: no letter was lost, and none is uncertain", async (_, where) => {
    const url = await where();
    const ids = [await queue("invitation", "a@one.example"), await queue("proof_ready", "b@two.example")];
    await deliverDue(post, smtpTransport(url, { connect: 400, answer: 400 }));
    for (const id of ids) expect(await letter(id)).toMatchObject({ state: "queued", attempts: 1 });
    expect(await tasks()).toEqual([]);
  });

  /** A socket that accepts and never greets. */
  async function silence(): Promise<string> {
    const sockets = new Set<Socket>();
    const server = createServer((socket) => void sockets.add(socket.on("error", () => undefined)));
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy();
      server.close();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return `smtp://127.0.0.1:${(server.address() as { port: number }).port}`;
  }

  test("is kept waiting by one dead host only: the others' letters leave meanwhile", async () => {
    let left = 0;
    let others: () => void = () => undefined;
    const theOthersLeft = new Promise<void>((resolve) => (others = resolve));
    const waiting: ((error?: Error) => void)[] = [];
    const { url } = await mailServer({
      onRcptTo: ({ address }, _session, done) => {
        if (address.endsWith("@dead.example")) waiting.push(done);
        else done();
      },
      onData: (stream, _session, done) =>
        whole(stream, () => {
          done();
          left += 1;
          if (left === 12) others();
        }),
    });
    const dead = await Promise.all(Array.from({ length: 20 }, (_, at) => queue("invitation", `r${at}@dead.example`)));
    const alive = await Promise.all(Array.from({ length: 12 }, (_, at) => queue("proof_ready", `r${at}@alive${at % 3}.example`)));
    const stopping = new AbortController();
    const delivered = deliverDue(post, smtpTransport(url), stopping.signal);
    await theOthersLeft;
    expect(waiting).toHaveLength(2);
    stopping.abort();
    for (const done of waiting) done(reply(451));
    await delivered;
    for (const id of alive) expect(await letter(id)).toMatchObject({ state: "sent" });
    const states = (await Promise.all(dead.map(letter))).map(({ state, attempts }) => `${state} ${attempts}`);
    expect(states.filter((each) => each === "queued 1")).toHaveLength(2);
    expect(states.filter((each) => each === "queued 0")).toHaveLength(18);
  });
});
