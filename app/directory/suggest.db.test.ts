import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { phrases } from "~/i18n";
import { testDatabase } from "../../db/testing";
import { indexEntry } from "./index-entries.server";
import { groupOf } from "./readers";
import { rebuildSearch } from "./rebuild.server";
import { offersOf } from "./suggest";
import { countUses, suggest } from "./suggest.server";
import { authority, listPerson, type Listed } from "./testing";
import type { Reader } from "./visible.server";

const { db } = await testDatabase();

const reader = (...audiences: Reader["audiences"]): Reader => ({ group: groupOf(audiences), audiences, personId: null, staff: false });
const visitor = reader("public");
const subscriber = reader("public", "subscribers");

const names = async (text: string, who = visitor) => (await suggest(db, who, text, "fr")).people.map(({ card }) => card.name);
const subjects = async (text: string, who = visitor) => (await suggest(db, who, text, "fr")).subjects.map(({ kind, label, count }) => `${kind} ${label} ${count}`);

const people = new Map<string, Listed>();

beforeAll(async () => {
  const add = async (key: string, invented: Parameters<typeof listPerson>[1]) => void people.set(key, await listPerson(db, invented));
  const school = { text: "École de Valdorme", authority: await authority(db, "school", "École de Valdorme") };
  const town = { text: "Briançon", authority: await authority(db, "place", "Briançon") };
  const house = { text: "Ambrosia", authority: await authority(db, "organisation", "Station Ambrosia") };
  const studied = (audience: "public" | "subscribers") => ({ kind: "education" as const, value: { degree: { text: "Diplôme" }, school }, audience });
  await add("aubrespin", { given: "Claire-Hélène", family: "Aubrespin", gender: "female", born: "1951", descriptor: "Glaciologue", occupations: ["glaciologue"], certified: true, facts: [studied("public"), { kind: "birth", value: { place: town }, from: "1951", audience: "public" }] });
  await add("fontenoy", { given: "Baudouin", family: "Fontenoy", particle: "de", gender: "male", born: "1948", died: "2020", occupations: ["luthier"], descriptor: "Luthier", pen: "Tancrède Lune", penAudience: "subscribers", facts: [studied("subscribers")] });
  await add("le goff", { given: "Yannig", family: "Le Goffic", occupations: ["luthier"] });
  await add("vasserot", { given: "Jean", family: "Vasserot", occupations: ["luthier"], facts: [{ kind: "life", value: { markdown: "Une vie longue, pleine d'archets, de vernis, de forêts, de copeaux et de patience." }, audience: "public" }] });
  await add("vasserot2", { given: "Anne", family: "Vasserot" });
  await add("forename", { given: "Vassili", family: "Orme" });
  await add("hidden", { given: "Solange", family: "Vassal", standing: "suspended" });
  await add("li", { given: "Mei", family: "Li" });
  await add("lime", { given: "Rose", family: "Limeray" });
  await add("nina", { given: "Михаил", family: "Огнев" });
  await add("station", { given: "Odile", family: "Cazeneuve", facts: [{ kind: "position", value: { title: { text: "Cheffe" }, organisation: house }, audience: "subscribers" }] });
  await countUses(db);
});

describe("people, while somebody types", () => {
  it.each([
    ["aub", ["Claire-Hélène Aubrespin"]],
    ["AUBRESPIN cl", ["Claire-Hélène Aubrespin"]],
    ["hele", ["Claire-Hélène Aubrespin"]],
    ["hélène a", ["Claire-Hélène Aubrespin"]],
    ["fonten", ["Baudouin de Fontenoy"]],
    ["de fontenoy", ["Baudouin de Fontenoy"]],
    ["baudouin d", ["Baudouin de Fontenoy"]],
    ["legof", ["Yannig Le Goffic"]],
    ["огн", ["Михаил Огнев"]],
    ["ognev", ["Михаил Огнев"]],
  ])("%s", async (text, found) => expect(await names(text)).toEqual(found));

  it("come from the first letter on, surnames before forenames, the fuller entry first", async () => {
    expect(await names("v")).toEqual(["Jean Vasserot", "Anne Vasserot", "Vassili Orme"]);
    expect(await names("vass")).toEqual(["Jean Vasserot", "Anne Vasserot", "Vassili Orme"]);
  });

  it("have a word that is there whole before one that is only begun", async () => expect((await names("li"))[0]).toBe("Mei Li"));

  it.each(["vaserot", "vassreot", "vasseroot", "vassenot", "vazser", "jean vaserot", "jaen vasserot"])("are forgiven one slip: %s", async (text) => expect(await names(text)).toContain("Jean Vasserot"));

  it("are forgiven none in three letters, nor where what was typed leads somewhere", async () => {
    expect(await names("vzs")).toEqual([]);
    expect(await names("luthier")).toEqual([]);
  });
});

describe("subjects, while somebody types", () => {
  it("are the house's lists, each with what it is and how many it finds", async () => {
    expect(await subjects("val")).toEqual(["school École de Valdorme 1"]);
    expect(await subjects("ecole val")).toEqual(["school École de Valdorme 1"]);
    expect(await subjects("bri")).toEqual(["place Briançon 1"]);
    expect(await subjects("lut")).toEqual(["occupation luthier 3"]);
  });

  it("have the most used first", async () => expect((await subjects("l"))[0]).toBe("occupation luthier 3"));
});

