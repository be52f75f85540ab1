import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { inventedKeys } from "../../db/seed/keys";
import { somebody } from "../../db/seed/somebody";
import { actorNamed } from "../../db/seed/walk";
import { type World, world } from "../../db/seed/world";
import { testDatabase } from "../../db/testing";
import { decide } from "./decide.server";
import { readPanel } from "./panel.server";

const { db } = await testDatabase();
let built: World;
let dossierId = "";

beforeAll(async () => {
  built = await world(db, inventedKeys(), { preset: "national", persons: [somebody("noted", "assessment")] });
  dossierId = built.travellers.get("noted")?.dossierId ?? "";
  const actor = await actorNamed(built, "editor");
  const press = { reasonCode: "criteria_not_met", note: "Sources too thin" };
  await decide(db, { ...built, subject: { dossierId }, decision: "decline", actor, press, operationId: randomUUID() });
}, 60_000);

const panelOf = async (key: string) => readPanel({ db, policy: built.house.policy, actor: await actorNamed(built, key) }, { dossierId });

test("what waits for a second person, with its note, is shown to the house", async () => {
  expect((await panelOf("editor2"))?.pending.map(({ note }) => note)).toEqual(["Sources too thin"]);
});

test("to a subscriber and to the nominator there is no such file", async () => {
  expect(await panelOf("subscriber")).toBeNull();
  expect(await panelOf("nominator")).toBeNull();
});

test("nor to somebody of the house who is in conflict", async () => {
  await db.insertInto("conflict").values({ dossier_id: dossierId, account_id: built.accounts.get("editor3") ?? "", kind: "declared" }).execute();
  expect(await panelOf("editor3")).toBeNull();
});
