import { z } from "zod";
import { line, lines, operationField } from "~/http/form";
import { type Language, type Phrases } from "~/i18n";
import type { Linted } from "./lint";
import type { Wordings } from "./wording";

/** The form of a letter's words. A language that the house does not speak has no fields, and keeps the words that it had. */
export const wordingShape = z.object({
  operation: operationField,
  press: z.enum(["preview", "save", "restore"]),
  subject_fr: line(200).optional(),
  body_fr: lines(8000).optional(),
  subject_en: line(200).optional(),
  body_en: lines(8000).optional(),
  reason: line(300).optional(),
});

type Typed = z.output<typeof wordingShape>;

export function typedWordings(typed: Typed, languages: readonly Language[], today: Wordings): Wordings {
  const inLanguage = (lang: Language) => (languages.includes(lang) ? { subject: typed[`subject_${lang}`] ?? "", body: typed[`body_${lang}`] ?? "" } : today[lang]);
  return { fr: inLanguage("fr"), en: inLanguage("en") };
}

export function wordingValues({ fr, en }: Wordings): Record<string, string> {
  return { subject_fr: fr.subject, body_fr: fr.body, subject_en: en.subject, body_en: en.body };
}

/** The lint's findings as sentences, by field. */
export function lintSentences(t: Phrases, found: readonly Linted[]): Record<string, string> {
  const sentences: Record<string, string> = {};
  for (const { field, fault, what } of found) {
    const sentence = t.correspondence.faults[fault](what);
    sentences[field] = sentences[field] ? `${sentences[field]} ${sentence}` : sentence;
  }
  return sentences;
}
