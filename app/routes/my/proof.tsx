import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerProof, readAnswers } from "~/biographies/answer.server";
import { answersShape } from "~/biographies/answers";
import { KeptOutList } from "~/biographies/KeptOut";
import { findProof, type ProofPage } from "~/biographies/proof-page.server";
import { ProofForm, RemovedSince } from "~/biographies/ProofForm";
import { Countersigning, ProofIntroduction, WholeText } from "~/biographies/ProofParts";
import { readRevision } from "~/biographies/read.server";
import { type KeptOut, readKeptOut } from "~/biographies/veto.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { readForm } from "~/http/form";
import { KeptNotice } from "~/http/Kept";
import { forgetKept, type Kept, readKept } from "~/http/kept.server";
import { paths } from "~/http/paths";
import { done, invalid, refuse } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { PageTitle } from "~/ui/PageTitle";
import { accountOf } from "~/workflow/roles";

export const handle = {
  access: "signed-in",
  frame: "room",
  keeps: true,
  title: (t, data) => {
    const proof = data as Partial<ProofPage> | undefined;
    return proof?.mode === "countersign" ? t.drafting.proof.countersignTitle : t.drafting.proof.title(proof?.round || 1);
  },
} satisfies Handle;

type Shown = ProofPage & { keptOut: KeptOut[]; /** Chosen and typed, and not sent. */ begun: Pick<Kept, "values" | "keptAt"> | null };

/** The entry as it will print: to be answered statement by statement, or to be read as it was answered. */
export async function loader(args: LoaderFunctionArgs): Promise<Shown> {
  const page = await enter(args, handle.access);
  const proof = await findProof(page);
  const reading = await readRevision(page.db, proof.revisionId);
  const begun = proof.mode === "open" ? await readKept(page.db, page.keys, accountOf(page.actor), paths.proof(proof.revisionId)) : null;
  return { ...proof, keptOut: reading ? await readKeptOut(page.db, reading) : [], begun: begun && { values: begun.values, keptAt: begun.keptAt } };
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
  await forgetKept(page.db, accountOf(page.actor), paths.proof(revisionId));
  return form.value["then"] === "finish"
    ? done(page, paths.proofDone(revisionId))
    : done(page, paths.proof(revisionId), page.t.drafting.proof.kept);
}

export default function ProofPageView() {
  const proof = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>() ?? null;
  const tried = failed ?? (proof.begun && { errors: {}, values: proof.begun.values });
  const { t } = useLanguage();
  const words = t.drafting.proof;
  return (
    <>
      <ErrorSummary errors={failed?.errors} />
      <PageTitle lead={proof.person}>
        {proof.mode === "countersign" ? words.countersignTitle : words.title(proof.round || 1)}
      </PageTitle>
      <ProofIntroduction proof={proof} />
      {proof.begun && !failed && (
        <div className="measure gap-above-small">
          <KeptNotice keptAt={proof.begun.keptAt} older={false} />
        </div>
      )}
      {proof.mode === "open" && <ProofForm proof={proof} tried={tried} kept={proof.begun !== null} />}
      {proof.mode === "countersign" && <Countersigning proof={proof} />}
      <RemovedSince proof={proof} />
      <KeptOutList revisionId={proof.revisionId} keptOut={proof.keptOut} lang={proof.lang} lifts={proof.as === "nominee" && (proof.mode === "open" || proof.mode === "answered")} />
      <WholeText proof={proof} open={proof.mode === "answered" || proof.mode === "signed"} />
    </>
  );
}
