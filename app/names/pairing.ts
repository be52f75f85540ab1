import type { Compare, Likeness } from "./likeness";
import type { NameParts } from "./borne";
import { isInitial, joins } from "./words";

/** Which typed word stands for which own one. */
export type Chosen = { at: number; own: number; like: Likeness };

/** A word of a name, or neighbours written as one, and which of its words it covers. */
export type Own = { word: string; covers: number[] };

const joinedAtMost = 0.61;

/** The words of a name, and neighbours written as one. */
export function withJoins(words: readonly string[]): Own[] {
  const joined = joins(words).map(({ from, count, word }) => ({ word, covers: Array.from({ length: count }, (_, at) => from + at) }));
  return [...words.map((word, at) => ({ word, covers: [at] })), ...joined];
}

/** Pairs typed words with own ones, the likest first; none is used twice. @param asTyped the words that nobody put together */
export function choose(typed: readonly string[], asTyped: readonly string[], compare: Compare, own: readonly Own[], parts: NameParts) {
  const pairs: Chosen[] = [];
  typed.forEach((word, at) => own.forEach((each, index) => {
    const like = compare(word, each.word);
    if (like && mayPair(word, each, like, each.covers.length > 1 || !asTyped.includes(word), parts)) pairs.push({ at, own: index, like });
  }));
  // An initial answers to a word only where no other word of the name does: "Mike" is Michael in "Michael M.".
  const order = ({ at, own: index, like }: Chosen) => like.cost + (isInitial(own[index]?.word ?? "") && !isInitial(typed[at] ?? "") ? 1 : 0);
  pairs.sort((one, other) => order(one) - order(other) || Math.abs(one.at - one.own) - Math.abs(other.at - other.own));
  const [taken, used, chosen] = [new Set<number>(), new Set<number>(), [] as Chosen[]];
  for (const pair of pairs) {
    const covers = own[pair.own]?.covers ?? [];
    if (taken.has(pair.at) || covers.some((index) => used.has(index))) continue;
    taken.add(pair.at);
    for (const index of covers) used.add(index);
    chosen.push(pair);
  }
  return { chosen, own, used };
}

/**
 * What was put together, by the typist or by us, must fit well; a letter does not stand for several words; and short forms are
 * of forenames: Steve is not Stevens.
 */
function mayPair(word: string, { word: own, covers }: Own, like: Likeness, isJoined: boolean, parts: NameParts): boolean {
  if (like.way === "nickname" && parts.given.length > 0 && covers.some(parts.isSurname)) return false;
  return !isJoined || (like.cost <= joinedAtMost && isInitial(own) === isInitial(word));
}
