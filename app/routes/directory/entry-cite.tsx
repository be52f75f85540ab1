import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { besideOf } from "~/directory/beside.server";
import { Cite, type CiteProps } from "~/directory/Cite";
import { citationsOf } from "~/directory/cite";
import { aboutOf } from "~/directory/export/about.server";
import { exportedOf } from "~/directory/export/exported";
import { readPublications } from "~/directory/history.server";
import { besideEntryHeaders, openEntry } from "~/directory/open-entry.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { notFound } from "~/http/respond.server";
import { dayOf } from "~/i18n/dates";
import { languages } from "~/i18n/language";

export const handle = { access: "public", copies: true, title: (t, shown) => t.entryPages.cite.titleOf((shown as { about?: { filed: string } } | undefined)?.about?.filed ?? "") } satisfies Handle;

/** Citations of the entry as it reads today, or of a certain text of it (`?version=2`). */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { entry } = await openEntry(page, paths.entryCite);
  const publications = await readPublications(page.db, entry.entryId);
  const asked = page.url.searchParams.get("version") || null;
  const version = asked === null ? null : publications.find(({ number }) => String(number) === asked);
  if (version === undefined) throw notFound();
  const taken = exportedOf(entry, aboutOf(page));
  const { origin } = aboutOf(page);
  const about = besideOf(page, entry);
  const cited = {
    name: taken.name.filed,
    filed: about.filed,
    url: version ? origin + paths.entryPast(entry.publicId, entry.slug, version.number) : taken.url,
    revised: version ? version.on : (publications.at(-1)?.on ?? entry.revised),
    accessed: dayOf(new Date(), page.house.zone),
    number: (version ? (version.certificate?.state === "valid" ? version.certificate.number : null) : taken.certificate?.number) ?? null,
    version: version?.number ?? null,
  };
  const citations = languages.flatMap((lang) => citationsOf({ ...cited, house: page.house.name[lang] }, lang));
  const versions = publications.map(({ number, on }) => ({ number, on })).reverse();
  return data({ about, citations, versions, chosen: cited.version } satisfies CiteProps, { headers: besideEntryHeaders(page) });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export default function CiteRoute() {
  return <Cite {...useLoaderData<typeof loader>()} />;
}
