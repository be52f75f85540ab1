import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { sql } from "~/db.server";
import { testDatabase } from "../../db/testing";
import { type Chosen, type Facet, facets, listWish, nothingChosen, type Sort, type Wish, wishOf } from "./filter";
import { indexEntry } from "./index-entries.server";
import { readBirthdays, readLetters } from "./lists.server";
import { groupOf } from "./readers";
import { list, search } from "./search.server";
import { readSurnameAround } from "./surname.server";
import { listPerson } from "./testing";
import { lookOf, readIndex, readOneFacet, readValue } from "./values.server";
import type { Reader } from "./visible.server";

const { db, owner } = await testDatabase();

const reader = (...audiences: Reader["audiences"]): Reader => ({ group: groupOf(audiences), audiences, personId: null, staff: false });
const visitor = reader("public");
const subscriber = reader("public", "subscribers");

const [sectors, trades, countries] = [["Arts", "Lettres", "Droit"], ["luthière", "relieuse", "notaire", "greffière"], ["France", "Suisse", "Belgique"]];
const pick = (list: readonly string[], at: number) => [list[at % list.length] ?? ""];

beforeAll(async () => {
  for (let at = 0; at < 60; at++) {
    const born = at % 7 === 0 ? undefined : at % 3 === 0 ? String(1900 + at) : `${1900 + at}-03-${String((at % 28) + 1).padStart(2, "0")}`;
    await listPerson(db, {
      given: `Ode${at}`, family: at % 4 === 0 ? "Brumelot" : `Orvane${at}`, born, bornAudience: at % 5 === 0 ? "subscribers" : "public", sector: pick(sectors, at)[0],
      died: at % 9 === 0 ? "2020" : undefined, occupations: [...pick(trades, at), ...(at % 6 === 0 ? pick(trades, at + 1) : [])], countries: pick(countries, Math.floor(at / 2)),
      promotion: 2020 + (at % 4), imported: at % 8 === 0 ? "another house" : undefined,
      facts: at % 2 === 0 ? [{ kind: "education", value: { school: { text: "Lycée des Brumes" } } }] : [{ kind: "position", value: { title: { text: "Archiviste" } }, audience: "subscribers" }],
    });
  }
  await listPerson(db, { given: "Anne", family: "Brumellot", born: "1950" });
  await listPerson(db, { given: "Line", family: "Brumelot-Sauze", born: "1951" });
});

const total = async (who: Reader, chosen: Chosen) => (await search(db, who, { ...wishOf(new URLSearchParams()), chosen }, "fr")).total;

