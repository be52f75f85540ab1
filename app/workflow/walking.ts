import { decisionNames } from "./decisions";
import type { Facts, House, Press } from "./facts";
import { type Allowed, decisionsOpenTo, judge, maySecond, type Offered } from "./judge";
import { broken, complaint, type Move, type World } from "./model";
import { type Policy, presets } from "./presets";
import { type Reason, reasonCodes } from "./reasons";
import { type Actor, clock } from "./roles";
import { closedStages, openStages, standings } from "./stages";
import { account } from "./testing";

/** Enough people for every duty, and some who wear several hats. */
const crowd: readonly Actor[] = [
  account("ada", ["editor"]), account("bruno", ["editor"]), account("cleo", ["editor", "certifier", "publisher"]), account("sec", ["secretary", "member"]),
  account("max", ["certifier"]), account("nora", ["certifier"]), account("otto", ["certifier", "publisher"]), account("adm", ["administrator"]),
  account("nominator", ["nominator"]), account("self", ["nominee", "editor"], { personId: "person" }), account("proxy", ["delegate"], { delegateFor: ["person"] }),
  { kind: "letter", personId: "person", dossierId: null, identified: false }, { kind: "letter", personId: "person", dossierId: null, identified: true }, clock,
];
const staff = ["ada", "bruno", "cleo", "max", "nora", "otto", "sec", "self"];
export const houses: readonly Policy[] = [presets.national, presets.academy, presets.alumni, { ...presets.national, certifiers: 0, exit: "life" }];

export const nobody: World = {
  stage: null, left: null, days: 0, standing: "none", standingLeft: null, suspendedBy: null, objection: false, suppressed: false, alive: true,
  identified: false, nominators: [], inConflict: [], drafter: "ada", checker: "bruno", certifiers: ["max", "nora", "cleo"], evaluations: 0, ballotOpen: false,
  seatFree: false, cyclesGone: 0, address: false, everWrittenTo: false, reminders: 0, handedIn: false, core: false, draft: 0, revision: 0, approved: 0,
  checked: 0, proof: { open: 0, corrections: 0 }, authors: [], checkers: [], certificates: [], certificate: false, promotionDay: false, newPolicy: null, erratum: null, done: [],
};
const chosen = ["propose", "select"];
const answered: Partial<World> = { identified: true, address: true, everWrittenTo: true, core: true, nominators: ["nominator"], done: [...chosen, "invite", "accept"] };
const written: Partial<World> = { ...answered, draft: 1, authors: ["ada"], done: [...chosen, "invite", "accept", "hand_in"] };
const signed: Partial<World> = { ...written, revision: 1, approved: 1, done: [...chosen, "invite", "accept", "hand_in", "send_proof", "sign"] };
const verified: Partial<World> = { ...signed, checked: 1, checkers: ["bruno"], done: [...(signed.done ?? []), "pass_checks"] };
const listed: Partial<World> = { ...signed, stage: "published", left: "certified", standing: "public", certificate: true };
const erratum = { changed: true, authors: ["ada"], checkers: [], certificates: [] };

/** Places to begin a walk, so that short ones see the whole way. */
export const beginnings: readonly World[] = [
  nobody,
  { ...nobody, suppressed: true },
  { ...nobody, ...answered, stage: "assessment", evaluations: 1, done: ["propose"] },
  { ...nobody, ...answered, stage: "ballot", evaluations: 1, done: ["propose"] },
  { ...nobody, ...answered, stage: "waiting", left: "ballot", cyclesGone: 1, done: ["propose"] },
  { ...nobody, ...answered, stage: "deferred", left: "assessment", cyclesGone: 2, done: ["propose"] },
  { ...nobody, ...answered, stage: "invited", left: "elected", days: 170, reminders: 1, done: [...chosen, "invite"] },
  { ...nobody, ...answered, stage: "questionnaire", left: "invited" },
  { ...nobody, ...written, stage: "drafting", left: "questionnaire", handedIn: true },
  { ...nobody, ...written, stage: "proof", left: "drafting", revision: 1, done: [...(written.done ?? []), "send_proof"] },
  { ...nobody, ...signed, stage: "verification", left: "proof", handedIn: true },
  { ...nobody, ...signed, stage: "verification", left: "proof", draft: 2, revision: 2, checked: 2, checkers: ["bruno"] },
  { ...nobody, ...signed, stage: "verification", left: "proof", checked: 1, authors: ["ada", "bruno"] },
  { ...nobody, ...verified, stage: "certification", left: "verification" },
  { ...nobody, ...verified, stage: "certified", left: "certification", certificates: ["max", "nora"] },
  { ...nobody, ...listed },
  { ...nobody, ...listed, standing: "suspended", standingLeft: "public", suspendedBy: "publisher" },
  { ...nobody, ...listed, standing: "retired", erratum: { ...erratum, state: "open" } },
  { ...nobody, ...listed, stage: "certified", certificates: ["max", "nora"], erratum: { ...erratum, state: "checked", checkers: ["bruno"] } },
  { ...nobody, standing: "public", address: true, draft: 1, revision: 1 },
];

