import { type Language, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";

type Props = { languages: readonly Language[]; own: boolean; values: Readonly<Record<string, string | string[]>>; errors?: Readonly<Record<string, string>> };

/** A letter's words in each language of the house. Showing how they read keeps everything that was typed. */
export function WordingForm({ languages, own, values, errors = {} }: Props) {
  const { t } = useLanguage();
  const words = t.correspondence.templates;
  const text = (name: string) => (typeof values[name] === "string" ? values[name] : "");
  return (
    <form method="post" className="flow" noValidate>
      <Operation />
      {languages.map((lang) => (
        <div key={lang} className="flow">
          <Field name={`subject_${lang}`} label={words.subject[lang]} error={errors[`subject_${lang}`]} defaultValue={text(`subject_${lang}`)} lang={lang} maxLength={200} width="wide" required />
          <Field kind="textarea" name={`body_${lang}`} label={words.body[lang]} hint={words.bodyHint} error={errors[`body_${lang}`]} defaultValue={text(`body_${lang}`)} lang={lang}
            maxLength={8000} rows={18} width="wide" required />
        </div>
      ))}
      <Field name="reason" label={words.reason} hint={words.reasonHint} error={errors["reason"]} defaultValue={text("reason")} maxLength={300} width="wide" />
      <p className="row">
        <Button name="press" value="preview" plain>
          {words.preview}
        </Button>
        <Button name="press" value="save">
          {words.save}
        </Button>
        {own && (
          <Button name="press" value="restore" plain>
            {words.restore}
          </Button>
        )}
      </p>
    </form>
  );
}
