import { waitedOut } from "./calendar";
import type { PressNeed, StateNeed } from "./decisions";
import type { Facts, Press } from "./facts";
import type { ElectionRules, Policy } from "./presets";
import { isReasonCode } from "./reasons";
import { type Actor, accountOf, type Duty, duties, giverOfDuty, holds, roleOfDuty } from "./roles";
import { isListed } from "./stages";
import { isStageOf } from "./targets";

/** Days in which an answer to the invitation can be taken back (PRODUCT.md section 3, take_back). */
export const takeBackDays = 30;

type StateTest = (facts: Facts, policy: Policy, actor: Actor) => boolean;
type PressTest = (press: Press, facts: Facts, policy: Policy, actor: Actor) => boolean;

const apart = (who: string | null, ...groups: readonly (readonly string[])[]) => who !== null && !groups.some((group) => group.includes(who));

/** Each condition on the file in one line. True means: met. */
export const stateTests: Record<StateNeed, StateTest> = {
  identity_settled: (f) => f.identitySettled,
  evaluations: (f, p) => f.evaluations >= p.evaluationsNeeded,
  no_open_ballot: (f) => !f.ballotOpen,
  // Nothing is sent to somebody who has died, so nothing waits for an address.
  address: (f) => f.hasAddress || f.deceased,
  not_deceased: (f) => !f.deceased,
  deceased: (f) => f.deceased,
  answer_can_be_taken_back: (f) => !f.handedIn && answerable(f.stageLeft) && f.daysInStage <= takeBackDays && !f.openElsewhere,
  core_statements: (f) => !f.missingCore,
  draft_has_text: (f) => f.statements > 0,
  proof_answered: (f) => f.proofUnanswered === 0 && f.proofCorrections === 0,
  proof_has_corrections: (f) => f.proofCorrections > 0,
  signed: (f) => f.signed,
  countersign_due: (f) => f.signed && !f.countersigned,
  countersigned: (f) => f.countersigned,
  checks_done: (f) => f.unchecked === 0,
  checker_is_not_drafter: (f, p, actor) => p.drafterMayCheck || apart(accountOf(actor), f.wrote),
  text_is_signed: (f) => f.textIsSigned,
  certifier_is_apart: (f, _p, actor) => apart(accountOf(actor), f.nominators, f.wrote, f.checkedBy, f.inConflict, f.certifiedBy),
  no_objection: (f) => !f.objectionOpen,
  not_withdrawn: (f) => f.standing !== "withdrawn",
  no_public_entry: (f) => !isListed(f.standing),
  entry_public: (f) => isListed(f.standing),
  reminders_done: (f) => waitedOut(f.stage, f.daysInStage, f.remindersSent),
  promotion_day: (f) => f.promotionDue === true,
  deferral_over: (f, p) => f.deferredSince !== null && (p.cycles === "yearly" ? f.deferredSince.cycles >= 3 : f.deferredSince.years >= 3),
  // The publisher may have suspended the entry first; an objection is answered all the same.
  suspended_by_objection: (f) => f.suspendedBy === "objection" || f.objectionOpen,
  suspended_by_publisher: (f) => f.suspendedBy === "publisher",
  has_certificate: (f) => f.hasCertificate,
  erratum_open: (f, p) => f.erratum !== null && !erratumEnded(f.erratum, p),
  erratum_has_changes: (f) => (f.erratum?.changes ?? 0) > 0 && f.erratum?.state === "open",
  erratum_checked: (f) => f.erratum?.state === "checked",
  erratum_checker_apart: (f, p, actor) => p.drafterMayCheck || apart(accountOf(actor), f.erratum?.wrote ?? []),
  erratum_certifier_apart: (f, _p, actor) =>
    apart(accountOf(actor), f.nominators, f.erratum?.wrote ?? [], f.erratum?.checkedBy ?? [], f.erratum?.certifiedBy ?? [], f.inConflict),
  no_erratum: (f, p) => f.erratum === null || erratumEnded(f.erratum, p),
  no_open_dossier: (f) => !f.openElsewhere,
  policy_has_changed: (f) => (f.newPolicy ?? null) !== null,
  // A file cannot be left standing on a stage that its new policy has switched off.
  stage_in_new_policy: (f) => !f.newPolicy || f.stage === null || isStageOf(f.newPolicy, f.stage),
  not_suppressed: (f) => !f.suppressed && f.standing !== "withdrawn",
};

