import { describe, expect, it } from "vitest";
import { flags, sensitive } from "./flags";

function seen(found: { kind: string; words: string }[]): string[] {
  return found.map(({ kind, words }) => `${kind}: ${words}`);
}

describe("praise and adverts", () => {
  it.each([
    [
      "Célèbre luthier, talentueuse élève d'un maître hors du commun.",
      ["praise: Célèbre", "praise: talentueuse", "praise: hors du commun"],
    ],
    [
      "A renowned, award-winning novelist; a tireless advocate.",
      ["praise: renowned", "praise: award-winning", "praise: tireless"],
    ],
    ["Son chef-d’œuvre est disponible sur son site.", ["praise: chef-d’œuvre", "advert: disponible sur"]],
    [
      "Market leader; contact us for a tailor-made offer.",
      ["advert: Market leader", "advert: contact us", "advert: tailor-made"],
    ],
  ])("are found in %s", (text, expected) => {
    expect(seen(flags(text))).toEqual(expected);
  });

  it.each([
    "Directrice du laboratoire des glaces (1999–2006).",
    "Professor of hydraulics at Ghent.",
    "Ingénieur du génie civil.",
    "rue Brillat",
    "the Distinguisheder",
  ])("are not seen in %s", (text) => {
    expect(flags(text)).toEqual([]);
  });

  it("say where they stand", () => {
    const text = "Une brillante carrière";
    const [flag] = flags(text);
    expect(text.slice(flag?.start, flag?.end)).toBe("brillante");
  });
});

describe("what is not collected", () => {
  it.each([
    ["Fervente catholique, elle fut baptisée à Vernay.", ["religion: Fervente", "religion: catholique", "religion: baptisée"]],
    ["Atteint d’un cancer, il fut opéré du cœur.", ["health: Atteint d", "health: cancer", "health: opéré du"]],
    ["Diagnosed with leukaemia in 1990.", ["health: Diagnosed with", "health: leukaemia"]],
    [
      "Militant de gauche, déléguée syndicale CGT.",
      ["opinion: Militant", "opinion: de gauche", "union: déléguée syndicale", "union: CGT"],
    ],
    ["He was convicted and sentenced in 1970.", ["criminal: convicted", "criminal: sentenced"]],
    ["Condamnée en 1990, puis mise en examen.", ["criminal: Condamnée", "criminal: mise en examen"]],
    ["Deux enfants : Mathilde, Paul", ["child_name: Mathilde"]],
    ["Two children (Anna and Paul)", ["child_name: Anna"]],
    ["sa fille Mathilde, son fils prénommé Paul", ["child_name: Mathilde", "child_name: Paul"]],
  ])("is found in %s", (text, expected) => {
    expect(seen(sensitive(text))).toEqual(expected);
  });

  it.each([
    "Fils de Jean Vasserot, géomètre",
    "Deux enfants",
    "Two children.",
    "Daughter of Ann MacOrrin",
    "Maire de Vernay",
    "Directeur de la Maison du droit",
    "Cadre à Cancale",
  ])("is not seen in %s", (text) => {
    expect(sensitive(text)).toEqual([]);
  });
});

it("looks through a long text without delay", () => {
  const long = "enfants ".repeat(4000) + "member of the " + "a ".repeat(8000);
  expect(flags(long)).toEqual([]);
  expect(sensitive(long).length).toBeLessThan(5000);
});
