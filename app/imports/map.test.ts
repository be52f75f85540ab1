import { describe, expect, it } from "vitest";
import { type Statement, withAuthorities } from "~/biographies/statement";
import { compose } from "~/biographies/style/compose";
import { plain } from "~/biographies/style/inline";
import { renderLife } from "~/biographies/prose.server";
import { phrases } from "~/i18n";
import { countryOf } from "./countries";
import { authorityKey, setAsideReasons, statementsFromImport } from "./map";
import { readRecord, refusalReasons } from "./record";
import { studiesOf } from "./schools";

const sources = [
  { name: "Invented register", url: "https://example.org/register", licence: "CC0 1.0", licence_verified: true, id: "x1" },
];

const mayor = {
  id: "XX000001",
  name_display: "Baudouin de Fontenoy",
  given_name: "Baudouin",
  family_name: "Fontenoy",
  particle: "de",
  name_prefix: null,
  name_suffix: null,
  name_split: "source",
  other_names: [{ name: "Baudouin Fontenoy-Marchal", type: "register_version_spelling", lang: "fr" }],
  gender: "male",
  birth_date: "1948-02",
  death_date: null,
  living: true,
  birth_place: "Le Vernay",
  countries: ["France"],
  sector: "politics",
  occupations: ["Ancien artisan"],
  positions: [
    {
      title: "Maire",
      organisation: "Commune de Vernay",
      place: "Creuse",
      from: "2008-03-21",
      to: null,
      type: "mandate",
      party: null,
    },
    {
      title: "Conseiller départemental",
      organisation: "Conseil départemental",
      place: "canton de Vernay",
      from: "2001",
      to: "2008",
      type: "mandate",
      party: "Alliance des plaines",
    },
    {
      title: "Porte-parole",
      organisation: null,
      place: null,
      from: "1999",
      to: null,
      type: "political_function",
      party: "Alliance des plaines",
    },
    {
      title: "Secrétaire d'État",
      organisation: "Gouvernement",
      place: null,
      from: "1997-06-04",
      to: "1998-06-04",
      type: "government",
    },
    { title: "Luthier, atelier Brancourt", organisation: null, place: null, from: "1968", to: null, type: "employment" },
    { title: "Maire", organisation: "Commune de Vernay", place: "Creuse", from: "2008-03-21", to: null, type: "mandate" },
  ],
  education: [{ text: "École de lutherie de Mirecourt", from: "1964", to: "1967" }],
  honours: [{ text: "Médaille du Vernay", date: "2010" }],
  images: ["https://example.org/portrait.jpg"],
  links: {
    wikidata: "Q1",
    wikipedia: "https://fr.wikipedia.org/wiki/Baudouin_de_Fontenoy",
    gazette: "x",
    viaf: "javascript:alert(1)",
  },
  summary: null,
  summary_lang: null,
  record_lang: "fr",
  sources,
};

function mapped(record: object) {
  const reading = readRecord(JSON.stringify(record));
  if (!reading.ok) throw new Error(`${reading.reason} ${reading.field}`);
  return statementsFromImport(reading.record);
}

function refusal(record: unknown): string {
  const reading = readRecord(typeof record === "string" ? record : JSON.stringify(record));
  return reading.ok ? "taken" : [reading.reason, reading.field].filter(Boolean).join(" ");
}

const least = { id: "XX000002", name_display: "Yndra", sources };

