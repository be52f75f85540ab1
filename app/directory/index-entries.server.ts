import { readLabels } from "~/authorities/labels.server";
import { type Wording } from "~/biographies/revision";
import { type Statement, slotsOf } from "~/biographies/statement";
import type { Composition } from "~/biographies/style/compose";
import type { Labels } from "~/biographies/words";
import { type Database, sql, type Transaction } from "~/db.server";
import type { Language } from "~/i18n/language";
import { keysOf } from "~/names/keys";
import { withoutOne } from "~/names/slips";
import { writeFacts } from "./facts.server";
import { givePublicIds } from "./public-id.server";
import { type Material, type Merged, rowsOf, type SearchRow } from "./rows.server";
import { textWordsOf } from "./marks";

/** Renews what the directory finds an entry by. Part of every transaction that changes what the public sees of it. */
export function indexEntry(trx: Transaction<Database>, entryId: string): Promise<void> {
  return indexEntries(trx, [entryId]);
}

const batch = 400;

/**
 * The same for many entries, in few statements: the importer's way. Entries that the public does not see lose their rows;
 * those that it does have them made again, and a public id if they had none.
 */
export async function indexEntries(trx: Transaction<Database>, entryIds: readonly string[]): Promise<void> {
  for (let from = 0; from < entryIds.length; from += batch) {
    const ids = entryIds.slice(from, from + batch);
    await sql`delete from entry_search where entry_id = any(${ids}::uuid[])`.execute(trx);
    await givePublicIds(trx, ids);
    const materials = await readMaterials(trx, ids);
    const { labels, merged } = await readLists(trx, materials);
    await writeRows(trx, materials.flatMap((material) => rowsOf(material, labels, merged)));
    await writeFacts(trx, ids);
  }
}

type Read = Omit<Material, "composed"> & { composed: Partial<Record<Language, Composition | null>> };

/** What the public may see of these entries, by PostgreSQL in one piece each. Entries that it may not see are left out. */
async function readMaterials(trx: Transaction<Database>, ids: readonly string[]): Promise<Material[]> {
  const { rows } = await sql<Read>`
    select e.id as "entryId", e.promotion, coalesce(e.revised_on, e.first_listed_on) as "newsOn",
      jsonb_build_object('name', jsonb_build_object('given', p.given_name, 'family', coalesce(p.family_name, p.display_name), 'particle', p.particle,
          'suffix', p.name_suffix, 'prefix', p.name_prefix), 'born', p.born, 'died', p.died, 'living', p.living, 'gender', p.gender, 'sectorId', p.sector_id,
        'descriptor', coalesce(p.descriptor, '{}')) as person,
      coalesce((select jsonb_agg(jsonb_build_object('kind', n.kind, 'name', n.name, 'audience', n.audience) order by n.position, n.id)
        from person_name n where n.person_id = p.id), '[]') as names,
      r.language, r.wording,
      coalesce((select jsonb_agg(jsonb_build_object('id', s.id::text, 'kind', s.kind, 'value', v.value, 'audience', v.audience,
          'period', case when v.period_from is null and v.period_to is null then null else jsonb_build_object('from', v.period_from, 'to', v.period_to) end)
          order by rs.position)
        from revision_statement rs join statement_version v on v.id = rs.version_id join statement s on s.id = v.statement_id
        where rs.revision_id = r.id), '[]') as statements,
      jsonb_build_object('fr', r.composed #> '{fr,full}', 'en', r.composed #> '{en,full}') as composed,
      e.imported_from is not null and r.origin = 'import' as imported
    from entry e join person p on p.id = e.person_id join revision r on r.id = e.revision_id
    where e.id = any(${[...ids]}::uuid[]) and e.standing in ('public', 'retired', 'memorial')`.execute(trx);
  return rows.map((row) => {
    const { fr, en } = row.composed;
    return { ...row, wording: row.wording as Wording, composed: fr && en ? { fr, en } : null };
  });
}

