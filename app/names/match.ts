import { type Compare, type Way, ways } from "./likeness";
import { isForename } from "./nicknames";
import { choose, type Chosen, type Own, withJoins } from "./pairing";
import { allWordsOf, generationIn, isInitial, isOptional, isPatronymic, isPerhapsParticle, isPerhapsTitle, joins, lettersIn, mayBeLeftOut, tiesOf } from "./words";

/** A name as it was typed, in words; `tied` are those that a hyphen holds together, `generation` its "Jr." or "III". */
export type TypedName = { words: readonly string[]; initials: ReadonlySet<string>; compare: Compare; tied?: ReadonlySet<string>; generation?: string | null };

/** A name that somebody bears. `surname` are the words of its surname, where that is known. */
export type BorneName = { name: string; words: readonly string[]; /** These, and neighbours as one. */ own: readonly Own[]; surname: ReadonlySet<string> | null; tied: ReadonlySet<string>; letters: ReadonlySet<string>; generation: string | null };

/** How well a typed name fits a borne one. `pairs` tell which own word answers to which typed one. */
export type Match = { way: Way; cost: number; pairs: { typed: string; own: string; way: Way }[]; /** Nothing but the surname fits. */ onlySurname?: true };

/** Up to this cost, a match is the person who was meant; above it, somebody of a similar name. */
export const meant = 2;
/** Up to this cost, a similar name is worth being shown. */
export const similar = 3.4;

export function borneName(name: string, surname: ReadonlySet<string> | null): BorneName {
  const key = surname === null ? name : `${name}\n${[...surname].join(" ")}`;
  const known = bornes.get(key);
  if (known) return known;
  if (bornes.size > 20_000) bornes.clear();
  const words = allWordsOf(name).slice(0, 14);
  const made = { name, words, own: withJoins(words), surname, tied: tiesOf(name), letters: lettersIn(name), generation: generationIn(name) };
  bornes.set(key, made);
  return made;
}

/** Names that were weighed last, read into words: pure, so that keeping them changes nothing but the time. */
const bornes = new Map<string, BorneName>();

/** Words that carry the name, or all of them where nothing else is there. */
function firm(words: readonly string[]): string[] {
  const kept = words.filter((word) => isInitial(word) || !isOptional(word));
  return kept.length > 0 ? kept : [...words];
}

/** Particles and titles of a borne name; "E." is an initial, though "e" is a particle. */
function mayBeAbsent({ letters, surname }: BorneName, word: string): boolean {
  return !letters.has(word) && (isOptional(word) || isPerhapsParticle(word) || (isPerhapsTitle(word) && surname !== null && !surname.has(word)));
}

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

/** Which words are the surname (as the person's record says, otherwise the last that is no title) and which the forenames. */
export type NameParts = { isSurname: (index: number) => boolean; given: readonly number[] };

function nameParts({ surname, words, letters }: BorneName): NameParts {
  const last = words.findLastIndex((word) => !isInitial(word) && !isOptional(word));
  // "Le" of "Le Faou" is no surname by itself.
  const carries = (word: string) => surname?.has(word) === true && (!isOptional(word) || [...surname].every(isOptional));
  const isSurname = surname ? (index: number) => carries(words[index] ?? "") : (index: number) => index === (last === -1 ? words.length - 1 : last);
  const others = words.map((_, index) => index).filter((index) => !isSurname(index));
  const given = others.filter((index) => letters.has(words[index] ?? "") || !isOptional(words[index] ?? ""));
  // "Les Paul" and "Van Taylor": what stands alone before the surname is a forename, whatever it looks like.
  return { isSurname, given: given.length === 0 && others[0] === 0 && surname !== null ? [0] : given };
}

/** What is known of one reading of the typed words as one name. */
type Reading = { typed: TypedName; words: readonly string[]; borne: BorneName; chosen: readonly Chosen[]; parts: NameParts; own: readonly Own[]; used: ReadonlySet<number> };

