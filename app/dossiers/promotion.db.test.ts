import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { inventedKeys } from "../../db/seed/keys";
import { somebody } from "../../db/seed/somebody";
import { actorNamed, step } from "../../db/seed/walk";
import { type World, world } from "../../db/seed/world";
import { testDatabase } from "../../db/testing";
import { sql } from "~/db.server";
import { readHouse } from "~/http/house.server";
import { dayOf } from "~/i18n/dates";
import { makeLog } from "~/log.server";
import { addDays } from "~/workflow/calendar";
import { presets } from "~/workflow/presets";
import { runClock } from "./clock.server";
import { decide } from "./decide.server";
import { readPromotionDay, setPromotionDay } from "./promotion.server";

const { db } = await testDatabase();
const keys = inventedKeys();
const today = dayOf(new Date());
let built: World;

beforeAll(async () => {
  const persons = [somebody("ready", "certified"), somebody("later", "certified"), somebody("closing", "certification"), somebody("bound", "questionnaire"), somebody("assessed", "assessment")];
  built = await world(db, keys, { preset: "national", persons });
}, 120_000);

const dossierId = (key: string) => built.travellers.get(key)?.dossierId ?? expect.fail(key);
const stageOf = async (key: string) => (await db.selectFrom("dossier").select("stage").where("id", "=", dossierId(key)).executeTakeFirstOrThrow()).stage;
const sinceDaysAgo = (key: string, days: number) =>
  db.updateTable("dossier").set({ stage_since: sql<Date>`now() - make_interval(days => ${days}::int)` }).where("id", "=", dossierId(key)).execute();
const setDay = async (day: string | null) => setPromotionDay(db, { actor: await actorNamed(built, "publisher"), operationId: randomUUID() }, day);
/** As if the day had been set in time, and had come. */
const dayWas = (day: string) => sql`update cycle set phases = jsonb_build_array(jsonb_build_object('key', 'promotion', 'on', ${day}::text)) where open`.execute(db);

describe("the promotion day", () => {
  test("is set by the publisher, moved and taken away, and the house's log says so", async () => {
    expect(await readPromotionDay(db)).toBeNull();
    await setDay(addDays(today, 20));
    await setDay(addDays(today, 30));
    expect(await readPromotionDay(db)).toBe(addDays(today, 30));
    const { rows } = await sql<{ key: string }>`select day ->> 'key' as key from cycle, jsonb_array_elements(phases) as day where open`.execute(db);
    expect(rows.map((row) => row.key)).toEqual(["proposals", "assessment", "invitations", "promotion"]);
    expect(await db.selectFrom("house_event").select("detail").where("kind", "=", "house_changed").execute()).toEqual(Array(2).fill({ detail: { fields: ["promotionDay"] } }));
  });

  test("is named in the letter of congratulation", async () => {
    const certified = await db.selectFrom("letter").select("body").where("kind", "=", "congratulation").where("dossier_id", "=", dossierId("ready")).executeTakeFirstOrThrow();
    expect(certified.body).not.toContain("paraîtra en ligne le");
    const holder = await db.selectFrom("assignment").select("account_id").where("dossier_id", "=", dossierId("closing")).where("duty", "=", "certifier").where("until", "is", null).execute();
    for (const [name, id] of built.accounts) {
      if (holder.some((each) => each.account_id === id)) await step(built, { subject: { dossierId: dossierId("closing") }, decision: "certify", by: name });
    }
    expect(await stageOf("closing")).toBe("certified");
    const letter = await db.selectFrom("letter").select("body").where("kind", "=", "congratulation").where("dossier_id", "=", dossierId("closing")).executeTakeFirstOrThrow();
    expect(letter.body).toMatch(/(paraîtra en ligne le|will appear online on)/);
  });

  test("publishes what was ready on it, not what became ready later, and nothing before", async () => {
    await sinceDaysAgo("ready", 9);
    await dayWas(addDays(today, 1));
    await runClock({ db, keys, log: makeLog("silent") }, today);
    expect(await stageOf("ready")).toBe("certified");
    await dayWas(addDays(today, -2));
    await runClock({ db, keys, log: makeLog("silent") }, today);
    expect([await stageOf("ready"), await stageOf("later")]).toEqual(["published", "certified"]);
    const entry = await sql<{ standing: string }>`select standing from entry e join dossier d on d.person_id = e.person_id where d.id = ${dossierId("ready")}`.execute(db);
    expect(entry.rows).toEqual([{ standing: "public" }]);
  });
});

describe("a new policy", () => {
  const adopt = async (key: string) => {
    const house = (await readHouse(db)) ?? expect.fail();
    return decide(db, { house, keys, subject: { dossierId: dossierId(key) }, decision: "adopt_policy", actor: await actorNamed(built, "publisher"), press: { note: "Règle votée" }, operationId: randomUUID() });
  };
  const boundBy = async (key: string) => (await db.selectFrom("dossier").select("policy_version_id as version").where("id", "=", dossierId(key)).executeTakeFirstOrThrow()).version;

  test("binds an open file once the publisher and a second person have adopted it; a stage that it lacks stands in the way", async () => {
    expect(await adopt("bound")).toEqual({ ok: false, reason: "policy_has_changed" });
    const old = await boundBy("bound");
    const version = await db
      .insertInto("policy_version")
      .values({ preset: "alumni", switches: JSON.stringify({ ...presets.alumni }), reason: "test" })
      .returning("id")
      .executeTakeFirstOrThrow();
    await db.updateTable("house").set({ policy_version_id: version.id }).execute();
    expect(await adopt("assessed")).toEqual({ ok: false, reason: "stage_in_new_policy" });
    await step(built, { subject: { dossierId: dossierId("bound") }, decision: "adopt_policy", by: "publisher", press: { note: "Règle votée" }, leavePending: true });
    expect(await boundBy("bound")).toBe(old);
    await db.updateTable("pending_decision").set({ state: "rejected", settled_at: sql<Date>`now()` }).where("state", "=", "pending").execute();
    await step(built, { subject: { dossierId: dossierId("bound") }, decision: "adopt_policy", by: "publisher", press: { note: "Règle votée" } });
    expect([await boundBy("bound"), await stageOf("bound")]).toEqual([version.id, "questionnaire"]);
  });
});
