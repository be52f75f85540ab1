import { normaliseName } from "~/persons/name";

/** "Jean-Marie d'Ormes" in words to match by: jean, marie, d, ormes. */
export function wordsOf(name: string): string[] {
  return normaliseName(name).split(" ").filter(Boolean);
}

/** Words that a searcher may add or leave out: what stands between given and family name, titles, generations. */
const optional = new Set([
  "d", "de", "du", "des", "la", "le", "les", "l", "von", "van", "vom", "zu", "zum", "zur", "und", "der", "den", "dem", "het", "t", "di", "da", "do", "dos", "del",
  "della", "of", "the", "et", "and", "y", "m", "mm", "mr", "mrs", "ms", "mme", "mlle", "monsieur", "madame", "dr", "prof", "professeur", "professor", "me", "maitre",
  "mgr", "sir", "dame", "lord", "lady", "jr", "sr", "ii", "iii",
]);

export function isOptional(word: string): boolean {
  return optional.has(word);
}

/** The mark of an initial among the words of a name; no folded word holds a full stop. */
export function initialOf(word: string): string {
  return `${[...word][0] ?? ""}.`;
}

/**
 * Everything by which a name can be found exactly: its words, neighbours written as one ("legoff" for Le Goff,
 * "jeanmarie", "vanderelst"), and its initials.
 */
export function lexemesOf(name: string): string[] {
  const words = wordsOf(name);
  return [...new Set([...words, ...joins(words).map(({ word }) => word), ...words.map(initialOf)])];
}

export type Join = { from: number; count: number; word: string };

/** Two or three neighbouring words written as one. */
export function joins(words: readonly string[]): Join[] {
  return words.flatMap((_, from) =>
    [2, 3].filter((count) => from + count <= words.length).map((count) => ({ from, count, word: words.slice(from, from + count).join("") })),
  );
}

const longestNear = 40;

/** A word and each of its forms that lacks one letter: two words that share a form are one slip apart, or two. */
export function withoutOne(word: string): string[] {
  const letters = [...word];
  if (letters.length < 3 || letters.length > longestNear) return [];
  return [...new Set([word, ...letters.map((_, at) => letters.filter((__, index) => index !== at).join(""))])];
}

/** How many slips a searcher is allowed in a word of this length. */
export function slipsAllowed(word: string): 0 | 1 | 2 {
  const { length } = [...word];
  return length < 3 ? 0 : length < 6 ? 1 : 2;
}

/** Slips of the pen between two words: a letter more, less, another, or two neighbours swapped. Stops counting above `most`. */
export function slipsBetween(one: string, other: string, most: number): number {
  const [a, b] = [[...one], [...other]];
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, last] = [[] as number[], b.map((_, index) => index + 1)];
  last.unshift(0);
  for (let row = 1; row <= a.length; row++) {
    const now = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min((last[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      now.push(cost);
    }
    if (Math.min(...now) > most) return most + 1;
    [before, last] = [last, now];
  }
  return last[b.length] ?? most + 1;
}
