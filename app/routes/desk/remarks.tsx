import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { addCanned, readCanned, retireCanned } from "~/biographies/canned.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { lines, operationField, readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, invalid, notFound } from "~/http/respond.server";
import { languageNames, languages, useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";
import { PageTitle } from "~/ui/PageTitle";
import { EmptyState } from "~/ui/Slip";

export const handle = { access: ["editor", "publisher"], frame: "desk", title: (t) => t.writing.canned.title } satisfies Handle;

/** The sentences that the desk keeps for its remarks, in both languages. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  return { canned: await readCanned(page.db) };
}

const shape = z.object({
  operation: operationField,
  retire: z.coerce.number().int().positive().optional(),
  language: z.enum(["fr", "en"]).optional(),
  body: lines(2000).optional(),
});

export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const form = await readForm(page.request, shape);
  if (page.actor.kind !== "account") throw notFound();
  if (!form.ok) return invalid(page, form);
  const { operation, retire, language, body } = form.value;
  const request = { accountId: page.actor.accountId, operationId: operation };
  if (retire) {
    await retireCanned(page.db, request, retire);
    return done(page, paths.cannedRemarks(), page.t.writing.canned.retired);
  }
  if (!language || !body) return invalid(page, { ok: false, errors: { body: "http.invalid.required" }, values: form.values });
  await addCanned(page.db, request, { language, body });
  return done(page, paths.cannedRemarks(), page.t.writing.canned.added);
}

export default function CannedRemarksPage() {
  const { canned } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { t, lang } = useLanguage();
  const words = t.writing.canned;
  const problem = tried && "errors" in tried ? tried : null;
  return (
    <div className="measure flow">
      <ErrorSummary errors={problem?.errors} />
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      {canned.length === 0 && <EmptyState title={words.empty} />}
      {languages.map((language) => {
        const own = canned.filter((each) => each.language === language);
        if (own.length === 0) return null;
        return (
          <section key={language} aria-labelledby={`in-${language}`}>
            <h2 id={`in-${language}`}>{languageNames[language]}</h2>
            <ul className="list">
              {own.map(({ id, body }) => (
                <li key={id} className="row row-apart">
                  <p lang={language} className="measure">
                    {body}
                  </p>
                  <form method="post">
                    <Operation />
                    <input type="hidden" name="retire" value={id} />
                    <Button plain small aria-label={words.retireOf(body)}>
                      {words.retire}
                    </Button>
                  </form>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      <section aria-labelledby="add">
        <h2 id="add">{words.add}</h2>
        <form method="post" className="flow">
          <Operation />
          <Field
            kind="radios"
            name="language"
            label={words.language}
            choices={languages.map((value) => ({ value, label: languageNames[value] }))}
            defaultValue={String(problem?.values["language"] ?? lang)}
          />
          <Field kind="textarea" rows={3} name="body" label={words.body} defaultValue={String(problem?.values["body"] ?? "")} error={problem?.errors["body"]} required />
          <Button>{words.add}</Button>
        </form>
      </section>
    </div>
  );
}