describe("counts", () => {
  it("are what choosing shows, whatever else is chosen, for each reader", async () => {
    const { counts } = await search(db, subscriber, wishOf(new URLSearchParams()), "fr");
    const some = Object.fromEntries(facets.map((facet) => [facet, fc.subarray(counts[facet].map(({ value }) => value)).map((values) => values.slice(0, 2))])) as Record<Facet, fc.Arbitrary<string[]>>;
    await fc.assert(
      fc.asyncProperty(fc.record(some), fc.constantFrom(...facets), fc.constantFrom(...facets), fc.constantFrom(visitor, subscriber), async (all, one, other, who) => {
        const chosen: Chosen = { ...nothingChosen, [one]: all[one], [other]: all[other] };
        const told = await search(db, who, { ...wishOf(new URLSearchParams()), chosen }, "fr");
        for (const facet of facets) for (const { value, count } of told.counts[facet]) expect([facet, value, await total(who, { ...chosen, [facet]: [value] })]).toEqual([facet, value, count]);
        for (const facet of [one, other]) for (const value of chosen[facet]) expect(told.counts[facet].find((each) => each.value === value)?.chosen ?? who === visitor).toBe(true);
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it("are those of a plain count in the database", async () => {
    const { rows } = await sql<{ living: boolean | null; people: number }>`select living, count(*)::int as people from entry_search where (readers & 1) <> 0 group by living`.execute(db);
    const { counts } = await search(db, visitor, wishOf(new URLSearchParams()), "fr");
    const said = Object.fromEntries(counts.living.map(({ value, count }) => [value, count]));
    expect(said).toEqual({ yes: rows.find(({ living }) => living === true)?.people, no: rows.find(({ living }) => living === false)?.people, unknown: rows.find(({ living }) => living === null)?.people });
  });

  it("follow an entry that is indexed anew, and count nobody as living of whom it is not said", async () => {
    const made = await listPerson(db, { given: "Io", family: "Passereau", sector: "Arts", imported: "another house" });
    const living = async (value: string) => total(visitor, { ...nothingChosen, living: [value] });
    const before = [await living("yes"), await living("unknown")];
    await owner.updateTable("person").set({ living: true }).where("id", "=", made.personId).execute();
    await db.transaction().execute((trx) => indexEntry(trx, made.entryId));
    expect([await living("yes"), await living("unknown")]).toEqual([(before[0] ?? 0) + 1, (before[1] ?? 0) - 1]);
    await expect(owner.updateTable("entry_search").set({ living: null }).where("entry_id", "=", made.entryId).execute()).rejects.toThrow(/made anew/);
  });
});

describe("each order", () => {
  async function walk(wish: Wish): Promise<{ ids: string[]; born: (number | null)[] }> {
    const [ids, born]: [string[], (number | null)[]] = [[], []];
    for (let from: string | null = null, page = 0; page < 9; page++) {
      const found = await list(db, subscriber, { ...wish, from }, "fr");
      ids.push(...found.hits.map(({ entryId }) => entryId));
      born.push(...found.hits.map(({ card }) => card.born));
      from = found.next;
      if (from === null) return { ids, born };
    }
    throw new Error("the list does not end");
  }

  it.each<Sort>(["name", "oldest", "youngest", "newest"])("%s shows everybody once, whom nothing is known of last", async (sort) => {
    const { ids, born } = await walk(listWish({ sort }, null));
    expect([new Set(ids).size, ids.length]).toEqual([ids.length, await total(subscriber, nothingChosen)]);
    if (sort !== "oldest" && sort !== "youngest") return;
    const known = born.filter((year) => year !== null);
    expect(born.slice(0, known.length)).toEqual(known.toSorted((one, other) => (sort === "oldest" ? one - other : other - one)));
  });

  it("of those who are remembered is that of their deaths, the latest first, the vaguer date behind", async () => {
    const known = (await list(db, visitor, listWish({ memorial: true, sort: "death" }, null), "fr")).total;
    for (const [family, died] of [["Ouessant", "2019-11"], ["Molène", "2026-03-14"], ["Sein", "2019-11-02"], ["Batz", "1987"], ["Houat", "2026-03-15"]] as const) await listPerson(db, { family, died });
    const read = await list(db, visitor, listWish({ memorial: true, sort: "death" }, null), "fr");
    const own = read.hits.map(({ card, died }) => [card.surname, died] as const).filter(([surname]) => ["Ouessant", "Molène", "Sein", "Batz", "Houat"].includes(surname));
    expect([read.total - known, own]).toEqual([5, [["Houat", "2026-03-15"], ["Molène", "2026-03-14"], ["Sein", "2019-11-02"], ["Ouessant", "2019-11"], ["Batz", "1987"]]]);
    const first = await list(db, visitor, { ...listWish({ memorial: true, sort: "death" }, null), length: 2 }, "fr");
    const second = await list(db, visitor, { ...listWish({ memorial: true, sort: "death" }, first.next), length: 2 }, "fr");
    expect([first, second].flatMap(({ hits }) => hits.map(({ entryId }) => entryId))).toEqual(read.hits.slice(0, 4).map(({ entryId }) => entryId));
  });

  it("begins anew at a place that was kept in another order", async () => {
    const { next } = await list(db, visitor, listWish({ sort: "oldest" }, null), "fr");
    const elsewhere = await list(db, visitor, listWish({ sort: "newest" }, next), "fr");
    expect([elsewhere.previous, elsewhere.hits.length]).toEqual([null, 25]);
  });

  it("keeps in an address no more of a birth than the reader may know", async () => {
    const { next } = await list(db, visitor, listWish({ sort: "name" }, null), "fr");
    expect(Buffer.from(next ?? "", "base64url").toString()).not.toMatch(/19\d\d-\d\d-\d\d/);
  });
});

describe("ways into the book", () => {
  it("list every value with its count, by letter and by words of its name", async () => {
    const index = await readIndex(db, visitor, { facet: "occupation", look: lookOf(new URLSearchParams()) }, "fr");
    expect(index?.values.map(({ label }) => label)).toEqual(["greffière", "luthière", "notaire", "relieuse"]);
    for (const { value, count } of index?.values ?? []) expect(await total(visitor, { ...nothingChosen, occupation: [value] })).toBe(count);
    const found = await readIndex(db, visitor, { facet: "occupation", look: lookOf(new URLSearchParams({ find: "RELIEU" })) }, "fr");
    expect(found?.values.map(({ label }) => label)).toEqual(["relieuse"]);
    expect(await readIndex(db, visitor, { facet: "occupation", look: lookOf(new URLSearchParams({ page: "2" })) }, "fr")).toBeNull();
    const one = await readOneFacet(db, visitor, { wish: wishOf(new URLSearchParams("sector=arts&occupation=notaire")), facet: "occupation", look: lookOf(new URLSearchParams()) }, "fr");
    expect(one?.values.filter(({ chosen }) => chosen).map(({ label }) => label)).toEqual(["notaire"]);
  });

  it("lead from a merged value to the one that it was merged into", async () => {
    const ids = await owner.selectFrom("authority").select(["id", "key"]).where("kind", "=", "occupation").execute();
    const id = (key: string) => ids.find((each) => each.key === key)?.id ?? 0;
    await owner.updateTable("authority").set({ merged_into: id("relieuse") }).where("id", "=", id("notaire")).execute();
    expect((await readValue(db, "occupation", "notaire", "fr"))?.value).toBe("relieuse");
    await owner.updateTable("authority").set({ merged_into: null }).where("id", "=", id("notaire")).execute();
  });

  it("know a birthday only of whom the reader may know it", async () => {
    const [seen, more] = [await readBirthdays(db, visitor), await readBirthdays(db, subscriber)];
    const sum = (days: ReadonlyMap<string, number>) => [...days.values()].reduce((one, other) => one + other, 0);
    expect(sum(seen)).toBeLessThan(sum(more));
    for (const [day, count] of seen) expect((await list(db, visitor, listWish({ birthday: day }, null), "fr")).total).toBe(count);
  });

  it("go by letters that add up", async () => {
    const letters = await readLetters(db, visitor);
    expect(letters.reduce((sum, { count }) => sum + count, 0)).toBe(await total(visitor, nothingChosen));
  });

  it("lead from a surname to those that are near it and those that it is a part of", async () => {
    const { spellings, near, compounds } = await readSurnameAround(db, visitor, "brumelot");
    expect([spellings, near.map(({ surname }) => surname), compounds.map(({ surname }) => surname)]).toEqual([["Brumelot"], ["Brumellot"], ["Brumelot-Sauze"]]);
    expect((await readSurnameAround(db, visitor, "brumelo")).near.map(({ surname }) => surname)).toContain("Brumelot");
  });
});