function weigh(typed: TypedName, words: readonly string[], borne: BorneName, { chosen, own, used }: { chosen: readonly Chosen[]; own: readonly Own[]; used: ReadonlySet<number> }): Match | null {
  const reading: Reading = { typed, words, borne, chosen, own, used, parts: nameParts(borne) };
  if (chosen.length === 0 || !holdsSurname(reading)) return null;
  if (chosen.every(({ at }) => isInitial(words[at] ?? "")) && !borne.words.every(isInitial)) return null;
  const extra = costOfExtra(reading);
  if (extra === null) return null;
  const cost = chosen.reduce((sum, { like }) => sum + like.cost, 0) + extra + costOfLeft(reading) + costOfClashes(reading) + costOfGeneration(typed, borne);
  const isShort = chosen.length < words.length;
  const way = ways[Math.max(isShort ? 1 : 0, ...chosen.map(({ like }) => ways.indexOf(like.way)))] ?? "near";
  return { way, cost, pairs: chosen.map(({ at, own: index, like }) => ({ typed: words[at] ?? "", own: own[index]?.word ?? "", way: like.way })) };
}

const long = (reading: Reading, { at, own }: Chosen) => !isInitial(reading.words[at] ?? "") && !isInitial(reading.own[own]?.word ?? "");
const covers = ({ own }: Reading, { own: index }: Chosen) => own[index]?.covers ?? [];
const ofSurname = (reading: Reading, pair: Chosen) => covers(reading, pair).some(reading.parts.isSurname);

/** Words typed in full where the name has an initial: "Benjamin West" for "B. W.". */
function writtenOut({ words, own, chosen }: Reading): Chosen[] {
  return chosen.filter((pair) => !isInitial(words[pair.at] ?? "") && isInitial(own[pair.own]?.word ?? ""));
}

/** A surname is found by a word, not by a letter. */
function holdsSurname(reading: Reading): boolean {
  const { chosen, borne, words } = reading;
  return chosen.some((pair) => long(reading, pair) && ofSurname(reading, pair)) || [...borne.words, ...chosen.map(({ at }) => words[at] ?? "")].every(isInitial);
}

/** What was typed that no word of the name answers to. Null where it tells of somebody else. */
function costOfExtra(reading: Reading): number | null {
  const { words, chosen, parts, used, borne } = reading;
  const matched = new Set(chosen.map(({ at }) => at));
  const extra = words.map((_, at) => at).filter((at) => !matched.has(at));
  const telling = extra.filter((at) => !isInitial(words[at] ?? "") && !mayBeLeftOut(words[at] ?? "", at));
  const forename = reading.chosen.some((pair) => long(reading, pair) && !ofSurname(reading, pair)) || writtenOut(reading).length > 0;
  // A forename typed that fits none of the person's, or an initial, is another person's; and a letter that fits does not make up for it.
  if (extra.some((at) => !mayBeLeftOut(words[at] ?? "", at)) && parts.given.length > 0 && !parts.given.some((index) => used.has(index))) return null;
  if (telling.length > 0 && parts.given.length > 0 && !forename) return null;
  // A name in one piece is not half of another.
  if (telling.length > 0 && parts.given.length === 0 && (firm(borne.words).length === 1 || chosen.filter((pair) => long(reading, pair)).length < 2)) return null;
  return extra.reduce((sum, at) => sum + costOfOne(reading, at), 0);
}

