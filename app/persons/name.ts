import { z } from "zod";

/**
 * A name in its parts. `particle` is what stands between given and family name ("de", "d'", "von"); a name in one piece
 * ("Yndra", a king's) is a family name alone. Apostrophes and spaces are stored plain; typesetting is for output.
 */
export type PersonName = {
  given: string | null;
  family: string;
  particle: string | null;
  suffix: string | null;
  prefix: string | null;
};

const longest = 120;
/** Direction marks and control characters can make a name read as another; a name has no use for them. */
const forbidden = /[\p{Bidi_Control}\p{Cc}\p{Cs}]/u;

const part = z
  .string({ error: "required" })
  .transform((text) => text.normalize("NFC").replace(/\s+/gu, " ").trim())
  .pipe(
    z
      .string()
      .max(longest, "too_long")
      .refine((text) => !forbidden.test(text), "forbidden_character"),
  );
const optionalPart = part.nullish().transform((text) => text || null);

/** Reads a name from a form or an import: tidies spaces, empty parts become null, and a particle typed into the family name is found. */
export const personName = z
  .strictObject({
    given: optionalPart,
    family: part.pipe(z.string().min(1, "required")),
    particle: optionalPart,
    suffix: optionalPart,
    prefix: optionalPart,
  })
  .transform(withParticle);

const typedParticle =
  /^(de la|de l['’]|de|d['’]|du|des|von und zu|von der|von dem|von|van der|van den|van de|van ['’]t|van|vom|zum|zur|zu)(?:(?<=['’])\s?| )(?=\S)/u;

/** "de Fontenoy" typed as a family name becomes particle and name. Case matters: "De Smet" and "Delchelier" are names whole. */
export function withParticle(name: PersonName): PersonName {
  const found = name.particle ? null : typedParticle.exec(name.family);
  if (!found?.[1]) return name;
  return { ...name, particle: found[1], family: name.family.slice(found[0].length) };
}

/** The family name with its particle, as written in a sentence: "de Fontenoy", "d'Ormes", "van der Elst". */
export function familyWithParticle(name: Pick<PersonName, "particle" | "family">): string {
  return name.particle ? joined(name.particle, name.family) : name.family;
}

/** The name as said: "Claire-Hélène Aubrespin", "Baudouin de Fontenoy", "Orville T. Hask Jr.". Without academic prefix. */
export function displayName(name: PersonName): string {
  return [name.given, familyWithParticle(name), name.suffix].filter(Boolean).join(" ");
}

/** "d'" and "l'" touch the word that follows; every other particle is parted from it by a space. */
export function joined(particle: string, word: string): string {
  return /['’]$/u.test(particle) ? particle + word : `${particle} ${word}`;
}

const letters: Record<string, string> = {
  æ: "ae",
  œ: "oe",
  ß: "ss",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ħ: "h",
  ı: "i",
  ŧ: "t",
  ŋ: "n",
  ĸ: "q",
  ĳ: "ij",
  ŉ: "n",
  ſ: "s",
};

/** Marks that may be left out: all on Latin and Greek letters, and the dots of ё. The breve of й makes another letter. */
const accents = /(?<=[\p{Script=Latin}\p{Script=Greek}][\u0300-\u036F]*)[\u0300-\u036F]|(?<=е)\u0308/gu;

/** Lower case without accents and ligatures, other scripts as they are. The base of matching and of filing. */
export function withoutAccents(text: string): string {
  const bare = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(accents, "")
    .replace(/[\u02B0-\u02FF]/gu, "'")
    .normalize("NFC");
  return bare.replace(/[æœßøđðþłħıŧŋĸĳŉſ]/gu, (letter) => letters[letter] ?? letter);
}

/**
 * For matching, the same as `fold` in the database: lower case, no accents or ligatures, each run of anything but letters
 * and figures one space. "Œuvrard-D’Été" gives "oeuvrard d ete".
 */
export function normaliseName(text: string): string {
  return withoutAccents(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The readable part of an entry's address: "claire-helene-aubrespin". Never empty. */
export function slug(name: PersonName | string): string {
  const text = normaliseName(typeof name === "string" ? name : displayName(name));
  return [...text].slice(0, 80).join("").trim().replaceAll(" ", "-") || "-";
}
