import type { Language } from "~/i18n/language";

const known = new Map<Language, ReadonlySet<string>>();
const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** Names of countries in one language: a country takes another preposition than a town. */
export function isCountry(name: string, lang: Language): boolean {
  const names = known.get(lang) ?? countryNames(lang);
  known.set(lang, names);
  return names.has(name.replaceAll("'", "’"));
}

function countryNames(lang: Language): ReadonlySet<string> {
  const regions = new Intl.DisplayNames(lang, { type: "region", fallback: "none" });
  const codes = letters.flatMap((one) => letters.map((other) => one + other));
  return new Set(codes.flatMap((code) => regions.of(code) ?? []));
}

/** Named like their chief town, or islands without an article. */
const bare =
  /^(?:Andorre|Bahreïn|Chypre|Cuba|Djibouti|Gibraltar|Guam|Haïti|Hong Kong|Luxembourg|Macao|Madagascar|Malte|Maurice|Mayotte|Monaco|Oman|Panama|Porto Rico|Saint-|Sainte-|Sao Tomé|São Tomé|Singapour|Taïwan|Trinité)/u;
const masculineInE = /^(?:Belize|Cambodge|Mexique|Mozambique|Zimbabwe)$/u;

/** "en" Belgique, "au" Japon, "aux" Pays-Bas, "à" Cuba. */
export function frenchPreposition(country: string): "à" | "au" | "aux" | "en" {
  if (bare.test(country)) return "à";
  if (/^(?:États|Pays|Émirats|Philippines|Seychelles|Maldives|Comores|Fidji|Tonga|Îles|Bahamas|Palaos|Samoa américaines)/u.test(country)) return "aux";
  if (/^[AEIOUÉÎ]/u.test(country)) return "en";
  return /e$/u.test(country) && !masculineInE.test(country) ? "en" : "au";
}

const withArticle =
  /^(?:Bahamas|Cayman|Comoros|Congo|Czech Republic|Dominican Republic|Gambia|Maldives|Marshall|Netherlands|Philippines|Seychelles|Solomon|United )/u;

/** "the" Netherlands; nothing before France. */
export function englishArticle(country: string): string {
  return withArticle.test(country) ? "the " : "";
}

/** A name and nothing else ("Le Mas-Neuf", "Newcastle"): it belongs to no language. "3e circonscription de la Creuse" does. */
export function isBareName(place: string): boolean {
  return !/(?<![\p{L}\p{N}'’-])(?:\d+(?:er?|re|st|nd|rd|th)|\p{Ll}{4,})(?![\p{L}\p{N}])/u.test(place);
}
