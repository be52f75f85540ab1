import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newAccountShape, rolesOffered } from "~/accounts/account";
import { RoleChoices } from "~/accounts/Accounts";
import { createAccount } from "~/accounts/roles.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, invalid, refuse, refuseField } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";
import { PageTitle } from "~/ui/PageTitle";

export const handle = { access: "accounts.write", frame: "desk", title: (t) => t.admin.accounts.newTitle } satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  return { offered: rolesOffered(page.policy), language: page.house.languages[0] ?? "fr" };
}

export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const form = await readForm(args.request, newAccountShape);
  if (!form.ok) return invalid(page, form);
  const { operation, name, mail, language, roles } = form.value;
  const offered = roles.filter((role) => rolesOffered(page.policy).includes(role));
  const made = await createAccount(page.db, { actor: page.actor, operationId: operation }, { name, mail, language, roles: offered });
  if (made.ok) return done(page, paths.adminAccount(made.accountId), page.t.admin.accounts.created(name));
  return made.reason === "mail_taken" ? refuseField(page, "mail", made.reason, form.values) : refuse(page, made.reason, form.values);
}

export default function NewAccountPage() {
  const { offered, language } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { t } = useLanguage();
  const words = t.admin.accounts;
  const { errors = {}, values = {} } = tried && "errors" in tried ? tried : {};
  const field = (name: string, fallback?: string) => ({ name, error: errors[name], defaultValue: String(values[name] || fallback || "") });
  const chosen = values["roles"];
  return (
    <div className="measure flow">
      <ErrorSummary errors={errors} />
      <PageTitle>{words.newTitle}</PageTitle>
      <p className="soft">{words.newLead}</p>
      <form method="post" className="flow">
        <Operation />
        <Field label={words.name} required autoComplete="off" {...field("name")} />
        <Field kind="email" label={words.mail} required autoComplete="off" {...field("mail")} />
        <Field kind="radios" label={words.language} {...field("language", language)} choices={(["fr", "en"] as const).map((value) => ({ value, label: words.languages[value] }))} />
        <RoleChoices offered={offered} chosen={Array.isArray(chosen) ? chosen : []} error={errors["roles"]} />
        <p className="row">
          <Button>{words.create}</Button>
          <a href={paths.adminAccounts()}>{words.back}</a>
        </p>
      </form>
    </div>
  );
}
