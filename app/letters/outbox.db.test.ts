import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { inventedKeys } from "../../db/seed/keys";
import { somebody } from "../../db/seed/somebody";
import { type World, world } from "../../db/seed/world";
import { testDatabase } from "../../db/testing";
import { sql } from "~/db.server";
import { makeLog } from "~/log.server";
import type { LetterKind } from "~/workflow/decisions";
import { aboutFor, houseOccasion } from "./about.server";
import { noteBounce, readBounces } from "./bounce.server";
import { deliverDue } from "./outbox.server";
import { type Addressee, queueLetter } from "./queue.server";
import { closeMailServers, mailHeader as header, mailServer, open } from "./testing";
import { returned } from "./testing.returned";
import { mailboxTransport, smtpTransport } from "./transport.server";

const { db } = await testDatabase();
const keys = inventedKeys();
const post = { db, keys, site: "https://contemporains.example", log: makeLog("silent") };
let built: World;

beforeAll(async () => {
  built = await world(db, keys, { preset: "national", persons: [somebody("invited", "invited"), somebody("refused", "refused")] });
  await db.deleteFrom("letter").execute();
});

afterEach(async () => {
  await db.deleteFrom("letter").execute();
  await db.deleteFrom("task").execute();
  await closeMailServers();
});

function reader(key: string): Addressee {
  const personId = built.travellers.get(key)?.personId ?? null;
  return { key: randomUUID(), accountId: null, personId, name: "Aurore Test", initials: "T", address: `${key}@listed.example`, channel: "mail", language: "fr", gender: null, staff: false };
}

async function queue(kind: LetterKind, key = "invited", digits?: string): Promise<string> {
  const to = reader(key);
  const dossierId = built.travellers.get(key)?.dossierId ?? null;
  const id = await queueLetter(db, built, { kind, idem: randomUUID(), to, about: aboutFor(houseOccasion(built.house), to), dossierId, digits });
  if (!id) throw new Error("not queued");
  return id;
}

const letter = (id: string) => db.selectFrom("letter").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

describe("a letter that leaves", () => {
  test("arrives once, with code and link in both parts, named and numbered, without attachment; the secret is gone", async () => {
    const { url, mails } = await mailServer();
    const id = await queue("invitation");
    await Promise.all([deliverDue(post, smtpTransport(url)), deliverDue(post, smtpTransport(url))]);
    expect(mails).toHaveLength(1);
    const [mail = ""] = mails;
    expect(header(mail, "Message-ID")).toBe(`<${id}.invitation@contemporains.example>`);
    expect(header(mail, "Auto-Submitted")).toBe("auto-generated");
    expect(header(mail, "From")).toContain("<maison@contemporains.example>");
    expect(mail.match(/^Content-Type: (text\/plain|text\/html)/gim)).toHaveLength(2);
    expect(mail).not.toMatch(/Content-Disposition: attachment/i);
    const stored = await letter(id);
    expect(stored).toMatchObject({ state: "sent", secret: null, attempts: 1 });
    expect(stored.sent_at).toBeInstanceOf(Date);
    expect(stored.body).not.toMatch(/CTP-\w/);
  });

  test("goes into the demo's mailbox with its digits still sealed there, and nothing is sent", async () => {
    const id = await queue("sign_in_code", "invited", "123456");
    expect(await deliverDue(post, mailboxTransport)).toBe(1);
    const stored = await letter(id);
    expect(stored.state).toBe("sent");
    expect(stored.secret).not.toBeNull();
    expect(JSON.stringify(stored)).not.toContain("123456");
  });
});

describe("a mail server in trouble", () => {
  const refusing = (responseCode: number) => mailServer({ onRcptTo: (_address, _session, done) => done(Object.assign(new Error("no"), { responseCode })) });

  test("4xx: later, each time after a longer while; 5xx: never, and an editor is asked", async () => {
    const later = await refusing(451);
    const id = await queue("invitation");
    await deliverDue(post, smtpTransport(later.url));
    const first = await letter(id);
    expect(first).toMatchObject({ state: "queued", attempts: 1 });
    expect(first.next_attempt_at.getTime()).toBeGreaterThan(Date.now() + 50_000);
    await db.updateTable("letter").set({ next_attempt_at: sql<Date>`now()` }).execute();
    await deliverDue(post, smtpTransport(later.url));
    expect((await letter(id)).next_attempt_at.getTime()).toBeGreaterThan(Date.now() + 220_000);

    const never = await refusing(550);
    await db.updateTable("letter").set({ next_attempt_at: sql<Date>`now()` }).execute();
    await deliverDue(post, smtpTransport(never.url));
    expect(await letter(id)).toMatchObject({ state: "failed" });
    expect(await db.selectFrom("task").select("kind").execute()).toEqual([{ kind: "letter_failed" }]);
  });

  test("no server at all: later; after five days it has failed", async () => {
    const id = await queue("proof_ready");
    const nobody = smtpTransport("smtp://127.0.0.1:1");
    await deliverDue(post, nobody);
    expect(await letter(id)).toMatchObject({ state: "queued" });
    await db.updateTable("letter").set({ next_attempt_at: sql<Date>`now()`, first_tried_at: sql<Date>`now() - interval '6 days'` }).execute();
    await deliverDue(post, nobody);
    expect(await letter(id)).toMatchObject({ state: "failed" });
  });

  test("a connection that breaks after the text: uncertain for an invitation, again for any other", async () => {
    const breaking = await mailServer({ onData: (stream, session) => void stream.resume().on("end", () => open[0]?.connections.forEach((each) => each.id === session.id && each.close())) });
    const [invitation, other] = [await queue("invitation"), await queue("proof_ready")];
    await deliverDue(post, smtpTransport(breaking.url));
    expect(await letter(invitation)).toMatchObject({ state: "uncertain" });
    expect(await letter(other)).toMatchObject({ state: "queued" });
  });
});

