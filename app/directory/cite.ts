import { parseWording, type Inline, printWording, set } from "~/biographies/style/inline";
import { phrases } from "~/i18n";
import type { Language } from "~/i18n/language";
import type { Cited } from "~/i18n/en/entry-pages";

/** The styles in which an entry may be cited; their words are phrases (`entryPages.cite`). */
export const citeStyles = ["house", "iso690", "mla", "apa", "chicago"] as const;
export type CiteStyle = (typeof citeStyles)[number];
export type Citation = { style: CiteStyle; lang: Language; words: Inline[] };

/** An entry's citation in every style, in one language and its typography. */
export function citationsOf(cited: Cited, lang: Language): Citation[] {
  const plain = { ...cited, name: marked(cited.name), filed: marked(cited.filed), house: marked(cited.house) };
  return citeStyles.map((style) => ({ style, lang, words: set(parseWording(phrases(lang).entryPages.cite[style](plain)), lang) }));
}

/** A name is words, whatever signs it holds: none of them makes italics. */
function marked(text: string): string {
  return printWording([{ kind: "text", text }]);
}
