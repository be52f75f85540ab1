import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CertifierQueue } from "~/certification/Queue";
import { hasCertified, readCertifierQueue } from "~/certification/queue.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { notFound } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { PageTitle } from "~/ui/PageTitle";
import { EmptyState } from "~/ui/Slip";
import { hasPart } from "~/workflow/presets";

export const handle = { access: ["certifier"], frame: "desk", title: (t) => t.certification.queue.title } satisfies Handle;

/** A house that has given certification up keeps the room open for whoever still has a file in it. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  if (!hasPart(page.policy, "certification") && !(await hasCertified(page.db, page.actor))) throw notFound();
  return { rows: await readCertifierQueue(page.db, page.actor) };
}

export default function CertifierQueuePage() {
  const { rows } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const words = t.certification.queue;
  return (
    <div className="flow">
      <PageTitle aside={<a href={paths.certificateRegister()}>{words.register}</a>}>{words.title}</PageTitle>
      <p className="soft measure">{words.lead}</p>
      {rows.length === 0 ? <EmptyState title={words.empty}>{words.emptyText}</EmptyState> : <CertifierQueue rows={rows} />}
    </div>
  );
}
