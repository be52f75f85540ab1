import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { type EntryView, readEntry } from "~/directory/entry.server";
import { aboutOf } from "~/directory/export/about.server";
import { bibTeX } from "~/directory/export/bibtex";
import { csv } from "~/directory/export/csv";
import { type About, type Exported, exportedOf } from "~/directory/export/exported";
import { jsonLd } from "~/directory/export/json-ld";
import { plainJson } from "~/directory/export/plain-json";
import { ris } from "~/directory/export/ris";
import { vCard } from "~/directory/export/vcard";
import { publicHeaders } from "~/directory/headers.server";
import { readerOf } from "~/directory/visible.server";
import type { Handle } from "~/http/access";
import { enter } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { notFound } from "~/http/respond.server";
import { dayOf, secondsLeft } from "~/i18n/dates";
import { unmeasured } from "~/subscriptions/budget.server";
import { readMeasured } from "~/subscriptions/measured.server";

export const handle = { access: "public" } satisfies Handle;

type Write = (entry: Exported, today: string, view: EntryView, about: About) => string;
const written = (document: unknown) => JSON.stringify(document, null, 2);

/** Each form of an entry for machines; those that people take along come as a file. */
const forms: Readonly<Record<"json" | "jsonld" | "vcf" | "bib" | "ris" | "csv", { type: string; file: boolean; write: Write }>> = {
  json: { type: "application/json", file: false, write: (_entry, _today, view, about) => written(plainJson(view, about)) },
  jsonld: { type: "application/ld+json", file: false, write: (entry) => written(jsonLd(entry)) },
  vcf: { type: "text/vcard", file: true, write: vCard },
  bib: { type: "application/x-bibtex", file: true, write: (entry, today) => bibTeX([entry], today) },
  ris: { type: "application/x-research-info-systems", file: true, write: (entry, today) => ris([entry], today) },
  csv: { type: "text/csv", file: true, write: (entry) => csv([entry]) },
};

type Form = keyof typeof forms;
const isForm = (text: string | undefined): text is Form => text !== undefined && Object.hasOwn(forms, text);

/** `/p/:publicId` leads to the entry; with `.json`, `.vcf` and the like it is the entry for machines, with what this reader may see. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await enter(args, handle.access);
  const [publicId = "", form, ...rest] = (page.params["publicId"] ?? "").split(".");
  if (rest.length > 0 || (form !== undefined && !isForm(form))) throw notFound();
  const reader = await readerOf(page.db, page.policy, page.actor);
  // Its page counts an entry; the way there does not.
  const { found, measure } = form === undefined ? { found: await readEntry(page.db, reader, publicId, page.lang), measure: unmeasured } : await readMeasured(page, reader, publicId);
  if (!found) throw notFound();
  if (found.kind === "gone") return gone(form, page.url.search, publicId);
  const at = found.kind === "moved" ? found : found.entry;
  if (form === undefined || !isForm(form)) return redirect(paths.entry(at.publicId, at.slug) + page.url.search, 301);
  if (found.kind === "moved") return redirect(paths.entryData(at.publicId, form) + page.url.search, 301);
  const { type, file, write } = forms[form];
  if (measure.state === "over") {
    // A file is asked for by a press on the page, which says that the measure is used up; data by a program.
    if (file) return redirect(paths.entry(at.publicId, at.slug), 303);
    return new Response(null, { status: 429, headers: { "Cache-Control": "private, no-store", "Retry-After": String(secondsLeft(new Date(), page.house.zone)) } });
  }
  const about = aboutOf(page);
  const headers = {
    "Content-Type": `${type}; charset=utf-8`,
    "Content-Language": page.lang,
    "X-Robots-Tag": "noindex",
    ...publicHeaders(page),
    ...(file ? { "Content-Disposition": `attachment; filename="${publicId}.${form}"` } : {}),
  };
  return new Response(write(exportedOf(found.entry, about), dayOf(new Date(), page.house.zone), found.entry, about), { headers });
}

/** The page of a tombstone for people; for machines, its status alone. */
function gone(form: string | undefined, search: string, publicId: string): Response {
  return form === undefined ? redirect(paths.entry(publicId, "-") + search, 302) : new Response(null, { status: 410 });
}
