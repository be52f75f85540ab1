import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { checkableStatements } from "./checks";
import { writeBiography } from "./write";
import { recordCheck } from "~/biographies/check.server";
import { handInEvaluation, answerConflict } from "~/committee/evaluate.server";
import { addDays } from "~/workflow/calendar";
import { hasPart } from "~/workflow/presets";
import type { Actor } from "~/workflow/roles";
import type { Stage } from "~/workflow/stages";
import type { PersonSpec } from "./specs";
import { accountId, actorNamed, cast, type Ground, step } from "./walk";

/** A file on its way: the dossier and the person that `propose` made. */
export type Traveller = { spec: PersonSpec; dossierId: string; personId: string };

type Leg = { to: Stage; walk: (ground: Ground, traveller: Traveller) => Promise<void> };

const at = (traveller: Traveller) => ({ dossierId: traveller.dossierId });

/** The way from a proposal to a published entry, a leg a stage, as the house's policy has it. */
export function legs(ground: Ground): readonly Leg[] {
  const { policy } = ground.house;
  return [
    ...(policy.committee ? [{ to: "assessment" as const, walk: admit }] : []),
    ...(hasPart(policy, "ballot") ? [{ to: "ballot" as const, walk: shortlist }, { to: "elected" as const, walk: close("elected") }] : [{ to: "elected" as const, walk: select }]),
    { to: "invited", walk: invite },
    { to: "questionnaire", walk: accept },
    { to: "drafting", walk: answer },
    { to: "proof", walk: sendProof },
    { to: "verification", walk: sign },
    { to: "certification", walk: check },
    { to: "certified", walk: certify },
    { to: "published", walk: (each, traveller) => step(each, { subject: at(traveller), decision: "publish", by: cast(each).publisher }) },
  ];
}

export async function settle(ground: Ground, traveller: Traveller): Promise<void> {
  await step(ground, { subject: at(traveller), decision: "settle_identity", by: cast(ground).reviewer, press: { identity: "new", note: "Aucun homonyme dans nos fichiers." } });
}

async function admit(ground: Ground, traveller: Traveller): Promise<void> {
  await step(ground, { subject: at(traveller), decision: "admit", by: cast(ground).reviewer });
}

/** Evaluations by as many members as policy asks for, each after the conflict question. */
export async function evaluate(ground: Ground, traveller: Traveller, wanted = ground.house.policy.evaluationsNeeded): Promise<void> {
  const given = await ground.db.selectFrom("assignment").select("account_id").where("dossier_id", "=", traveller.dossierId).where("duty", "=", "member").where("until", "is", null).execute();
  for (const { account_id } of given.slice(0, wanted)) {
    const key = [...ground.accounts].find(([, id]) => id === account_id)?.[0] ?? "member";
    const actor = await actorNamed(ground, key);
    await answerConflict(ground.db, actor, { dossierId: traveller.dossierId, operationId: randomUUID(), kind: "none", note: null });
    const scores = { notability: { score: 4, note: null }, integrity: { score: 5, note: null }, merit: { score: 4, note: null }, talent: { score: 4, note: null } };
    await handInEvaluation(ground.db, actor, { dossierId: traveller.dossierId, operationId: randomUUID(), scores, abstained: false });
  }
}

async function select(ground: Ground, traveller: Traveller): Promise<void> {
  if (ground.house.policy.committee) await evaluate(ground, traveller);
  await step(ground, { subject: at(traveller), decision: "select", by: "editor", press: { note: "Les critères sont remplis, sources à l'appui." }, leavePending: traveller.spec.pending === "select" });
}

async function shortlist(ground: Ground, traveller: Traveller): Promise<void> {
  await evaluate(ground, traveller);
  await step(ground, { subject: at(traveller), decision: "shortlist", by: cast(ground).reviewer });
}

