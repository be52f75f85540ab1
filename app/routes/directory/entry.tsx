import { data, redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EntryPage, type EntryPageProps } from "~/directory/EntryPage";
import { readNeighbours } from "~/directory/entry.server";
import { aboutOf } from "~/directory/export/about.server";
import { exportedOf } from "~/directory/export/exported";
import { jsonLd } from "~/directory/export/json-ld";
import { Gone } from "~/directory/Gone";
import { publicHeaders } from "~/directory/headers.server";
import { readerOf } from "~/directory/visible.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { notFound } from "~/http/respond.server";
import { KeepEntry } from "~/shelves/KeepEntry";
import { shelvesOffered } from "~/shelves/read.server";
import { readMeasured } from "~/subscriptions/measured.server";
import { MeasureSlip } from "~/subscriptions/MeasureSlip";
import { normaliseName } from "~/persons/name";

type Data = Awaited<ReturnType<typeof loader>>["data"];

export const handle = {
  access: "public",
  title: (t, shown) => {
    const { gone, entry } = (shown ?? {}) as Partial<Data>;
    if (entry) return entry.filed;
    return gone?.suspended ? t.directory.gone.suspendedTitle : t.directory.gone.title;
  },
} satisfies Handle;

export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const { publicId = "", slug = "" } = page.params;
  const reader = await readerOf(page.db, page.policy, page.actor);
  const { found, measure } = await readMeasured(page, reader, publicId);
  if (!found) throw notFound();
  if (found.kind === "gone") return data({ gone: { suspended: found.suspended }, entry: null, head: null, beside: null }, { status: 410, headers: { "X-Robots-Tag": "noindex", ...publicHeaders(page) } });
  if (found.kind === "moved") throw redirect(paths.entry(found.publicId, found.slug) + page.url.search, 301);
  if (found.entry.slug !== slug) throw redirect(paths.entry(publicId, found.entry.slug) + page.url.search, 301);
  const { lines: _lines, ...entry } = found.entry;
  const neighbours = await readNeighbours(page.db, reader, entry.entryId);
  const taken = exportedOf(found.entry, aboutOf(page));
  const shown: EntryPageProps = {
    ...entry,
    neighbours,
    filed: entry.card ? [entry.card.surname, entry.card.forenames && `(${entry.card.forenames})`].filter(Boolean).join(" ") : entry.name,
    initial: letterOf(entry.card?.surname ?? entry.name),
    house: page.house.name[page.lang],
    letter: page.house.shortName.charAt(0),
    address: taken.url,
    today: new Date().toISOString().slice(0, 10),
    reader: page.policy.reader,
    signedIn: page.session !== null,
  };
  const head = { ld: jsonLd(taken), description: page.t.directory.entry.descriptionOf(entry.name, entry.card?.descriptor[page.lang] ?? ""), url: taken.url, languages: page.house.languages };
  const robots: Record<string, string> = entry.noindex ? { "X-Robots-Tag": "noindex" } : {};
  const beside = { measure, shelves: await shelvesOffered(page), next: paths.entry(publicId, slug) };
  return data({ gone: null, entry: shown, head, beside }, { status: measure.state === "over" ? 429 : 200, headers: { ...robots, ...publicHeaders(page) } });
}

function letterOf(surname: string): string {
  const first = normaliseName(surname).charAt(0).toUpperCase();
  return /[A-Z]/.test(first) ? first : "#";
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => {
  if (!shown?.entry || !shown.head) return [];
  const { ld, description, url, languages } = shown.head;
  return [
    { name: "description", content: description },
    ...(shown.entry.noindex ? [{ name: "robots", content: "noindex" }] : []),
    { tagName: "link", rel: "canonical", href: url },
    ...languages.map((lang) => ({ tagName: "link", rel: "alternate", hrefLang: lang, href: `${url}?lang=${lang}` })),
    { "script:ld+json": ld },
  ];
};

export default function EntryRoute() {
  const { gone, entry, beside } = useLoaderData<typeof loader>();
  if (!entry) return <Gone suspended={gone?.suspended === true} />;
  return (
    <>
      <MeasureSlip measure={beside?.measure ?? { state: "none" }} />
      <EntryPage {...entry} />
      {beside?.shelves && <KeepEntry publicId={entry.publicId} shelves={beside.shelves} next={beside.next} />}
    </>
  );
}
