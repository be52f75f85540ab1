import { type DecisionName, isPersons, type Letter, type Offer, type Party, type PressNeed, type Row, type StateNeed, table } from "./decisions";
import type { Facts, House, Press } from "./facts";
import { pressTests, stateTests } from "./needs";
import { hasPart, type Policy } from "./presets";
import { type Actor, accountOf, holds, isStaff } from "./roles";
import { isClosed, isListed, openStages, type Stage, type Standing } from "./stages";

export const refusalReasons = [
  "not_found", "unknown_decision", "wrong_stage", "not_yours", "own_file", "switched_off", "pending", "not_a_choice", "short_code_needed", "same_person",
  "superseded", "changed_meanwhile",
] as const;
export type Reason = (typeof refusalReasons)[number] | StateNeed | PressNeed;

/** How a press waits for somebody else, or null when it takes effect at once. */
export type Waits = "seconded" | "held" | "released" | "paper" | null;

export type Refused = { ok: false; reason: Reason; pendingId?: string };
export type Allowed = {
  ok: true;
  row: Row & { decision: DecisionName };
  from: Stage | null;
  to: Stage | null;
  fromStanding: Standing;
  toStanding: Standing;
  /** Stages that the house's policy has switched off and the file passed over; they go into the event. */
  passed: readonly Stage[];
  moves: boolean;
  waits: Waits;
  told: readonly Letter[];
};
export type Verdict = Allowed | Refused;

const refuse = (reason: Reason): Refused => ({ ok: false, reason });

/** Stages that a switched-off part makes the table pass over, and where the file goes on. */
export const passedOver: readonly { stage: Stage; unless: (policy: Policy) => boolean; on: Stage }[] = [
  { stage: "certification", unless: (policy) => policy.certifiers > 0, on: "certified" },
];

/** May this press happen, and what would it do? Pure; called by the page to draw and by `decide` again under the lock. */
export function judge(house: House, actor: Actor, decision: string, facts: Facts, press: Press = {}): Verdict {
  const found = fittingRow(house.policy, actor, decision, facts, press);
  if ("reason" in found) return found;
  const row = found;
  for (const need of row.needs) if (!stateTests[need](facts, house.policy, actor)) return refuse(need);
  for (const ask of row.asks) if (!pressTests[ask](press, facts, house.policy, actor)) return refuse(ask);
  if (recorded(press) && !press.evidence) return refuse("evidence");
  return allow(house.policy, actor, row, facts, press);
}

/** What an open decision looks like to the panel: what it would do, and what still stands in its way. */
export type Offered = { row: Row & { decision: DecisionName }; to: readonly Stage[]; toStanding: readonly Standing[]; waits: Waits; unmet: readonly StateNeed[]; onPaper: boolean };

/**
 * The decisions that this person may press on this file now, including those whose conditions are not met yet.
 * With `onPaper`, also those of the nominee that an editor may record from a signed paper or a call-back.
 */
export function decisionsOpenTo(house: House, actor: Actor, facts: Facts, { onPaper = true } = {}): Offered[] {
  const offered: Offered[] = [];
  for (const row of table) {
    if (row.decision === "propose" || row.decision === "import") continue;
    const ways: Press[] = onPaper && isPersons(row) && holds(actor, "editor") ? [{}, { via: "paper", evidence: true }] : [{}];
    for (const press of ways) {
      const verdict = fittingRow(house.policy, actor, row.decision, facts, press, row);
      if ("reason" in verdict) continue;
      const unmet = row.needs.filter((need) => !stateTests[need](facts, house.policy, actor));
      // Twin rows (a person alive or dead) are told apart by their conditions: only the one that can apply is offered.
      if (unmet.includes("deceased") || (unmet.includes("not_deceased") && twin(row))) continue;
      const to = targets(row, facts, house.policy);
      offered.push({ row, to, toStanding: standingTargets(row, facts), waits: waiting(house.policy, actor, row, facts, press), unmet, onPaper: press.via === "paper" });
      break;
    }
  }
  return offered;
}

function twin(row: Row): boolean {
  return table.some((other) => other !== row && other.decision === row.decision && (other.needs as readonly StateNeed[]).includes("deceased"));
}

