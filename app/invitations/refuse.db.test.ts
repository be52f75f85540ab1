import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "../../db/testing";
import { inventedKeys } from "../../db/seed/keys";
import { actorNamed } from "../../db/seed/walk";
import { somebody } from "../../db/seed/somebody";
import { type World, world } from "../../db/seed/world";
import { sql } from "~/db.server";
import { decide } from "~/dossiers/decide.server";
import { confirmPending } from "~/dossiers/second.server";
import { dayOf } from "~/i18n/dates";
import { writeNotices } from "~/letters/notices.server";
import { propose } from "~/nominations/propose.server";
import { addDays } from "~/workflow/calendar";

const { db } = await testDatabase();
let built: World;

beforeAll(async () => {
  built = await world(db, inventedKeys(), { preset: "national", persons: [somebody("listed", "published"), somebody("said_no", "refused", { given: "Anselme", family: "Trouvé" })] });
}, 120_000);

test("who declines an invitation while an entry is public has objected to it: it leaves the directory at once", async () => {
  const { dossierId, personId } = built.travellers.get("listed")!;
  const ground = { ...built, subject: { dossierId } };
  const actor = await actorNamed(ground, "administrator");
  const moved = await decide(db, { ...ground, decision: "override", actor, press: { outcome: "invited", note: "asked anew" }, operationId: randomUUID() });
  expect(moved).toMatchObject({ ok: true, stage: "published" });
  const pendingId = (moved.ok && moved.pendingId) || "";
  expect(await confirmPending(db, { ...ground, pendingId, actor: await actorNamed(ground, "publisher"), operationId: randomUUID() })).toMatchObject({ stage: "invited" });

  const letter = { kind: "letter", personId, dossierId, identified: false } as const;
  const refused = await decide(db, { ...ground, decision: "refuse", actor: letter, operationId: randomUUID() });
  expect(refused).toMatchObject({ ok: true, stage: "refused", standing: "suspended" });

  const entry = await db.selectFrom("entry").select(["id", "suspended_by", "standing_left"]).where("person_id", "=", personId).executeTakeFirstOrThrow();
  expect(entry).toMatchObject({ suspended_by: "objection", standing_left: "public" });
  expect(await db.selectFrom("entry_search").select("entry_id").where("entry_id", "=", entry.id).execute()).toEqual([]);
  expect(await db.selectFrom("task").select("kind").where("entry_id", "=", entry.id).where("done_at", "is", null).execute()).toEqual([{ kind: "answer_objection" }]);
  expect(await db.selectFrom("suppression").select("kind").where("person_id", "=", personId).execute()).toEqual([{ kind: "refusal" }]);
});

test("who said no and is nominated anew is neither considered nor written to: a person tells them from a namesake first", async () => {
  const input = {
    operation: randomUUID(), given: "Anselme", family: "Trouve", born: "1951", descriptor: "Relieur", mail: "again@listed.example", language: "fr",
    relation: "Voisin", notability: "Ses reliures sont au musée.", sources: "Catalogue, 2019",
  } as const;
  const proposed = await propose(db, { house: built.house, keys: inventedKeys(), actor: await actorNamed(built, "nominator"), input });
  const dossierId = (proposed.ok && proposed.dossierId) || "";
  const before = built.travellers.get("said_no")!;
  const tasks = () => db.selectFrom("task").select("kind").where("dossier_id", "=", dossierId).where("done_at", "is", null).execute();
  expect(await tasks()).toEqual([{ kind: "suppression_match" }]);
  const settle = async (press: { identity: "same" | "namesake"; samePersonId?: string }) =>
    decide(db, { ...built, subject: { dossierId }, decision: "settle_identity", actor: await actorNamed(built, "editor"), press: { ...press, note: "Same year and trade" }, operationId: randomUUID() });
  expect(await settle({ identity: "same", samePersonId: before.personId })).toMatchObject({ ok: false, reason: "not_suppressed" });
  expect(await db.selectFrom("dossier").select(["stage", "identity"]).where("id", "=", dossierId).executeTakeFirst()).toEqual({ stage: "proposed", identity: null });

  const notices = () => db.selectFrom("letter").select("state").where("dossier_id", "=", dossierId).where("kind", "=", "notice").execute();
  const later = addDays(dayOf(new Date()), 22);
  await writeNotices(db, { house: built.house, keys: inventedKeys() }, later);
  expect(await notices()).toEqual([]);
  expect(await settle({ identity: "namesake" })).toMatchObject({ ok: true });
  await db.updateTable("task").set({ done_at: sql<Date>`now()` }).where("dossier_id", "=", dossierId).execute();
  await writeNotices(db, { house: built.house, keys: inventedKeys() }, later);
  expect(await notices()).toEqual([{ state: "held" }]);
});
