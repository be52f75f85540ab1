import { describe, expect, it } from "vitest";
import { en } from "~/i18n/en";
import { asked, fieldOfFinding, fields, namesOf } from "./fields";
import { formValues, readFields } from "./form-values";
import { splitLife } from "./split-life";
import { type Kind, kindNames, kinds, readStatement } from "./statement";

type Given = { kind: Kind; value: unknown; period?: { from: string | null; to: string | null } };

const statements: Given[] = [
  {
    kind: "name",
    value: {
      given: "Claire",
      family: "Aubrespin",
      particle: "d'",
      prefix: "Dr",
      suffix: null,
      otherForenames: "Marie",
      birthFamily: "Vasserot",
    },
  },
  { kind: "birth", value: { place: { text: "Briançon", authority: 7 } }, period: { from: "1951-03-03", to: null } },
  {
    kind: "parents",
    value: {
      parents: [
        { role: "father", given: "Jean", family: "Vasserot", occupation: { text: "géomètre" } },
        { role: "mother", family: "Faure" },
      ],
    },
  },
  {
    kind: "education",
    value: {
      degree: { text: "Agrégation", translation: "Agrégation" },
      rank: 4,
      school: { text: "Sorbonne" },
      thesis: { title: "Bulles", lang: "fr" },
    },
    period: { from: "1975", to: null },
  },
  {
    kind: "position",
    value: { title: { text: "Cheffe", lang: "fr", translation: "Head" }, organisation: { text: "Concordia" }, current: true },
    period: { from: "2003-12", to: null },
  },
  { kind: "work", value: { title: "La Mémoire des glaces", type: "book", lang: "fr" }, period: { from: "1994", to: null } },
  { kind: "language", value: { code: "br", level: "fluent" } },
  { kind: "link", value: { url: "https://example.org/", site: "website" } },
  { kind: "life", value: { markdown: "Elle *écrit*.\n\nPuis elle part.", lang: "fr" } },
];

describe("a statement's form", () => {
  it.each(statements)("gives back what it was filled with: $kind", ({ kind, value, period }) => {
    const read = readStatement({ kind, value, period });
    if (!read.ok) throw new Error(JSON.stringify(read.findings));
    for (const [room, lang] of [
      ["desk", "fr"],
      ["room", "fr"],
      ["desk", "en"],
      ["room", "en"],
    ] as const) {
      const shown = formValues(read.statement as never, kind, lang);
      const typed = Object.fromEntries(namesOf(kind, room).map((name) => [name, shown[name] ?? ""]));
      const again = readStatement(readFields(kind, typed, room, lang, read.statement));
      // Ties to the authority lists are made on saving; no form carries them.
      const free = JSON.parse(JSON.stringify(read.statement), (key, each: unknown) =>
        key === "authority" ? undefined : each
      ) as unknown;
      expect(again.ok && JSON.parse(JSON.stringify(again.statement))).toEqual(free);
    }
  });

  it("lets go of a translation when the words that it translated change, unless it is asked for", () => {
    const before = { value: { title: { text: "Cheffe", translation: "Head" } } } as never;
    expect(readFields("position", { "value.title.text": "Directrice" }, "room", "fr", before).value).toEqual({
      title: { text: "Directrice" },
    });
    expect(readFields("position", { "value.title.text": "Cheffe" }, "room", "fr", before).value).toEqual({
      title: { text: "Cheffe", translation: "Head" },
    });
    expect(readFields("position", { "value.title.text": "Cheffe" }, "desk", "fr", before).value).toEqual({
      title: { text: "Cheffe" },
    });
  });

  it("reads dates as people write them, and leaves what is no date for the reading to refuse", () => {
    expect(readFields("birth", { "period.from": "3 mars 1951" }, "room", "fr", null).period).toEqual({
      from: "1951-03-03",
      to: undefined,
    });
    const wrong = readStatement(readFields("birth", { "period.from": "au printemps" }, "room", "fr", null));
    expect(!wrong.ok && wrong.findings.map(({ path, problem }) => [fieldOfFinding("birth", path, "room"), problem])).toEqual([
      ["period.from", "not_a_date"],
    ]);
  });

  it("puts every finding at a field that the form has", () => {
    const empty = kindNames
      .filter((kind) => fields[kind].length > 0)
      .flatMap((kind) => {
        const reading = readStatement(readFields(kind, {}, "desk", "fr", null));
        return reading.ok ? [] : reading.findings.map(({ path }) => [kind, fieldOfFinding(kind, path, "desk")] as const);
      });
    for (const [kind, field] of empty) expect(namesOf(kind, "desk"), `${kind}: ${field}`).toContain(field);
  });

  it("has a word for every field and every choice", () => {
    for (const kind of kindNames) {
      expect(en.drafting.sections[kinds[kind].section]).toBeTruthy();
      for (const { label, choices } of asked(kind, "desk")) {
        expect(en.drafting.fields[label]).toBeTruthy();
        if (!choices || choices.list === "language") continue;
        const words: Readonly<Record<string, string>> = en.drafting.choices[choices.list];
        for (const value of choices.values) expect(words[value], `${choices.list} ${value}`).toBeTruthy();
      }
    }
  });
});

describe("a life that is pasted whole", () => {
  it("becomes a statement a paragraph; a list stays with what introduces it", () => {
    const pasted = "Elle naît.\n\nElle part :\n\n- au sud\n- au nord\n\n\nElle revient.\r\n\r\n";
    expect(splitLife({ markdown: pasted, lang: "fr" })).toEqual([
      { markdown: "Elle naît.", lang: "fr" },
      { markdown: "Elle part :\n\n- au sud\n- au nord", lang: "fr" },
      { markdown: "Elle revient.", lang: "fr" },
    ]);
    expect(splitLife({ markdown: "  " })).toEqual([{ markdown: "  " }]);
  });
});
