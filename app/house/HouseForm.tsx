import { useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";

type Props = { values: Readonly<Record<string, string | string[]>>; errors?: Readonly<Record<string, string>> };

/** What the house says of itself, in both languages. */
export function HouseForm({ values, errors = {} }: Props) {
  const { t } = useLanguage();
  const words = t.admin.house;
  const text = (name: string) => (typeof values[name] === "string" ? values[name] : "");
  const field = (name: string) => ({ name, error: errors[name], defaultValue: text(name), required: true });
  return (
    <form method="post" className="settings flow">
      <Operation />
      <h2>{words.sections.name}</h2>
      <Field label={words.nameFr} lang="fr" {...field("nameFr")} />
      <Field label={words.nameEn} lang="en" {...field("nameEn")} />
      <Field label={words.shortName} {...field("shortName")} />
      <Field label={words.colour} hint={words.colourHint} width="short" {...field("colour")} />
      <Field kind="checkbox" name="colophon" value="on" label={words.colophon} error={errors["colophon"]} defaultChecked={text("colophon") === "on"} />
      <h2>{words.sections.reach}</h2>
      <Field kind="textarea" label={words.postalAddress} {...field("postalAddress")} />
      <Field kind="tel" label={words.telephone} {...field("telephone")} />
      <Field label={words.foundInFr} hint={words.foundHint} lang="fr" {...field("foundInFr")} />
      <Field label={words.foundInEn} lang="en" {...field("foundInEn")} />
      <Field label={words.domain} {...field("domain")} />
      <h2>{words.sections.letters}</h2>
      <Field kind="email" label={words.senderMail} {...field("senderMail")} />
      <Field label={words.codePrefix} hint={words.codePrefixHint} width="short" {...field("codePrefix")} />
      <h2>{words.sections.hands}</h2>
      <Field label={words.headName} {...field("headName")} />
      <Field label={words.headTitleFr} lang="fr" {...field("headTitleFr")} />
      <Field label={words.headTitleEn} lang="en" {...field("headTitleEn")} />
      <h2>{words.sections.days}</h2>
      <Field label={words.zone} {...field("zone")} />
      <p className="form-foot">
        <Button>{words.save}</Button>
      </p>
    </form>
  );
}