describe("what a reader may not see", () => {
  it("is neither offered nor counted", async () => {
    expect(await names("tancr")).toEqual([]);
    expect(await names("tancrede lume")).toEqual([]);
    expect(await names("vassal")).not.toContain("Solange Vassal");
    expect(await subjects("ambrosia")).toEqual([]);
    expect(await subjects("valdorme")).toEqual(["school École de Valdorme 1"]);
  });

  it("is offered to whoever may", async () => {
    expect(await names("tancr", subscriber)).toEqual(["Baudouin de Fontenoy"]);
    expect(await subjects("ambrosia", subscriber)).toEqual(["organisation Station Ambrosia 1"]);
    expect(await subjects("valdorme", subscriber)).toEqual(["school École de Valdorme 2"]);
  });
});

describe("what is published", () => {
  it("is offered at once, and what is taken away is not, in the same transaction", async () => {
    const listed = await listPerson(db, { given: "Quitterie", family: "Zabulon", occupations: ["zoologue"] });
    expect([await names("zab"), await subjects("zoo")]).toEqual([["Quitterie Zabulon"], ["occupation zoologue 1"]]);
    await db.transaction().execute(async (trx) => {
      await trx.updateTable("entry").set({ standing: "suspended", suspended_by: "publisher" }).where("id", "=", listed.entryId).execute();
      await indexEntry(trx, listed.entryId);
    });
    expect([await names("zab"), await subjects("zoo")]).toEqual([[], []]);
  });

  it("survives the making anew of the index", async () => {
    await rebuildSearch(db, () => undefined);
    expect(await names("vass")).toEqual(["Jean Vasserot", "Anne Vasserot", "Vassili Orme"]);
  });

  it("follows a list whose names are changed or merged", async () => {
    const { id } = await db.selectFrom("authority").select("id").where("key", "=", "briancon").executeTakeFirstOrThrow();
    await db.updateTable("authority").set({ label_fr: "Brigantium" }).where("id", "=", id).execute();
    expect(await subjects("brigant")).toEqual(["place Brigantium 1"]);
    await db.updateTable("authority").set({ merged_into: await authority(db, "place", "Hautes-Alpes") }).where("id", "=", id).execute();
    expect(await subjects("brigant")).toEqual([]);
  });
});

it("says of each what it is", async () => {
  const said = (text: string, lang: "fr" | "en") => suggest(db, visitor, text, lang).then((found) => offersOf(found, lang, phrases(lang)).items.map((item) => [item.text, item.note, item.href.replace(/^\/p\/\w+/, "/p/…")]));
  expect(await said("aubr", "fr")).toEqual([["Aubrespin (Claire-Hélène)", "Glaciologue · née en 1951 · notice certifiée", "/p/…/claire-helene-aubrespin"]]);
  expect(await said("fontenoy", "en")).toEqual([["Fontenoy (Baudouin de)", "Luthier · 1948–2020", "/p/…/baudouin-de-fontenoy"]]);
  expect(await said("valdorme", "en")).toEqual([["École de Valdorme", "School · one entry", "/directory?school=ecole-de-valdorme"]]);
});

it("answers any text at all", async () => {
  const texts = fc.oneof(fc.string({ unit: "binary", maxLength: 80 }), fc.string({ unit: "grapheme", maxLength: 30 }), fc.constantFrom("%", "_", "'", "\\", "a\u0000b", "((", ":*", "x".repeat(300_000), "é ".repeat(5_000), "\u202e", "%%%%", "a_c", "﷽".repeat(50)));
  await fc.assert(fc.asyncProperty(texts, async (text) => {
    const { people: found, subjects: named } = await suggest(db, visitor, text, "en");
    expect(found.length).toBeLessThanOrEqual(6);
    expect(named.length).toBeLessThanOrEqual(4);
  }), { numRuns: 120 });
});

describe("a question for who was somewhere, and when", () => {
  const offers = async (text: string, who: Reader, lang: "fr" | "en") => offersOf(await suggest(db, who, text, lang), lang, phrases(lang)).items.map(({ text: said, note, href }) => [said, note, href]);

  it("is answered first by the page that says it, for whoever finds anybody by it", async () => {
    const page = "/who/organisation/station-ambrosia?year=2015";
    expect((await offers("who was at Ambrosia in 2015", subscriber, "en"))[0]).toEqual(["Station Ambrosia", "who was there in 2015", page]);
    expect((await offers("Station Ambrosia 2015", subscriber, "fr"))[0]).toEqual(["Station Ambrosia", "qui y était en 2015", page]);
    // Nobody sits there: a board is answered by whoever was there at all.
    expect((await offers("conseil d'administration d'Ambrosia", subscriber, "fr"))[0]).toEqual(["Station Ambrosia", "qui y était, et quand", "/who/organisation/station-ambrosia"]);
    expect(await offers("who was at Ambrosia in 2015", visitor, "en")).toEqual([]);
  });
});