function answerable(stage: Facts["stage"]): boolean {
  return stage === "invited" || stage === "unanswered";
}

/** Where nobody certifies, an erratum ends with its check. */
function erratumEnded(erratum: NonNullable<Facts["erratum"]>, policy: Policy): boolean {
  return erratum.state === "certified" || erratum.state === "dropped" || (erratum.state === "checked" && policy.certifiers === 0);
}

/** Editors name drafters and checkers, the reviewer members, the publisher certifiers. */
export function mayGive(policy: Policy, actor: Actor, duty: Duty): boolean {
  const giver = giverOfDuty[duty];
  return holds(actor, giver === "reviewer" ? policy.reviewer : giver);
}

const filled = (text: string | undefined) => (text ?? "").trim().length > 0;

/** The account has the role, and nothing that it did bars it from the duty. */
function assigneeFits(press: Press, facts: Facts, policy: Policy, actor: Actor): boolean {
  const chosen = press.assignee;
  if (!chosen || !duties.includes(chosen.duty) || !chosen.roles.includes(roleOfDuty[chosen.duty])) return false;
  if (!mayGive(policy, actor, chosen.duty) || facts.inConflict.includes(chosen.accountId)) return false;
  if (chosen.duty === "checker") return policy.drafterMayCheck || apart(chosen.accountId, facts.wrote);
  if (chosen.duty === "certifier") return apart(chosen.accountId, facts.nominators, facts.wrote, facts.checkedBy);
  return true;
}

function isOwn(actor: Actor, facts: Facts): boolean {
  return actor.kind === "account" && actor.personId === facts.personId;
}

function evidenced(press: Press, facts: Facts, policy: Policy, actor: Actor): boolean {
  // The clock closes an electronic ballot from its papers; people bring minutes, a scan, a request.
  if (actor.kind === "clock") return policy.ballot === "electronic";
  // Heirs show who they are; where there are none, the publisher signs for a person who has died.
  if (press.signer === "publisher" && facts.deceased && facts.stage === "proof") return true;
  return press.evidence === true;
}

/** A count that can be: nobody votes who is not there, and nobody is there who may not vote. */
function isCount({ votes }: Press): boolean {
  return votes !== undefined && votes.entitled > 0 && votes.present <= votes.entitled && votes.yes + votes.no + votes.blank <= votes.present;
}

/**
 * Does the outcome follow from the count, as the statutes say? Without a quorum nothing is decided; with it, a majority
 * elects (or waits for a seat), and what has none does not. A meeting may always put the matter off.
 */
function followsStatutes(press: Press, { quorum, majority, blanks }: ElectionRules): boolean {
  if (press.outcome === "deferred") return true;
  if (!press.votes) return false;
  const { entitled, present, yes, no, blank } = press.votes;
  const carried = yes > majority * (yes + no + (blanks === "cast" ? blank : 0));
  return present >= quorum * entitled && carried === (press.outcome !== "declined");
}

/** Each condition on what is brought along. */
export const pressTests: Record<PressNeed, PressTest> = {
  grounds: (press) => filled(press.note),
  relation: (press) => filled(press.relation),
  sources: (press) => (press.sources ?? 0) > 0,
  self_allowed: (press, f, p, actor) => p.selfNomination || !(press.self || isOwn(actor, f)),
  note: (press) => filled(press.note),
  reason_code: (press) => isReasonCode(press.reasonCode),
  outcome: (press) => filled(press.outcome),
  // Elected takes a seat where seats are counted; who waits for one is deferred when the cycle is over.
  seat_or_cycle: (press, f, p) => (press.outcome === "elected" ? f.seatFree || p.contingents !== "seats" : f.stage !== "waiting" || f.cycleEnded),
  identity: (press) => press.identity !== undefined,
  assignee: assigneeFits,
  evidence: evidenced,
  death_source: (press) => filled(press.note) && press.evidence === true,
  // What comes by paper or telephone comes from heirs; the publisher signs in person.
  votes: isCount,
  statutes: (press, _f, p) => followsStatutes(press, p.election),
  findings_seen: (press) => press.findingsSeen === true,
  signer: (press) => press.signer === "heir" || (press.signer === "publisher" && (press.via ?? "page") === "page"),
};
