import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { authenticate } from "mailauth";
import { afterEach, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { inventedKeys } from "../../db/seed/keys";
import { somebody } from "../../db/seed/somebody";
import { type World, world } from "../../db/seed/world";
import { testDatabase } from "../../db/testing";
import { makeLog } from "~/log.server";
import type { LetterKind } from "~/workflow/decisions";
import { aboutFor, houseOccasion } from "./about.server";
import { dnsRecords, makeDkimKey, readDkimKey } from "./dkim.server";
import { deliverDue } from "./outbox.server";
import { queueLetter } from "./queue.server";
import { remindDue } from "./reminders.server";
import { closeMailServers, mailHeader, mailServer } from "./testing";
import { smtpTransport } from "./transport.server";
import { readUnsubscribe, stopReminders } from "./unsubscribe.server";

const { db } = await testDatabase();
const keys = inventedKeys();
const site = "https://contemporains.example";
const post = { db, keys, site, log: makeLog("silent") };
let built: World;

beforeAll(async () => {
  built = await world(db, keys, { preset: "national", persons: [somebody("asked", "questionnaire"), somebody("also", "questionnaire")] });
  await db.deleteFrom("letter").execute();
}, 120_000);

afterEach(async () => {
  await closeMailServers();
  await db.deleteFrom("letter").execute();
});

function folder(): string {
  const home = mkdtempSync(path.join(tmpdir(), "vitae-dkim-"));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  return home;
}

const file = (key: string) => built.travellers.get(key) ?? expect.fail(key);

async function queue(kind: LetterKind, key = "asked"): Promise<string> {
  const { personId, dossierId } = file(key);
  const to = { key: randomUUID(), accountId: null, personId, name: "Aurore Test", initials: "T", address: "reader@listed.example", channel: "mail", language: "fr", gender: null, staff: false } as const;
  const about = aboutFor(houseOccasion(built.house), to, { reminder: { stage: "questionnaire", last: false, until: null } });
  return (await queueLetter(db, built, { kind, idem: randomUUID(), to, about, dossierId })) ?? expect.fail("not queued");
}

async function sent(home: string | null): Promise<string[]> {
  const { url, mails } = await mailServer();
  await deliverDue(post, smtpTransport(url, undefined, home && makeDkimKey(home)));
  return mails;
}

describe("mail in the house's own name (TRUST.md, G01)", () => {
  /** The DNS as the house was told to set it. */
  async function check(mail: string, key: string, records = dnsRecords(built.house.senderMail, "mail.contemporains.example", key)) {
    const resolver = async (name: string, type: string) => {
      if (type === "A" && name === "mail.contemporains.example") return ["192.0.2.10"];
      const found = records.filter((record) => record.name === name);
      if (type !== "TXT" || found.length === 0) throw Object.assign(new Error("none"), { code: "ENOTFOUND" });
      return found.map(({ value }) => [value]);
    };
    const { dkim, spf, dmarc } = await authenticate(mail, { ip: "192.0.2.10", helo: "mail.contemporains.example", sender: built.house.senderMail, mta: "mx.listed.example", resolver });
    return { dkim: dkim.results.map(({ status }) => status.result), spf: spf && spf.status.result, dmarc: dmarc && dmarc.status.result };
  }

  test("passes SPF, DKIM and DMARC with the records that the command prints, and fails DKIM once a word is changed", async () => {
    const home = folder();
    await queue("proof_ready");
    const [mail = ""] = await sent(home);
    const key = readDkimKey(home) ?? "";
    expect(statSync(path.join(home, "keys", "dkim.pem")).mode & 0o777).toBe(0o600);
    expect(makeDkimKey(home)).toBe(key);
    expect(await check(mail, key)).toEqual({ dkim: ["pass"], spf: "pass", dmarc: "pass" });
    expect((await check(mail.replace(/^Subject: ./m, "Subject: X"), key)).dkim).toEqual(["fail"]);
  });

  test("is not signed before there is a key", async () => {
    await queue("proof_ready");
    const [mail = ""] = await sent(null);
    expect(mailHeader(mail, "DKIM-Signature")).toBeUndefined();
    expect(readDkimKey(folder())).toBeNull();
  });
});

describe("one press that stops reminders (TRUST.md, G04; RFC 8058)", () => {
  test("is offered by reminders to a person and by nothing else, under the signature", async () => {
    await queue("proof_ready");
    const id = await queue("reminder");
    const mails = await sent(folder());
    const offered = mails.filter((mail) => mailHeader(mail, "List-Unsubscribe"));
    expect([mails.length, offered.length]).toEqual([2, 1]);
    const [mail = ""] = offered;
    expect(mailHeader(mail, "Message-ID")).toContain(id);
    expect(mailHeader(mail, "List-Unsubscribe-Post")).toBe("List-Unsubscribe=One-Click");
    expect(mailHeader(mail, "DKIM-Signature")?.replace(/\s/g, "").toLowerCase()).toMatch(/h=[^;]*list-unsubscribe:list-unsubscribe-post/);
    const signed = /^<https:\/\/contemporains\.example\/unsubscribe\/([\w-]+\.[\w-]+)>$/.exec(mailHeader(mail, "List-Unsubscribe") ?? "")?.[1] ?? "";
    expect(readUnsubscribe(keys, signed)).toBe(id);
    const another = randomUUID();
    expect(readUnsubscribe(keys, `${Buffer.from(another).toString("base64url")}.${signed.split(".")[1]}`)).toBeNull();
    expect(readUnsubscribe(keys, another)).toBeNull();
  });

  test("stops the reminders of that file, those queued and those to come, and neither its other letters nor other files", async () => {
    const pressed = await queue("reminder");
    const [queued, other, elsewhere] = [await queue("reminder"), await queue("proof_ready"), await queue("reminder", "also")];
    await stopReminders(db, pressed);
    await stopReminders(db, pressed);
    await stopReminders(db, other);
    await stopReminders(db, randomUUID());
    expect(await db.selectFrom("reminder_stop").select(["dossier_id", "letter_id"]).execute()).toEqual([{ dossier_id: file("asked").dossierId, letter_id: pressed }]);
    await sent(null);
    const state = async (id: string) => (await db.selectFrom("letter").select("state").where("id", "=", id).executeTakeFirstOrThrow()).state;
    expect(await Promise.all([queued, other, elsewhere].map(state))).toEqual(["suppressed", "sent", "sent"]);

    const later = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
    await remindDue(db, built, later);
    const reminded = await db.selectFrom("letter").select("dossier_id").where("kind", "=", "reminder").where("state", "=", "queued").execute();
    expect(reminded).toEqual([{ dossier_id: file("also").dossierId }]);
    const noted = await db.selectFrom("reminder").select("day").where("dossier_id", "=", file("asked").dossierId).execute();
    expect(noted.length).toBeGreaterThan(0);
    expect(await db.selectFrom("dossier").select("stage").where("id", "=", file("asked").dossierId).executeTakeFirst()).toEqual({ stage: "questionnaire" });
  });
});