describe("an imported record", () => {
  const { person, statements, authorities, setAside, languageOfRecord, externalId } = mapped(mayor);

  it("gives the person's name, dates and other spellings", () => {
    expect(person).toMatchObject({
      name: { given: "Baudouin", family: "Fontenoy", particle: "de", suffix: null, prefix: null },
      displayName: "Baudouin de Fontenoy",
      nameSplit: "source",
      gender: "male",
      born: "1948-02",
      died: null,
      living: true,
      otherNames: [{ kind: "other", name: "Baudouin Fontenoy-Marchal", lang: "fr" }],
      sector: { kind: "sector", key: "politics", labels: { en: "Politics", fr: "Politique" } },
    });
    expect([languageOfRecord, externalId]).toEqual(["fr", "XX000001"]);
    expect(person.identifiers).toEqual([
      { scheme: "wikidata", value: "Q1" },
      { scheme: "wikipedia", value: "https://fr.wikipedia.org/wiki/Baudouin_de_Fontenoy" },
    ]);
  });

  it("gives each fact as a public statement with its dates as precise as they were", () => {
    expect(statements.map(({ kind, period }) => [kind, period?.from ?? null, period?.to ?? null])).toEqual([
      ["name", null, null],
      ["occupation", null, null],
      ["birth", "1948-02", null],
      ["country", null, null],
      ["education", "1964", "1967"],
      ["position", "1968", null],
      ["mandate", "2008-03-21", null],
      ["mandate", "2001", "2008"],
      ["office", "1999", null],
      ["office", "1997-06-04", "1998-06-04"],
      ["distinction", "2010", null],
      ["link", null, null],
      ["link", null, null],
    ]);
    expect(new Set(statements.map(({ audience }) => audience))).toEqual(new Set(["public"]));
  });

  it("keeps a party with an elected mandate and nowhere else", () => {
    expect(statements.filter(({ value }) => JSON.stringify(value).includes("Alliance")).map(({ kind }) => kind)).toEqual([
      "mandate",
    ]);
  });

  it("says what it did not take over, and why", () => {
    expect(setAside).toEqual([
      { field: "positions.2.party", reason: "party_outside_office" },
      { field: "positions.5", reason: "duplicate" },
      { field: "links.gazette", reason: "unknown_link" },
      { field: "links.viaf", reason: "bad_link" },
      { field: "images.0", reason: "portrait_needs_licence" },
    ]);
  });

  it("names its authorities once, with the languages that are known", () => {
    expect(authorities).toContainEqual({ kind: "country", key: "fr", labels: { en: "France", fr: "France" } });
    expect(authorities).toContainEqual({ kind: "organisation", key: "commune de vernay", labels: { fr: "Commune de Vernay" } });
    expect(authorities.filter(({ kind }) => kind === "organisation")).toHaveLength(3);
    const tied = statements.map((statement) =>
      withAuthorities(statement, (kind, { text }) => (authorityKey(kind, text) === "le vernay" ? 9 : null)),
    );
    expect(tied[2]?.value).toEqual({ place: { text: "Le Vernay", authority: 9 } });
  });

  it("reads in both languages, in grey ink", () => {
    const numbered = statements.map((statement, index) => ({ ...statement, id: String(index) }));
    const composed = compose(numbered, { lang: "fr", form: "full", gender: person.gender, languageOfRecord });
    expect(plain(composed.line)).toBe("Fontenoy (Baudouin de), né en 1948. Maire, Commune de Vernay");
    expect(composed.sections.flatMap(({ lines }) => lines).every(({ declared }) => declared)).toBe(true);
    expect(
      composed.sections
        .find(({ section }) => section === "offices")
        ?.lines.map(({ when, what }) => `${plain(when)} ${plain(what)}`),
    ).toEqual([
      "1997–1998 Secrétaire d’État, Gouvernement",
      "dès 1999 Porte-parole",
      "2001–2008 Conseiller départemental, Conseil départemental, canton de Vernay (Alliance des plaines)",
      "depuis 2008 Maire, Commune de Vernay, Creuse",
    ]);
  });
});

