import { typeset, useLanguage } from "~/i18n";
import { type Authority, labelIn } from "./authority";

/** What a list calls it, in the reader's language where it has a label there; else as it is, marked as the other language's. */
export function Label({ of }: { of: Pick<Authority, "fr" | "en" | "key"> }) {
  const { lang } = useLanguage();
  const { label, lang: own } = labelIn(lang, of);
  return <span lang={own ?? undefined}>{typeset(own ?? lang, label)}</span>;
}

/** The same as text alone, for a sentence. */
export function useLabel(): (of: Pick<Authority, "fr" | "en" | "key">) => string {
  const { lang } = useLanguage();
  return (of) => labelIn(lang, of).label;
}
