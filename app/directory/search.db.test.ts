import fc from "fast-check";
import { normaliseName } from "~/persons/name";
import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../db/testing";
import { facets, listWish, type Wish, wishOf } from "./filter";
import { readLetters } from "./lists.server";
import { type Found, list, search } from "./search.server";
import { listPerson, type Listed } from "./testing";
import { groupOf } from "./readers";
import type { Reader } from "./visible.server";

const { db } = await testDatabase();

const reader = (...audiences: Reader["audiences"]): Reader => ({ group: groupOf(audiences), audiences, personId: null, staff: false });
const visitor = reader("public");
const subscriber = reader("public", "subscribers");
const listedReader = reader("public", "listed");
const both = reader("public", "subscribers", "listed");

function ask(query: string, who: Reader = visitor): Promise<Found> {
  return search(db, who, wishOf(new URLSearchParams(query.includes("=") ? query : { q: query })), "fr");
}
const names = (found: Pick<Found, "hits">) => found.hits.map(({ card }) => card.name);
const first = async (query: string, who?: Reader) => names(await ask(query, who))[0];
const why = ({ hits }: Found) => hits.map(({ why: reason }) => reason && `${reason.kind}: ${reason.on.map(({ text, found }) => (found ? `[${text}]` : text)).join("")}`);

const people = new Map<string, Listed>();

beforeAll(async () => {
  const add = async (key: string, invented: Parameters<typeof listPerson>[1]) => void people.set(key, await listPerson(db, invented));
  await add("aubrespin", {
    given: "Claire-Hélène", family: "Aubrespin", birthFamily: "Vasserot", gender: "female", born: "1951-03-03", bornAudience: "subscribers", sector: "Sciences",
    descriptor: "Glaciologue au Laboratoire des neiges", countries: ["France"], occupations: ["glaciologue"], certified: true,
    facts: [
      { kind: "birth", value: { place: { text: "Briançon" } }, from: "1951-03-03", audience: "subscribers" },
      { kind: "position", value: { title: { text: "Cheffe d'hivernage" }, organisation: { text: "Station Ambrosia" } }, from: "2003", audience: "subscribers" },
      { kind: "recreation", value: { text: "reliure" }, audience: "listed" },
      { kind: "contact", value: { type: "telephone", text: "01 99 00 17 42 standard mirabelle" }, audience: "house" },
      { kind: "life", value: { markdown: "Elle a passé **trois hivers** sur la banquise." }, audience: "subscribers" },
    ],
  });
  await add("fontenoy", { given: "Baudouin", family: "Fontenoy", particle: "de", gender: "male", born: "1948", sector: "Métiers d'art", occupations: ["luthier"], countries: ["France"], descriptor: "Luthier à Mirecourt" });
  await add("ormes", { given: "Jehan", family: "Ormes", particle: "d'", gender: "male", born: "1957", sector: "Médecine", occupations: ["chirurgien"], countries: ["France"] });
  await add("elst", { given: "Sanne", family: "Elst", particle: "van der", gender: "female", born: "1980", sector: "Arts", occupations: ["cheffe d'orchestre"], countries: ["Belgique"] });
  await add("le goff", { given: "Yannig", family: "Le Goffic", gender: "male", born: "1962", sector: "Sciences", countries: ["France"], occupations: ["géologue"] });
  await add("vasserot1", { given: "Jean", family: "Vasserot", gender: "male", born: "1944", sector: "Sciences", descriptor: "Physicien des particules", countries: ["Suisse"], occupations: ["physicien"] });
  await add("vasserot2", { given: "Jean", family: "Vasserot", gender: "male", born: "1961", sector: "Médecine", descriptor: "Cardiologue", countries: ["France"], occupations: ["cardiologue"] });
  await add("vasserot-pinel", { given: "Anne", family: "Vasserot-Pinel", gender: "female", born: "1972", sector: "Sciences", countries: ["France", "Suisse"], occupations: ["mathématicienne"] });
  await add("wasserott", { given: "Léon", family: "Wasserott", gender: "male", born: "1955", sector: "Sciences", countries: ["France"], occupations: ["hydrologue"] });
  await add("ember", { given: "Orville T.", family: "Hask", suffix: "Jr.", gender: "male", born: "1925", died: "2004", language: "en", sector: "Lettres", pen: "O. T. Ember", penAudience: "subscribers", countries: ["États-Unis"], occupations: ["novelist"] });
  await add("cote", { given: "Élise", family: "Côté", gender: "female", born: "1970", sector: "Arts", countries: ["Canada"] });
  await add("cote2", { given: "Elise", family: "Cote", gender: "female", born: "1971", sector: "Arts", countries: ["France"] });
  await add("cyrillic", { given: "Nina", family: "Loujina", gender: "female", born: "1969", sector: "Lettres" });
  await add("in cyrillic", { given: "Михаил", family: "Огнев", gender: "male", born: "1968", sector: "Lettres" });
  await add("arabic", { given: "Karim", family: "Naciri", gender: "male", born: "1966", sector: "Lettres" });
  await add("umlaut", { given: "Änne", family: "Müller", gender: "female", born: "1949", sector: "Lettres" });
  await add("robert", { given: "Robert", family: "Hallwright", gender: "male", born: "1941", sector: "Lettres" });
  await add("script", { family: "김서온", born: "1990", sector: "Arts" });
  await add("suspended", { given: "Nadège", family: "Aubriot", standing: "suspended", sector: "Arts", descriptor: "Hautboïste" });
  await add("withdrawn", { given: "Paul", family: "Aubrillon", standing: "withdrawn", sector: "Arts" });
  await add("hidden birth", { given: "Rose", family: "Quintal", born: "1933", bornAudience: "house", sector: "Lettres", occupations: ["poétesse"], countries: ["France"] });
});