function fittingRow(policy: Policy, actor: Actor, decision: string, facts: Facts, press: Press, only?: Row): (Row & { decision: DecisionName }) | Refused {
  const candidates = table.filter((row) => row.decision === decision && (!only || row === only));
  if (candidates.length === 0) return refuse("unknown_decision");
  if (blind(actor, facts)) return refuse("not_found");
  const offered = candidates.filter((row) => (row.offered ?? []).every((part) => isOn(policy, part)));
  if (offered.length === 0) return refuse("switched_off");
  const fitting = offered.filter((row) => stageFits(row, facts) && (!row.standingFrom || row.standingFrom.includes(facts.standing)));
  if (fitting.length === 0) return refuse("wrong_stage");
  const mine = fitting.filter((row) => presses(policy, actor, row, facts, press) === true);
  if (mine.length === 0) return refuse(whyNot(policy, actor, fitting, facts, press));
  // A living and a dead person's rows differ only in their conditions.
  const row = mine.find((each) => each.needs.every((need) => (need !== "deceased" && need !== "not_deceased") || stateTests[need](facts, policy, actor)));
  return row ?? mine[0] ?? refuse("wrong_stage");
}

function whyNot(policy: Policy, actor: Actor, fitting: readonly Row[], facts: Facts, press: Press): Reason {
  const answers = fitting.map((row) => presses(policy, actor, row, facts, press));
  return answers.find((answer): answer is Reason => typeof answer === "string" && answer !== "not_yours") ?? "not_yours";
}

/** A person in conflict is blind to the file; to them it does not exist. */
function blind(actor: Actor, facts: Facts): boolean {
  return isStaff(actor) && facts.inConflict.includes(accountOf(actor) ?? "");
}

function isOn(policy: Policy, offer: Offer): boolean {
  if (offer === "no_committee") return !policy.committee;
  if (offer === "no_ballot") return policy.ballot === "off";
  if (offer === "yearly_or_not") return true;
  return hasPart(policy, offer);
}

function stageFits(row: Row, facts: Facts): boolean {
  const { stage } = facts;
  if (row.from === "any") return true;
  if (row.from === "none") return stage === null || (row.decision === "propose" && isClosed(stage));
  if (stage === null) return false;
  if (row.from === "open") return !isClosed(stage);
  if (row.from === "before_publication") return !isClosed(stage) && stage !== "published" && !isListed(facts.standing);
  if (row.from === "unpublished") return stage !== "refused" && stage !== "withdrawn" && stage !== "merged";
  return row.from.includes(stage);
}

function recorded(press: Press): boolean {
  return press.via === "paper" || press.via === "telephone";
}

/** True, or the reason why this actor is not one of the row's parties. */
function presses(policy: Policy, actor: Actor, row: Row, facts: Facts, press: Press): true | Reason {
  if (actor.kind === "clock") return row.by.includes("clock") ? (facts.pending ? "pending" : true) : "not_yours";
  if (recorded(press)) return isPersons(row) && holds(actor, "editor") && !isSubject(actor, facts) ? true : "not_yours";
  if (actor.kind === "letter") return byLetter(actor, row, facts);
  if (actor.kind !== "account") return "not_yours";
  if (row.by.some((party) => isPersonsParty(party) && plays(policy, actor, party, facts))) return true;
  if (!row.by.some((party) => !isPersonsParty(party) && plays(policy, actor, party, facts))) return "not_yours";
  return isSubject(actor, facts) && row.decision !== "propose" ? "own_file" : true;
}

function byLetter(actor: Extract<Actor, { kind: "letter" }>, row: Row, facts: Facts): true | Reason {
  if (actor.personId !== facts.personId || !row.by.includes("nominee")) return "not_yours";
  return row.proof === "letter_code" || actor.identified ? true : "short_code_needed";
}

function isSubject(actor: Actor, facts: Facts): boolean {
  return actor.kind === "account" && actor.personId === facts.personId;
}

const isPersonsParty = (party: Party) => party === "nominee" || party === "delegate" || party === "heir";

function plays(policy: Policy, actor: Extract<Actor, { kind: "account" }>, party: Party, facts: Facts): boolean {
  switch (party) {
    case "nominee":
      return isSubject(actor, facts);
    case "delegate":
      return actor.delegateFor.includes(facts.personId);
    case "heir":
    case "clock":
      return false;
    case "reviewer":
      return holds(actor, policy.reviewer);
    case "drafter":
      return holds(actor, "editor") && facts.drafter === actor.accountId;
    case "checker":
      return holds(actor, "editor") && facts.checker === actor.accountId;
    case "certifier":
      return holds(actor, "certifier") && facts.certifiers.includes(actor.accountId);
    case "nominator":
      return actor.accountId !== "";
    default:
      return holds(actor, party);
  }
}

function waiting(policy: Policy, actor: Actor, row: Row, facts: Facts, press: Press): Waits {
  // An objection takes effect at once, even from paper: the second person only closes the record.
  if (recorded(press)) return row.decision === "object" ? null : "paper";
  if (row.second === "released") return policy.release ? "released" : null;
  if (row.second === "released_if_first") return policy.release && !facts.everWrittenTo && isStaff(actor) ? "released" : null;
  if (row.second === "held" || row.second === "seconded") return policy.seconding ? row.second : null;
  return null;
}

