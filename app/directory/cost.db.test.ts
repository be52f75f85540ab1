import type { KyselyPlugin } from "kysely";
import { beforeAll, expect, it } from "vitest";
import { testDatabase } from "../../db/testing";
import { wishOf } from "./filter";
import { groupOf } from "./readers";
import { search } from "./search.server";
import { suggest } from "./suggest.server";
import { listPerson } from "./testing";

const { db } = await testDatabase();
const visitor = { group: groupOf(["public"]), audiences: ["public" as const], personId: null, staff: false };

beforeAll(async () => {
  await listPerson(db, { given: "Aurore", family: "Zamenoffe", descriptor: "Luthière à Mirecourt" });
  await listPerson(db, { given: "Basile", family: "Quernevec", descriptor: "Notaire à Mirecourt" });
}, 60_000);

/** How many statements the database is asked for it: each costs a way there and back, whatever it does. */
async function statementsOf(ask: (counted: typeof db) => Promise<unknown>): Promise<number> {
  let asked = 0;
  const counting: KyselyPlugin = { transformQuery: ({ node }) => ((asked += 1), node), transformResult: ({ result }) => Promise.resolve(result) };
  await ask(db.withPlugin(counting));
  return asked;
}

it.each([
  ["Aurore Zamenoffe", 7],
  ["Auroer Zamenofe", 9],
  ["luthier", 11],
  ["notaire Mirecourt", 11],
])("%s is answered by few statements", async (q, most) => {
  expect(await statementsOf((counted) => search(counted, visitor, wishOf(new URLSearchParams({ q })), "fr"))).toBeLessThanOrEqual(most);
});

it.each([["zam", 6], ["aurore zam", 4]])("%s is suggested by few", async (text, most) => {
  expect(await statementsOf((counted) => suggest(counted, visitor, text, "fr"))).toBeLessThanOrEqual(most);
});
