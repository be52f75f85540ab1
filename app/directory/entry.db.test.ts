import { beforeAll, describe, expect, it } from "vitest";
import { actorOf } from "~/accounts/actor.server";
import { sql } from "~/db.server";
import { visitor } from "~/workflow/roles";
import { inventedKeys } from "../../db/seed/keys";
import { somebody } from "../../db/seed/somebody";
import { accountId, actorNamed, step } from "../../db/seed/walk";
import { type World, world } from "../../db/seed/world";
import { testDatabase } from "../../db/testing";
import { type EntryView, readEntry } from "./entry.server";
import { wishOf } from "./filter";
import { bibTeX } from "./export/bibtex";
import { csv } from "./export/csv";
import { exportedOf } from "./export/exported";
import { jsonLd } from "./export/json-ld";
import { plainJson } from "./export/plain-json";
import { ris } from "./export/ris";
import { vCard } from "./export/vcard";
import { readNeighbours } from "./neighbours.server";
import { search } from "./search.server";
import { listPerson } from "./testing";
import { type Reader, readerOf } from "./visible.server";

const { db } = await testDatabase();
let house: World;

async function readerNamed(key: string | null): Promise<Reader> {
  return readerOf(db, house.house.policy, key === null ? visitor : await actorNamed(house, key));
}

async function ofPerson(key: string) {
  const traveller = house.travellers.get(key);
  return db
    .selectFrom("person")
    .innerJoin("entry", "entry.person_id", "person.id")
    .select(["person.id as personId", "public_id as publicId", "entry.id as entryId", "slug", "standing", "certificate_id", "promotion", "revised_on", "first_listed_on", "display_name", "died"])
    .where("person.id", "=", traveller?.personId ?? "")
    .executeTakeFirstOrThrow();
}

async function open(publicId: string | null, reader: string | null | Reader = null): Promise<EntryView | "gone" | "suspended" | null> {
  const who = reader === null || typeof reader === "string" ? await readerNamed(reader) : reader;
  const found = await readEntry(db, who, publicId ?? "", "fr");
  if (found?.kind === "entry") return found.entry;
  return found?.kind === "gone" ? (found.suspended ? "suspended" : "gone") : null;
}

async function finds(words: string): Promise<string[]> {
  const { hits } = await search(db, await readerNamed(null), wishOf(new URLSearchParams({ q: words })), "fr");
  return hits.map(({ publicId }) => publicId);
}

beforeAll(async () => {
  house = await world(db, inventedKeys(), {
    preset: "national",
    persons: ["stays", "suspended", "objects", "dies"].map((key) => somebody(key, "published")).concat(somebody("drafted", "drafting")),
  });
}, 120_000);

describe("publishing", () => {
  it("gives a lasting address, the certificate of the text, and a place in the directory", async () => {
    const person = await ofPerson("stays");
    expect(person).toMatchObject({ standing: "public", publicId: expect.stringMatching(/^[2-9a-z]{8}$/), promotion: new Date().getFullYear() });
    expect(await finds(person.display_name)).toContain(person.publicId);
    const entry = await open(person.publicId);
    expect(entry).toMatchObject({ name: person.display_name, certificate: { state: "valid", certifiers: ["Sabine Quémener", "Aurèle Delmotte"] }, importedFrom: null, noindex: false });
  });

  it("of nobody makes nobody findable", async () => {
    const drafted = house.travellers.get("drafted")?.spec;
    expect(await finds(`${drafted?.given} ${drafted?.family}`)).toEqual([]);
    expect(await db.selectFrom("entry_search").select(sql<number>`count(distinct entry_id)::int`.as("entries")).executeTakeFirst()).toEqual({ entries: 4 });
  });

  it("confirmed unchanged is dated anew, and its certificate stays", async () => {
    const before = await ofPerson("stays");
    await db.updateTable("entry").set({ revised_on: "2020-01-01" }).where("id", "=", before.entryId).execute();
    await db.updateTable("account").set({ person_id: before.personId }).where("id", "=", accountId(house, "nominator2")).execute();
    const person = await actorOf(db, accountId(house, "nominator2"));
    if (!person) throw new Error("nobody");
    await step(house, { subject: { entryId: before.entryId }, decision: "confirm_unchanged", by: person });
    expect(await ofPerson("stays")).toMatchObject({ revised_on: new Date().toISOString().slice(0, 10), certificate_id: before.certificate_id });
  });
});

