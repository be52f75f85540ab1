import type { BorneName, NameParts } from "./borne";
import type { Compare } from "./likeness";
import type { Chosen, Own } from "./pairing";
import { isInitial } from "./words";

/**
 * A name as it was typed, in words; `tied` are those that a hyphen holds together, `generation` its "Jr." or "III", `known` those
 * that are words of somebody's name.
 */
export type TypedName = { words: readonly string[]; initials: ReadonlySet<string>; compare: Compare; tied?: ReadonlySet<string>; generation?: string | null; known?: ReadonlySet<string> };

/** What is known of one reading of the typed words as one name. */
export type Reading = { typed: TypedName; words: readonly string[]; borne: BorneName; chosen: readonly Chosen[]; parts: NameParts; own: readonly Own[]; used: ReadonlySet<number> };

/** Neither of the two words is an initial. */
export const long = ({ words, own }: Reading, { at, own: index }: Chosen) => !isInitial(words[at] ?? "") && !isInitial(own[index]?.word ?? "");

export const covers = ({ own }: Reading, { own: index }: Chosen) => own[index]?.covers ?? [];

export const ofSurname = (reading: Reading, pair: Chosen) => covers(reading, pair).some(reading.parts.isSurname);

/** Words of the surname that were typed; and forenames, in full on both sides. */
export const surnamePairs = (reading: Reading) => reading.chosen.filter((pair) => ofSurname(reading, pair));
export const forenamePairs = (reading: Reading) => reading.chosen.filter((pair) => long(reading, pair) && !ofSurname(reading, pair));

/** How well the surname fits; much where it does not. */
export const surnameCost = (reading: Reading) => Math.min(9, ...surnamePairs(reading).map(({ like }) => like.cost));

/** Words typed in full where the name has an initial: "Benjamin West" for "B. W.". */
export function writtenOut({ words, own, chosen }: Reading): Chosen[] {
  return chosen.filter((pair) => !isInitial(words[pair.at] ?? "") && isInitial(own[pair.own]?.word ?? ""));
}

/** Where the words stand that no word of the name answers to. */
export function extraOf({ words, chosen }: Reading): number[] {
  const matched = new Set(chosen.map(({ at }) => at));
  return words.map((_, at) => at).filter((at) => !matched.has(at));
}

/** Does a hyphen hold these two typed words together? */
export function isTied({ typed, words }: Reading, one: number, other: number): boolean {
  const [left, right] = [words[one] ?? "", words[other] ?? ""];
  return typed.tied?.has(`${left}-${right}`) === true || typed.tied?.has(`${right}-${left}`) === true;
}

/** A surname is found by a word, not by a letter; nor by half of a forename ("Marie-José" is no Marie by surname). */
export function holdsSurname(reading: Reading): boolean {
  const { chosen, borne, words } = reading;
  const forenames = forenamePairs(reading);
  const isHalf = (pair: Chosen) => forenames.some((other) => isTied(reading, pair.at, other.at)) && pair.at < words.length - 1;
  return surnamePairs(reading).some((pair) => long(reading, pair) && !isHalf(pair)) || [...borne.words, ...chosen.map(({ at }) => words[at] ?? "")].every(isInitial);
}
