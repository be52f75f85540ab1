import type { Wording } from "~/biographies/revision";
import type { Gender, Statement } from "~/biographies/statement";
import { compose } from "~/biographies/style/compose";
import { plain } from "~/biographies/style/inline";
import { labelsOf } from "~/biographies/versions.server";
import { type Database, type Kysely, sql } from "~/db.server";
import type { Card } from "~/directory/card";
import { audiencesIn } from "~/directory/readers";
import { madeFor, type Reader } from "~/directory/visible.server";
import type { Language } from "~/i18n/language";
import { type HolderState, kindsOfRole, type Role } from "./holder-states";
import { inYears, stateOn } from "./in-time.server";
import type { Years } from "./years";

export type HoldersFilter = { years: Years | null; state: HolderState | null; role: Role | null; page: number };
/** `lang` where the words are not in the reader's language; `sure` is said only where years were asked. */
export type Fact = { id: number; when: string; what: string; lang: string | null; state: HolderState; sure: "certain" | "possible" | null; missing: "from" | "to" | "both" | null };
export type Holder = { entryId: string; publicId: string; slug: string; card: Card; sure: "certain" | "possible" | null; facts: Fact[] };
export type Holders = { rows: Holder[]; more: boolean; /** People, whatever years, state and role. */ total: number; counts: Record<HolderState, number>; roles: Record<Role, number>; /** The first and the last year that any of their dates names. */ known: Years | null; certain: number; possible: number };

export const holdersLength = 25;
export const deepestHolders = 40;

type Raw = { id: number; kind: string; value: unknown; from: string | null; to: string | null; audience: string; state: HolderState; sure: Fact["sure"] };
type Row = Omit<Holder, "facts"> & { facts: Raw[]; language: Language; wording: Wording; gender: Gender };
type Sums = Record<Role, number> & { earliest: string | null; latest: string | null; total: number; current: number; former: number; open: number; certain: number; possible: number };

/**
 * Who is tied to an entry of the lists by statements that the reader may see, with what they were there and when. People
 * stand in the order of their latest period; with years, those come first of whom the dates say it for certain.
 */
export async function readHolders(db: Kysely<Database>, reader: Reader, id: number, { years, state, role, page }: HoldersFilter, { lang, today }: { lang: Language; today: string }): Promise<Holders> {
  const inRole = (each: Role) => sql`kind = any(${[...kindsOfRole[each]]}::text[])`;
  const kept = sql`${years === null ? sql`true` : sql`sure is not null`} and (${state}::text is null or state = ${state}) and ${role === null ? sql`true` : inRole(role)}`;
  const { rows: [read] } = await sql<{ sums: Sums; rows: Row[] | null }>`
    with ids as (select id from authority where id = ${id} or merged_into = ${id}),
    tied as materialized (
      select distinct on (s.entry_id, v.statement_id) s.entry_id, s.filing_key, v.statement_id as id, t.kind, v.value, v.period_from as "from", v.period_to as "to", v.sort_date, v.audience,
        coalesce((v.value ->> 'current')::boolean, false) as current, p.born, p.died
      from statement_authority a join statement_version v on v.id = a.version_id join statement t on t.id = v.statement_id
      join revision_statement rs on rs.version_id = v.id join entry e on e.revision_id = rs.revision_id join person p on p.id = e.person_id
      join entry_search s on s.entry_id = e.id
      where a.authority_id in (select id from ids) and a.slot <> 'publisher' and v.audience = any(${[...audiencesIn[reader.group]]}::text[]) and ${madeFor(reader, "s")}),
    held as materialized (select tied.*, ${stateOn(today)} as state, ${years === null ? sql`null::text` : inYears(years, today)} as sure from tied),
    kept as (select entry_id, min(filing_key) as filing_key, min(sure) as sure, max(sort_date) as latest,
        jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'value', value, 'from', "from", 'to', "to", 'audience', audience, 'state', state, 'sure', sure) order by sort_date desc nulls last, id) as facts
      from held where ${kept} group by entry_id),
    shown as (select * from kept order by sure nulls last, latest desc nulls last, filing_key limit ${holdersLength + 1} offset ${(page - 1) * holdersLength})
    select (select jsonb_build_object('total', count(distinct entry_id), 'current', count(distinct entry_id) filter (where state = 'current'), 'former', count(distinct entry_id) filter (where state = 'former'),
        'open', count(distinct entry_id) filter (where state = 'open'), 'earliest', min(least(left("from", 4), left("to", 4))), 'latest', max(greatest(left("from", 4), left("to", 4), case when state = 'current' then ${today.slice(0, 4)} end)), 'seat', count(distinct entry_id) filter (where ${inRole("seat")}), 'post', count(distinct entry_id) filter (where ${inRole("post")}),
        'certain', (select count(*) from kept where sure = 'certain'), 'possible', (select count(*) from kept where sure = 'possible')) from held) as sums,
      (select jsonb_agg(jsonb_build_object('entryId', shown.entry_id, 'publicId', p.public_id, 'slug', e.slug, 'card', s.card, 'sure', shown.sure, 'facts', shown.facts,
          'language', r.language, 'wording', r.wording, 'gender', p.gender) order by shown.sure nulls last, shown.latest desc nulls last, shown.filing_key)
        from shown join entry e on e.id = shown.entry_id join person p on p.id = e.person_id join revision r on r.id = e.revision_id
        join entry_search s on s.entry_id = e.id and ${madeFor(reader, "s")}) as rows`.execute(db);
  const rows = read?.rows ?? [];
  const { total = 0, current = 0, former = 0, open = 0, seat = 0, post = 0, certain = 0, possible = 0, earliest = null, latest = null } = read?.sums ?? {};
  const known = earliest === null || latest === null ? null : { from: Number(earliest), to: Number(latest) };
  return { rows: await written(db, rows.slice(0, holdersLength), lang), more: rows.length > holdersLength, total, counts: { current, former, open }, roles: { seat, post }, known, certain, possible };
}

/** Does the reader find anybody by it, were it only by a teaser? */
export async function isFound(db: Kysely<Database>, reader: Reader, id: number): Promise<boolean> {
  const row = await db.selectFrom("entry_search").select("entry_id").where(sql<boolean>`authorities && array[${id}::bigint]`).where(madeFor(reader)).limit(1).executeTakeFirst();
  return row !== undefined;
}

/** Each statement in the house style, with the words that the editors gave it. */
async function written(db: Kysely<Database>, rows: readonly Row[], lang: Language): Promise<Holder[]> {
  const statements = rows.flatMap(({ facts }) => facts.map(statementOf));
  const labels = await labelsOf(db, statements);
  return rows.map(({ facts, language, wording, gender, ...holder }) => ({
    ...holder,
    facts: facts.map((raw) => {
      const composed = compose([statementOf(raw)], { lang, form: "full", gender, languageOfRecord: language, wording, labels });
      const line = composed.sections.flatMap(({ lines }) => lines)[0];
      const words = line?.what ?? [];
      const foreign = words.length > 0 && words.every((run) => run.lang !== undefined) ? (words[0]?.lang ?? null) : null;
      return { id: raw.id, when: plain(line?.when ?? []), what: plain(words), lang: foreign, state: raw.state, sure: raw.sure, missing: missingOf(raw) };
    }),
  }));
}

function statementOf({ id, kind, value, from, to, audience }: Raw): Statement {
  return { id: String(id), kind, value, period: from || to ? { from, to } : null, audience } as Statement;
}

function missingOf({ from, to }: Raw): Fact["missing"] {
  return from ? (to ? null : "to") : to ? "from" : "both";
}
