import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { readEntry } from "~/directory/entry.server";
import { readerOf } from "~/directory/visible.server";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, invalid, notFound } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { findReport } from "~/reports/read.server";
import { settleShape } from "~/reports/report";
import { settleReport } from "~/reports/settle.server";
import { SettleForm, Signal } from "~/reports/Signal";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { PageTitle } from "~/ui/PageTitle";
import { holds } from "~/workflow/roles";

export const handle = {
  access: ["editor", "publisher", "administrator"],
  frame: "desk",
  title: (t, shown) => t.entryPages.signals.titleOf((shown as { report?: { filedName: string } } | undefined)?.report?.filedName ?? ""),
} satisfies Handle;

async function reportOf({ db, keys, actor, params }: Page) {
  const id = z.uuid().safeParse(params["id"]).data;
  const report = id ? await findReport(db, keys, actor, id) : null;
  if (!report) throw notFound();
  return report;
}

/** One report beside the statement as it reads today. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const report = await reportOf(page);
  const found = await readEntry(page.db, await readerOf(page.db, page.policy, page.actor), report.publicId ?? "", page.lang);
  const lines = found?.kind === "entry" ? found.entry.printed.sections.flatMap((section) => section.lines.map((line) => ({ section: section.section, line }))) : [];
  const { personId: _person, ...shown } = report;
  return { report: shown, statement: lines.find(({ line }) => line.id === String(report.statementId)) ?? null, lang: page.lang, zone: page.house.zone, mayOpen: holds(page.actor, "editor") };
}

export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const { id } = await reportOf(page);
  const form = await readForm(page.request, settleShape);
  if (!form.ok) return invalid(page, form);
  const { operation, outcome, answer } = form.value;
  const settled = await settleReport(page.db, { house: page.house, keys: page.keys, actor: page.actor, id, operationId: operation, outcome, answer: answer ?? null });
  if (settled === "not_found") throw notFound();
  if (settled === "answer_wanted") return invalid(page, { ok: false, errors: { answer: "entryPages.signals.answerWanted" }, values: form.values });
  const words = page.t.entryPages.signals;
  return done(page, settled === "already" ? paths.signal(id) : paths.signals(), { settled: words.done, answered: words.doneAnswered, already: words.already }[settled]);
}

export default function SignalRoute() {
  const { report, statement, lang, zone, mayOpen } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const { t } = useLanguage();
  return (
    <>
      <ErrorSummary errors={returned?.errors} />
      <PageTitle lead={t.entryPages.signals.lead} aside={<a href={paths.signals()}>{t.entryPages.signals.title}</a>}>
        {t.entryPages.signals.titleOf(report.filedName)}
      </PageTitle>
      <div className="with-margin">
        <Signal report={report} statement={statement} lang={lang} zone={zone} mayOpen={mayOpen} />
        {report.settledAt === null && <SettleForm errors={returned?.errors} values={returned?.values} />}
      </div>
    </>
  );
}
