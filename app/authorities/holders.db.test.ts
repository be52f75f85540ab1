import { describe, expect, it } from "vitest";
import { testDatabase } from "../../db/testing";
import { readRevision } from "~/biographies/read.server";
import { authority, type Listed, listPerson } from "~/directory/testing";
import type { Reader } from "~/directory/visible.server";
import { readWhoWays } from "./asked-who.server";
import { type HoldersFilter, readHolders } from "./holders.server";
import { lookUp } from "./look-up.server";
import { readOthersThere } from "./others.server";

const { db } = await testDatabase();

const visitor: Reader = { group: "public", audiences: ["public"], personId: null, staff: false };
const subscriber: Reader = { group: "subscribers", audiences: ["public", "subscribers"], personId: null, staff: false };
const during = (from: number, to = from) => ({ years: { from, to } });
const today = "2026-11-28";
const everything: HoldersFilter = { years: null, state: null, role: null, page: 1 };

type Post = { from?: string; to?: string; current?: boolean; audience?: "public" | "subscribers" | "house"; kind?: "position" | "education" };
let number = 0;
/** A house of one person with one post, and what the year says of it. */
async function held(post: Post, person: { born?: string; died?: string } = {}) {
  const id = await authority(db, post.kind === "education" ? "school" : "organisation", `Fondation ${++number}`);
  const words = { text: `Fondation ${number}`, authority: id };
  const value = post.kind === "education" ? { school: words } : { title: { text: "administratrice" }, organisation: words, ...(post.current ? { current: true } : {}) };
  await listPerson(db, { family: `Kermadec${number}`, ...person, facts: [{ kind: post.kind ?? "position", value, from: post.from, to: post.to, audience: post.audience }] });
  const ask = async (part: Partial<HoldersFilter>, reader = visitor) => readHolders(db, reader, id, { ...everything, ...part }, { lang: "fr", today });
  return { id, ask, sure: async (year: number, to = year) => (await ask(during(year, to))).rows[0]?.sure ?? "no" };
}

describe("who held what in a year", () => {
  it.each<[string, Post, { born?: string; died?: string }, Record<number, string>]>([
    ["a whole period", { from: "2010", to: "2015" }, {}, { 2009: "no", 2010: "certain", 2012: "certain", 2015: "certain", 2016: "no" }],
    ["a period of months", { from: "2010-11", to: "2015-01-02" }, {}, { 2010: "certain", 2015: "certain", 2016: "no" }],
    ["no end", { from: "2010" }, {}, { 2009: "no", 2010: "certain", 2011: "possible", 2026: "possible", 2027: "no" }],
    ["in office today", { from: "2010", current: true }, {}, { 2009: "no", 2011: "certain", 2026: "certain", 2027: "no" }],
    ["no beginning", { to: "2015" }, { born: "1990" }, { 1989: "no", 2014: "possible", 2015: "certain", 2016: "no" }],
    ["no dates", {}, { born: "1950", died: "2001" }, { 1949: "no", 1980: "possible", 2001: "possible", 2002: "no" }],
    ["no dates, and a birth long ago", {}, { born: "1850" }, { 1849: "no", 1955: "possible", 1956: "no" }],
    ["no dates, but today", { current: true }, {}, { 2015: "possible", 2026: "certain" }],
    ["no end, but a death", { from: "1990", current: true }, { died: "1995-04" }, { 1995: "certain", 1996: "no" }],
    ["studies of which one date is known", { kind: "education", from: "1970" }, {}, { 1970: "certain", 1971: "no" }],
  ])("with %s", async (_name, post, person, expected) => {
    const { sure } = await held(post, person);
    const said = Object.fromEntries(await Promise.all(Object.keys(expected).map(async (year) => [year, await sure(Number(year))])));
    expect(said).toEqual(Object.fromEntries(Object.entries(expected)));
  });

  it.each<[string, Post, { born?: string; died?: string }, [number, number, string][]]>([
    ["a whole period", { from: "2010", to: "2015" }, {}, [[2005, 2009, "no"], [2005, 2010, "certain"], [2012, 2013, "certain"], [2015, 2020, "certain"], [2016, 2020, "no"]]],
    ["no end", { from: "2010" }, {}, [[2005, 2009, "no"], [2000, 2012, "certain"], [2011, 2030, "possible"], [2027, 2030, "no"]]],
    ["no dates", {}, { born: "1950", died: "2001" }, [[1940, 1949, "no"], [1940, 1950, "possible"], [2001, 2010, "possible"], [2002, 2010, "no"]]],
  ])("among several years, with %s", async (_name, post, person, expected) => {
    const { sure } = await held(post, person);
    for (const [from, to, said] of expected) expect([from, to, await sure(from, to)]).toEqual([from, to, said]);
  });

  it("says which years are known at all, for whoever asks for another", async () => {
    const { ask } = await held({ from: "2010-11", to: "2015" });
    expect(await ask(during(1980))).toMatchObject({ rows: [], known: { from: 2010, to: 2015 } });
    expect((await (await held({ from: "2010", current: true })).ask({})).known).toEqual({ from: 2010, to: 2026 });
    expect((await (await held({})).ask({})).known).toBeNull();
  });

  it.each<[string, Post, { died?: string }, string]>([
    ["that is over", { from: "2010", to: "2015" }, {}, "former"],
    ["that goes on", { from: "2010", current: true }, {}, "current"],
    ["whose end is fixed and still to come", { from: "2025-01", to: "2027-01" }, {}, "current"],
    ["that may end this year", { from: "2025", to: "2026" }, {}, "open"],
    ["of which nobody says whether it ended", { from: "2010" }, {}, "open"],
    ["of somebody who died", { from: "1990", current: true }, { died: "1995" }, "former"],
  ])("calls a post %s by its state", async (_name, post, person, state) => {
    const { ask } = await held(post, person);
    const all = await ask({});
    expect([all.rows[0]?.facts[0]?.state, Object.entries(all.counts).filter(([, count]) => count > 0).map(([name]) => name)]).toEqual([state, [state]]);
    expect((await ask({ state: state as "current" })).rows).toHaveLength(1);
  });
});

