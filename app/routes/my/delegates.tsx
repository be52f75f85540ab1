import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { line, mailAddress, operationField, readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, invalid } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { CurrentDelegate, PastDelegates } from "~/invitations/Delegates";
import { TitledList } from "~/invitations/TitledList";
import { mostDelegates, nameDelegate, readDelegates } from "~/invitations/delegates.server";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";
import { PageTitle } from "~/ui/PageTitle";

export const handle = { access: "signed-in", frame: "room", title: (t) => t.ownFile.delegates.title } satisfies Handle;

/** The person alone names delegates: one of theirs cannot pass it on. */
function self({ actor }: Page): { personId: string; accountId: string } {
  if (actor.kind !== "account" || !actor.personId) throw redirect(paths.my(), 303);
  return { personId: actor.personId, accountId: actor.accountId };
}

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const delegates = await readDelegates(page.db, self(page).personId);
  const current = delegates.filter(({ until }) => until === null);
  return { current, past: delegates.filter(({ until }) => until !== null), more: current.length < mostDelegates, zone: page.house.zone };
}

const shape = z.object({ operation: operationField, called: line(120), mail: mailAddress });

export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const { personId, accountId } = self(page);
  const form = await readForm(args.request, shape);
  if (!form.ok) return invalid(page, form);
  const { called, mail, operation } = form.value;
  const named = await nameDelegate(page.db, { personId, by: accountId, called, mail, operationId: operation });
  const words = page.t.ownFile.delegates;
  if (named === "named") return done(page, paths.myDelegates(), words.named(called));
  return data({ errors: { mail: words.problems[named] } as Record<string, string>, values: form.values }, { status: 422 });
}

export default function Delegates() {
  const { current, past, more, zone } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { t } = useLanguage();
  const words = t.ownFile.delegates;
  const typed = (name: string) => (typeof tried?.values[name] === "string" ? tried.values[name] : "");
  return (
    <div className="flow measure">
      <ErrorSummary errors={tried?.errors} />
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <TitledList title={words.may} items={words.mayList} />
      <TitledList title={words.mayNot} items={words.mayNotList} />
      <section className="flow" aria-labelledby="current">
        <h2 id="current">{words.current}</h2>
        {current.length === 0 && <p>{words.none}</p>}
        <ul className="list task-list">
          {current.map((delegate) => (
            <CurrentDelegate key={delegate.id} delegate={delegate} zone={zone} />
          ))}
        </ul>
      </section>
      {more ? (
        <section aria-labelledby="name">
          <h2 id="name">{words.name}</h2>
          <form method="post" className="flow">
            <Operation />
            <Field name="called" label={words.called} maxLength={120} error={tried?.errors["called"]} defaultValue={typed("called")} required />
            <Field kind="email" name="mail" label={words.mail} hint={words.mailHint} autoComplete="off" error={tried?.errors["mail"]} defaultValue={typed("mail")} required />
            <p>
              <Button>{words.button}</Button>
            </p>
          </form>
        </section>
      ) : (
        <p>{words.problems.too_many}</p>
      )}
      {past.length > 0 && <PastDelegates past={past} zone={zone} />}
      <p>
        <a href={paths.my()}>{t.invitations.my.title}</a>
      </p>
    </div>
  );
}
