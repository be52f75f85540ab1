import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askedFor, keepOrForget, leadsTo, readDeskForm, readingOf, saveAtDesk } from "~/biographies/desk-statement.server";
import { findDeskFile } from "~/biographies/desk.server";
import { DraftPreview } from "~/biographies/DraftPreview";
import { errorsById } from "~/biographies/fields";
import { NotSaved, SeesItself } from "~/biographies/LivePreview";
import { StatementPresence } from "~/biographies/Presence";
import { MergePanes } from "~/biographies/Merge";
import { readMerge } from "~/biographies/merge.server";
import { previewStatement } from "~/biographies/preview.server";
import { errorsOf, readStatementForm, type NotTyped, type Typed } from "~/biographies/statement-form.server";
import { StatementFields } from "~/biographies/StatementFields";
import { ToldFields } from "~/biographies/ToldFields";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { KeepsItself, KeptNotice } from "~/http/Kept";
import { paths } from "~/http/paths";
import { done, notFound, refuse } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Operation } from "~/ui/Operation";
import { PageTitle } from "~/ui/PageTitle";

export const handle = { access: "desk.read", frame: "desk", keeps: true, previews: true, keys: true, title: (t) => t.drafting.draft.title } satisfies Handle;

/** The form of one statement, and beside it the entry as it will be printed. */
export async function loader(args: LoaderFunctionArgs) {
  return readDeskForm(await enter(args, handle.access));
}

/** Saves one statement. What cannot be taken comes back with what was typed; what was changed meanwhile, as a merge page. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const { kind } = askedFor(page);
  const file = await findDeskFile(page);
  const form = await readStatementForm(page, kind, "desk", file.draft?.language ?? file.dossier.language);
  if (form.looked) {
    if (!file.writes) throw notFound();
    await keepOrForget(page, file, form, false);
    return again(form, 200, {});
  }
  if (page.url.searchParams.has("preview")) return preview(page, form);
  const saved = form.ok ? await saveAtDesk(page, file, form) : null;
  await keepOrForget(page, file, form, saved?.ok ?? false);
  if (!form.ok || !saved) return again(form, 422, { errors: form.ok ? {} : form.errors });
  if (saved.ok) return done(page, leadsTo(page, file.dossier.id, saved.statementId), sentence(page, saved.changed, form.expected !== null));
  if (saved.problem === "refused") return refuse(page, saved.reason, form.values);
  if (saved.problem === "invalid") return again(form, 422, { errors: errorsOf(page, kind, saved.findings, "desk") });
  if (saved.problem === "not_found" || !file.draft) throw notFound();
  return again(form, 409, { merging: await readMerge(page.db, file.draft, saved.conflict, page.lang) });
}

type Again = { errors?: Record<string, string>; merging?: Awaited<ReturnType<typeof readMerge>>; previewed?: Extract<Awaited<ReturnType<typeof previewStatement>>, { ok: true }> };

function again({ values, looked }: Typed | NotTyped, status: number, { errors = {}, merging, previewed }: Again) {
  return data({ errors, values, merging: merging ?? null, previewed: previewed ?? null, picks: looked }, { status });
}

/** The entry with what is typed, `&preview=1`: nothing is written. */
async function preview(page: Page, form: Typed | NotTyped) {
  const { kind, statementId } = askedFor(page);
  const file = await findDeskFile(page);
  if (!file.writes) throw notFound();
  if (!form.ok) return again(form, 422, { errors: form.errors });
  const previewed = await previewStatement(page.db, readingOf(file), { ...form, kind, statementId });
  return previewed.ok ? again(form, 200, { previewed }) : again(form, 422, { errors: errorsOf(page, kind, previewed.findings, "desk") });
}

function sentence({ t }: Page, changed: boolean, before: boolean): string {
  if (!changed) return t.drafting.draft.unchanged;
  return before ? t.drafting.draft.savedNew : t.drafting.draft.saved;
}

export default function StatementPage() {
  const shown = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { t } = useLanguage();
  const { dossier, kind, kept } = shown;
  const merging = tried && "merging" in tried ? tried.merging : null;
  const previewed = tried && "previewed" in tried ? tried.previewed : null;
  const picks = tried && "picks" in tried ? tried.picks : null;
  const name = t.drafting.kinds[kind];
  const title = merging ? t.drafting.merge.title : shown.statementId ? t.drafting.draft.editTitle(name) : t.drafting.draft.addTitle(name);
  // A merge goes on from what is there now; a form that was not taken, from what it was filled with.
  const expected = merging ? merging.theirsId : tried?.values["expected"] || shown.expected;
  const asked = { kind, statement: merging?.statementId ?? shown.statementId };
  return (
    <>
      <ErrorSummary errors={errorsById(tried?.errors)} />
      <PageTitle lead={dossier.name}>{title}</PageTitle>
      <StatementPresence presence={shown.presence} />
      {kept && !tried && <KeptNotice keptAt={kept.at} older={kept.older} />}
      <div className="two-leaves draft-and-proof">
        <form method="post" action={paths.draftStatement(dossier.id, asked)} className="flow">
          <Operation />
          <input type="hidden" name="expected" value={expected ?? ""} />
          <StatementFields kind={kind} room="desk" values={merging?.values ?? (tried?.values as Record<string, string>) ?? shown.values} errors={tried?.errors} lookUpAt={paths.draftStatement(dossier.id, asked)} picks={picks} />
          <ToldFields values={(tried?.values as Record<string, string>) ?? shown.values} errors={tried?.errors} />
          <p className="row">
            <Button data-saves>{merging ? t.drafting.merge.save : t.drafting.draft.save}</Button>
            <SeesItself address={paths.draftPreview(dossier.id, asked)} />
            <a href={paths.draft(dossier.id)}>{merging?.theirs ? t.drafting.merge.keepTheirs : t.drafting.draft.backToDraft}</a>
          </p>
          <KeepsItself address={shown.address} base={expected} kept={kept !== null || (tried !== undefined && !previewed)} />
        </form>
        <div className={merging ? "flow is-first" : "flow"}>
          {merging && <p role="alert">{merging.theirs ? t.drafting.merge.text : t.drafting.merge.gone}</p>}
          {merging && <MergePanes merging={merging} lang={shown.lang} />}
          {previewed && <NotSaved line={previewed.line} lang={shown.lang} />}
          <DraftPreview galley={previewed?.galley ?? shown.galley} />
        </div>
      </div>
    </>
  );
}
