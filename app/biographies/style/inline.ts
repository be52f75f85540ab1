import type { Language } from "~/i18n/language";
import { isLanguage } from "~/i18n/language";
import { typeset } from "~/i18n/typeset";

/**
 * A run of composed text. `lang` is said where it is not the language of the composition; `all` asks for small capitals
 * throughout (the number of a century), where a surname keeps its initial capital.
 */
export type Inline = { kind: "text" | "small_caps" | "italic" | "sup"; text: string; lang?: string; all?: true };

export function text(words: string, lang?: string): Inline[] {
  return words === "" ? [] : [lang ? { kind: "text", text: words, lang } : { kind: "text", text: words }];
}

export function italic(words: string, lang?: string): Inline[] {
  return [lang ? { kind: "italic", text: words, lang } : { kind: "italic", text: words }];
}

export function smallCaps(words: string): Inline[] {
  return [{ kind: "small_caps", text: words }];
}

/** The text without its dress: for search, diff, titles and line forms in plain text. */
export function plain(inlines: readonly Inline[]): string {
  return inlines.map((inline) => inline.text).join("");
}

/** The parts that say something, with a separator between them. */
export function join(parts: readonly (readonly Inline[])[], separator: string): Inline[] {
  return parts
    .filter((part) => plain(part) !== "")
    .flatMap((part, index) => (index === 0 ? part : [...text(separator), ...part]));
}

/** Two parts with "and" between them, and a comma before it where the first part has one: "A, surveyor, and of B". */
export function and(parts: readonly Inline[][], conjunction: string): Inline[] {
  return join(parts, plain(parts[0] ?? []).includes(", ") ? `,${conjunction}` : conjunction);
}

/** The first letter of a line is a capital, unless the line begins with a title, a name or an address. */
export function capitalised(inlines: readonly Inline[]): Inline[] {
  const [first, ...rest] = inlines;
  if (first?.kind !== "text" || /^[^\s@]+@/u.test(first.text)) return [...inlines];
  return [{ ...first, text: upperFirst(first.text) }, ...rest];
}

export function upperFirst(words: string): string {
  const [first = ""] = words;
  return first.toLocaleUpperCase() + words.slice(first.length);
}

/** The inverse of `capitalised`, for a line that runs on. */
export function lowerFirst(inlines: readonly Inline[]): Inline[] {
  const [first, ...rest] = inlines;
  if (!first) return [];
  const [letter = ""] = first.text;
  return [{ ...first, text: letter.toLocaleLowerCase() + first.text.slice(letter.length) }, ...rest];
}

/** Neighbours of one dress become one run, so that typesetting sees the whole text. */
export function merged(inlines: readonly Inline[]): Inline[] {
  const runs: Inline[] = [];
  for (const inline of inlines) {
    const last = runs.at(-1);
    if (inline.text === "") continue;
    if (last && last.kind === inline.kind && last.lang === inline.lang && last.all === inline.all)
      runs[runs.length - 1] = { ...last, text: last.text + inline.text };
    else runs.push(inline);
  }
  return runs;
}

/** Spaces, quotation marks and ordinals of each run's own language; other languages than the house's come through untouched. */
export function set(inlines: readonly Inline[], lang: Language): Inline[] {
  return merged(inlines).flatMap((inline) => {
    const own = inline.lang ?? lang;
    return isLanguage(own) ? setOne(inline, own) : [inline];
  });
}

const lately = new Map<string, readonly Inline[]>();

/** Remembers what it set lately: an import composes the same titles and places thousands of times. */
function setOne(inline: Inline, lang: Language): readonly Inline[] {
  const key = `${lang} ${inline.kind} ${inline.lang ?? ""} ${inline.text}`;
  const known = lately.get(key);
  if (known) return known;
  const dressed = { ...inline, text: typeset(lang, inline.text) };
  const runs = lang === "fr" && (inline.kind === "text" || inline.kind === "italic") ? ordinals(dressed) : [dressed];
  if (lately.size > 5000) lately.clear();
  if (inline.text.length < 200) lately.set(key, runs);
  return runs;
}

const ordinal =
  /(?<![\p{L}\p{N}'’-])(?:(?<roman>[IVX]+)(?<romanEnd>er|e)|(?<figures>\d{1,4})(?<end>ers|er|res|re|ère|nde|nd|es|èmes|ème|e))(?![\p{L}\p{N}])/gu;
const century = /^\s+siècles?(?!\p{L})/u;
const shortEnds: Record<string, string> = { ère: "re", ème: "e", èmes: "es" };

/** "4e" and "XIXe siècle" get their raised letters; "2ème" is written "2e". */
function ordinals(inline: Inline): Inline[] {
  const runs: Inline[] = [];
  let from = 0;
  for (const match of inline.text.matchAll(ordinal)) {
    const { roman, romanEnd, figures = "", end = "" } = match.groups ?? {};
    runs.push({ ...inline, text: inline.text.slice(from, match.index) });
    from = match.index + match[0].length;
    const dress = roman && century.test(inline.text.slice(from)) ? ({ kind: "small_caps", all: true } as const) : {};
    runs.push(
      { ...inline, ...dress, text: roman ?? figures },
      { ...inline, kind: "sup", text: romanEnd ?? shortEnds[end] ?? end },
    );
  }
  return merged([...runs, { ...inline, text: inline.text.slice(from) }]);
}

const dresses = { "*": "italic", "^": "sup", "{": "small_caps" } as const;
const marked = /\\([\\*^{}])|\*([^*\n]+)\*|\^([^^\n]+)\^|\{([^{}\n]+)\}/gu;

/** The editors' own words for a statement: `*Title*` is italic, `{Surname}` small capitals, `1^er^` raised. */
export function parseWording(wording: string): Inline[] {
  const runs: Inline[] = [];
  let from = 0;
  for (const match of wording.matchAll(marked)) {
    const [whole, escaped, slanted, raised, capitals] = match;
    runs.push(...text(wording.slice(from, match.index)));
    const words = escaped ?? slanted ?? raised ?? capitals ?? "";
    runs.push({ kind: escaped ? "text" : dresses[whole.charAt(0) as keyof typeof dresses], text: words });
    from = match.index + whole.length;
  }
  return merged([...runs, ...text(wording.slice(from))]);
}

/** The inverse of `parseWording`, to fill the editor's field with what the style has written. */
export function printWording(inlines: readonly Inline[]): string {
  const marks: Record<Inline["kind"], readonly [string, string]> = {
    text: ["", ""],
    italic: ["*", "*"],
    sup: ["^", "^"],
    small_caps: ["{", "}"],
  };
  return inlines.map(({ kind, text: words }) => marks[kind][0] + words.replace(/[\\*^{}]/gu, "\\$&") + marks[kind][1]).join("");
}
