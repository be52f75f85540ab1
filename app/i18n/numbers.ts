import type { Language } from "./language";

export const locales: Record<Language, string> = { fr: "fr-FR", en: "en-GB" };

/** 22140 as the language writes it: "22 140" (with its narrow space), "22,140". */
export function formatNumber(lang: Language, value: number): string {
  return numberFormats[lang].format(value);
}

/** "1.4 MB", "1,4 Mo": as much as one wants to know of a file. */
export function formatBytes(lang: Language, bytes: number): string {
  const [unit, value] = bytes < 1_000_000 ? (["kilobyte", bytes / 1000] as const) : (["megabyte", bytes / 1_000_000] as const);
  return new Intl.NumberFormat(locales[lang], { style: "unit", unit, maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}

/** "a, b et c", "a, b and c". */
export function formatList(lang: Language, items: readonly string[]): string {
  return listFormats[lang].format(items);
}

/**
 * The form that the language wants for this count, with `#` replaced by the number.
 * `plural("fr", 2, { one: "# dossier", other: "# dossiers" })` gives "2 dossiers"; `zero`, where given, is for none at all.
 */
export function plural(lang: Language, count: number, forms: { zero?: string; one: string; other: string }): string {
  const form =
    count === 0 && forms.zero !== undefined ? forms.zero : pluralRules[lang].select(count) === "one" ? forms.one : forms.other;
  return form.replaceAll("#", formatNumber(lang, count));
}

/** "1er", "1re", "2e" in French (by gender of what is counted); "1st", "2nd" in English. */
export function ordinal(lang: Language, value: number, gender: "masculine" | "feminine" = "masculine"): string {
  const number = formatNumber(lang, value);
  if (lang === "fr") return number + (value === 1 ? (gender === "feminine" ? "re" : "er") : "e");
  return number + englishEndings[ordinalRules.select(value) as keyof typeof englishEndings];
}

const numberFormats = { fr: new Intl.NumberFormat(locales.fr), en: new Intl.NumberFormat(locales.en) };
const listFormats = { fr: new Intl.ListFormat(locales.fr), en: new Intl.ListFormat(locales.en) };
const pluralRules = { fr: new Intl.PluralRules(locales.fr), en: new Intl.PluralRules(locales.en) };
const ordinalRules = new Intl.PluralRules(locales.en, { type: "ordinal" });
const englishEndings = { one: "st", two: "nd", few: "rd", other: "th", zero: "th", many: "th" };