describe("a name", () => {
  it.each([
    ["Claire-Hélène Aubrespin", "Claire-Hélène Aubrespin"], ["claire helene aubrespin", "Claire-Hélène Aubrespin"], ["AUBRESPIN CLAIRE HELENE", "Claire-Hélène Aubrespin"],
    ["aubrespin, claire-hélène", "Claire-Hélène Aubrespin"], ["Claire Aubrespin", "Claire-Hélène Aubrespin"], ["C. Aubrespin", "Claire-Hélène Aubrespin"],
    ["clairehelene aubrespin", "Claire-Hélène Aubrespin"], ["Mme Aubrespin", "Claire-Hélène Aubrespin"], ["Baudouin de Fontenoy", "Baudouin de Fontenoy"],
    ["Fontenoy Baudouin", "Baudouin de Fontenoy"], ["de fontenoy", "Baudouin de Fontenoy"], ["DE FONTENOY (Baudouin)", "Baudouin de Fontenoy"], ["Jehan d’Ormes", "Jehan d'Ormes"],
    ["dormes", "Jehan d'Ormes"], ["van der Elst", "Sanne van der Elst"], ["vanderelst sanne", "Sanne van der Elst"], ["Elst", "Sanne van der Elst"],
    ["legoffic", "Yannig Le Goffic"], ["le goffic", "Yannig Le Goffic"], ["Dr Yannig Le Goffic", "Yannig Le Goffic"], ["hask orville jr", "Orville T. Hask Jr."], ["O T Hask", "Orville T. Hask Jr."],
    ["김서온", "김서온"],
  ])("%s finds %s first", async (query, expected) => {
    const found = await ask(query);
    expect([names(found)[0], found.named]).toEqual([expected, "yes"]);
  });

  it.each([
    ["aubrepsin", "Claire-Hélène Aubrespin", "near"], ["obrespin claire", "Claire-Hélène Aubrespin", "sound"], ["aubrespain helene", "Claire-Hélène Aubrespin", "near"], ["claire aubresppin", "Claire-Hélène Aubrespin", "near"],
    ["bodouin de fontenoi", "Baudouin de Fontenoy", "near"], ["fontenois", "Baudouin de Fontenoy", "sound"], ["jehan ornes", "Jehan d'Ormes", "near"], ["vaserott leon", "Léon Wasserott", "sound"], ["yannik le goffic", "Yannig Le Goffic", "near"],
    ["baudouin marie de fontenoy", "Baudouin de Fontenoy", "variant"], ["général Fontenoy", "Baudouin de Fontenoy", "variant"], ["jeannot vasserot", "Jean Vasserot", "nickname"], ["Sanne van der Elste", "Sanne van der Elst", "sound"],
    ["Клер Эмбер", null, null], ["Лужина Нина", "Nina Loujina", "variant"], ["Loujina Nina", "Nina Loujina", null], ["Nina Luzhina", "Nina Loujina", "sound"], ["كريم الناصري", "Karim Naciri", "variant"],
    ["Mikhail Ognev", "Михаил Огнев", null], ["Mikhaïl Ogniov", "Михаил Огнев", "variant"], ["Seo On Kim", "김서온", null], ["Aenne Mueller", "Änne Müller", "variant"], ["Bob Hallwright", "Robert Hallwright", "nickname"],
  ])("%s finds %s, and says how it is like it", async (query, expected, kind) => {
    const found = await ask(query);
    expect([names(found)[0] ?? null, kind && found.hits[0]?.why?.kind]).toEqual([expected, kind]);
    if (kind) expect(found.named).toBe(kind === "near" ? "near" : "alike");
  });

  it.each(["Claire-HÃ©lÃ¨ne Aubrespin", "Ã‰lise CÃ´tÃ©", "&Eacute;lise C&ocirc;t&eacute;", "%C3%89lise C%C3%B4t%C3%A9", "Élise C\u200Bôté"])("%s, broken on its way, is read as it was meant", async (query) => {
    const found = await ask(new URLSearchParams({ q: query }).toString());
    expect([found.named, normaliseName(names(found)[0] ?? "")]).toEqual(["yes", query.startsWith("Claire") ? "claire helene aubrespin" : "elise cote"]);
  });

  it("of somebody else is told from a slip, and shown apart", async () => {
    const found = await ask("Jaen Vassetod");
    expect(found).toMatchObject({ hits: [], total: 0, named: "no" });
    expect(found.similar.map(({ card }) => card.name)).toEqual(["Jean Vasserot", "Jean Vasserot"]);
    expect((await ask("Claire-Hélène Vasseur")).hits).toEqual([]);
  });

  it("is found by its beginning where nobody bears it whole", async () => {
    const found = await ask("aubres");
    expect([names(found), found.named, why(found)]).toEqual([["Claire-Hélène Aubrespin"], "begun", ["beginning: Claire-Hélène [Aubres]pin"]]);
  });

  it("comes whole before it comes in part, and accents as typed before others", async () => {
    expect(names(await ask("vasserot"))).toEqual(["Jean Vasserot", "Jean Vasserot", "Anne Vasserot-Pinel", "Claire-Hélène Aubrespin"]);
    expect(why(await ask("vasserot"))).toEqual(["surname: Jean [Vasserot]", "surname: Jean [Vasserot]", "surname: Anne [Vasserot]-Pinel", "birth: Claire-Hélène [Vasserot]"]);
    expect(names(await ask("élise côté"))).toEqual(["Élise Côté", "Elise Cote"]);
    expect(names(await ask("elise cote"))).toEqual(["Elise Cote", "Élise Côté"]);
    expect(names(await ask("q=vasserot&near=1"))).toContain("Léon Wasserott");
  });

  it("borne by several is told as such", async () => {
    const found = await ask("Jean Vasserot");
    expect(found.hits.map(({ namesakes, card }) => [namesakes, card.born, card.descriptor.fr])).toEqual([[2, 1944, "Physicien des particules"], [2, 1961, "Cardiologue"]]);
  });

  it("of nobody who is listed gives nobody", async () => {
    for (const query of ["Zyxwu Qrstan", "Aubriot", "Nadège", "hautboïste", "Aubrillon", "Jean Fontenoy"]) {
      expect(await ask(query)).toMatchObject({ hits: [], total: 0, named: "no", text: query });
    }
  });
});

