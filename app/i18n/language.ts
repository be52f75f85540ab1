/** The languages of the pages and letters. Everything else in this folder hangs on this type. */
export const languages = ["fr", "en"] as const;
export type Language = (typeof languages)[number];

/** Each language in its own words, for the switch in the head of a page. */
export const languageNames: Record<Language, string> = { fr: "Français", en: "English" };

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

/**
 * The shape that a translation must have: every string may read differently, every function takes the same values.
 * `export const shell = { … } satisfies Same<typeof english>` makes a missing or a surplus phrase a compile error.
 */
export type Same<T> = T extends string
  ? string
  : T extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Key in keyof T]: Same<T[Key]> };
