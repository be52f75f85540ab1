import { bonesOf, isWithoutVowels, romanKeys, spellingsOf } from "./scripts";
import { soundsOf } from "./sounds";

/**
 * Keys under which a folded word is kept beside its spelling, so that words alike in sound or script are found by equality:
 * `f:` `e:` `g:` sounds to French, English and German ears, `r:` one for all romanisations, `u:` umlauts written out,
 * `a:` consonants of a word in a script without vowels, `b:` consonants of every other.
 */
export function keysOf(word: string): string[] {
  // Syllables written apart say too little each: the word is told by all of them.
  const spellings = spellingsOf(word);
  const bones = spellings.flatMap(bonesOf);
  return [
    ...new Set([
      ...soundsOf(word),
      ...spellings.flatMap(romanKeys).map((key) => `r:${key}`),
      ...(withoutUmlauts(word) === word ? [] : [`u:${withoutUmlauts(word)}`]),
      ...bones.map((key) => `${isWithoutVowels(word) ? "a" : "b"}:${key}`),
    ]),
  ].map((key) => key.slice(0, 60));
}

/** Keys to look a typed word up by: vowels are left out of account only where one of the two is written without them. */
export function soughtKeysOf(word: string): string[] {
  const keys = keysOf(word);
  const bones = keys.filter((key) => /^[ab]:/.test(key)).map((key) => key.slice(2));
  const others = keys.filter((key) => !/^[ab]:/.test(key));
  return [...new Set([...others, `u:${withoutUmlauts(word)}`, ...bones.map((key) => `a:${key}`), ...(isWithoutVowels(word) ? bones.map((key) => `b:${key}`) : [])])];
}

/** "mueller", "muller" and "moeller" without what German and Danish typewriters add: "muller", "moller". */
export function withoutUmlauts(word: string): string {
  return word.length < 4 ? word : word.replace(/(?<![aeiouq])([aou])e(?![iu])/g, "$1").replace(/aa/g, "a");
}
