import type { Language } from "~/i18n/language";

type InBoth = Partial<Record<Language, string>>;

/** What a list shows of an entry: the teaser, as far as this group of readers sees it. */
export type Card = {
  name: string;
  surname: string;
  forenames: string;
  bornAs: InBoth;
  descriptor: InBoth;
  born: number | null;
  died: number | null;
  /** "à Briançon", "in Briançon"; empty where this reader does not see the birth. */
  where: InBoth;
  gender: "female" | "male" | null;
  /** Other names that may be read: birth, pen, in another script. */
  names: { kind: string; name: string }[];
};
