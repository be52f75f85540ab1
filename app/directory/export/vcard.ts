import { phrases } from "~/i18n";
import { oneLine } from "./one-line";
import type { Exported, ExportedPost } from "./exported";

/** One vCard 4.0 (RFC 6350; deaths by RFC 6474), lines of at most 75 bytes. Those of several people may be put one behind another. */
export function vCard(entry: Exported): string {
  const { name } = entry;
  const lines = [
    "BEGIN:VCARD",
    "VERSION:4.0",
    "KIND:individual",
    `PRODID:${escaped(entry.house)}`,
    // Without the name, which may change: an address book knows the card again by it.
    `UID:${entry.source.replace(/\.vcf$/, "")}`,
    `FN:${escaped(name.whole)}`,
    `N;SORT-AS="${sortAs(name.filed)}":${[[name.family], [name.given ?? ""], name.others, [name.prefix ?? ""], [name.suffix ?? ""]].map((parts) => parts.map(escaped).join(",")).join(";")}`,
    ...dated("BDAY", entry.born),
    ...worded("BIRTHPLACE", entry.birthPlace),
    ...dated("DEATHDATE", entry.died),
    ...worded("DEATHPLACE", entry.deathPlace),
    ...(entry.descriptor ? [`TITLE:${escaped(entry.descriptor)}`] : []),
    ...entry.posts.filter(({ current }) => current).flatMap(employment),
    ...entry.contacts.map(contact),
    ...entry.links.map((link) => `URL:${link}`),
    `NOTE;LANGUAGE=${entry.lang}:${escaped(note(entry))}`,
    ...(entry.ownNote ? [`NOTE:${escaped(entry.ownNote)}`] : []),
    `SOURCE:${entry.source}`,
    ...(entry.revised ? [`REV:${entry.revised.replaceAll("-", "")}T000000Z`] : []),
    "END:VCARD",
  ];
  return lines.map(folded).join("\r\n") + "\r\n";
}

/** "Marchepied, Ondine de" for "de Marchepied": an address book files as the book does. */
function sortAs(filed: string): string {
  const [surname = "", ...forenames] = filed.split(", ");
  return [surname, forenames.join(" ")].filter(Boolean).map(quoted).join(",");
}

/** A present post and its organisation, tied to one another by their group. */
function employment({ title, organisation }: ExportedPost, at: number): string[] {
  return [...(title ? [`post${at + 1}.TITLE:${escaped(title)}`] : []), ...(organisation ? [`post${at + 1}.ORG:${escaped(organisation)}`] : [])];
}

function contact({ type, text }: Exported["contacts"][number]): string {
  if (type === "mail") return `EMAIL:${escaped(text)}`;
  if (type === "telephone") return `TEL;VALUE=text:${escaped(text)}`;
  return `ADR;LABEL="${quoted(text)}":;;;;;;`;
}

/** What stands behind it: the certificate, or that there is none. */
function note({ house, lang, certificate, takenOverFrom, url }: Exported): string {
  const words = phrases(lang).entryPages.taken;
  const state = certificate ? words.certified(certificate.number) : takenOverFrom ? words.takenOver(takenOverFrom) : words.uncertified;
  return oneLine(`${house}, ${state}, ${url}`);
}

/** "1951" and "1951-03" as RFC 6350 writes a date that is not known whole. */
function dated(property: string, date: string | null): string[] {
  if (!date) return [];
  return [`${property}:${date.length === 10 ? date.replaceAll("-", "") : date}`];
}

function worded(property: string, words: string | null): string[] {
  return words ? [`${property}:${escaped(words)}`] : [];
}

function escaped(text: string): string {
  return text.replace(/[\\,;]/g, "\\$&").replace(/\r\n|[\r\n]/g, "\\n");
}

/** Within a parameter (RFC 6868): neither a quotation mark nor a line break may stand there. */
function quoted(text: string): string {
  return text.replaceAll("^", "^^").replaceAll('"', "^'").replace(/\r\n|[\r\n]/g, "^n");
}

/** A line goes on after a line break and a space; no character is cut in two. */
function folded(line: string): string {
  let width = 0;
  return [...line]
    .map((letter) => {
      const bytes = new TextEncoder().encode(letter).length;
      const breaks = width + bytes > 75;
      width = breaks ? bytes + 1 : width + bytes;
      return breaks ? `\r\n ${letter}` : letter;
    })
    .join("");
}
