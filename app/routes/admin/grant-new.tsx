import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { done, notFound, refuse, refuseField } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { dayOf } from "~/i18n/dates";
import { giveToInstitution, giveToPerson } from "~/subscriptions/grant.server";
import { GrantForm } from "~/subscriptions/GrantForm";
import { readGrant } from "~/subscriptions/read.server";
import { readTerms, refusedTerms } from "~/subscriptions/terms.server";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { PageTitle } from "~/ui/PageTitle";

export const handle = { access: "subscriptions.write", frame: "desk", title: (t) => t.subscriptions.admin.title } satisfies Handle;

function receiverOf({ params }: Page): "person" | "institution" {
  const { to } = params;
  if (to !== "person" && to !== "institution") throw notFound();
  return to;
}

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const to = receiverOf(page);
  const id = z.uuid().safeParse(page.url.searchParams.get("like")).data;
  const like = id ? await readGrant(page.db, id) : null;
  return { to, today: dayOf(new Date(), page.house.zone), like: like && (like.institutionId !== null) === (to === "institution") ? like : null };
}

export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const form = await readTerms(args.request, receiverOf(page));
  if (!form.ok) return refusedTerms(page, form);
  const { operation, ...terms } = form.value;
  const request = { actor: page.actor, operationId: operation };
  const given = await ("networks" in terms ? giveToInstitution(page.db, request, terms) : giveToPerson(page.db, request, terms));
  if (given.ok) return done(page, paths.adminGrant(given.id), page.t.subscriptions.admin.given(terms.name));
  const field = { domain_taken: "domains", access_taken: "networks" in terms ? "name" : "mail" }[given.reason as string];
  return field ? refuseField(page, field, given.reason, form.values) : refuse(page, given.reason, form.values);
}

export default function NewGrantPage() {
  const { to, today, like } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { t } = useLanguage();
  const words = t.subscriptions.admin;
  const problem = tried && "errors" in tried ? tried : null;
  return (
    <div className="measure flow">
      <ErrorSummary errors={problem?.errors} />
      <PageTitle aside={<a href={paths.adminSubscriptions()}>{words.back}</a>}>{to === "person" ? words.newPerson : words.newInstitution}</PageTitle>
      <p className="soft">{to === "person" ? words.newPersonLead : words.newInstitutionLead}</p>
      <GrantForm to={to} like={like} today={today} errors={problem?.errors} values={problem?.values} />
    </div>
  );
}
