import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { diffWords } from "~/biographies/diff";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, invalid, notFound, refuse } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { exampleLetters } from "~/letters/example.server";
import { lint } from "~/letters/lint";
import { TemplateName } from "~/letters/TemplateName";
import { isTemplateName, templateNamed, type TemplateName as Name } from "~/letters/templates";
import { variables } from "~/letters/variables";
import type { Wordings } from "~/letters/wording";
import { PendingWords, VariableList, WordingPreview, WordingVersions } from "~/letters/Wording";
import { lintSentences, typedWordings, wordingShape, wordingValues } from "~/letters/wording-form";
import { WordingForm } from "~/letters/WordingForm";
import { changeWording, readWording } from "~/letters/wordings.server";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { PageTitle } from "~/ui/PageTitle";

export const handle = { access: "house.write", frame: "desk", title: (t) => t.correspondence.templates.title } satisfies Handle;

function nameOf({ params }: Page): Name {
  const name = params["name"] ?? "";
  if (!isTemplateName(name)) throw notFound();
  return name;
}

const whole = ({ subject, body }: { subject: string; body: string }) => `${subject}\n\n${body}`;

/** One letter's words: those in force, those that wait, and every version. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { house, db, actor } = page;
  const name = nameOf(page);
  const template = templateNamed(name);
  const { today, own, pending, versions } = await readWording(db, actor, name);
  const next = pending && (pending.wordings ?? template);
  return {
    name,
    own,
    values: wordingValues(today),
    languages: house.languages,
    variables: template.variables.map((each) => ({ name: each, type: variables[each].type, needed: template.needed.includes(each) })),
    pending: pending && next && {
      id: pending.id, authorName: pending.authorName, madeAt: pending.madeAt, reason: pending.reason, builtIn: pending.wordings === null, mine: pending.mine, mayConfirm: pending.mayConfirm,
      changes: house.languages
        .map((language) => ({ language, parts: diffWords(whole(today[language]), whole(next[language])) }))
        .filter(({ parts }) => parts.some(({ op }) => op !== "same")),
    },
    versions,
    zone: house.zone,
  };
}

/** Shows how words would read, or puts them in force; the lint stands before both. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const name = nameOf(page);
  const form = await readForm(page.request, wordingShape);
  if (!form.ok) return invalid(page, form);
  const { press, reason } = form.value;
  const { today } = await readWording(page.db, page.actor, name);
  const typed = typedWordings(form.value, page.house.languages, today);
  const errors = press === "restore" ? {} : lintSentences(page.t, lint(templateNamed(name), typed, page.house.languages));
  if (press !== "preview" && !reason) errors["reason"] = page.t.http.invalid.required;
  const examples = press === "preview" ? exampleLetters({ keys: page.keys, house: page.house, site: page.settings.publicUrl }, name, typed) : null;
  if (examples || Object.keys(errors).length > 0) return data({ errors, values: form.values, examples }, { status: examples ? 200 : 422 });
  return change(page, name, press === "restore" ? null : typed, reason ?? "", form.value.operation, form.values);
}

async function change(page: Page, name: Name, wordings: Wordings | null, reason: string, operationId: string, values: Record<string, string | string[]>) {
  const words = page.t.correspondence.templates;
  const changed = await changeWording(page.db, { actor: page.actor, operationId }, page.house, { name, wordings, reason });
  if (!changed.ok) return refuse(page, changed.reason, values);
  if (changed.outcome === "in_force") return done(page, paths.letterTemplate(name), words.changed);
  if (changed.outcome === "waits") return done(page, paths.letterTemplate(name), words.pending);
  return data({ errors: { form: changed.outcome === "unchanged" ? words.unchanged : words.anotherWaits }, values, examples: null }, { status: 409 });
}

export default function LetterTemplatePage() {
  const { t } = useLanguage();
  const shown = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const examples = tried && "examples" in tried ? tried.examples : null;
  return (
    <>
      <ErrorSummary errors={tried?.errors} />
      <PageTitle aside={<a href={paths.letterTemplates()}>{t.correspondence.templates.title}</a>}>
        <TemplateName name={shown.name} />
      </PageTitle>
      <div className="with-margin">
        <div className="flow">
          {shown.pending && <PendingWords name={shown.name} pending={shown.pending} zone={shown.zone} />}
          {examples && <WordingPreview letters={examples} />}
          <WordingForm languages={shown.languages} own={shown.own} values={tried?.values ?? shown.values} errors={tried?.errors} />
          <WordingVersions versions={shown.versions} zone={shown.zone} />
        </div>
        <VariableList names={shown.variables} />
      </div>
    </>
  );
}