describe("words of the text", () => {
  it("are found in any of their forms, in both languages, with the line that holds them", async () => {
    expect(why(await ask("luthiers"))).toEqual(["text: [Luthier] à Mirecourt"]);
    expect(names(await ask("mirecourt"))).toEqual(["Baudouin de Fontenoy"]);
    expect(why(await ask("hivernage", subscriber))).toEqual(["text: dès 2003 : Cheffe d’[hivernage], Station Ambrosia"]);
    expect(why(await ask('"trois hivers"', subscriber))).toEqual(["text: Elle a passé [trois] [hivers] sur la banquise"]);
    expect(names(await ask("fontenoy luthier"))).toEqual(["Baudouin de Fontenoy"]);
  });

  it("are neither found, counted nor hinted at by whoever may not read them", async () => {
    const told = async (query: string) => Promise.all([visitor, subscriber, listedReader, both].map(async (who) => (await ask(query, who)).total));
    expect(await told("hivernage")).toEqual([0, 1, 0, 1]);
    expect(await told("reliure")).toEqual([0, 0, 1, 1]);
    expect(await told("mirabelle")).toEqual([0, 0, 0, 0]);
    expect(await told("Ember")).toEqual([0, 1, 0, 1]);
    expect(await told("Briançon")).toEqual([0, 1, 0, 1]);
    expect(await told("glaciologue")).toEqual([1, 1, 1, 1]);
    // "Without" a hidden word leaves out nobody: only a word that one may read does.
    expect(await told("glaciologue -hivernage")).toEqual([1, 0, 1, 0]);
    expect(await told("glaciologue -mirabelle")).toEqual([1, 1, 1, 1]);
    expect(await told("aubrespin -reliure")).toEqual([1, 1, 0, 0]);
    expect(await told("glaciologue -Ember")).toEqual([1, 1, 1, 1]);
  });

  it("do not show a year of birth that is kept for the house", async () => {
    const [hit] = (await ask("quintal", both)).hits;
    expect(hit?.card.born).toBeNull();
    expect((await ask("q=quintal&born=1930")).total).toBe(0);
    expect((await ask("aubrespin")).hits[0]?.card).toMatchObject({ born: 1951, where: { fr: "", en: "" } });
    expect((await ask("aubrespin", subscriber)).hits[0]?.card.where).toEqual({ fr: "à Briançon", en: "in Briançon" });
  });
});

