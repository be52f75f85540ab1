import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type ImportedSource, readImportedSources } from "~/house/audit.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { formatNumber, useLanguage } from "~/i18n";
import { type Column, Ledger } from "~/ui/Ledger";
import { PageTitle } from "~/ui/PageTitle";
import { EmptyState } from "~/ui/Slip";

export const handle = { access: ["administrator"], frame: "desk", title: (t) => t.admin.imports.title } satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  return { sources: await readImportedSources(page.db) };
}

export default function ImportsPage() {
  const { sources } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const words = t.admin.imports;
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <div className="flow">
        <p className="soft measure">{words.lead}</p>
        <h2>{words.sources}</h2>
        {sources.length === 0 ? <EmptyState title={words.none}>{words.noneText}</EmptyState> : <Sources sources={sources} />}
        <h2>{words.how}</h2>
        <p>{words.command}</p>
        <pre>
          <code>npm run import -- FILE [--publish]</code>
        </pre>
        <ul className="list flow measure">
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
      </div>
    </>
  );
}

function Sources({ sources }: { sources: readonly ImportedSource[] }) {
  const { t, lang } = useLanguage();
  const words = t.admin.imports;
  const count = (key: "entries" | "shown" | "memorial" | "held" | "own"): Column<ImportedSource> => ({
    key,
    head: words[key],
    label: words[key],
    numeric: true,
    cell: (row) => formatNumber(lang, row[key]),
  });
  const columns: Column<ImportedSource>[] = [
    { key: "source", head: words.source, name: true, cell: (row) => <Source row={row} /> },
    count("entries"),
    count("shown"),
    count("memorial"),
    count("held"),
    count("own"),
  ];
  return <Ledger caption={words.caption} folding columns={columns} rows={sources} rowKey={(row) => row.source} />;
}

function Source({ row }: { row: ImportedSource }) {
  return (
    <>
      {row.url ? (
        <a href={row.url} rel="noopener ugc nofollow">
          {row.source}
        </a>
      ) : (
        row.source
      )}
      {row.licence && <span className="small soft"> {row.licence}</span>}
    </>
  );
}
