import { z } from "zod";
import { type Database, type Kysely, sql } from "~/db.server";
import { moreTime } from "~/dossiers/extend.server";
import { policyFor, readFacts } from "~/dossiers/facts.server";
import { readFile } from "~/dossiers/lock.server";
import type { Page } from "~/http/enter.server";
import type { DecisionName, Row } from "~/workflow/decisions";
import { decisionsOpenTo } from "~/workflow/judge";
import { type PublicStep, publicStep, publicSteps, type Stage, type Standing, turn, type Turn } from "~/workflow/stages";

export type Principal = { personId: string; name: string; own: boolean };

/** The persons whose pages this account may open: its own first, then those whose delegate it is. */
export async function readPrincipals({ db, actor }: Pick<Page, "db" | "actor">): Promise<Principal[]> {
  if (actor.kind !== "account") return [];
  const ids = [...(actor.personId ? [actor.personId] : []), ...actor.delegateFor];
  if (ids.length === 0) return [];
  const rows = await db.selectFrom("person").select(["id", "display_name"]).where("id", "in", ids).execute();
  return ids.flatMap((id) => rows.filter((row) => row.id === id).map((row) => ({ personId: id, name: row.display_name, own: id === actor.personId })));
}

/** Whose page is asked for: `?person=` among those that this account may open, else its own, else the first. Null where there is none. */
export async function principalOf(page: Pick<Page, "db" | "actor" | "url">): Promise<{ principal: Principal; all: Principal[] } | null> {
  const all = await readPrincipals(page);
  const asked = z.uuid().safeParse(page.url.searchParams.get("person")).data;
  const principal = asked ? all.find(({ personId }) => personId === asked) : all[0];
  return principal ? { principal, all } : null;
}

/** The file under way about a person, if there is one. */
export async function readOpenDossier(db: Kysely<Database>, personId: string): Promise<string | null> {
  const row = await db.selectFrom("dossier").select("id").where("person_id", "=", personId).where("closed_at", "is", null).executeTakeFirst();
  return row?.id ?? null;
}

export type TimelineStep = { step: PublicStep; state: "done" | "now" | "later"; since: Date | null; days: number | null; median: number | null };

export type Timeline = {
  stage: Stage | null;
  standing: Standing;
  turn: Turn;
  since: Date | null;
  dueOn: string | null;
  /** The day to which one press would move it. */
  longerUntil: string | null;
  round: number;
  revisionId: string | null;
  dossierId: string | null;
  entry: { id: string; publicId: string | null; slug: string } | null;
  editor: string | null;
  handedIn: boolean;
  steps: TimelineStep[];
  /** What the person may decide now, conditions met. */
  open: DecisionName[];
};

/** Where somebody's file stands, in the five public steps and nothing finer: no votes, no counts, no names but the editor's. */
export async function readTimeline({ db, actor, house }: Pick<Page, "db" | "actor" | "house">, personId: string): Promise<Timeline | null> {
  const file = await readFile(db, { personId });
  if (!file) return null;
  const { dossier, entry } = file;
  const { policy } = await policyFor(db, file, house.policy);
  const facts = await readFacts(db, file, policy);
  const forPerson = (row: Row) => row.by.includes("nominee") || row.by.includes("delegate");
  const offered = decisionsOpenTo({ policy }, actor, facts, { onPaper: false }).filter(({ unmet, row }) => unmet.length === 0 && forPerson(row));
  const more = await readMore(db, personId, dossier?.id ?? null);
  return {
    stage: facts.stage,
    standing: facts.standing,
    turn: facts.stage ? turn(facts.stage) : "nobody",
    since: dossier?.stage_since ?? null,
    dueOn: more?.due_on ?? null,
    longerUntil: dossier && (await moreTime(db, house, dossier.id)),
    round: dossier?.proof_round ?? 0,
    revisionId: dossier?.revision_id ?? null,
    dossierId: dossier?.id ?? null,
    entry: entry ? { id: entry.id, publicId: more?.public_id ?? null, slug: more?.slug ?? "" } : null,
    editor: more?.editor ?? null,
    handedIn: facts.handedIn,
    steps: await readSteps(db, facts.stage, dossier?.id ?? null),
    open: offered.map(({ row }) => row.decision),
  };
}

function readMore(db: Kysely<Database>, personId: string, dossierId: string | null) {
  return db
    .selectFrom("person")
    .leftJoin("dossier", (join) => join.on("dossier.id", "=", dossierId))
    .leftJoin("entry", "entry.person_id", "person.id")
    .select([
      "dossier.due_on", "person.public_id", "entry.slug",
      sql<string | null>`(select a.name from assignment s join account a on a.id = s.account_id
        where s.dossier_id = dossier.id and s.duty = 'drafter' and s.until is null)`.as("editor"),
    ])
    .where("person.id", "=", personId)
    .executeTakeFirst();
}

/** Stages of each public step, as SQL knows them. */
const stepCase = sql<string>`case
  when to_stage in ('elected', 'invited', 'unanswered', 'refused') then 'selected'
  when to_stage in ('questionnaire', 'dormant') then 'answers'
  when to_stage in ('drafting', 'proof') then 'drafting'
  when to_stage in ('verification', 'certification', 'certified') then 'verification'
  when to_stage = 'published' then 'published' end`;

async function readSteps(db: Kysely<Database>, stage: Stage | null, dossierId: string | null): Promise<TimelineStep[]> {
  const begun = await db
    .selectFrom("event")
    .select([stepCase.as("step"), sql<Date>`min(at)`.as("at")])
    .where("dossier_id", "=", dossierId)
    .where("to_stage", "is not", null)
    .groupBy(stepCase)
    .execute();
  const medians = await readMedians(db);
  const at = (step: PublicStep) => begun.find((row) => row.step === step)?.at ?? null;
  const current = stage === null ? null : publicStep(stage);
  const here = current === null ? -1 : publicSteps.indexOf(current);
  return publicSteps.map((step, index) => {
    const since = index <= here ? at(step) : null;
    const next = publicSteps.slice(index + 1).map(at).find((each) => each !== null) ?? null;
    const done = index < here || current === "published";
    const days = done && since && next ? Math.max(0, Math.round((next.getTime() - since.getTime()) / 86_400_000)) : null;
    return { step, state: done ? "done" : index === here ? "now" : "later", since, days, median: medians[step] ?? null };
  });
}

/** A median of fewer files than this would speak of somebody. */
const enoughFiles = 5;

/** How many days each step took others, as the median of files that left it in the last two years. */
async function readMedians(db: Kysely<Database>): Promise<Partial<Record<PublicStep, number>>> {
  const { rows } = await sql<{ step: PublicStep; days: number }>`
    with begun as (select dossier_id, ${stepCase} as step, min(at) as at from event where dossier_id is not null and to_stage is not null group by 1, 2),
      ordered as (select dossier_id, step, at, lead(at) over (partition by dossier_id
          order by array_position(array['selected', 'answers', 'drafting', 'verification', 'published'], step)) as next
        from begun where step is not null)
    select step, round(percentile_cont(0.5) within group (order by extract(epoch from next - at) / 86400))::int as days
    from ordered where next > now() - interval '2 years' and next > at group by step having count(*) >= ${sql.lit(enoughFiles)}`.execute(db);
  return Object.fromEntries(rows.map(({ step, days }) => [step, days]));
}
