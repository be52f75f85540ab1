import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { inventedKeys } from "../../db/seed/keys";
import { somebody } from "../../db/seed/somebody";
import { accountId, actorNamed, type Step, step } from "../../db/seed/walk";
import { type World, world } from "../../db/seed/world";
import { testDatabase } from "../../db/testing";
import { sql } from "~/db.server";
import { decide } from "~/dossiers/decide.server";
import { lockFile } from "~/dossiers/lock.server";
import { confirmPending } from "~/dossiers/second.server";
import { type Recipient, table } from "~/workflow/decisions";
import type { Allowed } from "~/workflow/judge";
import { codeHash, letterCode } from "./codes.server";
import { enqueueLetters } from "./enqueue.server";
import { recipientsOf } from "./recipients.server";

const { db } = await testDatabase();
const keys = inventedKeys();
let built: World;

beforeAll(async () => {
  const persons = [
    somebody("elected", "elected"), somebody("paper", "elected"), somebody("invited", "invited"), somebody("asked", "questionnaire"), somebody("blind", "proposed"),
    somebody("dead", "proof"), somebody("listed", "published", { particle: "de", family: "Fontenoy" }), somebody("again", "invited"),
  ];
  built = await world(db, keys, { preset: "national", persons });
}, 120_000);

const person = (key: string) => built.travellers.get(key) ?? expect.fail(key);
const press = (key: string, rest: Omit<Step, "subject">) => step(built, { subject: { dossierId: person(key).dossierId }, ...rest });

/** Letters about one person's file, newest first. */
function letters(key: string, kind: string) {
  return db.selectFrom("letter").selectAll().where("dossier_id", "=", person(key).dossierId).where("kind", "=", kind).orderBy("number", "desc").execute();
}

describe("an invitation", () => {
  test("leaves with the second person's word only, named after both, with a code, a link and the source of the data", async () => {
    const { dossierId } = person("elected");
    await press("elected", { decision: "invite", by: "editor", press: { mail: "Aurore@ailleurs.example", language: "en", why: "You cast the bells of eleven towers (Register of founders, 2019)." }, leavePending: true });
    expect(await letters("elected", "invitation")).toEqual([]);
    const { id } = await db.selectFrom("pending_decision").select("id").where("dossier_id", "=", dossierId).where("state", "=", "pending").executeTakeFirstOrThrow();
    await confirmPending(db, { ...built, pendingId: id, actor: await actorNamed(built, "publisher"), operationId: randomUUID() });
    const [letter, ...more] = await letters("elected", "invitation");
    expect(more).toEqual([]);
    expect(letter).toMatchObject({
      state: "queued", channel: "mail", language: "en", address: "aurore@ailleurs.example", recipient: "Aurore Testelected", recipient_initial: "T",
      person_id: person("elected").personId, prepared_by: accountId(built, "editor"), released_by: accountId(built, "publisher"), signed_by: "Jeanne Cordellier",
    });
    expect(letter?.code_hash).toEqual(codeHash(keys, letterCode(keys, built.house, letter ?? expect.fail("no letter")), "CTP"));
    expect(letter?.token_hash).toHaveLength(32);
    expect(letter?.body).toContain("Why we write to you\n\nYou cast the bells of eleven towers");
    expect(letter?.body).toContain("Where we have your data from");
    expect(letter?.message_id).toBe(`<${letter?.id}.invitation@contemporains.example>`);
  });

  test("to somebody with a postal address only waits to be printed", async () => {
    await db.deleteFrom("person_address").where("person_id", "=", person("paper").personId).execute();
    await press("paper", { decision: "invite", by: "editor", press: { post: "3, quai des Brumes\n21200 Montreval" } });
    expect((await letters("paper", "invitation"))[0]?.body, "no grounds were released").not.toContain("Pourquoi nous vous écrivons");
    expect((await letters("paper", "invitation"))[0]).toMatchObject({ channel: "post", state: "held", address: "3, quai des Brumes\n21200 Montreval" });
  });
});