/** The walk's dice: numbers of a step, always the same for the same step, so that a failing walk can be made shorter. */
function dice(step: number) {
  let state = step;
  return (sides: number) => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
    return ((state ^ (state >>> 13)) >>> 0) % sides;
  };
}
type Dice = ReturnType<typeof dice>;

function factsOf(w: World): Facts {
  return {
    personId: "person", stage: w.stage, stageLeft: w.left, daysInStage: w.days, standing: w.standing, standingLeft: w.standingLeft, suspendedBy: w.suspendedBy,
    imported: false, deceased: !w.alive, identitySettled: w.identified, openElsewhere: false, suppressed: w.suppressed, nominators: w.nominators,
    drafter: w.drafter, checker: w.checker, members: [], certifiers: w.certifiers, wrote: w.authors, checkedBy: w.checkers, inConflict: w.inConflict,
    certifiedBy: w.certificates, evaluations: w.evaluations, ballotOpen: w.ballotOpen, seatFree: w.seatFree, cycleEnded: w.cyclesGone > 0,
    deferredSince: w.stage === "deferred" ? { cycles: w.cyclesGone, years: w.cyclesGone } : null, hasAddress: w.address, everWrittenTo: w.everWrittenTo,
    remindersSent: w.reminders, handedIn: w.handedIn, missingCore: !w.core, statements: w.draft > 0 ? 9 : 0, proofUnanswered: w.proof.open,
    proofCorrections: w.proof.corrections, signed: w.approved > 0, countersigned: w.approved > 0 && w.approved === w.revision,
    textIsSigned: w.approved > 0 && w.draft === w.approved, unchecked: w.checked === w.revision ? 0 : 3, promotionDue: w.promotionDay, newPolicy: w.newPolicy,
    objectionOpen: w.objection, hasCertificate: w.certificate, pending: null,
    erratum: erratumOf(w.erratum),
  };
}

function erratumOf(e: World["erratum"]): Facts["erratum"] {
  return e && { state: e.state, wrote: e.authors, checkedBy: e.checkers, certifiedBy: e.certificates, changes: e.changed ? 1 : 0 };
}

/** Work that goes on between decisions: texts are written and checked, answers come in, days go by, people die. */
function work(w: World, roll: Dice): World {
  const who = staff[roll(6)] ?? "ada";
  const next = Math.max(w.draft, w.revision, w.approved) + 1;
  const proof = w.stage === "proof" ? [{ open: 0, corrections: 0 }, { open: 1, corrections: 0 }, { open: 0, corrections: 2 }][roll(3)] : undefined;
  const works: (() => Partial<World>)[] = [
    () => ({ evaluations: w.evaluations + 1 }),
    () => ({ core: true, address: true }),
    () => (w.stage === "drafting" ? { draft: next, authors: [...new Set([...w.authors, w.drafter ?? who])] } : {}),
    () => (w.stage === "verification" ? { checked: w.revision, checkers: [...new Set([...w.checkers, w.checker ?? who])] } : {}),
    () => (w.stage === "verification" ? { draft: next, revision: next, checkers: [...new Set([...w.checkers, w.checker ?? who])], certificates: [] } : {}),
    () => ({ proof: proof ?? w.proof }),
    () => ({ proof: proof ?? w.proof }),
    () => ({ days: w.days + [1, 20, 140, 200][roll(4)]!, reminders: w.reminders + roll(4) }),
    () => ({ seatFree: roll(2) === 0, cyclesGone: w.cyclesGone + roll(2), ballotOpen: w.stage === "ballot" && roll(2) === 0, promotionDay: roll(2) === 0 }),
    () => ({ inConflict: roll(3) === 0 ? [who] : [] }),
    () => ({ nominators: w.certificates.length === 0 && roll(2) === 0 ? [who] : w.nominators }),
    () => ({ erratum: w.erratum && { ...w.erratum, changed: true, authors: [who] } }),
    () => ({ objection: w.objection || roll(3) === 0 }),
    () => ({ alive: roll(4) > 0 }),
    () => ({ newPolicy: [null, presets.alumni, presets.academy][roll(3)] ?? null }),
  ];
  return { ...w, ...works[roll(works.length)]?.() };
}

