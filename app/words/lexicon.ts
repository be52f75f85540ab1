import { normaliseName } from "~/persons/name";
import { bodies } from "./lexicon/bodies";
import { offices } from "./lexicon/offices";
import { places } from "./lexicon/places";
import { trades } from "./lexicon/trades";
import { singularsOf } from "./forms";

/** One way of saying something; in one language, or as somebody typed it, in either. */
export type Way = { text: string; lang: "fr" | "en" | null };

/** Words and set phrases of the house's own lexicon, folded: each to all the ways of saying the same, as they are written. */
const lexicon = read([trades, offices, bodies, places]);

/** What people do and what they are in office, word by word. */
const callings = new Set([trades, offices].flatMap((list) => list.split(/[,=\n]/u)).map(normaliseName).filter(Boolean));

function read(lists: readonly string[]): ReadonlyMap<string, readonly Way[]> {
  const known = new Map<string, Map<string, Way>>();
  for (const line of lists.flatMap((list) => list.trim().split("\n"))) {
    const ways = line.split("=").flatMap((side, at) => side.split(",").map((text): Way => ({ text: text.trim(), lang: at === 0 ? "fr" : "en" })));
    for (const way of ways) {
      const key = normaliseName(way.text);
      const others = known.get(key) ?? new Map<string, Way>();
      for (const other of ways) if (normaliseName(other.text) !== key) others.set(`${other.lang} ${other.text}`, other);
      known.set(key, others);
    }
  }
  return new Map([...known].map(([key, ways]) => [key, [...ways.values()]]));
}

/** The longest set phrase that the lexicon holds, in words. */
export const longestPhrase = Math.max(...[...lexicon.keys()].map((key) => key.split(" ").length));

/** Other ways of saying these folded words: the other gender, the other language. Null where the lexicon does not know them. */
export function saidOtherwise(words: readonly string[]): readonly Way[] | null {
  const direct = lexicon.get(words.join(" "));
  if (direct) return direct;
  // Plurals: of the last word (English), or of each (French).
  const [first = "", ...rest] = words;
  const last = words.at(-1) ?? "";
  const candidates = [
    ...singularsOf(last).map((singular) => [...words.slice(0, -1), singular]),
    ...singularsOf(first).flatMap((singular) => [[singular, ...rest], [singular, ...rest.map((word) => singularsOf(word)[0] ?? word)]]),
  ];
  for (const candidate of candidates) {
    const found = lexicon.get(candidate.join(" "));
    if (found) return [...found, { text: candidate.join(" "), lang: null }];
  }
  return null;
}

/** Is this folded word a trade or an office, or the plural of one? */
export function isCalling(word: string): boolean {
  return singularsOf(word, true).some((single) => callings.has(single));
}
