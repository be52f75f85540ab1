import type { AuthorityKind } from "~/biographies/words";
import type { Language } from "~/i18n/language";

export { authorityKinds, type AuthorityKind } from "~/biographies/words";

/** An entry of the lists as pages show it. */
export type Authority = { id: number; kind: AuthorityKind; key: string; fr: string | null; en: string | null };

/** What a list calls it in this language; where it has no label there, in the other, with the language it is in. */
export function labelIn(lang: Language, { fr, en, key }: Pick<Authority, "fr" | "en" | "key">): { label: string; lang: Language | null } {
  const own = lang === "fr" ? fr : en;
  const other: Language = lang === "fr" ? "en" : "fr";
  return own === null ? { label: (lang === "fr" ? en : fr) ?? key, lang: other } : { label: own, lang: null };
}

/** Lists whose entries have a page with the people who are tied to them: `/who/organisation/:key` and so on. */
export const heldKinds = ["organisation", "school", "honour", "place"] as const satisfies readonly AuthorityKind[];
export type HeldKind = (typeof heldKinds)[number];

export function isHeldKind(kind: AuthorityKind): kind is HeldKind {
  return (heldKinds as readonly AuthorityKind[]).includes(kind);
}

export const longestLabel = 400;
