import { type Database, type Kysely, sql } from "~/db.server";
import { policyOf } from "~/http/house.server";
import type { Facts, House } from "~/workflow/facts";
import type { CheckableKind, Policy } from "~/workflow/presets";
import type { File } from "./lock.server";
import type { PressInput } from "./press";
import { promotionIsDue } from "./promotion.server";

/** Kinds of statement that each line of the policy's "must be checked" stands for. */
export const kindsToCheck: Record<CheckableKind, readonly string[]> = {
  birth: ["birth", "death"],
  offices: ["position", "mandate", "office"],
  education: ["education"],
  honours: ["decoration", "distinction"],
  works: ["work"],
  class: ["education"],
  degree: ["education"],
};

/** The policy that binds a file: the version it was opened under; a person without a dossier falls under today's. */
export async function policyFor(db: Kysely<Database>, file: File, today: Policy): Promise<House> {
  if (!file.dossier) return { policy: today };
  const row = await db.selectFrom("policy_version").select(["preset", "switches"]).where("id", "=", file.dossier.policy_version_id).executeTakeFirstOrThrow();
  return { policy: policyOf(row.preset, row.switches) };
}

/** What `judge` has to know, read under the lock. `press` matters where the answer depends on whom the press names. */
export async function readFacts(db: Kysely<Database>, file: File, policy: Policy, press: PressInput = {}): Promise<Facts> {
  const { dossier, entry } = file;
  const [work, revision, draft, person] = [
    await readWork(db, file),
    await readRevision(db, file, policy),
    await readDraft(db, file),
    await readPerson(db, file, press),
  ];
  return {
    personId: file.personId,
    stage: dossier?.stage ?? null,
    stageLeft: dossier?.stage_left ?? null,
    daysInStage: dossier ? Math.floor((Date.now() - dossier.stage_since.getTime()) / 86_400_000) : 0,
    standing: entry?.standing ?? "none",
    standingLeft: entry?.standing_left ?? null,
    suspendedBy: entry?.suspended_by ?? null,
    imported: entry?.imported_from != null,
    deceased: file.died !== null,
    identitySettled: dossier?.identity != null,
    handedIn: dossier?.handed_in_at != null,
    proofRound: dossier?.proof_round ?? 1,
    hasCertificate: entry?.certificate_id != null,
    ...work,
    ...revision,
    ...draft,
    ...person,
  };
}

type Part<Key extends keyof Facts> = Pick<Facts, Key>;

