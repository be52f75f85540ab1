import { type Database, type Kysely, sql } from "~/db.server";
import type { Language } from "~/i18n/language";
import { remembered } from "./remembered.server";

/** What the house counts of itself before everybody. */
export type Figures = {
  entries: number;
  certified: number;
  memorial: number;
  takenOver: number;
  statements: number;
  checked: number;
  /** Of the entries whose person's grammatical gender is known. */
  women: number;
  men: number;
  oldest: number | null;
  sectors: { label: string; count: number }[];
  decades: { decade: number; count: number }[];
};

/** The public's view, whoever asks, counted within the last minute: checks run out and certificates expire by themselves. */
export function readFigures(db: Kysely<Database>, lang: Language): Promise<Figures> {
  return remembered(db, ["figures", lang, Math.floor(Date.now() / 60_000)], () => countFigures(db, lang));
}

async function countFigures(db: Kysely<Database>, lang: Language): Promise<Figures> {
  const { rows: [sums] } = await sql<Omit<Figures, "sectors" | "decades">>`
    with shown as (select e.id, e.standing, e.revision_id, e.certificate_id, e.imported_from, p.gender, e.first_listed_on, r.origin
      from entry e join person p on p.id = e.person_id join revision r on r.id = e.revision_id where e.standing in ('public', 'retired', 'memorial'))
    select count(*)::int as entries,
      count(*) filter (where exists (select from certificate c where c.id = shown.certificate_id and c.voided_at is null and c.revoked_at is null
        and (c.valid_until is null or c.valid_until >= current_date)))::int as certified,
      count(*) filter (where standing = 'memorial')::int as memorial,
      count(*) filter (where imported_from is not null and origin = 'import')::int as "takenOver",
      count(*) filter (where gender = 'female')::int as women, count(*) filter (where gender = 'male')::int as men,
      extract(year from min(first_listed_on))::int as oldest,
      (select count(*)::int from shown s join revision_statement rs on rs.revision_id = s.revision_id join statement_version v on v.id = rs.version_id
        where v.audience in ('public', 'subscribers')) as statements,
      (select count(*)::int from shown s join revision_statement rs on rs.revision_id = s.revision_id join statement_version v on v.id = rs.version_id
        where v.audience in ('public', 'subscribers') and exists (select from statement_check c where c.version_id = v.id and c.result = 'confirmed'
          and (c.valid_until is null or c.valid_until >= current_date))) as checked
    from shown`.execute(db);
  const { rows: sectors } = await sql<Figures["sectors"][number]>`
    select coalesce(${lang === "fr" ? sql`a.label_fr, a.label_en` : sql`a.label_en, a.label_fr`}, a.key) as label, count(*)::int as count
    from entry_search s join authority a on a.id = s.sector_id where (s.readers & 1) <> 0 group by a.id order by count(*) desc, a.key limit 20`.execute(db);
  const { rows: decades } = await sql<Figures["decades"][number]>`
    select decade, count(*)::int as count from entry_search where (readers & 1) <> 0 and decade is not null group by decade order by decade`.execute(db);
  if (!sums) throw new Error("Nothing was counted");
  return { ...sums, sectors, decades };
}

/** The two figures of the first page. */
export function readSums(db: Kysely<Database>): Promise<{ entries: number; certified: number }> {
  return remembered(db, ["sums", Math.floor(Date.now() / 60_000)], () => countSums(db));
}

async function countSums(db: Kysely<Database>): Promise<{ entries: number; certified: number }> {
  const { rows: [sums] } = await sql<{ entries: number; certified: number }>`
    select count(*)::int as entries, count(c.id)::int as certified
    from entry e left join certificate c on c.id = e.certificate_id and c.voided_at is null and c.revoked_at is null and (c.valid_until is null or c.valid_until >= current_date)
    where e.standing in ('public', 'retired', 'memorial')`.execute(db);
  return sums ?? { entries: 0, certified: 0 };
}
