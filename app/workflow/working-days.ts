import { addDays } from "./calendar";

export const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;

/** A day of the week, a day of each year, one day, or so many days before or after Easter Sunday. */
const rule = /^(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day|\d{2}-\d{2}|\d{4}-\d{2}-\d{2}|easter(?:[+-]\d{1,3})?)$/;

/** Is this a way to name days on which a house does not work? */
export function isHolidayRule(text: string): boolean {
  return rule.test(text);
}

/** Does the house work on this ISO day? Its holidays are data: "saturday", "05-01", "2027-01-02", "easter+39". */
export function isWorkingDay(day: string, holidays: readonly string[]): boolean {
  return !holidays.some((holiday) => fallsOn(holiday, day));
}

function fallsOn(holiday: string, day: string): boolean {
  if (holiday === day || holiday === day.slice(5)) return true;
  if (holiday.startsWith("easter")) return addDays(easterOf(Number(day.slice(0, 4))), Number(holiday.slice(6) || 0)) === day;
  return holiday === weekdays[new Date(`${day}T12:00:00Z`).getUTCDay()];
}

/** Easter Sunday of a year of the Gregorian calendar (the computus of Meeus, Jones and Butcher). */
export function easterOf(year: number): string {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return `${year}-${String(Math.floor(sum / 31)).padStart(2, "0")}-${String((sum % 31) + 1).padStart(2, "0")}`;
}
