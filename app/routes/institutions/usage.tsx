import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { formatNumber, formatPartialDate, useLanguage } from "~/i18n";
import { readPool } from "~/subscriptions/budget.server";
import { readUsage, type Usage } from "~/subscriptions/usage.server";
import { institutionAt } from "~/subscriptions/institution.server";
import { InstitutionHead } from "~/subscriptions/InstitutionHead";
import { type Column, Ledger } from "~/ui/Ledger";
import { EmptyState } from "~/ui/Slip";

export const handle = { access: "signed-in", title: (t) => t.subscriptions.institution.tabs.usage } satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { institutionId, name, daily } = await institutionAt(page);
  return { institutionId, name, months: await readUsage(page.db, institutionId), pool: await readPool(page, { id: institutionId, name, daily }) };
}

export default function InstitutionUsagePage() {
  const { institutionId, name, months, pool } = useLoaderData<typeof loader>();
  const { t, lang } = useLanguage();
  const words = t.subscriptions.usage;
  const sum = (key: "searches" | "readings" | "entries" | "exported" | "turnedAway"): Column<Usage> => ({ key, head: words[key], label: words[key], numeric: true, cell: (row) => formatNumber(lang, row[key]) });
  const columns: Column<Usage>[] = [{ key: "month", head: words.month, name: true, cell: (row) => formatPartialDate(lang, row.month) }, sum("searches"), sum("readings"), sum("entries"), sum("exported"), sum("turnedAway")];
  return (
    <>
      <InstitutionHead id={institutionId} name={name} at="usage" />
      <p className="gap-above soft">{words.lead}</p>
      <p>
        {words.today(pool.entries, pool.most)}
        {months.length > 0 && (
          <>
            {" "}
            <a href={paths.institutionUsageFile(institutionId)}>{words.file}</a>
          </>
        )}
      </p>
      {months.length === 0 ? <EmptyState title={words.none}>{words.noneText}</EmptyState> : <Ledger caption={words.caption} columns={columns} rows={months} rowKey={(row) => row.month} folding />}
    </>
  );
}
