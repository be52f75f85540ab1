import type { Language } from "./language";
import { locales } from "./numbers";

/**
 * A day as the house's public reads it: "3 mars 1951", "1er mars 1951", "3 March 1951". Takes an instant (shown in the
 * house's time zone) or a stored day, "1951-03-03".
 */
export function formatDate(lang: Language, date: Date | string, timeZone = houseZone.name): string {
  return formatPartialDate(lang, dayOf(date, timeZone));
}

/** A day in a narrow column: "27 nov.", "27 Nov", with its year unless that is the year of `today`. */
export function formatShortDate(lang: Language, date: Date | string, today?: Date, timeZone = houseZone.name): string {
  const [year = "", month = "", day = ""] = dayOf(date, timeZone).split("-");
  const short = dayAndMonth(lang, Number(day), monthName(lang, month, "short"));
  return today && dayOf(today, timeZone).startsWith(year) ? short : `${short} ${year}`;
}

/** "23 novembre 2026 à 14:02", "23 November 2026 at 14:02". */
export function formatDateTime(lang: Language, date: Date | string, timeZone = houseZone.name): string {
  const instant = new Date(date);
  return `${formatDate(lang, instant, timeZone)} ${lang === "fr" ? "à" : "at"} ${formatTime(lang, instant, timeZone)}`;
}

/** "14:02", in both languages. */
export function formatTime(_lang: Language, date: Date | string, timeZone = houseZone.name): string {
  return formatter("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(date));
}

/** "Monday", "lundi": the day of the week of a stored day. */
export function weekdayName(lang: Language, day: string): string {
  return formatter(locales[lang], { weekday: "long", timeZone: "UTC" }).format(new Date(`${day}T12:00:00Z`));
}

/** What is known of a date, and no more: "1951", "mars 1951" or "3 mars 1951" from "1951", "1951-03" or "1951-03-03". */
export function formatPartialDate(lang: Language, date: string): string {
  const [year = "", month, day] = date.split("-");
  const plainYear = String(Number(year));
  if (!month) return plainYear;
  const name = monthName(lang, month, "long");
  return day ? `${dayAndMonth(lang, Number(day), name)} ${plainYear}` : `${name} ${plainYear}`;
}

/**
 * A period in years: "1976–1990", "depuis 2017" (no end), "jusqu’en 1990" (no beginning). Where both ends are the same
 * date it is that date, written out; nothing at all gives an empty text.
 */
export function formatPeriod(lang: Language, from: string | null | undefined, to: string | null | undefined): string {
  if (from && from === to) return formatPartialDate(lang, from);
  const [first, last] = [from && formatPartialDate(lang, from.slice(0, 4)), to && formatPartialDate(lang, to.slice(0, 4))];
  if (first && last) return first === last ? first : `${first}–${last}`;
  if (first) return lang === "fr" ? `depuis ${first}` : `since ${first}`;
  if (last) return lang === "fr" ? `jusqu’en ${last}` : `until ${last}`;
  return "";
}

/**
 * The zone in which the house's days begin and end. One process serves one house, and whoever reads its row says the zone
 * here (`keepZone`), in each instance of this module anew; until then it is the one that a new house has.
 */
const houseZone = { name: "Europe/Paris" };

export function keepZone(name: string): void {
  houseZone.name = name;
}

/** The calendar day of an instant, as "2026-11-23"; a stored day is already one. */
export function dayOf(date: Date | string, timeZone = houseZone.name): string {
  if (typeof date === "string" && /^\d{4}-\d{2}-\d{2}$/.test(date)) return date;
  return formatter("sv-SE", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(new Date(date));
}

/** How many seconds the day has left there; on a day on which clocks change it may be an hour off. */
export function secondsLeft(now: Date, timeZone = houseZone.name): number {
  const [hours = 0, minutes = 0, seconds = 0] = formatter("sv-SE", { timeZone, hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" }).format(now).split(":").map(Number);
  return 86_400 - (hours * 3600 + minutes * 60 + seconds);
}

function dayAndMonth(lang: Language, day: number, month: string): string {
  return lang === "fr" ? `${day === 1 ? "1er" : day}\u00A0${month}` : `${day} ${month}`;
}

function monthName(lang: Language, month: string, length: "long" | "short"): string {
  return formatter(locales[lang], { month: length, timeZone: "UTC" }).format(new Date(Date.UTC(2000, Number(month) - 1, 1)));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a hundred times what using it does; there are about a dozen. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formatters.set(key, made);
  return made;
}
