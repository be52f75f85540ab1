import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { readHouse } from "~/http/house.server";
import { presets } from "~/workflow/presets";
import { testDatabase } from "../../db/testing";
import { inventedKeys } from "../../db/seed/keys";
import { somebody } from "../../db/seed/somebody";
import { accountId, actorNamed } from "../../db/seed/walk";
import { type World, world } from "../../db/seed/world";
import { readHouseEvents } from "./event.server";
import { changePolicy, confirmPolicy, findProposal, readPolicyVersions, rejectPolicy } from "./policy.server";
import { readHolidays, saveHolidays } from "./rest.server";
import { houseWords, saveHouseWords } from "./words.server";

const { db } = await testDatabase();
const { db: small } = await testDatabase();
let ground: World;

beforeAll(async () => {
  ground = await world(db, inventedKeys(), { preset: "national", persons: [somebody("old", "questionnaire")] });
});

const { national } = presets;
const as = async (key: string) => ({ actor: await actorNamed(ground, key), operationId: randomUUID() });
const today = async () => (await readHouse(db))?.policy;

async function propose(certifiers: number) {
  await changePolicy(db, await as("publisher"), { policy: { ...national, certifiers }, reason: "Trop peu de certificateurs." });
  const proposal = await findProposal(db);
  if (!proposal) throw new Error("nothing was proposed");
  return proposal.id;
}

describe("a change of policy", () => {
  it("waits for another person, one at a time, and can be taken back", async () => {
    const id = await propose(1);
    expect((await today())?.certifiers).toBe(2);
    expect(await changePolicy(db, await as("administrator"), { policy: { ...national, exit: "life" }, reason: "Autre." })).toEqual({ ok: false, reason: "policy_pending" });
    expect(await confirmPolicy(db, await as("publisher"), id)).toEqual({ ok: false, reason: "same_person" });
    expect(await rejectPolicy(db, await as("publisher"), id)).toEqual({ ok: true });
    expect(await confirmPolicy(db, await as("administrator"), id)).toEqual({ ok: false, reason: "superseded" });
    expect(await changePolicy(db, await as("publisher"), { policy: national, reason: "Rien." })).toEqual({ ok: false, reason: "policy_unchanged" });
  });

  it("is not confirmed by another account of the same person, nor past the code", async () => {
    const id = await propose(1);
    const twin = await db.insertInto("person").values({ display_name: "É. Lanthenay", filed_name: "Lanthenay", filing_key: "lanthenay", name_norm: "lanthenay" }).returning("id").executeTakeFirstOrThrow();
    await db.updateTable("account").set({ person_id: twin.id }).where("id", "in", [accountId(ground, "publisher"), accountId(ground, "administrator")]).execute();
    expect(await confirmPolicy(db, await as("administrator"), id)).toEqual({ ok: false, reason: "same_person" });
    await db.updateTable("account").set({ person_id: null }).where("person_id", "=", twin.id).execute();
    const raw = { state: "confirmed", settled_by: accountId(ground, "publisher"), settled_at: new Date(), version_id: 1 };
    await expect(db.updateTable("policy_proposal").set(raw).where("id", "=", id).execute()).rejects.toThrow();
    await rejectPolicy(db, await as("administrator"), id);
  });

  it("makes one dated version however many confirm, and binds only files that are opened afterwards", async () => {
    const id = await propose(1);
    const presses = await Promise.all(Array.from({ length: 5 }, async () => confirmPolicy(db, await as("administrator"), id)));
    expect(presses.filter((press) => press.ok)).toHaveLength(1);
    const [version, founding] = await readPolicyVersions(db);
    expect(version).toMatchObject({ by: "Édouard Lanthenay", second: "Colette Fabregoule", reason: "Trop peu de certificateurs.", lines: ["certifiers"], openFiles: 0 });
    expect(founding).toMatchObject({ lines: [], openFiles: 1 });
    await world(db, inventedKeys(), { preset: "national", persons: [somebody("new", "proposed")] });
    const files = await db.selectFrom("dossier").select("policy_version_id as version").orderBy("created_at").execute();
    expect(files.map((file) => file.version)).toEqual([founding?.id, version?.id]);
    await expect(db.updateTable("policy_version").set({ reason: "autre" }).execute()).rejects.toThrow();
  });

  it("is in force at once in a house that seconds nothing", async () => {
    const alumni = await world(small, inventedKeys(), { preset: "alumni" });
    const actor = await actorNamed(alumni, "publisher");
    const change = { policy: { ...presets.alumni, reader: "everyone", languages: ["fr"] } as const, reason: "Ouvert à tous." };
    expect(await changePolicy(small, { actor, operationId: randomUUID() }, change)).toEqual({ ok: true, pending: false });
    expect(await readHouse(small)).toMatchObject({ policy: { reader: "everyone" }, languages: ["fr"] });
  });
});

describe("the house's words", () => {
  it("are changed once, and the log names the lines, not the words", async () => {
    const house = await readHouse(db);
    if (!house) throw new Error("no house");
    const words = { ...houseWords(house), telephone: "+33 3 00 00 99 99", colophon: undefined };
    expect(await saveHouseWords(db, await as("administrator"), house, words)).toEqual({ ok: true, changed: ["telephone", "colophon"] });
    expect(await readHouse(db)).toMatchObject({ telephone: "+33 3 00 00 99 99", colophon: false, name: house.name });
    const { rows } = await readHouseEvents(db);
    expect(rows[0]).toMatchObject({ kind: "house_changed", by: "Colette Fabregoule", detail: { fields: ["telephone", "colophon"] } });
    await expect(db.deleteFrom("house_event").execute()).rejects.toThrow();
  });
});

describe("the days of rest", () => {
  it("are saved once, by whoever may, and stand in the house's log", async () => {
    const days = ["sunday", "05-01", "easter+39"];
    expect(await saveHolidays(db, await as("administrator"), days)).toEqual({ ok: true, changed: true });
    expect(await readHolidays(db)).toEqual(days);
    expect(await saveHolidays(db, await as("administrator"), days)).toEqual({ ok: true, changed: false });
    const logged = await db.selectFrom("house_event").select("detail").where("kind", "=", "house_changed").orderBy("seq", "desc").limit(1).executeTakeFirstOrThrow();
    expect(logged.detail).toEqual({ fields: ["holidays"] });
  });
});
