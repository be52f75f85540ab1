import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { PendingQueue, QueueFilters, QueueTable, Trays } from "~/dossiers/Queue";
import { pageSize, type QueueFilter, readPendingQueue, readQueue, trays } from "~/dossiers/queue.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { useLanguage } from "~/i18n";
import { PageTitle } from "~/ui/PageTitle";
import { Pagination } from "~/ui/Pagination";
import { stages } from "~/workflow/stages";

export const handle = { access: "desk.read", frame: "desk", title: (t) => t.dossiers.queue.title } satisfies Handle;

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
  const seconds = await readPendingQueue(page.db, page.actor);
  const turned = (to: number) => `?${new URLSearchParams([...page.url.searchParams].filter(([name]) => name !== "page").concat([["page", String(to)]]))}`;
  return {
    ...queue,
    seconds,
    filter,
    previous: filter.page > 1 ? turned(filter.page - 1) : null,
    next: queue.more ? turned(filter.page + 1) : null,
    first: pageSize * (filter.page - 1) + 1,
  };
}

export default function QueuePage() {
  const { counts, rows, filter, seconds, previous, next } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const words = t.dossiers.queue;
  return (
    <>
      <PageTitle aside={<p className="soft">{counts.late > 0 ? words.late(counts.late) : words.nothingLate}</p>}>{words.title}</PageTitle>
      <PendingQueue rows={seconds} />
      <Trays counts={counts} current={filter.tray} />
      <QueueFilters filter={filter} />
      <QueueTable rows={rows} tray={filter.tray} />
      <Pagination previous={previous} next={next} />
    </>
  );
}
