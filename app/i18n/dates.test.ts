import { describe, expect, it } from "vitest";
import { dayOf, formatDate, formatDateTime, formatPartialDate, formatPeriod, formatShortDate, keepZone } from "./dates";

const plain = (text: string) => text.replace(/\s/gu, " ");

describe("a date", () => {
  it.each([
    ["fr", "1951", "1951"],
    ["fr", "1951-03", "mars 1951"],
    ["fr", "1951-03-03", "3 mars 1951"],
    ["fr", "1951-03-01", "1er mars 1951"],
    ["fr", "1999-08-21", "21 août 1999"],
    ["en", "1951", "1951"],
    ["en", "1951-03", "March 1951"],
    ["en", "1951-03-03", "3 March 1951"],
  ] as const)("says in %s no more than is known: %s", (lang, stored, read) => {
    expect(plain(formatPartialDate(lang, stored))).toBe(read);
  });

  it("keeps the day with its month in French", () => {
    expect(formatPartialDate("fr", "1951-03-03")).toBe("3\u00A0mars 1951");
  });

  it("is the day of the house's clock, on both sides of midnight and of summer time", () => {
    expect(dayOf(new Date("2026-11-23T22:59:00Z"))).toBe("2026-11-23");
    expect(dayOf(new Date("2026-11-23T23:00:00Z"))).toBe("2026-11-24");
    expect(dayOf(new Date("2026-07-01T22:00:00Z"))).toBe("2026-07-02");
    expect(dayOf("2026-11-23", "Pacific/Kiritimati")).toBe("2026-11-23");
    expect(formatDate("en", new Date("2026-11-23T12:00:00Z"), "Pacific/Kiritimati")).toBe("24 November 2026");
  });

  it("has its time as on a clock", () => {
    expect(plain(formatDateTime("fr", new Date("2026-11-23T13:02:00Z")))).toBe("23 novembre 2026 à 14:02");
    expect(formatDateTime("en", new Date("2026-11-22T23:00:00Z"))).toBe("23 November 2026 at 00:00");
  });

  it("is short in a column, and leaves out the year of today", () => {
    const today = new Date("2026-11-23T12:00:00Z");
    expect(plain(formatShortDate("fr", "2026-11-27", today))).toBe("27 nov.");
    expect(plain(formatShortDate("fr", "2027-01-01", today))).toBe("1er janv. 2027");
    expect(formatShortDate("en", "2026-11-27", today)).toBe("27 Nov");
  });
});

describe("a period", () => {
  it.each([
    ["fr", "1976", "1990", "1976–1990"],
    ["fr", "1976-10", "1990-01-31", "1976–1990"],
    ["fr", "2017-03", null, "depuis 2017"],
    ["fr", null, "1990", "jusqu’en 1990"],
    ["fr", "1971", "1971", "1971"],
    ["fr", "1976-06-12", "1976-06-12", "12 juin 1976"],
    ["fr", "1999-01", "1999-06", "1999"],
    ["fr", null, undefined, ""],
    ["en", "1976", "1990", "1976–1990"],
    ["en", "2017", null, "since 2017"],
    ["en", undefined, "1990", "until 1990"],
  ] as const)("reads in %s, from %s to %s: %s", (lang, from, to, read) => {
    expect(plain(formatPeriod(lang, from, to))).toBe(read);
  });
});

describe("an instant", () => {
  it("is shown in the house's own zone, once it is known, and in another where one is named", () => {
    const midnight = new Date("2026-11-28T23:30:00Z");
    expect(dayOf(midnight)).toBe("2026-11-29");
    keepZone("America/Montreal");
    expect([dayOf(midnight), plain(formatDateTime("en", midnight))]).toEqual(["2026-11-28", "28 November 2026 at 18:30"]);
    expect(dayOf(midnight, "Pacific/Auckland")).toBe("2026-11-29");
    keepZone("Europe/Paris");
    expect(dayOf(midnight)).toBe("2026-11-29");
  });
});
