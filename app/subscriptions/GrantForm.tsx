import type { FormValues } from "~/http/form";
import { useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";
import type { GrantPage } from "./read.server";

type Props = {
  to: "person" | "institution";
  /** The grant that is changed; none for a new one. */
  grant?: GrantPage;
  /** One that was ended, whose doors a new one takes over. */
  like?: GrantPage | null;
  today: string;
  errors?: Record<string, string>;
  values?: FormValues;
};

/** The terms of a grant: to whom, from when to when, and for an institution by which doors. */
export function GrantForm({ to, grant, like, today, errors = {}, values = {} }: Props) {
  const { t } = useLanguage();
  const words = t.subscriptions.admin;
  const { fields } = words;
  const known = grant ?? like ?? undefined;
  const typed = Object.keys(values).length > 0;
  const field = (name: string, stored: string | number | null | undefined) => ({ name, error: errors[name], defaultValue: typed ? String(values[name] ?? "") : String(stored ?? "") });
  return (
    <form method="post" className="flow" noValidate>
      <Operation />
      <Field label={fields.name} required autoComplete="off" {...field("name", known?.name)} />
      {to === "person" && <Field kind="email" label={fields.mail} required autoComplete="off" {...field("mail", known?.mail)} />}
      <Field kind="date" width="short" label={fields.from} required {...field("from", grant ? grant.from : today)} />
      <Field kind="date" width="short" label={fields.to} optional {...field("to", grant?.to)} />
      <Field kind="checkbox" name="trial" label={fields.trial} error={errors["trial"]} defaultChecked={typed ? values["trial"] === "on" : grant?.trial} />
      {to === "institution" && <Doors field={field} grant={known} />}
      <Field kind="textarea" rows={2} label={fields.note} optional {...field("note", known?.note)} />
      <p>
        <Button>{grant ? words.save : words.give}</Button>
      </p>
    </form>
  );
}

type DoorsProps = { field: (name: string, stored: string | number | null | undefined) => { name: string; error: string | undefined; defaultValue: string }; grant: GrantPage | undefined };

function Doors({ field, grant }: DoorsProps) {
  const { t } = useLanguage();
  const { fields } = t.subscriptions.admin;
  return (
    <>
      <Field kind="textarea" label={fields.networks} hint={fields.networksHint} optional spellCheck={false} {...field("networks", grant?.networks.join("\n"))} />
      <Field kind="textarea" rows={2} label={fields.domains} hint={fields.domainsHint} optional spellCheck={false} {...field("domains", grant?.domains.join("\n"))} />
      <Field label={fields.seats} hint={fields.seatsHint} width="short" inputMode="numeric" optional {...field("seats", grant?.seats)} />
      <Field kind="textarea" rows={2} label={fields.managers} hint={fields.managersHint} optional spellCheck={false} {...field("managers", grant?.managers.join("\n"))} />
      <Field label={fields.daily} hint={fields.dailyHint} width="short" inputMode="numeric" optional {...field("daily", grant?.daily)} />
    </>
  );
}
