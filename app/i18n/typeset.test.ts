import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { typeset } from "./typeset";

/** Shows the spaces that one cannot see: `_` is U+00A0, `~` is U+202F. */
const shown = (text: string) => text.replaceAll("\u00A0", "_").replaceAll("\u202F", "~");
const fr = (text: string) => shown(typeset("fr", text));
const en = (text: string) => shown(typeset("en", text));

describe("French", () => {
  it.each([
    ["Vraiment ?", "Vraiment~?"],
    ["Vraiment? Oui!", "Vraiment~? Oui~!"],
    ["Quoi ?!", "Quoi~?!"],
    ["un ; deux", "un~; deux"],
    ["Étape : rédaction", "Étape_: rédaction"],
    ["Étape: rédaction", "Étape_: rédaction"],
    ["Effet :", "Effet_:"],
    ["(sic !) et (?)", "(sic~!) et (?)"],
  ])("spaces the high marks: %s", (typed, set) => expect(fr(typed)).toBe(set));

  it.each([
    ['"Oui"', "«_Oui_»"],
    ['Il dit : "Oui !"', "Il dit_: «_Oui~!_»"],
    ['l\'"affaire"', "l’«_affaire_»"],
    ["« Le Temps court »", "«_Le Temps court_»"],
    ["«serré»", "«_serré_»"],
    ['"https://exemple.test/a"', "«_https://exemple.test/a_»"],
    ["aujourd'hui, c'est l'été", "aujourd’hui, c’est l’été"],
  ])("turns quotation marks and apostrophes: %s", (typed, set) => expect(fr(typed)).toBe(set));

  it.each([
    ["22 140 notices", "22~140 notices"],
    ["1 234 567 euros", "1~234~567_euros"],
    ["9 %", "9_%"],
    ["9%", "9_%"],
    ["12 km", "12_km"],
    ["148 jours", "148_jours"],
    ["le 3 mars 1951", "le 3_mars 1951"],
    ["1er mars", "1er_mars"],
    ["27 nov.", "27_nov."],
    ["M. Vasserot, Mme Aubrespin", "M._Vasserot, Mme_Aubrespin"],
    ["nº 12, p. 16 990", "nº_12, p._16~990"],
    ["au XXe siècle", "au XXe_siècle"],
  ])("keeps together what belongs together: %s", (typed, set) => expect(fr(typed)).toBe(set));

  it.each([
    "à 14:02",
    "VIT-7K3M-Q2XD",
    "2026-0412",
    "https://exemple.test/p/x?q=a;b!c",
    "www.exemple.test",
    "marie.obrien@exemple.test",
    "en 2019 150 personnes",
    "Sommaire des mémoires",
    "3 marsouins",
  ])("leaves alone: %s", (typed) => expect(fr(typed)).toBe(typed));

  it("keeps what stands around an address in order", () => {
    expect(fr("Voir https://a.test/?q=1 ; puis b@c.test ?")).toBe("Voir https://a.test/?q=1~; puis b@c.test~?");
  });
});

describe("English", () => {
  it.each([
    ['"Yes", she said', "“Yes”, she said"],
    ["Hendrikje van 't Hoff", "Hendrikje van ’t Hoff"],
    ["It's the '80s, isn't it?", "It’s the ’80s, isn’t it?"],
    ["She said 'yes' twice", "She said ‘yes’ twice"],
    ["\"'Yes'\" he wrote", "“‘Yes’” he wrote"],
    ["'Tis so", "’Tis so"],
    ["the editors' desk", "the editors’ desk"],
  ])("turns quotation marks and apostrophes: %s", (typed, set) => expect(en(typed)).toBe(set));

  it.each([
    ["Really ?", "Really?"],
    ["Really\u202F?", "Really?"],
    ["Stage : draft", "Stage: draft"],
    ["22,140 entries, 9%", "22,140 entries, 9%"],
    ["on 3 March 1951", "on 3 March 1951"],
  ])("has no French spaces: %s", (typed, set) => expect(en(typed)).toBe(set));
});

const pieces = fc.constantFrom(
  ..." \u00A0\u202F\n'\"’“”‘«»;:!?()[]{}.,-–—/…%€",
  ..."aéXM1230",
  "1 234",
  "M. ",
  "nº ",
  "er",
  "mars",
  "siècle",
  "jours",
  "14:02",
  "VIT-7K3M-Q2XD",
  "https://exemple.test/?a=b;c",
  "www.a.test",
  "a@b.test",
  "\uE000",
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 24 }).map((all) => all.join("")),
  fc.string({ unit: "binary", maxLength: 40 }),
);

describe.each(["fr", "en"] as const)("in %s, whatever the text", (lang) => {
  it("is the same when set twice", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = typeset(lang, text);
        expect(typeset(lang, once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  it("changes spaces, apostrophes and quotation marks, and nothing else", () => {
    const rest = (text: string) => text.replace(/[\s'"’“”‘«»]/gu, "");
    fc.assert(
      fc.property(texts, (text) => {
        expect(rest(typeset(lang, text))).toBe(rest(text));
      }),
      { numRuns: 3000 },
    );
  });

  it("does not touch addresses, times and codes", () => {
    const fixed = fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }).filter((url) => !/[.,;:!?'’)\]}]$/.test(url)),
      fc.constantFrom("14:02", "9:05", "23:59:59", "VIT-7K3M-Q2XD", "AHL-0000-ZZZZ", "jeanne.c@exemple.test"),
    );
    fc.assert(
      fc.property(
        fixed,
        fc.constantFrom("", "Voir ", "« ", '"'),
        fc.constantFrom("", " ;", " ?", '"', " et la suite"),
        (kept, before, after) => {
          expect(typeset(lang, before + kept + after)).toContain(kept);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("a telephone number", () => {
  it.each([
    ["fr", "Appelez le 01 98 76 54 32.", "01\u00a098\u00a076\u00a054\u00a032"],
    ["fr", "au +33 1 98 76 54 32 ou", "+33\u00a01\u00a098\u00a076\u00a054\u00a032"],
    ["en", "Call +44 20 7946 0018 today", "+44\u00a020\u00a07946\u00a00018"],
    ["en", "Call (020) 7946 0018", "(020)\u00a07946\u00a00018"],
  ] as const)("stays on one line (%s): %s", (lang, text, number) => {
    expect(typeset(lang, text)).toContain(number);
    expect(typeset(lang, typeset(lang, text))).toBe(typeset(lang, text));
  });

  it("is not any other number", () => {
    expect(typeset("en", "In 1990 2 people met 30 others")).toBe("In 1990 2 people met 30 others");
    expect(typeset("fr", "2 400 tuyaux")).toBe("2\u202f400 tuyaux");
  });
});

describe("initials", () => {
  it.each(["fr", "en"] as const)("stay with the name that follows (%s)", (lang) => {
    expect(typeset(lang, "O. T. Ember, J.-P. Vasserot")).toBe("O.\u00a0T.\u00a0Ember, J.-P.\u00a0Vasserot");
    expect(typeset(lang, "Vitamin B12. Then")).toBe("Vitamin B12. Then");
  });
});
