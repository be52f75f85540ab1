import { type Compare, type Likeness, type Way, ways } from "./likeness";
import { allWordsOf, isOptional, mayBeLeftOut, joins } from "./words";

/** A name as it was typed, in words. */
export type TypedName = { words: readonly string[]; initials: ReadonlySet<string>; compare: Compare };

/** A name that somebody bears. `surname` are the words of its surname, where that is known. */
export type BorneName = { name: string; words: readonly string[]; surname: ReadonlySet<string> | null };

/** How well a typed name fits a borne one. `pairs` tell which own word answers to which typed one. */
export type Match = { way: Way; cost: number; pairs: { typed: string; own: string; way: Way }[] };

/** Up to this cost, a match is the person who was meant; above it, somebody of a similar name. */
export const meant = 2;
/** Up to this cost, a similar name is worth being shown. */
export const similar = 3.4;

const joinedAtMost = 0.61;

export function borneName(name: string, surname: ReadonlySet<string> | null): BorneName {
  return { name, words: allWordsOf(name).slice(0, 14), surname };
}

/** Words that carry the name, or all of them where nothing else is there. */
function firm(words: readonly string[]): string[] {
  const kept = words.filter((word) => !isOptional(word));
  return kept.length > 0 ? kept : [...words];
}

/** The best way to read what was typed as this name; null where it cannot be. */
export function matchName(typed: TypedName, borne: BorneName): Match | null {
  const words = firm(typed.words).slice(0, 8);
  const plain = assign(words, words, typed.compare, borne);
  if (plain && plain.pairs.length === words.length) return plain;
  const readings = [...joins(words).map(({ from, count, word }) => [...words.slice(0, from), word, ...words.slice(from + count)])];
  const split = words.flatMap((word, at) => (typed.initials.has(word) ? [[...word]] : []).map((letters) => [...words.slice(0, at), ...letters, ...words.slice(at + 1)]));
  let found: Match | null = plain;
  for (const reading of [...readings, ...split]) {
    const match = assign(reading, [...words, ...reading.filter((word) => word.length === 1)], typed.compare, borne);
    if (match && (!found || match.cost < found.cost)) found = match;
    if (found?.cost === 0) break;
  }
  return found;
}

type Pair = { at: number; own: number; like: Likeness };

function assign(typed: readonly string[], words: readonly string[], compare: Compare, borne: BorneName): Match | null {
  const own = withJoins(borne.words);
  const pairs: Pair[] = [];
  typed.forEach((word, at) => own.forEach((each, index) => {
    const like = compare(word, each.word);
    const isJoined = each.covers.length > 1 || !words.includes(word);
    // What was put together, by the typist or by us, must fit well; and a letter does not stand for several words.
    if (like && (!isJoined || (like.cost <= joinedAtMost && (each.word.length > 1) === (word.length > 1)))) pairs.push({ at, own: index, like });
  }));
  pairs.sort((one, other) => one.like.cost - other.like.cost || Math.abs(one.at - one.own) - Math.abs(other.at - other.own));
  const [taken, used, chosen] = [new Set<number>(), new Set<number>(), [] as Pair[]];
  for (const pair of pairs) {
    const covers = own[pair.own]?.covers ?? [];
    if (taken.has(pair.at) || covers.some((index) => used.has(index))) continue;
    taken.add(pair.at);
    for (const index of covers) used.add(index);
    chosen.push(pair);
  }
  return weigh(typed, borne, chosen, used, own);
}

type Own = { word: string; covers: number[] };

/** The words of a name, and neighbours written as one. */
function withJoins(words: readonly string[]): Own[] {
  const joined = joins(words).map(({ from, count, word }) => ({ word, covers: Array.from({ length: count }, (_, at) => from + at) }));
  return [...words.map((word, at) => ({ word, covers: [at] })), ...joined];
}

