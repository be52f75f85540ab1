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
  expect(told([borne("Patt Tavernon", "Tavernon")], "Patrick Frank Tavernon")).toEqual([["Patt Tavernon", true, "surname"]]);
  expect(told([borne("Dolorina Castel Brevano", "Castel Brevano")], "Lolita Castel Brevano")).toEqual([["Dolorina Castel Brevano", true, "surname"]]);
});

it("means a woman where she is named by her husband", () => {
  const both = [borne("Sally Quillmore", "Quillmore", "female"), borne("Peter Quillmore", "Quillmore", "male")];
  expect(told(both, "Mrs. George Quillmore")).toEqual([["Sally Quillmore", true, "surname"]]);
  expect(told(both, "George Quillmore").map(([, isMeant]) => isMeant)).toEqual([false, false]);
});

it("shows nobody for a surname that many bear, or for a forename that many bear", () => {
  const many = Array.from({ length: 9 }, (_, at) => borne(`Zélinde Brunoy${"a".repeat(at)}`, `Brunoy${"a".repeat(at)}`));
  expect(told(many.map((row) => ({ ...row, surname_words: ["brunoy"] })), "Bud Brunoy")).toEqual([]);
  expect(namesakesByForename(many, ["zelinde", "marquenot"], new Set())).toEqual([]);
});

it("shows those of a rare forename beside a surname that nobody bears, women first", () => {
  const rows = [borne("Richard Orsenne", "Orsenne", "male"), borne("Zélinde Tessandier", "Tessandier", "female")];
  const found = namesakesByForename(rows, ["zelinde", "marquenot"], new Set(["zelinde"]));
  expect(found.map(({ text, match }) => [text, match.only, match.cost > meant])).toEqual([["Zélinde Tessandier", "forename", true]]);
});
