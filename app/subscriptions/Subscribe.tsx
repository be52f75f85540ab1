import type { FormValues } from "~/http/form";
import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";
import { PageTitle } from "~/ui/PageTitle";

/** What somebody of the house is told by whoever asks for access. */
export function RequestForm({ errors = {}, values = {} }: { errors?: Record<string, string>; values?: FormValues }) {
  const { t } = useLanguage();
  const words = t.subscriptions.subscribe;
  const field = (name: string) => ({ name, error: errors[name], defaultValue: String(values[name] ?? "") });
  return (
    <form method="post" action={paths.subscribe()} className="flow measure" aria-labelledby="ask" noValidate>
      <h2 id="ask">{words.formTitle}</h2>
      <p className="soft">{words.formLead}</p>
      <Operation />
      <Field
        kind="radios"
        name="kind"
        label={words.kind}
        error={errors["kind"]}
        defaultValue={String(values["kind"] || "institution")}
        choices={(["institution", "person"] as const).map((value) => ({ value, label: words.kinds[value] }))}
      />
      <Field label={words.name} required autoComplete="name" {...field("name")} />
      <Field kind="email" label={words.mail} required autoComplete="email" {...field("mail")} />
      <Field label={words.institution} optional autoComplete="organization" {...field("institution")} />
      <Field kind="textarea" label={words.message} hint={words.messageHint} optional {...field("message")} />
      <input type="text" name="website" className="hidden-text" tabIndex={-1} autoComplete="off" aria-hidden="true" />
      <p>
        <Button>{words.send}</Button>
      </p>
    </form>
  );
}

/** How access is given, and what it has nothing to do with. */
export function Ways() {
  const { t } = useLanguage();
  const words = t.subscriptions.subscribe;
  const ways = [
    [words.forPersons, words.forPersonsText],
    [words.forInstitutions, words.forInstitutionsText],
    [words.never, words.neverText],
  ];
  return (
    <aside className="flow" aria-label={words.title}>
      {ways.map(([title, text]) => (
        <section key={title}>
          <h2 className="side-head">{title}</h2>
          <p>{text}</p>
        </section>
      ))}
    </aside>
  );
}

/** For whoever is written about: nothing of this concerns them. */
export function Listed() {
  const { t } = useLanguage();
  const words = t.subscriptions.subscribe;
  return (
    <div className="measure flow">
      <PageTitle>{words.listedTitle}</PageTitle>
      <p>{words.listedText}</p>
      <p>
        <a href={paths.my()}>{words.listedLink}</a>
      </p>
    </div>
  );
}