async function readWork(
  db: Kysely<Database>,
  { dossier, personId, entry }: File,
): Promise<Part<"nominators" | "drafter" | "checker" | "members" | "certifiers" | "inConflict" | "evaluations" | "ballotOpen" | "seatFree" | "cycleEnded" | "deferredSince" | "remindersSent" | "promotionDue" | "newPolicy" | "pending">> {
  const id = dossier?.id ?? "00000000-0000-0000-0000-000000000000";
  const row = await db
    .selectNoFrom([
      sql<string[]>`array(select nominator_account::text from nomination where person_id = ${personId} and nominator_account is not null)`.as("nominators"),
      sql<{ duty: string; account: string }[]>`coalesce((select jsonb_agg(jsonb_build_object('duty', duty, 'account', a.account_id)) from assignment a
        join account on account.id = a.account_id and account.disabled_at is null where a.dossier_id = ${id} and a.until is null), '[]')`.as("assigned"),
      sql<string[]>`array(select distinct other.id::text from conflict c join dossier d on d.id = c.dossier_id and d.person_id = ${personId}
        join account mine on mine.id = c.account_id join account other on other.id = mine.id or other.person_id = mine.person_id
        where c.kind <> 'none' and c.lifted_at is null)`.as("inConflict"),
      sql<number>`(select count(*)::int from evaluation where dossier_id = ${id} and not abstained)`.as("evaluations"),
      sql<boolean>`exists (select from ballot_candidate c join ballot b on b.id = c.ballot_id where c.dossier_id = ${id} and b.closed_at is null)`.as("ballotOpen"),
      sql<number>`(select count(*)::int from reminder r join dossier d on d.id = r.dossier_id and d.stage_since = r.stage_since where r.dossier_id = ${id})`.as("remindersSent"),
      sql<{ id: string; decision: string; author: string | null } | null>`(select jsonb_build_object('id', id, 'decision', decision, 'author', author)
        from pending_decision where state = 'pending' and (dossier_id = ${id} or entry_id = ${entry?.id ?? null}::uuid) limit 1)`.as("pending"),
      sql<number | null>`(select seats from contingent k join person p on p.sector_id = k.sector_id join dossier d on d.person_id = p.id and d.cycle_id = k.cycle_id where d.id = ${id})`.as("seats"),
      sql<number>`(select count(*)::int from dossier o join person p on p.id = o.person_id join person q on q.id = ${personId} and q.sector_id = p.sector_id
        join dossier d on d.id = ${id} and d.cycle_id = o.cycle_id where o.stage in ('elected','invited','unanswered','questionnaire','drafting','proof','verification','certification','certified','published'))`.as("seated"),
      sql<boolean>`exists (select from dossier d join cycle c on c.id = d.cycle_id where d.id = ${id} and (not c.open or c.ends_on < current_date))`.as("cycleEnded"),
      promotionIsDue(sql`${id}`).as("promotionDue"),
      sql<{ preset: string; switches: unknown } | null>`(select jsonb_build_object('preset', v.preset, 'switches', v.switches) from dossier d, house h
        join policy_version v on v.id = h.policy_version_id where d.id = ${id} and d.policy_version_id <> v.id)`.as("newPolicy"),
      sql<number>`(select count(*)::int from dossier d join cycle mine on mine.id = d.cycle_id join cycle later on later.starts_on > mine.starts_on and later.starts_on <= current_date where d.id = ${id})`.as("cycles"),
    ])
    .executeTakeFirstOrThrow();
  const holding = (duty: string) => row.assigned.filter((each) => each.duty === duty).map((each) => each.account);
  const years = dossier ? (Date.now() - dossier.stage_since.getTime()) / (365.25 * 86_400_000) : 0;
  return {
    nominators: row.nominators,
    drafter: holding("drafter")[0] ?? null,
    checker: holding("checker")[0] ?? null,
    members: holding("member"),
    certifiers: holding("certifier"),
    inConflict: row.inConflict,
    evaluations: row.evaluations,
    ballotOpen: row.ballotOpen,
    seatFree: row.seats === null || row.seated < row.seats,
    cycleEnded: row.cycleEnded,
    deferredSince: dossier?.stage === "deferred" ? { cycles: row.cycles, years } : null,
    remindersSent: row.remindersSent,
    promotionDue: row.promotionDue,
    newPolicy: row.newPolicy && policyOf(row.newPolicy.preset, row.newPolicy.switches),
    pending: row.pending,
  };
}

