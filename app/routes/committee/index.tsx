import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readMemberQueue } from "~/committee/read.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { formatDate, useLanguage } from "~/i18n";
import { FiledName } from "~/persons/FiledName";
import { Ledger } from "~/ui/Ledger";
import { PageTitle } from "~/ui/PageTitle";
import { EmptyState } from "~/ui/Slip";

export const handle = { access: "committee.read", frame: "desk", title: (t) => t.committee.title } satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const rows = await readMemberQueue(page.db, page.actor);
  return { rows: rows.map(({ id, number, filedName, dueOn, answered, evaluated }) => ({ id, number, filedName, dueOn, answered, evaluated })) };
}

export default function CommitteePage() {
  const { rows } = useLoaderData<typeof loader>();
  const { t, lang } = useLanguage();
  const words = t.committee;
  if (rows.length === 0) return <EmptyState title={words.empty}>{words.emptyText}</EmptyState>;
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p className="soft measure">{words.lead}</p>
      <Ledger
        caption={words.caption}
        folding
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { key: "name", head: t.dossiers.queue.person, name: true, cell: (row) => <a href={paths.committeeDossier(row.id)}><FiledName name={row.filedName} /></a> },
          { key: "number", head: t.dossiers.queue.file, folds: true, cell: (row) => <span className="tabular">{row.number}</span> },
          { key: "state", head: words.state, label: words.state, cell: (row) => (row.evaluated ? words.states.done : row.answered ? words.states.open : words.states.question) },
          { key: "due", head: words.due, label: words.due, numeric: true, cell: (row) => (row.dueOn ? formatDate(lang, row.dueOn) : "–") },
        ]}
      />
    </>
  );
}
