import type { Kind, ValueOf } from "~/biographies/statement";
import { plain } from "~/biographies/style/inline";
import { paths } from "~/http/paths";
import type { Language } from "~/i18n/language";
import { familyWithParticle } from "~/persons/name";
import type { EntryView } from "../entry.server";
import { oneLine } from "./one-line";

/** What somebody does or did: an office, a post, a mandate, a membership. Dates are partial ("1951", "1951-03"). */
export type ExportedPost = { kind: "position" | "mandate" | "office" | "membership"; title: string | null; organisation: string | null; place: string | null; from: string | null; to: string | null; current: boolean };

/**
 * One entry as its reader may take it along. Every text is one line of plain words, so that none can begin a line of its own
 * in a format that is made of lines; what this reader may not see is not in it. All formats are made from this and nothing else.
 */
export type Exported = {
  publicId: string;
  /** The entry's lasting address. */
  url: string;
  /** The address of the vCard itself. */
  source: string;
  house: string;
  lang: Language;
  name: { whole: string; /** "Aubrespin, Claire-Hélène". */ filed: string; given: string | null; /** With its particle. */ family: string; others: string[]; prefix: string | null; suffix: string | null };
  otherNames: string[];
  descriptor: string | null;
  sector: string | null;
  occupations: string[];
  countries: string[];
  born: string | null;
  birthPlace: string | null;
  died: string | null;
  deathPlace: string | null;
  posts: ExportedPost[];
  education: { school: string | null; degree: string | null; from: string | null; to: string | null }[];
  awards: string[];
  links: string[];
  contacts: { type: "address" | "mail" | "telephone"; text: string }[];
  certificate: { number: string; issuedOn: string } | null;
  takenOverFrom: string | null;
  firstListed: string | null;
  revised: string | null;
  /** Where it comes from a shelf: what its reader has noted there, for nobody else. */
  ownNote?: string | null;
};

/** `origin` is where the house is reached ("https://house.example"), `house` its name in the language asked for. */
export type About = { lang: Language; house: string; origin: string };

/** What the reader of this view may take along of it. */
export function exportedOf(entry: EntryView, { lang, house, origin }: About): Exported {
  const valuesOf = <K extends Kind>(kind: K) => entry.lines.filter((line) => line.kind === kind).map((line) => line.value as ValueOf<K>);
  const birth = entry.lines.find(({ kind }) => kind === "birth");
  const { certificate, sector } = entry;
  return {
    publicId: entry.publicId,
    url: origin + paths.entry(entry.publicId, entry.slug),
    source: origin + paths.entryData(entry.publicId, "vcf"),
    house: oneLine(house),
    lang,
    name: nameOf(entry, valuesOf("name")[0]),
    otherNames: unique(entry.card?.names.map(({ name }) => name) ?? []),
    descriptor: entry.printed.descriptor ? oneLine(plain(entry.printed.descriptor.what)) || null : null,
    sector: maybe(sector[lang] ?? sector.fr ?? sector.en),
    occupations: unique(valuesOf("occupation").map(({ occupation }) => occupation.text)),
    countries: unique(valuesOf("country").map(({ country }) => country.text)),
    born: birth?.period?.from ?? (entry.card?.born == null ? null : String(entry.card.born).padStart(4, "0")),
    birthPlace: maybe(valuesOf("birth")[0]?.place?.text),
    died: entry.died,
    deathPlace: maybe(valuesOf("death")[0]?.place?.text),
    posts: postsOf(entry),
    education: entry.lines.flatMap((line) => (line.kind === "education" ? [educationOf(line.value as ValueOf<"education">, line.period)] : [])),
    awards: unique(entry.printed.sections.filter(({ section }) => section === "decorations" || section === "distinctions").flatMap(({ lines }) => lines.map(({ what }) => plain(what)))),
    links: [...new Set(valuesOf("link").flatMap(({ url }) => (URL.canParse(url) ? [new URL(url).href] : [])))],
    contacts: valuesOf("contact").map(({ type, text }) => ({ type, text: oneLine(text) })),
    certificate: certificate?.state === "valid" ? { number: certificate.number, issuedOn: certificate.issuedOn } : null,
    takenOverFrom: maybe(entry.importedFrom),
    firstListed: entry.firstListed,
    revised: entry.revised,
  };
}

function nameOf({ name: whole, card }: EntryView, value: ValueOf<"name"> | undefined): Exported["name"] {
  const filed = card ? [card.surname, card.forenames].filter(Boolean).join(", ") : whole;
  if (!value) return { whole: oneLine(whole), filed: oneLine(filed), given: null, family: oneLine(whole), others: [], prefix: null, suffix: null };
  return {
    whole: oneLine(whole),
    filed: oneLine(filed),
    given: maybe(value.given),
    family: oneLine(familyWithParticle(value)),
    others: unique((value.otherForenames ?? "").split(",")),
    prefix: maybe(value.prefix),
    suffix: maybe(value.suffix),
  };
}

type Post = { title?: { text: string }; role?: { text: string }; organisation?: { text: string }; place?: { text: string }; current?: boolean };
const posts: readonly string[] = ["position", "mandate", "office", "membership"];

function postsOf({ lines }: EntryView): ExportedPost[] {
  return lines.flatMap(({ kind, value, period }) => {
    if (!posts.includes(kind)) return [];
    const { title, role, organisation, place, current } = value as Post;
    const [from, to] = [period?.from ?? null, period?.to ?? null];
    const words = { title: maybe((title ?? role)?.text), organisation: maybe(organisation?.text), place: maybe(place?.text) };
    return [{ kind: kind as ExportedPost["kind"], ...words, from, to, current: current === true && to === null }];
  });
}

function educationOf({ school, degree }: ValueOf<"education">, period: { from: string | null; to: string | null } | null): Exported["education"][number] {
  return { school: maybe(school?.text), degree: maybe(degree?.text), from: period?.from ?? null, to: period?.to ?? null };
}

function maybe(text: string | null | undefined): string | null {
  return oneLine(text ?? "") || null;
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts.map(oneLine).filter(Boolean))];
}
