import type { Phrases } from "~/i18n";

/** Why a CV that was sent as a file was not read, beside what may happen to any upload. */
export const unreadable = ["no_paper", "unread", "no_words", "too_slow", "busy"] as const;

export function sentenceOfCv({ ownAnswers, http }: Phrases, reason: string): string {
  const own: Readonly<Record<string, string>> = ownAnswers.cv.refused;
  const transport: Readonly<Record<string, string>> = http.upload;
  return own[reason] ?? transport[reason] ?? ownAnswers.cv.refused.unread;
}
