import { type Own, withJoins } from "./pairing";
import { allWordsOf, generationIn, isInitial, isOptional, isPerhapsParticle, isPerhapsTitle, lettersIn, tiesOf } from "./words";

/** A name that somebody bears. `surname` are the words of its surname, where that is known. */
export type BorneName = { name: string; words: readonly string[]; /** These, and neighbours as one. */ own: readonly Own[]; surname: ReadonlySet<string> | null; tied: ReadonlySet<string>; letters: ReadonlySet<string>; generation: string | null };

export function borneName(name: string, surname: ReadonlySet<string> | null): BorneName {
  const key = surname === null ? name : `${name}\n${[...surname].join(" ")}`;
  const known = bornes.get(key);
  if (known) return known;
  if (bornes.size > 20_000) bornes.clear();
  const words = allWordsOf(name).slice(0, 14);
  const made = { name, words, own: withJoins(words), surname, tied: tiesOf(name), letters: lettersIn(name), generation: generationIn(name) };
  bornes.set(key, made);
  return made;
}

/** Names that were weighed last, read into words: pure, so that keeping them changes nothing but the time. */
const bornes = new Map<string, BorneName>();

/** Words that carry the name, or all of them where nothing else is there. */
export function firm(words: readonly string[]): string[] {
  const kept = words.filter((word) => isInitial(word) || !isOptional(word));
  return kept.length > 0 ? kept : [...words];
}

/** Particles and titles of a borne name; "E." is an initial, though "e" is a particle. */
export function mayBeAbsent({ letters, surname }: BorneName, word: string): boolean {
  return !letters.has(word) && (isOptional(word) || isPerhapsParticle(word) || (isPerhapsTitle(word) && surname !== null && !surname.has(word)));
}

/** Which words are the surname (as the person's record says, otherwise the last that is no title) and which the forenames. */
export type NameParts = { isSurname: (index: number) => boolean; given: readonly number[] };

/** The parts of a name, told once for each. */
export function nameParts(borne: BorneName): NameParts {
  const known = parts.get(borne);
  if (known) return known;
  const told = partsOf(borne);
  parts.set(borne, told);
  return told;
}

const parts = new WeakMap<BorneName, NameParts>();

function partsOf({ surname, words, letters }: BorneName): NameParts {
  const last = words.findLastIndex((word) => !isInitial(word) && !isOptional(word));
  // "Le" of "Le Faou" is no surname by itself.
  const carries = (word: string) => surname?.has(word) === true && (!isOptional(word) || [...surname].every(isOptional));
  const isSurname = surname ? (index: number) => carries(words[index] ?? "") : (index: number) => index === (last === -1 ? words.length - 1 : last);
  const others = words.map((_, index) => index).filter((index) => !isSurname(index));
  const given = others.filter((index) => letters.has(words[index] ?? "") || !isOptional(words[index] ?? ""));
  // "Les Paul" and "Van Taylor": what stands alone before the surname is a forename, whatever it looks like.
  return { isSurname, given: given.length === 0 && others[0] === 0 && surname !== null ? [0] : given };
}
