import { useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { type Choice, Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";
import { criteria } from "./nomination";

type Props = {
  sectors: readonly Choice[];
  selfAllowed: boolean;
  language: string;
  errors?: Record<string, string>;
  values?: Record<string, string | string[]>;
};

/** The proposal: who, why by each criterion, how one knows, and where it can be checked. */
export function NominationForm({ sectors, selfAllowed, language, errors = {}, values = {} }: Props) {
  const { t } = useLanguage();
  const words = t.nominations;
  const field = (name: string, fallback?: string) => ({ name, error: errors[name], defaultValue: textOf(values[name]) ?? fallback });
  return (
    <form method="post" className="flow">
      <Operation />
      <h2>{words.sections.person}</h2>
      {selfAllowed ? (
        <Field kind="checkbox" name="self" value="yes" label={words.self} defaultChecked={values.self === "yes"} error={errors.self} />
      ) : (
        <p className="soft">{words.selfRefused}</p>
      )}
      <Field label={words.given} optional autoComplete="off" {...field("given")} />
      <Field label={words.family} hint={words.familyHint} required autoComplete="off" {...field("family")} />
      <Field label={words.born} optional inputMode="numeric" width="short" {...field("born")} />
      <Field kind="radios" label={words.gender} optional {...field("gender")}
        choices={(["female", "male"] as const).map((value) => ({ value, label: words.genders[value] }))} />
      <Field kind="select" label={words.sector} empty={t.shell.form.choose} choices={sectors} optional {...field("sector")} />
      <Field label={words.descriptor} hint={words.descriptorHint} required {...field("descriptor")} />
      <Field kind="email" label={words.mail} hint={words.mailHint} optional autoComplete="off" {...field("mail")} />
      <Field kind="select" label={words.language} choices={[{ value: "fr", label: "Français" }, { value: "en", label: "English" }]} {...field("language", language)} />
      <h2>{words.sections.grounds}</h2>
      {criteria.map((criterion) => (
        <Field key={criterion} kind="textarea" label={words.criteria[criterion]} hint={words.criteriaHints[criterion]} optional={criterion !== "notability"} {...field(criterion)} />
      ))}
      <h2>{words.sections.you}</h2>
      <Field label={words.relation} hint={words.relationHint} required {...field("relation")} />
      <Field kind="textarea" label={words.sources} hint={words.sourcesHint} required {...field("sources")} />
      <p>
        <Button>{words.send}</Button>
      </p>
    </form>
  );
}

function textOf(value: string | string[] | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}
