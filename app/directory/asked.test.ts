import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asked, beginningQuery, exactQuery } from "./asked";
import { addressOf, deepest, type Place, readPlace, wishOf, writePlace } from "./filter";
import { lexemesOf } from "~/names/words";
import { whyAlike, whyName } from "./why";
import type { Card } from "./card";

describe("a question", () => {
  it("is read as names are: folded, without what stands between them", () => {
    expect(asked("  Baudouin DE Fontenoy ")).toEqual({ text: "Baudouin DE Fontenoy", words: ["baudouin", "de", "fontenoy"], needed: ["baudouin", "fontenoy"], typed: ["baudouin", "fontenoy"], initials: new Set(), tied: new Set(), generation: null });
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

  it("finds neighbours written as one, and initials", () => {
    expect(exactQuery(asked("le goff"))).toBe("(('goff') | ('legoff'))");
    expect(exactQuery(asked("j dupont"))).toBe("((('j' | 'j.') & 'dupont') | ('jdupont'))");
    expect(beginningQuery(asked("vass"))).toBe("(('vass':*))");
  });

  it("reads letters written together as initials, and nothing else", () => {
    expect(exactQuery(asked("JP Dupont"))).toContain("('jp' | ('j.' & 'p.'))");
    expect(exactQuery(asked("Al Dupont"))).not.toContain("'l.'");
    expect(asked("Dipl.-Ing. Mag. Élise Hoven, MBA").needed).toEqual(["elise", "hoven"]);
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
  const said = (q: string) => {
    const reason = whyName(card, asked(q));
    return reason && `${reason.kind}: ${reason.on.map(({ text, found }) => (found ? `[${text}]` : text)).join("")}`;
  };

  it.each([
    ["aubrespin claire helene", "name: [Claire-Hélène] [Aubrespin]"], ["AUBRESPIN", "surname: Claire-Hélène [Aubrespin]"], ["Hélène", "forename: Claire-[Hélène] Aubrespin"],
    ["vasserot", "birth: Claire-Hélène [Vasserot]"], ["neige", "pen: C. H. [Neige]"], ["aubr", "beginning: Claire-Hélène [Aubr]espin"], ["glacier", null],
  ])("%s", (q, expected) => {
    expect(said(q)).toBe(expected);
  });

  it("shows the word that is like the typed one", () => {
    const said = whyAlike({ text: card.name, match: { way: "near", pairs: [{ typed: "aubrespain", own: "aubrespin", way: "near" }] } });
    expect(said).toEqual({ kind: "near", on: [{ text: "Claire-Hélène ", found: false }, { text: "Aubrespin", found: true }] });
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
    const place: Place = { sort: "oldest", back: false, rank: 2001, key: "aubrespin claire", id: "0f8f7c9a-1111-4222-8333-444455556666", page: 3 };
    expect(readPlace(writePlace(place), "oldest")).toEqual(place);
    expect(readPlace(writePlace(place), "newest")).toBeNull();
    expect(readPlace(writePlace({ ...place, page: deepest + 1 }), "oldest")).toBeNull();
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readPlace(text, "relevance")).toBeNull();
      }),
    );
    for (const forged of [[0, 0, 1e10, "a", place.id, 1], [0, 0, 1, "a\0", place.id, 1], [0, 0, 1, "a", "x' or 1=1", 1], [0, 0, "1", "a", place.id, 1], [0, 0, 1, "a", place.id, 0], {}]) {
      expect(readPlace(Buffer.from(JSON.stringify(forged)).toString("base64url"), "relevance")).toBeNull();
    }
  });
});