export function close(outcome: "elected" | "waiting" | "deferred" | "declined") {
  return (ground: Ground, traveller: Traveller) =>
    step(ground, {
      subject: at(traveller),
      decision: "close_ballot",
      by: "secretary",
      press: { outcome, evidenceTitle: "Procès-verbal de la séance", evidenceNote: "Quorum atteint.", entitled: 40, present: 24, yes: 17, no: 5, blank: 2, heldOn: addDays(new Date().toISOString().slice(0, 10), -3) },
      leavePending: traveller.spec.pending === "close_ballot",
    });
}

async function invite(ground: Ground, traveller: Traveller): Promise<void> {
  await step(ground, { subject: at(traveller), decision: "invite", by: "editor", press: { why: whyTold(traveller.spec) }, leavePending: traveller.spec.pending === "invite" });
}

function whyTold({ language, descriptor }: PersonSpec): string {
  return language === "fr"
    ? `Votre parcours (${descriptor.fr}) figure à l'Annuaire de la profession, 2024, et votre travail est connu au-delà de votre métier.`
    : `Your career (${descriptor.en}) stands in the Register of the profession, 2024, and your work is known beyond your trade.`;
}

/** The holder of the letter who has given the short code too. */
export function holder(traveller: Traveller): Actor {
  return { kind: "letter", personId: traveller.personId, dossierId: traveller.dossierId, identified: true };
}

async function accept(ground: Ground, traveller: Traveller): Promise<void> {
  await step(ground, { subject: at(traveller), decision: "accept", by: holder(traveller) });
  const { drafter, checker, certifiers } = cast(ground);
  await assign(ground, traveller, "drafter", drafter);
  await assign(ground, traveller, "checker", checker);
  for (const certifier of certifiers) await assign(ground, traveller, "certifier", certifier);
}

async function assign(ground: Ground, traveller: Traveller, duty: "drafter" | "checker" | "certifier", key: string): Promise<void> {
  await step(ground, { subject: at(traveller), decision: "assign", by: duty === "certifier" ? "publisher" : "editor", press: { duty, assigneeId: accountId(ground, key) } });
}

async function answer(ground: Ground, traveller: Traveller): Promise<void> {
  await writeBiography(ground, traveller);
  await step(ground, { subject: at(traveller), decision: "hand_in", by: holder(traveller) });
}

export async function sendProof(ground: Ground, traveller: Traveller): Promise<void> {
  await step(ground, { subject: at(traveller), decision: "send_proof", by: cast(ground).drafter, press: { findingsSeen: true } });
}

async function sign(ground: Ground, traveller: Traveller): Promise<void> {
  await ground.db
    .insertInto("proof_answer")
    .columns(["proof_id", "version_id", "verdict"])
    .expression((eb) =>
      eb
        .selectFrom("proof")
        .innerJoin("dossier", "dossier.revision_id", "proof.revision_id")
        .innerJoin("revision_statement", "revision_statement.revision_id", "proof.revision_id")
        .select(["proof.id", "revision_statement.version_id", sql<string>`'accept'`.as("verdict")])
        .where("dossier.id", "=", traveller.dossierId),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await step(ground, { subject: at(traveller), decision: "sign", by: holder(traveller) });
}

async function check(ground: Ground, traveller: Traveller): Promise<void> {
  const { checker } = cast(ground);
  const by = await actorNamed(ground, checker);
  for (const { versionId, method } of await checkableStatements(ground, traveller.dossierId)) {
    const recorded = await recordCheck(ground.db, { house: ground.house, dossierId: traveller.dossierId, versionId, by, operationId: randomUUID(), method, result: "confirmed" });
    if (!recorded.ok) throw new Error(`A check was refused: ${recorded.reason}`);
  }
  await step(ground, { subject: at(traveller), decision: "pass_checks", by: checker });
}

async function certify(ground: Ground, traveller: Traveller): Promise<void> {
  for (const certifier of cast(ground).certifiers) await step(ground, { subject: at(traveller), decision: "certify", by: certifier });
}
