/**
 * Links and identifiers of a record, by their name there: what one must look like, and where it leads. Nothing is fetched;
 * an identifier that is not one is set aside.
 */
type Site = { pattern: RegExp; address: (value: string) => string };

const sites: Record<string, Site> = {
  wikipedia: { pattern: /^https:\/\/[a-z-]+\.wikipedia\.org\//, address: (value) => value },
  website: { pattern: /^https?:\/\//, address: (value) => value },
  wikidata: { pattern: /^Q\d+$/, address: (value) => `https://www.wikidata.org/wiki/${value}` },
  viaf: { pattern: /^\d+$/, address: (value) => `https://viaf.org/viaf/${value}` },
  isni: { pattern: /^\d{15}[\dX]$/, address: (value) => `https://isni.org/isni/${value}` },
  orcid: { pattern: /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/, address: (value) => `https://orcid.org/${value}` },
  idref: { pattern: /^\d{8}[\dX]$/, address: (value) => `https://www.idref.fr/${value}` },
  ulan: { pattern: /^\d+$/, address: (value) => `https://vocab.getty.edu/page/ulan/${value}` },
  bioguide: { pattern: /^[A-Z]\d{6}$/, address: (value) => `https://bioguide.congress.gov/search/bio/${value}` },
};

/** The address that a link of a record means; undefined where the kind of link is not known, null where the value is none. */
export function addressOf(scheme: string, value: string): string | null | undefined {
  if (!Object.hasOwn(sites, scheme)) return undefined;
  const site = sites[scheme];
  return site?.pattern.test(value) ? site.address(value) : null;
}