describe("what is asked again at the moment of sending", () => {
  test("a suppression, a death and a disabled account stop the letter", async () => {
    const { url, mails } = await mailServer();
    const suppressed = await queue("reminder", "refused");
    const moved = await queue("invitation", "refused");
    const account = await db.selectFrom("account").select(["id", "mail"]).where("mail", "like", "nour%").executeTakeFirstOrThrow();
    await db.updateTable("account").set({ disabled_at: sql<Date>`now()` }).where("id", "=", account.id).execute();
    const to = { ...reader("invited"), personId: null, accountId: account.id };
    const disabled = await queueLetter(db, built, { kind: "assigned", idem: randomUUID(), to, about: aboutFor(houseOccasion(built.house), to) });
    await deliverDue(post, smtpTransport(url));
    expect(mails).toHaveLength(0);
    for (const id of [suppressed, moved, disabled ?? ""]) expect(await letter(id)).toMatchObject({ state: "suppressed", secret: null });
    const dead = await queue("standing_changed");
    await db.updateTable("person").set({ died: "2026", death_source: "Avis paru le 3 mars" }).where("id", "=", built.travellers.get("invited")?.personId ?? "").execute();
    await deliverDue(post, smtpTransport(url));
    expect(await letter(dead)).toMatchObject({ state: "suppressed" });
    expect(mails).toHaveLength(0);
  });
});

describe("a letter that comes back after it had left", () => {
  const to = "invited@listed.example";
  async function sent(): Promise<{ id: string; messageId: string }> {
    await db.updateTable("person").set({ died: null, death_source: null }).execute();
    const id = await queue("invitation");
    await deliverDue(post, mailboxTransport);
    return { id, messageId: (await letter(id)).message_id };
  }
  const tasks = () => db.selectFrom("task").select(["kind", "role", "detail"]).execute();

  test("for good has failed, keeps what the server said, and asks an editor for another address, once", async () => {
    const { id, messageId } = await sent();
    const source = returned({ messageId, to, status: "5.1.1", said: "550 no such user" });
    expect(await noteBounce(db, { source, by: null })).toMatchObject({ ok: true, letterId: id, became: "failed" });
    expect(await noteBounce(db, { source, letterId: id, by: null })).toMatchObject({ ok: true, became: "noted" });
    const { state, last_error, number } = await letter(id);
    expect([state, last_error]).toEqual(["failed", "5.1.1 550 no such user"]);
    expect(await tasks()).toEqual([{ kind: "bounce", role: "editor", detail: String(number) }]);
    expect(await readBounces(db, id)).toMatchObject([{ status: "5.1.1" }]);
    expect(await deliverDue(post, mailboxTransport)).toBe(0);
  });

  test("for now is noted, and stays sent", async () => {
    const { id, messageId } = await sent();
    expect(await noteBounce(db, { source: returned({ messageId, to, status: "4.2.2" }), by: null })).toMatchObject({ ok: true, became: "noted" });
    expect((await letter(id)).state).toBe("sent");
    expect(await readBounces(db, id)).toHaveLength(1);
    expect(await tasks()).toEqual([]);
  });

  test("is believed of our own letters to their own recipients only", async () => {
    const [{ id, messageId }, other] = [await sent(), await sent()];
    const about = (more: { messageId?: string; to?: string }) => returned({ messageId, to, status: "5.1.1", ...more });
    expect(await noteBounce(db, { source: about({ messageId: "<x@contemporains.example>" }), by: null })).toEqual({ ok: false, reason: "not_ours" });
    expect(await noteBounce(db, { source: about({ to: "somebody@else.example" }), by: null })).toEqual({ ok: false, reason: "other_recipient" });
    expect(await noteBounce(db, { source: about({}), letterId: other.id, by: null })).toEqual({ ok: false, reason: "other_letter" });
    expect((await letter(id)).state).toBe("sent");
    expect(await tasks()).toEqual([]);
  });
});
