import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { recordCheck } from "~/biographies/check.server";
import { readDraft } from "~/biographies/read.server";
import { giantJpeg, heic, pdf, photograph, polyglot, svg } from "~/media/testing";
import { doorsOf, errorsIn } from "~/media/testing.house";
import * as evidenceFile from "~/routes/files/evidence";
import * as deskPage from "~/routes/desk/evidence";
import * as listPage from "~/routes/my/evidence";
import * as statementPage from "~/routes/my/evidence-statement";
import { inventedKeys } from "../../db/seed/keys";
import { somebody } from "../../db/seed/somebody";
import { actorNamed } from "../../db/seed/walk";
import { type World, world } from "../../db/seed/world";
import { testDatabase } from "../../db/testing";

const { db } = await testDatabase();
let built: World;
let house: ReturnType<typeof doorsOf>;
let birth = { statementId: 0, versionId: 0 };
let elsewhere = 0;

beforeAll(async () => {
  built = await world(db, inventedKeys(), {
    preset: "national",
    persons: [somebody("asked", "drafting"), somebody("other", "drafting"), somebody("listed", "published")],
    accounts: [
      ...["asked", "other", "listed"].map((key) => ({ key: `${key}-self`, name: `Aurore Test${key}`, roles: ["nominee"], person: key }) as const),
      { key: "assistant", name: "Gisèle Assistante", roles: ["delegate"] },
      { key: "editor9", name: "Odon Sanscharge", roles: ["editor"] },
      { key: "subscriber9", name: "Léonie Lectrice", roles: ["subscriber"] },
    ],
  });
  house = doorsOf(built);
  await db.insertInto("delegate").values({ person_id: file("asked").personId, account_id: built.accounts.get("assistant") ?? "" }).execute();
  const line = (await readDraft(db, file("asked").personId))?.lines.find(({ kind }) => kind === "birth");
  birth = { statementId: line?.statementId ?? 0, versionId: line?.id ?? 0 };
  elsewhere = (await readDraft(db, file("other").personId))?.lines[0]?.statementId ?? 0;
}, 120_000);

function file(key: string) {
  const traveller = built.travellers.get(key);
  if (!traveller) throw new Error(key);
  return traveller;
}

type Sent = { bytes?: Buffer; title?: string; note?: string; statement?: number; person?: string; operation?: string };

function send(key: string, { bytes, title = "Acte de naissance", note = "", statement = birth.statementId, person, operation = randomUUID() }: Sent) {
  const address = `/my/evidence/${statement}${person ? `?person=${person}` : ""}`;
  return house.ask(key, statementPage.action, address, { params: { statement: String(statement) }, form: { operation, title, note }, file: { field: "document", bytes: bytes ?? Buffer.alloc(0), name: "papier.pdf" } });
}
const open = (key: string, id: string) => house.ask(key, evidenceFile.loader, `/evidence/${id}`, { params: { id } });
const rows = () => db.selectFrom("evidence").selectAll().where("statement_id", "=", birth.statementId).orderBy("added_at").execute();
const log = () => db.selectFrom("reading_log").innerJoin("account", "account.id", "reading_log.account_id").select(["account.name", "reading_log.evidence_id"]).where("evidence_id", "is not", null).orderBy("reading_log.id").execute();

describe("what is refused gets its reason and leaves nothing", () => {
  test.each<[string, () => Buffer | Promise<Buffer>, RegExp]>([
    ["9 MB", () => Buffer.concat([pdf, Buffer.alloc(9 * 1024 * 1024)]), /too large/],
    ["a drawing that runs", () => svg, /not a file that we can take/],
    ["HEIC", () => heic, /not a file that we can take/],
    ["a program", () => Buffer.from("MZ\0\0"), /not a file that we can take/],
    ["a document behind other bytes", () => Buffer.concat([Buffer.from("<html>"), pdf]), /not a file that we can take/],
    ["half a document", () => pdf.subarray(0, 30), /damaged/],
    ["65,535 by 65,535", () => giantJpeg, /40 million/],
  ])("%s", async (_name, make, reason) => {
    const answer = await send("asked-self", { bytes: await make() });
    expect(answer.status).toBe(422);
    expect(errorsIn(answer)["document"]).toMatch(reason);
    expect(house.onDisk()).toEqual([]);
    expect(await rows()).toEqual([]);
  });

  test("a document without a name, and a name without a document or a note", async () => {
    expect(errorsIn(await send("asked-self", { bytes: pdf, title: "" }))).toHaveProperty("title");
    expect(errorsIn(await send("asked-self", {}))).toHaveProperty("document");
    expect(house.onDisk()).toEqual([]);
  });

  test("a document for a statement or a file of somebody else", async () => {
    expect((await send("asked-self", { bytes: pdf, statement: elsewhere })).status).toBe(404);
    expect((await send("other-self", { bytes: pdf })).status).toBe(404);
    expect((await send("other-self", { bytes: pdf, person: file("asked").personId })).status).toBe(404);
    expect((await send("nominator", { bytes: pdf })).status).toBe(404);
    expect(house.onDisk()).toEqual([]);
  });

  test("a document for a file that is closed to new ones", async () => {
    const statement = (await readDraft(db, file("listed").personId))?.lines[0]?.statementId ?? 0;
    expect((await send("listed-self", { bytes: pdf, statement })).status).toBe(409);
    expect(house.onDisk()).toEqual([]);
  });
});

