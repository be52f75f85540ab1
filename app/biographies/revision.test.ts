import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "./canonical";
import { canonical, wordingShape, type RevisionContent } from "./revision";
import { revisionHash, statementHash } from "./revision.server";
import type { Statement } from "./statement";

const birth: Statement = {
  id: "7",
  kind: "birth",
  value: { place: { text: "Briançon" } },
  period: { from: "1951-03-03", to: null },
  audience: "public",
};
const sport: Statement = { id: "9", kind: "recreation", value: { text: "Reliure" }, period: null, audience: "subscribers" };
const revision: RevisionContent = {
  language: "fr",
  statements: [birth, sport],
  wording: { "9": { fr: { full: "Reliure d'art" } } },
};

describe("canonical JSON", () => {
  it("is that of RFC 8785", () => {
    // The example of the RFC, section 3.2.4.
    const input = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '€$\u000F\u000aA\'B"\\\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(input)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
    // Keys by UTF-16 units, section 3.2.3: the emoji (a surrogate pair) stands before U+FB33.
    const keys = { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\u{1f600}": 5, "\u0080": 6, "\u00f6": 7 };
    expect(canonicalJson(keys)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"\u{1f600}":5,"\ufb33":3}');
  });

  it("does not depend on the order in which fields were written, and can be read back", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        fc.pre(!JSON.stringify(value).includes("\\ud"));
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(canonicalJson(shuffled(value))).toBe(text);
      }),
    );
  });

  it.each([NaN, Infinity, 10n, () => 1, Symbol("x"), new Date(), new Map(), "\ud800"])("refuses %o", (value) => {
    expect(() => canonicalJson({ value })).toThrow(TypeError);
  });
});

describe("a revision's hash", () => {
  it("stays what it was when the first one was signed", () => {
    expect(canonical(revision)).toBe(
      '{"format":"vitae-revision/1","language":"fr","statements":[' +
        '{"audience":"public","id":"7","kind":"birth","period":{"from":"1951-03-03","to":null},"value":{"place":{"text":"Briançon"}}},' +
        '{"audience":"subscribers","id":"9","kind":"recreation","period":null,"value":{"text":"Reliure"}}],' +
        '"wording":{"9":{"fr":{"full":"Reliure d\'art"}}}}',
    );
    expect(revisionHash(revision)).toBe("fce19bcd9466e7ce3aa36c6c405dcc47fc8c8feef89682d8161d47d39033d148");
  });

  it("does not move for what it does not cover", () => {
    const loaded: Statement = Object.assign({ checked: true, versionId: "55" }, birth);
    expect(revisionHash({ ...revision, statements: [loaded, sport] })).toBe(revisionHash(revision));
    expect(revisionHash({ ...revision, wording: { ...revision.wording, "7": { fr: {}, en: { full: "" } } } })).toBe(
      revisionHash(revision),
    );
    expect(statementHash({ ...sport, period: { from: null, to: null } })).toBe(statementHash(sport));
  });

  it("moves for every change of a fact, a date, an audience, a word or the order", () => {
    const changes: RevisionContent[] = [
      { ...revision, language: "en" },
      { ...revision, statements: [sport, birth] },
      { ...revision, statements: [birth] },
      { ...revision, statements: [{ ...birth, period: { from: "1951-03", to: null } }, sport] },
      { ...revision, statements: [{ ...birth, value: { place: { text: "Briancon" } } }, sport] },
      { ...revision, statements: [{ ...birth, audience: "listed" }, sport] },
      { ...revision, statements: [{ ...birth, id: "8" }, sport] },
      { ...revision, wording: {} },
      { ...revision, wording: { "9": { fr: { short: "Reliure d'art" } } } },
      { ...revision, wording: { "9": { en: { full: "Reliure d'art" } } } },
    ];
    const hashes = new Set([revision, ...changes].map(revisionHash));
    expect(hashes.size).toBe(changes.length + 1);
  });
});

describe("the editors' wording", () => {
  it("is read by statement, language and form, and nothing else", () => {
    expect(wordingShape.parse({ "9": { fr: { full: " Reliure\u00A0d'art ", line: "Reliure" } } })).toEqual({
      "9": { fr: { full: "Reliure d'art", line: "Reliure" } },
    });
    expect(wordingShape.safeParse({ "9": { de: { full: "x" } } }).success).toBe(false);
    expect(wordingShape.safeParse({ "9": { fr: { poster: "x" } } }).success).toBe(false);
  });
});

function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, shuffled(each)]),
  );
}
