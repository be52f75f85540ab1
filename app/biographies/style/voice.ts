import type { Section } from "../sections";
import type { Gender } from "../statement";
import type { bondEnds, bonds, grades, levels, linkSites, otherNameKinds, workTypes } from "../values";
import type { Inline } from "./inline";

type Of<List extends readonly string[]> = List[number];

/** What the house style says in its own words, in one language. They belong to the style's version, so they are kept with it. */
export type Voice = {
  born(gender: Gender): string;
  bornAs(gender: Gender, family: Inline[]): Inline[];
  bornIn(gender: Gender, year: string): string;
  birth(place: Inline[]): Inline[];
  death(place: Inline[]): Inline[];
  country(country: Inline[]): Inline[];
  childOf(gender: Gender, parents: Inline[][]): Inline[];
  partner(bond: Of<typeof bonds>, partner: Inline[]): Inline[];
  partnerEnd(end: Of<typeof bondEnds>, year: string | null): string;
  children(count: number): string;
  rank(rank: number, gender: Gender): string;
  grades: Record<Of<typeof grades>, string>;
  /** A grade or rank with its order: "commandeur de la Légion d'honneur". `foreign` when the order is named in another language. */
  graded(rank: Inline[], honour: Inline[], foreign: boolean): Inline[];
  otherName: Record<Of<typeof otherNameKinds>, string>;
  workTypes: Record<Of<typeof workTypes>, string>;
  levels: Record<Of<typeof levels>, string>;
  sites: Record<Of<typeof linkSites>, string>;
  telephone: string;
  credit(credit: string): string;
  colon: string;
  since(year: string): string;
  startingIn(year: string): string;
  until(date: string, precision: "year" | "month" | "day"): string;
  now: string;
  /** Side-heads of the printed book, before the statements of a section; empty where none is printed. */
  rubrics: Record<Section, string>;
  /** Whole words and their shorter forms, for the book and the short form. */
  abbreviations: readonly (readonly [string, string])[];
};
