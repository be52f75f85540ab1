import type { Card } from "~/directory/card";
import { aboutOf } from "~/directory/export/about.server";
import { resolveChosen } from "~/directory/facets.server";
import { facets } from "~/directory/filter";
import { placeToName } from "~/directory/places.server";
import { find, type Hit } from "~/directory/search.server";
import { madeFor, type Reader } from "~/directory/visible.server";
import { type Database, type Kysely, sql } from "~/db.server";
import type { Page } from "~/http/enter.server";
import { paths } from "~/http/paths";
import { matchOf, onOf } from "./match";
import type { PeopleWish } from "./query";
import { namedAs, type People, type PersonSummary } from "./shapes";

/** People as a program reads them: the very search of the directory, for the key's readers. */
export async function readPeople(page: Page, reader: Reader, { wish, externalId, similar }: PeopleWish): Promise<People> {
  if (externalId !== null) return readByExternalId(page, reader, externalId);
  if (await asksForNobody(page.db, wish)) return { total: 0, items: [], next: null, ...(similar ? { named: null, similar: [] } : {}) };
  const found = await find(page.db, reader, wish, page.lang);
  const facts = await readFacts(page.db, reader, [...found.hits, ...(similar ? found.similar : [])].map(({ entryId }) => entryId));
  // Where nobody is called so, a word of somebody's name beside words of their entry makes nobody the one who was named.
  const isByName = found.named !== "no" && found.named !== "words";
  const told = ({ why }: Hit) => {
    const match = matchOf(why, wish.q);
    return match && !isByName ? { ...match, kind: "text" as const } : match;
  };
  const items = found.hits.map((hit) => summaryOf(page, hit, facts.get(hit.entryId), told(hit)));
  return { total: found.total, ...(found.estimated && { estimated: true }), items, next: placeToName(page, found.next), ...(similar ? nobodyOr(page, found, facts, wish) : {}) };
}

/** Whether anybody is called so, and where nobody is, who nearly. */
function nobodyOr(page: Page, { named, similar }: Pick<Awaited<ReturnType<typeof find>>, "named" | "similar">, facts: Map<string, Facts>, { q }: PeopleWish["wish"]): Pick<People, "named" | "similar"> {
  return {
    named: namedAs.find((each) => each === named && q.trim() !== "") ?? null,
    similar: similar.map((one) => summaryOf(page, one, facts.get(one.entryId), { kind: "similar", on: onOf(one.why) })),
  };
}

/** A value that the house does not know narrows a page to nothing less than all; to a program it is a value that nobody has. */
export async function asksForNobody(db: Kysely<Database>, { chosen }: Pick<PeopleWish["wish"], "chosen">): Promise<boolean> {
  if (facets.every((facet) => chosen[facet].length === 0)) return false;
  const resolved = await resolveChosen(db, chosen);
  return facets.some((facet) => chosen[facet].length > 0 && resolved[facet].length === 0);
}

type Told = Pick<Hit, "card" | "publicId" | "slug" | "standing" | "firstListed" | "certified" | "imported">;
type Facts = { externalIds: string[]; sector: PersonSummary["sector"] };

/** What an answer says of somebody in a list: the teaser, and by what they were found. */
export function summaryOf(page: Page, told: Told, facts: Facts | undefined, match: PersonSummary["match"]): PersonSummary {
  const { card } = told;
  return {
    publicId: told.publicId,
    name: card.name,
    filedName: filedNameOf(card),
    otherNames: card.names,
    externalIds: facts?.externalIds ?? [],
    url: aboutOf(page).origin + paths.entry(told.publicId, told.slug),
    descriptor: filled(card.descriptor),
    sector: facts?.sector ?? null,
    born: card.born,
    died: card.died,
    standing: told.standing,
    firstListed: told.firstListed ? Number(told.firstListed.slice(0, 4)) : null,
    certified: told.certified,
    takenOver: told.imported,
    match,
  };
}

export function filedNameOf({ surname, forenames }: Pick<Card, "surname" | "forenames">): string {
  return forenames ? `${surname} (${forenames})` : surname;
}

function filled({ fr, en }: Card["descriptor"]): Card["descriptor"] {
  return { ...(fr ? { fr } : {}), ...(en ? { en } : {}) };
}

/**
 * Ids by which others know the person. The id of the record they were taken over from is the house's own; any other is told only
 * where the reader may read the link that it stands for.
 */
function readableIdentifier(reader: Reader) {
  return sql<boolean>`(i.scheme = 'import' or exists (
    select from revision_statement rs join statement_version v on v.id = rs.version_id
    where rs.revision_id = e.revision_id and v.value ->> 'site' = i.scheme and v.audience = any(${[...reader.audiences]}::text[])))`;
}

const writtenId = sql<string>`case i.scheme when 'import' then i.value else i.scheme || ':' || i.value end`;

export async function readFacts(db: Kysely<Database>, reader: Reader, entryIds: readonly string[]): Promise<Map<string, Facts>> {
  if (entryIds.length === 0) return new Map();
  const { rows } = await sql<{ id: string; externalIds: string[]; key: string | null; fr: string | null; en: string | null }>`
    select e.id, a.key, a.label_fr as fr, a.label_en as en,
      array(select ${writtenId} from person_identifier i where i.person_id = p.id and ${readableIdentifier(reader)} order by i.scheme <> 'import', i.scheme, i.value) as "externalIds"
    from entry e join person p on p.id = e.person_id left join authority a on a.id = p.sector_id where e.id = any(${[...entryIds]}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, externalIds, key, fr, en }) => [id, { externalIds, sector: key === null ? null : { key, label: { ...(fr ? { fr } : {}), ...(en ? { en } : {}) } } }]));
}

async function readByExternalId(page: Page, reader: Reader, externalId: string): Promise<People> {
  const { rows } = await sql<Told & { entryId: string }>`
    select s.entry_id as "entryId", s.card, p.public_id as "publicId", e.slug, e.standing, e.first_listed_on as "firstListed", c.id is not null as certified,
      e.imported_from is not null and r.origin = 'import' as imported
    from person_identifier i join person p on p.id = i.person_id join entry e on e.person_id = p.id join entry_search s on s.entry_id = e.id join revision r on r.id = e.revision_id
    left join certificate c on c.id = e.certificate_id and c.voided_at is null and c.revoked_at is null and (c.valid_until is null or c.valid_until >= current_date)
    where ((i.scheme = 'import' and i.value = ${externalId}) or (i.scheme = ${schemeIn(externalId)} and i.value = ${valueIn(externalId)} and i.scheme <> 'import'))
      and ${madeFor(reader, "s")} and ${readableIdentifier(reader)}`.execute(page.db);
  const facts = await readFacts(page.db, reader, rows.map(({ entryId }) => entryId));
  const items = rows.map((row) => summaryOf(page, row, facts.get(row.entryId), { kind: "exact", on: externalId }));
  return { total: items.length, items, next: null };
}

const schemeIn = (externalId: string) => externalId.slice(0, Math.max(0, externalId.indexOf(":")));
const valueIn = (externalId: string) => externalId.slice(externalId.indexOf(":") + 1);
