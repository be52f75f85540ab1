import { type Database, type Kysely, sql } from "~/db.server";

/** Every kind of thing that is kept about a person, and the question that finds it. Names of other people are left out. */
const kinds = {
  names: (id: string) => sql`select kind, name, lang, audience from person_name where person_id = ${id}`,
  addresses: (id: string) => sql`select kind, value, origin, created_at, ended_at from person_address where person_id = ${id}
    union all select kind, value, source, made_at, settled_at from address_change where person_id = ${id} and state <> 'confirmed'`,
  nominations: (id: string) => sql`select grounds, sources, self, created_at from nomination where person_id = ${id}`,
  files: (id: string) => sql`select number, stage, stage_since, language, identity, created_at, closed_at from dossier where person_id = ${id}`,
  events: (id: string) => sql`select e.decision, e.from_stage, e.to_stage, e.from_standing, e.to_standing, e.reason_code, e.note, e.via, e.actor_kind, e.at
    from event e where e.dossier_id in (select id from dossier where person_id = ${id}) or e.entry_id in (select id from entry where person_id = ${id}) order by e.seq`,
  statements: (id: string) => sql`select s.kind, v.value, v.period_from, v.period_to, v.audience, v.made_as, v.told_by, v.told_on, v.made_at
    from statement_version v join statement s on s.id = v.statement_id join biography b on b.id = s.biography_id where b.person_id = ${id} order by v.id`,
  checks: (id: string) => sql`select s.kind, c.method, c.result, c.note, c.at, c.valid_until from statement_check c
    join statement_version v on v.id = c.version_id join statement s on s.id = v.statement_id join biography b on b.id = s.biography_id where b.person_id = ${id} order by c.id`,
  remarks: (id: string) => sql`select r.author_kind, r.internal, r.body, r.at from remark r join dossier d on d.id = r.dossier_id where d.person_id = ${id} order by r.at`,
  letters: (id: string) => sql`select number, kind, subject, body, channel, address, state, made_at, sent_at from letter where person_id = ${id} order by number`,
  incoming: (id: string) => sql`select n.came_by, n.came_on, n.words from incoming_note n join dossier d on d.id = n.dossier_id where d.person_id = ${id} order by n.came_on`,
  word: (id: string) => sql`select word, chosen_at from own_word where person_id = ${id}`,
  evidence: (id: string) => sql`select e.kind, e.title, e.note, e.media_type, e.bytes, e.added_as, e.added_at from evidence e
    left join statement s on s.id = e.statement_id left join biography b on b.id = s.biography_id left join dossier d on d.id = e.dossier_id
    where e.kind <> 'minutes' and coalesce(b.person_id, d.person_id) = ${id} order by e.added_at`,
  portraits: (id: string) => sql`select credit, licence, taken_on, crop, sha256, created_at from portrait where person_id = ${id} order by created_at`,
  delegates: (id: string) => sql`select called, mail, since, until from delegate where person_id = ${id} order by since`,
  cv: (id: string) => sql`select c.text, c.made_at from cv_line c join dossier d on d.id = c.dossier_id where d.person_id = ${id} order by c.position`,
  moreTime: (id: string) => sql`select e.from_due, e.to_due, e.at from extension e join dossier d on d.id = e.dossier_id where d.person_id = ${id} order by e.at`,
  searches: (id: string) => sql`select s.name, s.query, s.rhythm, s.made_at from saved_search s join account a on a.id = s.account_id where a.person_id = ${id} order by s.made_at`,
  shelves: (id: string) => sql`select f.name as shelf, p.public_id as entry, i.note, i.added_at from shelf f join account a on a.id = f.account_id
    left join shelf_entry i on i.shelf_id = f.id left join entry e on e.id = i.entry_id left join person p on p.id = e.person_id where a.person_id = ${id} order by f.made_at, i.position`,
  consents: (id: string) => sql`select scope, text_shown, given_at, told_on as signed_on_paper_on, withdrawn_at from consent where person_id = ${id}`,
  reports: (id: string) => sql`select r.wrong, r.source, r.made_at, r.outcome, r.answer, r.settled_at from error_report r join entry e on e.id = r.entry_id where e.person_id = ${id} order by r.made_at`,
  objections: (id: string) => sql`select text, via, at, answer, answered_at from objection where person_id = ${id}`,
};
export type DataKind = keyof typeof kinds;
export const dataKinds = Object.keys(kinds) as DataKind[];

/** How many of each kind the house holds about this person. */
export async function countOwnData(db: Kysely<Database>, personId: string): Promise<Record<DataKind, number>> {
  const counts = await Promise.all(
    dataKinds.map(async (kind) => {
      const { rows } = await sql<{ count: number }>`select count(*)::int as count from (${kinds[kind](personId)}) held`.execute(db);
      return [kind, rows[0]?.count ?? 0] as const;
    }),
  );
  return Object.fromEntries(counts) as Record<DataKind, number>;
}

/** All of it, for the person to take along. */
export async function exportOwnData(db: Kysely<Database>, personId: string): Promise<Record<string, unknown>> {
  const person = await db
    .selectFrom("person")
    .select(["display_name", "given_name", "family_name", "particle", "gender", "born", "died", "living", "language", "descriptor", "public_id", "created_at"])
    .where("id", "=", personId)
    .executeTakeFirst();
  const parts = await Promise.all(dataKinds.map(async (kind) => [kind, (await kinds[kind](personId).execute(db)).rows] as const));
  return { person: person ?? null, ...Object.fromEntries(parts) };
}
