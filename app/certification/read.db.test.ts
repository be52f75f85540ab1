import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../db/testing";
import { inventedKeys } from "../../db/seed/keys";
import { somebody } from "../../db/seed/somebody";
import { accountId, actorNamed } from "../../db/seed/walk";
import { type World, world } from "../../db/seed/world";
import { countEntries, readEntries, readObjections, readPromotions, readReady, readUnnamed } from "./publishing.server";
import { findCertifiable, readCertifierQueue } from "./queue.server";
import { readRevisionPage } from "./read.server";
import { readRegister } from "./register.server";
import { goOn, press, pressed, rewrite, traveller } from "./testing";

const { db } = await testDatabase();
let ground: World;

beforeAll(async () => {
  const persons = [
    somebody("waits", "certification"),
    somebody("ready", "certified"),
    somebody("checked", "verification"),
    somebody("listed", "published"),
    somebody("objects", "published", { standing: "suspended" }),
    somebody("revised", "published"),
  ];
  ground = await world(db, inventedKeys(), { preset: "national", persons });
});

const subject = (key: string) => ({ dossierId: traveller(ground, key).dossierId });
const revisionOf = async (key: string) => (await db.selectFrom("dossier").select("revision_id").where("id", "=", subject(key).dossierId).executeTakeFirstOrThrow()).revision_id ?? "";
const pageFor = async (key: string, who: string) => {
  const actor = await actorNamed(ground, who);
  const about = await findCertifiable(db, actor, await revisionOf(key));
  return about && readRevisionPage(db, actor, await revisionOf(key), about);
};

describe("a certifier", () => {
  it("has the files in certification that were given to them, and no others", async () => {
    const queue = await readCertifierQueue(db, await actorNamed(ground, "certifier"));
    expect(queue).toMatchObject([{ filedName: "Testwaits (Aurore)", needed: 2, given: 0, mine: false }]);
    expect(await readCertifierQueue(db, await actorNamed(ground, "certifier3"))).toEqual([]);
    expect(await pageFor("waits", "certifier3")).toBeNull();
    expect(await pageFor("checked", "certifier")).toBeNull();
  });

  it("reads every statement beside its checks, who signed, and how much is declared", async () => {
    const page = await pageFor("waits", "certifier");
    const statements = page?.groups.flatMap((group) => group.statements) ?? [];
    expect(statements.map((each) => each.number)).toEqual(statements.map((_, at) => at + 1));
    expect(page?.scope.statements).toBe(statements.length);
    expect(page?.scope.declared).toBe(statements.filter((each) => each.checks.length === 0).length);
    expect(statements.find((each) => each.kind === "position")?.checks).toMatchObject([{ result: "confirmed", by: "Marc Astier-Noël" }]);
    expect(page?.signatures).toMatchObject([{ kind: "sign", name: "Aurore Testwaits", onThis: true }]);
    expect(page?.certifiers.map(({ name, at }) => [name, at])).toEqual([["Aurèle Delmotte", null], ["Sabine Quémener", null]]);
    expect(page).toMatchObject({ bars: [], changes: null, drafters: [] });
  });

  it("reads what changed since the last certificate, word by word, and who wrote it", async () => {
    await pressed(ground, subject("revised"), "open_revision", "editor");
    await rewrite(ground, traveller(ground, "revised"), "position", { title: { text: "Maîtresse factrice d'orgues" }, organisation: { text: "Manufacture de Montreval" } });
    await goOn(ground, traveller(ground, "revised"), "drafting", "certification");
    const page = await pageFor("revised", "certifier");
    expect(page?.drafters).toEqual(["Jeanne Cordellier"]);
    expect(page?.changes).toMatchObject({ since: "certificate", statements: [{ op: "changed" }] });
    expect(page?.groups.flatMap((group) => group.statements).filter((each) => each.fresh).map((each) => each.kind)).toEqual(["position"]);
  });

  it("who is barred reads why", async () => {
    for (const key of ["editor", "nominator"]) {
      await db.insertInto("account_role").values({ account_id: accountId(ground, key), role: "certifier" }).execute();
      await db.insertInto("assignment").values({ dossier_id: subject("revised").dossierId, duty: "certifier", account_id: accountId(ground, key) }).execute();
    }
    expect((await pageFor("revised", "editor"))?.bars).toEqual(["drafted"]);
    expect((await pageFor("revised", "nominator"))?.bars).toEqual(["nominated"]);
  });

  it("in conflict does not know that the file exists, not in any list or count", async () => {
    await db.insertInto("conflict").values({ dossier_id: subject("waits").dossierId, account_id: accountId(ground, "certifier"), kind: "declared" }).execute();
    await db.insertInto("conflict").values({ dossier_id: subject("listed").dossierId, account_id: accountId(ground, "certifier"), kind: "declared" }).execute();
    const actor = await actorNamed(ground, "certifier");
    expect((await readCertifierQueue(db, actor)).map((row) => row.filedName)).toEqual(["Testrevised (Aurore)"]);
    expect(await pageFor("waits", "certifier")).toBeNull();
    const [mine, all] = [await readRegister(db, actor, {}), await readRegister(db, await actorNamed(ground, "publisher"), {})];
    expect(mine.rows.map((row) => row.filedName)).not.toContain("Testlisted (Aurore)");
    expect(mine.counts.valid).toBe(all.counts.valid - 1);
  });
});

