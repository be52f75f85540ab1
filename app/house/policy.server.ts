import { type Database, type Kysely, sql, type Transaction } from "~/db.server";
import { policyOf } from "~/http/house.server";
import type { Policy } from "~/workflow/presets";
import { type Actor, accountOf } from "~/workflow/roles";
import { administer, type Administered, type AdministrationRequest, NotAdministered } from "./event.server";
import { policyDiffers } from "./policy";

export type PolicyChange = { policy: Policy; reason: string };

/**
 * Changes the house's policy. Where seconding is on, today, the change waits for another person; else it is in force at
 * once. It binds files that are opened from then on: each file keeps the version under which it was opened.
 */
export function changePolicy(db: Kysely<Database>, request: AdministrationRequest, { policy, reason }: PolicyChange): Promise<Administered<{ pending: boolean }>> {
  return administer(db, request, "change_policy", async ({ trx, by, record }) => {
    const today = await lockPolicy(trx);
    if (policyDiffers(today.policy, policy).length === 0) throw new NotAdministered("policy_unchanged");
    if (await findProposal(trx)) throw new NotAdministered("policy_pending");
    if (!today.policy.seconding) {
      await enact(trx, { policy, reason, author: by, second: null });
      await record({ kind: "policy_changed", note: reason, detail: { lines: policyDiffers(today.policy, policy) } });
      return { pending: false };
    }
    await trx
      .insertInto("policy_proposal")
      .values({ preset: policy.preset, switches: JSON.stringify(policy), reason, base_version_id: today.versionId, author: by })
      .execute();
    await record({ kind: "policy_proposed", note: reason, detail: { lines: policyDiffers(today.policy, policy) } });
    return { pending: true };
  });
}

/** The second person's word. What was proposed beside another version than today's is overtaken. */
export function confirmPolicy(db: Kysely<Database>, request: AdministrationRequest, proposalId: string): Promise<Administered<object>> {
  return administer(db, request, "confirm_policy", async ({ trx, by, record }) => {
    const today = await lockPolicy(trx);
    const proposal = await findProposal(trx, proposalId);
    if (!proposal || proposal.baseId !== today.versionId) throw new NotAdministered("superseded");
    if (await sameEyes(trx, proposal.author, by)) throw new NotAdministered("same_person");
    const { policy, reason, author } = proposal;
    const versionId = await enact(trx, { policy, reason, author, second: by });
    await settle(trx, proposal.id, { state: "confirmed", by, versionId });
    await record({ kind: "policy_changed", author, note: reason, detail: { lines: policyDiffers(today.policy, policy) } });
    return {};
  });
}

/** Another person rejects it, or its author takes it back. */
export function rejectPolicy(db: Kysely<Database>, request: AdministrationRequest, proposalId: string): Promise<Administered<object>> {
  return administer(db, request, "reject_policy", async ({ trx, by, record }) => {
    await lockPolicy(trx);
    const proposal = await findProposal(trx, proposalId);
    if (!proposal) throw new NotAdministered("superseded");
    await settle(trx, proposal.id, { state: "rejected", by, versionId: null });
    await record({ kind: "policy_rejected", note: proposal.reason });
    return {};
  });
}

async function lockPolicy(trx: Transaction<Database>): Promise<{ versionId: number; policy: Policy }> {
  const { policy_version_id: versionId } = await trx.selectFrom("house").select("policy_version_id").forUpdate().executeTakeFirstOrThrow();
  const version = await trx.selectFrom("policy_version").select(["preset", "switches"]).where("id", "=", versionId).executeTakeFirstOrThrow();
  return { versionId, policy: policyOf(version.preset, version.switches) };
}

type Enacting = { policy: Policy; reason: string; author: string; second: string | null };

async function enact(trx: Transaction<Database>, { policy, reason, author, second }: Enacting): Promise<number> {
  const { id } = await trx
    .insertInto("policy_version")
    .values({ preset: policy.preset, switches: JSON.stringify(policy), reason, made_by: author, seconded_by: second })
    .returning("id")
    .executeTakeFirstOrThrow();
  await trx.updateTable("house").set({ policy_version_id: id, languages: [...policy.languages] }).execute();
  return id;
}

async function settle(trx: Transaction<Database>, id: string, { state, by, versionId }: { state: "confirmed" | "rejected"; by: string; versionId: number | null }): Promise<void> {
  await trx.updateTable("policy_proposal").set({ state, settled_by: by, settled_at: sql<Date>`now()`, version_id: versionId }).where("id", "=", id).execute();
}

async function sameEyes(trx: Transaction<Database>, one: string, other: string): Promise<boolean> {
  const row = await trx.selectNoFrom(sql<boolean>`same_eyes(${one}::uuid, ${other}::uuid)`.as("same")).executeTakeFirstOrThrow();
  return row.same;
}

export type Proposal = { id: string; policy: Policy; reason: string; author: string; authorName: string; madeAt: Date; baseId: number };

/** The change that waits for its second person, if there is one. */
export async function findProposal(db: Kysely<Database>, id?: string): Promise<Proposal | null> {
  const row = await db
    .selectFrom("policy_proposal as p")
    .innerJoin("account", "account.id", "p.author")
    .select(["p.id", "p.preset", "p.switches", "p.reason", "p.author", "account.name as authorName", "p.made_at as madeAt", "p.base_version_id as baseId"])
    .where("p.state", "=", "pending")
    .$if(id !== undefined, (query) => query.where("p.id", "=", id ?? ""))
    .executeTakeFirst();
  if (!row) return null;
  const { preset, switches, ...rest } = row;
  return { ...rest, policy: policyOf(preset, switches) };
}

/** Whether this reader may be the second person of a proposal. */
export async function maySecondPolicy(db: Kysely<Database>, actor: Actor, proposal: Pick<Proposal, "author">): Promise<boolean> {
  const row = await db.selectNoFrom(sql<boolean>`same_eyes(${proposal.author}::uuid, ${accountOf(actor)}::uuid)`.as("same")).executeTakeFirstOrThrow();
  return !row.same;
}

export type PolicyVersionLine = { id: number; preset: string; from: Date; by: string | null; second: string | null; reason: string | null; lines: (keyof Policy)[]; openFiles: number };

/** Every version that was ever in force, latest first, with the lines that it changed and the open files that it still binds. */
export async function readPolicyVersions(db: Kysely<Database>): Promise<PolicyVersionLine[]> {
  const rows = await db
    .selectFrom("policy_version as v")
    .leftJoin("account as by", "by.id", "v.made_by")
    .leftJoin("account as second", "second.id", "v.seconded_by")
    .select([
      "v.id", "v.preset", "v.switches", "v.effective_at as from", "by.name as by", "second.name as second", "v.reason",
      sql<number>`(select count(*)::int from dossier d where d.policy_version_id = v.id and d.closed_at is null)`.as("openFiles"),
    ])
    .orderBy("v.id", "desc")
    .execute();
  return rows.map(({ switches, ...row }, at) => {
    const before = rows[at + 1];
    return { ...row, lines: before ? policyDiffers(policyOf(before.preset, before.switches), policyOf(row.preset, switches)) : [] };
  });
}
