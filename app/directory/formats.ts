import type { PrintedLine } from "~/biographies/printed";
import type { ValueOf } from "~/biographies/statement";
import { plain } from "~/biographies/style/inline";
import type { Language } from "~/i18n/language";
import type { EntryView } from "./entry.server";

/** An entry for machines. Each form is made from what this very reader sees on the page, and from nothing else. */
export type Source = { entry: EntryView; lang: Language; house: string; url: string };

type Field = string | number | null | readonly Field[] | { readonly [key: string]: Field | undefined };

/** schema.org's Person. Goes into the page and to `/p/:publicId.jsonld`. */
export function jsonLd({ entry, lang, house, url }: Source): { [key: string]: Field | undefined } {
  const name = valueOf(entry, "name");
  const birth = entry.lines.find(({ kind }) => kind === "birth");
  return {
    "@context": "https://schema.org",
    "@type": "ProfilePage",
    "@id": url,
    url,
    inLanguage: lang,
    ...(entry.firstListed ? { datePublished: entry.firstListed } : {}),
    ...(entry.revised ? { dateModified: entry.revised } : {}),
    publisher: { "@type": "Organization", name: house },
    mainEntity: {
      "@type": "Person",
      "@id": `${url}#person`,
      identifier: entry.publicId,
      name: entry.name,
      ...(name?.given ? { givenName: name.given } : {}),
      ...(name ? { familyName: [name.particle, name.family].filter(Boolean).join(name.particle?.endsWith("'") ? "" : " ") } : {}),
      ...list("alternateName", entry.card?.names.map((each) => each.name) ?? []),
      ...(entry.printed.descriptor ? { description: plain(entry.printed.descriptor.what) } : {}),
      ...list("jobTitle", valuesOf(entry, "occupation").map(({ occupation }) => occupation.text)),
      ...(birth?.period?.from ? { birthDate: birth.period.from } : entry.card?.born ? { birthDate: String(entry.card.born) } : {}),
      ...place("birthPlace", valueOf(entry, "birth")?.place?.text),
      ...(entry.died ? { deathDate: entry.died } : {}),
      ...place("deathPlace", valueOf(entry, "death")?.place?.text),
      ...list("nationality", valuesOf(entry, "country").map(({ country }) => country.text)),
      ...list("alumniOf", valuesOf(entry, "education").flatMap(({ school }) => (school ? [school.text] : []))),
      ...list("award", linesOf(entry, ["decorations", "distinctions"]).map((line) => plain(line.what))),
      ...list("sameAs", valuesOf(entry, "link").map(({ url: link }) => link)),
    },
  };
}

/** The entry as it is read: heading, sections, lines, each with its ink. */
export function plainJson({ entry, lang, house, url }: Source): { [key: string]: Field | undefined } {
  const { printed, certificate } = entry;
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

/** vCard 4.0 (RFC 6350), lines folded at 75 bytes. */
export function vCard({ entry, url }: Source): string {
  const name = valueOf(entry, "name");
  const birth = entry.lines.find(({ kind }) => kind === "birth")?.period?.from;
  const family = name ? [name.particle, name.family].filter(Boolean).join(name.particle?.endsWith("'") ? "" : " ") : entry.name;
  const lines = [
    "BEGIN:VCARD",
    "VERSION:4.0",
    `UID:${url}`,
    `FN:${escaped(entry.name)}`,
    `N:${[family, name?.given ?? "", name?.otherForenames ?? "", name?.prefix ?? "", name?.suffix ?? ""].map(escaped).join(";")}`,
    ...(entry.printed.descriptor ? [`TITLE:${escaped(plain(entry.printed.descriptor.what))}`] : []),
    ...(birth ? [`BDAY:${vDate(birth)}`] : []),
    ...(entry.died ? [`DEATHDATE:${vDate(entry.died)}`] : []),
    ...valuesOf(entry, "link").map((link) => `URL:${link.url}`),
    `SOURCE:${url}`,
    ...(entry.revised ? [`REV:${entry.revised.replaceAll("-", "")}T000000Z`] : []),
    "END:VCARD",
  ];
  return lines.map(folded).join("\r\n") + "\r\n";
}

type Kind = "name" | "birth" | "death" | "occupation" | "country" | "education" | "link";

function valuesOf<K extends Kind>({ lines }: EntryView, kind: K): ValueOf<K>[] {
  return lines.filter((line) => line.kind === kind).map((line) => line.value as ValueOf<K>);
}

function valueOf<K extends Kind>(entry: EntryView, kind: K): ValueOf<K> | undefined {
  return valuesOf(entry, kind)[0];
}

function linesOf({ printed }: EntryView, sections: readonly string[]): PrintedLine[] {
  return printed.sections.filter(({ section }) => sections.includes(section)).flatMap(({ lines }) => lines);
}

function list(key: string, values: readonly string[]): { [key: string]: Field } {
  return values.length === 0 ? {} : { [key]: [...new Set(values)] };
}

function place(key: string, name: string | undefined): { [key: string]: Field } {
  return name ? { [key]: { "@type": "Place", name } } : {};
}

/** "1951" and "1951-03" as RFC 6350 writes a date that is not known whole. */
function vDate(date: string): string {
  return date.length === 10 ? date.replaceAll("-", "") : date;
}

function escaped(text: string): string {
  return text.replace(/[\\,;]/g, "\\$&").replace(/\r?\n/g, "\\n");
}

/** A line goes on after a line break and a space; no character is cut in two. */
function folded(line: string): string {
  let width = 0;
  return [...line]
    .map((letter) => {
      const bytes = new TextEncoder().encode(letter).length;
      const breaks = width + bytes > 73;
      width = breaks ? bytes + 1 : width + bytes;
      return breaks ? `\r\n ${letter}` : letter;
    })
    .join("");
}

/** The words of rendered prose. */
function textOf(html: string): string {
  return html.replace(/<[^>]*>/g, " ").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, "&").replace(/\s+/g, " ").trim();
}