function chosen<T extends string>(options: readonly T[], outcome: string | undefined): T | null {
  return options.find((option) => option === outcome) ?? null;
}

function targetStage(policy: Policy, row: Row, facts: Facts, press: Press): Stage | null | "not_a_choice" {
  const { to } = row;
  if (typeof to === "object") return chosen(to.oneOf, press.outcome) ?? "not_a_choice";
  if (to === "same") return facts.stage;
  if (to === "left") return facts.stageLeft ?? "not_a_choice";
  if (to === "merged_or_same") return press.identity === "same" && facts.openElsewhere ? "merged" : facts.stage;
  if (to === "certified_with_last") return facts.certifiedBy.length + 1 >= policy.certifiers ? "certified" : facts.stage;
  if (to === "stage_of_choice") return chosen(overridable, press.outcome) ?? "not_a_choice";
  return to;
}

/** Where an override may lead: any open stage before `certified`. */
export const overridable: readonly Stage[] = openStages.filter((stage) => !["certified", "published"].includes(stage));

function targetStanding(row: Row, facts: Facts, press: Press): Standing | "not_a_choice" {
  const { standing } = row;
  if (standing === undefined) return facts.standing;
  if (typeof standing === "object") {
    const choice = chosen(standing.oneOf, press.outcome);
    if (choice === null) return "not_a_choice";
    return choice === "left" ? (facts.standingLeft ?? "public") : choice;
  }
  if (standing === "left") return facts.standingLeft ?? "public";
  if (standing === "public_if_none") return facts.standing === "none" ? "public" : facts.standing;
  if (standing === "none_if_withdrawn") return facts.standing === "withdrawn" ? "none" : facts.standing;
  return standing;
}

function allow(policy: Policy, actor: Actor, row: Row & { decision: DecisionName }, facts: Facts, press: Press): Verdict {
  let to = targetStage(policy, row, facts, press);
  const toStanding = targetStanding(row, facts, press);
  if (to === "not_a_choice" || toStanding === "not_a_choice") return refuse("not_a_choice");
  // A withdrawn entry takes its open dossier with it.
  if (toStanding === "withdrawn" && to !== null && !isClosed(to)) to = "withdrawn";
  const passed: Stage[] = [];
  for (const part of passedOver) {
    if (to === part.stage && facts.stage !== part.stage && !part.unless(policy)) {
      passed.push(part.stage);
      to = part.on;
    }
  }
  const waits = waiting(policy, actor, row, facts, press);
  if (waits && facts.pending) return { ok: false, reason: "pending", pendingId: facts.pending.id };
  const told = row.told.filter((letter) => toldNow(letter, facts, to));
  const moves = to !== facts.stage || toStanding !== facts.standing || row.creates === true;
  return { ok: true, row, from: facts.stage, to, fromStanding: facts.standing, toStanding, passed, moves, waits, told };
}

function toldNow(letter: Letter, facts: Facts, to: Stage | null): boolean {
  if (facts.deceased && letter.to === "nominee") return false;
  if (letter.when === "first_publication") return to === "certified" && facts.standing === "none";
  return true;
}

function targets(row: Row, facts: Facts, policy: Policy): readonly Stage[] {
  if (typeof row.to === "object") return row.to.oneOf;
  if (row.to === "stage_of_choice") return overridable.filter((stage) => stage !== facts.stage);
  const to = targetStage(policy, row, facts, {});
  if (to === null || to === "not_a_choice" || to === facts.stage) return [];
  return passedOver.filter((part) => part.stage === to && !part.unless(policy)).map((part) => part.on).concat(to).slice(0, 1);
}

function standingTargets(row: Row, facts: Facts): readonly Standing[] {
  if (typeof row.standing === "object") return row.standing.oneOf.map((each) => (each === "left" ? (facts.standingLeft ?? "public") : each));
  const to = targetStanding(row, facts, {});
  return to === facts.standing || to === "not_a_choice" ? [] : [to];
}

/** Who may confirm what somebody else began: another person with the right to the decision, or publisher or administrator. */
export function maySecond(house: House, actor: Actor, facts: Facts, pending: { decision: string; author: string | null; via: string }): true | Reason {
  if (actor.kind !== "account" || !isStaff(actor)) return "not_yours";
  if (blind(actor, facts)) return "not_found";
  if (actor.accountId === pending.author) return "same_person";
  if (isSubject(actor, facts)) return "own_file";
  if (holds(actor, "publisher", "administrator")) return true;
  if (pending.via !== "page") return holds(actor, "editor") ? true : "not_yours";
  const right = table.some((row) => row.decision === pending.decision && presses(house.policy, actor, row, { ...facts, pending: null }, {}) === true);
  return right ? true : "not_yours";
}