describe("the people of an organisation", () => {
  it("are those whose statements the reader may see: others are neither listed nor counted", async () => {
    const { ask } = await held({ from: "2010", to: "2015", audience: "subscribers" });
    expect(await ask(during(2012))).toMatchObject({ rows: [], total: 0, certain: 0, possible: 0, counts: { former: 0 } });
    expect(await ask(during(2012), subscriber)).toMatchObject({ total: 1, certain: 1, counts: { former: 1 } });
    const secret = await held({ from: "2010", audience: "house" });
    expect(await secret.ask({}, { ...subscriber, staff: true })).toMatchObject({ rows: [], total: 0 });
  });

  it("are not those whose entry the public does not see", async () => {
    const id = await authority(db, "organisation", "Fondation Sarzeau");
    const facts = [{ kind: "membership" as const, value: { organisation: { text: "Fondation Sarzeau", authority: id } } }];
    for (const standing of ["suspended", "none", "withdrawn"] as const) await listPerson(db, { family: `Trestignel ${standing}`, standing, facts });
    expect(await readHolders(db, visitor, id, everything, { lang: "fr", today })).toMatchObject({ rows: [], total: 0 });
  });

  it("stand with what they were there, the certain first, the latest before the earlier", async () => {
    const id = await authority(db, "organisation", "Fonds Ploumanac'h");
    const post = (title: string) => ({ title: { text: title }, organisation: { text: "Fonds Ploumanac'h", authority: id } });
    await listPerson(db, { family: "Ancelin", facts: [{ kind: "position", value: post("trésorier"), from: "2001", to: "2016" }, { kind: "position", value: post("président"), from: "2018", to: "2020" }] });
    await listPerson(db, { family: "Bertaud", facts: [{ kind: "position", value: post("secrétaire"), from: "2013" }] });
    await listPerson(db, { family: "Coatanéa", facts: [{ kind: "position", value: post("présidente"), from: "2014", to: "2017" }] });
    const read = await readHolders(db, visitor, id, { ...everything, ...during(2015) }, { lang: "fr", today });
    expect(read.rows.map(({ card, sure, facts }) => [card.surname, sure, ...facts.map(({ when, what, missing }) => `${when} ${what} ${missing ?? ""}`.trim())])).toEqual([
      ["Coatanéa", "certain", "2014–2017 Présidente, Fonds Ploumanac’h"],
      ["Ancelin", "certain", "2001–2016 Trésorier, Fonds Ploumanac’h"],
      ["Bertaud", "possible", "dès 2013 Secrétaire, Fonds Ploumanac’h to"],
    ]);
    expect([read.total, read.certain, read.possible]).toEqual([3, 2, 1]);
  });
});

