import { normaliseName } from "~/persons/name";
import { isOptional, joins } from "./name-words";

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
};

const longest = 200;
const mostWords = 8;

export function asked(input: string | null | undefined): Asked {
  const text = [...(input ?? "").normalize("NFC").replace(/[\p{C}\p{Z}]+/gu, " ").trim()].slice(0, longest).join("").trim();
  const typed = (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).flatMap((word) => (normaliseName(word) ? [word] : []));
  const words = normaliseName(text).split(" ").filter(Boolean).slice(0, mostWords);
  const firm = words.filter((word) => !isOptional(word));
  const needed = firm.length > 0 ? firm : words;
  return { text, words, needed, typed: typed.filter((word) => needed.includes(normaliseName(word))) };
}

/**
 * For `websearch_to_tsquery`, which takes any text: a dash before a word is a dash and not a "without" (a hit must not
 * tell by its absence what a text says), and "or" is gold in French.
 */
export function textQuery({ text }: Asked): string {
  return text.replaceAll("’", "'").replace(/(^|[\s"])[-−–—]+\s*/gu, "$1").replace(/\bor\b/giu, '"or"');
}

/** The words that are looked for, each with what it may also be written as. */
type Unit = { word: string; needed: boolean };

/** The words as given, and each way in which two or three neighbours may be one word: "le goff" for Legoff. */
function readings({ words, needed }: Asked): Unit[][] {
  const plain = words.map((word) => ({ word, needed: needed.includes(word) }));
  const joined = joins(words).map(({ from, count, word }) => [...plain.slice(0, from), { word, needed: true }, ...plain.slice(from + count)]);
  return [plain, ...joined];
}

/** A tsquery of `entry_search.names` whose every needed word is there in full, whatever their order. Null for no words. */
export function exactQuery(wish: Asked): string | null {
  return anyOf(readings(wish).map((units) => allOf(units.filter((unit) => unit.needed).map(({ word }) => whole(word)))));
}

/** The same, where words may be only begun: "vass jea". */
export function beginningQuery(wish: Asked): string | null {
  return anyOf(readings(wish).map((units) => allOf(units.filter((unit) => unit.needed).map(({ word }) => begun(word)))));
}

/** Words of names near a typed one, by the number of slips between them. */
export type Near = ReadonlyMap<string, readonly { word: string; slips: number }[]>;

/** The same with exactly this many slips in all. Null where no near words make it up. */
export function nearQuery({ needed }: Asked, near: Near, slips: number): string | null {
  return anyOf(spread(needed.slice(0, 4), near, slips).map((parts) => allOf([...parts, ...needed.slice(4).map(begun)])));
}

/** Every way to spread the slips over the words. */
function spread(words: readonly string[], near: Near, slips: number): string[][] {
  const [word, ...rest] = words;
  if (word === undefined) return slips === 0 ? [[]] : [];
  return [0, 1, 2].filter((here) => here <= slips).flatMap((here) => {
    const own = here === 0 ? begun(word) : anyOf((near.get(word) ?? []).filter((each) => each.slips === here).map((each) => quoted(each.word)));
    return own === null ? [] : spread(rest, near, slips - here).map((others) => [own, ...others]);
  });
}

function whole(word: string): string {
  return isInitial(word) ? `(${quoted(word)} | ${quoted(`${word}.`)})` : quoted(word);
}

function begun(word: string): string {
  return isInitial(word) ? whole(word) : `${quoted(word)}:*`;
}

function isInitial(word: string): boolean {
  return [...word].length === 1;
}

function quoted(word: string): string {
  return `'${word.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}

function allOf(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : `(${[...new Set(parts)].join(" & ")})`;
}

function anyOf(parts: readonly (string | null)[]): string | null {
  const kept = [...new Set(parts.filter((part) => part !== null))];
  return kept.length === 0 ? null : `(${kept.join(" | ")})`;
}
