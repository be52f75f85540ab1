import { randomUUID } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { portraitIn } from "~/biographies/printed";
import { readDraft, readRevision } from "~/biographies/read.server";
import { readEntry } from "~/directory/entry.server";
import { readerOf } from "~/directory/visible.server";
import { animation, bomb, giantJpeg, heic, pdf, photograph, photographWithPlace, svg } from "~/media/testing";
import { doorsOf, errorsIn, valuesIn } from "~/media/testing.house";
import * as portraitFile from "~/routes/files/portrait";
import * as portraitPage from "~/routes/my/portrait";
import * as cropPage from "~/routes/my/portrait-crop";
import * as removePage from "~/routes/my/portrait-remove";
import { sweepFiles } from "~/media/sweep.server";
import { visitor } from "~/workflow/roles";
import { inventedKeys } from "../../db/seed/keys";
import { legs } from "../../db/seed/journey";
import { somebody } from "../../db/seed/somebody";
import { actorNamed, step } from "../../db/seed/walk";
import { type World, world } from "../../db/seed/world";
import { testDatabase } from "../../db/testing";

const { db, owner } = await testDatabase();
let built: World;
let house: ReturnType<typeof doorsOf>;

beforeAll(async () => {
  const people = { asked: "questionnaire", other: "questionnaire", public: "questionnaire", late: "proof" } as const;
  built = await world(db, inventedKeys(), {
    preset: "national",
    persons: Object.entries(people).map(([key, stage]) => somebody(key, stage)),
    accounts: [...Object.keys(people).map((key) => ({ key: `${key}-self`, name: `Aurore Test${key}`, roles: ["nominee"], person: key }) as const), { key: "assistant", name: "Gisèle Assistante", roles: ["delegate"] }],
  });
  house = doorsOf(built);
  await db.insertInto("delegate").values({ person_id: file("asked").personId, account_id: built.accounts.get("assistant") ?? "" }).execute();
}, 120_000);

function file(key: string) {
  const traveller = built.travellers.get(key);
  if (!traveller) throw new Error(key);
  return traveller;
}

const said = { credit: "Studio Lanterne", taken: "2024", licence: "permission", audience: "subscribers", consent: "on" };
const draftPortrait = async (key: string) => (await readDraft(db, file(key).personId))?.lines.find(({ kind }) => kind === "portrait");

async function send(key: string, bytes: Buffer, form: Record<string, string> = {}, address = "/my/portrait", name = "photo.jpg") {
  return house.ask(key, portraitPage.action, address, { form: { operation: randomUUID(), expected: "", ...said, ...form }, file: { field: "picture", bytes, name } });
}
const show = (key: string, id: string, size: string) => house.ask(key, portraitFile.loader, `/portraits/${id}/${size}.webp`, { params: { id, size: `${size}.webp` } });

describe("what is refused gets its reason and leaves nothing", () => {
  test.each<[string, () => Buffer | Promise<Buffer>, RegExp]>([
    ["20 MB", () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(20 * 1024 * 1024)]), /too large/],
    ["a bomb", () => bomb({ width: 30_000, height: 30_000 }), /40 million/],
    ["a picture whose head promises more than there is", () => bomb({ width: 800, height: 90, says: { width: 800, height: 800 } }), /damaged/],
    ["65,535 by 65,535", () => giantJpeg, /40 million/],
    ["an animation", animation, /moves/],
    ["a document", () => pdf, /not a file that we can take/],
    ["a drawing that runs", () => svg, /not a file that we can take/],
    ["HEIC", () => heic, /not a file that we can take/],
    ["half a picture", async () => (await photograph()).subarray(0, 400), /damaged/],
    ["a picture too small to print", () => photograph({ width: 200, height: 300 }), /too small/],
    ["words called a picture", () => Buffer.from("photo"), /not a file that we can take/],
  ])("%s", async (_name, make, reason) => {
    const answer = await send("asked-self", await make());
    expect(answer.status).toBe(422);
    expect(errorsIn(answer)["picture"]).toMatch(reason);
    expect(valuesIn(answer), "what was typed beside it").toMatchObject(said);
    expect(house.onDisk()).toEqual([]);
    expect(await draftPortrait("asked")).toBeUndefined();
  });

  test("a good picture without consent, credit or licence is not kept either (D06)", async () => {
    for (const missing of ["consent", "credit", "licence"]) {
      const answer = await send("asked-self", await photograph(), { [missing]: "" });
      expect([answer.status, Object.keys(errorsIn(answer))]).toEqual([422, [missing]]);
    }
    expect(house.onDisk()).toEqual([]);
  });

  test("a picture for a file that is not in the questionnaire", async () => {
    expect((await send("late-self", await photograph())).status).toBe(409);
    expect(house.onDisk()).toEqual([]);
  });

  test("a picture for somebody else's file: there is no such page", async () => {
    expect((await send("other-self", await photograph(), {}, `/my/portrait?person=${file("asked").personId}`)).status).toBe(404);
    expect((await send("nominator", await photograph())).status).toBe(404);
    expect(house.onDisk()).toEqual([]);
  });
});

