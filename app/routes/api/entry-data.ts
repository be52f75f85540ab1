import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { readEntry } from "~/directory/entry.server";
import { jsonLd, plainJson, type Source, vCard } from "~/directory/formats";
import { publicHeaders } from "~/directory/headers.server";
import { readerOf } from "~/directory/visible.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { notFound } from "~/http/respond.server";

export const handle = { access: "public" } satisfies Handle;

const forms = {
  json: { type: "application/json", write: (source: Source) => JSON.stringify(plainJson(source), null, 2) },
  jsonld: { type: "application/ld+json", write: (source: Source) => JSON.stringify(jsonLd(source), null, 2) },
  vcf: { type: "text/vcard", write: vCard },
} as const;

type Form = keyof typeof forms;
const isForm = (text: string | undefined): text is Form => text !== undefined && Object.hasOwn(forms, text);

/** `/p/:publicId` leads to the entry; with `.json`, `.jsonld` or `.vcf` it is the entry for machines, with what this reader may see. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const [publicId = "", form, ...rest] = (page.params["publicId"] ?? "").split(".");
  if (rest.length > 0 || (form !== undefined && !isForm(form))) throw notFound();
  const reader = await readerOf(page.db, page.policy, page.actor);
  const found = await readEntry(page.db, reader, publicId, page.lang);
  if (!found) throw notFound();
  if (found.kind === "gone") return gone(form, page.url.search, publicId);
  const at = found.kind === "moved" ? found : found.entry;
  if (form === undefined || !isForm(form)) return redirect(paths.entry(at.publicId, at.slug) + page.url.search, 301);
  if (found.kind === "moved") return redirect(paths.entryData(at.publicId, form) + page.url.search, 301);
  const { type, write } = forms[form];
  const origin = page.settings.demo ? page.url.origin : page.settings.publicUrl;
  const source = { entry: found.entry, lang: page.lang, house: page.house.name[page.lang], url: origin + paths.entry(at.publicId, at.slug) };
  const headers = { "Content-Type": `${type}; charset=utf-8`, "Content-Language": page.lang, "X-Robots-Tag": "noindex", ...publicHeaders(page) };
  return new Response(write(source), { headers: form === "vcf" ? { ...headers, "Content-Disposition": `attachment; filename="${publicId}.vcf"` } : headers });
}

/** The page of a tombstone for people; for machines, its status alone. */
function gone(form: string | undefined, search: string, publicId: string): Response {
  return form === undefined ? redirect(paths.entry(publicId, "-") + search, 302) : new Response(null, { status: 410 });
}
