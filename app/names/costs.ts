import { type BorneName, firm, mayBeAbsent } from "./borne";
import { isForename, nicknamesOf } from "./nicknames";
import type { Chosen } from "./pairing";
import { covers, extraOf, forenamePairs, isTied, long, ofSurname, type Reading, surnameCost, surnamePairs, type TypedName, writtenOut } from "./reading";
import { isInitial, isPatronymic, isLeftOut } from "./words";

/** The surname is there as it should be. */
const right = 0.3;

/** What the pairs cost. Where the surname is right, a second forename that is written otherwise says little after the first. */
export function costOfPairs(reading: Reading): number {
  const cost = (pair: Chosen) => pair.like.cost - (isPlainSlip(reading, pair) ? 0.45 : 0);
  if (surnameCost(reading) > right) return reading.chosen.reduce((sum, pair) => sum + cost(pair), 0);
  const forenames = new Set(forenamePairs(reading));
  const [others, costs] = [reading.chosen.filter((pair) => !forenames.has(pair)), [...forenames].map(cost).sort((one, other) => other - one)];
  return others.reduce((sum, pair) => sum + cost(pair), 0) + costs.reduce((sum, each, at) => sum + (at === 0 ? each : each * 0.3), 0);
}

/** A forename that nobody bears and that no list knows is a slip, if it is near one ("Jnae") and the surname is not far off. */
function isPlainSlip(reading: Reading, pair: Chosen): boolean {
  const word = reading.words[pair.at] ?? "";
  const isFar = surnamePairs(reading).some(({ at, like }) => like.way === "near" && like.cost * Math.min(9, (reading.words[at] ?? "").length) > 7);
  return !isFar && pair.like.way === "near" && !ofSurname(reading, pair) && reading.typed.known?.has(word) === false && !isForename(word);
}

/** What was typed that no word of the name answers to. Null where it tells of somebody else. */
export function costOfExtra(reading: Reading): number | null {
  const { words, chosen, parts, used, borne } = reading;
  const extra = extraOf(reading);
  const telling = extra.filter((at) => !isInitial(words[at] ?? "") && !isLeftOut(words, at));
  const forename = forenamePairs(reading).length > 0 || writtenOut(reading).length > 0;
  // A forename typed that fits none of the person's, or an initial, is another person's; and a letter that fits does not make up for it.
  if (extra.some((at) => !isLeftOut(words, at)) && parts.given.length > 0 && !parts.given.some((index) => used.has(index))) return null;
  if (telling.length > 0 && parts.given.length > 0 && !forename) return null;
  // A name in one piece is not half of another.
  if (telling.length > 0 && parts.given.length === 0 && (firm(borne.words).length === 1 || chosen.filter((pair) => long(reading, pair)).length < 2)) return null;
  const costs = extra.map((at) => costOfOne(reading, at)).sort((one, other) => other - one);
  // Whoever has four forenames is called by one of them: each further one says less.
  return costs.reduce((sum, cost, at) => sum + (at === 0 || !isSure(reading) ? cost : cost * 0.3), 0);
}

/** The surname is right, and a forename is theirs in some form. */
function isSure(reading: Reading): boolean {
  return surnameCost(reading) <= right && certainForenames(reading).length > 0;
}

function certainForenames(reading: Reading): Chosen[] {
  return reading.chosen.filter((pair) => long(reading, pair) && covers(reading, pair).some((index) => reading.parts.given.includes(index)) && pair.like.cost <= 1.3 && pair.like.way !== "near");
}

/** A word too many: an initial or a patronymic weighs little; any other much, unless surname and a forename are there already. */
function costOfOne(reading: Reading, at: number): number {
  const { words } = reading;
  const word = words[at] ?? "";
  if (isInitial(word)) return at === 0 && words.length > 2 ? 0.8 : 0.3;
  if (isLeftOut(words, at)) return 0.3;
  if (!isSure(reading)) return at > 0 && at < words.length - 1 ? 0.8 : 1.3;
  // "Edgar Teddy Fernwell": what he is called beside what his name is.
  if (isPatronymic(word) || [...nicknamesOf(word)].some((name) => words.includes(name))) return 0.1;
  const surname = surnamePairs(reading);
  return costOfTied(reading, at) ?? costOfPlace(reading, at, surname);
}

/** "Marie-Pierre" is not Pierre; but "Rousselle-Dubois" may be Rousselle, and of "Louis-Jean-Eugène" one is used. */
function costOfTied(reading: Reading, at: number): number | null {
  const forenames = certainForenames(reading);
  const tied = forenames.filter((pair) => isTied(reading, pair.at, at));
  if (isChained(reading, at)) return 0.35;
  if (tied.length > 0) return tied.some((pair) => pair.at < at) ? 1.4 : 2.1;
  return surnamePairs(reading).some((pair) => isTied(reading, pair.at, at)) ? 0.35 : null;
}

