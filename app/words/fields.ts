import { normaliseName } from "~/persons/name";
import type { AuthorityKind } from "~/biographies/words";

/** What may be asked of one part of an entry only: "school:polytechnique". */
export const fields = ["occupation", "organisation", "school", "honour", "place", "country", "sector", "born"] as const;
export type Field = (typeof fields)[number];
/** Those that are looked for by words; a year of birth is a number. */
export type WordField = Exclude<Field, "born">;

const names: Readonly<Record<Field, readonly string[]>> = {
  occupation: ["occupation", "profession", "metier", "trade", "job", "fonction", "office", "poste", "title", "titre"],
  organisation: ["organisation", "organization", "org", "organisme", "institution", "employer", "employeur", "entreprise", "company", "societe"],
  school: ["school", "ecole", "education", "formation", "etudes", "university", "universite", "college", "degree", "diplome"],
  honour: ["honour", "honor", "honours", "honors", "distinction", "distinctions", "decoration", "decorations", "award", "prix", "prize", "ordre", "order"],
  place: ["place", "lieu", "town", "city", "ville"],
  country: ["country", "pays", "nationality", "nationalite", "nation"],
  sector: ["sector", "secteur", "domaine", "domain"],
  born: ["born", "ne", "nee", "birth", "naissance", "annee", "year"],
};
const byName = new Map(fields.flatMap((field) => names[field].map((name) => [name, field] as const)));

/** The field that somebody means by this word, in either language, with or without accents. */
export function fieldCalled(word: string): Field | null {
  return byName.get(normaliseName(word)) ?? null;
}

const marks: Readonly<Record<WordField | "birthplace", string>> = { occupation: "qxo", organisation: "qxg", school: "qxs", honour: "qxh", place: "qxp", country: "qxc", sector: "qxt", birthplace: "qxb" };

export function isWordField(field: Field): field is WordField {
  return field !== "born";
}

/** What stands in front of a field's words in the index. */
export function markOf(field: WordField | "birthplace"): string {
  return marks[field];
}

/** The list of the house that a field's words may name. */
export const listOf: Readonly<Record<WordField, AuthorityKind>> = { occupation: "occupation", organisation: "organisation", school: "school", honour: "honour", place: "place", country: "country", sector: "sector" };

/**
 * Words as they are indexed for a field: each with the field's mark in front, which no word of a text begins with, so that
 * one index of words answers for all fields and the stemmers still do their work on the ends.
 */
export function inField(field: WordField | "birthplace", text: string): string {
  return normaliseName(text).split(" ").filter((word) => word !== "" && !smallWords.has(word)).map((word) => marks[field] + word).join(" ");
}

/** Small words, which the text parser would leave out if they bore no mark. */
export const smallWords: ReadonlySet<string> = new Set("a au aux d de des du en et l la le les par pour sur the of and in at for to an on".split(" "));
