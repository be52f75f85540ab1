import { expect, test } from "vitest";
import { slipsBetween } from "~/names/slips";
import { dice } from "../db/seed/records";
import { withSlips } from "./slips";

test("a name gets as many slips as were asked for, counted as the search counts them", () => {
  const roll = dice(7);
  for (let time = 0; time < 500; time += 1) {
    expect(slipsBetween("Hélène Vasserot", withSlips("Hélène Vasserot", 1, roll) ?? "", 5)).toBe(1);
    const two = slipsBetween("Hélène Vasserot", withSlips("Hélène Vasserot", 2, roll) ?? "", 5);
    expect([1, 2]).toContain(two);
  }
});

test("short words stay as they are, and a name without room has no slips", () => {
  const roll = dice(7);
  expect(withSlips("Li Na", 1, roll)).toBeNull();
  for (let time = 0; time < 100; time += 1) expect(withSlips("Léa d'Ormes", 1, roll)).toMatch(/^Léa d'/u);
});
