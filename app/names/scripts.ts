import anyAscii from "any-ascii";
import { normaliseName } from "~/persons/name";
import { hangulOf, isHangul } from "./hangul";

/** Names in other scripts, written in Latin letters. */

const cyrillic: Record<string, string> = {
  а: "a", б: "b", в: "v", г: "g", ґ: "g", д: "d", ѓ: "g", ђ: "dj", е: "e", ё: "yo", є: "ye", ж: "zh", з: "z", ѕ: "dz", и: "i", і: "i", ї: "yi", й: "y", ј: "j", к: "k", ќ: "k",
  л: "l", љ: "lj", м: "m", н: "n", њ: "nj", о: "o", п: "p", р: "r", с: "s", т: "t", ћ: "c", у: "u", ў: "u", ф: "f", х: "kh", ц: "ts", ч: "ch", џ: "dz", ш: "sh", щ: "shch", ъ: "",
  ы: "y", ь: "", э: "e", ю: "yu", я: "ya",
};

const greekPairs: [RegExp, string][] = [
  [/ου/gu, "ou"], [/αυ(?=[θκξπστφχψ]|$)/gu, "af"], [/ευ(?=[θκξπστφχψ]|$)/gu, "ef"], [/αυ/gu, "av"], [/ευ/gu, "ev"], [/^μπ/gu, "b"], [/^ντ/gu, "d"], [/^γκ/gu, "g"], [/γ(?=[γκξχ])/gu, "n"],
];
const greek: Record<string, string> = {
  α: "a", β: "v", γ: "g", δ: "d", ε: "e", ζ: "z", η: "i", θ: "th", ι: "i", κ: "k", λ: "l", μ: "m", ν: "n", ξ: "x", ο: "o", π: "p", ρ: "r", σ: "s", ς: "s", τ: "t", υ: "y", φ: "f",
  χ: "ch", ψ: "ps", ω: "o",
};

/** Within a word these pairs are one sound in some names and two in others: "Καρμπ" is Karb or Karmp. */
const voiced: [RegExp, string][] = [[/(?<=.)μπ/gu, "b"], [/(?<=.)ντ/gu, "d"]];

function greekInLatin(word: string): string {
  return [...greekPairs.reduce((text, [pair, latin]) => text.replace(pair, latin), word)].map((letter) => greek[letter] ?? letter).join("");
}

const isCyrillic = /\p{Script=Cyrillic}/u;
const isGreek = /\p{Script=Greek}/u;
const isAbjad = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
/** Scripts whose letters carry a vowel that is not written: what a table makes of them lacks it. */
const isIndic = /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}]/u;
const isSyllabic = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const isOther = /(?=\p{L})[^\p{Script=Latin}\p{Script=Common}]/u;

/** Arabic and Hebrew write no short vowels, Indian scripts not all: such words are compared by their consonants. */
export function isWithoutVowels(word: string): boolean {
  return isAbjad.test(word) || isIndic.test(word);
}

export function isOtherScript(text: string): boolean {
  return isOther.test(text);
}

/** The Latin words of a folded word in another script, in each common spelling; nothing for a Latin word. */
export function latinOf(word: string): string[] {
  if (!isOther.test(word) || isAbjad.test(word)) return [];
  if (isCyrillic.test(word)) return [[...word].map((letter) => cyrillic[letter] ?? letter).join("")];
  if (isGreek.test(word)) return [...new Set([word, voiced.reduce((text, [pair, latin]) => text.replace(pair, latin), word)].map(greekInLatin))];
  if (isSyllabic.test(word)) return syllables(word);
  return normaliseName(anyAscii(word)).split(" ").filter(Boolean);
}

/** One character that is a word of its own. */
export function isSyllable(letter: string): boolean {
  return isSyllabic.test(letter) && [...letter].length === 1;
}

/** "이해찬" is three words, and "妇好" two; any other word is one. */
export function syllablesOf(word: string): string[] {
  const letters = [...word];
  return isSyllabic.test(word) && letters.length <= 4 ? letters : [word];
}

/** Chinese, Japanese and Korean names stand without spaces: each character is a word, and Korean ones have several spellings. */
function syllables(word: string): string[] {
  return [...new Set([...word].slice(0, 12).flatMap((letter) => (isHangul(letter) ? hangulOf(letter) : normaliseName(anyAscii(letter)).split(" "))))].filter(Boolean);
}

/** One Latin spelling of each word or syllable of a folded word in another script; nothing for a Latin word. */
export function plainLatinOf(word: string): string[] {
  if (!isSyllabic.test(word)) return isGreek.test(word) ? latinOf(word).slice(0, 1) : latinOf(word);
  return [...word].slice(0, 12).flatMap((letter) => (isHangul(letter) ? hangulOf(letter).slice(0, 1) : normaliseName(anyAscii(letter)).split(" "))).filter(Boolean);
}

