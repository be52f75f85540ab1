import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readOwnNominations } from "~/nominations/read.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { formatDate, useLanguage } from "~/i18n";
import { accountOf } from "~/workflow/roles";
import { Button } from "~/ui/Button";
import { Ledger } from "~/ui/Ledger";
import { PageTitle } from "~/ui/PageTitle";
import { EmptyState } from "~/ui/Slip";

export const handle = { access: "signed-in", title: (t) => t.nominations.mine.title } satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const rows = await readOwnNominations(page.db, accountOf(page.actor) ?? "");
  return { rows: rows.map(({ id, at, name, state }) => ({ id, at, name, state })) };
}

export default function MyNominationsPage() {
  const { rows } = useLoaderData<typeof loader>();
  const { t, lang } = useLanguage();
  const words = t.nominations.mine;
  const another = <Button plain href={paths.nominate()}>{words.another}</Button>;
  if (rows.length === 0) return <EmptyState title={words.empty} action={another} />;
  return (
    <div className="flow">
      <PageTitle aside={another}>{words.title}</PageTitle>
      <Ledger
        caption={words.caption}
        folding
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { key: "name", head: words.person, name: true, cell: (row) => <a href={paths.nomination(row.id)}>{row.name}</a> },
          { key: "at", head: words.sent, label: words.sent, cell: (row) => formatDate(lang, row.at) },
          { key: "state", head: words.state, label: words.state, cell: (row) => words.states[row.state] },
        ]}
      />
    </div>
  );
}
