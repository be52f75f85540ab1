import { normaliseName } from "~/persons/name";
import { mendEncoding } from "./readable";
import { isSyllable, latinOf, plainLatinOf } from "./scripts";

/** "Jean-Marie d'Ormes" in words to match by: jean, marie, d, ormes. */
export function wordsOf(name: string): string[] {
  return normaliseName(name).split(" ").filter(Boolean);
}

/** What stands between given and family name. */
export const particles: readonly string[] = [
  "d", "de", "du", "des", "la", "le", "les", "l", "von", "van", "vom", "zu", "zum", "zur", "und", "der", "den", "dem", "het", "t", "ter", "ten", "di", "da", "do", "dos", "das", "del", "della", "degli",
  "af", "av", "of", "the", "et", "and", "y", "e",
];
const titles = [
  "m", "mm", "mr", "mrs", "ms", "miss", "mme", "mlle", "monsieur", "madame", "mademoiselle", "dr", "drs", "prof", "professeur", "professor", "docteur", "doctor", "me", "maitre", "mgr", "monseigneur",
  "sir", "dame", "lord", "lady", "herr", "frau", "mmag", "dipl", "ddr", "kfm", "vw", "reverend", "honourable", "honorable", "capt", "rep",
  "jr", "sr", "junior", "senior", "ii", "iii", "iv", "esq", "phd", "msc", "bsc", "mba", "llm", "obe", "mbe", "cbe", "kbe", "frs", "qc", "kc", "mp", "ba", "bed", "med", "md", "nee", "epouse", "veuve", "geb", "geborene",
  "hc", "habil", "rer", "fh",
];
const optional = new Set([...particles, ...titles]);

/** Words that are titles, or somebody's name: left out only where nobody is found with them. */
const perhapsTitles = new Set([
  "president", "presidente", "ministre", "minister", "senator", "senateur", "general", "colonel", "captain", "capitaine", "amiral", "admiral", "marshal", "marechal", "prince", "princess", "princesse", "king",
  "queen", "roi", "reine", "comte", "comtesse", "count", "countess", "graf", "grafin", "baron", "baronne", "baroness", "freiherr", "duc", "duchesse", "duke", "duchess", "marquis", "abbe", "pere", "father", "soeur", "sister", "frere",
  "brother", "saint", "st", "sainte", "ste", "pape", "pope", "bishop", "cardinal", "rabbi", "imam", "sheikh", "cheikh", "ambassador", "ambassadeur", "judge", "chevalier", "ma", "grandma",
  "mag", "ing", "rev", "hon", "gen", "sen", "rep", "nat", "pr", "pres", "min", "prez",
]);

const perhapsParticles = new Set(["al", "el", "bin", "ben", "ibn", "abu", "ould"]);

/** Words that a searcher may add or leave out: what stands between given and family name, titles, generations. */
export function isOptional(word: string): boolean {
  return optional.has(word);
}

export function isPerhapsTitle(word: string): boolean {
  return perhapsTitles.has(word);
}

/** Short for a title only with its full stop: "Nat Orsenne" is a name. */
const onlyShortened = new Set(["nat", "gen", "min", "pr"]);

/**
 * May a typed word be a title or a particle, at its place among the others? Titles come first, one behind another: "General Dupont",
 * but "Peter King". Particles do not: "Ahmed ben Salem", but "Ben Salem".
 */
export function isLeftOut(words: readonly string[], at: number): boolean {
  const word = words[at] ?? "";
  if (perhapsParticles.has(word)) return at > 0 || word === "el";
  return words.length > 1 && words.slice(0, at + 1).every((each) => perhapsTitles.has(each) && !onlyShortened.has(each));
}

/** "al", "ben", "ould": a particle, or a name. */
export function isPerhapsParticle(word: string): boolean {
  return perhapsParticles.has(word);
}

/** Capitals that stand alone are initials, though "d" and "l" are particles too. */
export function lettersIn(text: string): Set<string> {
  const found = /\p{Ll}/u.test(text) ? (text.match(/(?<=^|[\s.,-])\p{Lu}(?=[\s.,-]|$)/gu) ?? []) : [];
  return new Set(found.map(normaliseName));
}

/** One letter, which is short for a name; a syllable of Chinese or Korean is a word. */
export function isInitial(word: string): boolean {
  return [...word].length === 1 && !isSyllable(word);
}

/** "Владимирович", "Vladimirovich", "Yuriivna": the father's name, between or behind, mostly left out. */
export function isPatronymic(word: string): boolean {
  return /(?:..(?:ович|евич|івна|ївна|овна|евна|ич)|...(?:[oe]vi(?:c|ch|cz|tch|tsch)|[oeiy]vna))$/u.test(word);
}

const generations: Record<string, string> = { jr: "jr", junior: "jr", sr: "sr", senior: "sr", ii: "ii", iii: "iii", iv: "iv" };

/** The "Jr.", "Sr." or "III" of a name, one word for each. */
export function generationIn(name: string): string | null {
  return wordsOf(name).slice(1).flatMap((word) => generations[word] ?? []).at(-1) ?? null;
}

/** Words that a hyphen holds together, as pairs: "jean-pierre". */
export function tiesOf(name: string): Set<string> {
  const runs = name.match(/[\p{L}\p{M}]+(?:[-\u2010\u2011][\p{L}\p{M}]+)+/gu) ?? [];
  return new Set(runs.flatMap((run) => wordsOf(run).flatMap((word, at, all) => (at === 0 ? [] : [`${all[at - 1]}-${word}`]))));
}

/** The mark of an initial among the words of a name; no folded word holds a full stop. */
export function initialOf(word: string): string {
  return `${[...word][0] ?? ""}.`;
}

/** The words of a name as it stands, of the name with its encoding mended, and of its Latin spellings. */
export function allWordsOf(name: string): string[] {
  const words = [...new Set([...wordsOf(name), ...wordsOf(mendEncoding(name))])];
  return [...new Set([...words, ...words.flatMap(latinOf)])];
}

/**
 * Everything by which a name can be found exactly: its words, neighbours written as one ("legoff" for Le Goff,
 * "jeanmarie", "vanderelst"), its initials, and its Latin spellings.
 */
export function lexemesOf(name: string): string[] {
  const runs = [wordsOf(name), wordsOf(mendEncoding(name)), wordsOf(name).flatMap(plainLatinOf)];
  return [...new Set([...runs.flatMap((words) => [...words, ...joins(words).map(({ word }) => word), ...words.map(initialOf)]), ...wordsOf(name).flatMap(latinOf)])];
}

export type Join = { from: number; count: number; word: string };

/** Two or three neighbouring words written as one. */
export function joins(words: readonly string[]): Join[] {
  return words.flatMap((_, from) =>
    [2, 3].filter((count) => from + count <= words.length).map((count) => ({ from, count, word: words.slice(from, from + count).join("") })),
  );
}
