import { createContext, useContext, type ReactNode } from "react";
import { en } from "./en";
import { fr } from "./fr";
import type { Language, Same } from "./language";
import { typeset } from "./typeset";

export { formatDate, formatDateTime, formatPartialDate, formatPeriod, formatShortDate } from "./dates";
export { isLanguage, languageNames, languages, type Language, type Same } from "./language";
export { formatBytes, formatList, formatNumber, ordinal, plural } from "./numbers";
export { languageCookie, languageOf } from "./request";
export { typeset } from "./typeset";

/** All phrases of one language; `Phrases<typeof english>` is the shape that one capability's translation must have. */
export type Phrases<T = typeof en> = Same<T>;

/** The whole tree of a language's phrases, already typeset. */
export function phrases(lang: Language): Phrases {
  return trees[lang];
}

const trees: Record<Language, Phrases> = { en: setTree("en", en), fr: setTree("fr", fr) };

/** Strings are set once, here; what a function gives back is set each time, because its values are part of it. */
function setTree<T>(lang: Language, tree: T): Same<T> {
  return setNode(lang, tree) as Same<T>;
}

function setNode(lang: Language, node: unknown): unknown {
  if (typeof node === "string") return typeset(lang, node);
  if (typeof node === "function") return (...values: unknown[]) => typeset(lang, String(node(...values)));
  if (Array.isArray(node)) return node.map((each) => setNode(lang, each));
  return Object.fromEntries(Object.entries(node as object).map(([key, each]) => [key, setNode(lang, each)]));
}

const LanguageContext = createContext<Language>("en");

/** Tells every component below it which language the page is in. The root puts one around the whole document. */
export function LanguageProvider({ lang, children }: { lang: Language; children: ReactNode }) {
  return <LanguageContext.Provider value={lang}>{children}</LanguageContext.Provider>;
}

/** `const { t, lang } = useLanguage();` then `t.shell.save`, `formatDate(lang, date)`. */
export function useLanguage(): { lang: Language; t: Phrases } {
  const lang = useContext(LanguageContext);
  return { lang, t: phrases(lang) };
}
