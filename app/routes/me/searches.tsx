import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mailOf } from "~/accounts/sign-in.server";
import { wishOf } from "~/directory/filter";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, invalid } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { KeptHead } from "~/shelves/KeptHead";
import { newSearchShape } from "~/shelves/saved-search";
import { SaveForm, SearchList } from "~/shelves/Searches";
import { listSearches, normalised, saveSearch } from "~/shelves/searches.server";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Button } from "~/ui/Button";
import { EmptyState } from "~/ui/Slip";
import { accountOf } from "~/workflow/roles";

export const handle = { access: "signed-in", title: (t) => t.shelves.searches.title } satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const accountId = accountOf(page.actor) ?? "";
  const asked = page.url.searchParams.get("save");
  const query = asked === null ? null : normalised(asked.slice(0, 2000));
  return {
    rows: await listSearches(page.db, accountId),
    toSave: query === null ? null : { query, name: wishOf(new URLSearchParams(query)).q.slice(0, 120) },
    mail: (await mailOf(page.db, accountId)) ?? "",
    zone: page.house.zone,
  };
}

/** Saves a search: from the results by one press, or from the form here. */
export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const accountId = accountOf(page.actor) ?? "";
  const form = await readForm(args.request, newSearchShape);
  if (!form.ok) return invalid(page, form);
  const { operation, query, rhythm } = form.value;
  const name = form.value.name || wishOf(new URLSearchParams(normalised(query))).q.slice(0, 120) || page.t.shelves.searches.everything;
  const saved = await saveSearch(page.db, { accountId, operationId: operation }, { query, name, rhythm });
  if (!saved) return invalid(page, { ok: false, errors: { form: "shelves.invalid.tooMany" }, values: form.values });
  return done(page, paths.mySearches(), page.t.shelves.searches.saved);
}

export default function SearchesPage() {
  const { rows, toSave, mail, zone } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { t } = useLanguage();
  const words = t.shelves.searches;
  const problem = tried && "errors" in tried ? tried : null;
  return (
    <>
      <ErrorSummary errors={problem?.errors} />
      <KeptHead at="searches" lead={words.lead}>
        {words.title}
      </KeptHead>
      <p className="small sans soft">{words.savedTo(mail)}</p>
      {toSave && <SaveForm {...toSave} />}
      {rows.length === 0 && !toSave ? (
        <EmptyState title={words.none} action={<Button href={paths.directory()}>{words.toDirectory}</Button>}>
          {words.noneText}
        </EmptyState>
      ) : (
        <SearchList rows={rows} zone={zone} />
      )}
    </>
  );
}
