import { useLanguage } from "~/i18n";
import { formatDate, weekdayName } from "~/i18n/dates";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";
import { weekdays } from "~/workflow/working-days";

type Props = { weekly: readonly string[]; days: string; errors?: Readonly<Record<string, string>> };

/** Which days of the week, and which days of the year, nobody works in the house. */
export function RestForm({ weekly, days, errors = {} }: Props) {
  const { t } = useLanguage();
  const words = t.houseRest;
  return (
    <form method="post" className="settings flow">
      <Operation />
      <Field kind="checkboxes" name="weekly" label={words.weekly} choices={weekdays.map((day) => ({ value: day, label: words.weekdays[day] }))} defaultValue={weekly} error={errors["weekly"]} />
      <Field kind="textarea" rows={14} name="days" label={words.days} hint={words.daysHint} defaultValue={days} error={errors["days"]} />
      <p className="row form-foot">
        <Button name="then" value="save">
          {words.save}
        </Button>
        <Button plain name="then" value="look">
          {words.look}
        </Button>
      </p>
    </form>
  );
}

/** The next dates that follow from the rules, for the eye to check. */
export function NextRest({ dates, saved }: { dates: readonly string[]; saved: boolean }) {
  const { t, lang } = useLanguage();
  const words = t.houseRest;
  return (
    <section className="flow" aria-labelledby="next">
      <h2 id="next">{words.next}</h2>
      {!saved && <p className="soft">{words.notSaved}</p>}
      {dates.length === 0 && <p className="soft">{words.none}</p>}
      <ul className="list">
        {dates.map((day) => (
          <li key={day}>
            {weekdayName(lang, day)} {formatDate(lang, day)}
          </li>
        ))}
      </ul>
    </section>
  );
}
