import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { recordChecks } from "~/biographies/check.server";
import { checksPage } from "~/biographies/checks-page.server";
import { findDeskFile } from "~/biographies/desk.server";
import { Inlines } from "~/biographies/Inlines";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { operationField, readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, invalid, notFound, refuse } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";
import { PageTitle } from "~/ui/PageTitle";
import { EmptyState } from "~/ui/Slip";

export const handle = { access: "desk.read", frame: "desk", title: (t) => t.drafting.checks.bulk } satisfies Handle;

/** All studies of a file checked against the school's register on one page. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const file = await findDeskFile(page);
  if (file.checks !== true) throw notFound();
  const { rows, lang } = await checksPage(page.db, file, page.actor);
  return {
    dossier: { id: file.dossier.id, name: file.dossier.filedName },
    lang,
    rows: rows.filter((row) => row.kind === "education" && row.line.ink !== "checked" && !row.own),
  };
}

const shape = z.object({
  operation: operationField,
  version: z.array(z.coerce.number().int().positive()).min(1, "drafting.checks.bulkNone"),
  register: z.string().max(300),
});

export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const { dossier } = await findDeskFile(page);
  const form = await readForm(args.request, shape);
  if (!form.ok) return invalid(page, form);
  const { operation, version, register } = form.value;
  const outcome = await recordChecks(page.db, {
    house: page.house,
    dossierId: dossier.id,
    versionIds: version,
    method: "register",
    result: "confirmed",
    evidence: register,
    by: page.actor,
    operationId: operation,
  });
  if (!outcome.ok) return refuse(page, outcome.reason, form.values);
  return done(page, paths.checks(dossier.id), page.t.drafting.checks.bulkDone(outcome.checkIds.length));
}

export default function ChecksRegisterPage() {
  const { dossier, rows, lang } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { t } = useLanguage();
  const words = t.drafting.checks;
  const ticked = tried?.values["version"];
  return (
    <div className="flow measure">
      <ErrorSummary errors={tried?.errors} />
      <PageTitle lead={dossier.name}>{words.bulk}</PageTitle>
      {rows.length === 0 ? (
        <EmptyState title={words.empty} action={<a href={paths.checks(dossier.id)}>{words.title}</a>} />
      ) : (
        <form method="post" className="flow">
          <Operation />
          <p>{words.bulkText}</p>
          <Field
            kind="checkboxes"
            name="version"
            label={t.drafting.sections.education}
            error={tried?.errors["version"]}
            defaultValue={Array.isArray(ticked) ? ticked : []}
            choices={rows.map((row) => ({
              value: String(row.versionId),
              label: (
                <span lang={lang}>
                  <Inlines of={row.line.when} /> <Inlines of={row.line.what} />
                </span>
              ),
            }))}
          />
          <Field
            name="register"
            label={words.bulkRegister}
            error={tried?.errors["register"]}
            defaultValue={typeof tried?.values["register"] === "string" ? tried.values["register"] : ""}
          />
          <p className="row">
            <Button>{words.bulkSubmit}</Button>
            <a href={paths.checks(dossier.id)}>{words.title}</a>
          </p>
        </form>
      )}
    </div>
  );
}
