import { expect, it } from "vitest";
import { meant } from "~/names/match";
import { wordsOf } from "~/names/words";
import { bearersOf, type Borne, namesakesByForename } from "./bearers";

const borne = (name: string, surname: string, gender: string | null = null): Borne => ({ entry_id: name, name, use_words: wordsOf(name), surname_words: wordsOf(surname), gender, names: [] });
const told = (rows: readonly Borne[], q: string) => bearersOf(rows, wordsOf(q).filter((word) => word !== "mrs"), { words: wordsOf(q) }).map(({ text, match }) => [text, match.cost <= meant, match.only]);

it("means a bearer of a rare surname only where the forename does not speak against it", () => {
  const elmer = borne("Elmer Shusterin", "Shusterin");
  expect(told([elmer], "Bud Shusterin")).toEqual([["Elmer Shusterin", true, "surname"]]);
  expect(told([elmer], "Robert Shusterin")).toEqual([["Elmer Shusterin", false, "surname"]]);
  expect(told([elmer], "Edward Shusterin")).toEqual([["Elmer Shusterin", false, "surname"]]);
  expect(told([elmer], "Eddy Shusterin")).toEqual([["Elmer Shusterin", true, "surname"]]);
  expect(told([borne("Patt Vaccarin", "Vaccarin")], "Patrick Frank Vaccarin")).toEqual([["Patt Vaccarin", true, "surname"]]);
  expect(told([borne("Consuelo Gonzal Amezqua", "Gonzal Amezqua")], "Chelo Gonzal Amezqua")).toEqual([["Consuelo Gonzal Amezqua", true, "surname"]]);
});

it("means a woman where she is named by her husband", () => {
  const both = [borne("Sally Farnholm", "Farnholm", "female"), borne("Peter Farnholm", "Farnholm", "male")];
  expect(told(both, "Mrs. George Farnholm")).toEqual([["Sally Farnholm", true, "surname"]]);
  expect(told(both, "George Farnholm").map(([, isMeant]) => isMeant)).toEqual([false, false]);
});

it("shows nobody for a surname that many bear, or for a forename that many bear", () => {
  const many = Array.from({ length: 9 }, (_, at) => borne(`Richenda Brunoy${"a".repeat(at)}`, `Brunoy${"a".repeat(at)}`));
  expect(told(many.map((row) => ({ ...row, surname_words: ["brunoy"] })), "Bud Brunoy")).toEqual([]);
  expect(namesakesByForename(many, ["richenda", "gurneval"], new Set())).toEqual([]);
});

it("shows those of a rare forename beside a surname that nobody bears, women first", () => {
  const rows = [borne("Richard Orsenne", "Orsenne", "male"), borne("Richenda Cunnholm", "Cunnholm", "female")];
  const found = namesakesByForename(rows, ["richenda", "gurneval"], new Set(["richenda"]));
  expect(found.map(({ text, match }) => [text, match.only, match.cost > meant])).toEqual([["Richenda Cunnholm", "forename", true]]);
});