describe("an entry", () => {
  it("is a teaser for visitors, whole for subscribers, and to the last line for the person", async () => {
    const listed = await listPerson(db, {
      given: "Ondine", family: "Marchepied", gender: "female", born: "1966-05-04", bornAudience: "subscribers", sector: "Phares", descriptor: "Gardienne de phare", certified: true,
      facts: [
        { kind: "position", value: { title: { text: "Gardienne" }, organisation: { text: "Phare d'Ambroise" } }, from: "1990", audience: "subscribers", checked: true },
        { kind: "recreation", value: { text: "apiculture" }, audience: "listed" },
        { kind: "contact", value: { type: "telephone", text: "01 99 00 17 42" }, audience: "house" },
      ],
    });
    await db.updateTable("account").set({ person_id: listed.personId }).where("id", "=", accountId(house, "nominator")).execute();
    const texts = async (who: string | null) => {
      const entry = await open(listed.publicId, who);
      if (!entry || typeof entry === "string") throw new Error("no entry");
      const about = { lang: "fr" as const, house: "x", origin: "https://house.example" };
      const taken = exportedOf(entry, about);
      const files = [vCard(taken), bibTeX([taken], "2026-11-28"), ris([taken], "2026-11-28"), csv([taken])].map((file) => file.replace(/\r\n /g, ""));
      const everywhere = [JSON.stringify(entry.printed), JSON.stringify(plainJson(entry, about)), JSON.stringify(jsonLd(taken)), ...files].join().replace(/[\u00a0\u202f]/g, " ");
      return { entry, sees: ["Gardienne de phare", "Ambroise", "apiculture", "01 99 00 17 42", "1966-05-04"].filter((words) => everywhere.toLowerCase().includes(words.toLowerCase())) };
    };
    const teaser = await texts(null);
    expect(teaser.sees).toEqual(["Gardienne de phare"]);
    expect(teaser.entry).toMatchObject({ card: { born: 1966 }, withheld: [{ section: "civil_status", count: 1 }, { section: "career", count: 1 }], statements: 4, checked: 1 });
    expect((await texts("subscriber")).sees).toEqual(["Gardienne de phare", "Ambroise", "1966-05-04"]);
    expect((await texts("nominator2")).sees).toEqual(["Gardienne de phare", "apiculture"]);
    expect((await texts("nominator")).sees).toEqual(["Gardienne de phare", "Ambroise", "apiculture", "01 99 00 17 42", "1966-05-04"]);
    // Staff read contact details at the desk, where reading them is noted.
    expect((await texts("publisher")).sees).toEqual(["Gardienne de phare", "Ambroise", "apiculture", "1966-05-04"]);
  });

  it("knows its neighbours in the book, and its namesakes", async () => {
    const [one, two, three] = [
      await listPerson(db, { given: "Luc", family: "Zéphirin", born: "1930" }), await listPerson(db, { given: "Luc", family: "Zéphirin", born: "1960" }), await listPerson(db, { given: "Zoé", family: "Zéphirin" }),
    ];
    const near = await readNeighbours(db, await readerNamed(null), two.entryId);
    const ids = (all: { publicId: string }[]) => all.map(({ publicId }) => publicId);
    expect([ids(near.before).at(-1), ids(near.after), ids(near.namesakes)]).toEqual([one.publicId, [three.publicId], [one.publicId]]);
  });

  it("that was taken over is marked, uncertified and not for search engines, until a text of the house's own takes its place", async () => {
    const listed = await listPerson(db, { given: "Hector", family: "Vaucresson", imported: "Annuaire de Montreval", sector: "Lettres" });
    expect(await open(listed.publicId)).toMatchObject({ importedFrom: "Annuaire de Montreval", noindex: true, certificate: null });
  });
});

