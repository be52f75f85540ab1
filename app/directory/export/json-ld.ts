import type { Exported, ExportedPost } from "./exported";

type Field = string | number | null | readonly Field[] | { readonly [key: string]: Field | undefined };
export type Document = { [key: string]: Field | undefined };

/** schema.org's Person on its page of a profile. Goes into the page and to `/p/:publicId.jsonld`. */
export function jsonLd(entry: Exported): Document {
  return {
    "@context": "https://schema.org",
    "@type": "ProfilePage",
    "@id": entry.url,
    url: entry.url,
    inLanguage: entry.lang,
    ...one("datePublished", entry.firstListed),
    ...one("dateModified", entry.revised),
    publisher: { "@type": "Organization", name: entry.house },
    mainEntity: person(entry),
  };
}

/** Several people as one document. */
export function jsonLdGraph(entries: readonly Exported[]): Document {
  return { "@context": "https://schema.org", "@graph": entries.map(person) };
}

function person(entry: Exported): Document {
  const { name, posts } = entry;
  return {
    "@type": "Person",
    "@id": `${entry.url}#person`,
    identifier: entry.publicId,
    url: entry.url,
    name: name.whole,
    ...one("givenName", name.given),
    familyName: name.family,
    ...one("honorificPrefix", name.prefix),
    ...one("honorificSuffix", name.suffix),
    ...list("alternateName", entry.otherNames),
    ...one("description", entry.descriptor),
    ...list("jobTitle", entry.occupations),
    ...one("birthDate", entry.born),
    ...named("birthPlace", "Place", entry.birthPlace),
    ...one("deathDate", entry.died),
    ...named("deathPlace", "Place", entry.deathPlace),
    ...list("nationality", entry.countries.map((country) => thing("Country", country))),
    ...list("hasOccupation", posts.filter(({ kind }) => kind !== "membership").flatMap(occupation)),
    ...list("worksFor", organisationsOf(posts.filter(({ kind, current }) => kind === "position" && current))),
    ...list("memberOf", organisationsOf(posts.filter(({ kind }) => kind === "membership"))),
    ...list("alumniOf", [...new Set(entry.education.flatMap(({ school }) => school ?? []))].map((school) => thing("EducationalOrganization", school))),
    ...list("award", entry.awards),
    ...list("sameAs", entry.links),
  };
}

/** A post with its time, as schema.org tells roles: the occupation stands in a Role of the same property. */
function occupation({ title, organisation, from, to }: ExportedPost): Document[] {
  if (!title) return [];
  const held = { "@type": "Occupation", name: organisation ? `${title}, ${organisation}` : title };
  return from || to ? [{ "@type": "Role", hasOccupation: held, ...one("startDate", from), ...one("endDate", to) }] : [held];
}

function organisationsOf(posts: readonly ExportedPost[]): Document[] {
  return [...new Set(posts.flatMap(({ organisation }) => organisation ?? []))].map((name) => thing("Organization", name));
}

function thing(type: string, name: string): Document {
  return { "@type": type, name };
}

function one(key: string, value: string | null): Document {
  return value === null ? {} : { [key]: value };
}

function named(key: string, type: string, name: string | null): Document {
  return name === null ? {} : { [key]: thing(type, name) };
}

function list(key: string, values: readonly Field[]): Document {
  return values.length === 0 ? {} : { [key]: values };
}
