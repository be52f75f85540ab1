import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { countOwnData, type DataKind } from "~/invitations/own-data.server";
import { Button } from "~/ui/Button";
import { Ledger } from "~/ui/Ledger";
import { PageTitle } from "~/ui/PageTitle";

export const handle = { access: "signed-in", frame: "room", title: (t) => t.invitations.data.title } satisfies Handle;

/** What the house holds on the person who has signed in, by kind. A delegate does not see it. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const personId = page.actor.kind === "account" ? page.actor.personId : null;
  if (!personId) throw redirect(paths.my(), 303);
  const counts = await countOwnData(page.db, personId);
  return { rows: Object.entries(counts).map(([kind, count]) => ({ kind: kind as DataKind, count })) };
}

export default function MyData() {
  const { t } = useLanguage();
  const { rows } = useLoaderData<typeof loader>();
  const words = t.invitations.data;
  return (
    <div className="flow">
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <Ledger
        caption={words.caption}
        folding
        rows={rows}
        rowKey={(row) => row.kind}
        columns={[
          { key: "what", head: words.what, name: true, cell: (row) => words.kinds[row.kind].what },
          { key: "count", head: words.count, label: words.count, numeric: true, cell: (row) => row.count },
          { key: "why", head: words.why, label: words.why, cell: (row) => words.kinds[row.kind].why },
        ]}
      />
      <p>
        <Button plain href={paths.myDataFile()} download>
          {words.file}
        </Button>
      </p>
      <p className="small soft">{words.fileText}</p>
      <p>{words.correct}</p>
      <p>
        {words.object} <a href={paths.my()}>{t.invitations.my.title}</a> · <a href={paths.rights()}>{words.rights}</a>
      </p>
    </div>
  );
}
