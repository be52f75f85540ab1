import { standsFor } from "~/accounts/absence.server";
import { type Database, type Kysely, sql } from "~/db.server";
import { type Actor, accountOf, holds } from "~/workflow/roles";
import { closedStages, type Stage, turn } from "~/workflow/stages";
import { notInConflict } from "./read.server";
import { mayKnow } from "./visible.server";

export const trays = ["mine", "late", "person", "others", "all", "closed"] as const;
export type Tray = (typeof trays)[number];

export type QueueFilter = { tray: Tray; words?: string; stage?: Stage; sector?: number; sort: "due" | "name" | "since"; page: number };

export type QueueRow = {
  id: string;
  number: string;
  filedName: string;
  descriptor: Partial<Record<"fr" | "en", string>>;
  stage: Stage;
  since: Date;
  dueOn: string | null;
  late: number;
  round: number;
  turn: "house" | "person" | "nobody";
  mine: boolean;
  drafter: string | null;
  pending: string | null;
};

export const pageSize = 30;

/** Whose files these are: an editor's own by duty and those of whom they replace today, a secretary's or reviewer's by stage. The condition counts and lists alike. */
export function mine(actor: Actor) {
  const byRole: string[] = [];
  if (holds(actor, "secretary")) byRole.push("ballot", "waiting");
  if (holds(actor, "publisher")) byRole.push("certified");
  return sql<boolean>`(dossier.stage = any(${byRole}::text[])
    or exists (select from assignment a where a.dossier_id = dossier.id and a.account_id in ${standsFor(accountOf(actor))} and a.until is null and (
      (a.duty = 'drafter' and dossier.stage in ('elected', 'drafting')) or (a.duty = 'checker' and dossier.stage = 'verification')
      or (a.duty = 'member' and dossier.stage = 'assessment') or (a.duty = 'certifier' and dossier.stage = 'certification'))))`;
}

const personsStages = ["invited", "unanswered", "questionnaire", "proof", "dormant"];
const late = sql<boolean>`(dossier.due_on is not null and dossier.due_on < current_date)`;

function inTray(tray: Tray, actor: Actor) {
  const open = sql<boolean>`dossier.stage <> all(${[...closedStages, "published"]}::text[])`;
  if (tray === "closed") return sql<boolean>`dossier.stage = any(${[...closedStages, "published"]}::text[])`;
  if (tray === "all") return open;
  if (tray === "late") return sql<boolean>`${open} and ${late}`;
  if (tray === "person") return sql<boolean>`dossier.stage = any(${personsStages}::text[])`;
  if (tray === "mine") return sql<boolean>`${open} and ${mine(actor)}`;
  return sql<boolean>`${open} and dossier.stage <> all(${personsStages}::text[]) and not ${mine(actor)}`;
}

/** How many files lie in each tray, and the page of one tray that was asked for. Files in conflict are neither listed nor counted. */
export async function readQueue(db: Kysely<Database>, actor: Actor, filter: QueueFilter) {
  const [counts, rows] = [await countTrays(db, actor), await readTray(db, actor, filter)];
  return { counts, rows: rows.slice(0, pageSize), more: rows.length > pageSize };
}

async function countTrays(db: Kysely<Database>, actor: Actor): Promise<Record<Tray, number>> {
  const row = await db
    .selectFrom("dossier")
    .select(trays.map((tray) => sql<number>`(count(*) filter (where ${inTray(tray, actor)}))::int`.as(tray)))
    .where(notInConflict(actor))
    .executeTakeFirstOrThrow();
  return row as Record<Tray, number>;
}

async function readTray(db: Kysely<Database>, actor: Actor, filter: QueueFilter): Promise<QueueRow[]> {
  const rows = await db
    .selectFrom("dossier")
    .innerJoin("person", "person.id", "dossier.person_id")
    .select([
      "dossier.id", "dossier.number", "person.filed_name as filedName", "person.descriptor", "dossier.stage", "dossier.stage_since as since", "dossier.due_on as dueOn",
      "dossier.proof_round as round",
      sql<number>`greatest(0, current_date - dossier.due_on)`.as("late"),
      mine(actor).as("mine"),
      sql<string | null>`(select account.name from assignment a join account on account.id = a.account_id
        where a.dossier_id = dossier.id and a.until is null and a.duty = case when dossier.stage = 'verification' then 'checker' else 'drafter' end limit 1)`.as("drafter"),
      sql<string | null>`(select p.decision from pending_decision p where p.dossier_id = dossier.id and p.state = 'pending')`.as("pending"),
    ])
    .where(notInConflict(actor))
    .where(inTray(filter.tray, actor))
    .$if(filter.stage !== undefined, (query) => query.where("dossier.stage", "=", filter.stage ?? ""))
    .$if(filter.sector !== undefined, (query) => query.where("person.sector_id", "=", filter.sector ?? 0))
    .$if(Boolean(filter.words), (query) => query.where(sql<boolean>`(person.name_norm like '%' || fold(${filter.words ?? ""}) || '%' or dossier.number = ${filter.words ?? ""})`))
    .orderBy(filter.sort === "name" ? sql`person.filing_key` : filter.sort === "since" ? sql`dossier.stage_since` : sql`dossier.due_on asc nulls last`)
    .orderBy("dossier.id")
    .limit(pageSize + 1)
    .offset(pageSize * (filter.page - 1))
    .execute();
  return rows.map((row) => ({
    ...row,
    stage: row.stage as Stage,
    descriptor: (row.descriptor ?? {}) as QueueRow["descriptor"],
    late: row.late ?? 0,
    turn: turn(row.stage as Stage),
    pending: row.pending,
  }));
}

/** What waits for this person's second word, oldest first. */
export async function readPendingQueue(db: Kysely<Database>, actor: Actor) {
  return db
    .selectFrom("pending_decision as p")
    .leftJoin("dossier", "dossier.id", "p.dossier_id")
    .leftJoin("entry", "entry.id", "p.entry_id")
    .innerJoin("person", (join) => join.on((eb) => eb.or([eb("person.id", "=", eb.ref("dossier.person_id")), eb("person.id", "=", eb.ref("entry.person_id"))])))
    .leftJoin("account", "account.id", "p.author")
    .select(["p.id", "p.decision", "p.made_at as madeAt", "p.via", "account.name as author", "person.filed_name as filedName", "p.dossier_id as dossierId", "p.entry_id as entryId"])
    .where("p.state", "=", "pending")
    .where((eb) => eb.or([eb("p.author", "is", null), eb("p.author", "<>", accountOf(actor))]))
    .where(mayKnow(actor, sql.ref("person.id")))
    .orderBy("p.made_at")
    .limit(50)
    .execute();
}
