import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../db/testing";
import { wishOf } from "./filter";
import { groupOf } from "./readers";
import { type Found, search } from "./search.server";
import { authority, listPerson } from "./testing";
import type { Reader } from "./visible.server";

const { db } = await testDatabase();

const reader = (...audiences: Reader["audiences"]): Reader => ({ group: groupOf(audiences), audiences, personId: null, staff: false });
const visitor = reader("public");
const subscriber = reader("public", "subscribers");

function ask(query: string, lang: "fr" | "en" = "fr", who: Reader = visitor): Promise<Found> {
  return search(db, who, wishOf(new URLSearchParams({ q: query })), lang);
}
const names = ({ hits }: Pick<Found, "hits">) => hits.map(({ card }) => card.name);
const found = async (query: string, lang?: "fr" | "en", who?: Reader) => names(await ask(query, lang, who));
const why = ({ hits }: Found) => hits.map(({ why: reason }) => reason && `${reason.kind}: ${reason.on.map(({ text, found: marked }) => (marked ? `[${text}]` : text)).join("")}`);

beforeAll(async () => {
  const post = (title: string, organisation?: string, more: { place?: string; audience?: "public" | "subscribers" } = {}) => ({
    kind: "position" as const, from: "1998", audience: more.audience ?? ("public" as const),
    value: { title: { text: title }, ...(organisation ? { organisation: { text: organisation } } : {}), ...(more.place ? { place: { text: more.place } } : {}) },
  });
  const mandate = (title: string) => ({ kind: "mandate" as const, value: { title: { text: title } }, from: "2001" });
  await listPerson(db, { given: "Solène", family: "Kervadec", gender: "female", born: "1947-05-02", descriptor: "Avocate au barreau de Brest", facts: [post("Directrice", "Théâtre des Embruns", { place: "Brest" })] });
  await listPerson(db, { given: "Hubert", family: "Lannoy", gender: "male", born: "1940", descriptor: "Avocat", facts: [post("Directeur", "Musée de la Dentelle", { place: "Calais" })] });
  await listPerson(db, { given: "Aristide", family: "Morvan", gender: "male", born: "1952", facts: [mandate("Maire de Lyon"), { kind: "education", value: { school: { text: "École polytechnique" } }, from: "1971" }] });
  await listPerson(db, { given: "Edwin", family: "Harkness", gender: "male", born: "1950", language: "en", descriptor: "Mayor of Oldbridge", facts: [{ kind: "birth", value: { place: { text: "Lyon" } }, from: "1950" }] });
  await listPerson(db, { given: "Clotilde", family: "Lyon", gender: "female", born: "1960", descriptor: "Maire de Cassel", facts: [{ kind: "distinction", value: { honour: { text: "Prix de la Nacelle" } }, from: "2004" }] });
  await listPerson(db, { given: "Bruno", family: "Martin", gender: "male", born: "1955", facts: [post("Cardiologue", "Hôpital de la Rotonde", { place: "Lyon" })] });
  await listPerson(db, { given: "Odette", family: "Martin", gender: "female", born: "1944", descriptor: "Cardiologue à Nancy" });
  await listPerson(db, { given: "Gaspard", family: "Vauclair", gender: "male", born: "1949", facts: [post("Cardiologue", "Clinique Martin", { place: "Lyon" })] });
  await listPerson(db, { given: "Ines", family: "Fauvel", gender: "female", born: "1961", descriptor: "Infirmière", facts: [{ kind: "life", value: { markdown: "Elle a soigné **trois amiraux** en mer." } }] });
  await listPerson(db, { given: "Priscilla", family: "Dunmore", gender: "female", born: "1958", language: "en", descriptor: "Actress and headmistress", facts: [post("Keeper of the lamps", "Lighthouse Trust", { audience: "subscribers" })] });
  const verger = await authority(db, "organisation", "Verger royal");
  await db.updateTable("authority").set({ label_en: "Royal Orchard" }).where("id", "=", verger).execute();
  await listPerson(db, { given: "Pomone", family: "Delvaux", gender: "female", born: "1970", facts: [{ kind: "position", value: { title: { text: "Greffeuse" }, organisation: { text: "Verger royal", authority: verger } }, from: "2010" }] });
  await listPerson(db, { given: "Tiphaine", family: "Orlac", gender: "female", born: "1971", facts: [post("Intendante", "Verger royal")] });
});

