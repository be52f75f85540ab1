import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { aboutOf } from "~/directory/export/about.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { ForLibraries } from "~/subscriptions/ForLibraries";
import { institutionAt } from "~/subscriptions/institution.server";
import { InstitutionHead } from "~/subscriptions/InstitutionHead";
import { TermsOf } from "~/subscriptions/Terms";
import { TryAddress } from "~/subscriptions/TryAddress";
import { tryAddress } from "~/subscriptions/why-not.server";

export const handle = { access: "signed-in", title: (t) => t.subscriptions.menu.institution } satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { note: _note, ...grant } = await institutionAt(page);
  const address = page.url.searchParams.get("address")?.trim().slice(0, 60) ?? "";
  const tried = address ? await tryAddress(page.db, grant.institutionId, address) : null;
  return { grant, telephone: page.house.telephone, address, tried, library: { house: page.house.name[page.lang], origin: aboutOf(page).origin } };
}

export default function InstitutionAccessPage() {
  const { grant, telephone, address, tried, library } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const words = t.subscriptions.institution;
  return (
    <>
      <InstitutionHead id={grant.institutionId} name={grant.name} at="access" />
      <div className="flow measure gap-above">
        <TermsOf grant={{ ...grant, note: null }} />
        <TryAddress address={address} tried={tried} />
        <p>{words.anonymous}</p>
        <p>
          {words.test} <a href={paths.access()}>{t.subscriptions.menu.test}</a>.
        </p>
        <p className="soft">
          {words.change(telephone)} <a href={paths.subscribe()}>{t.selfTest.helpWrite}</a>.
        </p>
      </div>
      <ForLibraries {...library} />
    </>
  );
}
