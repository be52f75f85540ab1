import { expect, it } from "vitest";
import { testDatabase } from "../../db/testing";
import { givePublicIds, isPublicId } from "./public-id.server";
import { listPerson } from "./testing";

const { db } = await testDatabase();

it("gives another number where the dice fell as they fell before, and leaves alone what was given", async () => {
  const [first, second] = [await listPerson(db, { family: "Kerlandec" }), await listPerson(db, { family: "Montreval" })];
  await db.updateTable("person").set({ public_id: null }).where("id", "=", second.personId).execute();
  const fallen = [first.publicId, first.publicId, "bcdfghjk"];
  await db.transaction().execute((trx) => givePublicIds(trx, [first.entryId, second.entryId], () => fallen.shift() ?? "zzzzzzzz"));
  const ids = await db.selectFrom("person").select(["id", "public_id"]).execute();
  expect(new Map(ids.map(({ id, public_id }) => [id, public_id]))).toEqual(new Map([[first.personId, first.publicId], [second.personId, "bcdfghjk"]]));
  expect([isPublicId("bcdfghjk"), fallen]).toEqual([true, []]);
});
