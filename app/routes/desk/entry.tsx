import type { LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ErratumNote } from "~/certification/Erratum";
import { readOpenErratum } from "~/certification/erratum.server";
import { DecisionPanel } from "~/dossiers/DecisionPanel";
import { FileHistory } from "~/dossiers/Dossier";
import { readPanel } from "~/dossiers/panel.server";
import { readEntryHead, readHistory } from "~/dossiers/read.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { notFound } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { PageTitle } from "~/ui/PageTitle";

export const handle = { access: ["editor", "secretary", "certifier", "publisher", "administrator"], frame: "desk", title: (t) => t.dossiers.file.standing } satisfies Handle;

/** The desk's page of an entry that has no dossier of ours: taken over from elsewhere. With a dossier, that is its page. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const id = z.uuid().safeParse(args.params.id).data;
  const entry = id ? await readEntryHead(page.db, page.actor, id) : null;
  if (!entry) throw notFound();
  if (entry.dossierId && page.actor.kind === "account" && page.actor.roles.some((role) => role !== "certifier")) throw redirect(paths.dossier(entry.dossierId));
  const panel = await readPanel(page, { entryId: entry.id });
  if (!panel) throw notFound();
  return { entry, panel, history: await readHistory(page.db, { dossierId: null, entryId: entry.id }), erratum: await readOpenErratum(page.db, entry.id) };
}

export default function EntryDeskPage() {
  const { entry, panel, history, erratum } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  return (
    <>
      <PageTitle lead={t.workflow.standings[entry.standing]}>{entry.filedName}</PageTitle>
      <div className="with-margin">
        <div className="flow">
          <ErratumNote erratum={erratum} />
          <h2>{t.dossiers.panelHeading}</h2>
          <DecisionPanel panel={panel} next={paths.entryDesk(entry.id)} />
        </div>
        <aside className="flow">
          <h2>{t.dossiers.file.history}</h2>
          <FileHistory history={history} />
        </aside>
      </div>
    </>
  );
}
