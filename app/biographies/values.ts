import { z } from "zod";
import { personName, withParticle } from "~/persons/name";
import { freeWords, line, optionalLanguageTag, optionalLine, prose, slot } from "./words";

/*
 * What each kind of statement holds. Strict objects: a key that is not here is refused, so that nothing which the house
 * does not collect (the names of children, a party outside elected office) can slip in.
 */

const current = z.boolean().optional();

export const nameValue = z
  .strictObject({
    ...personName.in.shape,
    /** The forenames that follow the usual one: "Marie, Odile". */
    otherForenames: optionalLine(120),
    /** The family name at birth, with its particle, where it is another one. */
    birthFamily: optionalLine(120),
  })
  .transform((value) => ({ ...value, ...withParticle(value) }));

export const otherNameKinds = ["birth", "married", "pen", "former", "religious", "transliterated", "other"] as const;
export const otherNameValue = z.strictObject({
  name: line(200),
  type: z.enum(otherNameKinds, "not_in_the_list"),
  lang: optionalLanguageTag,
});

export const occupationValue = z.strictObject({ occupation: slot });
export const placeValue = z.strictObject({ place: slot.optional() });
export const countryValue = z.strictObject({ country: slot });

const relative = {
  given: optionalLine(120),
  family: line(120),
  occupation: freeWords.optional(),
};
export const parentsValue = z.strictObject({
  parents: z
    .array(
      z.strictObject({
        ...relative,
        birthFamily: optionalLine(120),
        role: z.enum(["father", "mother", "parent"], "not_in_the_list"),
      }),
    )
    .min(1, "required")
    .max(2, "too_long"),
});
export const bonds = ["marriage", "partnership", "union"] as const;
export const bondEnds = ["divorce", "death", "separation"] as const;
export const partnerValue = z.strictObject({
  ...relative,
  bond: z.enum(bonds, "not_in_the_list"),
  end: z.enum(bondEnds, "not_in_the_list").optional(),
});
/** Children are counted, never named. */
export const childrenValue = z.strictObject({
  count: z.number("not_a_number").int("not_a_number").min(0, "not_a_number").max(40, "not_a_number"),
});

export const educationValue = z
  .strictObject({
    degree: freeWords.optional(),
    rank: z.number("not_a_number").int("not_a_number").min(1, "not_a_number").max(9999, "not_a_number").optional(),
    school: slot.optional(),
    place: slot.optional(),
    thesis: z.strictObject({ title: line(400), lang: optionalLanguageTag }).optional(),
  })
  .refine((value) => value.degree !== undefined || value.school !== undefined, {
    error: "needs_degree_or_school",
    path: ["school"],
  });

const post = { title: freeWords, organisation: slot.optional(), place: slot.optional(), current };
export const positionValue = z.strictObject(post);
export const officeValue = z.strictObject(post);
/** Only here may a party be named: it belongs to the elected office. */
export const mandateValue = z.strictObject({ ...post, party: freeWords.optional() });

export const workTypes = [
  "book",
  "novel",
  "poetry",
  "essay",
  "play",
  "translation",
  "edition",
  "article",
  "film",
  "documentary",
  "score",
  "recording",
  "choreography",
  "exhibition",
  "artwork",
  "building",
  "garden",
  "software",
  "patent",
  "other",
] as const;
export const workValue = z.strictObject({
  title: line(400),
  lang: optionalLanguageTag,
  type: z.enum(workTypes, "not_in_the_list"),
  role: freeWords.optional(),
  publisher: slot.optional(),
  place: slot.optional(),
  note: freeWords.optional(),
});

/** Grades that orders share, in rising order; others are written in `rank`. */
export const grades = ["knight", "officer", "commander", "grand_officer", "grand_cross"] as const;
export const decorationValue = z.strictObject({
  honour: slot,
  grade: z.enum(grades, "not_in_the_list").optional(),
  rank: freeWords.optional(),
});
export const distinctionValue = z.strictObject({ honour: slot, rank: freeWords.optional(), reason: freeWords.optional() });

export const membershipValue = z.strictObject({ organisation: slot, role: freeWords.optional(), current });

export const levels = ["native", "fluent", "working", "reading"] as const;
export const languageValue = z
  .strictObject({
    /** ISO 639 code; its name is then written in either language. */
    code: z.preprocess(
      (input) => (input === "" ? undefined : input),
      z
        .string()
        .regex(/^[a-z]{2,3}$/, "invalid")
        .optional(),
    ),
    words: freeWords.optional(),
    level: z.enum(levels, "not_in_the_list").optional(),
  })
  .refine((value) => value.code !== undefined || value.words !== undefined, { error: "needs_language", path: ["code"] });

export const contactTypes = ["address", "mail", "telephone"] as const;
export const contactValue = z.strictObject({ type: z.enum(contactTypes, "not_in_the_list"), text: line(400) });

export const linkSites = [
  "website",
  "wikipedia",
  "wikidata",
  "viaf",
  "isni",
  "orcid",
  "ulan",
  "idref",
  "bioguide",
  "other",
] as const;
export const linkValue = z.strictObject({
  url: line(2000).refine(isWebAddress, "not_a_link"),
  site: z.enum(linkSites, "not_in_the_list"),
  label: freeWords.optional(),
});

/** By what right the house prints a photograph. */
export const licences = ["own", "permission", "open"] as const;
export const portraitValue = z.strictObject({
  portrait: z.uuid("invalid"),
  /** Of the picture as it is printed: whoever signs the text signs this very picture. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "invalid"),
  credit: line(200),
  licence: z.enum(licences, "not_in_the_list"),
  caption: freeWords.optional(),
});

export const longestLife = 64 * 1024;
/** One paragraph (or list, or heading) of the life, in Markdown. */
export const lifeValue = z.strictObject({ markdown: prose(longestLife), lang: optionalLanguageTag });

/** A complete http or https address of a named host, without a user's name in it. */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const url = new URL(text);
  return (
    ["http:", "https:"].includes(url.protocol) &&
    url.username === "" &&
    url.password === "" &&
    /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+\.?$/.test(url.hostname)
  );
}
