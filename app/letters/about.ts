import type { Language } from "~/i18n";
import type { DecisionName } from "~/workflow/decisions";
import type { Stage, Standing } from "~/workflow/stages";
import type { Block } from "./blocks";

/** How the house names itself in a letter, in the letter's language. */
export type HouseNames = {
  name: string;
  postalAddress: string;
  telephone: string;
  telephoneFoundIn: string;
  headName: string;
  headTitle: string;
};

/** Where the house has a person's data from; the first letter says so (GDPR, article 14). */
export type Origin = {
  kind: "nomination" | "self" | "edition" | "editors";
  /** The earlier edition, where the entry was taken over. */
  edition: string | null;
  sources: readonly string[];
  address: "nominator" | "editor" | "person" | "other";
};

/** What saved searches have found since the last letter. Paths are of our own site. */
export type Alert = { name: string; path: string; total: number; found: { name: string; about: string | null; path: string; fresh: boolean }[] }[];

/** Access that was given, in a letter about it. `institution` is the path of its own pages; null for a person. */
export type AccessTold = { name: string; institution: string | null; from: string; to: string | null; trial: boolean; networks: readonly string[]; domains: readonly string[]; seats: number | null };

/** Everything that a template may speak of. Dates are written out in the letter's language already; the day is a blank. */
export type About = {
  lang: Language;
  house: HouseNames;
  recipient: string;
  gender: "female" | "male" | null;
  /** The reader works for the house: short, by number, without the person's name. */
  staff: boolean;
  person: string;
  number: string;
  editor: string;
  day: string;
  decision: DecisionName | null;
  stage: Stage | null;
  standing: Standing;
  /** Nobody of this house has written to the person before. */
  first: boolean;
  origin: Origin;
  /** The house selects in cycles; what comes of nothing is kept for three of them, else for three years. */
  cycles: boolean;
  /** The reason that the table asks for and the person is given. */
  note: string | null;
  /** Why the house writes to this person, as an editor released it with the invitation. */
  why: string | null;
  round: number;
  duty: string | null;
  via: "paper" | "telephone" | null;
  reminder: { stage: Stage; last: boolean; until: string | null } | null;
  onlineOn: string | null;
  expired: boolean;
  /** The reader has left a word with the house, and the letter quotes it. */
  word: boolean;
  alert: Alert;
  access: AccessTold | null;
};

export type Draft = { subject: string; blocks: readonly Block[]; signedBy: "editor" | "head" | "house" };
export type Template = (about: About) => Draft;
/** A letter in both languages; the compiler misses none. */
export type Bilingual = Record<Language, Template>;
