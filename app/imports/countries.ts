import { normaliseName } from "~/persons/name";

export type Country = { key: string; en: string; fr: string };

const names = { en: new Intl.DisplayNames("en", { type: "region" }), fr: new Intl.DisplayNames("fr", { type: "region" }) };

/** Names that sources use and the list of the language does not. */
const aliases: Record<string, string> = {
  turkey: "TR",
  "ivory coast": "CI",
  "czech republic": "CZ",
  "republic of macedonia": "MK",
  macedonia: "MK",
  "hong kong": "HK",
  macau: "MO",
  "democratic republic of congo": "CD",
  "republic of congo": "CG",
  congo: "CG",
  swaziland: "SZ",
  "libyan arab jamahiriya": "LY",
  burma: "MM",
  myanmar: "MM",
  "state of palestine": "PS",
  palestine: "PS",
  "brunei darussalam": "BN",
  "us virgin islands": "VI",
  "republic of ireland": "IE",
  "republic of korea": "KR",
  usa: "US",
  "united states of america": "US",
  "russian federation": "RU",
  "viet nam": "VN",
  "syrian arab republic": "SY",
  "saint lucia": "LC",
  "saint kitts nevis": "KN",
  "cape verde": "CV",
  "east timor": "TL",
  vatican: "VA",
};

/** Countries within a country, which have no code of their own there. */
const parts: readonly Country[] = [
  { key: "gb-eng", en: "England", fr: "Angleterre" },
  { key: "gb-sct", en: "Scotland", fr: "Écosse" },
  { key: "gb-wls", en: "Wales", fr: "Pays de Galles" },
  { key: "gb-nir", en: "Northern Ireland", fr: "Irlande du Nord" },
];

const byName = new Map<string, Country>();
for (const code of codes())
  byName.set(spelt(names.en.of(code) ?? code), {
    key: code.toLowerCase(),
    en: names.en.of(code) ?? code,
    fr: names.fr.of(code) ?? code,
  });
for (const [name, code] of Object.entries(aliases))
  byName.set(name, { key: code.toLowerCase(), en: names.en.of(code) ?? name, fr: names.fr.of(code) ?? name });
for (const part of parts) byName.set(spelt(part.en), part);

/** The country that an English name means, with its name in both languages; null where it is no country that is known. */
export function countryOf(englishName: string): Country | null {
  return byName.get(spelt(englishName)) ?? null;
}

function spelt(name: string): string {
  return normaliseName(name).replace(/^the |\band /gu, "");
}

function codes(): string[] {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const all = letters.flatMap((first) => letters.map((second) => first + second));
  // Regions that are no countries, and codes that the list only repeats under a newer one.
  const none = new Set(["EU", "EZ", "UN", "ZZ", "QO", "XA", "XB"]);
  return all.filter((code) => !none.has(code) && new Intl.Locale(`und-${code}`).region === code && names.en.of(code) !== code);
}
