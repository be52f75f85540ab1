import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { DecisionForm } from "~/dossiers/DecisionForm";
import { decide, type Decided } from "~/dossiers/decide.server";
import { readPanel } from "~/dossiers/panel.server";
import { fieldOf, pressShape } from "~/dossiers/press";
import { readDossier } from "~/dossiers/read.server";
import { hasBusinessWith } from "~/dossiers/visible.server";
import { enter, type Page } from "~/http/enter.server";
import { operationField, readForm } from "~/http/form";
import type { Handle } from "~/http/access";
import { paths } from "~/http/paths";
import { sentenceOf, statusOf } from "~/http/refusal";
import { done, invalid, notFound } from "~/http/respond.server";
import { safePath } from "~/http/safe-path";
import { useLanguage } from "~/i18n";
import { data } from "@remix-run/node";
import { lintAdded } from "~/letters/lint";
import { EmptyState } from "~/ui/Slip";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { PageTitle } from "~/ui/PageTitle";
import { decisionNames, type DecisionName } from "~/workflow/decisions";

export const handle = { access: "signed-in", frame: "desk", title: (t) => t.dossiers.decisionTitle } satisfies Handle;

const shape = pressShape.extend({ operation: operationField, next: z.string().max(300).optional() });

/**
 * The one address that all decisions are posted to: /decide?dossier=…&decision=…. The table says what may happen; this
 * carries the press there and the answer back. What is refused comes back as this page, with everything that was typed.
 */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const { subject, decision, back } = asked(page.url);
  if (!(await hasBusinessWith(page, subject))) throw notFound();
  const form = await readForm(args.request, shape);
  if (!form.ok) return invalid(page, form);
  const { operation, next, ...press } = form.value;
  const fault = lintAdded(press.why ?? "")[0];
  if (fault) return data({ errors: { why: page.t.correspondence.faults[fault.fault](fault.what) }, values: form.values }, { status: 422 });
  const outcome = await decide(page.db, { house: page.house, keys: page.keys, subject, decision, actor: page.actor, press, operationId: operation });
  if (outcome.ok) return done(page, safePath(next ?? back), sayWhat(page, outcome));
  if (outcome.reason === "not_found") throw notFound();
  return data({ errors: { [fieldOf(outcome.reason)]: sentenceOf(page.t, outcome.reason) }, values: form.values }, { status: statusOf(outcome.reason) });
}

function asked(url: URL) {
  const dossierId = z.uuid().safeParse(url.searchParams.get("dossier")).data;
  const entryId = z.uuid().safeParse(url.searchParams.get("entry")).data;
  const decision = decisionNames.find((name) => name === url.searchParams.get("decision"));
  const subject = dossierId ? { dossierId } : entryId ? { entryId } : null;
  if (!subject || !decision) throw notFound();
  return { subject, decision, back: safePath(url.searchParams.get("next") ?? (dossierId ? paths.dossier(dossierId) : paths.desk())) };
}

function sayWhat({ t }: Page, outcome: Decided): string {
  const words = t.workflow.decisions[outcome.decision as DecisionName];
  return outcome.pendingId ? t.dossiers.nowPending(words.verb) : t.dossiers.done(words.past);
}

/** One decision as a page of its own: what it will do, and its form. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { subject, decision, back } = asked(page.url);
  const panel = await readPanel(page, subject);
  if (!panel) throw notFound();
  const offered = panel.decisions.find((each) => each.decision === decision) ?? null;
  const dossier = subject.dossierId ? await readDossier(page.db, page.actor, subject.dossierId) : null;
  return { panel: { ...panel, decisions: [] }, offered, decision, back, about: dossier && { number: dossier.number, name: dossier.filedName } };
}

export default function DecidePage() {
  const { panel, offered, decision, back, about } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { t } = useLanguage();
  const problem = tried && "errors" in tried ? tried : null;
  // A form that came back goes on to where its page would have gone: a certifier has no desk.
  const next = safePath(problem?.values["next"] || back, back);
  return (
    <div className="flow measure">
      <ErrorSummary errors={problem?.errors} />
      <PageTitle lead={about && `${about.name} · ${t.dossiers.file.number(about.number)}`}>{t.workflow.decisions[decision].verb}</PageTitle>
      {offered ? (
        <DecisionForm offered={offered} panel={panel} next={next} errors={problem?.errors} values={problem?.values} />
      ) : (
        <EmptyState title={t.dossiers.notNow} action={<a href={next}>{t.dossiers.backToFile}</a>} />
      )}
    </div>
  );
}
