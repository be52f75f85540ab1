import { normaliseName } from "~/persons/name";
import { readable } from "~/names/readable";
import { generationIn, isOptional, isPerhapsTitle, joins, lettersIn, tiesOf } from "~/names/words";

/** What somebody asked for, made safe: any text at all is a question that can be answered. */
export type Asked = {
  /** As it is shown again: without control characters, on one line, of bounded length. */
  text: string;
  /** The words of a name, folded, in the order given. */
  words: string[];
  /** Those of them that a hit must have: without particles and titles, unless there is nothing else. */
  needed: string[];
  /** The needed words as typed, accents included. */
  typed: string[];
  /** Words that may be initials written together: "JP Dupont". */
  initials: ReadonlySet<string>;
  /** Words that a hyphen holds together, as pairs. */
  tied: ReadonlySet<string>;
  /** "jr", "sr", "ii" … where it was typed. */
  generation: string | null;
};

const longest = 200;
const mostWords = 8;

export function asked(input: string | null | undefined): Asked {
  const text = [...(input ?? "").slice(0, longest * 10).normalize("NFC").replace(/[\p{C}\p{Z}]+/gu, " ").trim()].slice(0, longest).join("").trim();
  const mended = readable(input ?? "");
  const typed = (mended.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).flatMap((word) => (normaliseName(word) ? [word] : []));
  const words = normaliseName(mended).split(" ").filter(Boolean).slice(0, mostWords);
  const shortened = new Set((mended.match(/\p{L}{2,}(?=\.)/gu) ?? []).map(normaliseName).filter(isPerhapsTitle));
  // "M. Dupont" may be Monsieur.
  const letters = lettersIn(mended.replace(/^M\b/u, ""));
  const firm = words.filter((word) => (!isOptional(word) || letters.has(word)) && !shortened.has(word));
  const needed = firm.length > 0 ? firm : words;
  return { text, words, needed, typed: typed.filter((word) => needed.includes(normaliseName(word))), initials: initialsIn(mended), tied: tiesOf(mended), generation: generationIn(mended) };
}

/** Two or three letters that stand for forenames: capitals among small letters, or letters that make no syllable. */
function initialsIn(text: string): Set<string> {
  const runs = text.match(/\p{L}+/gu) ?? [];
  const isMixed = /\p{Ll}/u.test(text);
  return new Set(runs.filter((run) => /^[bcdfghjklmnpqrstvwxz]{2,3}$/i.test(run) || (isMixed && /^\p{Lu}{2,3}$/u.test(run))).map(normaliseName).filter((word) => !isOptional(word)));
}

/** The words that are looked for, each with what it may also be written as. */
type Unit = { word: string; needed: boolean };

/** The words as given, and each way in which two or three neighbours may be one word: "le goff" for Legoff. */
function readings({ words, needed }: Asked): Unit[][] {
  const plain = words.map((word) => ({ word, needed: needed.includes(word) }));
  const joined = joins(words).map(({ from, count, word }) => [...plain.slice(0, from), { word, needed: true }, ...plain.slice(from + count)]);
  return [plain, ...joined];
}

/** A way to read the words, as a query of names: nobody can be found by it where a word of it is in no name. */
export type Reading = { query: string; words: string[]; /** The words as queries. */ lexemes: string[]; /** Initials, as a query. */ rest: string | null };

/** Every way to read the words of a question as a name: in full, or as they may be only begun. */
export function readingsOf(wish: Asked, how: "whole" | "begun"): Reading[] {
  const said = how === "whole" ? whole : begun;
  return readings(wish).flatMap((units) => {
    const needed = units.filter((unit) => unit.needed).map(({ word }) => word);
    const query = allOf(needed.map((word) => said(word, wish)));
    const words = needed.filter((word) => [...word].length > 1 && !wish.initials.has(word));
    const rest = needed.filter((word) => !words.includes(word)).map((word) => said(word, wish));
    return query === null ? [] : [{ query, words, lexemes: words.map((word) => said(word, wish)), rest: rest.length === 0 ? null : allOf(rest) }];
  });
}

/** A tsquery of `entry_search.names` whose every needed word is there in full, whatever their order. Null for no words. */
export function exactQuery(wish: Asked): string | null {
  return anyOf(readingsOf(wish, "whole").map(({ query }) => query));
}

/** The same, where words may be only begun: "vass jea". */
export function beginningQuery(wish: Asked): string | null {
  return anyOf(readingsOf(wish, "begun").map(({ query }) => query));
}

/** A word in full: as it stands, as an initial, or as initials written together. */
export function whole(word: string, { initials }: Pick<Asked, "initials">): string {
  if ([...word].length === 1) return `(${quoted(word)} | ${quoted(`${word}.`)})`;
  return initials.has(word) ? `(${quoted(word)} | (${[...word].map((letter) => quoted(`${letter}.`)).join(" & ")}))` : quoted(word);
}

function begun(word: string, asked: Asked): string {
  return [...word].length === 1 || asked.initials.has(word) ? whole(word, asked) : `${quoted(word)}:*`;
}

export function quoted(word: string): string {
  return `'${word.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}

export function allOf(parts: readonly (string | null)[]): string | null {
  return parts.length === 0 || parts.includes(null) ? null : `(${[...new Set(parts)].join(" & ")})`;
}

export function anyOf(parts: readonly (string | null)[]): string | null {
  const kept = [...new Set(parts.filter((part) => part !== null))];
  return kept.length === 0 ? null : `(${kept.join(" | ")})`;
}
