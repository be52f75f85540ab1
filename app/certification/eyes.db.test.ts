import { beforeAll, expect, it } from "vitest";
import { sql } from "~/db.server";
import { testDatabase } from "../../db/testing";
import { inventedKeys } from "../../db/seed/keys";
import { somebody } from "../../db/seed/somebody";
import { accountId } from "../../db/seed/walk";
import { type World, world } from "../../db/seed/world";
import { goOn, press, rewrite, traveller } from "./testing";

const { db } = await testDatabase();
let ground: World;

beforeAll(async () => {
  ground = await world(db, inventedKeys(), {
    preset: "national",
    accounts: [
      { key: "twin", name: "Sabine Quémener (personnel)", roles: ["certifier"] },
      { key: "drafter's other account", name: "Jeanne Cordellier (personnel)", roles: ["certifier"] },
      { key: "subject", name: "Aurore Delmas", roles: ["certifier"], person: "orgues" },
    ],
    persons: [somebody("orgues", "drafting"), somebody("autre", "drafting")],
  });
  const who = traveller(ground, "orgues");
  await rewrite(ground, who, "position", { title: { text: "Maître facteur d'orgues" }, organisation: { text: "Manufacture de Montreval" } });
  await goOn(ground, who, "drafting", "certification");
  // Two accounts of one person each.
  for (const [one, other, name] of [["certifier", "twin", "Sabine Quémener"], ["editor", "drafter's other account", "Jeanne Cordellier"]] as const) {
    const person = await db
      .insertInto("person")
      .values({ display_name: name, filed_name: name, filing_key: name, name_norm: name.toLowerCase() })
      .returning("id")
      .executeTakeFirstOrThrow();
    await db.updateTable("account").set({ person_id: person.id }).where("id", "in", [accountId(ground, one), accountId(ground, other)]).execute();
  }
});

/** Goes past every page and every rule of the table, straight to the row. */
function insert(key: string, hash?: string) {
  const { dossierId } = traveller(ground, "orgues");
  return db
    .insertInto("certification")
    .columns(["dossier_id", "revision_id", "revision_hash", "certifier"])
    .expression((eb) =>
      eb
        .selectFrom("dossier")
        .innerJoin("revision", "revision.id", "dossier.revision_id")
        .select(["dossier.id", "revision.id as revision_id", hash ? sql<string>`${hash}`.as("hash") : "revision.hash", sql<string>`${accountId(ground, key)}::uuid`.as("certifier")])
        .where("dossier.id", "=", dossierId),
    )
    .execute();
}

it.each([
  ["who nominated", "nominator", "a nominator cannot certify"],
  ["who drafted", "editor", "a drafter cannot certify"],
  ["who drafted, by another account", "drafter's other account", "a drafter cannot certify"],
  ["who checked", "editor2", "a checker cannot certify"],
  ["whom it is about", "subject", "the subject cannot certify"],
])("the database refuses a certifier %s", async (_, key, reason) => {
  await expect(insert(key)).rejects.toThrow(`eyes: ${reason}`);
});

it("the database refuses a certifier in conflict", async () => {
  const { dossierId } = traveller(ground, "orgues");
  await db.insertInto("conflict").values({ dossier_id: dossierId, account_id: accountId(ground, "certifier3"), kind: "pinned" }).execute();
  await expect(insert("certifier3")).rejects.toThrow("eyes: a certifier in conflict");
});

it("the database refuses a certification of another text than the one it names", async () => {
  await expect(insert("certifier2", "0".repeat(64))).rejects.toThrow();
});

it("the database refuses a certification of a text that nobody has signed", async () => {
  const { dossierId } = traveller(ground, "autre");
  const revision = await db
    .selectFrom("revision")
    .innerJoin("biography", "biography.id", "revision.biography_id")
    .innerJoin("dossier", "dossier.person_id", "biography.person_id")
    .select(["revision.id", "revision.hash"])
    .where("dossier.id", "=", dossierId)
    .executeTakeFirstOrThrow();
  const unsigned = { dossier_id: dossierId, revision_id: revision.id, revision_hash: revision.hash, certifier: accountId(ground, "certifier2") };
  await expect(db.insertInto("certification").values(unsigned).execute()).rejects.toThrow("eyes: the revision is not signed");
});

it("two certifiers are two persons, and nobody certifies twice", async () => {
  await insert("certifier");
  await expect(insert("certifier")).rejects.toThrow("eyes: two certifiers are two persons");
  await expect(insert("twin")).rejects.toThrow("eyes: two certifiers are two persons");
  await insert("certifier2");
});

it("a certification stays as it was given: it can be voided once, and nothing else", async () => {
  const change = (set: object) => db.updateTable("certification").set(set).where("certifier", "=", accountId(ground, "certifier2")).execute();
  await expect(change({ certifier: accountId(ground, "twin") })).rejects.toThrow("can only be voided");
  await expect(db.deleteFrom("certification").execute()).rejects.toThrow();
  await change({ voided_at: new Date(), void_reason: "test" });
  await expect(change({ voided_at: null })).rejects.toThrow("can only be voided");
});

it("a certifier who is barred is told so, and the dossier stays where it is", async () => {
  const { dossierId } = traveller(ground, "orgues");
  await db.insertInto("account_role").values({ account_id: accountId(ground, "editor2"), role: "certifier" }).execute();
  await db.insertInto("assignment").values({ dossier_id: dossierId, duty: "certifier", account_id: accountId(ground, "editor2") }).execute();
  expect(await press(ground, { dossierId }, "certify", "editor2")).toMatchObject({ ok: false, reason: "certifier_is_apart" });
  expect(await db.selectFrom("dossier").select("stage").where("id", "=", dossierId).executeTakeFirst()).toEqual({ stage: "certification" });
});
