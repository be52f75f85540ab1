import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readMembers } from "~/committee/read.server";
import { readQueue } from "~/dossiers/queue.server";
import { QueueTable } from "~/dossiers/Queue";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { useLanguage } from "~/i18n";
import { hasPart } from "~/workflow/presets";
import { Ledger } from "~/ui/Ledger";
import { PageTitle } from "~/ui/PageTitle";
import { EmptyState } from "~/ui/Slip";

export const handle = { access: "secretariat.read", frame: "desk", title: (t) => t.committee.secretariat.title } satisfies Handle;

/** The secretary's view: members and their load, and the files that await a ballot or a seat. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const inStage = async (stage: "ballot" | "waiting") => (await readQueue(page.db, page.actor, { tray: "all", stage, sort: "name", page: 1 })).rows;
  const ballots = hasPart(page.policy, "ballot");
  return { members: await readMembers(page.db), ballots: ballots ? await inStage("ballot") : null, waiting: ballots ? await inStage("waiting") : [] };
}

export default function SecretariatPage() {
  const { members, ballots, waiting } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const words = t.committee.secretariat;
  return (
    <div className="flow">
      <PageTitle>{words.title}</PageTitle>
      {members.length === 0 ? (
        <EmptyState title={words.empty} />
      ) : (
        <Ledger
          caption={words.caption}
          folding
          rows={members}
          rowKey={(row) => row.id}
          columns={[
            { key: "name", head: words.member, name: true, cell: (row) => row.name },
            { key: "open", head: words.open, label: words.open, numeric: true, cell: (row) => row.open },
            { key: "evaluations", head: words.evaluations, label: words.evaluations, numeric: true, cell: (row) => row.evaluations },
            { key: "conflicts", head: words.conflicts, label: words.conflicts, numeric: true, cell: (row) => row.conflicts },
          ]}
        />
      )}
      {ballots && (
        <>
          <h2>{words.ballots}</h2>
          {ballots.length > 0 ? <QueueTable rows={ballots} tray="all" /> : <p className="soft">{words.noBallots}</p>}
        </>
      )}
      {waiting.length > 0 && (
        <>
          <h2>{words.waiting}</h2>
          <QueueTable rows={waiting} tray="all" />
        </>
      )}
    </div>
  );
}
