import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { nominationShape } from "~/nominations/nomination";
import { NominationForm } from "~/nominations/NominationForm";
import { propose } from "~/nominations/propose.server";
import { readSectors } from "~/nominations/read.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, invalid, refuse } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { PageTitle } from "~/ui/PageTitle";

export const handle = { access: "signed-in", title: (t) => t.nominations.title } satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  return { sectors: await readSectors(page.db, page.lang), selfAllowed: page.policy.selfNomination, language: page.lang };
}

export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const form = await readForm(args.request, nominationShape);
  if (!form.ok) return invalid(page, form);
  const outcome = await propose(page.db, { house: page.house, keys: page.keys, actor: page.actor, input: form.value });
  return outcome.ok ? done(page, paths.myNominations(), page.t.nominations.received) : refuse(page, outcome.reason, form.values);
}

export default function NominatePage() {
  const { sectors, selfAllowed, language } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { t } = useLanguage();
  const problem = tried && "errors" in tried ? tried : null;
  return (
    <div className="measure flow">
      <ErrorSummary errors={problem?.errors} />
      <PageTitle lead={t.nominations.free}>{t.nominations.title}</PageTitle>
      <p>{t.nominations.lead}</p>
      <NominationForm sectors={sectors} selfAllowed={selfAllowed} language={language} errors={problem?.errors} values={problem?.values} />
    </div>
  );
}
