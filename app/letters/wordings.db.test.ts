import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { inventedKeys } from "../../db/seed/keys";
import { somebody } from "../../db/seed/somebody";
import { actorNamed, step } from "../../db/seed/walk";
import { type World, world } from "../../db/seed/world";
import { testDatabase } from "../../db/testing";
import { exampleLetters } from "./example.server";
import { templateNamed, templateNames } from "./templates";
import type { Wordings } from "./wording";
import { changeWording, ownWording, readTemplateLines, readWording, settleWording } from "./wordings.server";

const { db, owner } = await testDatabase();
const keys = inventedKeys();
let built: World;

beforeAll(async () => {
  const persons = ["first", "second", "third", "fourth"].map((key) => somebody(key, "elected"));
  built = await world(db, keys, { preset: "national", persons });
}, 120_000);

const invitation = templateNamed("invitation");
const reworded = (mark: string): Wordings => ({
  fr: { ...invitation.fr, body: `${mark} en français.\n\n${invitation.fr.body}` },
  en: { ...invitation.en, body: `${mark} in English.\n\n${invitation.en.body}` },
});
const request = async (name: string) => ({ actor: await actorNamed(built, name), operationId: randomUUID() });
const propose = async (mark: string, by = "publisher") => changeWording(db, await request(by), built.house, { name: "invitation", wordings: reworded(mark), reason: "Plus simple" });

async function invite(key: string): Promise<{ body: string; template_id: number | null }> {
  const dossierId = built.travellers.get(key)?.dossierId ?? "";
  await step(built, { subject: { dossierId }, decision: "invite", by: "editor", press: { mail: `${key}@new.example`, language: "en" } });
  return db.selectFrom("letter").select(["body", "template_id"]).where("dossier_id", "=", dossierId).where("kind", "=", "invitation").executeTakeFirstOrThrow();
}

describe("new words for a letter", () => {
  test("wait for another person, then word every letter written from then on; those already written keep theirs", async () => {
    expect(await propose("Bonjour")).toMatchObject({ ok: true, outcome: "waits" });
    const before = await invite("first");
    expect(before).toMatchObject({ template_id: null });
    expect(before.body).not.toContain("Bonjour in English");

    const { pending } = await readWording(db, await actorNamed(built, "publisher"), "invitation");
    expect(pending).toMatchObject({ mine: true, mayConfirm: false, reason: "Plus simple" });
    const id = pending?.id ?? 0;
    expect(await settleWording(db, await request("publisher"), "invitation", { id, word: "confirm" })).toEqual({ ok: false, reason: "same_person" });
    expect(await settleWording(db, await request("administrator"), "invitation", { id, word: "confirm" })).toEqual({ ok: true });
    expect(await settleWording(db, await request("administrator"), "invitation", { id, word: "confirm" })).toEqual({ ok: false, reason: "superseded" });

    const after = await invite("second");
    expect(after.template_id).toBe(id);
    expect(after.body).toContain("Bonjour in English.");
    expect(after.body).toContain("Where we have your data from");
    const first = await db.selectFrom("letter").select("body").where("dossier_id", "=", built.travellers.get("first")?.dossierId ?? "").where("kind", "=", "invitation").executeTakeFirst();
    expect(first?.body).toBe(before.body);
  });

  test("are refused where others wait, or where nothing changes; and the author may take theirs back", async () => {
    expect(await propose("Bonjour", "administrator")).toMatchObject({ outcome: "unchanged" });
    expect(await propose("Madame", "administrator")).toMatchObject({ outcome: "waits" });
    expect(await propose("Monsieur")).toMatchObject({ outcome: "another_waits" });
    const { pending, versions } = await readWording(db, await actorNamed(built, "publisher"), "invitation");
    expect(pending).toMatchObject({ mine: false, mayConfirm: true });
    expect(versions.map(({ state }) => state)).toEqual(["pending", "in_force"]);
    expect(await settleWording(db, await request("administrator"), "invitation", { id: pending?.id ?? 0, word: "reject" })).toEqual({ ok: true });
    const lines = await readTemplateLines(db, templateNames);
    expect(lines.find(({ name }) => name === "invitation")).toMatchObject({ own: true, waits: false });
    expect(lines.find(({ name }) => name === "notice")).toMatchObject({ own: false, since: null });
  });

  test("of two who confirm at once, one does", async () => {
    await propose("Ensemble");
    const { pending } = await readWording(db, await actorNamed(built, "publisher"), "invitation");
    const confirm = async () => settleWording(db, await request("administrator"), "invitation", { id: pending?.id ?? 0, word: "confirm" });
    const settled = await Promise.all([confirm(), confirm(), confirm()]);
    expect(settled.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("go back to the built-in ones by a version of its own, and are kept as they were", async () => {
    const back = await changeWording(db, await request("publisher"), { ...built.house, policy: { ...built.house.policy, seconding: false } }, { name: "invitation", wordings: null, reason: "Retour" });
    expect(back).toMatchObject({ ok: true, outcome: "in_force" });
    expect(await ownWording(db, built.house, "invitation")).toBeNull();
    expect((await invite("third")).template_id).toBeNull();
    const { versions } = await readWording(db, await actorNamed(built, "publisher"), "invitation");
    expect(versions[0]).toMatchObject({ state: "in_force", builtIn: true });
    await expect(db.updateTable("letter_template").set({ reason: "Une autre" }).execute()).rejects.toThrow(/kept as they were written/);
    await expect(owner.deleteFrom("letter_template").execute()).rejects.toThrow(/kept as they were written/);
  });

  test("that no longer fit what a letter may name give way to the built-in ones", async () => {
    const house = { ...built.house, policy: { ...built.house.policy, seconding: false } };
    const wordings = { ...reworded("Cher {prenom}"), en: { ...invitation.en, body: `Dear {firstname}\n\n${invitation.en.body}` } };
    await changeWording(db, await request("publisher"), house, { name: "invitation", wordings, reason: "Une variable disparue" });
    expect(await ownWording(db, built.house, "invitation")).toBeNull();
    expect((await invite("fourth")).body).not.toContain("firstname");
  });
});

test("an example shows every letter in both languages, with dots for code and link and nothing left in braces", () => {
  for (const name of templateNames) {
    const letters = exampleLetters({ keys, house: built.house, site: "https://contemporains.example" }, name, templateNamed(name));
    expect(letters.map(({ language }) => language)).toEqual([...built.house.languages]);
    for (const { subject, blocks } of letters) {
      expect(`${subject} ${JSON.stringify(blocks)}`, name).not.toMatch(/\{\w+\}|⟦/);
      expect(JSON.stringify(blocks)).toContain("CTP-••••-••••");
    }
  }
});