/** A folded word in each of its Latin spellings, syllables put together; a Latin word is its own. */
export function spellingsOf(word: string): string[] {
  return isGreek.test(word) ? latinOf(word) : [plainLatinOf(word).join("") || word];
}

const bones: Record<string, string> = {
  ب: "b", پ: "b", ت: "t", ة: "", ث: "t", ج: "j", چ: "S", ح: "h", خ: "k", د: "d", ذ: "d", ر: "r", ز: "s", ژ: "j", س: "s", ش: "S", ص: "s", ض: "d", ط: "t", ظ: "s", غ: "j", ف: "b", ق: "k",
  ک: "k", ك: "k", گ: "j", ل: "l", م: "m", ن: "n", ه: "h", ב: "b", ג: "j", ד: "d", ה: "h", ז: "s", ח: "h", ט: "t", כ: "k", ך: "k", ל: "l", מ: "m", ם: "m", נ: "n", ן: "n", ס: "s",
  פ: "b", ף: "b", צ: "s", ץ: "s", ק: "k", ר: "r", ש: "S", ת: "t",
};

const boneRules: [RegExp, string][] = [
  [/tch|sch|sh|ch/g, "S"], [/kh|ck|q|k|x/g, "k"], [/gh|dj|dg|j|g/g, "j"], [/th|t/g, "t"], [/dh/g, "d"], [/ph|[fvpb]/g, "b"], [/t[sz]|c(?=[eiy])|z/g, "s"], [/c/g, "k"], [/(.)\1+/g, "$1"],
  [/[aeiouyw]/g, ""], [/h$/g, ""],
];

/** Letters that Persian and Urdu speak as z where Arabic has a d of its own: Nazir is نذیر, and Ramadan رمضان. */
const spokenAsZ = /[ذض]/gu;

/** The consonants of a folded word, in one spelling for Arabic, Hebrew and Latin letters, or in two; none where they say too little. */
export function bonesOf(word: string): string[] {
  if (isIndic.test(word)) return bonesOf(normaliseName(anyAscii(word)).replaceAll(" ", ""));
  const read = (text: string) => [...text].map((letter) => bones[letter] ?? "").join("").replace(/h$/, "");
  const bare = word.normalize("NFD").replace(/\p{M}/gu, "").replace(/^ال(?=...)/u, "");
  const own = isAbjad.test(word) ? [read(bare), read(bare.replace(spokenAsZ, "ز"))] : isOther.test(word) ? [] : [boneRules.reduce((text, [rule, to]) => text.replace(rule, to), word)];
  return [...new Set(own)].filter((each) => each.length >= 2);
}

const romanRules: [RegExp, string][] = [
  [/'/g, ""], [/s?h?tsch|sh?ch|ch?tch|tsch|tch|cz|sch|sh|sz|t[sz]/g, "C"], [/zh/g, "J"], [/kh|gh|x|[gh]/g, "h"], [/ck|q/g, "k"], [/ph|[wf]/g, "v"], [/th/g, "t"], [/oo|ou/g, "u"],
  [/y/g, "i"], [/i{2,}/g, "i"], [/io|ie|ai|ae/g, "e"], [/i[ie]+|[oe]i/g, "i"], [/^e/g, "i"], [/(.)\1+/g, "$1"],
];

/** What all spellings of one Russian, Ukrainian, Serbian or Greek word have in common: French, English, German, scientific. */
export function romanKeys(word: string): string[] {
  if (isOther.test(word) || word.length < 3) return [];
  const readings = [
    word.replace(/j/g, "i").replace(/(?<![st])ch|c(?![hz])/g, "C"),
    word.replace(/j/g, "J").replace(/(?<![st])ch/g, "h").replace(/c(?![hz])/g, "C"),
    ...(word.includes("x") ? [word.replace(/x/g, "ks").replace(/j/g, "i").replace(/(?<![st])ch|c(?![hz])/g, "C")] : []),
    // "Monica" and "Lucas" are not spelt by the sound of a Slavic c.
    ...(/c(?![hzeiy])/.test(word) ? [word.replace(/j/g, "i").replace(/(?<![st])ch/g, "C").replace(/c+(?![hzeiy])/g, "k").replace(/c(?=[eiy])/g, "s")] : []),
  ];
  return [...new Set(readings.map((reading) => romanRules.reduce((text, [rule, to]) => text.replace(rule, to), reading)))].filter((key) => key.length >= 2);
}
