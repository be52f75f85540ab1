import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { formValues } from "~/biographies/form-values";
import { LineText } from "~/biographies/LineText";
import { MergePanes } from "~/biographies/Merge";
import { readMerge } from "~/biographies/merge.server";
import { isKind } from "~/biographies/statement";
import { errorsOf, readStatementForm } from "~/biographies/statement-form.server";
import { StatementFields } from "~/biographies/StatementFields";
import { correctStatement, findErratum } from "~/certification/erratum.server";
import { readErratumText } from "~/certification/erratum-page.server";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { done, notFound, refuse } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Operation } from "~/ui/Operation";
import { PageTitle } from "~/ui/PageTitle";

export const handle = { access: ["editor"], frame: "desk", title: (t) => t.certification.erratum.correct } satisfies Handle;

async function textOf(page: Page) {
  const id = z.uuid().safeParse(page.params["id"]).data;
  const kind = page.url.searchParams.get("kind");
  const statementId = z.coerce.number().int().positive().safeParse(page.url.searchParams.get("statement") ?? undefined).data ?? null;
  const erratum = id ? await findErratum(page.db, page.actor, id) : null;
  const text = erratum && (await readErratumText(page.db, erratum));
  if (!erratum || !text || !isKind(kind) || kind === "portrait") throw notFound();
  return { erratum, text, kind, statementId, statement: text.statements.find((each) => each.id === statementId && each.kind === kind) ?? null };
}

/** The form of one statement of an erratum: ?kind=position adds one, with &statement=12 it corrects that one. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { erratum, text, kind, statementId, statement } = await textOf(page);
  if (page.request.method === "GET" && (erratum.state !== "open" || erratum.overtaken || (statementId && !statement))) throw notFound();
  const version = text.reading.lines.find((line) => line.id === statement?.versionId) ?? null;
  const { id, filedName } = erratum;
  return { erratum: { id, filedName }, kind, statement, values: formValues(version, kind, page.lang), language: text.language };
}

/** What cannot be taken comes back with what was typed; what was changed meanwhile, as a merge page. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const { erratum, text, kind, statementId } = await textOf(page);
  const form = await readStatementForm(page, kind, "desk", text.language);
  if (form.looked) return data({ errors: {} as Record<string, string>, values: form.values, merging: null, picks: form.looked }, { status: 200 });
  if (!form.ok) return data({ errors: form.errors, values: form.values, merging: null }, { status: 422 });
  const write = { erratumId: erratum.id, actor: page.actor, operationId: form.operation };
  const saved = await correctStatement(page.db, write, { statementId, kind, expected: form.expected, read: form.read });
  const { saved: kept, unchanged } = page.t.certification.erratum;
  if (saved.ok) return done(page, paths.erratum(erratum.id), saved.changed ? kept : unchanged);
  if (saved.problem === "refused") return refuse(page, saved.reason, form.values);
  if (saved.problem === "not_found") throw notFound();
  if (saved.problem === "invalid") return data({ errors: errorsOf(page, kind, saved.findings, "desk"), values: form.values, merging: null }, { status: 422 });
  return data({ errors: {} as Record<string, string>, values: form.values, merging: await readMerge(page.db, text.reading, saved.conflict, page.lang) }, { status: 409 });
}

export default function ErratumStatementPage() {
  const { erratum, kind, statement, values, language } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { t } = useLanguage();
  const words = t.certification.erratum;
  const name = t.drafting.kinds[kind];
  const merging = tried && "merging" in tried ? tried.merging : null;
  const typed = merging?.values ?? (tried?.values as Record<string, string> | undefined);
  const expected = merging ? merging.theirsId : (typed?.["expected"] ?? statement?.versionId);
  return (
    <>
      <ErrorSummary errors={tried?.errors} />
      <PageTitle lead={erratum.filedName}>{merging ? t.drafting.merge.title : statement ? words.statementTitle(name) : words.newTitle(name)}</PageTitle>
      <div className={merging ? "two-leaves" : "measure flow"}>
        {merging && (
          <div className="flow">
            <p role="alert">{merging.theirs ? t.drafting.merge.text : t.drafting.merge.gone}</p>
            <MergePanes merging={merging} lang={language} />
          </div>
        )}
        {statement && !merging && (
          <section className="flow">
            <h2>{words.text}</h2>
            <LineText line={statement.line} lang={language} marked />
            {statement.worded && <p className="soft">{words.words}</p>}
          </section>
        )}
        <form method="post" action={paths.erratumStatement(erratum.id, { kind, statement: merging?.statementId ?? statement?.id ?? null })} className="flow">
          <Operation />
          <input type="hidden" name="expected" value={expected ?? ""} />
          <StatementFields kind={kind} room="desk" values={typed ?? values} errors={tried?.errors} lookUpAt={paths.erratumStatement(erratum.id, { kind, statement: statement?.id ?? null })} picks={tried && "picks" in tried ? tried.picks : null} />
          <p className="row">
            <Button>{merging ? t.drafting.merge.save : words.save}</Button>
            <a href={paths.erratum(erratum.id)}>{merging?.theirs ? t.drafting.merge.keepTheirs : words.back}</a>
          </p>
        </form>
        {statement && !merging && <LeaveOut erratumId={erratum.id} statement={statement} />}
      </div>
    </>
  );
}

function LeaveOut({ erratumId, statement }: { erratumId: string; statement: { id: number; versionId: number } }) {
  const { t } = useLanguage();
  return (
    <form method="post" action={paths.erratumLeaveOut(erratumId)}>
      <Operation />
      <input type="hidden" name="statement" value={statement.id} />
      <input type="hidden" name="expected" value={statement.versionId} />
      <Button plain>{t.certification.erratum.leaveOut}</Button>
    </form>
  );
}
