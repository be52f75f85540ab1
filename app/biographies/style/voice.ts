import type { Precision } from "../partial-date";
import type { Section } from "../sections";
import type { Gender } from "../statement";
import type { bondEnds, bonds, grades, levels, linkSites, otherNameKinds, workTypes } from "../values";
import type { Inline } from "./inline";

type Of<List extends readonly string[]> = List[number];

/** A date in words, and how much of it is known. */
export type Dated = { words: string; precision: Precision };
/** What the house's capitals are different for. */
export type Tidied = "office" | "institution" | "honour";

/** What the house style says in its own words, in one language. They belong to the style's version, so they are kept with it. */
export type Voice = {
  born(gender: Gender): string;
  bornAs(gender: Gender, family: Inline[]): Inline[];
  bornIn(gender: Gender, year: string): string;
  birth(place: Inline[]): Inline[];
  death(place: Inline[]): Inline[];
  /** The book's phrase with the day in it, where it is known: "née le 3 mars 1951 à Briançon", "née à Briançon". */
  bornOn(gender: Gender, date: Dated | null, place: Inline[]): Inline[];
  diedOn(gender: Gender, date: Dated | null, place: Inline[]): Inline[];
  partnerSince(bond: Of<typeof bonds>, gender: Gender, date: Dated | null, partner: Inline[]): Inline[];
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
  until(year: string): string;
  now: string;
  /** A post that says of which place it is ("maire de Vernay"); null where the place stands apart. */
  seated(title: Inline[], place: Inline[]): Inline[] | null;
  /** The house's capitals in words of this language. */
  capitals: Record<Tidied, (words: string) => string>;
  /** In the book, whether each statement after a side-head begins with a capital. */
  raisesInRun: boolean;
  /** Side-heads of the printed book, before the statements of a section; empty where none is printed. */
  rubrics: Record<Section, string>;
  /** Whole words and their shorter forms, for the book and the short form. */
  abbreviations: readonly (readonly [string, string])[];
};
