import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { printedById } from "~/biographies/draft-page.server";
import { LineText } from "~/biographies/LineText";
import { type MyFile, oneMyFile } from "~/biographies/my-file.server";
import { EvidenceForm } from "~/evidence/EvidenceForm";
import { EvidenceList } from "~/evidence/EvidenceList";
import { bringingStages, evidenceShape } from "~/evidence/evidence";
import { readEvidence } from "~/evidence/read.server";
import { bring } from "~/evidence/receive.server";
import { addEvidence } from "~/evidence/write.server";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { done, notFound } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { PageTitle } from "~/ui/PageTitle";
import { Slip } from "~/ui/Slip";

export const handle = { access: "signed-in", frame: "room", title: (t) => t.files.evidence.addTitle } satisfies Handle;

function statementOf({ params }: Page, { draft }: MyFile) {
  const line = draft?.lines.find(({ statementId }) => String(statementId) === params["statement"]);
  if (!line || !draft) throw notFound();
  return { line, printed: printedById(draft).get(String(line.statementId)) ?? null };
}

/** One statement, what speaks for it already, and the form for one more document or note. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const file = await oneMyFile(page);
  const { line, printed } = statementOf(page, file);
  const evidence = await readEvidence(page.db, file.personId, { own: true });
  return {
    name: file.name,
    as: file.as,
    query: file.query,
    lang: file.dossier.language,
    brings: bringingStages.includes(file.dossier.stage),
    kind: line.kind,
    line: printed,
    evidence: evidence.filter(({ statementId }) => statementId === line.statementId),
  };
}

export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const file = await oneMyFile(page);
  const { statementId } = statementOf(page, file).line;
  const failed = await bring(page, evidenceShape, ({ operation, title, note }, received) =>
    addEvidence(page, { dossierId: file.dossier.id, operation, statementId, title, note: note ?? null, received }),
  );
  return failed ?? done(page, paths.myEvidence(file.query), page.t.files.evidence.added);
}

export default function EvidenceOfStatementPage() {
  const { name, as, query, lang, brings, kind, line, evidence } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>() ?? null;
  const { t } = useLanguage();
  const words = t.files.evidence;
  return (
    <div className="flow measure">
      <ErrorSummary errors={tried?.errors} />
      <PageTitle lead={name}>{words.addTitle}</PageTitle>
      {as === "delegate" && <p>{t.drafting.questionnaire.delegate(name)}</p>}
      <section className="evidence-of flow" aria-labelledby="statement">
        <h2 id="statement" className="side-head">
          {t.drafting.kinds[kind]}
        </h2>
        {line && <LineText line={line} lang={lang} marked />}
        <EvidenceList evidence={evidence} opens removes={null} />
      </section>
      <p>{words.addLead}</p>
      {brings ? <EvidenceForm tried={tried} /> : <Slip>{words.closed}</Slip>}
      <p>
        <a href={paths.myEvidence(query)}>{words.back}</a>
      </p>
    </div>
  );
}
