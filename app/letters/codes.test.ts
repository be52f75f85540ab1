import { createHash, randomBytes, randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { codeHash, letterCode, newToken, openSecret, sealSecret, tokenHash, typedCode } from "./codes.server";

const keys = { letterCode: randomBytes(32), seal: randomBytes(32) };
const house = { secret: randomUUID(), codePrefix: "VIT" };
const letter = { id: randomUUID(), number: 7 };

describe("the code that a letter prints", () => {
  it("is the prefix and twice four symbols that nobody mistakes for one another", () => {
    for (let number = 1; number <= 500; number += 1) expect(letterCode(keys, house, { ...letter, number })).toMatch(/^VIT-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
  });

  it("is the same whenever it is printed, and another for another house, letter, number or key", () => {
    const code = letterCode(keys, house, letter);
    expect(letterCode(keys, house, letter)).toBe(code);
    const others = [
      letterCode(keys, { ...house, secret: randomUUID() }, letter),
      letterCode(keys, house, { ...letter, id: randomUUID() }),
      letterCode(keys, house, { ...letter, number: 8 }),
      letterCode({ letterCode: randomBytes(32) }, house, letter),
    ];
    expect(new Set([code, ...others]).size).toBe(5);
  });

  it("uses every symbol about as often (χ², TRUST.md A02)", () => {
    const counts = new Map<string, number>();
    for (let number = 0; number < 10_000; number += 1) {
      for (const symbol of letterCode(keys, house, { ...letter, number }).slice(4).replace("-", "")) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
    }
    const expected = 80_000 / 30;
    const chi = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    expect(counts.size).toBe(30);
    // 29 degrees of freedom: one run in a hundred thousand is above 73.
    expect(chi).toBeLessThan(73);
  });

  it.each(["VIT-7K3M-Q2XD", "vit 7k3m q2xd", "7K3M-Q2XD", " 7k3mq2xd ", "VIT–7K3M–Q2XD"])("is found however it is typed: %j", (typed) => {
    expect(typedCode(typed, "VIT")).toBe("7K3MQ2XD");
    expect(codeHash(keys, typed, "VIT")).toEqual(codeHash(keys, "VIT-7K3M-Q2XD", "VIT"));
  });

  it.each(["", "VIT", "VIT-7K3M-Q2X", "VIT-7K3M-Q2XDD", "VIT-0000-0000", "2026-0031"])("knows that %j is no code", (typed) => {
    expect(typedCode(typed, "VIT")).toBe("");
  });
});

describe("secrets of the outbox", () => {
  it("gives tokens of 192 bits, each once, of which the database keeps the sha256", () => {
    const tokens = Array.from({ length: 10_000 }, newToken);
    expect(new Set(tokens).size).toBe(10_000);
    expect(tokens.every((token) => Buffer.from(token, "base64url").length === 24)).toBe(true);
    const [token = ""] = tokens;
    expect(tokenHash(token)).toEqual(createHash("sha256").update(token).digest());
  });

  it("opens what it sealed, for the same letter only, and nothing that was touched", () => {
    const sealed = sealSecret(keys, letter.id, { token: "a", digits: "123456" });
    expect(openSecret(keys, letter.id, sealed)).toEqual({ token: "a", digits: "123456" });
    expect(sealed.toString("latin1")).not.toContain("123456");
    expect(() => openSecret(keys, randomUUID(), sealed)).toThrow();
    expect(() => openSecret({ seal: randomBytes(32) }, letter.id, sealed)).toThrow();
    for (let at = 0; at < sealed.length; at += 1) {
      const touched = Buffer.from(sealed);
      touched[at] = (touched[at] ?? 0) ^ 1;
      expect(() => openSecret(keys, letter.id, touched)).toThrow();
    }
  });
});