const codes = Object.values(reasonCodes).flat();

function press(roll: Dice, words: readonly string[]): Press {
  const duty = (["drafter", "checker", "member", "certifier"] as const)[roll(4)]!;
  const roles = { drafter: ["editor"], checker: ["editor"], member: ["member"], certifier: ["certifier"] }[duty];
  const outcome = roll(5) ? words[roll(words.length)] : [...openStages, ...closedStages, ...standings][roll(29)];
  const [yes, no] = outcome === "declined" ? [2, 9] : [9, 2];
  return {
    votes: roll(6) ? { entitled: 20, present: 12, yes, no, blank: 0 } : { entitled: 20, present: 4, yes, no: 0, blank: 0 }, findingsSeen: roll(6) > 0,
    note: "why", relation: "colleague", sources: 1, reasonCode: codes[roll(codes.length)], identity: roll(2) ? "new" : "same", evidence: roll(6) > 0,
    signer: roll(2) ? "heir" : "publisher", outcome,
    assignee: { accountId: staff[roll(staff.length)]!, roles, duty }, via: roll(6) ? "page" : (["paper", "telephone"] as const)[roll(2)],
  };
}

/** What a house writes down when a decision takes effect. */
function apply(w: World, m: Move, verdict: Allowed, brought: Press): World {
  const after: World = { ...w, stage: m.to, standing: m.toStanding, done: [...(verdict.row.creates ? [] : w.done), m.decision] };
  if (m.to !== m.from || verdict.row.creates) Object.assign(after, { left: m.from, days: 0, reminders: 0 });
  if (verdict.row.creates && m.decision !== "open_revision") Object.assign(after, { identified: false, evaluations: 0, handedIn: false, suppressed: false });
  if (m.toStanding === "suspended" && m.fromStanding !== "suspended") after.standingLeft = m.fromStanding;
  if (m.toStanding === "suspended" && verdict.row.suspendedBy) after.suspendedBy = verdict.row.suspendedBy;
  if (m.toStanding !== "suspended") after.suspendedBy = null;
  const by = m.actor.kind === "account" ? m.actor.accountId : "";
  const name = brought.assignee?.accountId ?? "";
  const given = { drafter: { drafter: name }, checker: { checker: name }, certifier: { certifiers: [...new Set([...w.certifiers, name])] }, member: {} };
  const writes: Record<string, () => Partial<World>> = {
    settle_identity: () => ({ identified: true }),
    assign: () => given[brought.assignee?.duty ?? "member"],
    invite: () => ({ everWrittenTo: true }),
    hand_in: () => ({ handedIn: true, draft: Math.max(1, w.draft), authors: w.draft > 0 ? w.authors : [w.drafter ?? ""] }),
    send_proof: () => ({ revision: w.draft, proof: { open: 2, corrections: 0 }, certificates: [] }),
    sign: () => ({ approved: w.revision }),
    countersign: () => ({ approved: w.revision }),
    return_to_draft: () => ({ certificates: [] }),
    resubmit: () => ({ revision: w.draft }),
    adopt_policy: () => ({ newPolicy: null }),
    override: () => ({ certificates: [] }),
    certify: () => ({ certificates: [...w.certificates, by] }),
    publish: () => ({ certificate: w.certificates.length > 0, ...(w.certificates.length > 0 ? { authors: [], checkers: [] } : {}) }),
    open_revision: () => ({ certificates: [], everWrittenTo: true }),
    revoke_certificate: () => ({ certificate: false, certificates: [] }),
    refuse: () => ({ suppressed: true, objection: w.objection || m.toStanding === "suspended" }),
    take_back: () => ({ suppressed: false }),
    withdraw: () => ({ suppressed: true }),
    object: () => ({ objection: true }),
    answer_objection: () => ({ objection: false }),
    open_erratum: () => ({ erratum: { state: "open", changed: false, authors: [], checkers: [], certificates: [] } }),
    check_erratum: () => ({ erratum: w.erratum && { ...w.erratum, state: "checked", checkers: [by] } }),
    certify_erratum: () => ({
      erratum: w.erratum && { ...w.erratum, certificates: [...w.erratum.certificates, by] },
      certificates: m.to !== m.from ? [] : w.certificates,
    }),
    drop_erratum: () => ({ erratum: w.erratum && { ...w.erratum, state: "dropped" } }),
  };
  return { ...after, ...writes[m.decision]?.() };
}

