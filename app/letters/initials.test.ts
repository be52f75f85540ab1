import { describe, expect, it } from "vitest";
import { foldInitial, initialsOf } from "./initials";
import { recentMonths } from "./months";

describe("the initial of a surname", () => {
  it.each([["Aubrespin", "A"], ["École", "E"], ["é", "E"], ["'t Hooft", "T"], ["Ødegård", "O"], ["Łoś", "L"], ["Œuvrard", "O"], ["ßarg", "S"], ["Żółć", "Z"], ["Иванов", "И"], ["", ""], ["-", ""]])("of %j is %j", (word, initial) => {
    expect(foldInitial(word)).toBe(initial);
  });

  it("may be the particle's or the name's", () => {
    expect(initialsOf(["de", "Fontenoy"])).toBe("DF");
    expect(initialsOf(["", "Quéméner"])).toBe("Q");
    expect(initialsOf(["Van", "Velde"])).toBe("V");
  });
});

describe("the months that one may choose", () => {
  it("go back three years from this one, over the turn of the year", () => {
    const months = recentMonths("2026-02-11");
    expect(months.slice(0, 3)).toEqual(["2026-02", "2026-01", "2025-12"]);
    expect([months.length, months.at(-1)]).toEqual([36, "2023-03"]);
  });
});
