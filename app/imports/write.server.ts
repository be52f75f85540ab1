import { houseStyle } from "~/biographies/style/compose";
import { type Database, sql, type Transaction } from "~/db.server";
import { indexEntries } from "~/directory/index-entries.server";
import { moveImported } from "~/dossiers/move.server";
import type { Prepared } from "./prepare.server";

type Standing = "none" | "public" | "memorial";

export type Reserved = { statements: number[]; versions: number[] };

/** Reserves ids of statements and versions, so that hashes can be computed before anything is written. Gaps are harmless. */
export async function reserve(trx: Transaction<Database>, count: number): Promise<Reserved> {
  if (count === 0) return { statements: [], versions: [] };
  const next = async (table: string) => {
    const { rows } = await sql<{ id: number }>`select nextval(pg_get_serial_sequence(${table}, 'id')) as id from generate_series(1, ${count})`.execute(trx);
    return rows.map(({ id }) => id);
  };
  return { statements: await next("statement"), versions: await next("statement_version") };
}

/** Writes a batch whole: persons, names, biographies, statements, revisions, entries, events, index. A few statements for hundreds of people. */
export async function writeBatch(trx: Transaction<Database>, batch: readonly Prepared[], publish: boolean): Promise<void> {
  if (batch.length === 0) return;
  await writePersons(trx, batch);
  await writeBiographies(trx, batch);
  const standing = ({ died }: Prepared): Standing => (!publish ? "none" : died ? "memorial" : "public");
  const entries = batch.map((each) => ({ personId: each.personId, standing: standing(each), revisionId: each.revisionId, slug: each.slug, from: each.source }));
  const made = await moveImported(trx, entries);
  await recordImport(trx, made.map(({ id }) => id), "none");
  if (publish) await indexEntries(trx, made.map(({ id }) => id));
}

/** Shows entries that an earlier run took over without `--publish`. Returns how many it was. */
export async function publishImported(trx: Transaction<Database>, externalIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ personId: string; revisionId: string; slug: string; died: boolean; source: string }>`
    select e.person_id as "personId", e.revision_id as "revisionId", e.slug, p.died is not null as died, e.imported_from as source
    from person_identifier i join entry e on e.person_id = i.person_id join person p on p.id = e.person_id
    where i.scheme = 'import' and i.value = any(${[...externalIds]}::text[]) and e.standing = 'none' and e.imported_from is not null
      and not exists (select from dossier d where d.person_id = p.id)`.execute(trx);
  if (rows.length === 0) return 0;
  const made = await moveImported(trx, rows.map(({ died, source, ...row }) => ({ ...row, from: source, standing: died ? "memorial" : "public" })));
  await recordImport(trx, made.map(({ id }) => id), "none");
  await indexEntries(trx, made.map(({ id }) => id));
  return made.length;
}

async function recordImport(trx: Transaction<Database>, entryIds: readonly string[], from: Standing): Promise<void> {
  await sql`
    with counted as (update entry set event_number = event_number + 1 where id = any(${[...entryIds]}::uuid[]) returning id, event_number, standing)
    insert into event (entry_id, number, decision, from_standing, to_standing, actor_kind, via)
    select id, event_number, 'import', ${from}, standing, 'command', 'command' from counted`.execute(trx);
}

async function writePersons(trx: Transaction<Database>, batch: readonly Prepared[]): Promise<void> {
  await sql`
    insert into person (id, provisional, given_name, family_name, particle, name_prefix, name_suffix, display_name, filed_name, filing_key, name_norm, gender, born, died,
      death_source, living, language, sector_id)
    select id, false, given_name, family_name, particle, name_prefix, name_suffix, display_name, filed_name, filing_key, name_norm, gender, born, died, death_source, living, language, sector_id
    from jsonb_to_recordset(${JSON.stringify(batch.map(({ person }) => person))}::jsonb) as made (id uuid, given_name text, family_name text, particle text,
      name_prefix text, name_suffix text, display_name text, filed_name text, filing_key text, name_norm text, gender text, born text, died text, death_source text,
      living boolean, language text, sector_id bigint)`.execute(trx);
  await sql`
    insert into person_name (person_id, kind, name, name_norm, lang, position)
    select person_id, kind, name, name_norm, lang, position
    from jsonb_to_recordset(${JSON.stringify(batch.flatMap(({ names }) => names))}::jsonb) as made (person_id uuid, kind text, name text, name_norm text, lang text, position int)`.execute(trx);
  const identifiers = batch.flatMap(({ personId, identifiers: own }) => own.map((each) => ({ ...each, person_id: personId })));
  // Two records may name one page of an encyclopaedia; the first keeps it. The record's own id is another matter: it is why a second run adds nothing.
  await sql`
    insert into person_identifier (scheme, value, person_id)
    select distinct on (scheme, value) scheme, value, person_id from jsonb_to_recordset(${JSON.stringify(identifiers)}::jsonb) as made (scheme text, value text, person_id uuid)
    on conflict do nothing`.execute(trx);
}

async function writeBiographies(trx: Transaction<Database>, batch: readonly Prepared[]): Promise<void> {
  const biographies = batch.map(({ biographyId, personId, language, revisionId, hash }) => ({ biography_id: biographyId, person_id: personId, language, revision_id: revisionId, hash }));
  await sql`
    with made as (select * from jsonb_to_recordset(${JSON.stringify(biographies)}::jsonb) as made (biography_id uuid, person_id uuid, language text, revision_id uuid, hash text)),
    written as (insert into biography (id, person_id, language) select biography_id, person_id, language from made)
    insert into revision (id, biography_id, number, hash, language, composed, style_version, origin)
    select revision_id, biography_id, 1, hash, language, '{}', ${houseStyle}, 'import' from made`.execute(trx);
  const statements = batch.flatMap(({ biographyId, statements: own }) => own.map((each) => ({ ...each, biography_id: biographyId })));
  await sql`
    insert into statement (id, biography_id, kind) overriding system value
    select id, biography_id, kind from jsonb_to_recordset(${JSON.stringify(statements)}::jsonb) as made (id bigint, biography_id uuid, kind text)`.execute(trx);
  await sql`
    insert into statement_version (id, statement_id, value, period_from, period_to, sort_date, audience, hash, source_id, made_as) overriding system value
    select id, statement_id, value, period_from, period_to, sort_date, audience, hash, source_id, 'import'
    from jsonb_to_recordset(${JSON.stringify(batch.flatMap(({ versions }) => versions))}::jsonb) as made (id bigint, statement_id bigint, value jsonb, period_from text,
      period_to text, sort_date date, audience text, hash text, source_id bigint)`.execute(trx);
  await sql`
    insert into statement_authority (version_id, slot, authority_id)
    select version_id, slot, authority_id from jsonb_to_recordset(${JSON.stringify(batch.flatMap(({ authorities }) => authorities))}::jsonb)
      as made (version_id bigint, slot text, authority_id bigint)`.execute(trx);
  const order = batch.flatMap(({ revisionId, versions }) => versions.map(({ id }, at) => ({ revision_id: revisionId, position: at + 1, version_id: id })));
  await sql`
    insert into revision_statement (revision_id, position, version_id)
    select revision_id, position, version_id from jsonb_to_recordset(${JSON.stringify(order)}::jsonb) as made (revision_id uuid, position int, version_id bigint)`.execute(trx);
}