describe("an address", () => {
  it("leads on where two records were one person, and says nothing of what never was", async () => {
    const [kept, old] = [await listPerson(db, { given: "Iris", family: "Belcombe" }), await listPerson(db, { given: "Iris", family: "Belcombes" })];
    await db.updateTable("person").set({ merged_into: kept.personId }).where("id", "=", old.personId).execute();
    expect(await readEntry(db, await readerNamed(null), old.publicId, "fr")).toEqual({ kind: "moved", publicId: kept.publicId, slug: "iris-belcombe" });
    for (const nothing of ["", "zzzzzzzz", "x' or 1=1", "../../etc", "22222222222"]) expect(await open(nothing)).toBeNull();
  });

});

describe("a standing", () => {
  const publisher = "publisher";

  it("suspended shows nothing to the public, and all again when it is reinstated", async () => {
    const { entryId, publicId, display_name: name } = await ofPerson("suspended");
    await step(house, { subject: { entryId }, decision: "suspend", by: publisher, press: { note: "Une date est en doute." } });
    expect([await open(publicId), await open(publicId, "subscriber"), await finds(name)]).toEqual(["suspended", "suspended", []]);
    expect(await open(publicId, "editor")).toMatchObject({ standing: "suspended", name });
    await step(house, { subject: { entryId }, decision: "reinstate", by: publisher, press: { note: "La date est confirmée." } });
    expect([await finds(name), await open(publicId)]).toEqual([[publicId], expect.objectContaining({ standing: "public" })]);
  });

  it("objected to is gone at once, and for good when the objection is upheld; the address stays nobody's", async () => {
    const { entryId, personId, publicId, display_name: name } = await ofPerson("objects");
    const holder = { kind: "letter", personId, dossierId: null, identified: false } as const;
    await step(house, { subject: { entryId }, decision: "object", by: holder, press: { note: "Je ne veux pas y figurer." } });
    expect([await open(publicId), await finds(name)]).toEqual(["suspended", []]);
    const owed = await db.selectFrom("task").select(["kind", "role", "done_at"]).where("entry_id", "=", entryId).execute();
    expect(owed).toEqual([{ kind: "answer_objection", role: "publisher", done_at: null }]);
    await step(house, { subject: { entryId }, decision: "answer_objection", by: publisher, press: { outcome: "withdrawn", note: "Nous retirons la notice." } });
    expect([await open(publicId), await open(publicId, "editor"), await finds(name)]).toEqual(["gone", "gone", []]);
    const objection = await db.selectFrom("objection").select(["via", "answer"]).where("person_id", "=", personId).executeTakeFirst();
    const suppressed = await db.selectFrom("suppression").select("kind").where("person_id", "=", personId).executeTakeFirst();
    const tombstone = await db.selectFrom("entry_redirect").select(["entry_id", "tombstone"]).where("public_id", "=", publicId ?? "").executeTakeFirst();
    expect([objection, suppressed, tombstone]).toEqual([{ via: "letter", answer: "Nous retirons la notice." }, { kind: "objection" }, { entry_id: null, tombstone: "withdrawn" }]);
  });

  it("in memoriam says when the person died, and keeps the entry", async () => {
    const { entryId, publicId, display_name: name } = await ofPerson("dies");
    await step(house, { subject: { entryId }, decision: "remember", by: publisher, press: { note: "Bulletin de la profession", evidenceTitle: "Avis", died: "2026-02" } });
    expect(await open(publicId)).toMatchObject({ standing: "memorial", died: "2026-02", card: { died: 2026 } });
    expect(await finds(name)).toEqual([publicId]);
  });
});

it("is never half indexed: a refused decision leaves the directory as it was", async () => {
  const { entryId, publicId, display_name: name } = await ofPerson("stays");
  await expect(step(house, { subject: { entryId }, decision: "remember", by: "publisher", press: { note: "x", evidenceTitle: "x" } })).rejects.toThrow("death_source");
  expect([await finds(name), (await open(publicId)) === null]).toEqual([[publicId], false]);
});