export type Judge = typeof judge;

/** What ends a file or leaves its way is pressed more rarely, so that walks come far. */
const seldom = [
  "withdraw", "reopen_at_request", "open_erratum", "close_deceased", "override", "find_inadmissible", "decline", "refuse", "assign", "set_aside", "object",
  "confirm_unchanged",
];

function pick(offers: readonly Offered[], roll: Dice): Offered | undefined {
  const eager = roll(5) ? offers.filter((offer) => offer.unmet.length === 0) : offers;
  const usual = roll(8) ? eager.filter((offer) => !seldom.includes(offer.row.decision)) : eager;
  return usual[roll(Math.max(1, usual.length))];
}

type Try = { actor: Actor; decision: string; brought?: Press; second?: Actor | null };

/** One press, confirmed by the second person where the house wants one; or why it did not take effect. */
export function take(house: House, w: World, tried: Try, asks: Judge = judge): { move: Move; after: World } | Reason {
  const { actor, decision, brought = {}, second = null } = tried;
  const facts = factsOf(w);
  const verdict = asks(house, actor, decision, facts, brought);
  if (!verdict.ok) return verdict.reason;
  const confirmed = verdict.waits ? second : null;
  const author = actor.kind === "account" ? actor.accountId : null;
  const right = confirmed ? maySecond(house, confirmed, facts, { decision, author, via: brought.via ?? "page" }) : !verdict.waits;
  if (right !== true) return right || "pending";
  const { from, to, fromStanding, toStanding } = verdict;
  const recorded = brought.via === "paper" || brought.via === "telephone";
  const move: Move = { decision, actor, second: confirmed, recorded, signer: brought.signer, from, to, fromStanding, toStanding };
  return { move, after: apply(w, move, verdict, brought) };
}

/** One of the crowd presses something: mostly what the page offers them, sometimes anything. */
function anyTry(house: House, w: World, roll: Dice): Try {
  const actor = crowd[roll(crowd.length)]!;
  const offer = roll(8) ? pick(decisionsOpenTo(house, actor, factsOf(w)), roll) : undefined;
  const decision = offer?.row.decision ?? [...decisionNames, "promote"][roll(decisionNames.length + 1)]!;
  const paper: Press = offer?.onPaper ? { via: "paper", evidence: true } : {};
  const words = [...(offer?.to ?? []), ...(offer?.toStanding ?? []), "left"];
  return { actor, decision, brought: { ...press(roll, words), ...paper }, second: crowd[roll(crowd.length)] };
}

/** Decisions that took effect in the walks so far, and how often. */
export const seen = new Map<string, number>();

/** Walks, and says what the reference model has against it; null where it has nothing. */
export function walk(policy: Policy, begin: number, steps: readonly number[], asks: Judge = judge): string | null {
  let w = beginnings[begin]!;
  for (const step of steps) {
    const roll = dice(step);
    if (roll(10) < 3) {
      w = work(w, roll);
      continue;
    }
    const pressed = take({ policy }, w, anyTry({ policy }, w, roll), asks);
    if (typeof pressed === "string") continue;
    const { move, after } = pressed;
    seen.set(move.decision, (seen.get(move.decision) ?? 0) + 1);
    const objection = complaint(w, move, policy) ?? broken(w, after, move, policy);
    if (objection) return `${move.decision} from ${move.from}/${move.fromStanding} to ${move.to}/${move.toStanding}: ${objection}`;
    w = after;
  }
  return null;
}
