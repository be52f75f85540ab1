import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { plain } from "~/biographies/style/inline";
import { besideOf } from "~/directory/beside.server";
import { BesideEntry } from "~/directory/BesideEntry";
import type { EntryView } from "~/directory/entry.server";
import { openEntry } from "~/directory/open-entry.server";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { readForm } from "~/http/form";
import { once } from "~/http/operation.server";
import { paths } from "~/http/paths";
import { done, invalid, tooMany, type Unsettled } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { askedNow, fileReport, handled, turnToReportError } from "~/reports/file.server";
import { reportShape } from "~/reports/report";
import { ReportForm } from "~/reports/ReportForm";
import { ErrorSummary } from "~/ui/ErrorSummary";

export const handle = { access: "public", title: (t, shown) => t.entryPages.report.titleOf((shown as { about?: { filed: string } } | undefined)?.about?.filed ?? "") } satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { entry } = await openEntry(page, paths.entryReport);
  const statements = statementsOf(entry);
  const asked = page.url.searchParams.get("statement");
  const chosen = statements.some(({ value }) => value === asked) ? asked : null;
  const headers = { "X-Robots-Tag": "noindex", "Cache-Control": "private, no-store" };
  return data({ about: besideOf(page, entry), statements, chosen, asked: askedNow(page.keys) }, { headers });
}

/** What this reader reads in the entry, a line each, to say which is meant. */
function statementsOf({ printed }: EntryView): { value: string; label: string }[] {
  return printed.sections.flatMap(({ lines }) =>
    lines.map(({ id, when, what, html }) => {
      const text = [plain(when), html === undefined ? plain(what) : html.replace(/<[^>]*>/g, " ")].filter(Boolean).join(" ").replace(/\s+/g, " ").trim();
      return { value: id, label: text.length > 100 ? `${text.slice(0, 99)}…` : text };
    }),
  );
}

export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const { entry } = await openEntry(page, paths.entryReport);
  const form = await readForm(page.request, reportShape);
  if (!form.ok) return invalid(page, form);
  const report = form.value;
  const sent = () => done(page, paths.entry(entry.publicId, entry.slug), page.t.entryPages.report.sent);
  // A field that nobody sees was filled in by a program: it is thanked, and nothing is kept.
  if (report.website) return sent();
  if (report.statement && !statementsOf(entry).some(({ value }) => value === report.statement)) return invalid(page, { ok: false, errors: { statement: "http.invalid.choose" }, values: form.values });
  const inHand = handled(page.keys, report.asked);
  if (inHand !== "ok") return again(page, inHand, form.values);
  const turn = await turnToReportError(page, page.context.address);
  if (!turn.ok) return tooMany(page, turn.seconds, form.values);
  const accountId = page.actor.kind === "account" ? page.actor.accountId : null;
  const filing = { entryId: entry.entryId, statementId: report.statement ? Number(report.statement) : null, report, lang: page.lang };
  await once(page.db, { id: report.operation, kind: "report_error", accountId }, (trx) => fileReport(trx, page.keys, filing));
  return sent();
}

function again(page: Page, inHand: "too_quick" | "stale", values: Unsettled["values"]) {
  const words = page.t.entryPages.report;
  // Sent too quickly, the form is as old as it is; one that lay open too long is given out anew.
  const { asked: _asked, ...fresh } = values;
  const kept = inHand === "stale" ? fresh : values;
  return data<Unsettled>({ errors: { form: inHand === "stale" ? words.stale : words.tooQuick }, values: kept }, { status: 422 });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function ReportRoute() {
  const { about, ...form } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const { t } = useLanguage();
  const words = t.entryPages.report;
  const problem = returned && "errors" in returned ? returned : undefined;
  return (
    <>
      <ErrorSummary errors={problem?.errors} />
      <BesideEntry about={about} title={words.title} lead={words.lead}>
        <ReportForm {...form} errors={problem?.errors} values={problem?.values} />
        <p className="small sans">
          <a href={paths.rights()}>{words.about}</a>
        </p>
      </BesideEntry>
    </>
  );
}