describe("words", () => {
  it.each([
    ["avocat", ["Solène Kervadec", "Hubert Lannoy"]], ["avocate", ["Solène Kervadec", "Hubert Lannoy"]], ["avocats", ["Solène Kervadec", "Hubert Lannoy"]], ["lawyers", ["Solène Kervadec", "Hubert Lannoy"]],
    ["directeur", ["Solène Kervadec", "Hubert Lannoy", "Priscilla Dunmore"]], ["directrices", ["Solène Kervadec", "Hubert Lannoy", "Priscilla Dunmore"]], ["infirmiers", ["Ines Fauvel"]], ["nurse", ["Ines Fauvel"]], ["actor", ["Priscilla Dunmore"]],
    ["comédienne", ["Priscilla Dunmore"]], ["greffeur", ["Pomone Delvaux"]], ["intendants", ["Tiphaine Orlac"]],
  ])("%s finds every form and both languages", async (query, expected) => {
    expect((await found(query)).sort()).toEqual(expected.toSorted());
  });

  it("of a question in one language find entries in the other", async () => {
    expect((await found("mayor of Lyon", "en"))[0]).toBe("Aristide Morvan");
    expect((await found("maire de Lyon"))[0]).toBe("Aristide Morvan");
    expect(await found("mayors")).toEqual(expect.arrayContaining(["Aristide Morvan", "Clotilde Lyon", "Edwin Harkness"]));
  });

  it("that name something on the house's lists find it by reference and by its other label", async () => {
    expect((await found("Royal Orchard", "en")).sort()).toEqual(["Pomone Delvaux", "Tiphaine Orlac"]);
    expect((await found("orchard", "en")).sort()).toEqual(["Pomone Delvaux", "Tiphaine Orlac"]);
    expect((await found('"royal orchard"', "en"))).toContain("Pomone Delvaux");
  });

  it("in quotes stand together and in this order", async () => {
    expect(await found('"trois amiraux"')).toEqual(["Ines Fauvel"]);
    expect(await found('"amiraux trois"')).toEqual([]);
    expect(await found("« Bruno Martin »")).toEqual(["Bruno Martin"]);
    // Two lines of an entry are no phrase.
    expect(await found('"infirmière soigné"')).toEqual([]);
  });

  it("that are left out leave out whom they would find", async () => {
    expect(await found("avocat -théâtre")).toEqual(["Hubert Lannoy"]);
    expect(await found("avocat sauf directrice -Lannoy")).toEqual([]);
    expect(await found('cardiologue NOT "clinique martin"')).toEqual(expect.arrayContaining(["Bruno Martin", "Odette Martin"]));
    expect(await found('cardiologue NOT "clinique martin"')).not.toContain("Gaspard Vauclair");
    expect(await found("cardiologue -place:Lyon")).toEqual(["Odette Martin"]);
  });

  it("that only others may read are neither found nor left out by", async () => {
    for (const query of ["lighthouse", "phare lighthouse", "organisation:lighthouse", '"keeper of the lamps"', "gardien lighthouse"]) expect((await ask(query)).total).toBe(0);
    expect((await ask("organisation:lighthouse", "en", subscriber)).total).toBe(1);
    expect([(await ask("actress -lighthouse")).total, (await ask("actress -lighthouse", "en", subscriber)).total]).toEqual([1, 0]);
    expect([(await ask("actress -organisation:lighthouse")).total, (await ask("actress -organisation:lighthouse", "en", subscriber)).total]).toEqual([1, 0]);
  });
});

describe("fields", () => {
  it.each([
    ["school:polytechnique", ["Aristide Morvan"]], ["école:polytechnique", ["Aristide Morvan"]], ["école : polytechnique", ["Aristide Morvan"]], ['school:"ecole polytechnique"', ["Aristide Morvan"]], ["school:Lyon", []],
    ["born:1947", ["Solène Kervadec"]], ["né:1947", ["Solène Kervadec"]], ["née:1940-1947", ["Solène Kervadec", "Hubert Lannoy", "Odette Martin"]], ["born:1970s", ["Pomone Delvaux", "Tiphaine Orlac"]], ["born:<1944", ["Hubert Lannoy"]], ["born:1970-", ["Pomone Delvaux", "Tiphaine Orlac"]],
    ["born:Lyon", ["Edwin Harkness"]], ["place:Lyon cardiologue", ["Bruno Martin", "Gaspard Vauclair"]], ["lieu:Calais", ["Hubert Lannoy"]], ["métier:directeur", ["Solène Kervadec", "Hubert Lannoy"]],
    ["organisation:musée", ["Hubert Lannoy"]], ["organisation:museum", ["Hubert Lannoy"]], ["honour:nacelle", ["Clotilde Lyon"]], ["distinction:nacelle", ["Clotilde Lyon"]], ['organisation:"Royal Orchard"', ["Pomone Delvaux", "Tiphaine Orlac"]],
    ["Martin place:Lyon", ["Bruno Martin", "Gaspard Vauclair"]],
  ])("%s", async (query, expected) => {
    expect((await found(query)).sort()).toEqual(expected.toSorted());
  });

  it("that nobody knows are named to the reader, and their words looked for", async () => {
    const answer = await ask("shoesize:brest avocate");
    expect([answer.unknown, names(answer)]).toEqual([["shoesize"], ["Solène Kervadec"]]);
  });
});

