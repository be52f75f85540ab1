import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  comparePartialDates,
  isPartialDate,
  isReversed,
  parsePartialDate,
  periodSortDate,
  precision,
  sortDate,
} from "./partial-date";

describe("a partial date", () => {
  it.each([
    ["1951", "1951"],
    ["1951-03", "1951-03"],
    ["1951-03-03", "1951-03-03"],
    [" 1951 ", "1951"],
    ["mars 1951", "1951-03"],
    ["3 mars 1951", "1951-03-03"],
    ["1er mars 1951", "1951-03-01"],
    ["le 3 mars 1951", "1951-03-03"],
    ["3\u00A0mars\u00A01951", "1951-03-03"],
    ["3 MARS 1951", "1951-03-03"],
    ["12 août 1960", "1960-08-12"],
    ["12 aout 1960", "1960-08-12"],
    ["12 aou\u0302t 1960", "1960-08-12"],
    ["févr. 1960", "1960-02"],
    ["décembre 1960", "1960-12"],
    ["en juin 1960", "1960-06"],
    ["March 1951", "1951-03"],
    ["March 3, 1951", "1951-03-03"],
    ["3 March 1951", "1951-03-03"],
    ["3rd of March 1951", "1951-03-03"],
    ["Sept 2, 1951", "1951-09-02"],
    ["Jan. 1951", "1951-01"],
    ["29 février 2024", "2024-02-29"],
    ["03/1951", "1951-03"],
    ["3/4/1951", "1951-04-03"],
    ["03.04.1951", "1951-04-03"],
    ["31/12/1999", "1999-12-31"],
  ])("reads %s", (written, date) => {
    expect(parsePartialDate(written, "fr")).toBe(date);
  });

  it.each([
    "",
    "hier",
    "1951-13",
    "1951-02-30",
    "0000",
    "29 février 2023",
    "31 avril 1951",
    "32 mars 1951",
    "51",
    "3 mars 51",
    "mars",
    "3 mars",
    "1951-3-3",
    "vers 1951",
    "1951 1952",
    "3 4 5 1951",
    "31/31/1951",
    "mardi 1951",
  ])("does not guess at %s", (written) => {
    expect(parsePartialDate(written, "fr")).toBeNull();
  });

  it("asks again in English when figures may mean two days", () => {
    expect(parsePartialDate("3/4/1951", "en")).toBeNull();
    expect(parsePartialDate("3/3/1951", "en")).toBe("1951-03-03");
    expect(parsePartialDate("12/25/1951", "en")).toBe("1951-12-25");
    expect(parsePartialDate("25/12/1951", "en")).toBe("1951-12-25");
  });

  it("sorts by the first day that it may mean, the vaguer first", () => {
    const dates = ["1952", "1951-01-02", "1951-01-01", "1951", "1951-01", "1950-12-31"];
    expect(dates.sort(comparePartialDates)).toEqual(["1950-12-31", "1951", "1951-01", "1951-01-01", "1951-01-02", "1952"]);
  });

  it("knows the last day that it may mean", () => {
    expect(sortDate("1951", "last")).toBe("1951-12-31");
    expect(sortDate("2024-02", "last")).toBe("2024-02-29");
    expect(sortDate("1900-02", "last")).toBe("1900-02-28");
    expect(sortDate("2000-02", "last")).toBe("2000-02-29");
  });

  it("finds a period that ends before it begins, and forgives what may be right", () => {
    expect(isReversed({ from: "1951-04", to: "1951-03" })).toBe(true);
    expect(isReversed({ from: "1951-04", to: "1951" })).toBe(false);
    expect(isReversed({ from: "1951", to: "1951-03" })).toBe(false);
    expect(isReversed({ from: "1952", to: "1951" })).toBe(true);
    expect(isReversed({ from: null, to: "1951" })).toBe(false);
  });

  it("gives the day by which a period is put in order", () => {
    expect(periodSortDate({ from: "1951-03", to: null })).toBe("1951-03-01");
    expect(periodSortDate({ from: null, to: "1951" })).toBe("1951-01-01");
    expect(periodSortDate(null)).toBeNull();
  });

  it("reads back every day, month and year as it is stored", () => {
    const day = fc.date({ min: new Date("0001-01-01T00:00:00Z"), max: new Date("9999-12-31T00:00:00Z"), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom(4, 7, 10), (date, length) => {
        const stored = date.toISOString().slice(0, length);
        expect(isPartialDate(stored)).toBe(true);
        expect(parsePartialDate(stored)).toBe(stored);
        expect(precision(stored)).toBe(({ 4: "year", 7: "month", 10: "day" } as const)[length]);
        expect(sortDate(stored) <= sortDate(stored, "last")).toBe(true);
      }),
    );
  });
});
