import { describe, expect, it } from "vitest";
import { nextRest, readRest, readRule, restOf, writeRule } from "./rest";

describe("the days on which a house rests", () => {
  it("are read as people write them, in either language", () => {
    for (const [text, rule] of [["1 May", "05-01"], ["1er mai", "05-01"], ["29 février", "02-29"], ["25 December", "12-25"], ["2 January 2027", "2027-01-02"], ["2027-01-02", "2027-01-02"], ["07-14", "07-14"], ["Easter", "easter"], ["Pâques + 39", "easter+39"], ["easter+1", "easter+1"], ["Easter - 2 days", "easter-2"]] as const)
      expect(readRule(text), text).toBe(rule);
    for (const text of ["May", "31 April", "02-30", "soon", "2027", "Easter + x", "13-13"]) expect(readRule(text), text).toBeNull();
  });

  it("are written so that they can be read again", () => {
    for (const rule of ["05-01", "12-25", "02-29", "2027-01-02", "easter", "easter+39", "easter-2"])
      for (const lang of ["fr", "en"] as const) expect(readRule(writeRule(rule, lang)), writeRule(rule, lang)).toBe(rule);
    expect(writeRule("05-01", "fr")).toBe("1er mai");
  });

  it("of a form are all read, or the line that is none is named; a house that never works is none", () => {
    expect(readRest({ weekly: ["sunday"], days: "1 May\n\n 25 December\n1er mai" })).toEqual({ ok: true, holidays: ["sunday", "05-01", "12-25"] });
    expect(readRest({ weekly: [], days: "1 May\nwhenever" })).toEqual({ ok: false, line: "whenever" });
    expect(readRest({ weekly: ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"], days: "" })).toEqual({ ok: false, line: null });
  });

  it("give the next dates, without those that are rested anyway", () => {
    // In 2027 Easter is on 28 March; 1 May and 8 May are Saturdays.
    const holidays = ["saturday", "sunday", "05-01", "easter+1", "easter+39", "07-14"];
    expect(nextRest(holidays, "2027-03-01")).toEqual(["2027-03-29", "2027-05-06", "2027-07-14"]);
    expect(restOf(holidays).weekly).toEqual(["sunday", "saturday"]);
  });
});
