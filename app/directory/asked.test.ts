import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asked, beginningQuery, exactQuery, nearQuery, textQuery } from "./asked";
import { addressOf, deepest, readPlace, wishOf, writePlace } from "./filter";
import { lexemesOf, slipsBetween, withoutOne } from "./name-words";
import { whyName } from "./why";
import type { Card } from "./card";

describe("a question", () => {
  it("is read as names are: folded, without what stands between them", () => {
    expect(asked("  Baudouin DE Fontenoy ")).toEqual({ text: "Baudouin DE Fontenoy", words: ["baudouin", "de", "fontenoy"], needed: ["baudouin", "fontenoy"], typed: ["baudouin", "fontenoy"] });
    expect(asked("Dr Élise Œuvrard-d’Été").needed).toEqual(["elise", "oeuvrard", "ete"]);
    expect(asked("de la").needed).toEqual(["de", "la"]);
  });

  it("is any text at all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (input) => {
        const question = asked(input);
        expect([...question.text].length).toBeLessThanOrEqual(200);
        expect(/[\p{Cc}\p{Cs}]/u.test(question.text)).toBe(false);
        expect(question.words.length).toBeLessThanOrEqual(8);
        for (const query of [exactQuery(question), beginningQuery(question)]) expect(query === null).toBe(question.words.length === 0);
      }),
      { numRuns: 60 },
    );
  });

  it("cannot ask for what is not there, nor does \"or\" split it", () => {
    expect(textQuery(asked('peintre -grange "-clos" médaille d\'or or'))).toBe('peintre grange "clos" médaille d\'"or" "or"');
  });

  it("finds neighbours written as one, and initials", () => {
    expect(exactQuery(asked("le goff"))).toBe("(('goff') | ('legoff'))");
    expect(exactQuery(asked("j dupont"))).toBe("((('j' | 'j.') & 'dupont') | ('jdupont'))");
    expect(beginningQuery(asked("vass"))).toBe("(('vass':*))");
  });

  it("spreads slips over its words", () => {
    const near = new Map([["elifas", [{ word: "eliphas", slips: 2 }]], ["levi", [{ word: "levy", slips: 1 }]]]);
    expect(nearQuery(asked("elifas levi"), near, 2)).toBe("((('eliphas') & 'levi':*))");
    expect(nearQuery(asked("elifas levi"), near, 3)).toBe("((('eliphas') & ('levy')))");
    expect(nearQuery(asked("elifas levi"), new Map(), 1)).toBeNull();
  });
});

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

it("makes every word, joined neighbours and initials of a name findable", () => {
  expect(lexemesOf("Jean-Marie Le Goff")).toEqual(["jean", "marie", "le", "goff", "jeanmarie", "jeanmariele", "mariele", "marielegoff", "legoff", "j.", "m.", "l.", "g."]);
});

describe("why somebody was found", () => {
  const card: Card = {
    name: "Claire-Hélène Aubrespin", surname: "Aubrespin", forenames: "Claire-Hélène", bornAs: {}, descriptor: {}, born: 1951, died: null, where: {}, gender: "female",
    names: [{ kind: "birth", name: "Claire-Hélène Vasserot" }, { kind: "pen", name: "C. H. Neige" }],
  };
  const said = (q: string, near: Parameters<typeof whyName>[2] = null) => {
    const reason = whyName(card, asked(q), near);
    return reason && `${reason.kind}: ${reason.on.map(({ text, found }) => (found ? `[${text}]` : text)).join("")}`;
  };

  it.each([
    ["aubrespin claire helene", "name: [Claire-Hélène] [Aubrespin]"], ["AUBRESPIN", "surname: Claire-Hélène [Aubrespin]"], ["Hélène", "forename: Claire-[Hélène] Aubrespin"],
    ["vasserot", "birth: Claire-Hélène [Vasserot]"], ["neige", "pen: C. H. [Neige]"], ["aubr", "beginning: Claire-Hélène [Aubr]espin"], ["glacier", null],
  ])("%s", (q, expected) => {
    expect(said(q)).toBe(expected);
  });

  it("shows the near word", () => {
    expect(said("aubrespain", new Map([["aubrespain", [{ word: "aubrespin", slips: 1 }]]]))).toBe("near: Claire-Hélène [Aubrespin]");
  });
});

describe("the address of a list", () => {
  it("keeps what was chosen and forgets what makes no sense", () => {
    const wish = wishOf(new URLSearchParams("q=x&sector=arts&sector=arts&sector=law&born=1950&born=19x0&sort=name&country=&other=1"));
    expect(wish).toMatchObject({ q: "x", chosen: { sector: ["arts", "law"], born: ["1950"], country: [], occupation: [] }, sort: "name" });
    expect(addressOf(wish)).toBe("?q=x&sector=arts&sector=law&born=1950&sort=name");
    expect(addressOf(wish, { chosen: { ...wish.chosen, sector: [] }, from: "abc" })).toBe("?q=x&born=1950&sort=name&from=abc");
  });

  it("reads back its own places and no others", () => {
    const place = { back: false, rank: 2001, key: "aubrespin claire", id: "0f8f7c9a-1111-4222-8333-444455556666", page: 3 };
    expect(readPlace(writePlace(place))).toEqual(place);
    expect(readPlace(writePlace({ ...place, page: deepest + 1 }))).toBeNull();
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readPlace(text)).toBeNull();
      }),
    );
    for (const forged of [[0, 1e9, "a", place.id, 1], [0, 1, "a\0", place.id, 1], [0, 1, "a", "x' or 1=1", 1], [0, "1", "a", place.id, 1], {}]) {
      expect(readPlace(Buffer.from(JSON.stringify(forged)).toString("base64url"))).toBeNull();
    }
  });
});
