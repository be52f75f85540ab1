import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { inventedKeys } from "../../db/seed/keys";
import { somebody } from "../../db/seed/somebody";
import { actorNamed } from "../../db/seed/walk";
import { type World, world } from "../../db/seed/world";
import { testDatabase } from "../../db/testing";
import { compareTexts } from "./compare.server";
import { removeStatement, saveStatement } from "./draft.server";
import { readDraft } from "./read.server";
import { inDraft, type Work } from "./write.server";

const { db } = await testDatabase();
let built: World;

beforeAll(async () => {
  built = await world(db, inventedKeys(), { preset: "national", persons: [somebody("writing", "drafting"), somebody("other", "drafting")] });
}, 120_000);

function file(key: string) {
  const traveller = built.travellers.get(key);
  if (!traveller) throw new Error(key);
  return traveller;
}

async function draft(key: string) {
  const reading = await readDraft(db, file(key).personId);
  if (!reading) throw new Error(key);
  return reading;
}

async function write<Done extends { ok: boolean }>(work: (work: Work) => Promise<Done>) {
  const request = { house: built.house, dossierId: file("writing").dossierId, actor: await actorNamed(built, "editor"), operationId: randomUUID(), kind: "test" };
  expect(await inDraft(db, request, work)).toMatchObject({ ok: true });
}

test("says what was added, changed, removed and who may read it now; and nothing of another biography", async () => {
  const before = await draft("writing");
  const position = before.lines.find((line) => line.kind === "position");
  const handedIn = await db.selectFrom("revision").select("number").where("biography_id", "=", before.biographyId).executeTakeFirstOrThrow();
  expect((await compareTexts(db, before, String(handedIn.number), "draft"))?.changes).toEqual([]);

  const gone = before.lines.find((line) => line.kind !== "position" && line.kind !== "name" && line.kind !== "birth");
  await write(({ trx, biographyId, author }) =>
    saveStatement(trx, { biographyId, author, statementId: position!.statementId, kind: "position", value: { title: { text: "Luthière à façon" } }, period: position!.period, audience: position!.audience, expected: position!.id }),
  );
  await write(({ trx, biographyId, author }) =>
    saveStatement(trx, { biographyId, author, statementId: null, kind: "recreation", value: { text: "Marche en forêt" }, expected: null }),
  );
  await write(({ trx, biographyId }) => removeStatement(trx, { biographyId, statementId: gone!.statementId, expected: gone!.id }));
  const birth = before.lines.find((line) => line.kind === "birth");
  await write(({ trx, biographyId, author }) =>
    saveStatement(trx, { biographyId, author, statementId: birth!.statementId, kind: "birth", value: birth!.value, period: birth!.period, audience: "house", expected: birth!.id }),
  );

  const compared = await compareTexts(db, await draft("writing"), String(handedIn.number), "draft");
  const opOf = (kind: string) => compared?.changes.find((each) => each.kind === kind);
  expect(opOf("position")?.op).toBe("changed");
  expect(opOf("position")?.words.some((word) => word.op === "added" && word.text.includes("Luthière"))).toBe(true);
  expect(opOf("recreation")?.op).toBe("added");
  expect(opOf(gone!.kind)?.op).toBe("removed");
  expect(opOf("birth")).toMatchObject({ op: "details", audience: { from: birth!.audience, to: "house" } });
  expect(compared?.counts).toMatchObject({ added: 1, changed: 2, removed: 1 });
  expect(compared?.counts.wordsMore).toBeGreaterThanOrEqual(3 + 3);

  // The other way round, what was added is removed.
  const back = await compareTexts(db, await draft("writing"), "draft", String(handedIn.number));
  expect(back?.changes.find((each) => each.kind === "recreation")?.op).toBe("removed");
  expect(await compareTexts(db, await draft("other"), "99", "draft")).toBeNull();
  expect(await compareTexts(db, await draft("other"), "1; drop", "draft")).toBeNull();
});
