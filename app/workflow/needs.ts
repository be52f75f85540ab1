import type { PressNeed, StateNeed } from "./decisions";
import type { Facts, Press } from "./facts";
import type { Policy } from "./presets";
import { type Actor, accountOf, duties, roleOfDuty } from "./roles";
import { isListed } from "./stages";

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
  address: (f) => f.hasAddress,
  not_deceased: (f) => !f.deceased,
  deceased: (f) => f.deceased,
  answer_can_be_taken_back: (f) => !f.handedIn && f.stageLeft !== null && f.daysInStage <= takeBackDays && !f.openElsewhere,
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
  reminders_done: (f) => f.remindersSent > 0,
  deferral_over: (f, p) => f.deferredSince !== null && (p.cycles === "yearly" ? f.deferredSince.cycles >= 3 : f.deferredSince.years >= 3),
  suspended_by_objection: (f) => f.suspendedBy === "objection",
  suspended_by_publisher: (f) => f.suspendedBy === "publisher",
  has_certificate: (f) => f.hasCertificate,
  erratum_open: (f) => f.erratum?.state === "open" || f.erratum?.state === "checked",
  erratum_has_changes: (f) => (f.erratum?.changes ?? 0) > 0 && f.erratum?.state === "open",
  erratum_checked: (f) => f.erratum?.state === "checked",
  erratum_checker_apart: (f, p, actor) => p.drafterMayCheck || apart(accountOf(actor), f.erratum?.wrote ?? []),
  erratum_certifier_apart: (f, _p, actor) =>
    apart(accountOf(actor), f.nominators, f.erratum?.wrote ?? [], f.erratum?.checkedBy ?? [], f.erratum?.certifiedBy ?? [], f.inConflict),
  no_erratum: (f) => f.erratum === null || f.erratum.state === "certified" || f.erratum.state === "dropped",
  no_open_dossier: (f) => !f.openElsewhere,
  not_suppressed: (f) => !f.suppressed,
};

const filled = (text: string | undefined) => (text ?? "").trim().length > 0;

function assigneeFits(press: Press, facts: Facts): boolean {
  const chosen = press.assignee;
  if (!chosen || !duties.includes(chosen.duty) || !chosen.roles.includes(roleOfDuty[chosen.duty])) return false;
  if (facts.inConflict.includes(chosen.accountId)) return false;
  if (chosen.duty === "certifier") return apart(chosen.accountId, facts.nominators, facts.wrote, facts.checkedBy);
  return true;
}

/** Each condition on what is brought along. */
export const pressTests: Record<PressNeed, PressTest> = {
  grounds: (press) => filled(press.note),
  relation: (press) => filled(press.relation),
  sources: (press) => (press.sources ?? 0) > 0,
  self_allowed: (press, _f, p) => !press.self || p.selfNomination,
  note: (press) => filled(press.note),
  reason_code: (press) => filled(press.reasonCode),
  outcome: (press) => filled(press.outcome),
  seat_or_cycle: (press, f) => (press.outcome === "elected" ? f.seatFree : f.cycleEnded),
  identity: (press) => press.identity !== undefined,
  assignee: assigneeFits,
  // The clock closes an electronic ballot from its papers; people bring minutes, a scan, a request.
  evidence: (press, _f, _p, actor) => actor.kind === "clock" || press.signer === "publisher" || press.evidence === true,
  death_source: (press) => filled(press.note) && press.evidence === true,
  signer: (press) => press.signer === "heir" || press.signer === "publisher",
};
