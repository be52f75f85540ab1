import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "../../db/testing";
import { inventedKeys } from "../../db/seed/keys";
import { actorNamed } from "../../db/seed/walk";
import { somebody } from "../../db/seed/somebody";
import { type World, world } from "../../db/seed/world";
import { decide } from "~/dossiers/decide.server";
import { confirmPending } from "~/dossiers/second.server";

const { db } = await testDatabase();
let built: World;

beforeAll(async () => {
  built = await world(db, inventedKeys(), { preset: "national", persons: [somebody("listed", "published")] });
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
