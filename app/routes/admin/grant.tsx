import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { done, notFound, refuse, refuseField } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { dayOf } from "~/i18n/dates";
import { changeGrant } from "~/subscriptions/grant.server";
import { BesideGrant } from "~/subscriptions/BesideGrant";
import { GrantForm } from "~/subscriptions/GrantForm";
import { lookAgain } from "~/subscriptions/look-again.server";
import { readGrant } from "~/subscriptions/read.server";
import { TermsOf } from "~/subscriptions/Terms";
import { readTerms, refusedTerms } from "~/subscriptions/terms.server";
import { toldAt } from "~/subscriptions/told.server";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { PageTitle } from "~/ui/PageTitle";

export const handle = { access: "subscriptions.write", frame: "desk", title: (t) => t.subscriptions.admin.title } satisfies Handle;

async function grantOf(page: Page) {
  const id = z.uuid().safeParse(page.params["id"]).data;
  const grant = id ? await readGrant(page.db, id) : null;
  if (!grant) throw notFound();
  return grant;
}

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const grant = await grantOf(page);
  const { zone, languages } = page.house;
  return { grant, today: dayOf(new Date(), zone), notices: await lookAgain(page.db, grant), toldAt: await toldAt(page.db, grant.id), languages, lang: page.lang, zone };
}

export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const grant = await grantOf(page);
  const form = await readTerms(args.request, grant.institutionId ? "institution" : "person");
  if (!form.ok) return refusedTerms(page, form);
  const { operation, ...terms } = form.value;
  const changed = await changeGrant(page.db, { actor: page.actor, operationId: operation }, grant.id, terms);
  if (changed.ok) return done(page, paths.adminGrant(grant.id), page.t.subscriptions.admin.saved);
  const field = { domain_taken: "domains", access_taken: grant.institutionId ? "name" : "mail" }[changed.reason as string];
  return field ? refuseField(page, field, changed.reason, form.values) : refuse(page, changed.reason, form.values);
}

export default function GrantPage() {
  const { grant, today, ...beside } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { t } = useLanguage();
  const words = t.subscriptions.admin;
  const problem = tried && "errors" in tried ? tried : null;
  return (
    <>
      <ErrorSummary errors={problem?.errors} />
      <PageTitle aside={<a href={paths.adminSubscriptions()}>{words.back}</a>}>{grant.name}</PageTitle>
      {grant.state === "ended" ? (
        <div className="flow">
          <TermsOf grant={grant} />
          <p>
            <Button plain href={paths.adminGrantAgain(grant.id, grant.institutionId ? "institution" : "person")}>
              {t.grants.again}
            </Button>
          </p>
        </div>
      ) : (
        <div className="with-margin">
          <GrantForm to={grant.institutionId ? "institution" : "person"} grant={grant} today={today} errors={problem?.errors} values={problem?.values} />
          <BesideGrant grant={grant} {...beside} />
        </div>
      )}
    </>
  );
}