describe("who is told", () => {
  test("the same event tells the same reader once, however often it is asked", async () => {
    const { dossierId } = person("again");
    const told = table.find(({ decision }) => decision === "invite")?.told ?? [];
    const row = table.find(({ decision }) => decision === "invite") ?? expect.fail("no row");
    const verdict: Allowed = { ok: true, row, from: "elected", to: "invited", fromStanding: "none", toStanding: "none", passed: [], moves: true, waits: null, told };
    const before = (await letters("again", "invitation")).length;
    const again = () =>
      db.transaction().execute(async (trx) => {
        const file = (await lockFile(trx, { dossierId })) ?? expect.fail("no file");
        await enqueueLetters({ trx, verdict, file, actor: { kind: "clock" }, press: {}, house: built.house, keys, eventNumber: 999, author: null });
      });
    await again();
    await again();
    expect(await letters("again", "invitation")).toHaveLength(before + 1);
  });

  test("without a drafter, every editor hears of an answer, but for one who is in conflict or disabled", async () => {
    const { dossierId, personId } = person("invited");
    await db.deleteFrom("assignment").where("dossier_id", "=", dossierId).execute();
    await db.insertInto("conflict").values({ dossier_id: dossierId, account_id: accountId(built, "editor2"), kind: "declared" }).execute();
    await db.updateTable("account").set({ disabled_at: sql<Date>`now()` }).where("id", "=", accountId(built, "editor3")).execute();
    await press("invited", { decision: "accept", by: { kind: "letter", personId, dossierId, identified: false } });
    const told = await letters("invited", "answered");
    expect(told.map((letter) => letter.account_id)).toEqual([accountId(built, "editor")]);
    expect(told[0]?.subject).not.toContain("Testinvited");
  });

  test("nobody writes to a person who has died", async () => {
    const { dossierId, personId } = person("dead");
    await db.updateTable("person").set({ died: "2026", death_source: "Avis paru" }).where("id", "=", personId).execute();
    const before = await db.selectFrom("letter").select("id").where("person_id", "=", personId).execute();
    await press("dead", { decision: "close_deceased", by: "editor", press: { note: "Avis paru le 3 mars", evidenceNote: "Journal du 3 mars", died: "2026" } });
    expect(await db.selectFrom("letter").select("id").where("person_id", "=", personId).where("dossier_id", "=", dossierId).execute()).toEqual(before);
  });

  test("what is recorded from paper is told to the person, once, and not as their own press", async () => {
    await press("asked", { decision: "withdraw", by: "editor", press: { via: "paper", evidenceNote: "Lettre du 2 novembre" } });
    const [letter, ...more] = await letters("asked", "recorded");
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ person_id: person("asked").personId, state: "queued" });
    expect(letter?.body).toContain("vous vous retirez");
  });

  test("a decision about an entry tells its person the reason; without an address the desk is asked for one", async () => {
    const { personId } = person("listed");
    const entry = await db.selectFrom("entry").select("id").where("person_id", "=", personId).executeTakeFirstOrThrow();
    const onEntry = (decision: string, by: string, note: string) => step(built, { subject: { entryId: entry.id }, decision, by, press: { note } });
    await onEntry("suspend", "publisher", "Une date est contestée.");
    const [letter] = await db.selectFrom("letter").selectAll().where("person_id", "=", personId).where("kind", "=", "standing_changed").orderBy("number", "desc").limit(1).execute();
    expect(letter?.body).toContain("Une date est contestée.");
    expect(letter?.recipient_initial).toBe("DF");
    await db.updateTable("person_address").set({ ended_at: sql<Date>`now()` }).where("person_id", "=", personId).execute();
    await onEntry("open_erratum", "editor", "Année de naissance.");
    expect(await db.selectFrom("task").select("kind").where("entry_id", "=", entry.id).execute()).toContainEqual({ kind: "address_missing" });
  });

  test("the author of what another decision voided is told, by number", async () => {
    const { dossierId } = person("blind");
    await press("blind", { decision: "decline", by: "editor", press: { reasonCode: "criteria_not_met" }, leavePending: true });
    const outcome = await decide(db, { ...built, subject: { dossierId }, decision: "find_inadmissible", actor: await actorNamed(built, "editor2"), press: { reasonCode: "no_source" }, operationId: randomUUID() });
    expect(outcome.ok).toBe(true);
    const [letter] = await letters("blind", "pending_voided");
    expect(letter).toMatchObject({ account_id: accountId(built, "editor"), code_hash: null });
    expect(letter?.subject).not.toContain("Testblind");
  });
});

test("every kind that the table names has readers that can be found", async () => {
  const named = new Set<Recipient>(table.flatMap(({ told }) => told.map(({ to }) => to)));
  const { personId, dossierId } = person("elected");
  for (const to of named) {
    const file = { house: built.house, personId, dossierId, language: null, assigneeId: accountId(built, "editor"), otherSide: "nominee" as const };
    await expect(recipientsOf(db, to, file), to).resolves.toBeInstanceOf(Array);
  }
});
