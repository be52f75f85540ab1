import { describe, expect, it } from "vitest";
import { addDays, calendar, clockPress, dueOn, evaluationDays, extendedTo, noticeDays, pendingDays, remindersOf, waitedOut, yearlyReviewDays } from "./calendar";
import { isClosed, stages } from "./stages";

describe("due dates and reminders", () => {
  it("are those of PRODUCT.md: questionnaire 45 days, proof 21, an invitation 180", () => {
    expect(dueOn("questionnaire", "2026-11-23")).toBe("2027-01-07");
    expect(remindersOf("questionnaire", "2026-11-23")).toEqual(["2026-12-28", "2027-01-14", "2027-02-06"]);
    expect(dueOn("proof", "2026-11-23")).toBe("2026-12-14");
    expect(remindersOf("proof", "2026-11-23")).toEqual(["2026-12-09", "2026-12-21", "2027-01-04"]);
    expect(remindersOf("invited", "2026-11-23")).toEqual([addDays("2026-11-23", 21), addDays("2026-11-23", 60)]);
    expect([evaluationDays, yearlyReviewDays, pendingDays, noticeDays]).toEqual([30, 60, 14, 21]);
  });

  it("belong to every stage that waits for somebody, each with an owner", () => {
    const waiting = stages.filter((stage) => !isClosed(stage) && stage !== "published");
    expect(Object.keys(calendar).sort()).toEqual([...waiting].sort());
    for (const stage of waiting) expect(calendar[stage]?.owner).toBeTruthy();
    for (const stage of stages.filter(isClosed)) expect(dueOn(stage, "2026-11-23")).toBeNull();
  });

  it("count calendar days, over months, leap days and changes of the hour", () => {
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addDays("2027-02-28", 1)).toBe("2027-03-01");
    expect(addDays("2027-03-27", 2)).toBe("2027-03-29");
    expect(addDays("2027-12-31", 1)).toBe("2028-01-01");
  });
});

describe("what the clock presses", () => {
  it("is lapse after 180 days, and set_aside 60 days after the last reminder", () => {
    expect(clockPress("invited", "2026-11-23")).toEqual({ decision: "lapse", on: addDays("2026-11-23", 180) });
    expect(clockPress("questionnaire", "2026-11-23")).toEqual({ decision: "set_aside", on: addDays("2027-02-06", 60) });
    expect(clockPress("proof", "2026-11-23")).toEqual({ decision: "set_aside", on: addDays("2027-01-04", 60) });
  });

  it("is abandon_revision instead while an entry is public", () => {
    for (const stage of ["questionnaire", "proof"] as const) expect(clockPress(stage, "2026-11-23", true)?.decision).toBe("abandon_revision");
    expect(clockPress("invited", "2026-11-23", true)?.decision).toBe("lapse");
  });

  it("is nothing on a stage that is the house's turn, nor before a promotion day is set", () => {
    for (const stage of ["proposed", "drafting", "verification", "certification", "certified", "published"] as const)
      expect(clockPress(stage, "2026-11-23")).toBeNull();
  });

  it("needs the reminders to have left, and the days to have gone by", () => {
    expect([waitedOut("questionnaire", 135, 3), waitedOut("questionnaire", 134, 3), waitedOut("questionnaire", 135, 2)]).toEqual([true, false, false]);
    expect([waitedOut("drafting", 9999, 9), waitedOut(null, 9999, 9)]).toEqual([false, false]);
  });
});

describe("more time", () => {
  it("is one press, twice a stage at most, and counts from today where the date has gone by", () => {
    const on = { due: "2027-01-07", today: "2026-12-20", taken: 0 };
    expect(extendedTo("questionnaire", on)).toBe("2027-02-06");
    expect(extendedTo("questionnaire", { ...on, taken: 1 })).toBe("2027-02-06");
    expect(extendedTo("questionnaire", { ...on, taken: 2 })).toBeNull();
    expect(extendedTo("proof", { ...on, today: "2027-02-01" })).toBe("2027-02-15");
    expect(extendedTo("invited", on)).toBeNull();
    expect(extendedTo("drafting", on)).toBeNull();
  });

  it("is given where the person is awaited, and telephoning falls between the reminders", () => {
    for (const [stage, { owner, extension, calls = [], reminders, then }] of Object.entries(calendar)) {
      if (extension) expect([stage, owner]).toEqual([stage, "person"]);
      for (const call of calls) {
        expect(owner).toBe("person");
        expect(reminders).not.toContain(call);
        expect(call).toBeLessThan(Math.max(1, then?.afterDays ?? 0));
      }
    }
  });
});
