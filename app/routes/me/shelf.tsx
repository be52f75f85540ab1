import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { readForm } from "~/http/form";
import { paths } from "~/http/paths";
import { done, invalid } from "~/http/respond.server";
import { useLanguage } from "~/i18n";
import { KeptHead } from "~/shelves/KeptHead";
import { mayTakeLists } from "~/shelves/list-file.server";
import { newShelfShape } from "~/shelves/shelf";
import { shelfAt } from "~/shelves/shelf-page.server";
import { RemoveShelf, RenameShelf, ShelfItems, TakeAlong } from "~/shelves/Shelf";
import { renameShelf } from "~/shelves/shelves.server";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { EmptyState } from "~/ui/Slip";

type Data = Awaited<ReturnType<typeof loader>>;

export const handle = { access: "signed-in", title: (t, shown) => (shown as Partial<Data> | undefined)?.shelf?.name ?? t.shelves.shelves.one } satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { shelf, reader } = await shelfAt(page);
  return { shelf, takes: mayTakeLists(reader) };
}

export async function action(args: ActionFunctionArgs) {
  const page = await enter(args, handle.access);
  const { accountId, shelf } = await shelfAt(page);
  const form = await readForm(args.request, newShelfShape);
  if (!form.ok) return invalid(page, form);
  const renamed = await renameShelf(page.db, { accountId, operationId: form.value.operation }, shelf.id, form.value.name);
  if (!renamed) return invalid(page, { ok: false, errors: { name: "shelves.invalid.sameName" }, values: form.values });
  return done(page, paths.myShelf(shelf.id), page.t.shelves.shelves.renamed);
}

export default function ShelfPage() {
  const { shelf, takes } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { t } = useLanguage();
  const words = t.shelves.shelves;
  const problem = tried && "errors" in tried ? tried : null;
  return (
    <>
      <ErrorSummary errors={problem?.errors} />
      <KeptHead at="shelves" lead={words.entries(shelf.items.length)}>
        {shelf.name}
      </KeptHead>
      <div className="with-margin">
        <div>{shelf.items.length === 0 ? <EmptyState title={words.empty}>{words.emptyText}</EmptyState> : <ShelfItems shelf={shelf} />}</div>
        <aside className="flow" aria-label={shelf.name}>
          {takes && shelf.items.length > 0 && <TakeAlong noted name={shelf.name} at={(form) => paths.myShelfStep(shelf.id, form)} />}
          <RenameShelf shelf={shelf} error={problem?.errors["name"]} typed={problem?.values["name"]} />
          <RemoveShelf shelf={shelf} />
          <p>
            <a href={paths.myShelves()}>{words.all}</a>
          </p>
        </aside>
      </div>
    </>
  );
}
