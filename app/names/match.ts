import { type BorneName, firm, nameParts } from "./borne";
import { costOfClashes, costOfExtra, costOfGeneration, costOfLeft, costOfPairs } from "./costs";
import { type Way, ways } from "./likeness";
import { choose, type Chosen, type Own } from "./pairing";
import { holdsSurname, type Reading, type TypedName } from "./reading";
import { isInitial, joins } from "./words";

/** How well a typed name fits a borne one. `pairs` tell which own word answers to which typed one. */
export type Match = { way: Way; cost: number; pairs: { typed: string; own: string; way: Way }[]; /** Nothing but the surname fits, or nothing but a forename. */ only?: "surname" | "forename" };

/** Up to this cost, a match is the person who was meant; above it, somebody of a similar name. */
export const meant = 2;
/** Up to this cost, a similar name is worth being shown. */
export const similar = 3.4;

/** The best way to read what was typed as this name; null where it cannot be. */
export function matchName(typed: TypedName, borne: BorneName): Match | null {
  const words = firm(typed.words).slice(0, 8);
  const read = (reading: readonly string[], asTyped: readonly string[]) => weigh(typed, reading, borne, choose(reading, asTyped, typed.compare, borne.own, nameParts(borne)));
  const plain = read(words, words);
  if (plain && plain.pairs.length === words.length) return plain;
  // Neighbours are read as one word where the name has one that begins and ends about so.
  const mayBeOne = ({ word }: { word: string }) => borne.own.some(({ word: own }) => own[0] === word[0] && Math.abs(own.length - word.length) < 3);
  const readings = [...joins(words).filter(mayBeOne).map(({ from, count, word }) => [...words.slice(0, from), word, ...words.slice(from + count)])];
  const split = words.flatMap((word, at) => (typed.initials.has(word) ? [[...word]] : []).map((letters) => [...words.slice(0, at), ...letters, ...words.slice(at + 1)]));
  let found: Match | null = plain;
  for (const reading of [...readings, ...split]) {
    const match = read(reading, [...words, ...reading.filter(isInitial)]);
    if (match && (!found || match.cost < found.cost)) found = match;
    if (found?.cost === 0) break;
  }
  return found;
}

/** Above this, what is only heard or nearly spelt so has too much besides that does not fit. */
const doubtful = 1.2;

function weigh(typed: TypedName, words: readonly string[], borne: BorneName, { chosen, own, used }: { chosen: readonly Chosen[]; own: readonly Own[]; used: ReadonlySet<number> }): Match | null {
  const reading: Reading = { typed, words, borne, chosen, own, used, parts: nameParts(borne) };
  if (chosen.length === 0 || !holdsSurname(reading)) return null;
  if (chosen.every(({ at }) => isInitial(words[at] ?? "")) && !borne.words.every(isInitial)) return null;
  const extra = costOfExtra(reading);
  if (extra === null) return null;
  const plain = costOfPairs(reading) + extra + costOfLeft(reading) + costOfClashes(reading) + costOfGeneration(typed, borne);
  const isShort = chosen.length < words.length;
  const way = ways[Math.max(isShort ? 1 : 0, ...chosen.map(({ like }) => ways.indexOf(like.way)))] ?? "near";
  const cost = way === "sound" && words.length > 1 && plain > doubtful ? plain + Math.min(0.5, (plain - doubtful) * 1.5) : plain;
  return { way, cost, pairs: chosen.map(({ at, own: index, like }) => ({ typed: words[at] ?? "", own: own[index]?.word ?? "", way: like.way })) };
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