describe("a portrait of one's own", () => {
  let id = "";

  test("is kept as three files and one statement that names its hash, with the words of the consent", async () => {
    const answer = await send("asked-self", await photographWithPlace());
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/my/portrait/crop"]);
    const line = await draftPortrait("asked");
    const row = await db.selectFrom("portrait").innerJoin("consent", "consent.id", "portrait.consent_id").selectAll("portrait").select("text_shown").executeTakeFirstOrThrow();
    id = row.id;
    expect(line?.value).toEqual({ portrait: id, sha256: row.sha256, credit: "Studio Lanterne", licence: "permission" });
    expect([line?.period?.from, line?.audience, line?.madeAs]).toEqual(["2024", "subscribers", "nominee"]);
    expect(row.text_shown).toMatch(/^I agree that/);
    expect(house.onDisk()).toHaveLength(3);
    expect(house.onDisk().join()).not.toContain("arriving");
  });

  test("leaves under headers that let nothing run, and is kept by the reader's own browser only (D04)", async () => {
    const answer = await show("asked-self", id, "small");
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "image/webp", "x-content-type-options": "nosniff", "content-security-policy": "default-src 'none'; sandbox", "cache-control": "private, max-age=31536000, immutable",
    });
    expect(answer.headers.get("Content-Disposition")).toMatch(/^inline; filename="portrait\.webp"/);
    expect(answer.bytes.includes("GPS")).toBe(false);
  });

  test("is shown to the person, their delegate and the desk; the whole of it only to the first two; to nobody else", async () => {
    const seen = async (size: string) => Object.fromEntries(await Promise.all(["asked-self", "assistant", "editor", "certifier", "other-self", "subscriber", "member", "visitor"].map(async (key) => [key, (await show(key, id, size)).status])));
    const hidden = { "other-self": 404, subscriber: 404, member: 404, visitor: 404 };
    expect(await seen("large")).toEqual({ "asked-self": 200, assistant: 200, editor: 200, certifier: 200, ...hidden });
    expect(await seen("whole")).toEqual({ "asked-self": 200, assistant: 200, editor: 404, certifier: 404, ...hidden });
    expect((await show("asked-self", id, "../../keys/seal")).status).toBe(404);
    expect((await show("asked-self", randomUUID(), "small")).status).toBe(404);
  });

  test("cut elsewhere, it is another picture with another hash, and what nothing names any more is gone", async () => {
    const before = await draftPortrait("asked");
    const form = { operation: randomUUID(), expected: String(before?.id), across: "0", down: "100", zoom: "150" };
    expect((await house.ask("asked-self", cropPage.action, "/my/portrait/crop", { form })).status).toBe(303);
    const after = await draftPortrait("asked");
    expect(after?.hash).not.toBe(before?.hash);
    expect(after?.statementId).toBe(before?.statementId);
    expect((await show("asked-self", id, "small")).status).toBe(404);
    expect(house.onDisk()).toHaveLength(3);
    // The form of a page that was open before.
    expect((await house.ask("asked-self", cropPage.action, "/my/portrait/crop", { form: { ...form, operation: randomUUID() } })).status).toBe(409);
    expect(house.onDisk()).toHaveLength(3);
  });

  test("sent twice by a double click, it is kept once", async () => {
    const operation = randomUUID();
    const expected = String((await draftPortrait("asked"))?.id);
    const twice = await Promise.all([1, 2].map(async () => send("assistant", await photograph(), { operation, expected }, `/my/portrait?person=${file("asked").personId}`)));
    expect(twice.map(({ status }) => status)).toEqual([303, 303]);
    expect(house.onDisk()).toHaveLength(3);
    expect((await draftPortrait("asked"))?.madeAs).toBe("delegate");
  });

  test("taken back, it is gone from the draft and from the disk, and the consent is ended", async () => {
    expect((await house.ask("asked-self", removePage.action, "/my/portrait/remove", { form: { operation: randomUUID() } })).status).toBe(303);
    expect(await draftPortrait("asked")).toBeUndefined();
    expect(house.onDisk()).toEqual([]);
    expect(await db.selectFrom("consent").select("id").where("withdrawn_at", "is", null).where("scope", "=", "portrait").execute()).toEqual([]);
  });
});

