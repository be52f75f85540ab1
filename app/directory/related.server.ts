import { type Database, type Kysely, sql } from "~/db.server";
import type { Language } from "~/i18n/language";
import type { Audience } from "~/workflow/capabilities";
import type { Card } from "./card";
import { stillHeld, type Relation } from "./facts.server";
import { madeFor, type Reader } from "./visible.server";

/** Somebody with whom a checked fact is shared, and the fact: of several the one that fewest people share. */
export type Related = { publicId: string; slug: string; card: Card; relation: Relation; fact: Partial<Record<Language, string>>; from: number; to: number | null };

const most = 8;
/** An organisation of more people than these relates nobody in particular; it is looked at no further. */
const tooMany = 400;

/**
 * Who shares a checked fact with this entry, rarest fact first. Only facts that this reader may read on both entries:
 * `seen` are the audiences of which they read on this one, their own being read whole.
 */
export async function readRelated(db: Kysely<Database>, reader: Reader, entryId: string, seen: readonly Audience[]): Promise<Related[]> {
  const stands = (table: string) => sql<boolean>`(${sql.ref(`${table}.valid_until`)} is null or ${sql.ref(`${table}.valid_until`)} >= current_date)`;
  const { rows } = await sql<Omit<Related, "fact" | "to"> & { fr: string | null; en: string | null; to: number }>`
    with own as materialized (
      select authority_id, relation, from_year, to_year from entry_fact f where entry_id = ${entryId} and audience = any(${[...seen]}::text[]) and ${stands("f")}),
    shared as (
      select own.authority_id, other.entry_id, own.relation, other.relation as theirs, greatest(own.from_year, other.from_year) as first_year, least(own.to_year, other.to_year) as last_year,
        (select count(*) from (select from entry_fact f where f.authority_id = own.authority_id limit ${tooMany}) holders) as holders
      from own cross join lateral (
        select f.entry_id, f.relation, f.from_year, f.to_year from entry_fact f
        where f.authority_id = own.authority_id and f.entry_id <> ${entryId} and f.audience = any(${[...reader.audiences]}::text[]) and ${stands("f")}
          and (f.relation = own.relation or (f.relation in ('body', 'organisation') and own.relation in ('body', 'organisation')))
          and f.from_year <= own.to_year and f.to_year >= own.from_year
        order by f.entry_id limit ${tooMany}) other),
    rarest as (
      select distinct on (entry_id) * from shared order by entry_id, holders, last_year - first_year desc, authority_id, first_year),
    shown as (
      select rarest.*, search.card, search.filing_key from rarest join entry_search search on search.entry_id = rarest.entry_id and ${madeFor(reader, "search")}
      order by rarest.holders, rarest.last_year - rarest.first_year desc, search.filing_key, rarest.entry_id limit ${most})
    select p.public_id as "publicId", e.slug, shown.card, case when shown.relation = shown.theirs then shown.relation else 'organisation' end as relation,
      a.label_fr as fr, a.label_en as en, shown.first_year as "from", shown.last_year as "to"
    from shown join entry e on e.id = shown.entry_id join person p on p.id = e.person_id join authority a on a.id = shown.authority_id
    order by shown.holders, shown.last_year - shown.first_year desc, shown.filing_key, shown.entry_id`.execute(db);
  return rows.map(({ fr, en, to, ...row }) => ({ ...row, to: to === stillHeld ? null : to, fact: { ...(fr ? { fr } : {}), ...(en ? { en } : {}) } }));
}
