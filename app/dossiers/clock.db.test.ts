import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { inventedKeys } from "../../db/seed/keys";
import { somebody } from "../../db/seed/somebody";
import { accountId, actorNamed, step } from "../../db/seed/walk";
import { type World, world } from "../../db/seed/world";
import { testDatabase } from "../../db/testing";
import { sql } from "~/db.server";
import { dayOf } from "~/i18n/dates";
import { makeLog } from "~/log.server";
import { addDays } from "~/workflow/calendar";
import { runClock } from "./clock.server";
import { decide } from "./decide.server";

const { db } = await testDatabase();
const keys = inventedKeys();
const work = { db, keys, log: makeLog("silent") };
const today = dayOf(new Date());
let built: World;

beforeAll(async () => {
  const persons = [
    somebody("invited", "invited"), somebody("lapsing", "invited"), somebody("asked", "questionnaire"), somebody("proof", "proof"), somebody("revised", "proof"),
    somebody("assessed", "assessment"), somebody("told", "proposed"), somebody("unreachable", "proposed"), somebody("waived", "proposed"),
    somebody("pending", "proposed"), somebody("refused", "refused"), somebody("fresh", "refused"), somebody("kept", "published"), somebody("deferred", "deferred"),
  ];
  built = await world(db, keys, { preset: "national", persons });
  // A house that never rests, so that these tests mean the same on every day of the year.
  await db.updateTable("house").set({ holidays: [] }).execute();
}, 120_000);

const person = (key: string) => built.travellers.get(key) ?? expect.fail(key);
const dossier = (key: string) => db.selectFrom("dossier").selectAll().where("id", "=", person(key).dossierId).executeTakeFirstOrThrow();
const stageOf = async (key: string) => (await dossier(key)).stage;

/** As if the file had come to its stage so many days ago. */
async function backdate(key: string, days: number): Promise<void> {
  const ago = sql<Date>`now() - make_interval(days => ${days}::int)`;
  await db
    .updateTable("dossier")
    .set({ stage_since: ago, due_on: sql<string | null>`due_on - ${days}::int`, closed_at: sql<Date | null>`closed_at - make_interval(days => ${days}::int)` })
    .where("id", "=", person(key).dossierId)
    .execute();
}

/** Forgets what earlier days of this file of tests have sent. */
async function fresh(key: string): Promise<void> {
  await db.deleteFrom("letter").where("dossier_id", "=", person(key).dossierId).where("kind", "=", "reminder").execute();
  await db.deleteFrom("reminder").where("dossier_id", "=", person(key).dossierId).execute();
}

function letters(key: string, kind: string) {
  return db.selectFrom("letter").selectAll().where("dossier_id", "=", person(key).dossierId).where("kind", "=", kind).orderBy("number").execute();
}

