import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../db/testing";
import { wishOf } from "./filter";
import { groupOf } from "./readers";
import { type Found, search } from "./search.server";
import { listPerson } from "./testing";
import type { Reader } from "./visible.server";

const { db } = await testDatabase();

const reader = (...audiences: Reader["audiences"]): Reader => ({ group: groupOf(audiences), audiences, personId: null, staff: false });
const visitor = reader("public");
const both = reader("public", "subscribers", "listed");

function ask(q: string, more: Record<string, string> = {}, who: Reader = both): Promise<Found> {
  return search(db, who, wishOf(new URLSearchParams({ ...more, q })), "fr");
}

beforeAll(async () => {
  await listPerson(db, { given: "Solène", family: "Kervadec", gender: "female", born: "1947", descriptor: "Avocate au barreau de Brest", occupations: ["avocate"], countries: ["France"] });
  await listPerson(db, { given: "Hubert", family: "d'Ormes", gender: "male", born: "1940", descriptor: "Luthier", facts: [{ kind: "life", value: { markdown: "Il a écrit **« Or, le bois »** et 100 % d'échecs." }, audience: "subscribers" }] });
});

/** What a question may be made of, and what would be an operator somewhere: SQL, tsquery, LIKE, JSON, arrays, our own. */
const pieces = fc.constantFrom(
  "avocate", "luthier", "Kervadec", "d'Ormes", "bois", "-", "–", "NOT ", "sauf ", '"', "«", "»", "“", "school:", "né:", "born:1940-", "place:", "métier:", "x:", ":", ":*", "<->", "<2>", "&", "|", "!", "(", ")", "'", "''", "\\", "\\'", "%", "_", "$1", "${x}", ";", "--", "/*",
  "' or 1=1 --", "\u0000", "\u0007", "\u202E", "\u200F", "\u200B", "\uD800", "\uFEFF", "\uE000", "\uE001", " ", "\n", "\t", "é", "e\u0301", "ﷺ", "💥", "김", "Ж", "1940", "9999-0000", "<1", ">", "1940s", "{", "}", "[", "]", "{a,b}", "<mark>", "or", "OR", "et", "le la les", "a:1", "b:1947", "n:kervadec", "qxo", "?:", "%00", "&lt;",
);
const questions = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((all) => all.join("")),
  fc.array(pieces, { maxLength: 25 }).map((all) => all.join(" ")),
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
);

describe("any text at all (TRUST C09)", () => {
  it("has an answer, whatever operators it seems to hold", async () => {
    await fc.assert(
      fc.asyncProperty(questions, fc.constantFrom("relevance", "name"), fc.constantFrom("0", "1"), fc.constantFrom("", "france"), async (q, sort, near, country) => {
        const found = await ask(q, { sort, near, ...(country ? { country } : {}) });
        expect(found.hits.length).toBeLessThanOrEqual(25);
        expect(found.hits.length).toBeLessThanOrEqual(found.total);
        for (const { count } of found.waysOn) expect(count).toBeGreaterThan(0);
      }),
      { numRuns: 250 },
    );
  });

  it.each([
    ["a megabyte of letters", "x".repeat(1_000_000)], ["a megabyte of words", "avocate ".repeat(130_000)], ["a megabyte of quotes", '"'.repeat(1_000_000)], ["a megabyte of dashes", "-".repeat(1_000_000)], ["a thousand fields", "school:a ".repeat(1_000)],
    ["a thousand unknown fields", Array.from({ length: 1_000 }, (_, at) => `champ${String.fromCharCode(97 + (at % 26))}:x`).join(" ")], ["spaces", " ".repeat(1_000_000)], ["combining marks", "e" + "\u0301".repeat(100_000)], ["parentheses", "(".repeat(100_000)], ["one long word", "é".repeat(3_000)],
  ])("%s", async (_, q) => {
    const found = await ask(q);
    expect([...found.text].length).toBeLessThanOrEqual(200);
    expect(found.unknown.length).toBeLessThanOrEqual(3);
  });

  it("cannot reach the marks of the index by typing them", async () => {
    // What is found by the name is found by the word, as if the mark had not been there.
    expect((await ask("n:kervadec")).hits.map(({ why }) => why?.kind)).toEqual((await ask("n kervadec")).hits.map(({ why }) => why?.kind));
    for (const q of ["b:19470", "a:1000000", "'a:1000000'"]) expect((await ask(q)).total).toBe(0);
    // A field's words may be typed with their mark: they find what the field finds, among what one may read.
    expect((await ask("qxoavocate")).total).toBe((await ask("métier:avocate")).total);
  });
});

describe("what is left out", () => {
  const words = fc.constantFrom("avocate", "brest", "luthier", "bois", "echecs", "or", "kervadec", "France", "barreau", '"au barreau"', "place:Brest", "métier:avocat", "né:1947");

  it("is just whom the same words find", async () => {
    await fc.assert(
      fc.asyncProperty(words, async (word) => {
        const all = (await ask("")).total;
        expect((await ask(`-${word}`)).total).toBe(all - (await ask(word.startsWith('"') || word.includes(":") ? word : `"${word}"`)).total);
        expect((await ask(`${word} -${word}`)).total).toBe(0);
      }),
      { numRuns: 26 },
    );
  });

  it("tells nothing of what one may not read", async () => {
    for (const hidden of ["bois", '"le bois"', "échecs"]) expect([(await ask(`luthier -${hidden}`, {}, visitor)).total, (await ask(`luthier -${hidden}`)).total]).toEqual([1, 0]);
  });
});