describe("records that are hard to read", () => {
  it("keeps a name in one piece", () => {
    expect(mapped(least).person).toMatchObject({
      name: { given: null, family: "Yndra" },
      living: null,
      sector: null,
      born: null,
    });
    expect(mapped({ ...least, name_display: "Prince Osric, Duke of Vael" }).person.name.family).toBe(
      "Prince Osric, Duke of Vael",
    );
  });

  it("makes nobody live of whom the source does not say so", () => {
    const { statements } = mapped({ ...mayor, living: null });
    expect(statements.some(({ value }) => "current" in value)).toBe(false);
    expect(mapped({ ...mayor, living: null, death_date: "2001" }).person).toMatchObject({ living: false, died: "2001" });
  });

  it("keeps the words of a third language marked as such", () => {
    const { statements, languageOfRecord } = mapped({
      ...least,
      record_lang: "de",
      education: [{ text: "Volksschule Ebersdorff", from: null, to: null }],
      birth_date: "1900",
    });
    expect(languageOfRecord).toBe("en");
    expect(statements.find(({ kind }) => kind === "education")?.value).toEqual({
      degree: { text: "Volksschule Ebersdorff", lang: "de" },
    });
  });

  it("prints birth names and names in their own script, and keeps spellings for search", () => {
    const { person, statements } = mapped({
      ...least,
      other_names: [
        { name: "Solène Kerbrat", type: "maiden_name", lang: null },
        { name: "윤드라", type: "native_script", lang: "ko" },
        { name: "Indra", type: "variant" },
      ],
    });
    expect(person.otherNames.map(({ kind }) => kind)).toEqual(["birth", "transliterated", "other"]);
    expect(statements.filter(({ kind }) => kind === "other_name").map(({ value }) => value)).toEqual([
      { name: "Solène Kerbrat", type: "birth" },
      { name: "윤드라", type: "transliterated", lang: "ko" },
    ]);
  });

  it("takes a summary as prose that reads as it was written, paragraph by paragraph", () => {
    const summary =
      "1. Yndra (born 1991) is a *singer* [1] <script>alert(1)</script> & more.\n\n# Not a heading\nsame line_here\n\n\n- not a list";
    const lives = mapped({ ...least, summary, summary_lang: "en", record_lang: "fr" }).statements.filter(
      ({ kind }) => kind === "life",
    );
    expect(lives.map(({ value }) => ("markdown" in value ? [value.lang, renderLife(value.markdown)] : []))).toEqual([
      ["en", { html: "<p>1. Yndra (born 1991) is a *singer* [1] &lt;script&gt;alert(1)&lt;/script&gt; &amp; more.</p>" }],
      ["en", { html: "<p># Not a heading same line_here</p>" }],
      ["en", { html: "<p>- not a list</p>" }],
    ]);
  });

  it("takes out invisible marks and mends what runs backwards, and says so", () => {
    const { person, statements, setAside } = mapped({
      ...least,
      name_display: "Yndra\u200E",
      positions: [
        { title: "Singer", from: "1999", to: "1998", type: "employment" },
        { title: null, from: null, to: null, type: "employment" },
      ],
      extra: 1,
    });
    expect(person.displayName).toBe("Yndra");
    expect(statements.find(({ kind }) => kind === "position")?.period).toEqual({ from: "1999", to: null });
    expect(setAside).toEqual([
      { field: "name_display", reason: "direction_marks" },
      { field: "positions.0.to", reason: "period_reversed" },
      { field: "positions.1", reason: "empty" },
      { field: "extra", reason: "unknown_field" },
    ]);
  });

  it("gives the same result each time", () => {
    expect(mapped(mayor)).toEqual(mapped(mayor));
  });
});

describe("a row that is refused", () => {
  it.each([
    ["{", "not_json"],
    ["", "not_json"],
    ["[]", "not_an_object"],
    ["null", "not_an_object"],
    ["12", "not_an_object"],
    [{ ...least, id: undefined }, "missing_field id"],
    [{ ...least, sources: undefined }, "missing_field sources"],
    [{ ...least, sources: [] }, "no_source sources"],
    [{ ...least, name_display: undefined }, "missing_field name_display"],
    [{ ...least, name_display: "  " }, "no_name name_display"],
    [{ ...least, name_display: 7 }, "bad_field name_display"],
    [{ ...least, birth_date: "1951-02-30" }, "not_a_date birth_date"],
    [{ ...least, birth_date: "hier" }, "not_a_date birth_date"],
    [{ ...least, birth_date: 1951 }, "bad_field birth_date"],
    [{ ...least, birth_date: "1951", death_date: "1950" }, "dates_reversed death_date"],
    [{ ...least, living: true, death_date: "1950" }, "living_and_dead living"],
    [{ ...least, gender: "m" }, "bad_field gender"],
    [{ ...least, positions: [{ title: "x", type: "king" }] }, "bad_field positions.0.type"],
    [{ ...least, positions: [{ title: "x".repeat(401), type: "mandate" }] }, "too_long positions.0.title"],
    [{ ...least, occupations: Array(501).fill("x") }, "too_long occupations"],
    [{ ...least, name_display: "Yn\u202Edra" }, "forbidden_character name_display"],
    [{ ...least, summary: "a\u0000b" }, "forbidden_character summary"],
    [{ ...least, countries: "France" }, "bad_field countries"],
    [{ ...least, links: { wikidata: 1 } }, "bad_field links.wikidata"],
    [`{"id":"${"x".repeat(1_000_001)}"}`, "too_long"],
  ])("%.60j gives its reason and its field", (record, expected) => {
    expect(refusal(record)).toBe(expected);
  });

  it("cannot reach into the language by its keys", () => {
    expect(
      refusal(`{"id":"XX1","name_display":"Yndra","sources":[{"name":"x"}],"__proto__":{"gender":"male"},"constructor":1}`),
    ).toBe("taken");
    expect("gender" in {}).toBe(false);
    const { person, setAside } = mapped({
      ...least,
      sector: "constructor",
      other_names: [{ name: "X", type: "toString" }],
      links: { constructor: "x", valueOf: "y" },
    });
    expect([person.sector?.labels.en, person.otherNames[0]?.kind]).toEqual(["constructor", "other"]);
    expect(setAside.map(({ reason }) => reason)).toEqual(["unknown_link", "unknown_link"]);
  });

  it("has a phrase in each language for every reason", () => {
    for (const lang of ["en", "fr"] as const) {
      const { refusals, setAside } = phrases(lang).biographies.import;
      expect([
        refusalReasons.filter((reason) => !refusals[reason]),
        setAsideReasons.filter((reason) => !setAside[reason]),
      ]).toEqual([[], []]);
    }
  });
});

