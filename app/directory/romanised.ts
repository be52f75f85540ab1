import anyAscii from "any-ascii";

/** Scripts that can be read letter by letter. Chinese characters read otherwise in each language, Arabic and Hebrew leave vowels out. */
const readable = /^[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Common}\p{Script=Inherited}]+$/u;
const hangul = /^\p{Script=Hangul}+$/u;

/** A name in another script in Latin letters, as a help to whoever does not read it; null where it is Latin, or could only be guessed. */
export function romanised(name: string): string | null {
  if (!/\p{L}/u.test(name) || !readable.test(name)) return null;
  return name.split(/\s+/u).filter(Boolean).map((word) => (hangul.test(word) ? korean(word) : spelt(word))).join(" ");
}

/** Letter by letter; of two that are one sound, as it is said, and signs that are none are left out. */
function spelt(word: string): string {
  const said = word.normalize("NFC").replace(/ου|ού/gu, "ou").replace(/Ου|Ού|ΟΥ/gu, "Ou").replace(/[ьъЬЪ]/gu, "");
  const latin = anyAscii(said);
  return latin.charAt(0).toUpperCase() + latin.slice(1);
}

/** The family's name is the first syllable; the others are one word. */
function korean(word: string): string {
  const [family = "", ...given] = [...word.normalize("NFC")].map((syllable) => anyAscii(syllable));
  const rest = given.join("").toLowerCase();
  return [family, rest.charAt(0).toUpperCase() + rest.slice(1)].filter(Boolean).join(" ");
}
