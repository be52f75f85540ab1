import { plain } from "~/biographies/style/inline";
import type { EntryView } from "../entry.server";
import type { About } from "./exported";
import { paths } from "~/http/paths";

/** The entry as it is read: heading, sections, lines, each with its ink. */
export function plainJson(entry: EntryView, { lang, house, origin }: About) {
  const { printed, certificate } = entry;
  const url = origin + paths.entry(entry.publicId, entry.slug);
  return {
    publicId: entry.publicId,
    url,
    house,
    language: lang,
    languageOfRecord: entry.language,
    name: entry.name,
    descriptor: printed.descriptor ? plain(printed.descriptor.what) : null,
    sector: entry.sector[lang] ?? entry.sector.fr ?? entry.sector.en ?? null,
    born: entry.card?.born ?? null,
    died: entry.died,
    standing: entry.standing,
    firstListed: entry.firstListed,
    revised: entry.revised,
    takenOverFrom: entry.importedFrom,
    certificate: certificate && { number: certificate.number, state: certificate.state, issuedOn: certificate.issuedOn, certifiers: certificate.certifiers },
    sections: printed.sections.map(({ section, lines }) => ({
      section,
      lines: lines.map((line) => ({ when: plain(line.when) || null, text: line.html === undefined ? plain(line.what) : textOf(line.html), ink: line.ink, ...(line.href ? { href: line.href } : {}) })),
    })),
  };
}

/** The words of rendered prose. */
function textOf(html: string): string {
  return html.replace(/<[^>]*>/g, " ").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, "&").replace(/\s+/g, " ").trim();
}
