import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { readDraft } from "~/biographies/read.server";
import { pdf, photograph } from "~/media/testing";
import { doorsOf, errorsIn } from "~/media/testing.house";
import * as evidencePage from "~/routes/desk/evidence";
import * as portraitPage from "~/routes/desk/portrait";
import { inventedKeys } from "../../db/seed/keys";
import { somebody } from "../../db/seed/somebody";
import { type World, world } from "../../db/seed/world";
import { testDatabase } from "../../db/testing";

const { db } = await testDatabase();
let built: World;
let house: ReturnType<typeof doorsOf>;

beforeAll(async () => {
  built = await world(db, inventedKeys(), { preset: "national", persons: [somebody("paper", "drafting"), somebody("other", "drafting")] });
  house = doorsOf(built);
}, 120_000);

const at = (key: string) => ({ id: built.travellers.get(key)?.dossierId ?? "", personId: built.travellers.get(key)?.personId ?? "" });
const said = {
  expected: "", credit: "Studio Lanterne", taken: "2024", licence: "permission", audience: "subscribers", across: "50", down: "25", zoom: "100",
  words: "J'accepte que la maison montre cette photographie.", signedOn: "3 November 2026",
};

async function bringScan(key: string, title: string): Promise<string> {
  await house.ask("editor", evidencePage.action, `/desk/dossiers/${at(key).id}/evidence`, { params: { id: at(key).id }, form: { operation: randomUUID(), statement: "", title, note: "" }, file: { field: "document", bytes: pdf, name: "scan.pdf" } });
  return (await db.selectFrom("evidence").select("id").where("title", "=", title).executeTakeFirstOrThrow()).id;
}

async function send(by: string, form: Record<string, string>) {
  return house.ask(by, portraitPage.action, `/desk/dossiers/${at("paper").id}/portrait`, { params: { id: at("paper").id }, form: { operation: randomUUID(), ...said, ...form }, file: { field: "picture", bytes: await photograph() } });
}

test("a portrait that came by post is kept with the words that were signed, their day and their scan", async () => {
  const [scan, foreign] = [await bringScan("paper", "Consentement signé"), await bringScan("other", "Consentement d'un autre")];
  const files = house.onDisk().length;
  for (const [form, field] of [[{ scan: foreign }, "scan"], [{ scan, words: "" }, "words"], [{ scan, signedOn: "November" }, "signedOn"], [{ scan, signedOn: "3 November 2099" }, "signedOn"], [{ scan: "" }, "scan"]] as const) {
    const answer = await send("editor", form);
    expect([answer.status, Object.keys(errorsIn(answer))]).toEqual([422, [field]]);
  }
  expect((await send("editor2", { scan })).status, "not the drafter").toBe(403);
  expect(house.onDisk()).toHaveLength(files);

  expect((await send("editor", { scan })).status).toBe(303);
  const line = (await readDraft(db, at("paper").personId))?.lines.find(({ kind }) => kind === "portrait");
  expect(line?.picture).toBeTruthy();
  const consent = await db.selectFrom("consent").select(["text_shown", "told_on", "evidence_id"]).where("person_id", "=", at("paper").personId).where("scope", "=", "portrait").executeTakeFirstOrThrow();
  expect(consent).toEqual({ text_shown: said.words, told_on: "2026-11-03", evidence_id: scan });

  // The consent rests on the scan: it cannot be taken away while the picture may be shown.
  await house.ask("editor", evidencePage.action, `/desk/dossiers/${at("paper").id}/evidence?step=remove`, { params: { id: at("paper").id }, form: { operation: randomUUID(), evidence: scan } });
  expect(await db.selectFrom("evidence").select("id").where("id", "=", scan).executeTakeFirst()).toBeDefined();
});
