import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readProposals } from "~/nominations/read.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { formatDate, typeset, useLanguage } from "~/i18n";
import { FiledName } from "~/persons/FiledName";
import { Button } from "~/ui/Button";
import { Ledger } from "~/ui/Ledger";
import { PageTitle } from "~/ui/PageTitle";
import { EmptyState } from "~/ui/Slip";

export const handle = { access: "desk.read", frame: "desk", title: (t) => t.nominations.desk.title } satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  return { rows: await readProposals(page.db, page.actor) };
}

export default function ProposalsPage() {
  const { rows } = useLoaderData<typeof loader>();
  const { t, lang } = useLanguage();
  const words = t.nominations.desk;
  const add = <Button plain href={paths.nominate()}>{t.nominations.title}</Button>;
  return (
    <>
      <PageTitle aside={add}>{words.title}</PageTitle>
      <p className="soft">{words.lead}</p>
      {rows.length === 0 ? (
        <EmptyState title={words.empty} action={add} />
      ) : (
        <Ledger
          caption={words.caption}
          folding
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            { key: "name", head: t.dossiers.queue.person, name: true, cell: (row) => (
              <>
                <a href={paths.dossier(row.id)}>
                  <FiledName name={row.filedName} />
                </a>{" "}
                <small>{typeset(lang, row.descriptor[lang] ?? row.descriptor.fr ?? row.descriptor.en ?? "")}</small>
              </>
            ) },
            { key: "number", head: t.dossiers.queue.file, folds: true, cell: (row) => <span className="tabular">{row.number}</span> },
            { key: "sector", head: t.nominations.sector, label: t.nominations.sector, cell: (row) => (lang === "fr" ? row.label_fr : row.label_en) ?? "–" },
            { key: "times", head: words.count, label: words.count, cell: (row) => words.times(row.times) },
            { key: "identity", head: words.identity, label: words.identity, cell: (row) =>
              row.identity ? words.identitySettled : `${words.identityOpen}${row.near > 0 ? ` (${words.namesakes(row.near)})` : ""}` },
            { key: "at", head: words.received, label: words.received, numeric: true, cell: (row) => formatDate(lang, row.at) },
          ]}
        />
      )}
    </>
  );
}
