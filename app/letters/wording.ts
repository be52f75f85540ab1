import type { Language } from "~/i18n";
import type { About, Draft } from "./about";
import type { VariableName } from "./variables";

/** A letter's own words in one language, in the small markup of `markup.ts`: what an editor sees and changes. */
export type Wording = { subject: string; body: string };
export type Wordings = Record<Language, Wording>;

/** A letter that the house may word itself: its built-in text, what it may speak of, and what it may not leave out. */
export type LetterTemplate = Wordings & {
  signedBy: Draft["signedBy"];
  variables: readonly VariableName[];
  needed: readonly VariableName[];
  /** What sets the preview's invented letter apart. */
  example?: Partial<About>;
};
