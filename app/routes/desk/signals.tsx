import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { useLanguage } from "~/i18n";
import { countReports, readReports } from "~/reports/read.server";
import { SignalList, SignalTabs } from "~/reports/Signals";
import { PageTitle } from "~/ui/PageTitle";

export const handle = { access: ["editor", "publisher", "administrator"], frame: "desk", title: (t) => t.entryPages.signals.title } satisfies Handle;

/** What readers report about entries, the oldest first. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const settled = page.url.searchParams.get("tab") === "settled";
  return { settled, open: await countReports(page.db, page.actor), rows: await readReports(page.db, page.actor, settled) };
}

export default function SignalsPage() {
  const { settled, open, rows } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const words = t.entryPages.signals;
  return (
    <>
      <PageTitle lead={words.lead} aside={<p className="soft">{words.open(open)}</p>}>
        {words.title}
      </PageTitle>
      <SignalTabs settled={settled} open={open} />
      <SignalList rows={rows} settled={settled} />
    </>
  );
}
