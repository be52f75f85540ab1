import { formatPartialDate, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";

type Values = Record<string, string | string[] | undefined>;
type FormProps = { errors?: Record<string, string>; values?: Values };

const textOf = (values: Values | undefined, name: string) => {
  const value = values?.[name];
  return typeof value === "string" ? value : "";
};

/** The three things that stand on a letter. Also the way into the reading room for whoever has it on paper. */
export function TypedLetterFields({ errors, values, months, example }: FormProps & { months: readonly string[]; example: string }) {
  const { t, lang } = useLanguage();
  const words = t.letters.check;
  return (
    <>
      <Field
        name="code"
        label={words.code}
        hint={words.codeHint(example)}
        error={errors?.["code"]}
        defaultValue={textOf(values, "code")}
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        required
      />
      <Field
        name="initial"
        label={words.initial}
        hint={words.initialHint}
        error={errors?.["initial"]}
        defaultValue={textOf(values, "initial")}
        autoComplete="off"
        maxLength={4}
        width="short"
        required
      />
      <Field
        kind="select"
        name="month"
        label={words.month}
        error={errors?.["month"]}
        defaultValue={textOf(values, "month")}
        empty={words.chooseMonth}
        choices={months.map((month) => ({ value: month, label: formatPartialDate(lang, month) }))}
        required
      />
    </>
  );
}

/** One press, and nobody need say who they are. */
export function ReportForm({ errors, values }: FormProps) {
  const { t } = useLanguage();
  const words = t.letters.check;
  return (
    <form method="post" className="flow" noValidate>
      <Operation />
      <input type="hidden" name="about" value="report" />
      <Field
        kind="textarea"
        name="words"
        label={words.reportWords}
        error={errors?.["words"]}
        defaultValue={textOf(values, "words")}
        maxLength={2000}
        rows={3}
        optional
      />
      <Field
        name="reported"
        label={words.reportCode}
        error={errors?.["reported"]}
        defaultValue={textOf(values, "reported")}
        autoComplete="off"
        maxLength={40}
        optional
      />
      <Button plain>{words.reportButton}</Button>
    </form>
  );
}
