import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slipsBetween, withoutOne } from "./slips";

describe("near words", () => {
  it.each([["vasserot", "vasserot", 0], ["vasserot", "wasserot", 1], ["vasserot", "vaserot", 1], ["jaen", "jean", 1], ["eliphas", "elifas", 2], ["bishop", "bichop", 1], ["levy", "curie", 3]])(
    "%s and %s are %i slips apart", (one, other, slips) => {
      expect(slipsBetween(one, other, 2)).toBe(slips);
    });

  it("share a form that lacks one letter when they are one slip apart", () => {
    const word = fc.string({ unit: fc.constantFrom(..."abcdeilmnorstv"), minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom(..."abcz"), fc.constantFrom("drop", "add", "change", "swap"), (right, place, letter, slip) => {
        const at = place % right.length;
        const swapped = right.slice(0, at) + (right[at + 1] ?? "") + right[at] + right.slice(at + 2);
        const wrong = { drop: right.slice(0, at) + right.slice(at + 1), add: right.slice(0, at) + letter + right.slice(at), change: right.slice(0, at) + letter + right.slice(at + 1), swap: swapped }[slip];
        fc.pre(wrong.length >= 3);
        expect(withoutOne(wrong).some((form) => withoutOne(right).includes(form))).toBe(true);
      }),
    );
  });
});
