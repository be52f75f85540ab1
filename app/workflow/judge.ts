import { type DecisionName, type Letter, type Offer, type Row, type StateNeed, table } from "./decisions";
import type { Facts, House, Press } from "./facts";
import { pressTests, stateTests } from "./needs";
import { isPersons, isRecorded, isSubject, presses, sees } from "./parties";
import { hasPart, type Policy } from "./presets";
import type { Reason } from "./reasons";
import { type Actor, holds, isStaff } from "./roles";
import { isClosed, isListed, type Stage, type Standing } from "./stages";
import { passOver, stagesAhead, standingsAhead, takenAlong, targetStage, targetStanding } from "./targets";

export { type Reason, refusalReasons } from "./reasons";

/** How a press waits for somebody else, or null when it takes effect at once. */
export type Waits = "seconded" | "held" | "released" | "paper" | null;

type TableRow = Row & { decision: DecisionName };

export type Refused = { ok: false; reason: Reason; pendingId?: string };
export type Allowed = {
  ok: true;
  row: TableRow;
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

/** May this press happen, and what would it do? Pure; called by the page to draw and by `decide` again under the lock. */
export function judge(house: House, actor: Actor, decision: string, facts: Facts, press: Press = {}): Verdict {
  const row = fittingRow(house.policy, actor, decision, facts, press);
  if ("reason" in row) return row;
  for (const need of row.needs) if (!stateTests[need](facts, house.policy, actor)) return refuse(need);
  for (const ask of row.asks) if (!pressTests[ask](press, facts, house.policy, actor)) return refuse(ask);
  if (isRecorded(press) && !press.evidence) return refuse("evidence");
  return allow(house.policy, actor, row, facts, press);
}

/** What an open decision looks like to the panel: what it would do, and what still stands in its way. */
export type Offered = {
  row: TableRow;
  to: readonly Stage[];
  toStanding: readonly Standing[];
  waits: Waits;
  unmet: readonly StateNeed[];
  onPaper: boolean;
};

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
      if ("reason" in fittingRow(house.policy, actor, row.decision, facts, press, row)) continue;
      const unmet = row.needs.filter((need) => !stateTests[need](facts, house.policy, actor));
      // Twin rows (a person alive or dead) are told apart by their conditions: only the one that can apply is offered.
      // Where the policy is the same, there is nothing to adopt, and nothing in the way that anybody could clear.
      if (unmet.includes("policy_has_changed")) continue;
      if (unmet.includes("deceased") || (unmet.includes("not_deceased") && twin(row))) continue;
      const [to, toStanding] = [stagesAhead(house.policy, row, facts), standingsAhead(row, facts)];
      offered.push({ row, to, toStanding, waits: waiting(house.policy, actor, row, facts, press), unmet, onPaper: isRecorded(press) });
      break;
    }
  }
  return offered;
}

function twin(row: Row): boolean {
  return table.some((other) => other !== row && other.decision === row.decision && (other.needs as readonly StateNeed[]).includes("deceased"));
}

function fittingRow(policy: Policy, actor: Actor, decision: string, facts: Facts, press: Press, only?: TableRow): TableRow | Refused {
  const candidates = only ? [only] : table.filter((row) => row.decision === decision);
  if (candidates.length === 0) return refuse("unknown_decision");
  const visible = candidates.filter((row) => sees(actor, facts, row));
  if (visible.length === 0) return refuse("not_found");
  const offered = visible.filter((row) => (row.offered ?? []).every((part) => isOn(policy, part)));
  if (offered.length === 0) return refuse("switched_off");
  const fitting = offered.filter((row) => stageFits(row, facts) && (!row.standingFrom || row.standingFrom.includes(facts.standing)));
  if (fitting.length === 0) return refuse("wrong_stage");
  const mine = fitting.filter((row) => presses(policy, actor, row, facts, press) === true);
  // A living and a dead person's rows differ only in their conditions.
  const alive = (row: Row) => row.needs.every((need) => (need !== "deceased" && need !== "not_deceased") || stateTests[need](facts, policy, actor));
  return mine.find(alive) ?? mine[0] ?? refuse(whyNot(policy, actor, fitting, facts, press));
}