describe("facets", () => {
  it("count exactly what choosing them shows, whatever else is chosen", async () => {
    for (const base of ["q=", "q=vasserot", "sector=sciences", "country=france&sector=sciences", "born=1950&born=1960", "q=sciences&country=suisse"]) {
      const wish = wishOf(new URLSearchParams(base));
      const { counts } = await search(db, visitor, wish, "fr");
      for (const facet of facets) {
        for (const { value, count } of counts[facet]) {
          const alone: Wish = { ...wish, chosen: { ...wish.chosen, [facet]: [value] } };
          expect([base, facet, value, (await search(db, visitor, alone, "fr")).total]).toEqual([base, facet, value, count]);
        }
      }
    }
  });

  it("take several values each, and forget values that nobody knows", async () => {
    const { total, counts } = await ask("sector=arts&sector=lettres");
    expect(total).toBe(11);
    expect(counts.sector.filter(({ chosen }) => chosen).map(({ label, count }) => [label, count])).toEqual([["Lettres", 7], ["Arts", 4]]);
    expect((await ask("sector=alchimie")).total).toBe((await ask("")).total);
    expect((await ask("born=1950")).hits.map(({ card }) => card.born)).toEqual([1951, 1957, 1955]);
  });

  it("do not count what the reader may not see", async () => {
    const occupations = async (who: Reader) => (await ask("aubrespin", who)).counts.occupation.map(({ label }) => label);
    expect(await occupations(visitor)).toEqual(["glaciologue"]);
    expect((await ask("")).counts.born.map(({ value }) => value)).not.toContain("1930");
  });
});

