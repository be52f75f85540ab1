import { formatShortDate, type Language, type Phrases } from "~/i18n";

/** Until when somebody is away, or from when, and who looks after their files. */
export type Away = { from: string; to: string; now: boolean; replacement: string | null };

/** "away until 3 Dec, replaced by …", for the places where duties are given. */
export function absenceIn(t: Phrases, lang: Language, { from, to, now, replacement }: Away): string {
  const words = t.writing.absence;
  const [first, last] = [formatShortDate(lang, from), formatShortDate(lang, to)];
  if (!now) return words.soon(first, last);
  return replacement ? words.awayWith(last, replacement) : words.away(last);
}