describe("somebody's seat on the board", () => {
  it("is told from a post, and leads to who else was there, as far as the reader may read", async () => {
    const id = await authority(db, "organisation", "Compagnie Quéménéven");
    const organisation = { text: "Compagnie Quéménéven", authority: id };
    const seat = (from: string, to: string, audience: "public" | "subscribers" = "public") => ({ kind: "mandate" as const, value: { title: { text: "administratrice" }, organisation }, from, to, audience });
    const one = await listPerson(db, { family: "Dagorn", facts: [seat("2012", "2018")] });
    const lines = async (entry: Listed) => (await readRevision(db, entry.revisionId))?.lines ?? [];
    const others = async (reader: Reader) => Object.values(await readOthersThere(db, reader, { entryId: one.entryId, died: null, lines: await lines(one) }, today));
    await listPerson(db, { family: "Evenou", facts: [seat("2010", "2014", "subscribers")] });
    expect([await others(visitor), await others(subscriber)]).toEqual([[], [{ kind: "organisation", key: "compagnie-quemeneven", years: { from: 2012, to: 2018 }, as: "seat" }]]);
    const open = await listPerson(db, { family: "Glémarec", facts: [{ ...seat("2019", "2019"), to: undefined }] });
    const until = async (died: string | null) => Object.values(await readOthersThere(db, subscriber, { entryId: open.entryId, died, lines: await lines(open) }, today))[0]?.years;
    expect([await until(null), await until("2021-02")]).toEqual([{ from: 2019, to: 2026 }, { from: 2019, to: 2021 }]);
    await listPerson(db, { family: "Floc'h", facts: [{ kind: "position", value: { title: { text: "comptable" }, organisation }, from: "2015" }] });
    const family = async (part: Partial<HoldersFilter>) => (await readHolders(db, subscriber, id, { ...everything, ...part }, { lang: "fr", today })).rows.map(({ card }) => card.surname);
    expect([await family({ role: "seat", ...during(2012, 2018) }), await family({ role: "post" }), await family(during(2013))]).toEqual([["Dagorn", "Evenou"], ["Floc'h"], ["Dagorn", "Evenou"]]);
    expect((await readHolders(db, subscriber, id, everything, { lang: "fr", today })).roles).toEqual({ seat: 3, post: 1 });
  });

  it.each<[string, string]>([
    ["who sat on the board of Sablonnières in 2015", "Régie des Sablonnières 2015-2015 seat"],
    ["board of Régie des Sablonnières", "Régie des Sablonnières seat"],
    ["conseil d'administration de la Régie des Sablonnières en 2015", "Régie des Sablonnières 2015-2015 seat"],
    ["REGIE DES SABLONNIERES 2012-2018", "Régie des Sablonnières 2012-2018"],
    ["Conseil de Plouarzel 2015", "Conseil de Plouarzel 2015-2015"],
    ["des Sablonnières 2015", "Régie des Sablonnières 2015-2015"],
    ["Sablonnières 2015", ""],
    ["Régie des Sablonnières", ""],
    ["board of Nowhere in 2015", ""],
  ])("is what %s asks for", async (text, expected) => {
    for (const label of ["Régie des Sablonnières", "Conseil de Plouarzel"]) {
      const organisation = { text: label, authority: await authority(db, "organisation", label) };
      await listPerson(db, { family: "Guivarc'h", facts: [{ kind: "mandate", value: { title: { text: "membre" }, organisation }, audience: "subscribers" }] });
    }
    const said = async (reader: Reader) => (await readWhoWays(db, reader, text, "fr")).map(({ label, years, seat }) => [label, years && `${years.from}-${years.to}`, seat && "seat"].filter(Boolean).join(" ")).join();
    expect([await said(subscriber), await said(visitor)]).toEqual([expected, ""]);
  });
});

describe("looking a name up", () => {
  it("offers what begins so, has such a word, or is spelt nearly so, with what each reader finds of it", async () => {
    const { id } = await held({ from: "2010", audience: "subscribers" });
    const label = `Fondation ${number}`;
    const first = async (text: string, reader = visitor) => (await lookUp(db, reader, "organisation", text)).find((each) => each.id === id);
    expect(await first(label.toUpperCase())).toMatchObject({ fr: label, entries: 0 });
    expect(await first(label, subscriber)).toMatchObject({ entries: 1 });
    expect((await lookUp(db, visitor, "organisation", "Fondation Sarzau")).map(({ fr }) => fr)).toContain("Fondation Sarzeau");
    for (const text of ["", "%", "_", "'", "🙂", "\u202e", "x".repeat(100_000)]) expect(await lookUp(db, visitor, "organisation", text)).toEqual([]);
  });
});
