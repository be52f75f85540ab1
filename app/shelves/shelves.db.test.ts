import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { eraseEntries, type Listed, listPerson } from "~/directory/testing";
import { indexEntry } from "~/directory/index-entries.server";
import { type Reader, readerOf } from "~/directory/visible.server";
import { foundHouse } from "~/http/house.server";
import { presets } from "~/workflow/presets";
import { visitor } from "~/workflow/roles";
import { testDatabase } from "../../db/testing";
import { listShelves, readShelf } from "./read.server";
import { mostShelves, shelfLength } from "./shelf";
import { makeShelf, moveItem, putOnShelf, removeShelf, renameShelf, writeNote } from "./shelves.server";

const { db, owner } = await testDatabase();
let reader: Reader;
let own: string;
let people: Listed[];
const by = (accountId = own) => ({ accountId, operationId: randomUUID() });

async function account(): Promise<string> {
  const { id } = await db.insertInto("account").values({ mail: `${randomUUID()}@reader.example`, name: "Nora" }).returning("id").executeTakeFirstOrThrow();
  return id;
}
async function shelfWith(...publicIds: string[]): Promise<string> {
  const put = await putOnShelf(db, by(), { name: "Phares", publicIds });
  if (!put.ok) throw new Error(put.reason);
  return put.shelfId;
}
const names = async (id: string, accountId = own) => (await readShelf(db, reader, accountId, id))?.items.map(({ entry }) => entry?.card.name ?? null);
const items = async (id: string) => (await readShelf(db, reader, own, id))?.items ?? [];

beforeAll(async () => {
  await foundHouse(db, { preset: "national", domain: "house.example" });
  reader = await readerOf(db, presets.national, visitor);
});
beforeEach(async () => {
  await eraseEntries(owner);
  own = await account();
  people = [await listPerson(db, { given: "Ondine", family: "Marchepied" }), await listPerson(db, { given: "Lazare", family: "Tournebride" }), await listPerson(db, { given: "Aurore", family: "Inventée" })];
});
const ids = () => people.map(({ publicId }) => publicId);

