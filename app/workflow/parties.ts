import type { Party, Row } from "./decisions";
import type { Facts, Press } from "./facts";
import type { Policy } from "./presets";
import type { Reason } from "./reasons";
import { type Actor, accountOf, holds, isStaff } from "./roles";
import { isClosed } from "./stages";

type Account = Extract<Actor, { kind: "account" }>;

/** True, or the reason why this actor is not one of the row's parties. */
export function presses(policy: Policy, actor: Actor, row: Row, facts: Facts, press: Press): true | Reason {
  if (isRecorded(press)) return records(actor, row, facts);
  if (actor.kind === "clock") return row.by.includes("clock") ? (facts.pending ? "pending" : true) : "not_yours";
  if (actor.kind === "letter") return byLetter(actor, row, facts);
  if (actor.kind !== "account") return "not_yours";
  if (row.by.some((party) => isPersonsParty(party) && plays(policy, actor, party, facts, row))) return true;
  if (!row.by.some((party) => !isPersonsParty(party) && plays(policy, actor, party, facts, row))) return "not_yours";
  return row.decision === "propose" ? true : forTheHouse(actor, facts);
}

/** Decisions made for a person by themself; an editor may record them from paper or telephone, another person confirms. */
export function isPersons(row: Row): boolean {
  return row.by.includes("nominee") || row.by.includes("heir");
}

/** Recorded by an editor from a signed paper or a call-back. */
export function isRecorded(press: Press): boolean {
  return press.via === "paper" || press.via === "telephone";
}

/** Is this account the person of the file? */
export function isSubject(actor: Actor, facts: Facts): boolean {
  return actor.kind === "account" && actor.personId === facts.personId;
}

/** Staff in conflict are blind to a file: to them it does not exist. Where it is their own, they see its person's side only. */
export function sees(actor: Actor, facts: Facts, row?: Row): boolean {
  if (!isStaff(actor) || !inConflict(actor, facts)) return true;
  return row !== undefined && standsFor(actor, facts) && row.by.some(isPersonsParty);
}

function inConflict(actor: Actor, facts: Facts): boolean {
  return facts.inConflict.includes(accountOf(actor) ?? "");
}

function standsFor(actor: Actor, facts: Facts): boolean {
  return isSubject(actor, facts) || (actor.kind === "account" && actor.delegateFor.includes(facts.personId));
}

/** Nobody acts for the house on their own file. */
function forTheHouse(actor: Account, facts: Facts): true | Reason {
  if (inConflict(actor, facts)) return "not_found";
  return isSubject(actor, facts) ? "own_file" : true;
}

function records(actor: Actor, row: Row, facts: Facts): true | Reason {
  if (actor.kind !== "account" || !holds(actor, "editor") || !isPersons(row)) return "not_yours";
  return forTheHouse(actor, facts);
}

function byLetter(actor: Extract<Actor, { kind: "letter" }>, row: Row, facts: Facts): true | Reason {
  if (actor.personId !== facts.personId || !row.by.includes("nominee")) return "not_yours";
  return row.proof === "letter_code" || actor.identified ? true : "short_code_needed";
}

function isPersonsParty(party: Party): boolean {
  return party === "nominee" || party === "delegate" || party === "heir";
}

function plays(policy: Policy, actor: Account, party: Party, facts: Facts, row: Row): boolean {
  switch (party) {
    case "nominee":
      return isSubject(actor, facts);
    case "delegate":
      return actor.delegateFor.includes(facts.personId);
    // Heirs have no account, the clock needs none.
    case "heir":
    case "clock":
      return false;
    case "nominator":
      return actor.accountId !== "";
    case "reviewer":
      return holds(actor, policy.reviewer);
    case "drafter":
      return holds(actor, "editor") && hasDuty(actor, [facts.drafter], facts, row);
    case "checker":
      return holds(actor, "editor") && hasDuty(actor, [facts.checker], facts, row);
    case "certifier":
      return holds(actor, "certifier") && hasDuty(actor, facts.certifiers, facts, row);
    default:
      return holds(actor, party);
  }
}

/** Duties are given on a dossier. An entry without an open one (taken over from an earlier house) is anybody's who has the role. */
function hasDuty(actor: Account, assigned: readonly (string | null)[], facts: Facts, row: Row): boolean {
  if (row.subject === "entry" && (facts.stage === null || isClosed(facts.stage))) return true;
  return assigned.includes(actor.accountId);
}
