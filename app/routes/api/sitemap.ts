import type { LoaderFunctionArgs } from "@remix-run/node";
import { countForSitemap, readForSitemap, sitemapLength } from "~/directory/sitemap.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { notFound } from "~/http/respond.server";

export const handle = { access: "public" } satisfies Handle;

/** Teasers for search engines: the house's own entries, without those taken over and those who asked to be left out. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const origin = page.settings.demo ? page.url.origin : page.settings.publicUrl;
  const number = page.url.searchParams.get("page");
  const files = Math.ceil((await countForSitemap(page.db)) / sitemapLength);
  if (number === null && files > 1) {
    const parts = Array.from({ length: files }, (_, at) => `<sitemap><loc>${origin}/sitemap.xml?page=${at + 1}</loc></sitemap>`);
    return xml(`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${parts.join("")}</sitemapindex>`);
  }
  const at = number === null ? 1 : Number(number);
  if (!Number.isInteger(at) || at < 1 || at > Math.max(1, files)) throw notFound();
  const pages = at === 1 ? [paths.home(), paths.directory(), paths.browse(), paths.method(), paths.criteria(), paths.figures()].map((path) => `<url><loc>${origin}${path}</loc></url>`) : [];
  const entries = (await readForSitemap(page.db, at)).map(({ publicId, slug, changed }) => {
    const lastmod = changed ? `<lastmod>${changed}</lastmod>` : "";
    return `<url><loc>${origin}${paths.entry(publicId, slug)}</loc>${lastmod}</url>`;
  });
  return xml(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${[...pages, ...entries].join("\n")}</urlset>`);
}

function xml(body: string): Response {
  const headers = { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=3600" };
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`, { headers });
}
