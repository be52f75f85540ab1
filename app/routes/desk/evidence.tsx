import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findDeskFile } from "~/biographies/desk.server";
import { FileTabs } from "~/biographies/FileTabs";
import { LineText } from "~/biographies/LineText";
import { byStatement } from "~/evidence/by-statement.server";
import { EvidenceForm } from "~/evidence/EvidenceForm";
import { EvidenceList } from "~/evidence/EvidenceList";
import { bringingStages, deskEvidenceShape, removeShape } from "~/evidence/evidence";
import { mayOpenEvidence, readEvidence } from "~/evidence/read.server";
import { bring } from "~/evidence/receive.server";
import { addEvidence, removeEvidence } from "~/evidence/write.server";
import { evidenceRead } from "~/evidence/log.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, sentBack } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { PageTitle } from "~/ui/PageTitle";
import { EmptyState, Slip } from "~/ui/Slip";
import { holds } from "~/workflow/roles";

export const handle = {
  access: "desk.read",
  frame: "desk",
  title: (t, shown) => t.files.evidence.titleOf((shown as { dossier?: { name: string } } | undefined)?.dossier?.name ?? ""),
} satisfies Handle;

/** All evidence of a file, statement by statement; the files themselves open for those who work on it. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { dossier, draft, writes } = await findDeskFile(page);
  const evidence = await readEvidence(page.db, dossier.personId);
  if (evidence.length > 0) evidenceRead(page, dossier);
  return {
    dossier: { id: dossier.id, number: dossier.number, name: dossier.filedName, stage: dossier.stage },
    lang: draft?.language ?? dossier.language,
    opens: await mayOpenEvidence(page.db, page.actor, { personId: dossier.personId, dossierId: dossier.id }),
    adds: holds(page.actor, "editor") && bringingStages.includes(dossier.stage),
    writes,
    ...byStatement(draft, evidence),
    chosen: page.url.searchParams.get("statement") ?? undefined,
  };
}

/** Adds what came on paper, or (`?step=remove`) takes away what the house itself brought. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const { dossier } = await findDeskFile(page);
  const back = paths.dossierEvidence(dossier.id);
  if (page.url.searchParams.get("step") === "remove") {
    const form = await readForm(page.request, removeShape);
    if (!form.ok) return sentBack(page, back, "not_found");
    const removed = await removeEvidence(page, { dossierId: dossier.id, operation: form.value.operation, evidenceId: form.value.evidence });
    return removed.ok ? done(page, back, page.t.files.evidence.removed) : sentBack(page, back, removed.reason);
  }
  if (!holds(page.actor, "editor")) return data({ errors: { form: page.t.http.refused.not_yours }, values: {} }, { status: 403 });
  const failed = await bring(page, deskEvidenceShape, ({ operation, statement, title, note }, received) =>
    addEvidence(page, { dossierId: dossier.id, operation, statementId: statement ?? null, title, note: note ?? null, received }),
  );
  return failed ?? done(page, back, page.t.files.evidence.added);
}

export default function DeskEvidencePage() {
  const { dossier, lang, writes, opens, adds, statements, others, chosen } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>() ?? null;
  const { t } = useLanguage();
  const words = t.files.evidence;
  const held = statements.filter(({ evidence }) => evidence.length > 0);
  const removes = adds ? ({ as: "house", action: `${paths.dossierEvidence(dossier.id)}?step=remove` } as const) : null;
  return (
    <>
      <ErrorSummary errors={tried?.errors} />
      <PageTitle lead={`${t.dossiers.file.number(dossier.number)} · ${t.workflow.stages[dossier.stage]}`}>{dossier.name}</PageTitle>
      <FileTabs dossier={dossier} current="evidence" also={{ portrait: writes === "editor" }} />
      <p>{words.deskLead}</p>
      {!opens && <Slip>{words.notOpen}</Slip>}
      <div className="two-leaves gap-above-small">
        <div className="flow">
          {held.length === 0 && others.length === 0 && <EmptyState title={words.none} />}
          {held.map(({ statementId, kind, line, evidence }) => (
            <section key={statementId} className="evidence-of flow" aria-labelledby={`s${statementId}`}>
              <h2 id={`s${statementId}`} className="side-head">
                {t.drafting.kinds[kind]}
              </h2>
              {line && !line.picture && <LineText line={line} lang={lang} marked />}
              <EvidenceList evidence={evidence} opens={opens} removes={removes} />
            </section>
          ))}
          {others.length > 0 && (
            <section className="evidence-of flow" aria-labelledby="others">
              <h2 id="others" className="side-head">
                {words.wholeFile}
              </h2>
              <EvidenceList evidence={others} opens={opens} removes={removes} />
            </section>
          )}
        </div>
        {adds && (
          <section className="flow" aria-labelledby="add">
            <h2 id="add">{words.fromPaper}</h2>
            <EvidenceForm about={statements.map(({ statementId, kind }) => ({ value: String(statementId), label: `${t.drafting.kinds[kind]} (${statementId})` }))} chosen={chosen} tried={tried} />
          </section>
        )}
      </div>
    </>
  );
}