/** Is the word one of three and more that hyphens hold together? */
function isChained(reading: Reading, at: number): boolean {
  const run = (step: 1 | -1) => {
    let length = 0;
    while (isTied(reading, at + step * length, at + step * (length + 1))) length += 1;
    return length;
  };
  return run(1) + run(-1) > 1;
}

/** Behind the surname stands another one, of a marriage; but behind a forename ("Paul Allen Reed") another person's. */
function costOfPlace({ words }: Reading, at: number, surname: readonly Chosen[]): number {
  if (at > Math.max(...surname.map((pair) => pair.at)) && surname.every((pair) => pair.at > 0)) return surname.every((pair) => isForename(words[pair.at] ?? "")) ? 2.1 : 1.2;
  return at === 0 ? 0.6 : at === words.length - 1 ? 0.7 : 0.35;
}

/** What of the name nobody typed. */
export function costOfLeft(reading: Reading): number {
  const { borne, used, parts, typed } = reading;
  const left = borne.words.reduce((sum, word, index) => sum + (used.has(index) || mayBeAbsent(borne, word) ? 0 : parts.isSurname(index) ? 0.2 : 0.06), 0);
  const halves = [...borne.tied].filter((pair) => {
    const [one = "", other = ""] = pair.split("-").map((word) => borne.words.indexOf(word));
    return typeof one === "number" && typeof other === "number" && parts.given.includes(one) && parts.given.includes(other) && used.has(one) !== used.has(other);
  });
  // People are called by their first forename rather than by another.
  const isSecond = forenamePairs(reading).length > 0 && !used.has(parts.given[0] ?? -1);
  return left + (halves.length > 0 && typed.words.length > 1 ? 0.25 : 0) + (isSecond ? 0.1 : 0);
}

/** What speaks against: each has a word that the other lacks, or little is left to go by. */
export function costOfClashes(reading: Reading): number {
  const { typed, words, borne, used, parts } = reading;
  const extra = extraOf(reading);
  const initials = extra.filter((at) => isInitial(words[at] ?? ""));
  const idle = borne.words.filter((word, index) => !used.has(index) && !mayBeAbsent(borne, word));
  const idleLetters = idle.filter(isInitial);
  const telling = extra.filter((at) => !isInitial(words[at] ?? "") && !isLeftOut(words, at) && !isPatronymic(words[at] ?? ""));
  const surname = surnameCost(reading);
  const surnameAt = Math.min(...surnamePairs(reading).map(({ at }) => at));
  const forenames = forenamePairs(reading);
  const before = telling.filter((at) => at < surnameAt);
  const clashes: [boolean, number][] = [
    // "Jean-Pierre" is not "Jean-Jacques".
    [telling.length > 0 && idle.some((word) => !isInitial(word)), 1.7],
    [telling.length === 0 && initials.length > 0 && borne.words.some((word, index) => parts.given.includes(index) && !used.has(index) && !isInitial(word)), 1.2],
    [initials.length > 0 && idleLetters.length > 0, 1.4],
    // "George Hanks Fernwell" is not "George E. Fernwell".
    [before.length > 0 && idleLetters.length > 0 && !before.some((at) => idleLetters.includes([...(words[at] ?? "")][0] ?? "")), 1.7],
    // "Terry Lee Fernwell" is not "Fernwell Lee": the surname stands before all forenames or behind them.
    [before.length > 0 && forenames.length > 0 && forenames.every(({ at }) => at > surnameAt), 1.7],
    [words.length > 1 && parts.given.length > 0 && forenames.length === 0 && writtenOut(reading).length === 0 && surname > right, 0.7],
    [typed.words.length === 1 && words.length === 1 && surname > right, 0.8],
  ];
  return clashes.reduce((sum, [is, cost]) => sum + (is ? cost : 0), 0) + costOfWrittenOut(reading, surname, surnameAt);
}

/** A forename that only an initial answers to needs its surname right, and its place. */
function costOfWrittenOut(reading: Reading, surname: number, surnameAt: number): number {
  const written = writtenOut(reading);
  if (written.length === 0) return 0;
  const isFirst = written.some((pair) => reading.own[pair.own]?.covers[0] === reading.parts.given[0]);
  return (surname > right ? 0.9 : 0) + (forenamePairs(reading).length === 0 && !isFirst ? 2.1 : 0) + (written.some(({ at }) => at > surnameAt) ? 1.8 : 0);
}

/** "Jr." is not "Sr."; who says neither may mean either. */
export function costOfGeneration({ generation = null }: TypedName, borne: BorneName): number {
  if (generation === borne.generation) return 0;
  if (generation === null) return 0.02;
  return borne.generation === null ? 0.15 : 0.7;
}
