import { formatDate, useLanguage } from "~/i18n";
import { Field } from "~/ui/Field";
import { fieldId } from "./fields";
import { tellings } from "./told";
import type { Told } from "./versions.server";

type Props = { values: Readonly<Record<string, unknown>>; errors?: Readonly<Record<string, string>>; prefix?: string; needed?: boolean };

/** Asked of an editor who writes down what the person said: on what it came, and the day of it. */
export function ToldFields({ values, errors = {}, prefix = "", needed = false }: Props) {
  const { t } = useLanguage();
  const words = t.toldAnswers;
  const typed = (name: string) => (typeof values[name] === "string" ? values[name] : "");
  const choices = tellings.map((each) => ({ value: each, label: words.by[each] }));
  const fields = (
    <>
      <Field kind="select" name="told.by" id={fieldId(prefix, "told.by")} label={words.field} empty={needed ? t.shell.form.choose : words.own} choices={choices} error={errors["told.by"]} defaultValue={typed("told.by")} required={needed} />
      <Field name="told.on" id={fieldId(prefix, "told.on")} label={words.on} hint={words.onHint} width="short" error={errors["told.on"]} defaultValue={typed("told.on")} optional={!needed} required={needed} />
    </>
  );
  if (needed) return fields;
  return (
    <details className="flow" open={typed("told.by") !== "" || errors["told.on"] !== undefined}>
      <summary>{words.legend}</summary>
      {fields}
    </details>
  );
}

/** "told us on paper on 3 November 2026": beside the name of whoever wrote it down. */
export function ToldNote({ told, to }: { told: Told; /** Who reads it. */ to: "house" | "person" }) {
  const { t, lang } = useLanguage();
  return <>{t.toldAnswers[to === "person" ? "asYouTold" : "asTold"](t.toldAnswers.way[told.by], formatDate(lang, told.on))}</>;
}
