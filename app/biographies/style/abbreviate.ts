import type { Language } from "~/i18n/language";
import { upperFirst, type Inline } from "./inline";
import type { Voice } from "./voice";

/** Shortens the usual words ("directrice" to "dir."). Titles, names and words of another language stay whole. */
export function abbreviated(inlines: readonly Inline[], lang: Language, voice: Voice): Inline[] {
  const { pattern, shorter } = tableOf(lang, voice);
  return inlines.map((inline) => {
    if (inline.kind !== "text" || inline.lang) return inline;
    const text = inline.text.replace(pattern, (word) => {
      const short = shorter.get(word.toLowerCase()) ?? word;
      return /^\p{Lu}/u.test(word) ? upperFirst(short) : short;
    });
    return { ...inline, text };
  });
}

type Table = { pattern: RegExp; shorter: ReadonlyMap<string, string> };
const tables = new Map<Language, Table>();

function tableOf(lang: Language, voice: Voice): Table {
  const known = tables.get(lang);
  if (known) return known;
  const words = voice.abbreviations.map(([word]) => word).sort((one, other) => other.length - one.length);
  const table = {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words.join("|")})(?![\\p{L}\\p{N}-])`, "giu"),
    shorter: new Map(voice.abbreviations),
  };
  tables.set(lang, table);
  return table;
}