describe("reminders", () => {
  test("an invitation is followed by two letters, on day 21 and day 60, each once", async () => {
    const since = dayOf((await dossier("invited")).stage_since);
    const counts: number[] = [];
    for (const day of [20, 21, 21, 59, 60, 60, 120]) {
      await runClock(work, addDays(since, day));
      counts.push((await letters("invited", "reminder")).length);
    }
    expect(counts).toEqual([0, 1, 1, 1, 2, 2, 2]);
    const [first, last] = await letters("invited", "reminder");
    expect(first?.body).toContain("encore une fois");
    expect(last?.body).toContain("notre dernière lettre");
    expect(first?.token_hash).not.toEqual(last?.token_hash);
  });

  test("a clock that was away sends one letter, not all it missed, and a moved due date moves them", async () => {
    await fresh("asked");
    await fresh("proof");
    await backdate("asked", 60);
    await runClock(work, today);
    await runClock(work, today);
    expect(await letters("asked", "reminder")).toHaveLength(1);
    await db.updateTable("dossier").set({ due_on: addDays(today, 40) }).where("id", "=", person("proof").dossierId).execute();
    await runClock(work, addDays(today, 34));
    expect(await letters("proof", "reminder")).toHaveLength(0);
    await runClock(work, addDays(today, 35));
    expect(await letters("proof", "reminder")).toHaveLength(1);
  });

  test("members are reminded of what they have not handed in, by number", async () => {
    await fresh("assessed");
    const { dossierId } = person("assessed");
    const members = await db.selectFrom("assignment").select("account_id").where("dossier_id", "=", dossierId).where("duty", "=", "member").execute();
    const [done] = members;
    await db.insertInto("evaluation").values({ dossier_id: dossierId, member: done?.account_id ?? "", abstained: true }).onConflict((is) => is.doNothing()).execute();
    const evaluated = await db.selectFrom("evaluation").select("member").where("dossier_id", "=", dossierId).execute();
    await runClock(work, addDays(dayOf((await dossier("assessed")).stage_since), 25));
    const sent = await letters("assessed", "reminder");
    expect(sent).toHaveLength(members.length - evaluated.length);
    expect(sent.map((letter) => letter.account_id)).not.toContain(done?.account_id);
    for (const letter of sent) expect(letter.subject + letter.body).not.toContain("Testassessed");
  });
});

describe("what time itself decides", () => {
  test("an invitation without an answer lapses after 180 days and both reminders, once", async () => {
    await runClock(work, addDays(today, 21));
    await backdate("lapsing", 200);
    const { dossierId } = person("lapsing");
    for (const day of [-159, -120]) {
      await sql`insert into reminder select id, stage_since, ${day}::int, now() - interval '100 days' from dossier where id = ${dossierId}`.execute(db);
    }
    await runClock(work, today);
    await runClock(work, today);
    expect(await stageOf("lapsing")).toBe("unanswered");
    expect(await db.selectFrom("event").select("actor_kind").where("dossier_id", "=", dossierId).where("decision", "=", "lapse").execute()).toEqual([{ actor_kind: "clock" }]);
  });

  test("a proof without an answer is laid aside sixty days after the last reminder, and its person is told", async () => {
    await db.updateTable("dossier").set({ due_on: null }).where("id", "=", person("proof").dossierId).execute();
    await backdate("proof", 110);
    await runClock(work, today);
    expect(await stageOf("proof"), "the reminder left today: patience").toBe("proof");
    await db.updateTable("reminder").set({ at: sql<Date>`now() - interval '61 days'` }).where("dossier_id", "=", person("proof").dossierId).execute();
    await runClock(work, today);
    expect(await stageOf("proof")).toBe("dormant");
    expect(await letters("proof", "set_aside")).toHaveLength(1);
  });

  test("a deferral ends after three cycles, not before", async () => {
    await backdate("deferred", 800);
    await runClock(work, today);
    expect(await stageOf("deferred")).toBe("deferred");
  });

  test("what nobody seconds within fourteen days is void, its author is told, and the clock waits for what is pending", async () => {
    await step(built, { subject: { dossierId: person("pending").dossierId }, decision: "decline", by: "editor", press: { reasonCode: "criteria_not_met" }, leavePending: true });
    await runClock(work, addDays(today, 14));
    const state = () => db.selectFrom("pending_decision").select("state").where("dossier_id", "=", person("pending").dossierId).execute();
    expect(await state()).toEqual([{ state: "pending" }]);
    await runClock(work, addDays(today, 15));
    expect(await state()).toEqual([{ state: "expired" }]);
    const [letter] = await letters("pending", "pending_voided");
    expect(letter).toMatchObject({ account_id: accountId(built, "editor") });
    expect(letter?.body).toContain("quatorze jours");
  });
});

