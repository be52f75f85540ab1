import { data, redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EntryPage, type EntryPageProps } from "~/directory/EntryPage";
import { entryPageOf } from "~/directory/entry-page.server";
import { aboutOf } from "~/directory/export/about.server";
import { exportedOf } from "~/directory/export/exported";
import { jsonLd } from "~/directory/export/json-ld";
import { Gone } from "~/directory/Gone";
import { publicHeaders } from "~/directory/headers.server";
import { asTeaser, readerOf } from "~/directory/visible.server";
import type { Handle } from "~/http/access";
import { enter, type Page } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { notFound } from "~/http/respond.server";
import { KeepEntry } from "~/shelves/KeepEntry";
import { shelvesOffered } from "~/shelves/read.server";
import { readMeasured } from "~/subscriptions/measured.server";
import { MeasureSlip } from "~/subscriptions/MeasureSlip";
import { phrases } from "~/i18n";

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
  const shown = await entryPageOf(page, { reader: measure.state === "over" ? asTeaser(reader) : reader, entry: found.entry });
  const taken = exportedOf(found.entry, aboutOf(page));
  const head = { ...socialOf(page, shown), ld: jsonLd(taken), description: page.t.directory.entry.descriptionOf(shown.name, shown.card?.descriptor[page.lang] ?? ""), url: taken.url, languages: page.house.languages };
  const robots: Record<string, string> = shown.noindex ? { "X-Robots-Tag": "noindex" } : {};
  const beside = { measure, shelves: await shelvesOffered(page), next: paths.entry(publicId, slug) };
  return data({ gone: null, entry: shown, head, beside }, { status: measure.state === "over" ? 429 : 200, headers: { ...robots, ...publicHeaders(page) } });
}

/** For other sites: the title, and the picture where the entry has one. */
function socialOf(page: Page, { filed, publicId, noindex, standing }: EntryPageProps) {
  const image = noindex || standing === "suspended" ? null : `${aboutOf(page).origin}${paths.entryCard(publicId)}?lang=${page.lang}`;
  return { title: filed, site: page.house.name[page.lang], lang: page.lang, image };
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
    ...socialCard(shown.head),
    { "script:ld+json": ld },
  ];
};

type Social = { title: string; description: string; url: string; site: string; lang: "fr" | "en"; image: string | null };

/** What other sites show of a link to the entry; of one that search engines should not find, nothing. */
function socialCard({ title, description, url, site, lang, image }: Social) {
  if (!image) return [];
  const og = { type: "profile", title, description, url, site_name: site, locale: lang === "fr" ? "fr_FR" : "en_GB", image, "image:type": "image/png", "image:width": "1200", "image:height": "630", "image:alt": phrases(lang).entryPages.card.of(title, site) };
  return [...Object.entries(og).map(([key, content]) => ({ property: `og:${key}`, content })), { name: "twitter:card", content: "summary_large_image" }];
}

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
