import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { inventedKeys } from "../../db/seed/keys";
import { somebody } from "../../db/seed/somebody";
import { accountId, actorNamed } from "../../db/seed/walk";
import { type World, world } from "../../db/seed/world";
import { testDatabase } from "../../db/testing";
import { actorOf } from "~/accounts/actor.server";
import { sql } from "~/db.server";
import { dayOf } from "~/i18n/dates";
import { makeLog } from "~/log.server";
import { addDays } from "~/workflow/calendar";
import { isHolidayRule, isWorkingDay } from "~/workflow/working-days";
import { ask } from "~/invitations/question.server";
import { noteIncoming } from "~/letters/incoming.server";
import { runClock } from "./clock.server";
import { decide } from "./decide.server";
import { extend, moreTime } from "./extend.server";

const { db } = await testDatabase();
const keys = inventedKeys();
const work = { db, keys, log: makeLog("silent") };
let built: World;

beforeAll(async () => {
  const persons = ["weekend", "longer", "called", "answers", "asking", "years"].map((key) => somebody(key, "questionnaire"));
  built = await world(db, keys, { preset: "national", persons, accounts: [{ key: "own", name: "Own", roles: ["nominee"], person: "longer" }] });
}, 120_000);

const person = (key: string) => built.travellers.get(key) ?? expect.fail(key);
const dossier = (key: string) => db.selectFrom("dossier").selectAll().where("id", "=", person(key).dossierId).executeTakeFirstOrThrow();
const calls = (key: string) => db.selectFrom("task").select(["kind", "done_at", "account_id"]).where("dossier_id", "=", person(key).dossierId).where("kind", "=", "telephone").execute();
const reminders = (key: string) => db.selectFrom("letter").select(["made_at", "language", "body"]).where("dossier_id", "=", person(key).dossierId).where("kind", "=", "reminder").execute();

test("one press gives more time, twice and no more; the reminders move with it, and a double press is one", async () => {
  await db.updateTable("house").set({ holidays: [] }).execute();
  const { dossierId } = person("longer");
  const { house } = built;
  const due = (await dossier("longer")).due_on ?? "";
  const actor = (await actorOf(db, accountId(built, "own"))) ?? expect.fail();
  const press = (operationId: string) => extend(db, { dossierId, house, actor, operationId });
  expect(await moreTime(db, house, dossierId)).toBe(addDays(due, 30));
  const [first, second] = [randomUUID(), randomUUID()];
  expect(await Promise.all([press(first), press(first)])).toEqual([addDays(due, 30), addDays(due, 30)]);
  expect((await dossier("longer")).due_on).toBe(addDays(due, 30));
  await runClock(work, addDays(due, -10));
  expect(await reminders("longer")).toHaveLength(0);
  expect(await press(second)).toBe(addDays(due, 60));
  expect(await press(randomUUID())).toBeNull();
  expect(await moreTime(db, house, dossierId)).toBeNull();
  const editor = await actorNamed({ ...built, db }, "editor");
  expect(await extend(db, { dossierId: person("answers").dossierId, house, actor: editor, operationId: randomUUID() }), "an editor is not the person").toBeNull();
  expect(await extend(db, { dossierId: person("answers").dossierId, house, actor, operationId: randomUUID() }), "nor is somebody else").toBeNull();
});

test("nobody is reminded on a day on which the house rests, and on its next working day once", async () => {
  const due = (await dossier("weekend")).due_on ?? "";
  const first = addDays(due, -10);
  await db.deleteFrom("reminder").where("dossier_id", "=", person("weekend").dossierId).execute();
  await db.deleteFrom("letter").where("dossier_id", "=", person("weekend").dossierId).where("kind", "=", "reminder").execute();
  await db.updateTable("house").set({ holidays: [first, addDays(first, 1)] }).execute();
  await runClock(work, first);
  await runClock(work, addDays(first, 1));
  expect(await reminders("weekend")).toHaveLength(0);
  await runClock(work, addDays(first, 2));
  await runClock(work, addDays(first, 2));
  expect(await reminders("weekend")).toHaveLength(1);
});

