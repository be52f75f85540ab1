/*
 * Registers write the names of places in capitals that a machine gave to every word, or in nothing but capitals:
 * "Meurthe-Et-Moselle, 1Ère Circonscription", "SAINT-ÉTIENNE". A name that somebody wrote is left as it is.
 */

/** Small words within a name of hyphens: there they are never a name of their own. */
const within = "de|du|des|la|le|les|et|en|sur|sous|au|aux|lès|lez|près|d|l|of|and|the|upon|on|in|am|an|der|im|op|y|del";
/** Small words between other words. "Des Moines", "La Rioja", "Los Angeles" keep theirs. */
const between = "de|du|et|hors|of|and|upon";

const hyphened = new RegExp(String.raw`(?<=[\p{L}\d]-)(?:${within})(?=-|['’]\p{L})`, "giu");
const spaced = new RegExp(String.raw`(?<=\p{L} )(?:${between})(?= \p{L})`, "giu");
const article = /(?<=\p{L} de )La(?= \p{L})/gu;
const elided = /(?<=\p{L} )D(?=['’]\p{Lu})/gu;
const ordinal = /\b(\d+)(ère|ere|re|er|ème|eme|ième|e|nde|nd|st|rd|th)\b/giu;
/** What an ordinal counts is no name. */
const counted = /(?<=\b\d+(?:re|er|e|nde|nd) )(?:Circonscription|Canton|Arrondissement|Section|District)\b/gu;

/** The name of a place, or of a body that bears one, as it is written in a text; and no spaces within its brackets. */
export function placeCase(given: string): string {
  const text = given.replace(/\(\s+/gu, "(").replace(/\s+\)/gu, ")");
  const cased = isShouted(text) ? text.toLowerCase().replace(/\p{L}+/gu, capitalised).replace(/\b(Mc|O['’])(\p{L})/gu, (_, first: string, letter: string) => first + letter.toUpperCase()) : text;
  // Words that a machine capitalised stand beside others that it did: "hors de France" with "Établis" before it.
  const small = cased.replace(hyphened, lower).replace(elided, lower);
  const machine = isShouted(text) || /\p{L} (?:De|Du|Et|Hors|Of|And|Upon) \p{Lu}/u.test(small);
  const mended = machine ? small.replace(spaced, lower).replace(article, lower).replace(/^Français Établis\b/u, "Français établis") : small;
  return mended.replace(ordinal, (_, number: string, ending: string) => number + (endings[ending.toLowerCase()] ?? ending.toLowerCase())).replace(counted, lower);
}

/** As French printers set them; English ones are only made small. */
const endings: Readonly<Record<string, string>> = { ère: "re", ere: "re", ème: "e", eme: "e", ième: "e" };

/** Nothing but capitals, and too long for a sign such as "USA" or "D.C.". */
function isShouted(text: string): boolean {
  return /\p{Lu}{4}/u.test(text) && !/\p{Ll}/u.test(text);
}

const lower = (word: string) => word.toLowerCase();
const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
