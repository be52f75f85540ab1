import { expect, it } from "vitest";
import { formatList, formatNumber, ordinal, plural } from "./numbers";

it("groups thousands as each language does", () => {
  expect(formatNumber("fr", 22140)).toBe("22\u202F140");
  expect(formatNumber("en", 22140)).toBe("22,140");
});

it("counts nought as one in French and as many in English", () => {
  const fr = (count: number) => plural("fr", count, { one: "# dossier", other: "# dossiers" });
  const en = (count: number) => plural("en", count, { zero: "no files", one: "# file", other: "# files" });
  expect([0, 1, 2, 1500].map(fr)).toEqual(["0 dossier", "1 dossier", "2 dossiers", "1\u202F500 dossiers"]);
  expect([0, 1, 2].map(en)).toEqual(["no files", "1 file", "2 files"]);
});

it("writes 2e, never 2ème", () => {
  expect([ordinal("fr", 1), ordinal("fr", 1, "feminine"), ordinal("fr", 2)]).toEqual(["1er", "1re", "2e"]);
  expect([1, 2, 3, 4, 11, 12, 22, 103].map((n) => ordinal("en", n))).toEqual([
    "1st",
    "2nd",
    "3rd",
    "4th",
    "11th",
    "12th",
    "22nd",
    "103rd",
  ]);
});

it("joins a list with its own and", () => {
  expect(formatList("fr", ["a", "b", "c"])).toBe("a, b et c");
  expect(formatList("en", ["a", "b", "c"])).toBe("a, b and c");
});
