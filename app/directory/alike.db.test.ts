import { beforeAll, expect, it } from "vitest";
import { testDatabase } from "../../db/testing";
import { wishOf } from "./filter";
import { search } from "./search.server";
import { listPerson } from "./testing";
import type { Reader } from "./visible.server";

const { db } = await testDatabase();
const visitor: Reader = { group: "public", audiences: ["public"], personId: null, staff: false };

beforeAll(async () => {
  for (const [given, family] of [["Elmer", "Shusterin"], ["Marshall", "Sandovar"], ["Henriette", "Brunoy"], ["Claude", "Brunoy"], ["Alexander", "Tropinin"], ["Wilbur Clarence", "Danielson"], ["Daniela", "Orsenne"], ["Zélinde", "Tessandier"], ["Ferdinand", "Morvandel"], ["Hélène", "Morvandel"]] as const) await listPerson(db, { given, family });
});

/** One other name of each kind, read by the public, by subscribers or by the house alone. */
const kinds = ["birth", "married", "pen", "former", "religious"] as const;
const audiences = ["public", "subscribers", "house"] as const;
const otherName = (kind: string, audience: string) => `Zénaïde ${kind[0]?.toUpperCase()}${kind.slice(1)}ault${audience.slice(0, 3)}`;

beforeAll(async () => {
  for (const kind of kinds) {
    const facts = audiences.map((audience) => ({ kind: "other_name" as const, value: { name: otherName(kind, audience), type: kind }, audience }));
    await listPerson(db, { given: "Odile", family: `Quermont${kind}`, facts });
  }
});

const ask = async (q: string) => {
  const { hits, named, similar } = await search(db, visitor, wishOf(new URLSearchParams({ q })), "en");
  return { named, hits: hits.map(({ card, why }) => [card.name, why?.kind]), similar: similar.map(({ card }) => card.name).sort() };
};

it("means the only bearer of a surname by a calling or the same initial, and says that only the surname fits", async () => {
  expect(await ask("Bud Shusterin")).toMatchObject({ hits: [["Elmer Shusterin", "surname"]] });
  expect(await ask("Mark Sandovar")).toMatchObject({ hits: [["Marshall Sandovar", "surname"]] });
});

it("says that somebody else of the surname is not listed, and shows apart who bears it", async () => {
  expect(await ask("Robert Shusterin")).toEqual({ named: "no", hits: [], similar: ["Elmer Shusterin"] });
  expect(await ask("Jean Brunoy")).toEqual({ named: "no", hits: [], similar: ["Claude Brunoy", "Henriette Brunoy"] });
});

it("finds one of several forenames, a name with what he is called in quotes, and a name with a note behind it", async () => {
  expect(await ask("Louis-Auguste-Ferdinand Morvandel")).toMatchObject({ named: "alike", hits: [["Ferdinand Morvandel", "variant"]] });
  expect(await ask('Elmer "Bud" Shusterin')).toMatchObject({ hits: [["Elmer Shusterin", "variant"]] });
  expect(await ask("Elmer Shusterin (1931–2004)")).toMatchObject({ named: "yes", hits: [["Elmer Shusterin", "name"]] });
});

it("shows apart who has the rare forename, where nobody has the surname", async () => {
  expect(await ask("Zélinde Marquenot")).toEqual({ named: "no", hits: [], similar: ["Zélinde Tessandier"] });
});

it("does not find everybody of a surname by initials that are nobody's", async () => {
  expect(await ask("K.T. Brunoy")).toMatchObject({ named: "no", hits: [] });
});

it("reads another script by way of the name's form in another language", async () => {
  expect(await ask("Александр Тропинин")).toMatchObject({ named: "alike", hits: [["Alexander Tropinin", "variant"]] });
});

it("does not take one word of a name for two", async () => {
  expect((await ask("Dan Danielson")).hits.map(([name]) => name)).not.toContain("Daniela Orsenne");
});

it.each(kinds)("finds by a %s name that the reader may read, with its kind for a reason, and neither finds, counts nor shows apart by any other", async (kind) => {
  const subscriber: Reader = { group: "subscribers", audiences: ["public", "subscribers"], personId: null, staff: false };
  for (const [reader, open] of [[visitor, ["public"]], [subscriber, ["public", "subscribers"]]] as const) {
    for (const audience of audiences) {
      const name = otherName(kind, audience);
      for (const [q, why] of [[name, kind], [name.replace("ault", "alut"), "near"]] as const) {
        const { hits, total, similar } = await search(db, reader, wishOf(new URLSearchParams({ q })), "en");
        const found = hits.filter(({ card }) => card.surname === `Quermont${kind}`);
        // A slip of a hidden name may be near an open one; it is never told by the hidden one.
        if (audience === "house" || !(open as readonly string[]).includes(audience)) expect(JSON.stringify([hits, similar])).not.toContain(name.split(" ")[1]);
        else expect([found.map((hit) => hit.why?.kind), total > 0]).toEqual([[why], true]);
      }
    }
  }
});

it("finds a name of two consonants in a script without vowels among very many that share them", async () => {
  await listPerson(db, { given: "Alon", family: "Yefet" });
  // Words between which nothing chooses: each is read as "ln".
  const vowels = ["a", "e", "i", "o", "u", "aa", "ee", "ia", "io", "oa", "ou", "ua", "ue"];
  const others = vowels.flatMap((one) => vowels.map((other) => `${one}l${other}n`)).filter((word) => word !== "alon");
  await db.insertInto("name_word").values(others.map((word) => ({ word, without_one: [word], keys: ["b:ln"] }))).onConflict((conflict) => conflict.doNothing()).execute();
  expect(await ask("אלון יפת")).toMatchObject({ named: "alike", hits: [["Alon Yefet", "variant"]] });
});

it("means whoever shares two rare forenames with what was typed, but not one", async () => {
  await listPerson(db, { given: "Ottoline Sarah", family: "Van Bruskaert" });
  expect(await ask("Ottoline Sarah Thornquist")).toMatchObject({ hits: [["Ottoline Sarah Van Bruskaert", "forename"]] });
  expect(await ask("Ottoline Marquenot")).toEqual({ named: "no", hits: [], similar: ["Ottoline Sarah Van Bruskaert"] });
});

it("does not take a common forename for a rare one because the bearers of the surname have it too", async () => {
  for (const given of ["Sedgwick William", "Arnulf", "Bertrade", "Clovis", "Dagmar", "Edvard", "Fulbert", "Gersende", "Hedvige", "Isolde", "Jaromir"]) await listPerson(db, { given, family: "Grunvald" });
  for (let at = 0; at < 151; at += 1) await listPerson(db, { given: "William", family: `Crowd${String.fromCodePoint(97 + (at % 26), 97 + Math.floor(at / 26))}er` });
  expect(await ask("William Joseph Grunvald")).toMatchObject({ named: "no", hits: [] });
});
