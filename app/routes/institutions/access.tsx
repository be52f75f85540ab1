import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { institutionAt } from "~/subscriptions/institution.server";
import { InstitutionHead } from "~/subscriptions/InstitutionHead";
import { TermsOf } from "~/subscriptions/Terms";

export const handle = { access: "signed-in", title: (t) => t.subscriptions.menu.institution } satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { note: _note, ...grant } = await institutionAt(page);
  return { grant, telephone: page.house.telephone };
}

export default function InstitutionAccessPage() {
  const { grant, telephone } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const words = t.subscriptions.institution;
  return (
    <>
      <InstitutionHead id={grant.institutionId} name={grant.name} at="access" />
      <div className="flow measure gap-above">
        <TermsOf grant={{ ...grant, note: null }} />
        <p>{words.anonymous}</p>
        <p>
          {words.test} <a href={paths.access()}>{t.subscriptions.menu.test}</a>.
        </p>
        <p className="soft">{words.change(telephone)}</p>
      </div>
    </>
  );
}
