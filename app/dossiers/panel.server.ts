import type { Away } from "~/accounts/absence";
import { awayOf, readAbsences } from "~/accounts/absence.server";
import { type Database, type Kysely, sql } from "~/db.server";
import type { Page } from "~/http/enter.server";
import type { DecisionName, Letter, PressNeed, StateNeed } from "~/workflow/decisions";
import { may } from "~/workflow/capabilities";
import type { Facts, House } from "~/workflow/facts";
import { decisionsOpenTo, maySecond, type Offered, type Reason, type Waits } from "~/workflow/judge";
import { type Actor, accountOf, holds, isStaff } from "~/workflow/roles";
import type { Stage, Standing } from "~/workflow/stages";
import { policyFor, readFacts } from "./facts.server";
import { readFile, type Subject } from "./lock.server";

/** One open decision as the panel draws it. */
export type PanelDecision = {
  decision: DecisionName;
  about: "dossier" | "entry";
  to: readonly Stage[];
  toStanding: readonly Standing[];
  waits: Waits;
  unmet: readonly StateNeed[];
  asks: readonly PressNeed[];
  told: readonly Letter[];
  onPaper: boolean;
};

export type PanelPending = {
  id: string;
  decision: DecisionName;
  author: string | null;
  madeAt: Date;
  expiresAt: Date | null;
  note: string | null;
  outcome: string | null;
  kind: string;
  via: string;
  mine: boolean;
  mayConfirm: boolean;
  whyNot: Reason | null;
  evidence: { title: string; note: string | null } | null;
  batchSize: number;
};

export type PanelData = {
  dossierId: string | null;
  entryId: string | null;
  decisions: PanelDecision[];
  pending: PanelPending[];
  assignees: { id: string; name: string; roles: string[]; absence: Away | null }[];
  /** People of the same or a near name, for settling identity. */
  candidates: { id: string; name: string; descriptor: Partial<Record<"fr" | "en", string>>; born: string | null; open: boolean; listed: boolean }[];
};

/**
 * Asks the table what this person may press on the file as it stands. Null where there is no such file for them. What
 * waits, with its notes and evidence, is the business of the desk, of the file's certifiers and of whoever may second it: nobody else is
 * given it, nor the lists of colleagues and people.
 */
export async function readPanel({ db, policy, actor }: Pick<Page, "db" | "policy" | "actor">, subject: Subject): Promise<PanelData | null> {
  const file = await readFile(db, subject);
  if (!file) return null;
  const house = await policyFor(db, file, policy);
  const facts = await readFacts(db, file, house.policy);
  const open = decisionsOpenTo(house, actor, facts);
  const apart = isStaff(actor) && !facts.inConflict.includes(accountOf(actor) ?? "") && !(actor.kind === "account" && actor.personId === file.personId);
  const inside = apart && (may(policy, actor, "desk.read") || facts.certifiers.includes(accountOf(actor) ?? ""));
  const ids = { dossierId: file.dossier?.id ?? null, entryId: file.entry?.id ?? null };
  const waiting = apart ? (await readPendings(db, actor, house, facts, ids)).filter(({ mine, mayConfirm }) => inside || mine || mayConfirm) : [];
  const reads = inside || (apart && holds(actor, "certifier") && "entryId" in subject);
  if (!reads && open.length === 0 && waiting.length === 0) return null;
  return {
    ...ids,
    decisions: open.map(drawn),
    pending: waiting,
    assignees: inside && open.some((each) => each.row.asks.includes("assignee")) ? await readAssignees(db, facts) : [],
    candidates: inside && open.some((each) => each.row.asks.includes("identity")) ? await readCandidates(db, file.personId) : [],
  };
}

function drawn({ row, to, toStanding, waits, unmet, onPaper }: Offered): PanelDecision {
  return { decision: row.decision, about: row.subject, to, toStanding, waits, unmet, asks: row.asks, told: row.told, onPaper };
}

type Ids = { dossierId: string | null; entryId: string | null };

async function readPendings(db: Kysely<Database>, actor: Actor, house: House, facts: Facts, ids: Ids): Promise<PanelPending[]> {
  const rows = await db
    .selectFrom("pending_decision as p")
    .leftJoin("account", "account.id", "p.author")
    .leftJoin("evidence", "evidence.id", "p.evidence_id")
    .select([
      "p.id", "p.decision", "account.name as authorName", "p.author", "p.made_at", "p.expires_at", "p.note", "p.kind", "p.via", "evidence.title", "evidence.note as evidenceNote",
      sql<string | null>`p.input->>'outcome'`.as("outcome"),
      sql<number>`(select count(*)::int from pending_decision o where o.batch = p.batch and o.state = 'pending')`.as("batchSize"),
    ])
    .where("p.state", "=", "pending")
    .where((eb) => eb.or([eb("p.dossier_id", "=", ids.dossierId), eb("p.entry_id", "=", ids.entryId)]))
    .execute();
  return rows.map((row) => {
    const right = maySecond(house, actor, facts, { decision: row.decision, author: row.author, via: row.via });
    const mine = row.author !== null && row.author === accountOf(actor);
    return {
      id: row.id,
      decision: row.decision as DecisionName,
      author: row.authorName,
      madeAt: row.made_at,
      expiresAt: row.expires_at,
      note: row.note,
      outcome: row.outcome,
      kind: row.kind,
      via: row.via,
      mine,
      mayConfirm: right === true,
      whyNot: right === true ? null : right,
      evidence: row.title === null ? null : { title: row.title, note: row.evidenceNote },
      batchSize: Math.max(1, row.batchSize),
    };
  });
}

/** Accounts that hold a role a duty asks for and are not in conflict; which duty fits whom is judged again at the press. */
async function readAssignees(db: Kysely<Database>, facts: Facts): Promise<PanelData["assignees"]> {
  const rows = await db
    .selectFrom("account")
    .innerJoin("account_role", "account_role.account_id", "account.id")
    .select(["account.id", "account.name", sql<string[]>`array_agg(role order by role)`.as("roles")])
    .where("role", "in", ["editor", "member", "certifier"])
    .where("disabled_at", "is", null)
    .groupBy(["account.id", "account.name"])
    .orderBy("account.name")
    .execute();
  const absences = await readAbsences(db);
  return rows.filter((row) => !facts.inConflict.includes(row.id)).map((row) => ({ ...row, absence: awayOf(absences, row.id) }));
}

async function readCandidates(db: Kysely<Database>, personId: string): Promise<PanelData["candidates"]> {
  const rows = await db
    .selectFrom("person as other")
    .innerJoin("person as mine", (join) => join.on("mine.id", "=", personId))
    .leftJoin("entry", "entry.person_id", "other.id")
    .select([
      "other.id", "other.display_name as name", "other.descriptor", "other.born",
      sql<boolean>`exists (select from dossier d where d.person_id = other.id and d.closed_at is null)`.as("open"),
      sql<boolean>`coalesce(entry.standing not in ('none', 'withdrawn'), false)`.as("listed"),
    ])
    .whereRef("other.id", "<>", "mine.id")
    .where("other.merged_into", "is", null)
    .where(sql<boolean>`other.name_norm % mine.name_norm`)
    .orderBy(sql`similarity(other.name_norm, mine.name_norm)`, "desc")
    .orderBy("other.filing_key")
    .limit(8)
    .execute();
  return rows.map((row) => ({ ...row, descriptor: (row.descriptor ?? {}) as Partial<Record<"fr" | "en", string>> }));
}
