import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { Remark } from "~/biographies/remarks.server";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { lines, operationField, readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, invalid, notFound } from "~/http/respond.server";
import { formatDate, useLanguage } from "~/i18n";
import { principalOf, readOpenDossier } from "~/invitations/mine.server";
import { ask, readQuestions } from "~/invitations/question.server";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";
import { PageTitle } from "~/ui/PageTitle";

export const handle = { access: "signed-in", frame: "room", title: (t) => t.ownFile.questions.title } satisfies Handle;

async function fileOf(page: Page) {
  const found = await principalOf(page);
  if (!found && page.url.searchParams.has("person")) throw notFound();
  const dossierId = found && (await readOpenDossier(page.db, found.principal.personId));
  if (!found || !dossierId) throw redirect(paths.my(), 303);
  return { dossierId, principal: found.principal, person: found.principal.own ? null : found.principal.personId };
}

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { dossierId, principal, person } = await fileOf(page);
  return { name: principal.name, person, questions: await readQuestions(page.db, dossierId), zone: page.house.zone };
}

const shape = z.object({ operation: operationField, body: lines(2000) });

export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const { dossierId, principal, person } = await fileOf(page);
  const form = await readForm(args.request, shape);
  if (!form.ok) return invalid(page, form);
  const accountId = page.actor.kind === "account" ? page.actor.accountId : null;
  const author = { accountId, kind: principal.own ? "nominee" : "delegate" } as const;
  await ask(page.db, { dossierId, body: form.value.body, author, operationId: form.value.operation });
  return done(page, paths.myQuestions(person), page.t.ownFile.questions.sent);
}

export default function Questions() {
  const { name, person, questions, zone } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { t } = useLanguage();
  const words = t.ownFile.questions;
  const typed = tried?.values["body"];
  return (
    <div className="flow measure">
      <ErrorSummary errors={tried?.errors} />
      <PageTitle lead={name}>{words.title}</PageTitle>
      <form method="post" className="flow">
        <Operation />
        <Field
          kind="textarea"
          name="body"
          label={words.body}
          hint={words.hint}
          rows={5}
          maxLength={2000}
          error={tried?.errors["body"]}
          defaultValue={typeof typed === "string" ? typed : ""}
          required
        />
        <p>
          <Button>{words.send}</Button>
        </p>
      </form>
      {questions.map((question) => (
        <section key={question.id} className="flow gap-above">
          <Said remark={question} zone={zone} />
          {question.answers.map((answer) => (
            <Said key={answer.id} remark={answer} zone={zone} />
          ))}
        </section>
      ))}
      <p>
        <a href={paths.my(person)}>{t.invitations.my.title}</a>
      </p>
    </div>
  );
}

function Said({ remark: { byKind, body, at }, zone }: { remark: Remark; zone: string }) {
  const { t, lang } = useLanguage();
  return (
    <div>
      <p className="small sans soft">
        {t.drafting.remarks.by[byKind]}, {formatDate(lang, at, zone)}
      </p>
      <p className="as-typed">{body}</p>
    </div>
  );
}
