import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { languages } from "~/i18n/language";
import { sections } from "../sections";
import { kindNames, kinds, readStatement, type Gender, type Kind, type Statement } from "../statement";
import * as values from "../values";
import { compose, type ComposeOptions, type Composition } from "./compose";
import { shortLines } from "./fit";
import { column, galley, lineBudget } from "./galley";
import { plain, set, type Inline } from "./inline";
import { lineWidth } from "./shorten";

/* Whatever people type and the house accepts: words with capitals and figures, and the marks that typography is about. */

const word = fc.constantFrom(
  ..."Directeur Général;université;de;l'École;Le Thil;XIXe siècle;2ème;1er;d'Honneur;n° 4;Côte-d'Or;MSc;12 000;professor;of;the;'quoted';\"dit\";CNRS;Œuvres;naïve;Nguyễn;№;*;^".split(
    ";",
  ),
);
const mark = fc.constantFrom("", "", "", ",", " ;", ";", " :", ":", " ?", "!", ".", " »");
const typed = fc
  .array(fc.tuple(word, mark), { minLength: 1, maxLength: 9 })
  .map((all) => all.map(([said, end]) => said + end).join(" "));
const named = fc.array(fc.constantFrom("Aubrespin", "de", "d'Ormes", "van 't Hoff", "Le", "MacOrrin", "Õ", "Jean-Luc"), { minLength: 1, maxLength: 4 }).map((all) => all.join(" "));
const tag = fc.constantFrom(undefined, undefined, undefined, "fr", "en", "de");
const words = fc.record({ text: typed, lang: tag, translation: fc.option(typed, { nil: undefined }) });
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined });
const one = (list: readonly string[]) => fc.constantFrom(...list);
const current = maybe(fc.boolean());
const post = { title: words, organisation: maybe(words), place: maybe(words), current };
const someone = { given: maybe(named), family: named };

const valueOf: Record<Exclude<Kind, "portrait">, fc.Arbitrary<unknown>> = {
  name: fc.record({ given: maybe(named), family: named, prefix: maybe(one(["Dr", "Sir", "comte"])), otherForenames: maybe(named), birthFamily: maybe(named) }),
  other_name: fc.record({ name: typed, type: one(values.otherNameKinds) }),
  descriptor: words,
  occupation: fc.record({ occupation: words }),
  birth: fc.record({ place: maybe(words) }),
  death: fc.record({ place: maybe(words) }),
  country: fc.record({ country: words }),
  parents: fc.record({ parents: fc.array(fc.record({ ...someone, role: one(["father", "mother", "parent"]), birthFamily: maybe(named) }), { minLength: 1, maxLength: 2 }) }),
  partner: fc.record({ ...someone, bond: one(values.bonds), end: maybe(one(values.bondEnds)), occupation: maybe(words) }),
  children_count: fc.record({ count: fc.nat(40) }),
  education: fc.record({ degree: maybe(words), rank: maybe(fc.integer({ min: 1, max: 99 })), school: maybe(words), place: maybe(words), thesis: maybe(fc.record({ title: typed })) }),
  position: fc.record(post),
  office: fc.record(post),
  mandate: fc.record({ ...post, party: maybe(words) }),
  work: fc.record({ title: typed, lang: tag, type: one(values.workTypes), role: maybe(words), publisher: maybe(words), place: maybe(words), note: maybe(words) }),
  achievement: words,
  decoration: fc.record({ honour: words, grade: maybe(one(values.grades)), rank: maybe(words) }),
  distinction: fc.record({ honour: words, rank: maybe(words), reason: maybe(words) }),
  membership: fc.record({ organisation: words, role: maybe(words), current }),
  language: fc.record({ code: one(["fr", "de", "br"]), level: maybe(one(values.levels)) }),
  recreation: words,
  contact: fc.record({ type: one(values.contactTypes), text: typed }),
  link: fc.record({ url: fc.constant("https://www.example.org/a"), site: one(values.linkSites), label: maybe(words) }),
  life: fc.record({ markdown: typed }),
};

const year = fc.integer({ min: 900, max: 2026 }).map((each) => String(each).padStart(4, "0"));
const date = fc.tuple(year, fc.constantFrom("", "-04", "-04-01")).map(([each, rest]) => each + rest);

const statement = fc
  .constantFrom(...kindNames.filter((kind) => kind !== "portrait"))
  .chain((kind) => fc.record({ kind: fc.constant(kind), value: valueOf[kind], from: maybe(date), to: maybe(date) }))
  .map(({ kind, value, from, to }) => {
    const { dates } = kinds[kind];
    return readStatement({ kind, value, period: { from: dates === "none" ? null : from, to: dates === "span" ? to : null } });
  })
  .filter((reading) => reading.ok)
  .map((reading) => reading.statement);

/** At most one of what is single, as the house keeps it. */
const biography = fc.array(statement, { maxLength: 25 }).map((all) =>
  all
    .filter(({ kind }, index) => !kinds[kind].single || all.findIndex((other) => other.kind === kind) === index)
    .map((each, index): Statement => ({ ...each, id: `s${index}` })),
);
const options: fc.Arbitrary<ComposeOptions> = fc.record({
  lang: fc.constantFrom(...languages),
  languageOfRecord: fc.constantFrom(...languages),
  form: fc.constantFrom("full", "short", "line"),
  gender: fc.constantFrom<Gender[]>("female", "male", null),
});

