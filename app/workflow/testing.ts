import type { Facts, House, Press } from "./facts";
import { judge, type Reason, type Waits } from "./judge";
import { type Policy, type Preset, presets } from "./presets";
import type { Actor, Role } from "./roles";
import type { Stage } from "./stages";

/** For tests only: a file about which nothing is known yet, and the people who press. */
export function file(known: Partial<Facts> = {}): Facts {
  return {
    personId: "person",
    stage: null,
    stageLeft: null,
    daysInStage: 0,
    standing: "none",
    standingLeft: null,
    suspendedBy: null,
    imported: false,
    deceased: false,
    identitySettled: false,
    openElsewhere: false,
    suppressed: false,
    nominators: [],
    drafter: "drafter",
    checker: "checker",
    members: ["member"],
    certifiers: ["certifier", "other certifier"],
    wrote: [],
    checkedBy: [],
    inConflict: [],
    certifiedBy: [],
    evaluations: 0,
    ballotOpen: false,
    seatFree: false,
    cycleEnded: false,
    deferredSince: null,
    hasAddress: false,
    everWrittenTo: false,
    remindersSent: 0,
    handedIn: false,
    missingCore: true,
    statements: 0,
    proofUnanswered: 0,
    proofCorrections: 0,
    signed: false,
    countersigned: false,
    textIsSigned: false,
    unchecked: 0,
    objectionOpen: false,
    hasCertificate: false,
    erratum: null,
    pending: null,
    ...known,
  };
}

/** A file on which all work is done that any decision could wait for. */
export function ripe(known: Partial<Facts> = {}): Facts {
  return file({
    identitySettled: true,
    nominators: ["nominator"],
    wrote: ["drafter"],
    checkedBy: ["checker"],
    evaluations: 9,
    seatFree: true,
    cycleEnded: true,
    deferredSince: { cycles: 3, years: 3 },
    hasAddress: true,
    everWrittenTo: true,
    remindersSent: 9,
    daysInStage: 20,
    missingCore: false,
    statements: 12,
    signed: true,
    countersigned: true,
    textIsSigned: true,
    promotionDue: true,
    hasCertificate: true,
    stageLeft: "invited",
    ...known,
  });
}

type Account = Extract<Actor, { kind: "account" }>;

export function account(accountId: string, roles: readonly Role[] = [], more: Partial<Account> = {}): Account {
  return { kind: "account", accountId, name: accountId, roles, personId: null, delegateFor: [], level: 1, ...more };
}

/** One of each, named after what they are to the file of `file()`. */
export const people = {
  "reader": account("reader", ["subscriber"]),
  "nominator": account("nominator", ["nominator"]),
  "editor": account("editor", ["editor"]),
  "drafter": account("drafter", ["editor"]),
  "checker": account("checker", ["editor"]),
  "secretary": account("secretary", ["secretary"]),
  "member": account("member", ["member"]),
  "certifier": account("certifier", ["certifier"]),
  "certifier of other files": account("elsewhere", ["certifier"]),
  "publisher": account("publisher", ["publisher"]),
  "administrator": account("administrator", ["administrator"]),
  "person": account("self", ["nominee"], { personId: "person" }),
  "delegate": account("delegate", ["delegate"], { delegateFor: ["person"] }),
  "somebody else's delegate": account("stranger", ["delegate"], { delegateFor: ["somebody else"] }),
  "letter": { kind: "letter", personId: "person", dossierId: null, identified: false },
  "letter with short code": { kind: "letter", personId: "person", dossierId: null, identified: true },
  "somebody else's letter": { kind: "letter", personId: "somebody else", dossierId: null, identified: true },
  "clock": { kind: "clock" },
  "visitor": { kind: "visitor" },
} as const satisfies Record<string, Actor>;
export type Who = keyof typeof people;

export function house(preset: Preset = "national", change: Partial<Policy> = {}): House {
  return { policy: { ...presets[preset], ...change } };
}

/** Where a press leads, or why it is refused. */
export function outcome(who: Who, decision: string, facts: Facts, press: Press = {}, where = house()): Stage | null | Reason {
  const verdict = judge(where, people[who], decision, facts, press);
  return verdict.ok ? verdict.to : verdict.reason;
}

/** Whom a press waits for, or why it is refused. */
export function waits(who: Who, decision: string, facts: Facts, press: Press = {}, where = house()): Waits | Reason {
  const verdict = judge(where, people[who], decision, facts, press);
  return verdict.ok ? verdict.waits : verdict.reason;
}

/** The letters that leave, or why a press is refused. */
export function told(who: Who, decision: string, facts: Facts, press: Press = {}, where = house()): readonly string[] | Reason {
  const verdict = judge(where, people[who], decision, facts, press);
  return verdict.ok ? verdict.told.map((each) => each.letter) : verdict.reason;
}

export const onPaper: Press = { via: "paper", evidence: true };
