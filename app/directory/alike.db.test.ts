import { beforeAll, expect, it } from "vitest";
import { testDatabase } from "../../db/testing";
import { wishOf } from "./filter";
import { search } from "./search.server";
import { listPerson } from "./testing";
import type { Reader } from "./visible.server";

const { db } = await testDatabase();
const visitor: Reader = { group: "public", audiences: ["public"], personId: null, staff: false };

beforeAll(async () => {
  for (const [given, family] of [["Elmer", "Shusterin"], ["Marshall", "Sandovar"], ["Henriette", "Brunoy"], ["Claude", "Brunoy"], ["Alexander", "Tropinin"], ["Wilbur Clarence", "Danielson"], ["Daniela", "Orsenne"], ["Richenda", "Cunnholm"], ["Ferdinand", "Morvandel"], ["Hélène", "Morvandel"]] as const) await listPerson(db, { given, family });
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
  expect(await ask("Richenda Gurneval")).toEqual({ named: "no", hits: [], similar: ["Richenda Cunnholm"] });
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