/** What the authorities of these entries are called, and what they were merged into. */
async function readLists(trx: Transaction<Database>, materials: readonly Material[]): Promise<{ labels: Labels; merged: Merged }> {
  const tied = materials.flatMap(({ statements, person }) => [
    ...statements.flatMap((statement: Statement) => slotsOf(statement).flatMap(({ words }) => words.authority ?? [])),
    ...(person.sectorId === null ? [] : [person.sectorId]),
  ]);
  const labels = await readLabels(trx, tied);
  return { labels, merged: new Map([...labels].flatMap(([id, { into }]) => (into === undefined ? [] : [[id, into] as const]))) };
}

/** Descriptor, facts and prose are weighted B to D in the word index, each language stemmed by its own rules; stems of the descriptor bear a mark besides. */
async function writeRows(trx: Transaction<Database>, rows: readonly SearchRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into entry_search (entry_id, readers, filing_key, letter, use_norm, surname_norm, use_words, said_words, surname_words, names, card,
      sector_id, facets, authorities, decade, living, promotion, born_on, birthday, news_on, words)
    select entry_id, readers, filing_key, letter, use_norm, surname_norm, use_words, said_words, surname_words, array_to_tsvector(lexemes), card,
      sector_id, facets, authorities, decade, living, promotion, born_on, birthday, news_on,
      array_to_tsvector(marks) || array_to_tsvector(array(select 'h:' || stem from unnest(tsvector_to_array(to_tsvector('vitae_french', fr_b) || to_tsvector('vitae_english', en_b))) as stem)) || strip(to_tsvector('vitae_french', field_text))
        || setweight(to_tsvector('vitae_french', fr_b) || to_tsvector('vitae_english', en_b), 'B')
        || setweight(to_tsvector('vitae_french', fr_c) || to_tsvector('vitae_english', en_c), 'C')
        || setweight(to_tsvector('vitae_french', fr_d) || to_tsvector('vitae_english', en_d), 'D')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as made (entry_id uuid, readers smallint, filing_key text, letter text, use_norm text,
      surname_norm text, use_words text[], said_words text[], surname_words text[], lexemes text[], card jsonb, sector_id bigint, facets int[],
      authorities bigint[], decade int, living boolean, promotion int, born_on int, birthday smallint, news_on date, marks text[], field_text text, fr_b text, fr_c text, fr_d text,
      en_b text, en_c text, en_d text)`.execute(trx);
  await keepNameWords(trx, rows);
  await keepTextWords(trx, rows);
}

/** Words stay once they are known: one that no name holds any more finds nothing. */
async function keepNameWords(trx: Transaction<Database>, rows: readonly SearchRow[]): Promise<void> {
  const words = await newWords(trx, [...new Set(rows.flatMap(({ name_words }) => name_words))].sort());
  if (words.length === 0) return;
  const made = words.map((word) => ({ word, without_one: withoutOne(word), keys: keysOf(word) }));
  await sql`insert into name_word (word, without_one, keys)
    select word, without_one, keys from jsonb_to_recordset(${JSON.stringify(made)}::jsonb) as made (word text, without_one text[], keys text[])
    on conflict do nothing`.execute(trx);
}

/** Words of texts, to tell what a misspelt one may have meant. */
async function keepTextWords(trx: Transaction<Database>, rows: readonly SearchRow[]): Promise<void> {
  const words = new Map(rows.flatMap(textWordsOf).map(({ word, said }) => [word, said]));
  const folded = [...words.keys()].sort();
  if (folded.length > 0) await sql`insert into text_word (word, said) select * from unnest(${folded}::text[], ${folded.map((word) => words.get(word) ?? word)}::text[]) on conflict do nothing`.execute(trx);
}

/**
 * Those that are not known yet: most are, and their keys are dear. In an index that is young, and of which the planner has no
 * figures, it would look for each of them by its letters in threes, which only a bitmap can do: a hundred times as long.
 */
async function newWords(trx: Transaction<Database>, words: readonly string[]): Promise<string[]> {
  await sql`set local enable_bitmapscan = off`.execute(trx);
  const { rows } = await sql<{ word: string }>`select word from name_word where word = any(${words}::text[])`.execute(trx);
  await sql`reset enable_bitmapscan`.execute(trx);
  const known = new Set(rows.map(({ word }) => word));
  return words.filter((word) => !known.has(word));
}
