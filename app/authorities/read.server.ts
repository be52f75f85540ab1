import { type Database, type Kysely, sql } from "~/db.server";
import type { Card } from "~/directory/card";
import { bitOf } from "~/directory/readers";
import type { Authority, AuthorityKind } from "./authority";
import { readDue } from "./renew.server";
import type { Listed, Show } from "./shows";

export type ListFilter = { kind: AuthorityKind; words?: string; show: Show; page: number };
export const listLength = 50;
export const deepestPage = 400;

/** The desk counts what the best informed readers find. */
const found = sql.raw(`(s.readers & ${bitOf.both}) <> 0`); // a constant of this program, never input

/** Is this label missing in a language? */
const untranslated = sql<boolean>`(a.label_fr is null or a.label_en is null)`;
/** Another entry of the list is made of the same words. */
const doubled = sql<boolean>`exists (select from authority_name n join authority_name o on o.kind = n.kind and o.words = n.words and o.authority_id <> n.authority_id
  where n.authority_id = a.id and n.words <> '')`;

/** Which one: the most used. */
const double = sql<number | null>`(select o.authority_id from authority_name n join authority_name o on o.kind = n.kind and o.words = n.words and o.authority_id <> n.authority_id
  left join u on u.id = o.authority_id where n.authority_id = a.id and n.words <> '' order by u.entries desc nulls last, o.authority_id limit 1)`;

/** A page of one list: what lacks a translation first, then what is used most; likely doubles side by side. */
export async function readList(db: Kysely<Database>, { kind, words, show, page }: ListFilter): Promise<{ rows: Listed[]; more: boolean }> {
  const narrowing = { all: sql`true`, untranslated, doubles: doubled, unused: sql`u.entries is null` }[show];
  const asked = words ? sql`exists (select from authority_name n where n.authority_id = a.id and n.folded like '%' || fold(${words}) || '%')` : sql`true`;
  const nearest = words ? sql`(select min(case when n.folded = fold(${words}) then 0 when n.folded ^@ fold(${words}) then 1 else 2 end) from authority_name n where n.authority_id = a.id), ` : sql``;
  const order = show === "doubles" ? sql`(select min(n.words) from authority_name n where n.authority_id = a.id), a.id` : sql`${nearest}${untranslated} desc, entries desc, coalesce(a.label_fr, a.label_en), a.id`;
  const { rows } = await sql<Listed>`
    with u as (select id, count(*)::int as entries from entry_search s, unnest(s.authorities) as id where ${found} group by id)
    select a.id, a.kind, a.key, a.label_fr as fr, a.label_en as en, coalesce(u.entries, 0) as entries, ${show === "doubles" ? double : sql`null::bigint`} as double
    from authority a left join u on u.id = a.id
    where a.kind = ${kind} and a.merged_into is null and ${narrowing} and ${asked}
    order by ${order} limit ${listLength + 1} offset ${(page - 1) * listLength}`.execute(db);
  return { rows: rows.slice(0, listLength), more: rows.length > listLength };
}

/** How long each list is. */
export async function countLists(db: Kysely<Database>): Promise<Partial<Record<AuthorityKind, number>>> {
  const { rows } = await sql<{ kind: AuthorityKind; count: number }>`select kind, count(*)::int as count from authority where merged_into is null group by kind`.execute(db);
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
}

/** An entry of the lists by its id; of one that was merged, what it became. Null where there is none. */
export async function findAuthority(db: Kysely<Database>, id: number): Promise<(Authority & { moved: boolean }) | null> {
  const { rows: [row] } = await sql<Authority & { moved: boolean }>`select now.id, now.kind, now.key, now.label_fr as fr, now.label_en as en, now.id <> a.id as moved
    from authority a join authority now on now.id = coalesce(a.merged_into, a.id) where a.id = ${id}`.execute(db);
  return row ?? null;
}

/** The same by the key of its address. */
export async function authorityAt(db: Kysely<Database>, kind: AuthorityKind, key: string): Promise<(Authority & { moved: boolean }) | null> {
  const row = await db.selectFrom("authority").select("id").where("kind", "=", kind).where("key", "=", key).executeTakeFirst();
  return row ? findAuthority(db, row.id) : null;
}

