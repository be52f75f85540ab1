import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ConflictQuestion, EvaluationForm, Evaluations } from "~/committee/Evaluation";
import { conflictShape, evaluationShape, scoresOf } from "~/committee/evaluation";
import { answerConflict, handInEvaluation } from "~/committee/evaluate.server";
import { readEvaluations, readMemberQueue } from "~/committee/read.server";
import { Nominations } from "~/dossiers/Dossier";
import { readNominations } from "~/dossiers/read.server";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { checkForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, invalid, notFound } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { PageTitle } from "~/ui/PageTitle";

export const handle = { access: ["member"], frame: "desk", title: (t) => t.committee.title } satisfies Handle;

async function fileOf(page: Page) {
  const id = z.uuid().safeParse(page.params.id).data;
  const [file] = id ? await readMemberQueue(page.db, page.actor, id) : [];
  if (!file) throw notFound();
  return file;
}

/** Until the conflict question is answered, the page holds the name and the question, nothing else. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { id, name, number, answered, evaluated } = await fileOf(page);
  const nominations = answered ? (await readNominations(page.db, id)).map(({ by: _, ...rest }) => ({ ...rest, by: null })) : [];
  return { file: { id, name, number, answered, evaluated }, nominations, evaluations: answered ? await readEvaluations(page.db, page.actor, id) : [] };
}

export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const file = await fileOf(page);
  const form = await args.request.formData();
  return file.answered ? evaluate(page, file.id, form) : answer(page, file.id, form);
}

async function answer(page: Page, dossierId: string, form: FormData) {
  const read = checkForm(form, conflictShape);
  if (!read.ok) return invalid(page, read);
  const { operation, conflict, note } = read.value;
  if (!(await answerConflict(page.db, page.actor, { dossierId, operationId: operation, kind: conflict, note: note ?? null }))) throw notFound();
  const { closed, opened } = page.t.committee.question;
  return conflict === "declared" ? done(page, paths.committee(), closed) : done(page, paths.committeeDossier(dossierId), opened);
}

async function evaluate(page: Page, dossierId: string, form: FormData) {
  const read = checkForm(form, evaluationShape);
  if (!read.ok) return invalid(page, read);
  const judged = scoresOf(read.value);
  if (!judged.ok) {
    const { committee, nominations } = page.t;
    const errors = Object.fromEntries(judged.missing.map((criterion) => [criterion, committee.evaluate.missing(nominations.criteria[criterion])]));
    return data({ errors, values: read.values }, { status: 422 });
  }
  const handed = { dossierId, operationId: read.value.operation, scores: judged.scores, abstained: read.value.abstain === "yes" };
  if (!(await handInEvaluation(page.db, page.actor, handed))) throw notFound();
  return done(page, paths.committeeDossier(dossierId), page.t.committee.evaluate.sent);
}

export default function CommitteeDossierPage() {
  const { file, nominations, evaluations } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { t } = useLanguage();
  const problem = tried && "errors" in tried ? tried : null;
  return (
    <div className="flow measure">
      <ErrorSummary errors={problem?.errors} />
      <PageTitle aside={<span className="soft tabular">{t.dossiers.file.number(file.number)}</span>}>{file.answered ? file.name : t.committee.question.title(file.name)}</PageTitle>
      {!file.answered && <ConflictQuestion errors={problem?.errors} />}
      <Nominations nominations={nominations} />
      {file.answered && !file.evaluated && <EvaluationForm errors={problem?.errors} values={problem?.values} />}
      {file.evaluated && <Evaluations evaluations={evaluations} />}
    </div>
  );
}
