import { type Database, given, type Kysely, plannedOnce, sql } from "~/db.server";
import type { Card } from "./card";
import { audiencesIn } from "./readers";
import { romanised } from "./romanised";
import { madeFor, type Reader } from "./visible.server";

/** Where a hit stands: its rank, and its place in the book. */
export type Placed = { entryId: string; rank: number; key: string };

/** How many bear somebody's name, and the portrait that tells them apart, where there is one and the reader may see it. */
export type Namesakes = { namesakes: number; picture: string | null };

/** A hit with what a list shows of it. */
export type Row = Placed & Namesakes & {
  norm: string;
  card: Card;
  publicId: string;
  slug: string;
  standing: "public" | "retired" | "memorial";
  firstListed: string | null;
  revised: string | null;
  /** Of somebody who is remembered: as far as it is known. */
  died: string | null;
  certified: boolean;
  imported: boolean;
  /** A name in another script in Latin letters, where they can be told. */
  latin: string | null;
};

/**
 * What a list shows of these hits, in their order; somebody who went away meanwhile is left out. A portrait is told only of those whom others
 * share the name with, as the entry prints it: read by the audience of its statement, and with the person's consent as it stands.
 */
export async function readDetails(db: Kysely<Database>, reader: Reader, hits: readonly Placed[]): Promise<Row[]> {
  if (hits.length === 0) return [];
  const { rows } = await sql<Omit<Row, "rank" | "key" | "latin">>`${plannedOnce}
    with hit as materialized (select given.n, s.entry_id, s.use_norm, s.card from unnest(${given(hits.map(({ entryId }) => entryId), "uuid[]")}) with ordinality as given (entry_id, n)
      join entry_search s on s.entry_id = given.entry_id and ${madeFor(reader, "s")}),
    bearers as materialized (select use_norm, count(*)::int as people from entry_search where use_norm = any (array(select use_norm from hit where use_norm <> '')) and ${madeFor(reader)} group by use_norm)
    select hit.entry_id as "entryId", hit.use_norm as norm, hit.card, p.public_id as "publicId", e.slug, e.standing, e.first_listed_on as "firstListed", e.revised_on as revised,
      case when e.standing = 'memorial' then p.died end as died, c.id is not null as certified, e.imported_from is not null and r.origin = 'import' as imported, coalesce(b.people, 1) as namesakes, portrait.id as picture
    from hit join entry e on e.id = hit.entry_id join person p on p.id = e.person_id join revision r on r.id = e.revision_id
    left join certificate c on c.id = e.certificate_id and c.voided_at is null and c.revoked_at is null and (c.valid_until is null or c.valid_until >= current_date)
    left join bearers b on b.use_norm = hit.use_norm
    left join lateral (select o.id from revision_statement rs join statement_version v on v.id = rs.version_id and v.audience = any (${given([...audiencesIn[reader.group]], "text[]")})
        join statement s on s.id = v.statement_id and s.kind = 'portrait' join portrait o on o.id::text = v.value ->> 'portrait' and o.person_id = e.person_id
        join consent k on k.id = o.consent_id and k.withdrawn_at is null
      where b.people > 1 and rs.revision_id = e.revision_id limit 1) portrait on true
    order by hit.n`.execute(db);
  const placed = new Map(hits.map((hit) => [hit.entryId, hit]));
  return rows.flatMap((row) => {
    const hit = placed.get(row.entryId);
    return hit ? [{ ...hit, ...row, latin: romanised(row.card.name) }] : [];
  });
}
