import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { findDeskFile } from "~/biographies/desk.server";
import { saveWording } from "~/biographies/draft.server";
import { errorsById } from "~/biographies/fields";
import { baseOf, withTyped, wordingFormShape } from "~/biographies/wording";
import { WordingConflict, WordingForm, wordingFields } from "~/biographies/WordingForm";
import { inDraft } from "~/biographies/write.server";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, invalid, notFound, refuse } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { PageTitle } from "~/ui/PageTitle";

export const handle = { access: "desk.read", frame: "desk", title: (t) => t.drafting.draft.wording } satisfies Handle;

/** The house's words for one statement, as the draft has them now. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const statementId = statementOf(page);
  const { dossier, draft, writes } = await findDeskFile(page);
  if (!writes || !draft?.lines.some((line) => line.statementId === statementId)) throw notFound();
  const words = draft.wording[statementId] ?? {};
  return {
    dossier: { id: dossier.id, name: dossier.filedName },
    statementId,
    base: JSON.stringify(words),
    values: Object.fromEntries(wordingFields.map(({ name, lang, form }) => [name, words[lang]?.[form] ?? ""])),
  };
}

function statementOf({ params }: Page): number {
  const id = z.coerce.number().int().positive().safeParse(params["statement"]).data;
  if (!id) throw notFound();
  return id;
}

/** Saves the house's words; where somebody else changed them meanwhile, both texts come back. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const statementId = statementOf(page);
  const { dossier, draft } = await findDeskFile(page);
  const form = await readForm(args.request, wordingFormShape);
  if (!form.ok) return invalid(page, form);
  const base = baseOf(form.value.base, statementId);
  if (!draft?.lines.some((line) => line.statementId === statementId) || !base) throw notFound();
  const words = withTyped(base, form.values);
  const request = {
    house: page.house,
    dossierId: dossier.id,
    actor: page.actor,
    operationId: form.value.operation,
    kind: "save_wording",
  };
  const saved = await inDraft(page.db, request, ({ trx, biographyId }) =>
    saveWording(trx, biographyId, statementId, words, base)
  );
  if (saved.ok)
    return done(
      page,
      `${paths.draft(dossier.id)}#s${statementId}`,
      saved.changed ? page.t.drafting.draft.wordingSaved : page.t.drafting.draft.unchanged
    );
  if (saved.problem === "refused") return refuse(page, saved.reason, form.values);
  if (saved.problem === "invalid")
    return data({ errors: { form: page.t.http.invalid.wrong }, values: form.values }, { status: 422 });
  return data({ errors: {}, values: form.values, conflict: saved }, { status: 409 });
}

export default function WordingPage() {
  const { dossier, statementId, ...shown } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { t } = useLanguage();
  const conflict = tried && "conflict" in tried ? tried.conflict : null;
  const values = (tried?.values ?? shown.values) as Record<string, string>;
  return (
    <div className="flow measure">
      <ErrorSummary errors={errorsById(tried?.errors)} />
      <PageTitle lead={dossier.name}>{conflict ? t.drafting.merge.title : t.drafting.draft.wording}</PageTitle>
      {conflict && <WordingConflict base={conflict.base} theirs={conflict.theirs} />}
      <WordingForm
        dossierId={dossier.id}
        statementId={statementId}
        base={conflict ? JSON.stringify(conflict.theirs) : values["base"] ?? shown.base}
        values={values}
      />
      <p>
        <a href={paths.draft(dossier.id)}>{conflict ? t.drafting.merge.keepTheirs : t.drafting.draft.backToDraft}</a>
      </p>
    </div>
  );
}
