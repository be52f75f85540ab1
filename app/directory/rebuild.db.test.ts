import { expect, it } from "vitest";
import { testDatabase } from "../../db/testing";
import { wishOf } from "./filter";
import { rebuildSearch } from "./rebuild.server";
import { search } from "./search.server";
import { listPerson } from "./testing";
import type { Reader } from "./visible.server";

const { db } = await testDatabase();
const visitor: Reader = { group: "public", audiences: ["public"], personId: null, staff: false };

it("makes words of before findable by sound, and says how far it is", async () => {
  await listPerson(db, { given: "Aurèle", family: "Quinaudot" });
  await db.updateTable("name_word").set({ keys: [] }).execute();
  await db.deleteFrom("entry_search").execute();
  const ask = async () => (await search(db, visitor, wishOf(new URLSearchParams({ q: "Aurèle Kinaudot" })), "fr")).hits.map(({ card, why }) => [card.name, why?.kind]);
  expect(await ask()).toEqual([]);
  const told: string[] = [];
  expect(await rebuildSearch(db, (done, all) => told.push(`${done}/${all}`))).toBe(1);
  expect([told, await ask()]).toEqual([["1/1"], [["Aurèle Quinaudot", "sound"]]]);
});