function weigh(typed: readonly string[], borne: BorneName, chosen: readonly Pair[], used: ReadonlySet<number>, own: readonly Own[]): Match | null {
  const whole = chosen.filter(({ at }) => (typed[at]?.length ?? 0) > 1);
  if (chosen.length === 0 || !holdsSurname(typed, chosen, borne, own) || (whole.length === 0 && borne.words.some((word) => word.length > 1))) return null;
  const matched = new Set(chosen.map(({ at }) => at));
  const missing = typed.map((word, at) => (matched.has(at) ? 0 : costOfMissing(word, at, typed.length)));
  const lone = loneliness(typed, borne, chosen, used);
  if (lone === null) return null;
  const cost = chosen.reduce((sum, { like }) => sum + like.cost, 0) + missing.reduce((sum, each) => sum + each, 0) + lone;
  const way = ways[Math.max(missing.some((each) => each > 0) ? 1 : 0, ...chosen.map(({ like }) => ways.indexOf(like.way)))] ?? "near";
  return { way, cost, pairs: chosen.map(({ at, own: index, like }) => ({ typed: typed[at] ?? "", own: own[index]?.word ?? "", way: like.way })) };
}

/** A word too many: an initial weighs little, a middle name some, a first or last name much. */
function costOfMissing(word: string, at: number, count: number): number {
  if (word.length === 1) return 0.3;
  if (isOptional(word)) return 0;
  if (mayBeLeftOut(word, at)) return 0.3;
  return at > 0 && at < count - 1 ? 0.8 : 1.3;
}

/** A surname is found by a word, not by a letter. */
function holdsSurname(typed: readonly string[], chosen: readonly Pair[], borne: BorneName, own: readonly Own[]): boolean {
  const isSurname = surnameOf(borne);
  return chosen.some((pair) => Math.min(own[pair.own]?.word.length ?? 0, typed[pair.at]?.length ?? 0) > 1 && (own[pair.own]?.covers ?? []).some(isSurname)) || [...borne.words, ...chosen.map(({ at }) => typed[at] ?? "")].every((word) => word.length === 1);
}

/** Which words are the surname: as the person's record says, otherwise the last that is no title. */
function surnameOf({ surname, words }: BorneName): (index: number) => boolean {
  if (surname) return (index) => surname.has(words[index] ?? "");
  const last = words.findLastIndex((word) => word.length > 1 && !isOptional(word));
  return (index) => index === (last === -1 ? words.length - 1 : last);
}

/** What of the name nobody typed. A forename typed that fits none of the person's is another person's. */
function loneliness(typed: readonly string[], borne: BorneName, chosen: readonly Pair[], used: ReadonlySet<number>): number | null {
  const [{ words }, isSurname] = [borne, surnameOf(borne)];
  const given = words.map((_, index) => index).filter((index) => !isSurname(index) && !isOptional(words[index] ?? ""));
  const unmatched = typed.filter((_, at) => !chosen.some((pair) => pair.at === at));
  const unmatchedWords = unmatched.filter((word) => word.length > 1 && !mayBeLeftOut(word, typed.indexOf(word)));
  if (unmatchedWords.length > 0 && given.length > 0 && !given.some((index) => used.has(index))) return null;
  const left = words.reduce((sum, word, index) => sum + (used.has(index) || isOptional(word) ? 0 : isSurname(index) ? 0.2 : 0.06), 0);
  const idle = words.filter((word, index) => !used.has(index) && !isOptional(word));
  const clashes = [
    // Each has a word that the other lacks: "Jean-Pierre" is not "Jean-Jacques".
    unmatchedWords.length > 0 && idle.some((word) => word.length > 1),
    unmatched.some((word) => word.length === 1) && idle.some((word) => word.length === 1),
    // A forename that only a middle initial answers to.
    ...Array<boolean>(2).fill(chosen.some(({ at, own: index }) => (typed[at]?.length ?? 0) > 1 && words[index]?.length === 1 && index !== given[0])),
    typed.length === 1 && chosen.some(({ like }) => like.cost > 0.3),
  ];
  return left + clashes.filter(Boolean).length * 0.8;
}

/** The best of somebody's names. */
export function matchPerson(typed: TypedName, names: readonly BorneName[]): { match: Match; name: BorneName; index: number } | null {
  let found: { match: Match; name: BorneName; index: number } | null = null;
  names.forEach((name, index) => {
    const match = matchName(typed, name);
    if (match && (found === null || match.cost < found.match.cost)) found = { match, name, index };
  });
  return found;
}
