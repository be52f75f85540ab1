import { aboutOf } from "~/directory/export/about.server";
import { bibTeX } from "~/directory/export/bibtex";
import { csv } from "~/directory/export/csv";
import type { Exported } from "~/directory/export/exported";
import { readExported } from "~/directory/export/read.server";
import { ris } from "~/directory/export/ris";
import { vCard } from "~/directory/export/vcard";
import type { Reader } from "~/directory/visible.server";
import type { Page } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { sentBack } from "~/http/respond.server";
import { dayOf } from "~/i18n/dates";
import { slug } from "~/persons/name";
import { countReading } from "~/subscriptions/budget.server";
import { longestList } from "~/subscriptions/grant";
import type { Keeping } from "./KeepResults";
import type { ListForm } from "./list-file";
import { shelvesOffered } from "./read.server";

const forms: Readonly<Record<ListForm, { type: string; write: (entries: readonly Exported[], today: string) => string }>> = {
  csv: { type: "text/csv", write: csv },
  bib: { type: "application/x-bibtex", write: bibTeX },
  ris: { type: "application/x-research-info-systems", write: ris },
  vcf: { type: "text/vcard", write: (entries) => entries.map(vCard).join("") },
};

/** Lists are for who reads everything; the teasers of the others are on the pages. */
export function mayTakeLists(reader: Reader): boolean {
  return reader.audiences.includes("subscribers");
}

/** What a page of results offers this reader to keep of it. */
export async function keepingOf(page: Page, reader: Reader, { query, text }: Pick<Keeping, "query" | "text">): Promise<Keeping> {
  return { shelves: await shelvesOffered(page), takes: mayTakeLists(reader), query, text };
}

type List = { name: string; publicIds: readonly string[]; form: ListForm; /** What the reader has noted of them, where they stand on a shelf. */ notes?: ReadonlyMap<string, string>; /** Where to go with a sentence when it is too much for one day. */ back: string };

/** A list as a file, with what this reader may read of each entry. It counts in the day's measure like reading them one by one. */
export async function listFile(page: Page, reader: Reader, { name, publicIds, form, notes, back }: List): Promise<Response> {
  const taken = publicIds.slice(0, longestList);
  const measure = await countReading(page, reader, taken, { exported: true });
  if (measure.state === "over") return sentBack(page, back || paths.myExports(), "day_measure");
  const read = await readExported(page.db, reader, taken, aboutOf(page));
  const entries = notes ? read.map((entry) => ({ ...entry, ownNote: notes.get(entry.publicId) ?? null })) : read;
  const { type, write } = forms[form];
  return new Response(write(entries, dayOf(new Date(), page.house.zone)), {
    headers: {
      "Content-Type": `${type}; charset=utf-8`,
      "Content-Language": page.lang,
      "Content-Disposition": `attachment; filename="${slug(name).slice(0, 60) || "list"}.${form}"`,
      "X-Robots-Tag": "noindex",
      "Cache-Control": "private, no-store",
    },
  });
}
