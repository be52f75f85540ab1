import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { inventedKeys } from "../../db/seed/keys";
import { somebody } from "../../db/seed/somebody";
import { actorNamed } from "../../db/seed/walk";
import { world } from "../../db/seed/world";
import { testDatabase } from "../../db/testing";
import { recordChecks } from "./check.server";
import { saveStatement } from "./draft.server";
import { readDraft } from "./read.server";
import { inDraft } from "./write.server";

const { db } = await testDatabase();

test("an alumni house checks class and degree in bulk, by the drafter who wrote them; one strange version and nothing is recorded", async () => {
  const built = await world(db, inventedKeys(), {
    preset: "alumni",
    persons: [somebody("class", "drafting"), somebody("other", "drafting")],
  });
  const { dossierId, personId } = built.travellers.get("class") ?? { dossierId: "", personId: "" };
  const other = await readDraft(db, built.travellers.get("other")?.personId ?? "");
  const by = await actorNamed(built, "editor");
  for (const year of ["1971", "1975"]) {
    const request = { house: built.house, dossierId, actor: by, operationId: randomUUID(), kind: "save_statement" };
    await inDraft(db, request, ({ trx, biographyId, author }) =>
      saveStatement(trx, {
        biographyId,
        author,
        statementId: null,
        expected: null,
        kind: "education",
        value: { school: { text: "École de Kerlandec" } },
        period: { from: year },
      })
    );
  }
  const studies = async () => (await readDraft(db, personId))?.lines.filter((line) => line.kind === "education") ?? [];
  const versionIds = (await studies()).map((line) => line.id);
  const check = (ids: readonly number[]) =>
    recordChecks(db, {
      house: built.house,
      dossierId,
      versionIds: ids,
      method: "register",
      result: "confirmed",
      evidence: "Registre de l'École, 1971–1975",
      by,
      operationId: randomUUID(),
    });
  expect(await check([...versionIds, other?.lines[0]?.id ?? 0])).toMatchObject({ ok: false, reason: "not_found" });
  expect((await studies()).map((line) => line.ink)).toEqual(["declared", "declared"]);
  expect(await check(versionIds)).toMatchObject({ ok: true });
  expect((await studies()).map((line) => [line.ink, line.sourced])).toEqual([
    ["checked", true],
    ["checked", true],
  ]);
}, 60_000);
