import { describe, expect, it } from "vitest";
import { addDays } from "./calendar";
import { easterOf, isHolidayRule, isWorkingDay } from "./working-days";

const house = ["saturday", "sunday", "01-01", "easter+1", "05-01", "easter+39", "12-25", "2027-01-04"];

describe("working days of the house", () => {
  it("leave out weekends, fixed days, days that move with Easter, and a single day", () => {
    const off = ["2026-11-28", "2026-11-29", "2027-01-01", "2027-01-04", "2027-03-29", "2027-05-06", "2026-12-25"];
    for (const day of off) expect([day, isWorkingDay(day, house)]).toEqual([day, false]);
    for (const day of ["2026-11-27", "2026-11-30", "2027-01-05", "2028-01-04", "2027-03-30", "2027-05-07"]) expect([day, isWorkingDay(day, house)]).toEqual([day, true]);
  });

  it("know Easter as it was and will be", () => {
    expect([2000, 2008, 2011, 2024, 2025, 2026, 2027, 2028, 2038].map(easterOf)).toEqual([
      "2000-04-23", "2008-03-23", "2011-04-24", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2038-04-25",
    ]);
  });

  it("come back within a week, so that no reminder waits for long", () => {
    let longest = 0;
    for (let day = "2026-01-01", away = 0; day < "2028-01-01"; day = addDays(day, 1)) {
      away = isWorkingDay(day, house) ? 0 : away + 1;
      longest = Math.max(longest, away);
    }
    expect(longest).toBeLessThanOrEqual(4);
  });

  it("are named in one of four ways", () => {
    expect(["monday", "05-01", "2027-01-04", "easter", "easter-2"].every(isHolidayRule)).toBe(true);
    expect(["Monday", "5-1", "easter 2", "christmas", ""].some(isHolidayRule)).toBe(false);
  });
});