function holds(property: (composition: Composition, statements: readonly Statement[], options: ComposeOptions) => void): void {
  fc.assert(
    fc.property(biography, options, (statements, chosen) => {
      property(compose(statements, chosen), statements, chosen);
    }),
    { numRuns: 250 },
  );
}

const lines = ({ sections }: Composition) => sections.flatMap((section) => section.lines);
const texts = (composition: Composition): Inline[][] => [
  composition.line,
  composition.descriptor?.what ?? [],
  composition.headword?.forenames ?? [],
  ...lines(composition).flatMap(({ when, what, phrase }) => [when, what, phrase ?? []]),
];
const ids = (statements: readonly { id: string }[]) => statements.map(({ id }) => id).sort();

describe("whatever is written down", () => {
  it("is composed without a fault, and always the same", () =>
    holds((composition, statements, chosen) => expect(compose(statements, chosen)).toEqual(composition)));

  it("stands in the text once, or is named as left out", () =>
    holds((composition, statements, { form }) => {
      const heading = [composition.headword?.statementId ?? [], composition.descriptor?.statementIds ?? []].flat();
      const shown = [...heading, ...lines(composition).map(({ statementId }) => statementId)];
      expect([...shown, ...composition.leftOut].sort()).toEqual(ids(statements));
      if (form === "full") expect(composition.leftOut).toEqual([]);
    }));

  it("stands in the order of the house", () =>
    holds(({ sections: printed }) => {
      const order = printed.map(({ section }) => sections.indexOf(section));
      expect(order).toEqual([...order].sort((one, other) => one - other));
    }));

  it("has no two spaces together, none at its ends, and no mark without its word", () =>
    holds((composition) => {
      for (const run of texts(composition)) {
        expect(plain(run)).not.toMatch(/[ \u00A0\u202F]{2}|^\s|\s$|, ,|\(\)|^[,;)]/u);
      }
    }));

  it("has the spaces and apostrophes of its own language", () =>
    holds((composition, _statements, { lang }) => {
      for (const inline of texts(composition).flat()) {
        const own = inline.lang ?? lang;
        if (own === "fr") expect(inline.text).not.toMatch(/ [;:!?](?=\s|$)|(?<=\p{L})['"]/u);
        if (own === "en") expect(inline.text).not.toMatch(/\S[ \u00A0\u202F][;:!?](?=\s|$)|(?<=\p{L})['"]/u);
      }
    }));

  it("is set in type once and for all", () =>
    fc.assert(
      fc.property(typed, fc.constantFrom(...languages), fc.constantFrom("text" as const, "italic" as const), (said, lang, kind) => {
        const once = set([{ kind, text: said }], lang);
        expect(set(once, lang)).toEqual(once);
      }),
    ));
});

describe("the book", () => {
  it("keeps its width and every word", () =>
    holds((composition) => {
      const printed = galley(composition);
      for (const { what } of printed) expect(plain(what).length).toBeLessThanOrEqual(column.width);
      expect(printed.filter(({ end }) => end)).toHaveLength(printed.length > 0 ? 1 : 0);
      const named = new Set(printed.flatMap(({ statements }) => statements));
      const unprinted = new Set(["life", "portrait", "link"]);
      for (const line of lines(composition)) if (!unprinted.has(line.kind)) expect(named).toContain(line.statementId);
    }));

  it("is measured: lines, what is free, what is over, and whose words are over", () =>
    fc.assert(
      fc.property(biography, options, fc.integer({ min: 1, max: 30 }), (statements, chosen, budget) => {
        const composition = compose(statements, chosen);
        const measured = lineBudget(composition, { budget });
        expect(measured.lines).toBe(galley(composition).length);
        expect(measured.free - measured.over).toBe(budget - measured.lines);
        expect(measured.free * measured.over).toBe(0);
        if (measured.over === 0) expect(measured.overflow).toEqual([]);
      }),
      { numRuns: 100 },
    ));
});

describe("the shorter forms", () => {
  it("keep to twelve lines, whatever there is to say", () =>
    holds((composition, statements, chosen) => {
      const short = compose(statements, { ...chosen, form: "short" });
      expect(galley(short).length <= shortLines || short.sections.length === 0).toBe(true);
      expect(lines(short).length).toBeLessThanOrEqual(Math.max(lines(composition).length, statements.length));
    }));

  it("keep to one line, however long the descriptor; only a name may be longer", () =>
    holds(({ line, headword }) => {
      const named = headword ? plain(line).indexOf(". ") : -1;
      expect(plain(line)).not.toMatch(/[\r\n]/u);
      if (plain(line).length > lineWidth) expect(headword).not.toBeNull();
      if (plain(line).length > lineWidth && named > 0) expect(plain(headword?.surname ?? []).length).toBeGreaterThan(20);
    }));
});
