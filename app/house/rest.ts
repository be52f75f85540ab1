import { parsePartialDate } from "~/biographies/partial-date";
import { formatPartialDate } from "~/i18n/dates";
import type { Language } from "~/i18n/language";
import { addDays } from "~/workflow/calendar";
import { isHolidayRule, isWorkingDay, weekdays } from "~/workflow/working-days";

/** The days on which a house rests: days of the week, and others by rule ("05-01", "2027-01-02", "easter+39"). */
export type Rest = { weekly: string[]; days: string[] };

export const mostRules = 60;

export function restOf(holidays: readonly string[]): Rest {
  const isWeekday = (rule: string) => weekdays.some((day) => day === rule);
  return { weekly: weekdays.filter((day) => holidays.includes(day)), days: holidays.filter((rule) => !isWeekday(rule)) };
}

/** Reads one day as people write it, in either language: "1 May", "1er mai", "2 January 2027", "Easter + 39", "Pâques". */
export function readRule(line: string): string | null {
  const text = line.trim().toLowerCase().normalize("NFC");
  const easter = /^(?:easter(?: sunday)?|(?:dimanche de )?p[âa]ques)\s*(?:([+-])\s*(\d{1,3})(?:\s*(?:days?|jours?|j))?)?$/.exec(text);
  if (easter) return easter[1] ? `easter${easter[1]}${Number(easter[2])}` : "easter";
  if (/^\d{2}-\d{2}$/.test(text)) return isDay(`2000-${text}`) ? text : null;
  for (const lang of ["fr", "en"] as const) {
    const once = parsePartialDate(text, lang);
    if (once && isHolidayRule(once) && once.length === 10) return once;
    // 2000 was a leap year: 29 February is a day of some years.
    const yearly = /\d{4}/.test(text) ? null : parsePartialDate(`${text} 2000`, lang);
    if (yearly?.length === 10) return yearly.slice(5);
  }
  return null;
}

function isDay(day: string): boolean {
  return parsePartialDate(day, "fr") === day;
}

export function writeRule(rule: string, lang: Language): string {
  const easter = /^easter(?:([+-])(\d+))?$/.exec(rule);
  if (easter) return [lang === "fr" ? "Pâques" : "Easter", ...(easter[1] ? [easter[1], easter[2]] : [])].join(" ");
  if (rule.length === 10) return plainSpaces(formatPartialDate(lang, rule));
  return plainSpaces(formatPartialDate(lang, `2000-${rule}`).replace(/.2000$/, ""));
}

/** For a field to type in: no-break spaces are for print. */
function plainSpaces(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, " ");
}

export type ReadRest = { ok: true; holidays: string[] } | { ok: false; line: string } | { ok: false; line: null };

/** Reads what the form says; the first line that is no day is named. A house that never works is none (`line` null). */
export function readRest({ weekly, days }: { weekly: readonly string[]; days: string }): ReadRest {
  const rules: string[] = weekdays.filter((day) => weekly.includes(day));
  for (const line of days.split("\n").map((each) => each.trim()).filter(Boolean)) {
    const rule = readRule(line);
    if (!rule) return { ok: false, line };
    if (!rules.includes(rule)) rules.push(rule);
  }
  if (restOf(rules).weekly.length === weekdays.length || rules.length > mostRules) return { ok: false, line: null };
  return { ok: true, holidays: rules };
}

/** The next days of rest within a year that are not the weekly ones, the day of the week with them, at most so many. */
export function nextRest(holidays: readonly string[], today: string, most = 15): string[] {
  const { weekly, days } = restOf(holidays);
  const year = Array.from({ length: 366 }, (_, at) => addDays(today, at));
  return year.filter((day) => !isWorkingDay(day, days) && isWorkingDay(day, weekly)).slice(0, most);
}