async function readRevision(
  db: Kysely<Database>,
  { dossier, entry }: File,
  policy: Policy,
): Promise<Part<"wrote" | "checkedBy" | "certifiedBy" | "signed" | "countersigned" | "unchecked" | "proofUnanswered" | "proofCorrections" | "erratum">> {
  const revision = dossier?.revision_id ?? null;
  const kinds = policy.mustBeChecked.flatMap((each) => kindsToCheck[each]);
  const row = await db
    .selectNoFrom([
      sql<string[]>`array(select distinct made_by::text from statement_version where made_as = 'editor' and made_by is not null
        and id in (select uncovered_versions(${revision}::uuid)))`.as("wrote"),
      sql<string[]>`array(select by_account::text from statement_check where by_account is not null and version_id in (select uncovered_versions(${revision}::uuid))
        union select made_by::text from statement_version where made_as = 'checker' and made_by is not null and id in (select uncovered_versions(${revision}::uuid)))`.as("checkedBy"),
      sql<string[]>`array(select certifier::text from certification where revision_id = ${revision}::uuid and voided_at is null)`.as("certifiedBy"),
      sql<boolean>`exists (select from signature where dossier_id = ${dossier?.id ?? null}::uuid and kind = 'sign' and voided_at is null)`.as("signed"),
      sql<boolean>`exists (select from signature where revision_id = ${revision}::uuid and voided_at is null)`.as("countersigned"),
      sql<number>`(select count(*)::int from revision_statement rs join statement_version v on v.id = rs.version_id join statement s on s.id = v.statement_id
        where rs.revision_id = ${revision}::uuid and s.kind = any(${kinds}::text[]) and not exists (select from statement_check c
          where c.version_id = v.id and c.result = 'confirmed' and (c.valid_until is null or c.valid_until >= current_date)))`.as("unchecked"),
      sql<number>`(select count(*)::int from proof p join revision_statement rs on rs.revision_id = p.revision_id
        where p.revision_id = ${revision}::uuid and not exists (select from proof_answer a where a.proof_id = p.id and a.version_id = rs.version_id))`.as("proofUnanswered"),
      sql<number>`(select count(*)::int from proof p join proof_answer a on a.proof_id = p.id where p.revision_id = ${revision}::uuid and a.verdict = 'correct')`.as("proofCorrections"),
      sql<Facts["erratum"]>`(select jsonb_build_object('state', e.state, 'changes', case when e.revision_id is null then 0 else 1 end,
          'wrote', array(select made_by::text from statement_version where id in (select uncovered_versions(e.revision_id)) and made_as = 'editor' and made_by is not null),
          'checkedBy', array(select by_account::text from statement_check where version_id in (select uncovered_versions(e.revision_id)) and by_account is not null
            union select e.checked_by::text where e.checked_by is not null),
          'certifiedBy', array(select certifier::text from certification where erratum_id = e.id and voided_at is null))
        from erratum e where e.entry_id = ${entry?.id ?? null}::uuid order by opened_at desc limit 1)`.as("erratum"),
    ])
    .executeTakeFirstOrThrow();
  return row;
}

async function readDraft(db: Kysely<Database>, { personId, dossier }: File): Promise<Part<"missingCore" | "statements" | "textIsSigned">> {
  const row = await db
    .selectNoFrom([
      sql<string[]>`array(select distinct s.kind from biography b join draft_statement d on d.biography_id = b.id join statement s on s.id = d.statement_id
        where b.person_id = ${personId})`.as("kinds"),
      sql<number>`(select count(*)::int from biography b join draft_statement d on d.biography_id = b.id where b.person_id = ${personId})`.as("statements"),
      // The draft is the signed text when it holds exactly the signed revision's versions, in order, and its wording.
      sql<boolean>`exists (select from signature g join revision r on r.id = g.revision_id join draft d on d.biography_id = r.biography_id
        where g.dossier_id = ${dossier?.id ?? null}::uuid and g.voided_at is null and d.wording = r.wording
          and array(select version_id from revision_statement where revision_id = r.id order by position)
            = array(select version_id from draft_statement where biography_id = r.biography_id order by position, statement_id))`.as("textIsSigned"),
    ])
    .executeTakeFirstOrThrow();
  const has = (...kinds: string[]) => kinds.some((kind) => row.kinds.includes(kind));
  const core = has("name") && has("birth") && has("position", "mandate", "office");
  return { missingCore: !core, statements: row.statements, textIsSigned: row.textIsSigned };
}

async function readPerson(
  db: Kysely<Database>,
  { personId, dossier }: File,
  press: PressInput,
): Promise<Part<"openElsewhere" | "suppressed" | "hasAddress" | "everWrittenTo" | "objectionOpen">> {
  const other = press.samePersonId ?? personId;
  const row = await db
    .selectNoFrom([
      sql<boolean>`exists (select from dossier where person_id = ${other} and id is distinct from ${dossier?.id ?? null}::uuid and closed_at is null)`.as("openElsewhere"),
      sql<boolean>`exists (select from suppression where person_id = ${personId} and lifted_at is null)`.as("suppressed"),
      sql<boolean>`exists (select from person_address where person_id = ${personId} and ended_at is null and kind in ('mail', 'post'))`.as("hasAddress"),
      sql<boolean>`exists (select from letter where person_id = ${personId} and kind in ('invitation', 'notice', 'revision_opened', 'proof_ready'))`.as("everWrittenTo"),
      sql<boolean>`exists (select from objection where person_id = ${personId} and answered_at is null)`.as("objectionOpen"),
    ])
    .executeTakeFirstOrThrow();
  return { ...row, hasAddress: row.hasAddress || Boolean(press.mail ?? press.post) };
}
