import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { oneMyFile } from "~/biographies/my-file.server";
import { ThreadText } from "~/biographies/Remarks";
import { answerAsPerson, readRemarks } from "~/biographies/remarks.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { lines, operationField, readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, invalid, notFound } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";
import { PageTitle } from "~/ui/PageTitle";
import { EmptyState } from "~/ui/Slip";

export const handle = { access: "signed-in", frame: "room", title: (t) => t.writing.threads.mine } satisfies Handle;

/** What the house has written to the person, with their answers. What it keeps to itself is not read here. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const file = await oneMyFile(page);
  const kinds = new Map(file.draft?.lines.map((line) => [line.statementId, line.kind]));
  const threads = await readRemarks(page.db, file.dossier.id, { internal: false });
  return { query: file.query, threads: threads.map((thread) => ({ thread, kind: kinds.get(thread.statementId ?? 0) ?? null })) };
}

const shape = z.object({ operation: operationField, remark: z.uuid(), text: lines() });

export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const file = await oneMyFile(page);
  const form = await readForm(page.request, shape);
  if (!form.ok) return invalid(page, form);
  if (page.actor.kind !== "account") throw notFound();
  const { operation, remark, text } = form.value;
  const author = { accountId: page.actor.accountId, kind: file.as };
  if (!(await answerAsPerson(page.db, { operationId: operation, dossierId: file.dossier.id, threadId: remark, body: text, author }))) throw notFound();
  return done(page, `${paths.myRemarks(file.query)}#remark-${remark}`, page.t.writing.threads.answered);
}

export default function MyRemarksPage() {
  const { query, threads } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { t } = useLanguage();
  const words = t.writing.threads;
  const problem = tried && "errors" in tried ? tried : null;
  return (
    <div className="measure flow">
      <ErrorSummary errors={problem?.errors} />
      <PageTitle lead={words.mineLead}>{words.mine}</PageTitle>
      {threads.length === 0 && <EmptyState title={words.mineNone} />}
      {threads.map(({ thread, kind }) => (
        <section key={thread.id} id={`remark-${thread.id}`} className="flow" aria-label={kind ? words.on(t.drafting.kinds[kind]) : words.onEntry}>
          <h2>{kind ? words.on(t.drafting.kinds[kind]) : words.onEntry}</h2>
          <ThreadText thread={thread} yours="nominee" />
          <form method="post" action={paths.myRemarks(query)} className="flow">
            <Operation />
            <input type="hidden" name="remark" value={thread.id} />
            <Field
              kind="textarea"
              rows={3}
              name="text"
              id={`answer-${thread.id}`}
              label={words.answer}
              defaultValue={problem?.values["remark"] === thread.id ? String(problem.values["text"] ?? "") : ""}
              required
            />
            <Button plain>{words.send}</Button>
          </form>
        </section>
      ))}
    </div>
  );
}