function whyNot(policy: Policy, actor: Actor, fitting: readonly Row[], facts: Facts, press: Press): Reason {
  const answers = fitting.map((row) => presses(policy, actor, row, facts, press));
  return answers.find((answer): answer is Reason => answer !== true && answer !== "not_yours") ?? "not_yours";
}

function isOn(policy: Policy, offer: Offer): boolean {
  switch (offer) {
    case "no_committee":
      return !hasPart(policy, "committee");
    case "no_ballot":
      return !hasPart(policy, "ballot");
    case "exit_active":
      return policy.exit === "active";
    default:
      return hasPart(policy, offer);
  }
}

function stageFits(row: Row, { stage, standing, suppressed }: Facts): boolean {
  const byWish = stage === "refused" || stage === "withdrawn";
  const isOpen = stage !== null && !isClosed(stage);
  switch (row.from) {
    case "any":
      return true;
    case "none":
      return stage === null;
    case "none_open":
      return !isOpen && !byWish;
    case "open":
      return isOpen;
    case "before_publication":
      return isOpen && stage !== "published" && !isListed(standing);
    case "at_request":
      return !isOpen && (byWish || stage === "inadmissible" || standing === "withdrawn" || suppressed);
    // What was merged has no nomination of its own any more.
    case "overridable":
      return stage !== null && !byWish && stage !== "merged";
    default:
      return stage !== null && row.from.includes(stage);
  }
}

function waiting(policy: Policy, actor: Actor, row: Row, facts: Facts, press: Press): Waits {
  // An objection takes effect at once, even from paper: the second person only closes the record.
  if (isRecorded(press)) return row.decision === "object" ? null : "paper";
  if (row.second === "released") return policy.release ? "released" : null;
  if (row.second === "released_if_first") return policy.release && isFirstLetter(actor, facts) ? "released" : null;
  return row.second && policy.seconding ? row.second : null;
}

function isFirstLetter(actor: Actor, facts: Facts): boolean {
  return !facts.everWrittenTo && !facts.deceased && isStaff(actor) && !isSubject(actor, facts);
}

function allow(policy: Policy, actor: Actor, row: TableRow, facts: Facts, press: Press): Verdict {
  const target = targetStage(policy, row, facts, press);
  const toStanding = targetStanding(row, facts, press);
  if (target === "not_a_choice" || toStanding === "not_a_choice") return refuse("not_a_choice");
  const waits = waiting(policy, actor, row, facts, press);
  if (waits && facts.pending) return { ok: false, reason: "pending", pendingId: facts.pending.id };
  const along = takenAlong(target, facts.standing, toStanding);
  const { to, passed } = along === null ? { to: null, passed: [] } : passOver(policy, along, facts.stage);
  const told = row.told.filter((letter) => toldNow(letter, facts, to));
  const moves = to !== facts.stage || toStanding !== facts.standing || row.creates === true;
  return { ok: true, row, from: facts.stage, to, fromStanding: facts.standing, toStanding, passed, moves, waits, told };
}

function toldNow(letter: Letter, facts: Facts, to: Stage | null): boolean {
  if (facts.deceased && letter.to === "nominee") return false;
  if (letter.letter === "to_certify") return to === "certification";
  if (letter.when === "first_publication") return to === "certified" && facts.standing === "none";
  if (letter.when === "fourth_round") return (facts.proofRound ?? 1) >= 4;
  return true;
}

type Begun = { decision: string; author: string | null; via: string };

/** Who may confirm what somebody else began: another person with the right to the decision, or publisher or administrator. */
export function maySecond(house: House, actor: Actor, facts: Facts, pending: Begun): true | Reason {
  if (actor.kind !== "account" || !isStaff(actor)) return "not_yours";
  if (!sees(actor, facts)) return "not_found";
  if (actor.accountId === pending.author) return "same_person";
  if (isSubject(actor, facts)) return "own_file";
  if (holds(actor, "publisher", "administrator")) return true;
  if (pending.via === "paper" || pending.via === "telephone") return holds(actor, "editor") ? true : "not_yours";
  const right = table.some((row) => row.decision === pending.decision && presses(house.policy, actor, row, { ...facts, pending: null }, {}) === true);
  return right ? true : "not_yours";
}