describe("the register", () => {
  it("keeps what was revoked and what was void, with the reason", async () => {
    await pressed(ground, subject("ready"), "return_to_draft", "publisher", { note: "Une date manque." });
    const { rows, counts } = await readRegister(db, await actorNamed(ground, "publisher"), { state: "void" });
    expect(rows).toMatchObject([{ filedName: "Testready (Aurore)", state: "void", reason: "Une date manque.", publicId: null }]);
    expect(counts).toMatchObject({ void: 1, revoked: 0, expired: 0 });
    await goOn(ground, traveller(ground, "ready"), "drafting", "certified");
  });

  it("is read on from where it was left", async () => {
    const actor = await actorNamed(ground, "publisher");
    const all = (await readRegister(db, actor, {})).rows.map((row) => row.number);
    const rest = (await readRegister(db, actor, { after: all[1] })).rows.map((row) => row.number);
    expect(rest).toEqual(all.slice(2));
  });
});

describe("the publisher", () => {
  it("sees what is ready, whose certifiers must be named, and what persons object to, in their words", async () => {
    const actor = await actorNamed(ground, "publisher");
    expect(await readReady(db, actor)).toMatchObject([{ filedName: "Testready (Aurore)", first: true, objection: false }]);
    expect(await readUnnamed(db, actor)).toEqual([]);
    await db.updateTable("assignment").set({ until: new Date() }).where("duty", "=", "certifier").where("account_id", "=", accountId(ground, "certifier2")).where("dossier_id", "=", subject("checked").dossierId).execute();
    expect(await readUnnamed(db, actor)).toMatchObject([{ filedName: "Testchecked (Aurore)", named: 1, needed: 2 }]);
    expect(await readObjections(db, actor)).toMatchObject([{ filedName: "Testobjects (Aurore)", text: expect.stringContaining("Deux dates"), via: "letter", answerBy: expect.any(String) }]);
  });

  it("finds entries by standing and name, and counts the promotion of the year", async () => {
    const actor = await actorNamed(ground, "publisher");
    expect(await countEntries(db, actor)).toEqual({ public: 2, suspended: 1, retired: 0, memorial: 0, withdrawn: 0 });
    expect((await readEntries(db, actor, { standing: "public" })).rows.map((row) => row.filedName)).toEqual(["Testlisted (Aurore)", "Testrevised (Aurore)"]);
    expect((await readEntries(db, actor, { standing: "public", words: "REVISED" })).rows).toHaveLength(1);
    const [first] = (await readEntries(db, actor, { standing: "public" })).rows;
    expect((await readEntries(db, actor, { standing: "public", after: first?.id })).rows.map((row) => row.filedName)).toEqual(["Testrevised (Aurore)"]);
    expect(await readPromotions(db, actor)).toEqual([{ year: new Date().getFullYear(), count: 3 }]);
  });

  it("cannot publish while an objection is open", async () => {
    await db.insertInto("objection").values({ person_id: traveller(ground, "ready").personId, text: "Non.", via: "page" }).execute();
    expect(await press(ground, subject("ready"), "publish", "publisher")).toMatchObject({ ok: false, reason: "no_objection" });
    expect(await readReady(db, await actorNamed(ground, "publisher"))).toMatchObject([{ objection: true }]);
  });
});