describe("a long list", () => {
  const crowd = 61;
  beforeAll(async () => {
    for (let at = 0; at < crowd; at++) {
      await listPerson(db, { given: `Témoin ${String.fromCharCode(65 + (at % 26))}${at}`, family: at % 3 === 0 ? "Kerzalaun" : `Kerzal${"aeiou"[at % 5]}`, born: String(1900 + at), sector: "Foule" });
    }
  });

  async function walk(query: string, through: (wish: Wish) => Promise<Pick<Found, "hits" | "next" | "previous">>) {
    const seen: string[][] = [];
    let wish = wishOf(new URLSearchParams(query));
    for (let page = 0; page < 10; page++) {
      const found = await through(wish);
      seen.push(found.hits.map(({ entryId }) => entryId));
      if (!found.next) return { seen, last: found };
      wish = { ...wish, from: found.next };
    }
    throw new Error("the list does not end");
  }

  it.each(["sector=foule", "q=temoin", "q=temoin&sort=name", "q=kerzal"])("%s shows everybody once, page by page, and back again", async (query) => {
    const { seen, last } = await walk(query, (wish) => search(db, visitor, wish, "fr"));
    const all = seen.flat();
    expect([seen.map(({ length }) => length), new Set(all).size]).toEqual([[25, 25, 11], crowd]);
    const before = await search(db, visitor, { ...wishOf(new URLSearchParams(query)), from: last.previous }, "fr");
    expect(before.hits.map(({ entryId }) => entryId)).toEqual(seen[1]);
    const beginning = await search(db, visitor, { ...wishOf(new URLSearchParams(query)), from: before.previous }, "fr");
    expect([beginning.hits.map(({ entryId }) => entryId), beginning.previous]).toEqual([seen[0], null]);
  });

  it("goes by the order of the book within a letter", async () => {
    const { seen } = await walk("", (wish) => list(db, visitor, { ...listWish({ letter: "K" }, null), from: wish.from }, "fr"));
    expect(seen.flat()).toHaveLength(crowd);
    const found = await list(db, visitor, listWish({ surname: "kerzalaun" }, null), "fr");
    expect([found.total, found.hits[0]?.card.surname]).toEqual([21, "Kerzalaun"]);
    const filled = (await readLetters(db, visitor)).filter(({ count }) => count > 0).map(({ letter }) => letter);
    expect(filled).toEqual(["A", "C", "E", "F", "H", "K", "L", "M", "N", "O", "Q", "V", "W", "#"]);
  });
});

it("has an answer to any text at all", async () => {
  const hostile = ["'", '"', "\\", "((((", "a & | !b", ":*", "%_%", "${x}", "\u0000", "\uD800", "x".repeat(5000), "💥", "ﷺ", "' or 1=1 --", "-", "--", '"a', "a:b", "<script>", "or", "OR or", "\u202Eabc"];
  for (const text of hostile) await expect(ask(new URLSearchParams({ q: text }).toString())).resolves.toMatchObject({ total: expect.any(Number) });
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 60 }), fc.string({ maxLength: 20 }), fc.constantFrom("0", "1"), async (text, value, near) => {
      const wish = { ...wishOf(new URLSearchParams({ q: text, sector: value, country: value, near })), from: value };
      const found = await search(db, both, wish, "en");
      expect(found.hits.length).toBeLessThanOrEqual(25);
    }),
    { numRuns: 120 },
  );
});

it("finds by first name alone", async () => {
  expect(await first("Yannig")).toBe("Yannig Le Goffic");
  expect(await first("helene")).toBe("Claire-Hélène Aubrespin");
});
