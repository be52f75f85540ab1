import { beforeAll, expect, it } from "vitest";
import { testDatabase } from "../../db/testing";
import { wishOf } from "./filter";
import { readPage } from "./page.server";
import { prepare } from "./prepare.server";
import { groupOf } from "./readers";
import { listPerson } from "./testing";
import { manyHits } from "./tiers.server";

const { db } = await testDatabase();
const visitor = { group: groupOf(["public"]), audiences: ["public" as const], personId: null, staff: false };

/** Who is called Luthier, who is one by the descriptor, and who only had to do with one, in turns through the alphabet. */
beforeAll(async () => {
  for (let at = 0; at < 60; at += 1) {
    const family = `Zamenof${String.fromCharCode(97 + (at % 26))}${String.fromCharCode(97 + Math.floor(at / 26))}`;
    if (at % 3 === 0) await listPerson(db, { given: "Aure", family, descriptor: "Luthier à Mirecourt" });
    else if (at % 3 === 1) await listPerson(db, { given: "Aure", family, descriptor: "Notaire", facts: [{ kind: "position", value: { title: { text: "Apprenti chez un luthier" } }, from: "1990" }] });
    else await listPerson(db, { given: "Aure", family, descriptor: "Notaire" });
  }
  await listPerson(db, { given: "Zita", family: "Luthier", descriptor: "Notaire" });
}, 60_000);

/** Every page of a question, as if it had so many hits; and back again from the last one. */
async function walk(q: string, total: number): Promise<{ forth: string[][]; back: string[][] }> {
  const pages: string[][] = [];
  let from: string | null = null;
  let last: string | null = null;
  const read = async (place: string | null) => {
    const page = await readPage(db, await prepare(db, visitor, { ...wishOf(new URLSearchParams({ q })), from: place, length: 7 }), total);
    return { ...page, names: page.rows.map(({ card }) => card.name) };
  };
  do {
    const page = await read(from);
    pages.push(page.names);
    [from, last] = [page.next, page.previous];
  } while (from !== null && pages.length < 30);
  const back: string[][] = [];
  while (last !== null && back.length < 30) {
    const page = await read(last);
    back.unshift(page.names);
    last = page.previous;
  }
  return { forth: pages, back };
}

it("shows whoever is called so first, then those whose descriptor says it, then the rest, each in the order of the book", async () => {
  const { forth } = await walk("luthier", manyHits);
  const names = forth.flat();
  expect(names).toHaveLength(41);
  expect(names[0]).toBe("Zita Luthier");
  const { rows } = await readPage(db, await prepare(db, visitor, { ...wishOf(new URLSearchParams({ q: "luthier" })), length: 60 }), manyHits);
  const said = rows.slice(1).map(({ card }) => card.descriptor.fr);
  expect(said).toEqual([...Array<string>(20).fill("Luthier à Mirecourt"), ...Array<string>(20).fill("Notaire")]);
  for (const part of [names.slice(1, 21), names.slice(21)]) expect(part).toEqual([...part].sort());
});

it.each(["luthier", "apprenti luthier", "luthier -mirecourt", "occupation:luthier", "\"chez un luthier\"", "aure", "zamenofa"])("%s: many hits are the same people as few, each once, page by page and back", async (q) => {
  const [few, many] = [await walk(q, 1), await walk(q, manyHits)];
  expect(many.forth.flat().sort()).toEqual(few.forth.flat().sort());
  expect(new Set(many.forth.flat()).size).toBe(many.forth.flat().length);
  expect(many.back).toEqual(many.forth.slice(0, -1));
});