describe("the notice", () => {
  test("is written 21 days after the nomination and held for release; without an address the desk has a task, once; a reason not to is respected", async () => {
    await db.deleteFrom("person_address").where("person_id", "=", person("unreachable").personId).execute();
    await db.updateTable("dossier").set({ notice_waived: "La personne est ministre : les sources sont publiques." }).where("id", "=", person("waived").dossierId).execute();
    await db.deleteFrom("letter").where("kind", "=", "notice").execute();
    const due = (await dossier("told")).notice_due_on ?? "";
    expect(due).toBe(addDays(dayOf((await dossier("told")).created_at), 21));
    for (const day of [addDays(due, -1), due, due]) await runClock(work, day);
    const [notice, ...more] = await letters("told", "notice");
    expect(more).toEqual([]);
    expect(notice).toMatchObject({ state: "held", person_id: person("told").personId });
    expect(notice?.body).toContain("D’où nous tenons vos données");
    expect(await db.selectFrom("task").select("kind").where("dossier_id", "=", person("unreachable").dossierId).execute()).toEqual([{ kind: "notice_without_address" }]);
    expect(await letters("waived", "notice")).toEqual([]);
    expect(await letters("refused", "notice")).toEqual([]);
  });
});

describe("thirty days after a refusal", () => {
  test("only the suppression row is left, and whoever took it back or is listed is untouched", async () => {
    const { personId, dossierId } = person("refused");
    await db.insertInto("account").values({ mail: "aurore@refused.example", name: "Aurore Testrefused", person_id: personId }).execute();
    await db.insertInto("account_role").values({ account_id: sql<string>`(select id from account where person_id = ${personId})`, role: "nominee" }).execute();
    await backdate("refused", 30);
    await runClock(work, today);
    expect(await db.selectFrom("person").select("id").where("id", "=", personId).execute(), "thirty days are not over").toHaveLength(1);
    await backdate("refused", 2);
    await backdate("kept", 400);
    await runClock(work, today);
    expect(await db.selectFrom("person").select("id").where("id", "=", personId).execute()).toEqual([]);
    expect(await db.selectFrom("event").select("seq").where("dossier_id", "=", dossierId).execute()).toEqual([]);
    expect(await everywhere("Testrefused")).toEqual([]);
    const left = await db.selectFrom("suppression").select(["person_id", "kind", "born_year"]).where("person_id", "is", null).execute();
    expect(left).toEqual([{ person_id: null, kind: "refusal", born_year: 1951 }]);
    for (const key of ["fresh", "kept"]) expect(await db.selectFrom("person").select("id").where("id", "=", person(key).personId).execute(), key).toHaveLength(1);
  });

  test("the database erases nobody else, whoever asks", async () => {
    for (const key of ["fresh", "kept", "invited"]) {
      expect((await sql<{ gone: boolean }>`select erase_person(${person(key).personId}::uuid) as gone`.execute(db)).rows).toEqual([{ gone: false }]);
    }
    const { personId, dossierId } = person("fresh");
    await decide(db, { ...built, subject: { dossierId }, decision: "take_back", actor: { kind: "letter", personId, dossierId, identified: false }, operationId: randomUUID() });
    await backdate("fresh", 60);
    await runClock(work, today);
    expect(await stageOf("fresh")).toBe("invited");
    expect(await actorNamed(built, "editor")).toBeTruthy();
  });
});

/** Tables and columns in which a word still stands. */
async function everywhere(word: string): Promise<string[]> {
  const { rows } = await sql<{ table_name: string; column_name: string }>`select table_name, column_name from information_schema.columns
    where table_schema = 'public' and data_type in ('text', 'jsonb', 'ARRAY')`.execute(db);
  const found: string[] = [];
  for (const { table_name, column_name } of rows) {
    const hit = await sql<{ hit: boolean }>`select exists (select from ${sql.table(table_name)} where ${sql.ref(column_name)}::text ilike ${`%${word}%`}) as hit`.execute(db);
    if (hit.rows[0]?.hit) found.push(`${table_name}.${column_name}`);
  }
  return found;
}
