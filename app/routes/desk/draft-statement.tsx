import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { findDeskFile } from "~/biographies/desk.server";
import { saveStatement } from "~/biographies/draft.server";
import { errorsById } from "~/biographies/fields";
import { formValues } from "~/biographies/form-values";
import { StatementPresence } from "~/biographies/Presence";
import { readPresence } from "~/biographies/presence.server";
import { MergePanes } from "~/biographies/Merge";
import { readMerge } from "~/biographies/merge.server";
import { splitLife } from "~/biographies/split-life";
import { isKind } from "~/biographies/statement";
import { errorsOf, readStatementForm } from "~/biographies/statement-form.server";
import { StatementFields } from "~/biographies/StatementFields";
import { findVersion, latestVersion } from "~/biographies/versions.server";
import { inDraft } from "~/biographies/write.server";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { KeepsItself, KeptNotice } from "~/http/Kept";
import { forgetKept, keepText, readKept } from "~/http/kept.server";
import { paths } from "~/http/paths";
import { done, notFound, refuse } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Operation } from "~/ui/Operation";
import { PageTitle } from "~/ui/PageTitle";
import { accountOf } from "~/workflow/roles";

export const handle = { access: "desk.read", frame: "desk", keeps: true, title: (t) => t.drafting.draft.title } satisfies Handle;

/** The form of one statement: /draft/statement?kind=position adds one, with &statement=12 it changes that one. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { kind, statementId } = askedFor(page);
  const { dossier, draft, writes } = await findDeskFile(page);
  const line = draft?.lines.find((each) => each.statementId === statementId) ?? null;
  // One that was left out meanwhile is shown as it last stood: saving it puts it back.
  const version = line ?? (draft && statementId ? await latestVersion(page.db, draft.biographyId, statementId) : null);
  if (!writes || (statementId && version?.kind !== kind)) throw notFound();
  const address = paths.draftStatement(dossier.id, { kind, statement: statementId });
  const kept = await readKept(page.db, page.keys, accountOf(page.actor), address);
  const presence = await readPresence(page.db, dossier.personId, accountOf(page.actor));
  return {
    dossier: { id: dossier.id, name: dossier.filedName },
    kind,
    statementId,
    address,
    // Saving with the version that it began with finds out what happened meanwhile.
    expected: kept ? kept.base : (line?.id ?? null),
    kept: kept && { at: kept.keptAt, older: kept.base !== String(line?.id ?? "") },
    presence: presence.filter((each) => statementId !== null && each.statementId === statementId),
    values: kept ? kept.values : formValues(version, kind, page.lang),
    lang: draft?.language ?? dossier.language,
  };
}

function askedFor({ url }: Page) {
  const kind = url.searchParams.get("kind");
  if (!isKind(kind)) throw notFound();
  const statementId = z.coerce.number().int().positive().safeParse(url.searchParams.get("statement") ?? undefined).data ?? null;
  return { kind, statementId };
}

/** Saves one statement. What cannot be taken comes back with what was typed; what was changed meanwhile, as a merge page. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const { kind, statementId } = askedFor(page);
  const { dossier, draft, writes } = await findDeskFile(page);
  const form = await readStatementForm(page, kind, "desk");
  const address = paths.draftStatement(dossier.id, { kind, statement: statementId });
  // What cannot be saved as it is, is kept: whoever goes away from here finds it again. Who may not write has nothing here.
  const keep = async () => writes && keepText(page.db, page.keys, { actor: page.actor, address, base: form.values["expected"] ?? "", fields: Object.entries(form.values).filter(([name]) => name !== "operation"), operationId: null });
  if (!form.ok) {
    await keep();
    return data({ errors: form.errors, values: form.values, merging: null }, { status: 422 });
  }
  const request = { house: page.house, dossierId: dossier.id, actor: page.actor, operationId: form.operation, kind: "save_statement" };
  const saved = await inDraft(page.db, request, async ({ trx, biographyId, author }) => {
    const save = { biographyId, statementId, expected: form.expected, author, ...form.read(await findVersion(trx, biographyId, form.expected)) };
    const paragraphs = kind === "life" && statementId === null ? splitLife(save.value) : [save.value];
    let last = await saveStatement(trx, { ...save, value: paragraphs[0] });
    for (const value of paragraphs.slice(1)) if (last.ok) last = await saveStatement(trx, { ...save, value });
    return last;
  });
  if (saved.ok) await forgetKept(page.db, accountOf(page.actor), address);
  else await keep();
  if (saved.ok) return done(page, `${paths.draft(dossier.id)}#s${saved.statementId}`, sentence(page, saved.changed, form.expected !== null));
  if (saved.problem === "refused") return refuse(page, saved.reason, form.values);
  if (saved.problem === "not_found" || (saved.problem === "conflict" && !draft)) throw notFound();
  if (saved.problem === "invalid") return data({ errors: errorsOf(page, kind, saved.findings, "desk"), values: form.values, merging: null }, { status: 422 });
  const merging = draft && (await readMerge(page.db, draft, saved.conflict, page.lang));
  return data({ errors: {} as Record<string, string>, values: form.values, merging }, { status: 409 });
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
  const name = t.drafting.kinds[kind];
  const title = merging ? t.drafting.merge.title : shown.statementId ? t.drafting.draft.editTitle(name) : t.drafting.draft.addTitle(name);
  // A merge goes on from what is there now; a form that was not taken, from what it was filled with.
  const expected = merging ? merging.theirsId : tried?.values["expected"] || shown.expected;
  return (
    <>
      <ErrorSummary errors={errorsById(tried?.errors)} />
      <PageTitle lead={dossier.name}>{title}</PageTitle>
      <StatementPresence presence={shown.presence} />
      {kept && !tried && <KeptNotice keptAt={kept.at} older={kept.older} />}
      <div className={merging ? "two-leaves" : "measure"}>
        {merging && (
          <div className="flow">
            <p role="alert">{merging.theirs ? t.drafting.merge.text : t.drafting.merge.gone}</p>
            <MergePanes merging={merging} lang={shown.lang} />
          </div>
        )}
        <form method="post" action={paths.draftStatement(dossier.id, { kind, statement: merging?.statementId ?? shown.statementId })} className="flow">
          <Operation />
          <input type="hidden" name="expected" value={expected ?? ""} />
          <StatementFields kind={kind} room="desk" values={merging?.values ?? (tried?.values as Record<string, string>) ?? shown.values} errors={tried?.errors} />
          <p className="row">
            <Button>{merging ? t.drafting.merge.save : t.drafting.draft.save}</Button>
            <a href={paths.draft(dossier.id)}>{merging?.theirs ? t.drafting.merge.keepTheirs : t.drafting.draft.backToDraft}</a>
          </p>
          <KeepsItself address={shown.address} base={expected} kept={kept !== null || tried !== undefined} />
        </form>
      </div>
    </>
  );
}
