import { afterAll, beforeEach, expect, it, vi } from "vitest";
import { connect } from "../../db/client";
import { testDatabase } from "../../db/testing";
import { wishOf } from "./filter";
import { indexVersion } from "./index-version.server";
import { noteRebuilt, readRenewal, renewIndex } from "./renew-index.server";
import { startRenewingIndex } from "./renew-index-work.server";
import { search } from "./search.server";
import { listPerson } from "./testing";
import type { Reader } from "./visible.server";

const { db, owner, appUrl } = await testDatabase();
/** Another server of the same house. */
const second = connect(appUrl, { max: 4 });
afterAll(() => second.destroy());

const visitor: Reader = { group: "public", audiences: ["public"], personId: null, staff: false };
const find = async (q: string) => (await search(db, visitor, wishOf(new URLSearchParams({ q })), "fr")).hits.map(({ card }) => card.name);
const versions = async () => (await db.selectFrom("index_version").select(["version", "done", "finished_at"]).orderBy("id").execute()).map(({ version, done, finished_at }) => `${version} ${done} ${finished_at ? "whole" : "under way"}`);

const people = ["Aurèle Quinaudot", "Berthe Trégastel", "Corentin Ploudiry", "Denise Lampaul", "Élie Kerlouan"];
for (const name of people) await listPerson(db, { given: name.split(" ")[0], family: name.split(" ")[1] ?? "" });

/** As a house is left by an older version of the code: rows by other rules, which find nobody. */
beforeEach(async () => {
  await owner.deleteFrom("index_version").execute();
  await db.insertInto("index_version").values({ version: "older", finished_at: "2026-01-01" }).execute();
  await db.deleteFrom("entry_search").execute();
  await db.updateTable("name_word").set({ keys: [] }).execute();
});

it("is made anew after an update, without a command, and once", async () => {
  expect(await find("Aurèle Quinaudot")).toEqual([]);
  expect(await readRenewal(db)).toEqual({ state: "of other rules", done: 5, all: 5 });
  expect(await renewIndex(db, { batch: 2 })).toBe("done");
  expect(await readRenewal(db)).toEqual({ state: "whole", done: 5, all: 5 });
  expect([await find("Aurèle Quinaudot"), await find("Aurèle Kinaudot")]).toEqual([["Aurèle Quinaudot"], ["Aurèle Quinaudot"]]);
  expect(await versions()).toEqual(["older 0 whole", `${indexVersion()} 5 whole`]);
  expect(await renewIndex(db)).toBe("current");
});

it("goes on where it was interrupted", async () => {
  const done: number[] = [];
  expect(await renewIndex(db, { batch: 2, isStopped: () => done.length === 1, say: (count) => done.push(count) })).toBe("stopped");
  expect([done, (await Promise.all(people.map(find))).flat().length]).toEqual([[2], 2]);
  expect(await readRenewal(db)).toEqual({ state: "under way", done: 2, all: 5 });
  expect(await renewIndex(second, { batch: 2, say: (count) => done.push(count) })).toBe("done");
  expect([done, (await Promise.all(people.map(find))).flat().sort()]).toEqual([[2, 4], [...people].sort()]);
});

it("is left to one of several servers", async () => {
  let other: Promise<string> | undefined;
  const first = await renewIndex(db, { batch: 2, isStopped: () => ((other ??= renewIndex(second)), false), say: () => undefined });
  expect([first, ["elsewhere", "current"].includes((await other) ?? ""), (await versions()).at(-1)]).toEqual(["done", true, `${indexVersion()} 5 whole`]);
});

it("does not undo what newer code has made, and is not needed after a rebuild by hand", async () => {
  await renewIndex(db, { version: "newer" });
  await renewIndex(db, { version: "newest" });
  expect(await renewIndex(db, { version: "newer" })).toBe("current");
  await noteRebuilt(db, "by hand");
  expect(await renewIndex(db, { version: "by hand" })).toBe("current");
  await noteRebuilt(db, "newer");
  expect((await versions()).at(-1)).toBe("newer 0 whole");
});

it("has nothing to do in a house that was empty", async () => {
  await owner.updateTable("index_version").set({ version: "empty" }).execute();
  expect([await renewIndex(db), await versions()]).toEqual(["current", ["empty 0 whole", `${indexVersion()} 0 whole`]]);
});

it("is work beside the pages, which ends when it is told to", async () => {
  const info = vi.fn();
  const worker = startRenewingIndex({ db, log: { info, error: (what: unknown) => expect(what).toBeUndefined() } as never });
  await vi.waitFor(() => expect(info).toHaveBeenCalledOnce());
  await worker.stop();
  expect(await find("Denise Lampaul")).toEqual(["Denise Lampaul"]);
});
