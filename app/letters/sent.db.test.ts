import { createHash, createPublicKey, randomUUID, verify } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { inventedKeys } from "../../db/seed/keys";
import { somebody } from "../../db/seed/somebody";
import { type World, world } from "../../db/seed/world";
import { testDatabase } from "../../db/testing";
import { canonicalJson } from "~/biographies/canonical";
import { publicPem } from "~/certification/document.server";
import { sql } from "~/db.server";
import { makeLog } from "~/log.server";
import { aboutFor, houseOccasion } from "./about.server";
import { deliverDue } from "./outbox.server";
import { queueLetter } from "./queue.server";
import { readSentKinds, signedList } from "./sent.server";
import { mailboxTransport } from "./transport.server";

const { db } = await testDatabase();
const keys = inventedKeys();
let built: World;

beforeAll(async () => {
  built = await world(db, keys, { preset: "national", persons: [somebody("proof", "proof")] });
  await deliverDue({ db, keys, site: "https://contemporains.example", log: makeLog("silent") }, mailboxTransport);
}, 120_000);

test("the public list names kinds, months and signatories of what left of late, and nobody it went to", async () => {
  const kinds = await readSentKinds(db, built.house.zone);
  expect(kinds.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["received", "invitation", "proof_ready"]));
  expect(kinds.map(({ kind }) => kind)).not.toEqual(expect.arrayContaining(["assigned"]));
  const invitation = kinds.find(({ kind }) => kind === "invitation");
  expect(invitation?.months.every((month) => /^\d{4}-\d{2}$/.test(month))).toBe(true);
  expect(invitation?.signedBy).toEqual(["Jeanne Cordellier"]);
  expect(JSON.stringify(signedList(built.house, keys, "https://contemporains.example", kinds))).not.toMatch(/Testproof|@listed\.example|\d{4}-\d{4}/);
});

test("the answer to a reader who reported an error is on it, though its reader is nobody of ours", async () => {
  const to = { key: randomUUID(), accountId: null, personId: null, name: "Reader", initials: "R", address: "a@b.example", channel: "mail", language: "en", gender: null, staff: false } as const;
  const id = await queueLetter(db, built, { kind: "report_answered", idem: randomUUID(), to, about: aboutFor(houseOccasion(built.house), to, { note: "Corrected." }) });
  await db.updateTable("letter").set({ state: "sent", sent_at: sql<Date>`now()` }).where("id", "=", id).execute();
  expect((await readSentKinds(db, built.house.zone)).map(({ kind }) => kind)).toContain("report_answered");
});

test("what is held, queued or older than three months is not being sent", async () => {
  const to = { key: randomUUID(), accountId: null, personId: built.travellers.get("proof")?.personId ?? null, name: "Aurore Test", initials: "T", address: "a@b.example", channel: "mail", language: "en", gender: null, staff: false } as const;
  const id = await queueLetter(db, built, { kind: "set_aside", idem: randomUUID(), to, about: aboutFor(houseOccasion(built.house), to) });
  const listed = async () => (await readSentKinds(db, built.house.zone)).some(({ kind }) => kind === "set_aside");
  expect(await listed()).toBe(false);
  const leave = (when: string) => db.updateTable("letter").set({ state: "sent", sent_at: sql<Date>`now() - ${when}::interval` }).where("id", "=", id).execute();
  await leave("1 day");
  expect(await listed()).toBe(true);
  await leave("91 days");
  expect(await listed()).toBe(false);
});

test("its signed twin holds against the public key, and breaks with any change", async () => {
  const list = signedList(built.house, keys, "https://contemporains.example", await readSentKinds(db, built.house.zone));
  const { document, signature, keyId } = JSON.parse(JSON.stringify(list)) as typeof list;
  const key = createPublicKey(publicPem(keys.signing));
  const holds = (text: unknown) => verify(null, Buffer.from(canonicalJson(text)), key, Buffer.from(signature, "base64"));
  expect(holds(document)).toBe(true);
  expect(holds({ ...document, mailFrom: "maison@evil.example" })).toBe(false);
  expect(holds({ ...document, letters: document.letters.slice(1) })).toBe(false);
  expect(keyId).toBe(createHash("sha256").update(key.export({ type: "spki", format: "der" })).digest("hex").slice(0, 16));
  expect(document).toMatchObject({ format: "vitae-letters/1", mailFrom: "maison@contemporains.example", codePrefix: "CTP" });
});
