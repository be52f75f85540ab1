import { beforeAll, expect, it } from "vitest";
import { testDatabase } from "../../db/testing";
import { sql } from "~/db.server";
import { noneResolved } from "./facets.server";
import { listPerson } from "./testing";
import { learnRows, tally } from "./tally.server";

const { db } = await testDatabase();
const many = 240;
const notaries = sql<boolean>`words @@ plainto_tsquery('vitae_french', 'notaire')`;

beforeAll(async () => {
  for (let at = 0; at < many; at += 1) await listPerson(db, { given: "Aure", family: `Kerd${String.fromCharCode(97 + (at % 26))}l`, descriptor: at % 3 === 0 ? "Luthier" : "Notaire", born: at % 2 ? "1950" : "1961" });
  await learnRows(db);
  await sql`select refresh_statistics()`.execute(db);
}, 120_000);

it("counts every hit where exact numbers are wanted, or there are few", async () => {
  const exact = await tally(db, notaries, noneResolved);
  expect([exact.total, exact.estimated]).toEqual([160, false]);
  const decades = exact.values.born.map(({ value, count }) => `${value} ${count}`).sort();
  expect(decades).toEqual(["1950 80", "1960 80"]);
  expect(await tally(db, notaries, noneResolved, { rows: many + 1, hits: 10, oneIn: 4 })).toEqual(exact);
  expect(await tally(db, notaries, noneResolved, { rows: many, hits: 100_000, oneIn: 4 })).toEqual(exact);
});

it("estimates by one row in so many where very many answer, in round numbers, and says so", async () => {
  const { total, estimated, values } = await tally(db, notaries, noneResolved, { rows: many, hits: 10, oneIn: 4 });
  const { rows: [sampled] } = await sql<{ count: number }>`select count(*)::int as count from entry_search where ${notaries} and slot % 4 = 0`.execute(db);
  expect([total, estimated]).toEqual([Number(((sampled?.count ?? 0) * 4).toPrecision(2)), true]);
  expect(Math.abs(total - 160)).toBeLessThanOrEqual(30);
  expect(values.born.every(({ count }) => count % 4 === 0)).toBe(true);
});

it("counts exactly after all where the sample turns out to be too small", async () => {
  const nobody = sql<boolean>`words @@ plainto_tsquery('vitae_french', 'notaire') and surname_norm = 'nobody'`;
  expect(await tally(db, nobody, noneResolved, { rows: many, hits: 1, oneIn: 4 })).toMatchObject({ total: 0, estimated: false });
});
