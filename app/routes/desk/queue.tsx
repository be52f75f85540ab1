import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { readMyDay } from "~/dossiers/my-day.server";
import { MyDayLists } from "~/dossiers/MyDay";
import { PendingQueue, QueueFilters, QueueTable, Trays } from "~/dossiers/Queue";
import { pageSize, type QueueFilter, readPendingQueue, readQueue, trays } from "~/dossiers/queue.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { useLanguage } from "~/i18n";
import { KeyHints } from "~/ui/KeyHints";
import { PageTitle } from "~/ui/PageTitle";
import { Pagination } from "~/ui/Pagination";
import { holds } from "~/workflow/roles";
import { stages } from "~/workflow/stages";

export const handle = { access: "desk.read", frame: "desk", keys: true, title: (t) => t.dossiers.queue.title } satisfies Handle;

/** What the address asks for; anything else falls back to "mine". */
const asked = z.object({
  tray: z.enum(trays).catch("mine"),
  words: z.string().trim().max(120).optional().catch(undefined),
  stage: z.enum(stages).optional().catch(undefined),
  sort: z.enum(["due", "name", "since"]).catch("due"),
  page: z.coerce.number().int().min(1).max(200).catch(1),
});

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const filter: QueueFilter = asked.parse(Object.fromEntries(page.url.searchParams));
  const queue = await readQueue(page.db, page.actor, filter);
  const day = page.url.search === "" ? await readMyDay(page.db, page.actor) : null;
  const seconds = await readPendingQueue(page.db, page.actor);
  const turned = (to: number) => `?${new URLSearchParams([...page.url.searchParams].filter(([name]) => name !== "page").concat([["page", String(to)]]))}`;
  return {
    ...queue,
    day,
    zone: page.house.zone,
    writes: holds(page.actor, "editor"),
    seconds,
    filter,
    previous: filter.page > 1 ? turned(filter.page - 1) : null,
    next: queue.more ? turned(filter.page + 1) : null,
    first: pageSize * (filter.page - 1) + 1,
  };
}

export default function QueuePage() {
  const { counts, rows, filter, seconds, day, zone, writes, previous, next } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const words = t.dossiers.queue;
  return (
    <>
      <PageTitle aside={<p className="soft">{counts.late > 0 ? words.late(counts.late) : words.nothingLate}</p>}>{words.title}</PageTitle>
      {day && (
        <section className="flow" aria-labelledby="my-day">
          <h2 id="my-day">{t.writing.day.title}</h2>
          <MyDayLists day={day} zone={zone} />
          <p className="small">
            <a href="#trays">{t.writing.day.skipQueue}</a>
            {writes && (
              <>
                {" · "}
                <a href={paths.absence()}>{t.writing.absence.link}</a>
              </>
            )}
          </p>
        </section>
      )}
      <PendingQueue rows={seconds} />
      <h2 id="trays" className="hidden-text">
        {words.caption}
      </h2>
      <Trays counts={counts} current={filter.tray} />
      <QueueFilters filter={filter} />
      <QueueTable rows={rows} tray={filter.tray} />
      {rows.length > 1 && <KeyHints />}
      <Pagination previous={previous} next={next} />
    </>
  );
}