describe("a name and words in one question", () => {
  it("put first whoever bears the name and answers to the words, and say so", async () => {
    const answer = await ask("Martin cardiologue Lyon");
    expect(names(answer)).toEqual(["Bruno Martin", "Gaspard Vauclair"]);
    expect(why(answer)).toEqual(["both: Bruno [Martin] · dès 1998 : [Cardiologue], hôpital de la Rotonde, [Lyon]", "text: dès 1998 : [Cardiologue], clinique [Martin], [Lyon]"]);
    expect((await ask("Lyon maire Martin")).total).toBe(0);
  });

  it.each([["kervadec avocate", "Solène Kervadec"], ["lawyer Kervadec", "Solène Kervadec"], ["Odette cardiologue", "Odette Martin"], ["cardiologist Martin Nancy", "Odette Martin"]])("%s finds %s first", async (query, expected) => {
    expect((await found(query))[0]).toBe(expected);
  });
});

describe("where nobody answers", () => {
  const ways = async (query: string, more = "") => (await search(db, visitor, wishOf(new URLSearchParams(`q=${encodeURIComponent(query)}${more}`)), "fr")).waysOn;
  const said = async (query: string, more?: string) => (await ways(query, more)).map((way) => [way.kind, "said" in way ? way.said : "facet" in way ? way.facet : "", way.count]);

  it("offers words of the texts that are near, spelt as they are written", async () => {
    expect(await said("infirmiaire")).toEqual([["spelling", "infirmière", 1]]);
    expect(await said("cardiologie Martin")).toEqual(expect.arrayContaining([["spelling", "cardiologue Martin", 3]]));
  });

  it("offers the question without one of its parts, each with what it would find", async () => {
    expect(await said("avocat polytechnique -Brest")).toEqual([["without", "avocat", 1], ["without", "polytechnique", 1]]);
    expect(await said('"trois amiraux" born:1940')).toEqual([["without", '"trois amiraux"', 1], ["without", "born:1940", 1]]);
    for (const way of await ways("avocat polytechnique -Brest")) {
      expect((await ask(way.change.q ?? "")).total).toBe(way.count);
    }
  });

  it("offers the words of a phrase wherever they stand", async () => {
    expect(await said('"Brest avocate"')).toContainEqual(["apart", "Brest avocate", 1]);
  });

  it("offers the parts alone where taking one away is not enough", async () => {
    expect(await said("zzyxx infirmière qqvvk")).toEqual([["only", "infirmière", 1]]);
  });

  it("offers to take a facet away", async () => {
    expect(await said("avocat", "&born=1970")).toEqual([["facet", "born", 2]]);
    expect(await said("avocat", "&born=1970&living=no")).toEqual([["facets", "", 2]]);
  });

  it("offers no word that only others may read", async () => {
    expect(await said("lightouse")).toEqual([]);
    expect((await search(db, subscriber, wishOf(new URLSearchParams("q=lightouse")), "en")).waysOn.map((way) => way.count)).toEqual([1]);
  });

  it("says of a name that nobody bears it", async () => {
    expect(await ask("Zénobie Wattrelos")).toMatchObject({ total: 0, named: "no" });
  });
});

it("offers nobody of a similar name where what was asked is an office and not a name", async () => {
  for (const query of ["mayor of Fauvel", "Martin notaire Cassel"]) expect(await ask(query)).toMatchObject({ hits: [], similar: [] });
  expect((await ask("Ottilie Fauvel")).similar.map(({ card }) => card.name)).toEqual(["Ines Fauvel"]);
});
