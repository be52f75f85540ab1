import { type Database, sql, type Transaction } from "~/db.server";

/** A fact that two people may share: a class, an honour of one year, a board or another body, an organisation. */
export const relations = ["class", "honour", "body", "organisation"] as const;
export type Relation = (typeof relations)[number];

/** A post that is held today has no end. */
export const stillHeld = 9999;

/** The same for the entries that show one of these versions or statements: whoever records or lifts a check or a flag calls it, in the same transaction. */
export async function renewFactsOf(trx: Transaction<Database>, { versions = [], statements = [] }: { versions?: readonly number[]; statements?: readonly number[] }): Promise<void> {
  const { rows } = await sql<{ id: string }>`select distinct e.id from statement_version v join revision_statement rs on rs.version_id = v.id join entry e on e.revision_id = rs.revision_id
    where v.id = any(${[...versions]}::bigint[]) or v.statement_id = any(${[...statements]}::bigint[])`.execute(trx);
  if (rows.length > 0) await writeFacts(trx, rows.map(({ id }) => id));
}

/**
 * Writes down anew by which checked facts these entries may be related to others. Part of indexing, so that it changes with
 * what the public reads; what was taken over and checked by nobody has no rows. What only the house reads is left out.
 */
export async function writeFacts(trx: Transaction<Database>, entryIds: readonly string[]): Promise<void> {
  const ids = [...entryIds];
  await sql`delete from entry_fact where entry_id = any(${ids}::uuid[])`.execute(trx);
  await sql`
    with checked as materialized (
      select c.version_id, nullif(max(coalesce(c.valid_until, 'infinity')), 'infinity') as valid_until
      from entry e join revision_statement rs on rs.revision_id = e.revision_id join statement_check c on c.version_id = rs.version_id
      where e.id = any(${ids}::uuid[]) and c.result = 'confirmed' group by c.version_id),
    fact as (
      select e.id as entry_id, v.id as version_id, sa.authority_id, v.audience, checked.valid_until,
        case when s.kind = 'education' then 'class' when s.kind in ('decoration', 'distinction') then 'honour'
          when s.kind in ('mandate', 'office') then 'body' else 'organisation' end as relation,
        substr(v.period_from, 1, 4)::int as begun, substr(v.period_to, 1, 4)::int as ended,
        coalesce((v.value ->> 'current')::boolean, false) as current
      from entry e
      join revision_statement rs on rs.revision_id = e.revision_id
      join checked on checked.version_id = rs.version_id
      join statement_version v on v.id = checked.version_id
      join statement s on s.id = v.statement_id
      join statement_authority sa on sa.version_id = v.id and sa.slot in ('organisation', 'school', 'honour')
      where e.id = any(${ids}::uuid[]) and e.standing in ('public', 'retired', 'memorial') and v.audience <> 'house'
        and s.kind in ('education', 'position', 'mandate', 'office', 'membership', 'decoration', 'distinction')
        and not exists (select from statement_flag f where f.statement_id = s.id and f.lifted_at is null)),
    placed as (
      select fact.*, case when relation = 'class' then coalesce(ended, begun) else coalesce(begun, ended) end as first_year,
        case when relation in ('class', 'honour') then coalesce(ended, begun) else coalesce(ended, case when current then ${stillHeld}::int else begun end) end as last_year
      from fact)
    insert into entry_fact (entry_id, version_id, authority_id, relation, audience, from_year, to_year, valid_until)
    select entry_id, version_id, coalesce(a.merged_into, a.id), relation, audience, first_year, last_year, valid_until
    from placed join authority a on a.id = placed.authority_id where first_year is not null and last_year >= first_year
    on conflict do nothing`.execute(trx);
}
