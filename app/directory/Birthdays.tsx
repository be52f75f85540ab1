import { paths } from "~/http/paths";
import { formatPartialDate, type Language, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";

/** "14 mars", "14 March" from "03-14". */
export function dayOfYear(lang: Language, day: string): string {
  // A leap year has them all.
  return formatPartialDate(lang, `2000-${day}`).replace(/[ \u00A0]2000$/u, "");
}

export const months = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, "0"));

/** The days of a month in a leap year: "02-01" to "02-29". */
export function daysOf(month: string): string[] {
  const last = new Date(Date.UTC(2000, Number(month), 0)).getUTCDate();
  return Array.from({ length: last }, (_, at) => `${month}-${String(at + 1).padStart(2, "0")}`);
}

/** The day before and after, round the year. */
export function besides(day: string): { before: string; after: string } {
  const all = months.flatMap(daysOf);
  const at = all.indexOf(day);
  return { before: all.at(at - 1) ?? day, after: all[(at + 1) % all.length] ?? day };
}

/** The year as a calendar: a day on which nobody was born is no link. */
export function YearCalendar({ counts, today }: { counts: Readonly<Record<string, number>>; today: string }) {
  const { t, lang } = useLanguage();
  const words = t.browsing.birthdays;
  return (
    <div className="calendar">
      {months.map((month) => (
        <section key={month} aria-labelledby={`month-${month}`}>
          <h2 className="side-head" id={`month-${month}`}>
            {monthName(lang, month)}
          </h2>
          <ol className="list">
            {daysOf(month).map((day) => {
              const count = counts[day] ?? 0;
              const number = Number(day.slice(3));
              const about = words.dayCount(dayOfYear(lang, day), count);
              return (
                <li key={day}>
                  {count > 0 ? (
                    <a href={paths.browseBy("birthday", day)} aria-label={about} title={about} aria-current={day === today ? "date" : undefined}>
                      {number}
                    </a>
                  ) : (
                    <span aria-hidden="true">{number}</span>
                  )}
                </li>
              );
            })}
          </ol>
        </section>
      ))}
    </div>
  );
}

export function monthName(lang: Language, month: string): string {
  return formatPartialDate(lang, `2000-${month}`).replace(/[ \u00A0]2000$/u, "");
}

/** Any day, by choosing it. */
export function DayForm({ today }: { today: string }) {
  const { t, lang } = useLanguage();
  const words = t.browsing.birthdays;
  const [month = "01", day = "01"] = today.split("-");
  return (
    <form className="day-form row" method="get" action={paths.browseKind("birthday")}>
      <Field kind="select" name="day" label={words.day} defaultValue={day} choices={Array.from({ length: 31 }, (_, at) => String(at + 1).padStart(2, "0")).map((value) => ({ value, label: String(Number(value)) }))} />
      <Field kind="select" name="month" label={words.month} defaultValue={month} choices={months.map((value) => ({ value, label: monthName(lang, value) }))} />
      <Button plain>{words.go}</Button>
    </form>
  );
}