/** A word too many: an initial or a patronymic weighs little; any other much, unless surname and a forename are there already. */
function costOfOne(reading: Reading, at: number): number {
  const { words, chosen, parts, typed } = reading;
  const word = words[at] ?? "";
  if (isInitial(word)) return at === 0 && words.length > 2 ? 0.8 : 0.3;
  if (mayBeLeftOut(word, at)) return 0.3;
  const isSure = chosen.some((pair) => ofSurname(reading, pair) && pair.like.cost <= 0.3);
  const forenames = chosen.filter((pair) => long(reading, pair) && covers(reading, pair).some((index) => parts.given.includes(index)) && pair.like.cost <= 0.7);
  if (!isSure || forenames.length === 0) return at > 0 && at < words.length - 1 ? 0.8 : 1.3;
  if (isPatronymic(word)) return 0.1;
  // "Marie-Pierre" is not Pierre; but "Rousselle-Dubois" may be Rousselle.
  const tiedTo = (pair: Chosen) => typed.tied?.has(`${words[pair.at] ?? ""}-${word}`) === true || typed.tied?.has(`${word}-${words[pair.at] ?? ""}`) === true;
  if (forenames.some(tiedTo)) return forenames.some((pair) => tiedTo(pair) && pair.at < at) ? 1.4 : 1.9;
  const surname = chosen.filter((pair) => ofSurname(reading, pair));
  if (surname.some(tiedTo)) return 0.35;
  // Behind the surname stands another one, of a marriage; but behind a forename ("Paul Allen Reed") another person's.
  if (at > Math.max(...surname.map((pair) => pair.at)) && surname.every((pair) => pair.at > 0)) return surname.every((pair) => isForename(words[pair.at] ?? "")) ? 2.1 : 1.2;
  return at === 0 ? 0.6 : at === words.length - 1 ? 0.7 : 0.35;
}

/** What of the name nobody typed. */
function costOfLeft({ borne, used, parts, typed }: Reading): number {
  const left = borne.words.reduce((sum, word, index) => sum + (used.has(index) || mayBeAbsent(borne, word) ? 0 : parts.isSurname(index) ? 0.2 : 0.06), 0);
  const halves = [...borne.tied].filter((pair) => {
    const [one = "", other = ""] = pair.split("-").map((word) => borne.words.indexOf(word));
    return typeof one === "number" && typeof other === "number" && parts.given.includes(one) && parts.given.includes(other) && used.has(one) !== used.has(other);
  });
  return left + (halves.length > 0 && typed.words.length > 1 ? 0.25 : 0);
}

/** What speaks against: each has a word that the other lacks, or little is left to go by. */
function costOfClashes(reading: Reading): number {
  const { typed, words, chosen, borne, used, parts, own } = reading;
  const matched = new Set(chosen.map(({ at }) => at));
  const extra = words.filter((_, at) => !matched.has(at));
  const idle = borne.words.filter((word, index) => !used.has(index) && !mayBeAbsent(borne, word));
  const telling = extra.some((word) => !isInitial(word) && !mayBeLeftOut(word, words.indexOf(word)) && !isPatronymic(word));
  const surname = Math.min(9, ...chosen.filter((pair) => ofSurname(reading, pair)).map(({ like }) => like.cost));
  const written = writtenOut(reading);
  const surnameAt = Math.min(...chosen.filter((pair) => ofSurname(reading, pair)).map(({ at }) => at));
  const hasForename = chosen.some((pair) => long(reading, pair) && !ofSurname(reading, pair));
  const clashes: [boolean, number][] = [
    // "Jean-Pierre" is not "Jean-Jacques".
    [telling && idle.some((word) => !isInitial(word)), 1.7],
    [!telling && extra.some(isInitial) && borne.words.some((word, index) => parts.given.includes(index) && !used.has(index) && !isInitial(word)), 1.2],
    [extra.some(isInitial) && idle.some(isInitial), 0.8],
    // A forename that only an initial answers to needs its surname right.
    [written.length > 0 && surname > 0.3, 0.9],
    [written.length > 0 && !hasForename && written.every((pair) => own[pair.own]?.covers[0] !== parts.given[0]), 2.1],
    [written.some(({ at }) => at > surnameAt), 0.9],
    [words.length > 1 && parts.given.length > 0 && !hasForename && written.length === 0 && surname > 0.3, 0.7],
    [typed.words.length === 1 && words.length === 1 && surname > 0.3, 0.8],
  ];
  return clashes.reduce((sum, [is, cost]) => sum + (is ? cost : 0), 0);
}

/** "Jr." is not "Sr."; who says neither may mean either. */
function costOfGeneration({ generation = null }: TypedName, borne: BorneName): number {
  if (generation === borne.generation) return 0;
  if (generation === null) return 0.02;
  return borne.generation === null ? 0.15 : 0.7;
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
