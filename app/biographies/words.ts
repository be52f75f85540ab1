import { z } from "zod";
import type { Language } from "~/i18n/language";

/** Why a text, a date or a value is refused. Each is a phrase: `t.drafting.problems[problem]`. */
export const problems = [
  "required",
  "too_long",
  "forbidden_character",
  "not_a_date",
  "reversed_period",
  "in_the_future",
  "no_period_here",
  "not_a_link",
  "not_a_number",
  "not_in_the_list",
  "needs_degree_or_school",
  "needs_language",
  "needs_date_or_place",
  "unknown_field",
  "invalid",
] as const;
export type Problem = (typeof problems)[number];

/** Direction marks, control characters and broken halves of characters: what is shown must be what was written. */
const forbiddenInLine = /[\p{Bidi_Control}\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u;
const forbiddenInProse = /[\p{Bidi_Control}\p{Cs}\p{Noncharacter_Code_Point}]|(?![\n\t])\p{Cc}/u;

export function hasForbiddenCharacter(text: string): boolean {
  return forbiddenInProse.test(text);
}

/** One line of text: tidied (composed accents, plain single spaces), never empty. */
export function line(longest: number) {
  return z
    .string({ error: "required" })
    .transform((text) => text.normalize("NFC").replace(/\s+/gu, " ").trim())
    .pipe(
      z
        .string()
        .min(1, "required")
        .max(longest, "too_long")
        .refine((text) => !forbiddenInLine.test(text), "forbidden_character"),
    );
}

/** As `line`, but an empty field of a form is no value at all. */
export function optionalLine(longest: number) {
  return z.preprocess(
    (input) => (typeof input === "string" && input.trim() === "" ? undefined : (input ?? undefined)),
    line(longest).optional(),
  );
}

/** Markdown: line ends as "\n", no space at the ends; its length is capped in bytes where it is rendered too. */
export function prose(longest: number) {
  return z
    .string({ error: "required" })
    .transform((text) =>
      text
        .normalize("NFC")
        .replace(/\r\n?/g, "\n")
        .replace(/[ \t]+$/gm, "")
        .trim(),
    )
    .pipe(
      z
        .string()
        .min(1, "required")
        .max(longest, "too_long")
        .refine((text) => !hasForbiddenCharacter(text), "forbidden_character"),
    );
}

const languageTag = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, "invalid");
export const optionalLanguageTag = z.preprocess(
  (input) => (input === "" || input === null ? undefined : input),
  languageTag.optional(),
);

/**
 * Free words as somebody wrote them. `lang` is said only where it is not the biography's language of record;
 * `translation` is the same in the house's other language.
 */
export const freeWords = z.strictObject({
  text: line(400),
  lang: optionalLanguageTag,
  translation: optionalLine(400),
});
export type FreeWords = z.output<typeof freeWords>;

/** Free words that may name an entry of the authority lists, which has a label in each language. */
export const slot = freeWords.extend({
  authority: z.preprocess((input) => input ?? undefined, z.number("invalid").int("invalid").positive("invalid").optional()),
});
export type Slot = z.output<typeof slot>;

export const authorityKinds = ["sector", "occupation", "organisation", "school", "honour", "place", "country"] as const;
export type AuthorityKind = (typeof authorityKinds)[number];

/** Labels of the authorities that a biography names, as the reader of the database found them; `into` is what one was merged into. */
export type Labels = ReadonlyMap<number, Partial<Record<Language, string | null>> & { into?: number }>;
