import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { type GivenRole, givenRoles, rolesOffered, rolesShape } from "~/accounts/account";
import { AccountFacts, AccountStep, RoleChoices } from "~/accounts/Accounts";
import { readAccount } from "~/accounts/read.server";
import { setRoles } from "~/accounts/roles.server";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, invalid, notFound, refuseField } from "~/http/respond.server";
import { formatDate, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Operation } from "~/ui/Operation";
import { PageTitle } from "~/ui/PageTitle";
import { Slip } from "~/ui/Slip";

export const handle = { access: "accounts.write", frame: "desk", title: (t) => t.admin.accounts.one } satisfies Handle;

async function accountOf(page: Page) {
  const id = z.uuid().safeParse(page.params["id"]).data;
  const account = id ? await readAccount(page.db, id) : null;
  if (!account) throw notFound();
  return account;
}

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const account = await accountOf(page);
  // A role that the house no longer has is shown as long as somebody holds it, so that it can be taken.
  const offered = givenRoles.filter((role) => rolesOffered(page.policy).includes(role) || account.roles.includes(role));
  return { account, offered };
}

export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const account = await accountOf(page);
  const form = await readForm(args.request, rolesShape);
  if (!form.ok) return invalid(page, form);
  const { operation, roles } = form.value;
  const wanted = roles.filter((role) => rolesOffered(page.policy).includes(role) || account.roles.includes(role));
  const set = await setRoles(page.db, { actor: page.actor, operationId: operation }, account.id, wanted);
  const { saved, unchanged } = page.t.admin.accounts;
  if (set.ok) return done(page, paths.adminAccount(account.id), set.changed ? saved(account.name) : unchanged);
  return refuseField(page, "roles", set.reason, form.values);
}

export default function AccountPage() {
  const { account, offered } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { t, lang } = useLanguage();
  const words = t.admin.accounts;
  const problem = tried && "errors" in tried ? tried : null;
  const chosen = problem?.values["roles"];
  const fromFile = account.roles.filter((role) => !givenRoles.includes(role as GivenRole));
  return (
    <>
      <ErrorSummary errors={problem?.errors} />
      <PageTitle aside={<a href={paths.adminAccounts()}>{words.back}</a>}>{account.name}</PageTitle>
      {account.disabledAt && (
        <Slip red>
          <p>{words.disabledOn(formatDate(lang, account.disabledAt))}</p>
        </Slip>
      )}
      <div className="with-margin">
        <form method="post" className="flow">
          <Operation />
          <RoleChoices offered={offered} chosen={Array.isArray(chosen) ? chosen : account.roles} error={problem?.errors["roles"]} />
          {fromFile.length > 0 && <p className="soft">{words.fromFile(fromFile.map((role) => t.accounts.roles[role]).join(", "))}</p>}
          <p className="small">{words.rolesText}</p>
          <Button>{words.save}</Button>
        </form>
        <aside className="flow">
          <AccountFacts account={account} />
          {account.sessions > 0 && <AccountStep accountId={account.id} step="sessions" />}
          <AccountStep accountId={account.id} step={account.disabledAt ? "enable" : "disable"} />
        </aside>
      </div>
    </>
  );
}
