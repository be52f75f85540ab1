import { describe, expect, it } from "vitest";
import { sections } from "./sections";
import {
  bySection,
  isKind,
  kindNames,
  kinds,
  kindsOf,
  missingCore,
  readStatement,
  slotsOf,
  withAuthorities,
  type NewStatement,
} from "./statement";

function read(
  kind: Parameters<typeof readStatement>[0]["kind"],
  value: unknown,
  period?: unknown,
  audience?: unknown,
): NewStatement {
  const reading = readStatement({ kind, value, period, audience });
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  return reading.statement;
}

function refused(kind: Parameters<typeof readStatement>[0]["kind"], value: unknown, period?: unknown): string[] {
  const reading = readStatement({ kind, value, period }, "2026-11-23");
  return reading.ok ? [] : reading.findings.map(({ path, problem }) => `${path} ${problem}`);
}

describe("the kinds of statement", () => {
  it("fill every section, and each stands in one", () => {
    expect(sections.flatMap(kindsOf)).toEqual(kindNames);
    expect(sections.filter((section) => kindsOf(section).length === 0)).toEqual([]);
    expect(isKind("position")).toBe(true);
    expect(isKind("constructor")).toBe(false);
  });

  it("give what a nominee says to subscribers, and contact to the house alone", () => {
    expect(kindNames.filter((kind) => kinds[kind].audience !== "subscribers")).toEqual(["contact"]);
    expect(kinds.contact.audience).toBe("house");
  });

  it("ask consent for contact, portrait, family and recreations", () => {
    expect(kindNames.filter((kind) => kinds[kind].consent)).toEqual([
      "parents",
      "partner",
      "children_count",
      "recreation",
      "contact",
      "portrait",
    ]);
  });

  it("name their slots as their values do", () => {
    const position = read("position", {
      title: { text: "Luthière" },
      organisation: { text: "Atelier Brancourt" },
      place: { text: "Mirecourt", authority: 12 },
    });
    expect(slotsOf(position)).toEqual([
      { slot: "organisation", kind: "organisation", words: { text: "Atelier Brancourt" } },
      { slot: "place", kind: "place", words: { text: "Mirecourt", authority: 12 } },
    ]);
    const tied = withAuthorities(position, (kind, words) =>
      kind === "organisation" && words.text === "Atelier Brancourt" ? 7 : null,
    );
    expect(slotsOf(tied).map(({ words }) => words.authority)).toEqual([7, 12]);
    expect(slotsOf(position)[0]?.words.authority).toBeUndefined();
  });
});

describe("reading a statement", () => {
  it("tidies what was typed", () => {
    expect(
      read(
        "position",
        { title: { text: "  Directrice\u00A0 de  recherche ", translation: " " }, current: true },
        { from: "2017", to: "" },
      ),
    ).toEqual({
      kind: "position",
      value: { title: { text: "Directrice de recherche" }, current: true },
      period: { from: "2017", to: null },
      audience: "subscribers",
    });
    expect(read("name", { given: "Baudouin", family: "de Fontenoy" }).value).toMatchObject({
      particle: "de",
      family: "Fontenoy",
    });
    expect(read("life", { markdown: "Une vie.  \r\n\r\nUne autre.\n" }).value).toEqual({ markdown: "Une vie.\n\nUne autre." });
    expect(read("birth", {}, { from: "1951" }).audience).toBe("subscribers");
    expect(read("birth", {}, { from: "1951" }, "public").audience).toBe("public");
  });

  it.each([
    ["a missing word", refused("position", { title: { text: "  " } }), ["value.title.text required"]],
    ["a missing name", refused("name", { given: "Anne" }), ["value.family required"]],
    ["a name that turns the line round", refused("name", { family: "Aub\u202Erespin" }), ["value.family forbidden_character"]],
    ["hidden characters in prose", refused("life", { markdown: "Une \u2067vie" }), ["value.markdown forbidden_character"]],
    ["the names of children", refused("children_count", { count: 2, names: ["Zoé"] }), ["value.names unknown_field"]],
    ["half a child", refused("children_count", { count: 1.5 }), ["value.count not_a_number"]],
    [
      "a party outside elected office",
      refused("position", { title: { text: "Chef" }, party: { text: "X" } }),
      ["value.party unknown_field"],
    ],
    [
      "a date that is not in the calendar",
      refused("education", { school: { text: "X" } }, { from: "1951-02-30" }),
      ["period.from not_a_date"],
    ],
    [
      "a period backwards",
      refused("position", { title: { text: "X" } }, { from: "1960", to: "1951" }),
      ["period.to reversed_period"],
    ],
    [
      "a period for a moment",
      refused("decoration", { honour: { text: "X" } }, { from: "1960", to: "1961" }),
      ["period.to no_period_here"],
    ],
    ["a date where none belongs", refused("recreation", { text: "X" }, { from: "1960" }), ["period.from no_period_here"]],
    ["a birth to come", refused("birth", {}, { from: "2027" }), ["period.from in_the_future"]],
    ["a birth of which nothing is known", refused("birth", {}), ["period.from needs_date_or_place"]],
    ["studies of nothing nowhere", refused("education", { rank: 2 }), ["value.school needs_degree_or_school"]],
    ["a language without a name", refused("language", { level: "fluent" }), ["value.code needs_language"]],
    ["a link that runs", refused("link", { url: "javascript:alert(1)", site: "website" }), ["value.url not_a_link"]],
    ["a link with a password", refused("link", { url: "https://a:b@example.org/", site: "website" }), ["value.url not_a_link"]],
    ["a kind of work that is not listed", refused("work", { title: "X", type: "pamphlet" }), ["value.type not_in_the_list"]],
    ["a novel in a title", refused("work", { title: "x".repeat(401), type: "book" }), ["value.title too_long"]],
    ["no value at all", refused("recreation", null), ["value required"]],
    ["a period that is no period", refused("position", { title: { text: "X" } }, "1951"), ["period invalid"]],
  ])("refuses %s", (_what, findings, expected) => {
    expect(findings).toEqual(expected);
  });

  it("says everything that is wrong at once", () => {
    expect(
      refused("position", { title: { text: "" }, organisation: { text: "x".repeat(401) } }, { from: "hier", to: "demain" }),
    ).toEqual([
      "value.title.text required",
      "value.organisation.text too_long",
      "period.from not_a_date",
      "period.to not_a_date",
    ]);
  });
});

describe("a biography", () => {
  it("is told which core statements are missing", () => {
    expect(missingCore([])).toEqual(["name", "birth", "position"]);
    expect(missingCore([{ kind: "name" }, { kind: "mandate" }])).toEqual(["birth"]);
    expect(missingCore([{ kind: "name" }, { kind: "birth" }, { kind: "office" }])).toEqual([]);
  });

  it("is put in the order of the house's sections", () => {
    const given = [
      { kind: "link", n: 1 },
      { kind: "office", n: 2 },
      { kind: "name", n: 3 },
      { kind: "mandate", n: 4 },
    ] as const;
    expect(bySection(given).map(({ section, statements }) => [section, statements.map(({ n }) => n)])).toEqual([
      ["heading", [3]],
      ["offices", [2, 4]],
      ["links", [1]],
    ]);
  });
});