describe("a published portrait", () => {
  let id = "";
  const printed = async (key: string) => {
    const actor = key === "visitor" ? visitor : await actorNamed(built, key);
    const { public_id } = await db.selectFrom("person").select("public_id").where("id", "=", file("public").personId).executeTakeFirstOrThrow();
    const found = await readEntry(db, await readerOf(db, built.house.policy, actor), public_id ?? "", "fr");
    return found?.kind === "entry" ? portraitIn(found.entry.printed) : null;
  };

  test("was proofed, signed by its hash and certified with the rest", async () => {
    expect((await send("public-self", await photograph())).status).toBe(303);
    for (const leg of legs(built).slice(legs(built).findIndex(({ to }) => to === "drafting"))) await leg.walk(built, file("public"));
    const { revision_id } = await db.selectFrom("signature").select("revision_id").where("dossier_id", "=", file("public").dossierId).executeTakeFirstOrThrow();
    const line = (await readRevision(db, revision_id))?.lines.find(({ kind }) => kind === "portrait");
    const row = await db.selectFrom("portrait").select(["id", "sha256"]).where("person_id", "=", file("public").personId).executeTakeFirstOrThrow();
    expect(line?.value).toMatchObject({ portrait: row.id, sha256: row.sha256 });
    id = row.id;
  }, 60_000);

  test("is printed with its credit and date for whoever may read the statement, and for nobody else", async () => {
    const line = await printed("subscriber");
    expect(line?.picture).toBe(id);
    expect(line?.what.map((part) => ("text" in part ? part.text : "")).join("")).toMatch(/Studio Lanterne.*\(2024\)/);
    expect(await printed("visitor")).toBeNull();
    expect([(await show("subscriber", id, "large")).status, (await show("visitor", id, "large")).status]).toEqual([200, 404]);
  });

  test("goes with the entry when it is suspended", async () => {
    await step(built, { subject: { dossierId: file("public").dossierId }, decision: "suspend", by: "publisher", press: { note: "Vérification" } });
    expect((await show("subscriber", id, "large")).status).toBe(404);
    await step(built, { subject: { dossierId: file("public").dossierId }, decision: "reinstate", by: "publisher", press: { note: "Vérifié" } });
    expect((await show("subscriber", id, "large")).status).toBe(200);
  });

  test("without consent it is shown to nobody, and erased", async () => {
    expect((await house.ask("public-self", removePage.action, "/my/portrait/remove", { form: { operation: randomUUID() } })).status).toBe(303);
    expect(await printed("subscriber")).toBeNull();
    for (const key of ["subscriber", "editor", "public-self"]) expect((await show(key, id, "small")).status).toBe(404);
    expect(house.onDisk()).toEqual([]);
  });
});

test("what a crash left behind is swept, and what a row names is not", async () => {
  await send("other-self", await photograph());
  const kept = house.onDisk();
  mkdirSync(`${house.home}/files/ab`, { recursive: true });
  writeFileSync(`${house.home}/files/ab/${"ab".repeat(16)}`, "orphan");
  writeFileSync(`${house.home}/files/arriving/half`, "half");
  expect(await sweepFiles(db, house.home)).toBe(0);
  expect(await sweepFiles(db, house.home, 0)).toBe(2);
  expect(house.onDisk()).toEqual(kept);
});

test("of a person who is erased no file stays behind the next sweep", async () => {
  expect(house.onDisk()).toHaveLength(3);
  await owner.transaction().execute(async (trx) => {
    await sql`select set_config('vitae.erasing', 'on', true)`.execute(trx);
    await trx.deleteFrom("person").where("id", "=", file("other").personId).execute();
  });
  await sweepFiles(db, house.home, 0);
  expect(house.onDisk()).toEqual([]);
});
