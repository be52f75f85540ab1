import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, invalid } from "~/http/respond.server";
import { formatDate, useLanguage } from "~/i18n";
import { KeptHead } from "~/shelves/KeptHead";
import { listShelves } from "~/shelves/read.server";
import { newShelfShape } from "~/shelves/shelf";
import { makeShelf } from "~/shelves/shelves.server";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Field } from "~/ui/Field";
import { Operation } from "~/ui/Operation";
import { EmptyState } from "~/ui/Slip";
import { accountOf } from "~/workflow/roles";

export const handle = { access: "signed-in", title: (t) => t.shelves.shelves.title } satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  return { rows: await listShelves(page.db, accountOf(page.actor) ?? ""), zone: page.house.zone };
}

export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const form = await readForm(args.request, newShelfShape);
  if (!form.ok) return invalid(page, form);
  const id = await makeShelf(page.db, { accountId: accountOf(page.actor) ?? "", operationId: form.value.operation }, form.value.name);
  if (!id) return invalid(page, { ok: false, errors: { name: "shelves.invalid.full" }, values: form.values });
  return done(page, paths.myShelf(id), page.t.shelves.shelves.made);
}

export default function ShelvesPage() {
  const { rows, zone } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { t, lang } = useLanguage();
  const words = t.shelves.shelves;
  const problem = tried && "errors" in tried ? tried : null;
  return (
    <>
      <ErrorSummary errors={problem?.errors} />
      <KeptHead at="shelves" lead={words.lead}>
        {words.title}
      </KeptHead>
      {rows.length === 0 ? (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      ) : (
        <ul className="list kept-list gap-above">
          {rows.map((row) => (
            <li key={row.id}>
              <h2 className="find-name">
                <a href={paths.myShelf(row.id)}>{row.name}</a>
              </h2>
              <p className="small sans soft">
                {words.entries(row.entries)} · {formatDate(lang, row.madeAt, zone)}
              </p>
            </li>
          ))}
        </ul>
      )}
      <form method="post" className="flow measure gap-above" noValidate>
        <Operation />
        <Field name="name" label={words.name} maxLength={120} required error={problem?.errors["name"]} defaultValue={String(problem?.values["name"] ?? "")} autoComplete="off" />
        <p>
          <Button plain>{words.make}</Button>
        </p>
      </form>
    </>
  );
}