export type NameOf = { id: number; label: string; own: boolean };
export type Example = { entryId: string; publicId: string; slug: string; card: Card };
export type Past = { id: number; kind: "renamed" | "merged" | "split"; at: Date; by: string | null; detail: Record<string, string | number | null>; other: Authority | null; here: boolean };
export type Whole = { entries: number; statements: number; examples: Example[]; names: NameOf[]; near: Listed[]; past: Past[]; due: number | null };

/** What the desk is shown of one entry of the lists beside its labels. */
export async function readWhole(db: Kysely<Database>, { id, kind }: Pick<Authority, "id" | "kind">): Promise<Whole> {
  const [use, examples, names, near, past, due] = [await countUse(db, id), await readExamples(db, id), await readNames(db, id), await readNear(db, id, kind), await readPast(db, id), await readDue(db, id)];
  return { ...use, examples, names, near, past, due };
}

/** Entries that name it, as the best informed reader finds them, and statements of any text, draft and version. */
export async function countUse(db: Kysely<Database>, id: number): Promise<{ entries: number; statements: number }> {
  const { rows: [row] } = await sql<{ entries: number; statements: number }>`
    select (select count(*)::int from entry_search s where s.authorities && array[${id}::bigint] and ${found}) as entries,
      (select count(distinct v.statement_id)::int from statement_authority t join authority a on a.id = t.authority_id join statement_version v on v.id = t.version_id
        where coalesce(a.merged_into, a.id) = ${id} and a.id in (select id from authority where id = ${id} or merged_into = ${id})) as statements`.execute(db);
  return row ?? { entries: 0, statements: 0 };
}

export async function readExamples(db: Kysely<Database>, id: number, most = 5): Promise<Example[]> {
  const { rows } = await sql<Example>`select s.entry_id as "entryId", p.public_id as "publicId", e.slug, s.card from entry_search s join entry e on e.id = s.entry_id join person p on p.id = e.person_id
    where s.authorities && array[${id}::bigint] and ${found} order by s.filing_key, s.entry_id limit ${most}`.execute(db);
  return rows;
}

async function readNames(db: Kysely<Database>, id: number): Promise<NameOf[]> {
  const { rows } = await sql<NameOf>`select n.id, n.label, n.folded in (fold(coalesce(a.label_fr, '')), fold(coalesce(a.label_en, ''))) as own
    from authority_name n join authority a on a.id = n.authority_id where n.authority_id = ${id} order by n.label`.execute(db);
  return rows;
}

/** Entries of the list that may be the same: made of the same words, or spelt nearly so. */
async function readNear(db: Kysely<Database>, id: number, kind: AuthorityKind): Promise<Listed[]> {
  const { rows } = await sql<Listed>`
    with own as (select folded, words from authority_name where authority_id = ${id}),
    near as (select n.authority_id as id, max(case when n.words = own.words and own.words <> '' then 1 else similarity(n.folded, own.folded) end) as nearness
      from own join authority_name n on n.kind = ${kind} and n.authority_id <> ${id} and (n.words = own.words or n.folded % own.folded) group by n.authority_id)
    select a.id, a.kind, a.key, a.label_fr as fr, a.label_en as en, (select count(*)::int from entry_search s where s.authorities && array[a.id] and ${found}) as entries
    from near join authority a on a.id = near.id where nearness >= 0.5 and a.merged_into is null order by nearness desc, a.id limit 8`.execute(db);
  return rows;
}

async function readPast(db: Kysely<Database>, id: number): Promise<Past[]> {
  const { rows } = await sql<Past>`
    select v.id, v.kind, v.at, account.name as by, v.detail, v.authority_id = ${id} as here,
      case when o.id is not null then jsonb_build_object('id', o.id, 'kind', o.kind, 'key', o.key, 'fr', o.label_fr, 'en', o.label_en) end as other
    from authority_event v left join account on account.id = v.by_account
      left join authority o on o.id = case when v.authority_id = ${id} then v.other_id else v.authority_id end
    where v.authority_id = ${id} or v.other_id = ${id} order by v.id desc limit 30`.execute(db);
  return rows;
}
