import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { decisionNames, stateNeeds } from "./decisions";
import { judge } from "./judge";
import { stateTests } from "./needs";
import { beginnings, houses, type Judge, seen, walk } from "./walking";

// Ten thousand walks take seconds; a busy machine may take minutes.
vi.setConfig({ testTimeout: 300_000 });

const walks = fc.tuple(
  fc.constantFrom(...houses),
  fc.nat(beginnings.length - 1),
  fc.noBias(fc.array(fc.integer({ min: 0, max: 2 ** 31 - 1 }), { minLength: 10, maxLength: 40, size: "max" })),
);

/** Always the same walks, so that a failure is one for everybody. */
const seed = 20261123;

/** Runs walks until the model complains. */
function firstComplaint(asks?: Judge, numRuns = 10_000): string | null {
  let found: string | null = null;
  fc.check(
    fc.property(walks, ([policy, begin, steps]) => {
      found = walk(policy, begin, steps, asks);
      return found === null;
    }),
    { numRuns, endOnFailure: true, seed },
  );
  return found;
}

describe("random people pressing at random", () => {
  it("never make a move that the reference model does not know, in 10,000 walks that press every decision with effect", () => {
    fc.assert(
      fc.property(walks, ([policy, begin, steps]) => {
        expect(walk(policy, begin, steps)).toBeNull();
      }),
      { numRuns: 10_000, seed },
    );
    expect(decisionNames.filter((name) => !seen.has(name))).toEqual([]);
  });
});

/** Guards behind another guard that already holds the door; `way.test.ts` and `terms.test.ts` press against each alone. */
const doubled = ["signed", "not_withdrawn", "suspended_by_publisher", "no_open_dossier"];

describe("the reference model notices a judge that", () => {
  const guards = { ...stateTests };
  afterEach(() => void Object.assign(stateTests, guards));

  it.each(stateNeeds.filter((need) => !doubled.includes(need)))("no longer asks for `%s`", (guard) => {
    stateTests[guard] = () => true;
    expect(firstComplaint()).not.toBeNull();
  });

  it("forgets the second person", () => {
    const alone: Judge = (...asked) => {
      const verdict = judge(...asked);
      return verdict.ok ? { ...verdict, waits: null } : verdict;
    };
    expect(firstComplaint(alone)).toMatch(/nobody confirmed it$/);
  });

  it("does not see conflicts", () => {
    const unseeing: Judge = (house, actor, decision, facts, press) => judge(house, actor, decision, { ...facts, inConflict: [] }, press);
    expect(firstComplaint(unseeing)).toMatch(/somebody in conflict acted$/);
  });

  it("skips a stage", () => {
    const hasty: Judge = (...asked) => {
      const verdict = judge(...asked);
      return verdict.ok && verdict.to === "verification" ? { ...verdict, to: "certification" } : verdict;
    };
    expect(firstComplaint(hasty)).toMatch(/no such move of the stage$/);
  });

  it("lets the first of two certifiers certify alone", () => {
    const lenient: Judge = (house, ...asked) => judge({ policy: { ...house.policy, certifiers: Math.min(1, house.policy.certifiers) } }, ...asked);
    expect(firstComplaint(lenient)).not.toBeNull();
  });
});
