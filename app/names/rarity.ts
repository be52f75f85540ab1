import { type Match, meant, similar } from "./match";
import { isForename } from "./nicknames";

/** How many people bear a word, as their surname and as any word of their name; more than `countedTo` are not told apart. */
export type Bearers = (word: string) => { surname: number; any: number };

/** A name that was weighed: how it fits, and which of its words are forenames and which the surname. */
export type Weighed = { match: Match; surname: ReadonlySet<string>; forenames: ReadonlySet<string> };

export const countedTo = 150;

/** What a word tells of who is meant: 1 where one person bears it, half of that where 150 do. */
export function rarity(bearers: number): number {
  return Math.log(20_000 / (1 + Math.max(1, Math.min(bearers, countedTo)))) / Math.log(10_000);
}

/** Forenames that so many bear say nothing beside a surname; and one that the lists know is not rare though few here bear it. */
const [tells, listed] = [0.58, 10];

/**
 * What the words that fit letter for letter speak for somebody, in the unit of costs. The figures are from a regression over 1,238
 * real variants and 2,924 names of people who are not listed.
 */
export function rarityOf(words: readonly string[], { surname, forenames }: Weighed, bearers: Bearers): number {
  const long = words.filter((word) => [...word].length > 1);
  const ofSurname = Math.max(0, ...long.filter((word) => surname.has(word)).map((word) => rarity(bearers(word).surname)));
  const given = long.filter((word) => !surname.has(word) && forenames.has(word)).reduce((sum, word) => sum + rarity(Math.max(bearers(word).any, isForename(word) ? listed : 0)), 0);
  const ofForenames = given < tells ? 0 : given * 1.6;
  return ofSurname > 0 && ofForenames > 0 ? ofSurname * 2 + ofForenames - 0.4 : ofSurname * 1.6 + ofForenames;
}

/** Up to this cost somebody is meant whatever the words are; and up to this beyond what the words speak for them. */
const [anyway, beyond] = [1.25, 0.7];

/** Is this the person who was meant, of whom no name fits well? Slips of words that are nobody's name may cost more. */
export function isMeant(words: readonly string[], { match }: Pick<Weighed, "match">, speaks: number, known: ReadonlySet<string>): boolean {
  const slips = match.pairs.filter(({ way }) => way === "near");
  const isSlip = slips.length > 0 && match.pairs.length === words.length && slips.every(({ typed }) => !known.has(typed));
  return match.cost <= Math.max(isSlip ? meant : anyway, Math.min(similar, beyond + speaks));
}
