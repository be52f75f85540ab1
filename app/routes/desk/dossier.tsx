import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ErratumNote } from "~/certification/Erratum";
import { readOpenErratum } from "~/certification/erratum.server";
import { DecisionPanel } from "~/dossiers/DecisionPanel";
import { Assignments, DossierHeading, FileLinks, FileHistory, Nominations, Tasks } from "~/dossiers/Dossier";
import { readPanel } from "~/dossiers/panel.server";
import { readAssignments, readDossier, readHistory, readNominations } from "~/dossiers/read.server";
import { readTasks } from "~/dossiers/tasks.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { notFound } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { LetterChecks } from "~/letters/LetterChecks";
import { readFileChecks } from "~/letters/read.server";
import { may } from "~/workflow/capabilities";

export const handle = {
  access: ["editor", "secretary", "publisher", "administrator"],
  frame: "desk",
  title: (t, data) => t.dossiers.file.number((data as { dossier?: { number: string } } | undefined)?.dossier?.number ?? ""),
} satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const id = z.uuid().safeParse(args.params.id).data;
  const dossier = id ? await readDossier(page.db, page.actor, id) : null;
  const panel = dossier ? await readPanel(page, { dossierId: dossier.id }) : null;
  if (!dossier || !panel) throw notFound();
  return {
    dossier,
    panel,
    history: await readHistory(page.db, { dossierId: dossier.id, entryId: dossier.entryId }),
    assignments: await readAssignments(page.db, dossier.id),
    nominations: await readNominations(page.db, dossier.id),
    tasks: await readTasks(page.db, page.actor, dossier.id),
    erratum: await readOpenErratum(page.db, dossier.entryId),
    checks: may(page.policy, page.actor, "letters.read") ? await readFileChecks(page.db, page.actor, dossier.id) : null,
    zone: page.house.zone,
  };
}

export default function DossierPage() {
  const { dossier, panel, history, assignments, nominations, tasks, erratum, checks, zone } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  return (
    <>
      <DossierHeading dossier={dossier} />
      <FileLinks dossier={dossier} />
      <div className="with-margin">
        <div className="flow">
          <Tasks tasks={tasks} dossierId={dossier.id} next={paths.dossier(dossier.id)} />
          <ErratumNote erratum={erratum} />
          <h2 id="decisions">{t.dossiers.panelHeading}</h2>
          <DecisionPanel panel={panel} next={paths.dossier(dossier.id)} />
          <Nominations nominations={nominations} />
          <h2>{t.dossiers.file.history}</h2>
          <FileHistory history={history} />
        </div>
        <aside className="flow">
          <Assignments assignments={assignments} />
          <LetterChecks checks={checks} dossierId={dossier.id} zone={zone} />
        </aside>
      </div>
    </>
  );
}