describe("a shelf", () => {
  it("holds people in the order in which they were put there, each once", async () => {
    const id = await shelfWith(...ids().slice(0, 2));
    expect(await putOnShelf(db, by(), { shelf: id, publicIds: [...ids(), "nobody22"] })).toMatchObject({ ok: true, added: 1, name: "Phares" });
    expect(await names(id)).toEqual(["Ondine Marchepied", "Lazare Tournebride", "Aurore Inventée"]);
    expect(await listShelves(db, own)).toMatchObject([{ name: "Phares", entries: 3 }]);
  });

  it("is put in order, annotated and emptied by its owner", async () => {
    const id = await shelfWith(...ids());
    const [first, second] = await items(id);
    await moveItem(db, by(), id, { item: second?.id ?? "", step: "up" });
    await moveItem(db, by(), id, { item: first?.id ?? "", step: "down" });
    await writeNote(db, by(), id, { item: second?.id ?? "", note: "To be cited in chapter two" });
    expect(await names(id)).toEqual(["Lazare Tournebride", "Aurore Inventée", "Ondine Marchepied"]);
    expect((await items(id))[0]?.note).toBe("To be cited in chapter two");
    await writeNote(db, by(), id, { item: second?.id ?? "", note: undefined });
    await moveItem(db, by(), id, { item: first?.id ?? "", step: "off" });
    expect([(await items(id))[0]?.note, await names(id)]).toEqual([null, ["Lazare Tournebride", "Aurore Inventée"]]);
  });

  it("moves nothing past its ends, and one press twice is one press", async () => {
    const id = await shelfWith(...ids());
    const [first] = await items(id);
    await moveItem(db, by(), id, { item: first?.id ?? "", step: "up" });
    const press = by();
    await moveItem(db, press, id, { item: first?.id ?? "", step: "down" });
    await moveItem(db, press, id, { item: first?.id ?? "", step: "down" });
    expect(await names(id)).toEqual(["Lazare Tournebride", "Ondine Marchepied", "Aurore Inventée"]);
  });

  it("is nobody else's: to another account it is not there, whatever they send", async () => {
    const id = await shelfWith(...ids());
    const [first] = await items(id);
    const other = await account();
    expect(await readShelf(db, reader, other, id)).toBeNull();
    expect(await putOnShelf(db, by(other), { shelf: id, publicIds: ids() })).toEqual({ ok: false, reason: "not_found" });
    await writeNote(db, by(other), id, { item: first?.id ?? "", note: "mine" });
    await moveItem(db, by(other), id, { item: first?.id ?? "", step: "off" });
    await renameShelf(db, by(other), id, "Mine");
    await removeShelf(db, by(other), id);
    expect([(await items(id))[0]?.note, await names(id), await listShelves(db, other)]).toEqual([null, ["Ondine Marchepied", "Lazare Tournebride", "Aurore Inventée"], []]);
  });

  it("has one name; the same name again is the same shelf, and another's name is refused", async () => {
    const [one, two] = [await makeShelf(db, by(), "Phares"), await makeShelf(db, by(), "Ports")];
    expect(await makeShelf(db, by(), "Phares")).toBe(one);
    expect([await renameShelf(db, by(), two ?? "", "Phares"), await renameShelf(db, by(), two ?? "", "Havres")]).toEqual([false, true]);
    expect((await listShelves(db, own)).map(({ name }) => name)).toEqual(["Havres", "Phares"]);
  });

  it("has an end, and so has the number of shelves", async () => {
    const id = await shelfWith(ids()[0] ?? "");
    await owner.insertInto("shelf_entry").values(Array.from({ length: shelfLength - 1 }, (_, at) => ({ shelf_id: id, entry_id: null, position: at + 2 }))).execute();
    expect(await putOnShelf(db, by(), { shelf: id, publicIds: ids().slice(1) })).toEqual({ ok: false, reason: "shelf_full" });
    await owner.insertInto("shelf").values(Array.from({ length: mostShelves - 1 }, (_, at) => ({ account_id: own, name: `Shelf ${at}` }))).execute();
    expect(await makeShelf(db, by(), "One more")).toBeNull();
  });
});

describe("what happens to an entry on a shelf", () => {
  it("a withdrawn one leaves its place and the note, without a name", async () => {
    const id = await shelfWith(...ids());
    const [first] = await items(id);
    await writeNote(db, by(), id, { item: first?.id ?? "", note: "Spoke in 1998" });
    await db.transaction().execute(async (trx) => {
      await trx.updateTable("entry").set({ standing: "withdrawn" }).where("id", "=", people[0]?.entryId ?? "").execute();
      await indexEntry(trx, people[0]?.entryId ?? "");
    });
    expect(await names(id)).toEqual([null, "Lazare Tournebride", "Aurore Inventée"]);
    expect((await items(id))[0]).toMatchObject({ note: "Spoke in 1998", entry: null });
  });

  it("an erased one too", async () => {
    const id = await shelfWith(...ids());
    await eraseEntries(owner, people[1]?.entryId);
    expect(await names(id)).toEqual(["Ondine Marchepied", null, "Aurore Inventée"]);
  });

  it("one that was joined with another record is found as that one", async () => {
    const id = await shelfWith(ids()[0] ?? "");
    await db.updateTable("person").set({ merged_into: people[1]?.personId ?? null }).where("id", "=", people[0]?.personId ?? "").execute();
    expect(await items(id)).toMatchObject([{ entry: { card: { name: "Lazare Tournebride" }, merged: true } }]);
  });

  it("shows no more of it than the reader may see", async () => {
    const hidden = await listPerson(db, { given: "Suspendue", family: "Provisoire", standing: "suspended" });
    expect(await putOnShelf(db, by(), { name: "Phares", publicIds: [hidden.publicId] })).toMatchObject({ added: 0 });
  });
});