describe("what the importer knows of the lists", () => {
  it.each([
    ["Studium der Rechte an der Universität Wien (Dr. iur.)", "Studium der Rechte (Dr. iur.)", "Universität Wien"],
    ["Studium der Chemie an der Technischen Hochschule Graz", "Studium der Chemie", "Technische Hochschule Graz"],
    ["Hochschule für Welthandel (Dipl.-Kfm.)", "Dipl.-Kfm.", "Hochschule für Welthandel"],
    ["Johannes Kepler Universität Linz", null, "Johannes Kepler Universität Linz"],
    ["Studium an den Universitäten Wien und Graz", "Studium an den Universitäten Wien und Graz", null],
    ["Diplomstudium Universität Wien", "Diplomstudium Universität Wien", null],
    ["Volksschule in Wien", "Volksschule in Wien", null],
    ["Technische Hochschule", "Technische Hochschule", null],
  ])("parts a line about studies only where it names one school plainly: %s", (text, degree, school) => {
    expect(studiesOf(text, "de")).toEqual({ degree, school });
  });

  it("puts what is one under one key, with both languages where it knows them", () => {
    const { statements, authorities } = mapped({ ...least, record_lang: "de", birth_place: "Wien", occupations: ["Actor"], education: [{ text: "Universität in Graz", from: null, to: null }] });
    expect(authorities.map(({ kind, key, labels }) => [kind, key, labels])).toEqual([
      ["occupation", "actor", { en: "actor", fr: "acteur / actrice" }],
      ["place", "vienna", { en: "Vienna", fr: "Vienne (Autriche)" }],
      ["school", "universitat graz", { en: "Universität in Graz" }],
    ]);
    expect(authorityKey("place", "Vienna")).toBe(authorityKey("place", "WIEN"));
    const tied = statements.map((statement, index) => ({ ...withAuthorities(statement, (kind) => (kind === "occupation" ? 1 : null)), id: String(index) }) as Statement);
    const labels = new Map([[1, { en: "actor", fr: "acteur / actrice" }]]);
    const said = (gender: "female" | "male" | null) => plain(compose(tied, { lang: "fr", form: "full", gender, languageOfRecord: "en", labels }).descriptor?.what ?? []);
    expect([said("female"), said("male"), said(null)]).toEqual(["Actrice", "Acteur", "Acteur / actrice"]);
  });
});

it("knows countries by the names that sources give them", () => {
  expect(
    ["France", "Turkey", "Bosnia And Herzegovina", "São Tomé and Príncipe", "Czech Republic", "England"].map(
      (name) => countryOf(name)?.fr,
    ),
  ).toEqual(["France", "Turquie", "Bosnie-Herzégovine", "Sao Tomé-et-Principe", "Tchéquie", "Angleterre"]);
  expect(countryOf("Atlantis")).toBeNull();
});
