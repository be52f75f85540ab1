import { normaliseName } from "~/persons/name";
import { inField, isWordField, type WordField } from "./fields";
import { otherGenders } from "./forms";
import { longestPhrase, saidOtherwise, type Way } from "./lexicon";
import type { Clause, Question } from "./question";
import { type Years, yearsOf } from "./years";

/** A run of words in a question: one word, or several that may be a set phrase. */
export type Run = {
  words: readonly string[];
  /** Everything that says the same, the words themselves first; each is looked for as a phrase. */
  ways: readonly Way[];
  /** Does the lexicon know it? */
  known: boolean;
};

/** What of one clause is to be looked for. */
export type Term =
  | { kind: "words"; clause: Clause; words: readonly string[] }
  | { kind: "phrase"; clause: Clause; ways: readonly Way[]; words: readonly string[] }
  | { kind: "field"; clause: Clause; field: WordField; value: string; ways: readonly string[] }
  | { kind: "birthplace"; clause: Clause; value: string; ways: readonly string[] }
  | { kind: "years"; clause: Clause; years: Years };

export function termsOf({ clauses }: Question): Term[] {
  return clauses.flatMap((clause) => termOf(clause) ?? []);
}

function termOf(clause: Clause): Term | null {
  const { kind, field, text } = clause;
  const words = normaliseName(text).split(" ").filter(Boolean).slice(0, mostWords);
  if (words.length === 0) return null;
  if (kind === "field" && field !== null) {
    if (isWordField(field)) return { kind: "field", clause, field, value: text, ways: fieldWays(field, text, words) };
    const years = yearsOf(text);
    return years ? { kind: "years", clause, years } : { kind: "birthplace", clause, value: text, ways: fieldWays("birthplace", text, words) };
  }
  return kind === "phrase" ? { kind: "phrase", clause, words, ways: asTyped(plainText(text), words.join(" ")) } : { kind: "words", clause, words };
}

const mostWords = 12;
const mostWays = 14;

function fieldWays(field: WordField | "birthplace", text: string, words: readonly string[]): string[] {
  return [...new Set([text, ...otherWays(words).map((way) => way.text)].map((way) => inField(field, way)).filter(Boolean))].slice(0, mostWays);
}

function otherWays(words: readonly string[]): readonly Way[] {
  const [only] = words;
  return saidOtherwise(words) ?? (words.length === 1 && only !== undefined ? asTyped(...otherGenders(only)) : []);
}

/** One word in all the ways it may be said. */
export function wordRun(word: string): Run {
  return { words: [word], ways: [...asTyped(word), ...otherWays([word])].slice(0, mostWays), known: saidOtherwise([word]) !== null };
}

/** Two and more neighbours that the lexicon knows as a set phrase; null where it does not. */
export function phraseRun(words: readonly string[]): Run | null {
  if (words.length < 2 || words.length > longestPhrase) return null;
  const known = saidOtherwise(words);
  return known && { words, ways: [...asTyped(words.join(" ")), ...known.map((way) => ({ ...way, text: plainText(way.text) }))].slice(0, mostWays), known: true };
}

/** Every two to five neighbours: each may be the name of something on the house's lists. */
export function neighbours(words: readonly string[]): { from: number; words: readonly string[] }[] {
  return words.flatMap((_, from) => [5, 4, 3, 2].filter((count) => from + count <= words.length).map((count) => ({ from, words: words.slice(from, from + count) })));
}

/** As the text parser wants it: with the typewriter's apostrophe. */
function plainText(text: string): string {
  return text.replaceAll("’", "'");
}

/** What was typed may be either language. */
export function asTyped(...texts: readonly string[]): Way[] {
  return [...new Set(texts)].map((text) => ({ text, lang: null }));
}
