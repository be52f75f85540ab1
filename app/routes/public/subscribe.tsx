import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, invalid, notFound, tooMany } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { requestAccess, turnToRequest } from "~/subscriptions/request.server";
import { requestShape } from "~/subscriptions/subscribe";
import { Listed, RequestForm, Ways } from "~/subscriptions/Subscribe";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { PageTitle } from "~/ui/PageTitle";
import { hasPart } from "~/workflow/presets";
import { grantOf, hasFile, holds } from "~/workflow/roles";

export const handle = { access: "public", title: (t) => t.subscriptions.subscribe.title } satisfies Handle;

/** Where everybody or nobody subscribes there is no such page. */
function mustBeOn({ policy }: Page): void {
  if (!hasPart(policy, "subscribers")) throw notFound();
}

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  mustBeOn(page);
  return { listed: hasFile(page.actor), reads: grantOf(page.actor) !== null || holds(page.actor, "subscriber") };
}

export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  mustBeOn(page);
  if (hasFile(page.actor)) throw notFound();
  const form = await readForm(args.request, requestShape);
  if (!form.ok) return invalid(page, form);
  const turn = await turnToRequest({ db: page.db, keys: page.keys, address: page.context.address }, form.value.mail);
  if (!turn.ok) return tooMany(page, turn.seconds, form.values);
  await requestAccess(page.db, form.value);
  return done(page, paths.subscribe(), page.t.subscriptions.subscribe.sent);
}

export default function SubscribePage() {
  const { listed, reads } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { t } = useLanguage();
  const words = t.subscriptions.subscribe;
  if (listed) return <Listed />;
  const problem = tried && "errors" in tried ? tried : null;
  return (
    <>
      <ErrorSummary errors={problem?.errors} />
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      {reads && (
        <p>
          {words.have} <a href={paths.access()}>{words.haveLink}</a>.
        </p>
      )}
      <div className="with-margin gap-above">
        <RequestForm errors={problem?.errors} values={problem?.values} />
        <Ways />
      </div>
    </>
  );
}
