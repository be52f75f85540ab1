import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { sentenceOfCv } from "~/biographies/cv-file";
import { receiveCv } from "~/biographies/cv-file.server";
import { CvLineForm } from "~/biographies/CvLineForm";
import { CvUpload } from "~/biographies/CvUpload";
import { addCv, readCvLines } from "~/biographies/cv.server";
import { findMyFile, type MyFile, oneMyFile } from "~/biographies/my-file.server";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { checkForm, type FormValues, lines, operationField, readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, invalid, refuse } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";
import { PageTitle } from "~/ui/PageTitle";

export const handle = { access: "signed-in", frame: "room", title: (t) => t.ownFile.cv.title } satisfies Handle;

/** Somebody's own CV, cut into lines that wait to be taken as statements, one by one. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const file = await findMyFile(page);
  if (!file || "choose" in file || !file.writes) throw redirect(paths.questionnaire(page.url.searchParams.get("person")), 303);
  return { name: file.name, query: file.query, lang: file.dossier.language, lines: await readCvLines(page.db, file) };
}

const shape = z.object({ operation: operationField, cv: lines(30_000) });

export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const file = await oneMyFile(page);
  if (/^multipart\/form-data\b/i.test(args.request.headers.get("Content-Type") ?? "")) return upload(page, file);
  const form = await readForm(args.request, shape);
  if (!form.ok) return invalid(page, form);
  return add(page, file, form.value.operation, { field: "cv", text: form.value.cv, values: form.values });
}

/** The same by a file: PDF, Word or plain text. */
async function upload(page: Page, file: MyFile) {
  if (!file.writes) return refuse(page, "wrong_stage");
  const got = await receiveCv(page);
  const failed = (text: string, status: number) => data({ errors: { file: text } as Record<string, string>, values: {} as FormValues }, { status });
  if (!got.ok) return failed(sentenceOfCv(page.t, got.reason), got.reason === "busy" ? 503 : 422);
  const form = checkForm(got.form, shape.pick({ operation: true }));
  if (!form.ok) return invalid(page, form);
  if (got.text === null) return failed(page.t.ownAnswers.cv.needed, 422);
  return add(page, file, form.value.operation, { field: "file", text: got.text, values: {} });
}

type Given = { field: "cv" | "file"; text: string; values: FormValues };

async function add(page: Page, file: MyFile, operationId: string, { field, text, values }: Given) {
  const added = await addCv({ page, file, operationId }, text);
  if (!added.ok) return refuse(page, added.reason, values);
  const words = page.t.ownFile.cv;
  const problem = added.full ? words.full : added.count === 0 ? words.nothing : null;
  if (problem) return data({ errors: { [field]: problem } as Record<string, string>, values }, { status: 422 });
  return done(page, paths.myCv(file.query), words.added(added.count));
}

export default function CvPage() {
  const { name, query, lang, lines: waiting } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { t } = useLanguage();
  const words = t.ownFile.cv;
  const typed = tried?.values["cv"];
  return (
    <div className="flow measure">
      <ErrorSummary errors={tried?.errors} />
      <PageTitle lead={name}>{words.title}</PageTitle>
      <p>{words.lead}</p>
      {waiting.length > 0 && (
        <section className="flow" aria-labelledby="waiting">
          <h2 id="waiting">{words.waiting(waiting.length)}</h2>
          <ol className="list task-list cv-lines">
            {waiting.map((line, at) => (
              <CvLineForm key={line.id} line={line} number={at + 1} first={at === 0} query={query} lang={lang} />
            ))}
          </ol>
          <form method="post" action={paths.myCvLine("all", query)}>
            <Operation />
            <Button plain>{words.dropAll}</Button>
          </form>
        </section>
      )}
      <form method="post" className="flow">
        <Operation />
        <Field
          kind="textarea"
          name="cv"
          label={words.paste}
          hint={words.pasteHint}
          rows={12}
          maxLength={30_000}
          error={tried?.errors["cv"]}
          defaultValue={typeof typed === "string" ? typed : ""}
          required
        />
        <p>
          <Button plain={waiting.length > 0}>{words.read}</Button>
        </p>
      </form>
      <CvUpload error={tried?.errors["file"]} />
      <p>
        <a href={paths.questionnaire(query)}>{t.drafting.questionnaire.backToList}</a>
      </p>
    </div>
  );
}
