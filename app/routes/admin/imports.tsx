import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type ImportedSource, readImportedSources } from "~/house/audit.server";
import { ImportForm } from "~/imports/ImportForm";
import { PastRuns, RunUnderWay } from "~/imports/ImportRuns";
import { receiveImport } from "~/imports/receive.server";
import { isOpen } from "~/imports/run";
import { isImportUnderWay, readRuns } from "~/imports/runs.server";
import { sendImport } from "~/imports/sent.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { done, invalid, refuse } from "~/http/respond.server";
import { formatNumber, useLanguage } from "~/i18n";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { type Column, Ledger } from "~/ui/Ledger";
import { PageTitle } from "~/ui/PageTitle";
import { EmptyState } from "~/ui/Slip";

export const handle = { access: ["administrator"], frame: "desk", title: (t) => t.admin.imports.title } satisfies Handle;

/** Who follows an import has the page renewed, without a script; who does not is left in peace. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const runs = await readRuns(page.db);
  const open = runs.find(isOpen) ?? null;
  const followed = open !== null && page.url.searchParams.has("follow");
  const shown = {
    open,
    followed,
    past: runs.filter((run) => !isOpen(run)),
    busy: !open && (await isImportUnderWay(page.db)),
    sources: await readImportedSources(page.db),
  };
  return data(shown, followed ? { headers: { Refresh: `5; url=${paths.adminImportsFollowed()}` } } : undefined);
}

export const headers: HeadersFunction = ({ loaderHeaders }) => {
  const refresh = loaderHeaders.get("Refresh");
  return new Headers(refresh ? { Refresh: refresh } : {});
};

/** The file is streamed to the house's folder, read through once, and taken over by the server's own work. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const received = await receiveImport(page.request, page.settings.home);
  if (!received.ok) return invalid(page, received);
  const { file, publish, operation, values } = received;
  const sent = await sendImport(page.db, { actor: page.actor, operationId: operation }, { file, publish });
  if (sent.ok) return done(page, paths.adminImportsFollowed(), page.t.imports.send.sent(file.name));
  return "fault" in sent ? invalid(page, { ok: false, errors: { file: `imports.file.${sent.fault}` }, values }) : refuse(page, sent.reason, values);
}

export default function ImportsPage() {
  const { open, followed, past, busy, sources } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { t } = useLanguage();
  const words = t.admin.imports;
  const problem = tried && "errors" in tried ? tried : null;
  return (
    <>
      <ErrorSummary errors={problem?.errors} />
      <PageTitle>{words.title}</PageTitle>
      <div className="flow">
        <p className="soft measure">{words.lead}</p>
        {open && <h2>{t.imports.now.title}</h2>}
        {open && <RunUnderWay run={open} followed={followed} />}
        <h2 id="form">{t.imports.send.title}</h2>
        {open || busy ? <p className="measure">{open ? t.imports.send.busy : t.imports.send.busyCommand}</p> : <ImportForm publish={problem?.values["publish"] === "yes"} errors={problem?.errors} />}
        <h2>{t.imports.past.title}</h2>
        <PastRuns runs={past} />
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
