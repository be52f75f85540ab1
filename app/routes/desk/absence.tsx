import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { endAbsence, findColleague, readAbsences, readEditors, setAbsence } from "~/accounts/absence.server";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { operationField, readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, invalid, notFound } from "~/http/respond.server";
import { formatDate, useLanguage } from "~/i18n";
import { dayOf } from "~/i18n/dates";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";
import { PageTitle } from "~/ui/PageTitle";
import { holds } from "~/workflow/roles";

export const handle = { access: ["editor", "publisher", "administrator"], frame: "desk", title: (t) => t.writing.absence.title } satisfies Handle;

/** One's own absence, or, for the publisher and the administrator, that of a colleague who cannot write it down. */
async function whose(page: Page) {
  if (page.actor.kind !== "account") throw notFound();
  const id = page.params["account"] ?? page.actor.accountId;
  const own = id === page.actor.accountId;
  const colleague = own || holds(page.actor, "publisher", "administrator") ? await findColleague(page.db, id) : null;
  if (!colleague) throw notFound();
  return { ...colleague, own, by: page.actor.accountId };
}

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { id, name, own } = await whose(page);
  const absence = (await readAbsences(page.db)).get(id) ?? null;
  return { name, own, absence, others: (await readEditors(page.db)).filter((each) => each.id !== id) };
}

const shape = z.object({
  operation: operationField,
  from: z.iso.date("writing.absence.date").optional(),
  to: z.iso.date("writing.absence.date").optional(),
  replacement: z.uuid().optional(),
  then: z.enum(["save", "end"]).default("save"),
});

export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const { id, by, own } = await whose(page);
  const form = await readForm(page.request, shape);
  if (!form.ok) return invalid(page, form);
  const { operation, from, to, replacement = null, then } = form.value;
  const request = { by, operationId: operation };
  const back = paths.absence(own ? undefined : id);
  const words = page.t.writing.absence;
  if (then === "end") {
    await endAbsence(page.db, request, id);
    return done(page, back, words.ended);
  }
  const errors = faultsOf(page, from, to);
  if (!from || !to || Object.keys(errors).length > 0) return data({ errors, values: form.values }, { status: 422 });
  if (!(await setAbsence(page.db, request, { accountId: id, from, to, replacementId: replacement }))) throw notFound();
  return done(page, back, words.saved);
}

function faultsOf({ t, house }: Page, from: string | undefined, to: string | undefined): Record<string, string> {
  const words = t.writing.absence;
  return {
    ...(from ? {} : { from: words.date }),
    ...(to ? {} : { to: words.date }),
    ...(from && to && to < from ? { to: words.order } : {}),
    ...(to && to < dayOf(new Date(), house.zone) ? { to: words.past } : {}),
  };
}

export default function AbsencePage() {
  const { name, own, absence, others } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { t, lang } = useLanguage();
  const words = t.writing.absence;
  const problem = tried && "errors" in tried ? tried : null;
  const shown = (field: "from" | "to" | "replacement", kept: string | null | undefined) => String(problem?.values[field] ?? kept ?? "");
  return (
    <div className="measure flow">
      <ErrorSummary errors={problem?.errors} />
      <PageTitle lead={words.lead}>{own ? words.title : words.titleOf(name)}</PageTitle>
      {absence && <p>{words.now(formatDate(lang, absence.from), formatDate(lang, absence.to))}</p>}
      <form method="post" className="flow">
        <Operation />
        <Field kind="date" name="from" label={words.from} hint={words.dateHint} width="short" defaultValue={shown("from", absence?.from)} error={problem?.errors["from"]} required />
        <Field kind="date" name="to" label={words.to} width="short" defaultValue={shown("to", absence?.to)} error={problem?.errors["to"]} required />
        <Field
          kind="select"
          name="replacement"
          label={words.replacement}
          empty={words.nobody}
          choices={others.map((each) => ({ value: each.id, label: each.name }))}
          defaultValue={shown("replacement", absence?.replacementId)}
        />
        <p className="row">
          <Button name="then" value="save">
            {words.save}
          </Button>
          {absence && (
            <Button plain name="then" value="end" formNoValidate>
              {words.end}
            </Button>
          )}
        </p>
      </form>
    </div>
  );
}
