import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerProof, readAnswers } from "~/biographies/answer.server";
import { answersShape } from "~/biographies/answers";
import { LineText } from "~/biographies/LineText";
import { EntryPortrait } from "~/biographies/PortraitPlate";
import { PrintedHead, PrintedSections } from "~/biographies/PrintedText";
import { findProof, type ProofPage } from "~/biographies/proof-page.server";
import { KeptOutList } from "~/biographies/KeptOut";
import { readRevision } from "~/biographies/read.server";
import { type KeptOut, readKeptOut } from "~/biographies/veto.server";
import { GalleyText, HopedFor, ProofForm, RemovedSince } from "~/biographies/ProofForm";
import { ProofDecision } from "~/biographies/ProofDecision";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, invalid, refuse } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { InkKey } from "~/ui/Mark";
import { PageTitle } from "~/ui/PageTitle";
import { Slip } from "~/ui/Slip";

export const handle = {
  access: "signed-in",
  frame: "room",
  title: (t, data) => {
    const proof = data as Partial<ProofPage> | undefined;
    return proof?.mode === "countersign" ? t.drafting.proof.countersignTitle : t.drafting.proof.title(proof?.round || 1);
  },
} satisfies Handle;

type Shown = ProofPage & { keptOut: KeptOut[] };

/** The entry as it will print: to be answered statement by statement, or to be read as it was answered. */
export async function loader(args: LoaderFunctionArgs): Promise<Shown> {
  const page = await enter(args, handle.access);
  const proof = await findProof(page);
  const reading = await readRevision(page.db, proof.revisionId);
  return { ...proof, keptOut: reading ? await readKeptOut(page.db, reading) : [] };
}

/** Keeps the answers; nothing leaves the house or moves the file here. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const proof = await findProof(page);
  const form = await readForm(args.request, answersShape(proof.rows));
  if (!form.ok) return invalid(page, form);
  const { answers, errors } = readAnswers(proof, form.values, page.t.drafting.proof.needsCorrection);
  if (Object.keys(errors).length > 0) return data({ errors, values: form.values }, { status: 422 });
  const { dossierId, revisionId } = proof;
  const kept = await answerProof(page.db, {
    dossierId,
    revisionId,
    actor: page.actor,
    answers,
    operationId: String(form.value["operation"]),
  });
  if (!kept.ok) return refuse(page, kept.reason, form.values);
  return form.value["then"] === "finish"
    ? done(page, paths.proofDone(revisionId))
    : done(page, paths.proof(revisionId), page.t.drafting.proof.kept);
}

export default function ProofPageView() {
  const proof = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>() ?? null;
  const { t } = useLanguage();
  const words = t.drafting.proof;
  return (
    <>
      <ErrorSummary errors={tried?.errors} />
      <PageTitle lead={proof.person}>
        {proof.mode === "countersign" ? words.countersignTitle : words.title(proof.round || 1)}
      </PageTitle>
      <Introduction proof={proof} />
      {proof.mode === "open" && <ProofForm proof={proof} tried={tried} />}
      {proof.mode === "countersign" && <Changed proof={proof} />}
      <RemovedSince proof={proof} />
      <KeptOutList revisionId={proof.revisionId} keptOut={proof.keptOut} lang={proof.lang} lifts={proof.as === "nominee" && (proof.mode === "open" || proof.mode === "answered")} />
      <WholeText proof={proof} open={proof.mode === "answered" || proof.mode === "signed"} />
    </>
  );
}

function Introduction({ proof }: { proof: ProofPage }) {
  const { t } = useLanguage();
  const words = t.drafting.proof;
  if (proof.mode === "open") {
    const remarks = proof.rows.flatMap((row) => row.remarks).filter(({ settled }) => !settled).length;
    return (
      <div className="flow measure">
        <p>{words.lead}</p>
        <InkKey />
        {proof.rows.some((row) => row.line.ink === "declared") && <p className="small sans soft">{words.grey}</p>}
        <HopedFor dueOn={proof.dueOn} />
        <p className="small sans">
          <a href="#whole">{words.readThrough}</a>
        </p>
        {remarks > 0 && (
          <p className="small sans">
            <a href={paths.myRemarks(proof.query)}>{t.writing.threads.mineLink(remarks)}</a>
          </p>
        )}
      </div>
    );
  }
  if (proof.mode === "countersign") return <p className="measure">{words.countersignText}</p>;
  return (
    <Slip title={proof.mode === "signed" ? words.signedTitle : words.answeredTitle}>
      <p>{words.answeredText}</p>
      {proof.latest && <a href={paths.proof(proof.latest)}>{words.latest}</a>}
    </Slip>
  );
}

function Changed({ proof }: { proof: ProofPage }) {
  const { t } = useLanguage();
  return (
    <div className="gap-above">
      {proof.rows.map((row) => (
        <section key={row.versionId} className="galley" aria-labelledby={`n${row.versionId}`}>
          <GalleyText row={row} lang={proof.lang} id={`n${row.versionId}`} />
        </section>
      ))}
      <ProofDecision proof={proof} decision="countersign" label={t.drafting.proof.countersign} />
      <p className="small sans soft gap-above-small">{t.drafting.proof.countersignWrong}</p>
    </div>
  );
}

function WholeText({ proof, open }: { proof: ProofPage; open: boolean }) {
  const { t } = useLanguage();
  const unread = proof.rows.filter((row) => row.line.what.length === 0 && row.line.html === undefined);
  return (
    <details className="gap-above" id="whole" open={open}>
      <summary>{t.drafting.proof.wholeBelow}</summary>
      <article className="flow gap-above-small" aria-label={t.drafting.proof.wholeBelow}>
        <PrintedHead entry={proof.entry} as="h2" />
        <EntryPortrait entry={proof.entry} name={proof.person} />
        <PrintedSections entry={proof.entry} as="h3" />
        {unread.map((row) => (
          <LineText key={row.versionId} line={row.line} />
        ))}
      </article>
    </details>
  );
}
