import type { FacetValues, People, Person, PersonSummary } from "./shapes";

const somebody = {
  publicId: "k7m3q2xd",
  name: "Baudouin de Fontenoy",
  filedName: "Fontenoy (Baudouin de)",
  otherNames: [{ kind: "pen", name: "B. d'Ombre" }],
  externalIds: ["WW900001", "wikidata:Q1"],
  url: "https://house.example/p/k7m3q2xd/baudouin-de-fontenoy",
  descriptor: { fr: "Luthier à Mirecourt", en: "Violin maker in Mirecourt" },
  sector: { key: "crafts", label: { fr: "Métiers d'art", en: "Crafts" } },
  born: 1948,
  died: null,
  standing: "public",
  firstListed: 2026,
  certified: true,
  takenOver: false,
} as const satisfies Omit<PersonSummary, "match" | "otherNames" | "externalIds"> & { otherNames: readonly unknown[]; externalIds: readonly string[] };

const summary: PersonSummary = { ...somebody, otherNames: [...somebody.otherNames], externalIds: [...somebody.externalIds], match: { kind: "folded", on: "Baudouin de Fontenoy" } };

const whole: Person = {
  ...somebody,
  otherNames: [...somebody.otherNames],
  externalIds: [...somebody.externalIds],
  language: "fr",
  languageOfRecord: "fr",
  revised: "2026-11-03",
  takenOverFrom: null,
  certificate: { number: "2026-0017", state: "valid", issuedOn: "2026-11-02", certifiers: ["S. Quéméner"], url: "https://house.example/api/v1/certificates/2026-0017" },
  sections: [{ section: "career", lines: [{ when: "depuis 1975", text: "Luthier à Mirecourt", ink: "checked" }] }],
  withheld: 0,
};

const list: People = { total: 1, items: [summary], next: null };

const values: FacetValues = { total: 1, items: [{ value: "crafts", label: "Crafts", count: 12 }], next: null };

/** One invented answer for each shape, for the description and the page that explains it. A test holds them against the shapes. */
export const examples: Readonly<Record<string, unknown>> = {
  Match: summary.match,
  PersonSummary: summary,
  People: list,
  FacetValues: values,
  Person: whole,
  EntryCertificate: whole.certificate,
  Problem: {
    type: "https://house.example/api#bad-parameter",
    title: "A parameter has no such value",
    status: 400,
    detail: "`errors` says which parameter, and why.",
    errors: [{ parameter: "limit", detail: "A whole number from 1 to 100." }],
  },
};
