import { paths } from "~/http/paths";
import { languageNames, languages, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";
import { SideHead } from "~/ui/Statement";
import type { Words } from "./draft.server";
import { fieldId } from "./fields";

const wordedForms = ["full", "short"] as const;

/** The places in which editors may put their own words: each language, long and short. */
export const wordingFields = languages.flatMap((lang) => wordedForms.map((form) => ({ name: `${lang}.${form}`, lang, form })));

type Props = { dossierId: string; statementId: number; base: string; values: Readonly<Record<string, string>>; prefix?: string };

/** The house's own words for a statement: they adjust how it reads and never what it says. */
export function WordingForm({ dossierId, statementId, base, values, prefix = "" }: Props) {
  const { t } = useLanguage();
  const words = t.drafting.draft;
  return (
    <form method="post" action={paths.draftWording(dossierId, statementId)} className="flow">
      <Operation />
      <input type="hidden" name="base" value={base} />
      <p className="hint soft">{words.wordingHint}</p>
      {wordingFields.map(({ name, lang, form }) => (
        <Field
          key={name}
          kind="textarea"
          rows={2}
          name={name}
          id={fieldId(prefix, name)}
          label={words.wordingOf(languageNames[lang], words.forms[form])}
          optional
          defaultValue={values[name] ?? ""}
          lang={lang}
        />
      ))}
      <p>
        <Button plain small>
          {words.wordingSave}
        </Button>
      </p>
    </form>
  );
}

/** The words that both began with, and what somebody else made of them; one's own stand in the form that follows. */
export function WordingConflict({ base, theirs }: { base: Words; theirs: Words }) {
  const { t } = useLanguage();
  return (
    <>
      <p role="alert">{t.drafting.merge.text}</p>
      <Side title={t.drafting.merge.base} words={base} />
      <Side title={t.drafting.merge.theirs} words={theirs} />
    </>
  );
}

function Side({ title, words }: { title: string; words: Words }) {
  const { t } = useLanguage();
  const filled = wordingFields.flatMap(({ name, lang, form }) =>
    words[lang]?.[form] ? [{ name, lang, text: words[lang]?.[form] }] : []
  );
  return (
    <section>
      <SideHead>{title}</SideHead>
      {filled.length === 0 && <p className="soft">{t.drafting.merge.nothing}</p>}
      {filled.map(({ name, lang, text }) => (
        <p key={name} lang={lang}>
          {text}
        </p>
      ))}
    </section>
  );
}
