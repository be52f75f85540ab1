import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { inventedKeys } from "../../db/seed/keys";
import { somebody } from "../../db/seed/somebody";
import { accountId, actorNamed, step } from "../../db/seed/walk";
import { type World, world } from "../../db/seed/world";
import { testDatabase } from "../../db/testing";
import { confirmPending } from "~/dossiers/second.server";
import { handleLetter } from "./handle.server";
import { openLetter } from "./open.server";
import { previewLetters, previewPending } from "./preview.server";
import { readDeskLetter, readFileLetters, readOutbox } from "./read.server";

const { db } = await testDatabase();
const keys = inventedKeys();
let built: World;

beforeAll(async () => {
  built = await world(db, keys, { preset: "national", persons: [somebody("elected", "elected"), somebody("paper", "elected"), somebody("hidden", "invited")] });
}, 120_000);

const file = (key: string) => built.travellers.get(key) ?? expect.fail(key);
const opener = () => ({ keys, house: built.house, site: "https://contemporains.example" });
const letterOf = (key: string, kind: string) => db.selectFrom("letter").selectAll().where("dossier_id", "=", file(key).dossierId).where("kind", "=", kind).orderBy("number", "desc").executeTakeFirstOrThrow();

describe("the preview", () => {
  test("shows the second person what will leave, to the letter, with dots for code and link, and writes nothing", async () => {
    const { dossierId } = file("elected");
    await step(built, { subject: { dossierId }, decision: "invite", by: "editor", press: { mail: "nouvelle@adresse.example", language: "en" }, leavePending: true });
    const pending = await db.selectFrom("pending_decision").select("id").where("dossier_id", "=", dossierId).where("state", "=", "pending").executeTakeFirstOrThrow();
    const letters = async () => (await db.selectFrom("letter").select("id").execute()).length;
    const before = await letters();
    const preview = await previewPending(db, opener(), pending.id);
    expect(await letters()).toBe(before);
    const [shown, ...more] = preview?.letters ?? [];
    expect(more).toEqual([]);
    expect(shown).toMatchObject({ kind: "invitation", to: "Aurore Testelected", address: "nouvelle@adresse.example", channel: "mail", language: "en" });
    expect(JSON.stringify(shown?.blocks)).toContain("CTP-••••-••••");
    await confirmPending(db, { ...built, pendingId: pending.id, actor: await actorNamed(built, "publisher"), operationId: randomUUID() });
    const left = await letterOf("elected", "invitation");
    expect(openLetter(opener(), left, { masked: true }).blocks).toEqual(shown?.blocks);
    expect(left.subject).toBe(shown?.subject);
    expect(await previewPending(db, opener(), pending.id)).toBeNull();
  });

  test("is empty for a press that the table refuses", async () => {
    const intended = { subject: { dossierId: file("hidden").dossierId }, decision: "invite", actor: await actorNamed(built, "editor"), press: {} };
    expect(await previewLetters(db, opener(), intended)).toEqual([]);
  });
});

describe("letters on the desk", () => {
  test("show neither code nor link, but for one that waits to be printed and posted; once posted it is its reader's", async () => {
    await db.deleteFrom("person_address").where("person_id", "=", file("paper").personId).execute();
    await step(built, { subject: { dossierId: file("paper").dossierId }, decision: "invite", by: "editor", press: { post: "3, quai des Brumes" } });
    const { id } = await letterOf("paper", "invitation");
    const editor = await actorNamed(built, "editor");
    const code = openLetter(opener(), await letterOf("paper", "invitation")).code;
    expect(JSON.stringify(await readDeskLetter(db, opener(), editor, id))).not.toContain(code);
    expect(JSON.stringify((await readDeskLetter(db, opener(), editor, id, { print: true }))?.blocks)).toContain(code);
    expect(await handleLetter(db, editor, id, "release")).toBe(false);
    expect(await handleLetter(db, editor, id, "posted")).toBe(true);
    expect(await handleLetter(db, editor, id, "posted")).toBe(false);
    expect(await letterOf("paper", "invitation")).toMatchObject({ state: "sent", secret: null });
  });

  test("do not exist for somebody in conflict with the file, neither in the list nor in its counts", async () => {
    const { dossierId } = file("hidden");
    const editor2 = await actorNamed(built, "editor2");
    const { id } = await letterOf("hidden", "invitation");
    const before = await readOutbox(db, editor2, { state: null, before: null });
    expect(await readDeskLetter(db, opener(), editor2, id)).not.toBeNull();
    await db.insertInto("conflict").values({ dossier_id: dossierId, account_id: accountId(built, "editor2"), kind: "declared" }).execute();
    expect(await readDeskLetter(db, opener(), editor2, id)).toBeNull();
    expect(await readFileLetters(db, editor2, dossierId)).toEqual([]);
    const after = await readOutbox(db, editor2, { state: null, before: null });
    const ofFile = await db.selectFrom("letter").select("id").where("dossier_id", "=", dossierId).execute();
    const total = (counts: Record<string, number>) => Object.values(counts).reduce((sum, count) => sum + count, 0);
    expect(total(before.counts) - total(after.counts)).toBe(ofFile.length);
    expect(await handleLetter(db, editor2, id, "again")).toBe(false);
  });

  test("leave when another than their author lets them", async () => {
    const { id } = await letterOf("elected", "invitation");
    await db.updateTable("letter").set({ state: "held", released_by: null, prepared_by: accountId(built, "editor") }).where("id", "=", id).execute();
    expect(await handleLetter(db, await actorNamed(built, "editor"), id, "release")).toBe(false);
    expect(await handleLetter(db, await actorNamed(built, "publisher"), id, "release")).toBe(true);
    expect(await letterOf("elected", "invitation")).toMatchObject({ state: "queued", released_by: accountId(built, "publisher") });
  });
});
