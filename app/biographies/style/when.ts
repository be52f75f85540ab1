import { formatPartialDate } from "~/i18n/dates";
import type { Language } from "~/i18n/language";
import type { PartialDate, Period } from "../partial-date";
import type { Kind, Statement } from "../statement";
import type { Voice } from "./voice";

/** Kinds of which the very day is printed; elsewhere the house prints years. */
const toTheDay: ReadonlySet<Kind> = new Set(["birth", "death", "partner"]);
/** Kinds that last: where only the beginning is known, "1967" would say that it was over in a year. */
const lasting: ReadonlySet<Kind> = new Set(["position", "mandate", "office", "membership"]);

/** When a statement held, in the house's words: "3 mars 1951", "1976–1990", "depuis 2017", "dès 1967", or nothing. */
export function when(statement: Statement, lang: Language, voice: Voice): string {
  const current = "current" in statement.value && statement.value.current === true;
  const { from, to } = statement.period ?? { from: null, to: null };
  // Of a society without a date, one is a member.
  if (!from && !to) return current && statement.kind !== "membership" ? voice.now : "";
  if (toTheDay.has(statement.kind)) return from ? formatPartialDate(lang, from) : "";
  if (from && !to) return open(year(from), statement.kind, current, voice);
  if (!from && to) return lasting.has(statement.kind) ? voice.until(year(to)) : year(to);
  return years({ from, to });
}

function open(from: string, kind: Kind, current: boolean, voice: Voice): string {
  if (current) return voice.since(from);
  return lasting.has(kind) ? voice.startingIn(from) : from;
}

function years({ from, to }: Period): string {
  const [first, last] = [from && year(from), to && year(to)];
  return first === last ? (first ?? "") : `${first}–${last}`;
}

/** "0987" is the year 987. */
export function year(date: PartialDate): string {
  return String(Number(date.slice(0, 4)));
}
