import { describe, expect, it } from "vitest";
import type { Match } from "./match";
import { isMeant, rarity, rarityOf } from "./rarity";

const bearers = (counts: Record<string, number>) => (word: string) => ({ surname: counts[word] ?? 0, any: counts[word] ?? 0 });
const weighed = (surname: string, forenames: readonly string[], match: Partial<Match> = {}) => ({ match: { way: "near", cost: 2.5, pairs: [], ...match } as Match, surname: new Set([surname]), forenames: new Set(forenames) });

it("tells as much by a word as few people bear it", () => {
  expect(rarity(0)).toBe(rarity(1));
  expect(rarity(1)).toBeCloseTo(1, 1);
  expect(rarity(1)).toBeGreaterThan(rarity(10));
  expect(rarity(10)).toBeGreaterThan(rarity(150));
  expect(rarity(150)).toBe(rarity(20_000));
  expect(rarity(150)).toBeGreaterThan(0.5);
});

describe("what words speak for somebody", () => {
  it("is more for a rare surname and a rare forename than for common ones", () => {
    const rare = rarityOf(["ottoline", "vermandel"], weighed("vermandel", ["ottoline"]), bearers({ vermandel: 1, ottoline: 2 }));
    const common = rarityOf(["john", "vermandel"], weighed("vermandel", ["john"]), bearers({ vermandel: 1, john: 400 }));
    expect(rare).toBeGreaterThan(common);
    expect(common).toBeCloseTo(rarityOf(["vermandel"], weighed("vermandel", []), bearers({ vermandel: 1 })));
  });

  it("does not take a forename of the lists for rare because a small house has one", () => {
    const one = { vermandel: 1, robert: 1, ottoline: 1 };
    expect(rarityOf(["robert"], weighed("vermandel", ["robert"]), bearers(one))).toBeLessThan(rarityOf(["ottoline"], weighed("vermandel", ["ottoline"]), bearers(one)));
  });

  it("is nothing where no word fits, and nothing for a letter", () => {
    expect(rarityOf(["vermandal", "o"], weighed("vermandel", ["ottoline", "o"]), bearers({}))).toBe(0);
  });
});

describe("who is meant", () => {
  const slip: Match["pairs"] = [{ typed: "vermandal", own: "vermandel", way: "near" }, { typed: "otoline", own: "ottoline", way: "near" }];
  const words = ["otoline", "vermandal"];

  it("is whoever fits well, whatever the words tell", () => expect(isMeant(words, weighed("vermandel", [], { cost: 1.2 }), 0, new Set(words))).toBe(true));

  it("is whoever fits less well only where rare words speak for them", () => {
    expect(isMeant(words, weighed("vermandel", [], { cost: 2.4 }), 0, new Set(words))).toBe(false);
    expect(isMeant(words, weighed("vermandel", [], { cost: 2.4 }), 1.9, new Set(words))).toBe(true);
    expect(isMeant(words, weighed("vermandel", [], { cost: 3.5 }), 9, new Set(words))).toBe(false);
  });

  it("may have been mistyped twice, where what was typed is nobody's name", () => {
    expect(isMeant(words, weighed("vermandel", [], { cost: 1.9, pairs: slip }), 0, new Set())).toBe(true);
    expect(isMeant(words, weighed("vermandel", [], { cost: 1.9, pairs: slip }), 0, new Set(["otoline"]))).toBe(false);
  });
});
