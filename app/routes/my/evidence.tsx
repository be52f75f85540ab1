import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ChoosePerson } from "~/biographies/ChoosePerson";
import { LineText } from "~/biographies/LineText";
import { findMyFile, oneMyFile } from "~/biographies/my-file.server";
import { byStatement } from "~/evidence/by-statement.server";
import { EvidenceList } from "~/evidence/EvidenceList";
import { bringingStages, removeShape } from "~/evidence/evidence";
import { readEvidence } from "~/evidence/read.server";
import { removeEvidence } from "~/evidence/write.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, sentBack } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { PageTitle } from "~/ui/PageTitle";
import { EmptyState, Slip } from "~/ui/Slip";

export const handle = { access: "signed-in", frame: "room", title: (t) => t.files.evidence.title } satisfies Handle;

/** Every statement of the draft with what speaks for it, and what was brought for statements that are no longer there. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const file = await findMyFile(page);
  if (!file) return { file: null, choose: [] };
  if ("choose" in file) return { file: null, choose: file.choose };
  const evidence = await readEvidence(page.db, file.personId, { own: true });
  return {
    choose: [],
    file: {
      name: file.name,
      as: file.as,
      query: file.query,
      lang: file.dossier.language,
      brings: bringingStages.includes(file.dossier.stage),
      ...byStatement(file.draft, evidence),
    },
  };
}

/** Takes one piece away again. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const file = await oneMyFile(page);
  const back = paths.myEvidence(file.query);
  const form = await readForm(page.request, removeShape);
  if (!form.ok) return sentBack(page, back, "not_found");
  const { operation, evidence } = form.value;
  const removed = await removeEvidence(page, { dossierId: file.dossier.id, operation, evidenceId: evidence });
  return removed.ok ? done(page, back, page.t.files.evidence.removed) : sentBack(page, back, removed.reason);
}

export default function MyEvidencePage() {
  const { file, choose } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const words = t.files.evidence;
  if (!file) return choose.length > 0 ? <ChoosePerson people={choose} to={paths.myEvidence} /> : <EmptyState title={t.drafting.questionnaire.noFile}>{t.drafting.questionnaire.noFileText}</EmptyState>;
  const removes = file.brings ? ({ as: "own", action: paths.myEvidence(file.query) } as const) : null;
  return (
    <div className="flow measure">
      <PageTitle lead={file.name}>{words.title}</PageTitle>
      {file.as === "delegate" && <p>{t.drafting.questionnaire.delegate(file.name)}</p>}
      <p>{words.lead}</p>
      {!file.brings && <Slip>{words.closed}</Slip>}
      {file.statements.length === 0 && <EmptyState title={words.noStatements} />}
      {file.statements.map(({ statementId, kind, line, evidence }) => (
        <section key={statementId} className="evidence-of flow" aria-labelledby={`s${statementId}`}>
          <h2 id={`s${statementId}`} className="side-head">
            {t.drafting.kinds[kind]}
          </h2>
          {line && !line.picture && <LineText line={line} lang={file.lang} marked />}
          <EvidenceList evidence={evidence} opens removes={removes} />
          {file.brings && (
            <p className="small sans evidence-link">
              <a href={paths.myEvidenceOf(statementId, file.query)} aria-describedby={`s${statementId}`}>
                {words.addOne}
              </a>
            </p>
          )}
        </section>
      ))}
      {file.others.length > 0 && (
        <section className="evidence-of flow" aria-labelledby="others">
          <h2 id="others" className="side-head">
            {words.others}
          </h2>
          <EvidenceList evidence={file.others} opens removes={removes} />
        </section>
      )}
      <p>
        <a href={paths.my(file.query)}>{words.backToFile}</a>
      </p>
    </div>
  );
}
