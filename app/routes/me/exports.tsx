import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readerOf } from "~/directory/visible.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { KeptHead } from "~/shelves/KeptHead";
import { mayTakeLists } from "~/shelves/list-file.server";
import { listShelves } from "~/shelves/read.server";
import { TakeAlong } from "~/shelves/Shelf";
import { readMeasure } from "~/subscriptions/budget.server";
import { EmptyState } from "~/ui/Slip";
import { accountOf } from "~/workflow/roles";

export const handle = { access: "signed-in", title: (t) => t.shelves.exports.title } satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const reader = await readerOf(page.db, page.policy, page.actor);
  const shelves = await listShelves(page.db, accountOf(page.actor) ?? "");
  return { takes: mayTakeLists(reader), measure: await readMeasure(page, reader), shelves: shelves.filter(({ entries }) => entries > 0) };
}

export default function ExportsPage() {
  const { takes, measure, shelves } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const words = t.shelves.exports;
  return (
    <>
      <KeptHead at="exports" lead={words.lead}>
        {words.title}
      </KeptHead>
      <div className="with-margin">
        {takes && shelves.length === 0 ? (
          <EmptyState title={t.reading.noFiles} action={<a href={paths.directory()}>{t.reading.toDirectory}</a>} />
        ) : takes ? (
          <ul className="list kept-list">
            {shelves.map(({ id, name }) => (
              <li key={id}>
                <h2 className="find-name">
                  <a href={paths.myShelf(id)}>{name}</a>
                </h2>
                <TakeAlong noted name={name} at={(form) => paths.myShelfStep(id, form)} />
              </li>
            ))}
          </ul>
        ) : (
          <p>{words.noLists}</p>
        )}
        <aside className="flow" aria-labelledby="measure">
          <h2 className="side-head" id="measure">
            {words.measure}
          </h2>
          <p>{measure.state === "none" ? words.noMeasure : words.measureText(measure.entries, measure.most)}</p>
        </aside>
      </div>
    </>
  );
}
