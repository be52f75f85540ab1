import { keysOf, soughtKeysOf, withoutUmlauts } from "./keys";
import { farNicknamesOf, nicknamesOf, siblingsOf, translationsOf } from "./nicknames";
import { isOtherScript, isSyllable, latinOf, plainLatinOf } from "./scripts";
import { slipsAllowed, slipsBetween } from "./slips";

/** How a typed word stands to a word of a name, from the best. */
export const ways = ["exact", "variant", "nickname", "sound", "near"] as const;
export type Way = (typeof ways)[number];

/** `cost` is 0 for the same word, and about 1 for what a reader would call the same name written otherwise. */
export type Likeness = { way: Way; cost: number };

/** `likeness` with the typed words that are known, remembered for one search. */
export type Compare = (typed: string, own: string) => Likeness | null;

export function comparer(known: ReadonlySet<string>): Compare {
  const told = new Map<string, Likeness | null>();
  return (typed, own) => {
    const key = `${typed} ${own}`;
    const before = told.get(key);
    if (before !== undefined) return before;
    const now = likeness(typed, own, known.has(typed));
    told.set(key, now);
    return now;
  };
}

const same: Likeness = { way: "exact", cost: 0 };

/**
 * How alike a typed word and a word of a name are; null where they are two names.
 * @param known whether the typed word is itself a word of somebody's name: then it is less likely to be a slip.
 */
export function likeness(typed: string, own: string, known: boolean): Likeness | null {
  if (typed === own) return same;
  if (isSyllable(typed) || isSyllable(own)) return latinOf(typed).includes(own) || latinOf(own).includes(typed) ? { way: "variant", cost: 0.15 } : null;
  if (typed.length === 1) return own.startsWith(isOtherScript(own) ? typed : letterOf(typed)) ? { way: "variant", cost: 0.35 } : null;
  if (own.length === 1) return typed.startsWith(own) || letterOf(typed) === own ? { way: "variant", cost: 0.25 } : null;
  if (withoutUmlauts(typed) === withoutUmlauts(own)) return { way: "variant", cost: 0.1 };
  if (withoutLatinEnding(typed) === withoutLatinEnding(own)) return { way: "variant", cost: 0.4 };
  const written = isOtherScript(typed) || isOtherScript(own);
  if (written) return shareKey(typed, own) ? { way: "variant", cost: 0.25 } : formsAbroad(typed).includes(own) || formsAbroad(own).includes(typed) ? { way: "variant", cost: 0.4 } : null;
  if (nicknamesOf(typed).has(own)) return { way: "nickname", cost: 0.7 };
  const [spelling, sound] = [bySpelling(typed, own, known), bySound(typed, own, known)];
  // Where both are as likely, it is the sound.
  return best(spelling && sound && sound.cost <= spelling.cost + 0.01 ? sound : best(spelling, sound), byForm(typed, own));
}

/** The first letter, in Latin: Α. is A., and Пётр may be P. */
function letterOf(word: string): string {
  return isOtherScript(word) ? (plainLatinOf(word)[0] ?? word).charAt(0) : word.charAt(0);
}

/** Church registers and Dutch ones write "Hubertus" and "Gerardus" for Hubert and Gerard. */
function withoutLatinEnding(word: string): string {
  return word.length > 5 ? word.replace(/us$/, "") : word;
}

/** "Александр" is Alexander, by way of Aleksandr. */
export function formsAbroad(word: string): string[] {
  return plainLatinOf(word).flatMap((latin) => [...translationsOf(latin)]);
}

function bySpelling(typed: string, own: string, known: boolean): Likeness | null {
  const most = Math.min(slipsAllowed(typed), slipsAllowed(own) + 1);
  const slips = slipsBetween(typed, own, most);
  if (slips < 1 || slips > most) return null;
  const length = Math.min(9, (typed.length + own.length) / 2);
  const first = typed[0] === own[0] ? 0 : 0.25;
  // Two slips in one short word are rarer than two people of similar names.
  const often = slips > 1 && length < 8 ? 0.5 : 0;
  return { way: "near", cost: (slips * 4.2) / length + first + often + (known ? 1.2 : 0) };
}

function bySound(typed: string, own: string, known: boolean): Likeness | null {
  if (Math.abs(typed.length - own.length) > 4) return null;
  const slips = slipsBetween(typed, own, 4);
  if (slips > 1 + Math.max(typed.length, own.length) / 3 || !shareKey(typed, own)) return null;
  return { way: "sound", cost: 0.4 + (slips * 1.3) / Math.min(9, own.length) + (known ? 0.35 : 0) };
}

/** A short form's other short forms, the same forename in another language, or its beginning: "Chris" for Christopher. */
function byForm(typed: string, own: string): Likeness | null {
  if (translationsOf(typed).has(own)) return { way: "nickname", cost: 1 };
  if (siblingsOf(typed).has(own)) return { way: "nickname", cost: 1.1 };
  if (farNicknamesOf(typed).has(own) || farNicknamesOf(own).has(typed)) return { way: "nickname", cost: 1.1 };
  const [short, whole] = typed.length < own.length ? [typed, own] : [own, typed];
  return short.length >= 3 && whole.length > short.length + 1 && whole.startsWith(short) ? { way: "nickname", cost: typed === short ? 1.15 : 1.3 } : null;
}

function best(...likenesses: readonly (Likeness | null)[]): Likeness | null {
  return likenesses.reduce((one, other) => (one && other ? (other.cost < one.cost ? other : one) : (one ?? other)), null);
}

function shareKey(typed: string, own: string): boolean {
  const keys = rememberedKeys(own);
  return rememberedSought(typed).some((key) => keys.includes(key));
}

/** Keys of the last words asked for: pure, so that keeping them changes nothing but the time. */
const rememberedKeys = remember(keysOf);
const rememberedSought = remember(soughtKeysOf);

function remember(compute: (word: string) => string[]): (word: string) => string[] {
  const known = new Map<string, string[]>();
  return (word) => {
    const found = known.get(word);
    if (found) return found;
    if (known.size > 20_000) known.clear();
    const keys = compute(word);
    known.set(word, keys);
    return keys;
  };
}
