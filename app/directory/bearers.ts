import { type Match, meant, similar } from "~/names/match";
import { isCalling, isForename, isShortForm } from "~/names/nicknames";
import { isOptional } from "~/names/words";
import type { Asked } from "./asked";
import type { Card } from "./card";

/** Somebody whose name is like the one that was typed, and how. `text` is the name that it was. */
export type AlikeName = { entryId: string; match: Match; text: string };

/** Somebody's names, as far as they are weighed. */
export type Borne = { entry_id: string; name: string; use_words: string[]; surname_words: string[]; gender: string | null; names: Card["names"] };

/** A surname or a forename that no more people than these bear is rare; and no more than these are shown as similar. */
const [few, shown] = [3, 8];

/**
 * Those of a rare surname, where no forename fits. Who is meant in spite of it: bearers of a double surname; the only one where the
 * typed forename is a short form with the same initial, or one of the two the beginning of the other; whoever the typed forename may call
 * ("Bud"); a woman who is named by her husband ("Mrs. Karl Orsenne"). Any others are similar names.
 */
export function bearersOf(rows: readonly Borne[], words: readonly string[], asked: Pick<Asked, "words">): AlikeName[] {
  const [first = "", surname = ""] = [words[0], words.at(-1)];
  if (words.length < 2 || [...surname].length < 4 || isForename(surname)) return [];
  const all = rows.filter((row) => row.surname_words.includes(surname));
  const isWife = asked.words.some((word) => ["mrs", "mme", "frau"].includes(word));
  const bearers = isWife ? all.filter(({ gender }) => gender !== "male") : all;
  if (bearers.length > shown) return [];
  const wanted = bearers.length > few ? [] : isWife || (isCalling(first) && words.length === 2 && bearers.length < few) ? bearers : meantOf(bearers, first, words);
  const pairs: Match["pairs"] = [{ typed: surname, own: surname, way: "exact" }];
  return bearers.map((row) => ({ entryId: row.entry_id, text: row.name, match: { way: "near", cost: wanted.includes(row) ? meant : similar, pairs, only: "surname" } }));
}

function meantOf(bearers: readonly Borne[], first: string, words: readonly string[]): readonly Borne[] {
  const likely = [
    bearers.filter((row) => isDouble(row, words)),
    bearers.filter((row) => !row.surname_words.includes(row.use_words[0] ?? "") && beginAlike(row.use_words[0] ?? "", first)),
    isShortForm(first) ? bearers.filter((row) => row.use_words[0]?.startsWith(first.charAt(0))) : [],
  ];
  return likely.find((each) => each.length === 1) ?? [];
}

/** A surname of two words, both of which were typed. */
function isDouble({ surname_words, use_words }: Borne, words: readonly string[]): boolean {
  const firm = surname_words.filter((word) => !isOptional(word));
  return firm.length > 1 && use_words.some((word) => !surname_words.includes(word)) && words.length > firm.length && firm.every((word) => words.includes(word));
}

/** "Patt" and Patrick, "Ru" and Rudolf: the shorter one is no more than a short form. */
function beginAlike(own: string, typed: string): boolean {
  const [short, whole] = own.length < typed.length ? [own, typed] : [typed, own];
  return own !== typed && short.length >= 2 && short.length < 5 && whole.startsWith(short.slice(0, 3));
}

/** Those of a rare forename, where no surname fits: a name of birth or of a marriage may be another one, so that women come first. */
export function namesakesByForename(rows: readonly Borne[], words: readonly string[], known: ReadonlySet<string>): AlikeName[] {
  const [first = "", last = ""] = [words[0], words.at(-1)];
  if (words.length < 2 || [...first].length < 4) return [];
  const bearers = rows.filter((row) => row.use_words.includes(first) && !row.surname_words.includes(first));
  if (bearers.length > (known.has(last) ? few : shown)) return [];
  const pairs: Match["pairs"] = [{ typed: first, own: first, way: "exact" }];
  return bearers.map((row) => ({ entryId: row.entry_id, text: row.name, match: { way: "near", cost: similar - (row.gender === "female" ? 0.01 : 0), pairs, only: "forename" } }));
}
