import { type Database, type Kysely, sql } from "~/db.server";
import { isGivenTo } from "~/dossiers/tasks.server";
import { type Actor, holds } from "~/workflow/roles";
import type { GrantState } from "./grant";

export type GrantLine = {
  id: string;
  name: string;
  mail: string | null;
  institutionId: string | null;
  from: string;
  to: string | null;
  trial: boolean;
  state: GrantState;
  seats: number | null;
  seated: number;
  /** It holds, and its last day is within the next thirty. */
  endsSoon: boolean;
};

/** Whether a grant holds today; `grant` is its name in the query. */
export function stateOf(grant: string) {
  const row = sql.ref(grant);
  return sql<GrantState>`case when ${row}.ended_at is not null then 'ended' when is_live(${row}) then 'live'
    when ${row}.from_on > (now() at time zone (select zone from house))::date then 'coming' else 'over' end`;
}

function grants(db: Kysely<Database>) {
  return db
    .selectFrom("access_grant")
    .leftJoin("institution", "institution.id", "access_grant.institution_id")
    .select([
      "access_grant.id", sql<string>`coalesce(access_grant.name, institution.name)`.as("name"), "access_grant.mail", "access_grant.institution_id as institutionId",
      "access_grant.from_on as from", "access_grant.to_on as to", "access_grant.trial", "access_grant.seats", stateOf("access_grant").as("state"),
      sql<boolean>`is_live(access_grant) and coalesce(access_grant.to_on <= (now() at time zone (select zone from house))::date + 30, false)`.as("endsSoon"),
      sql<number>`(select count(*)::int from seat s where s.institution_id = access_grant.institution_id)`.as("seated"),
    ]);
}

export type GrantFilter = { words?: string; past?: boolean };

/** What the house has granted: what holds or is to come, or with `past` what is over. At most 300, by name. */
export function listGrants(db: Kysely<Database>, { words, past = false }: GrantFilter = {}): Promise<GrantLine[]> {
  const isPast = sql<boolean>`(access_grant.ended_at is not null or coalesce(access_grant.to_on, 'infinity') < (now() at time zone (select zone from house))::date)`;
  return grants(db)
    .where(past ? isPast : sql<boolean>`not ${isPast}`)
    .$if(Boolean(words), (query) => query.where(sql<boolean>`(fold(coalesce(access_grant.name, institution.name)) like '%' || fold(${words ?? ""}) || '%' or access_grant.mail = lower(${words ?? ""}))`))
    .orderBy(sql`fold(coalesce(access_grant.name, institution.name))`)
    .orderBy("access_grant.id")
    .limit(300)
    .execute();
}

export type GrantPage = GrantLine & { daily: number | null; note: string | null; networks: string[]; domains: string[]; managers: string[] };

/** One grant with its doors; null where there is none. */
export async function readGrant(db: Kysely<Database>, id: string): Promise<GrantPage | null> {
  const row = await grants(db)
    .select([
      "access_grant.daily_entries as daily", "access_grant.note",
      sql<string[]>`array(select n.network::text from institution_network n where n.institution_id = institution.id order by n.network)`.as("networks"),
      sql<string[]>`array(select d.domain from institution_domain d where d.institution_id = institution.id order by 1)`.as("domains"),
      sql<string[]>`array(select m.mail from institution_manager m where m.institution_id = institution.id order by 1)`.as("managers"),
    ])
    .where("access_grant.id", "=", id)
    .executeTakeFirst();
  return row ?? null;
}

/** The grant of an institution as its manager sees it; null for whoever does not look after it. The latest, where one is over. */
export async function readInstitution(db: Kysely<Database>, actor: Actor, institutionId: string): Promise<GrantPage | null> {
  const managed = actor.kind === "account" && (actor.manages ?? []).includes(institutionId);
  if (!managed && !holds(actor, "publisher", "administrator")) return null;
  const row = await db
    .selectFrom("access_grant")
    .select("id")
    .where("institution_id", "=", institutionId)
    .orderBy(sql`ended_at is not null`)
    .orderBy("made_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? readGrant(db, row.id) : null;
}

export type AccessTask = { id: string; kind: string; detail: string | null; madeAt: Date };

/** What waits for whoever gives access: requests of visitors, accesses that run out soon, and readers who took more in a day than anybody reads. */
export function readAccessTasks(db: Kysely<Database>, actor: Actor): Promise<AccessTask[]> {
  return db
    .selectFrom("task")
    .select(["id", "kind", "detail", "made_at as madeAt"])
    .where("kind", "in", ["access_request", "access_ending", "reading_budget"])
    .where("done_at", "is", null)
    .where(isGivenTo(actor))
    .orderBy("made_at")
    .limit(100)
    .execute();
}
