import type { Language } from "~/i18n/language";

/** What is known of a date and no more: "1951", "1951-03" or "1951-03-03". Stored, hashed and exchanged as this text. */
export type PartialDate = string;
export type Precision = "year" | "month" | "day";

/** From and to, each as precise as it is known. A single date (a birth, a prize) has only `from`. */
export type Period = { from: PartialDate | null; to: PartialDate | null };

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** True for a date that exists in the calendar: "1951-02-30", "1951-13" and "0000" do not. */
export function isPartialDate(text: string): boolean {
  const [, year, month, day] = shape.exec(text) ?? [];
  if (!year || Number(year) === 0) return false;
  if (!month) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  return !day || (Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month)));
}

export function precision(date: PartialDate): Precision {
  return date.length === 4 ? "year" : date.length === 7 ? "month" : "day";
}

export function yearOf(date: PartialDate): number {
  return Number(date.slice(0, 4));
}

/** A whole day that a database can sort by: the first day that the date may mean, or the last one. */
export function sortDate(date: PartialDate, edge: "first" | "last" = "first"): string {
  const [year = "", month, day] = date.split("-");
  if (day) return date;
  if (edge === "first") return `${year}-${month ?? "01"}-01`;
  return month ? `${year}-${month}-${two(daysIn(Number(year), Number(month)))}` : `${year}-12-31`;
}

/** Earlier first; of two that begin on one day the vaguer comes first, so that "1951" stands before "1951-01-01". */
export function comparePartialDates(one: PartialDate, other: PartialDate): number {
  const [a, b] = [sortDate(one), sortDate(other)];
  if (a !== b) return a < b ? -1 : 1;
  return one.length - other.length;
}

/** True when `to` certainly comes before `from`: "1951" to "1951-03" may be right, "1951-04" to "1951-03" cannot. */
export function isReversed(period: Period): boolean {
  return period.from !== null && period.to !== null && sortDate(period.to, "last") < sortDate(period.from);
}

/** The day by which a statement is put in order: when it began, or when it ended if that is all that is known. */
export function periodSortDate(period: Period | null): string | null {
  const date = period?.from ?? period?.to;
  return date ? sortDate(date) : null;
}

/**
 * Reads a date as people write it: "1951", "1951-03", "mars 1951", "3 mars 1951", "1er mars 1951", "March 3, 1951",
 * "3/3/1951". Numbers alone are day first in French; in English "3/4/1951" means two days and gives null, as does
 * whatever is not a date.
 */
export function parsePartialDate(text: string, lang: Language = "fr"): PartialDate | null {
  const tidy = text.normalize("NFC").trim().replace(/\s+/gu, " ");
  if (shape.test(tidy)) return valid(tidy);
  return readNumbers(tidy, lang) ?? readWords(tidy);
}

function readNumbers(text: string, lang: Language): PartialDate | null {
  const [, first, second, year] = /^(?:(\d{1,2})[./\s-])?(\d{1,2})[./\s-](\d{4})$/.exec(text) ?? [];
  if (!second || !year) return null;
  if (!first) return valid(`${year}-${two(second)}`);
  const dayFirst = valid(`${year}-${two(second)}-${two(first)}`);
  const monthFirst = valid(`${year}-${two(first)}-${two(second)}`);
  if (lang === "fr" || dayFirst === monthFirst) return dayFirst;
  return dayFirst && monthFirst ? null : (dayFirst ?? monthFirst);
}

function readWords(text: string): PartialDate | null {
  const words = text
    .toLowerCase()
    .replace(/^(?:le|the|en|in|on) /u, "")
    .replace(/,/gu, " ")
    .replace(/ of /u, " ")
    .split(/\s+/u);
  const [first = "", second = "", third = ""] = words;
  if (words.length === 2) return fromParts(second, first, null);
  if (words.length !== 3) return null;
  return fromParts(third, second, first) ?? fromParts(third, first, second);
}

function fromParts(year: string, month: string, day: string | null): PartialDate | null {
  const number = monthNumber(month);
  if (!/^\d{4}$/.test(year) || !number) return null;
  if (day === null) return valid(`${year}-${two(number)}`);
  const [, figures] = /^(\d{1,2})(?:er|st|nd|rd|th)?$/.exec(day) ?? [];
  return figures ? valid(`${year}-${two(number)}-${two(figures)}`) : null;
}

const months: readonly RegExp[] = [
  /^jan(?:v|vier|uary)?$/,
  /^f[eé](?:v|vr|vrier|b|bruary)$/,
  /^mar(?:s|ch)?$/,
  /^a(?:vr|vril|pr|pril)$/,
  /^ma[iy]$/,
  /^(?:juin|june?)$/,
  /^(?:juil|juill|juillet|july?)$/,
  /^(?:ao[uû]t|aug|august)$/,
  /^sept?(?:embre|ember)?$/,
  /^oct(?:obre|ober)?$/,
  /^nov(?:embre|ember)?$/,
  /^d[eé]c(?:embre|ember)?$/,
];

function monthNumber(word: string): number {
  return months.findIndex((month) => month.test(word.replace(/\.$/, ""))) + 1;
}

function valid(date: PartialDate): PartialDate | null {
  return isPartialDate(date) ? date : null;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function two(number: string | number): string {
  return String(number).padStart(2, "0");
}
