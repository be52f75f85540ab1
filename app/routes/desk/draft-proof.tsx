import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerProof, readAnswers } from "~/biographies/answer.server";
import { answersShape } from "~/biographies/answers";
import { findDeskFile } from "~/biographies/desk.server";
import { errorsById } from "~/biographies/fields";
import { findProofOf } from "~/biographies/proof-page.server";
import { ProofForm } from "~/biographies/ProofForm";
import { toldProblem } from "~/biographies/statement-form.server";
import { readTold, toldShape } from "~/biographies/told";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, invalid, notFound, refuse } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { dayOf } from "~/i18n/dates";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { PageTitle } from "~/ui/PageTitle";

export const handle = { access: "desk.read", frame: "desk", title: (t) => t.drafting.proof.onPaperTitle } satisfies Handle;

/** The drafter writes down what the person answered on paper or by telephone. The signature itself is a decision on the file. */
export async function loader(args: LoaderFunctionArgs) {
  return findOnDesk(await enter(args, handle.access));
}

async function findOnDesk(page: Page) {
  const { dossier, revisionId, duties } = await findDeskFile(page);
  const proof = duties.includes("drafter") ? await findProofOf(page.db, revisionId) : null;
  if (proof?.mode !== "open") throw notFound();
  return { proof, dossier: { id: dossier.id, name: dossier.filedName } };
}

export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const { proof, dossier } = await findOnDesk(page);
  const form = await readForm(args.request, answersShape(proof.rows).extend(toldShape));
  if (!form.ok) return invalid(page, form);
  const told = readTold(form.value as Parameters<typeof readTold>[0], page.lang, dayOf(new Date(), page.house.zone));
  if (!told.ok) return data({ errors: { "told.on": toldProblem(page.t, told.problem) } as Record<string, string>, values: form.values }, { status: 422 });
  if (!told.told) return data({ errors: { "told.by": page.t.toldAnswers.needed } as Record<string, string>, values: form.values }, { status: 422 });
  const { answers, errors } = readAnswers(proof, form.values, page.t.drafting.proof.needsCorrection);
  if (Object.keys(errors).length > 0) return data({ errors, values: form.values }, { status: 422 });
  const operationId = String(form.value["operation"]);
  const kept = await answerProof(page.db, {
    dossierId: dossier.id,
    revisionId: proof.revisionId,
    actor: page.actor,
    answers,
    operationId,
    told: told.told,
  });
  if (!kept.ok) return refuse(page, kept.reason, form.values);
  return done(
    page,
    form.value["then"] === "finish" ? paths.dossier(dossier.id) : paths.draftProof(dossier.id),
    page.t.drafting.proof.kept
  );
}

export default function DeskProofPage() {
  const { proof, dossier } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>() ?? null;
  const { t } = useLanguage();
  return (
    <>
      <ErrorSummary errors={errorsById(tried?.errors)} />
      <PageTitle lead={dossier.name}>{t.drafting.proof.onPaperTitle}</PageTitle>
      <p className="measure">{t.drafting.proof.onPaperText}</p>
      <p className="small">
        <a href={paths.draft(dossier.id)}>{t.drafting.draft.backToDraft}</a>
      </p>
      <ProofForm proof={proof} tried={tried} writesDown />
    </>
  );
}