describe("a piece of evidence", () => {
  let id = "";

  test("is stored as it was received, once for a double click", async () => {
    const operation = randomUUID();
    const bytes = await polyglot();
    const twice = await Promise.all([1, 2].map(() => send("asked-self", { bytes, operation, title: 'Acte "1951"' })));
    expect(twice.map(({ status }) => status)).toEqual([303, 303]);
    const [row, ...others] = await rows();
    expect(others).toEqual([]);
    id = row?.id ?? "";
    expect(row).toMatchObject({ media_type: "image/jpeg", bytes: bytes.length, added_as: "nominee", kind: "document" });
    const [stored = "", ...more] = house.onDisk();
    expect(more).toEqual([]);
    expect(readFileSync(path.join(house.home, stored)).equals(bytes)).toBe(true);
  });

  test("leaves only as an attachment in which nothing runs, of the kind that we found", async () => {
    const answer = await open("asked-self", id);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({ "content-type": "image/jpeg", "x-content-type-options": "nosniff", "content-security-policy": "default-src 'none'; sandbox", "cache-control": "private, no-store" });
    expect(answer.headers.get("Content-Disposition")).toMatch(/^attachment; filename="Acte 1951\.jpg"/);
    expect(answer.bytes.equals(await polyglot())).toBe(true);
  });

  test("opens for the person, their delegate, and whoever has a duty on the file; each reading but the person's own is written down", async () => {
    const keys = ["asked-self", "assistant", "editor", "editor2", "certifier", "publisher", "editor9", "secretary", "member", "administrator", "nominator", "subscriber9", "other-self"];
    const seen = Object.fromEntries(await Promise.all(keys.map(async (key) => [key, (await open(key, id)).status])));
    expect(seen).toEqual({
      "asked-self": 200, assistant: 200, editor: 200, editor2: 200, certifier: 200, publisher: 200,
      editor9: 404, secretary: 404, member: 404, administrator: 404, nominator: 404, subscriber9: 404, "other-self": 404,
    });
    const visitor = await open("visitor", id);
    expect([visitor.status, visitor.bytes.length]).toEqual([303, 0]);
    expect((await log()).map(({ name }) => name).sort()).toEqual(["Gisèle Assistante", "Jeanne Cordellier", "Marc Astier-Noël", "Sabine Quémener", "Édouard Lanthenay"].sort());
    expect((await open("editor", randomUUID())).status).toBe(404);
    expect((await open("editor", "not-an-id")).status).toBe(404);
  });

  test("is listed at its statement, where the house has one name for the person", async () => {
    await db.insertInto("evidence").values({ dossier_id: file("asked").dossierId, statement_id: birth.statementId, kind: "document", title: "Registre", added_by: built.accounts.get("editor2") ?? null, added_as: "house" }).execute();
    const { data } = await house.ask("asked-self", listPage.loader, "/my/evidence");
    const { file: shown } = data as Awaited<ReturnType<typeof listPage.loader>>;
    const pieces = shown?.statements.find(({ statementId }) => statementId === birth.statementId)?.evidence ?? [];
    expect(pieces.map(({ title, by }) => [title, by])).toEqual([['Acte "1951"', "Aurore Testasked"], ["Registre", null]]);
    expect((await house.ask("other-self", listPage.loader, `/my/evidence?person=${file("asked").personId}`)).status).toBe(404);
  });

  test("stays once a check rests on it; before that, only the side that brought it takes it away", async () => {
    const removing = (key: string, evidence: string) => house.ask(key, listPage.action, "/my/evidence", { form: { operation: randomUUID(), evidence } });
    await removing("other-self", id);
    expect(house.onDisk()).toHaveLength(1);
    const by = await actorNamed(built, "editor2");
    const check = { house: built.house, dossierId: file("asked").dossierId, versionId: birth.versionId, by, method: "document", result: "confirmed", operationId: randomUUID() } as const;
    expect(await recordCheck(db, { ...check, restsOn: randomUUID() })).toMatchObject({ ok: false, reason: "not_found" });
    expect(await recordCheck(db, { ...check, restsOn: id, operationId: randomUUID() })).toMatchObject({ ok: true });
    await removing("asked-self", id);
    expect(house.onDisk()).toHaveLength(1);
    await send("asked-self", { bytes: pdf, title: "Erreur" });
    expect(house.onDisk()).toHaveLength(2);
    const wrong = (await rows()).find(({ title }) => title === "Erreur")?.id ?? "";
    await removing("asked-self", wrong);
    expect((await rows()).map(({ title }) => title)).not.toContain("Erreur");
    expect(house.onDisk()).toHaveLength(1);
  });

  test("comes from paper too, by any editor who is not the person", async () => {
    const { dossierId } = file("asked");
    const adding = (key: string) =>
      house.ask(key, deskPage.action, `/desk/dossiers/${dossierId}/evidence`, { params: { id: dossierId }, form: { operation: randomUUID(), title: "Lettre", note: "", statement: String(birth.statementId) }, file: { field: "document", bytes: pdf } });
    expect((await adding("editor9")).status).toBe(303);
    expect((await adding("secretary")).status).toBe(403);
    expect((await adding("asked-self")).status).toBe(404);
    const brought = (await rows()).filter(({ title }) => title === "Lettre");
    expect(brought.map(({ added_as, kind }) => [added_as, kind])).toEqual([["house", "scan"]]);
    expect((await open("editor9", brought[0]?.id ?? "")).status).toBe(200);
  });
});

test("a picture that the house cannot take at all leaves the form's words where they were", async () => {
  const answer = await send("asked-self", { bytes: svg, title: "Mon diplôme", note: "De 1974" });
  expect((answer.data as { values: Record<string, string> }).values).toMatchObject({ title: "Mon diplôme", note: "De 1974" });
  const kept = await send("asked-self", { bytes: await photograph(), title: "Mon diplôme" });
  expect(kept.status).toBe(303);
});