test("a house as it is founded rests at the weekend and on its feasts", async () => {
  const { rows: [row] } = await sql<{ rests: string }>`select column_default as rests from information_schema.columns where table_name = 'house' and column_name = 'holidays'`.execute(db);
  const rules = /{(.*)}/.exec(row?.rests ?? "")?.[1]?.split(",") ?? [];
  expect(rules.every(isHolidayRule)).toBe(true);
  expect(["2027-01-02", "2027-01-03", "2027-03-29", "2027-05-06", "2027-12-25"].filter((day) => isWorkingDay(day, rules))).toEqual([]);
});

test("an editor is asked to telephone once, by the calendar; an answer ends it", async () => {
  const due = (await dossier("called")).due_on ?? "";
  await runClock(work, addDays(due, 13));
  expect(await calls("called")).toEqual([]);
  await runClock(work, addDays(due, 14));
  await runClock(work, addDays(due, 15));
  expect(await calls("called")).toMatchObject([{ done_at: null }]);
  await db.updateTable("dossier").set({ due_on: due }).where("id", "=", person("called").dossierId).execute();
  const aside = await decide(db, { ...built, subject: { dossierId: person("called").dossierId }, decision: "set_aside", actor: await actorNamed({ ...built, db }, "editor"), press: { note: "asks for rest" }, operationId: randomUUID() });
  expect(aside).toMatchObject({ ok: true, stage: "dormant" });
  expect((await calls("called"))[0]?.done_at).not.toBeNull();
});

test("who asks, or writes, is not reminded: what was about to leave stays here, and what falls due waits for two quiet weeks", async () => {
  await db.updateTable("house").set({ holidays: [] }).execute();
  const { dossierId } = person("asking");
  const due = (await dossier("asking")).due_on ?? "";
  const states = async () => (await db.selectFrom("letter").select("state").where("dossier_id", "=", dossierId).where("kind", "=", "reminder").orderBy("number").execute()).map(({ state }) => state);
  await db.deleteFrom("reminder").where("dossier_id", "=", dossierId).execute();
  await db.deleteFrom("letter").where("dossier_id", "=", dossierId).where("kind", "=", "reminder").execute();
  await runClock(work, addDays(due, -10));
  expect(await states()).toEqual(["queued"]);
  await ask(db, { dossierId, body: "May my daughter answer for me?", author: { accountId: null, kind: "nominee" }, operationId: randomUUID() });
  expect(await states()).toEqual(["suppressed"]);

  await runClock(work, addDays(due, 7));
  expect(await states(), "the house owes an answer").toHaveLength(1);
  await db.updateTable("task").set({ done_at: sql<Date>`now()` }).where("dossier_id", "=", dossierId).where("kind", "=", "question").execute();
  await runClock(work, addDays(due, 8));
  expect(await states()).toEqual(["suppressed", "queued"]);

  const note = { cameBy: "post", cameOn: addDays(due, 25), words: "She writes that she is in hospital." } as const;
  await db.transaction().execute(async (trx) => noteIncoming(trx, await actorNamed({ ...built, db }, "editor"), dossierId, note));
  expect(await states()).toEqual(["suppressed", "suppressed"]);
  await runClock(work, addDays(due, 39));
  expect(await states()).toHaveLength(2);
  await runClock(work, addDays(due, 40));
  expect(await states()).toEqual(["suppressed", "suppressed", "queued"]);
  expect((await calls("asking")).filter(({ done_at }) => done_at === null).length).toBeLessThanOrEqual(1);
});

test("over two years, on working days only, a file that is never answered gets three reminders and one call", async () => {
  const begun = dayOf((await dossier("years")).stage_since);
  const rests = ["saturday", "sunday", "01-01", "easter+1", "12-25"];
  await db.updateTable("house").set({ holidays: rests }).execute();
  for (let day = 0; day <= 730; day += day < 160 ? 1 : 19) {
    const today = addDays(begun, day);
    const { length } = await reminders("years");
    await runClock(work, today);
    if ((await reminders("years")).length > length) expect([today, isWorkingDay(today, rests)]).toEqual([today, true]);
  }
  expect(await reminders("years")).toHaveLength(3);
  for (const { language, body } of await reminders("years")) expect([language, body.length > 0]).toEqual(["fr", true]);
  expect(await calls("years")).toHaveLength(1);
}, 180_000);
