import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readOthersThere } from "~/authorities/others.server";
import { besideOf } from "~/directory/beside.server";
import type { EntryView } from "~/directory/entry.server";
import { aboutOf } from "~/directory/export/about.server";
import { besideEntryHeaders, openEntry } from "~/directory/open-entry.server";
import { firstTextWith, lastTextWith } from "~/directory/statement.server";
import { StatementPage, type StatementPageProps } from "~/directory/StatementPage";
import type { Reader } from "~/directory/visible.server";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { notFound } from "~/http/respond.server";
import { dayOf } from "~/i18n/dates";

export const handle = { access: "public", title: (t, shown) => t.entryPages.statement.titleOf((shown as { about?: { filed: string } } | undefined)?.about?.filed ?? "") } satisfies Handle;

/** A statement keeps its address across revisions; one that the entry no longer holds says so. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const id = page.params["statement"] ?? "";
  if (!/^[1-9]\d{0,15}$/.test(id)) throw notFound();
  const { reader, entry } = await openEntry(page, (publicId, slug) => paths.entryStatement(publicId, slug, id));
  const held = await heldIn(page, reader, entry, id);
  const last = held ? null : await lastTextWith(page.db, entry.entryId, Number(id), entry.seen);
  if (!held && !last) throw notFound();
  const shown: StatementPageProps = {
    about: besideOf(page, entry),
    held,
    lastOn: last?.on ?? null,
    importedFrom: entry.importedFrom,
    address: aboutOf(page).origin + paths.entryStatement(entry.publicId, entry.slug, id),
  };
  return data(shown, { headers: besideEntryHeaders(page) });
}

async function heldIn({ db, house }: Page, reader: Reader, entry: EntryView, id: string): Promise<StatementPageProps["held"]> {
  const printed = entry.printed.sections.flatMap(({ section, lines }) => lines.filter((line) => line.id === id).map((line) => ({ section, line })))[0];
  if (!printed) return null;
  const line = entry.lines.find(({ statementId }) => String(statementId) === id);
  return {
    ...printed,
    lang: entry.printed.lang,
    contested: line?.flags.includes("contested") ?? false,
    check: entry.checks[id] ?? null,
    others: line ? ((await readOthersThere(db, reader, { ...entry, lines: [line] }, dayOf(new Date(), house.zone)))[id] ?? null) : null,
    since: line ? await firstTextWith(db, entry.entryId, line.id) : null,
  };
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function StatementRoute() {
  return <StatementPage {...useLoaderData<typeof loader>()} />;
}
