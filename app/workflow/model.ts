import type { Policy } from "./presets";
import type { Actor, Role } from "./roles";
import type { Stage, Standing } from "./stages";

/**
 * For tests only: the dossier's way a second time, typed from PRODUCT.md section 3 without a look at the table, as a small
 * state machine over the raw records of one person. It knows nothing of rows, needs or facts. `walks.test.ts` lets people
 * press at random and asks it after every move whether the specification has such a move.
 */
export type World = {
  stage: Stage | null;
  left: Stage | null;
  days: number;
  standing: Standing;
  standingLeft: Standing | null;
  suspendedBy: "objection" | "publisher" | null;
  objection: boolean;
  suppressed: boolean;
  alive: boolean;
  identified: boolean;
  nominators: string[];
  inConflict: string[];
  drafter: string | null;
  checker: string | null;
  certifiers: string[];
  evaluations: number;
  ballotOpen: boolean;
  seatFree: boolean;
  cyclesGone: number;
  address: boolean;
  everWrittenTo: boolean;
  reminders: number;
  handedIn: boolean;
  core: boolean;
  /** Texts are numbered: the draft, the revision made from it, the last one approved by the person, the last one fully checked. */
  draft: number;
  revision: number;
  approved: number;
  checked: number;
  proof: { open: number; corrections: number };
  authors: string[];
  checkers: string[];
  certificates: string[];
  certificate: boolean;
  promotionDay: boolean;
  /** Today's policy of the house, where another one binds the file. */
  newPolicy: Policy | null;
  erratum: { state: "open" | "checked" | "certified" | "dropped"; changed: boolean; authors: string[]; checkers: string[]; certificates: string[] } | null;
  /** What has happened to this dossier since it was opened. */
  done: string[];
};

export type Move = {
  decision: string;
  actor: Actor;
  second: Actor | null;
  recorded: boolean;
  signer?: string;
  from: Stage | null;
  to: Stage | null;
  fromStanding: Standing;
  toStanding: Standing;
};

type Rule = { from: string; to: string; by: string; given?: (w: World, m: Move, p: Policy) => boolean };

const id = (actor: Actor | null) => (actor?.kind === "account" ? actor.accountId : "");
const listed = (w: World) => !["none", "withdrawn"].includes(w.standing);
const approvedWhole = (w: World) => w.approved > 0 && w.approved === w.revision;
const asked = (w: World) => w.alive && w.address;
const enough = (w: World, p: Policy) => w.evaluations >= p.evaluationsNeeded;
const untouched = (w: World, m: Move) => ![...w.nominators, ...w.authors, ...w.checkers, ...w.inConflict, ...w.certificates].includes(id(m.actor));
const withBallot = (p: Policy) => p.ballot !== "off";
const daysToWait: Partial<Record<Stage, number>> = { invited: 180, questionnaire: 135, proof: 102 };
const waited = (w: World) => w.reminders >= (w.stage === "invited" ? 2 : 3) && w.days >= (daysToWait[w.stage ?? "published"] ?? Infinity);
const answeredWhole = (w: World) => w.proof.open + w.proof.corrections === 0;
const lastCertificate = (w: World, p: Policy) => w.certificates.length + 1 >= p.certifiers;
const withCommittee = (p: Policy) => p.committee || withBallot(p);
const erratumRuns = (w: World, p: Policy) => w.erratum?.state === "open" || (w.erratum?.state === "checked" && p.certifiers > 0);

const open = "proposed assessment ballot waiting deferred elected invited unanswered questionnaire drafting proof verification certification certified published dormant";
const failed = "inadmissible declined expired closed";
const again = `none merged ${failed}`;

/** Stage by stage. `(same)` stays; `[left]` is the stage it left. Several rules of one name are alternatives. */
const stageRules: [string, Rule][] = [
  ["propose", { from: again, to: "proposed", by: "account", given: (w) => !w.suppressed && w.standing !== "withdrawn" }],
  ["settle_identity", { from: "proposed", to: "(same)", by: "reviewer" }],
  ["assign", { from: open, to: "(same)", by: "editor reviewer publisher" }],
  ["find_inadmissible", { from: "proposed", to: "inadmissible", by: "reviewer" }],
  ["admit", { from: "proposed", to: "assessment", by: "reviewer", given: (w, _m, p) => w.identified && withCommittee(p) }],
  ["select", { from: "assessment", to: "elected", by: "editor publisher", given: (w, _m, p) => w.identified && enough(w, p) && !withBallot(p) }],
  ["select", { from: "proposed", to: "elected", by: "editor publisher", given: (w, _m, p) => w.identified && !withCommittee(p) }],
  ["shortlist", { from: "assessment", to: "ballot", by: "reviewer", given: (w, _m, p) => enough(w, p) && withBallot(p) }],
  ["close_ballot", { from: "ballot", to: "elected", by: "secretary clock", given: (w, _m, p) => w.seatFree || p.contingents !== "seats" }],
  ["close_ballot", { from: "ballot", to: "waiting deferred declined", by: "secretary clock" }],
  ["seat", { from: "waiting", to: "elected", by: "reviewer", given: (w, _m, p) => w.seatFree || p.contingents !== "seats" }],
  ["seat", { from: "waiting", to: "deferred", by: "reviewer", given: (w) => w.cyclesGone > 0 }],
  ["defer", { from: "proposed assessment ballot", to: "deferred", by: "reviewer", given: (w) => !w.ballotOpen }],
  ["decline", { from: "proposed assessment ballot", to: "declined", by: "reviewer", given: (w) => !w.ballotOpen }],
  ["revive", { from: "deferred", to: "proposed", by: "reviewer" }],
  ["expire", { from: "deferred", to: "expired", by: "clock", given: (w) => w.cyclesGone >= 3 }],
  ["invite", { from: "elected", to: "invited", by: "editor", given: asked }],
  ["accept", { from: "invited unanswered", to: "questionnaire", by: "code", given: (w) => w.alive }],
  ["refuse", { from: "invited unanswered", to: "refused", by: "code" }],
  ["take_back", { from: "questionnaire refused", to: "invited unanswered", by: "code", given: (w, m) => m.to === w.left && w.days <= 30 && !w.handedIn }],
  ["lapse", { from: "invited", to: "unanswered", by: "clock", given: waited }],
  ["hand_in", { from: "questionnaire", to: "drafting", by: "person delegate", given: (w) => w.core }],
  ["send_proof", { from: "drafting", to: "proof", by: "drafter", given: (w) => w.draft > 0 }],
  ["request_corrections", { from: "proof", to: "drafting", by: "person", given: (w) => w.proof.corrections > 0 }],
  ["sign", { from: "proof", to: "verification", by: "person", given: (w) => w.alive && answeredWhole(w) }],
  ["sign", { from: "proof", to: "verification", by: "publisher", given: (w) => !w.alive && answeredWhole(w) }],
  ["sign", { from: "proof", to: "verification", by: "recorded", given: (w, m) => !w.alive && answeredWhole(w) && m.signer === "heir" }],
  ["countersign", { from: "verification", to: "(same)", by: "person", given: (w) => w.approved > 0 && w.approved !== w.revision }],
  ["return_to_draft", { from: "verification certification certified", to: "drafting", by: "checker certifier publisher" }],
  ["resubmit", { from: "drafting", to: "verification", by: "drafter", given: (w) => w.approved > 0 && w.draft === w.approved }],
  ["pass_checks", { from: "verification", to: "certification", by: "checker", given: (w, m, p) => checksPass(w, m, p) && p.certifiers > 0 }],
  ["pass_checks", { from: "verification", to: "certified", by: "checker", given: (w, m, p) => checksPass(w, m, p) && p.certifiers === 0 }],
  ["certify", { from: "certification", to: "(same)", by: "certifier", given: (w, m, p) => approvedWhole(w) && untouched(w, m) && !lastCertificate(w, p) }],
  ["certify", { from: "certification", to: "certified", by: "certifier", given: (w, m, p) => approvedWhole(w) && untouched(w, m) && lastCertificate(w, p) }],
  ["publish", { from: "certified", to: "published", by: "publisher", given: (w) => !w.objection && w.standing !== "withdrawn" }],
  ["publish", { from: "certified", to: "published", by: "clock", given: (w) => !w.objection && w.standing !== "withdrawn" && w.promotionDay }],
  ["open_revision", { from: "published", to: "drafting", by: "editor person", given: (w) => w.address || !w.alive }],
  ["open_revision", { from: again, to: "drafting", by: "editor person", given: (w) => listed(w) && (w.address || !w.alive) }],
  ["abandon_revision", { from: "questionnaire drafting proof", to: "published", by: "editor person", given: listed }],
  ["abandon_revision", { from: "questionnaire proof", to: "published", by: "clock", given: (w) => listed(w) && waited(w) }],
  ["set_aside", { from: "questionnaire drafting proof", to: "dormant", by: "editor", given: (w) => !listed(w) }],
  ["set_aside", { from: "questionnaire proof", to: "dormant", by: "clock", given: (w) => !listed(w) && waited(w) }],
  ["resume", { from: "dormant", to: "questionnaire drafting proof", by: "editor person", given: (w, m) => m.to === w.left }],
  ["resume", { from: "unanswered", to: "invited", by: "editor person" }],
  ["withdraw", { from: open.replace("published ", ""), to: "withdrawn", by: "person", given: (w) => !listed(w) }],
  ["close_deceased", { from: open, to: "closed", by: "editor", given: (w) => !listed(w) }],
  ["reopen_at_request", { from: "refused withdrawn inadmissible", to: "proposed", by: "editor" }],
  ["reopen_at_request", { from: again, to: "proposed", by: "editor", given: (w) => w.suppressed || w.standing === "withdrawn" }],
  ["adopt_policy", { from: open, to: "(same)", by: "publisher", given: (w) => w.newPolicy !== null && houseHas(w.newPolicy, w.stage) }],
  ["override", { from: `${open} ${failed}`, to: open.replace(" certified published dormant", ""), by: "administrator", given: (_w, m, p) => houseHas(p, m.to) }],
];

const shown = "public suspended retired memorial";
const entryRules: [string, Rule][] = [
  ["confirm_unchanged", { from: "public", to: "(same)", by: "person delegate" }],
  ["open_erratum", { from: shown, to: "(same)", by: "editor", given: (w, _m, p) => !erratumRuns(w, p) }],
  ["check_erratum", { from: shown, to: "(same)", by: "checker", given: (w, m, p) => w.erratum?.state === "open" && w.erratum.changed && mayCheckErratum(w, m, p) }],
  ["certify_erratum", { from: shown, to: "(same)", by: "certifier", given: (w, m, p) => w.erratum?.state === "checked" && p.certifiers > 0 && erratumUntouched(w, m) }],
  ["drop_erratum", { from: shown, to: "(same)", by: "editor", given: erratumRunsIn }],
  ["object", { from: shown, to: "suspended", by: "code" }],
  ["answer_objection", { from: "suspended", to: "[left] withdrawn", by: "publisher", given: (w) => w.suspendedBy === "objection" || w.objection }],
  ["suspend", { from: "public", to: "suspended", by: "publisher" }],
  ["reinstate", { from: "suspended", to: "[left]", by: "publisher", given: (w) => w.suspendedBy === "publisher" && !w.objection }],
  ["revoke_certificate", { from: "public", to: "(same)", by: "certifier publisher", given: (w, _m, p) => w.certificate && p.certifiers > 0 }],
  ["retire", { from: "public suspended", to: "retired", by: "publisher", given: (w, _m, p) => !w.objection && p.exit === "active" }],
  ["remember", { from: "public suspended retired", to: "memorial", by: "publisher", given: (w) => !w.objection }],
  ["return", { from: "retired", to: "public", by: "publisher", given: (w) => !w.objection }],
  ["import", { from: "none", to: "none public memorial", by: "administrator", given: (w) => w.stage === null }],
];

/** Decisions that wait for a second person wherever seconding is on; letters that another person releases where release is. */
const seconded =
  "select close_ballot seat defer decline close_deceased reopen_at_request adopt_policy override answer_objection reinstate revoke_certificate retire remember return".split(" ");

function checksPass(w: World, m: Move, p: Policy): boolean {
  return approvedWhole(w) && w.checked === w.revision && (p.drafterMayCheck || !w.authors.includes(id(m.actor)));
}

function erratumRunsIn(w: World, _m: Move, p: Policy): boolean {
  return erratumRuns(w, p);
}

function mayCheckErratum(w: World, m: Move, p: Policy): boolean {
  return p.drafterMayCheck || !w.erratum?.authors.includes(id(m.actor));
}

function erratumUntouched(w: World, m: Move): boolean {
  const e = w.erratum;
  return e !== null && ![...w.nominators, ...w.inConflict, ...e.authors, ...e.checkers, ...e.certificates].includes(id(m.actor));
}

function houseHas(p: Policy, stage: Stage | null): boolean {
  if (stage === "assessment") return withCommittee(p);
  if (stage === "ballot" || stage === "waiting") return withBallot(p);
  return stage !== "certification" || p.certifiers > 0;
}

function plays(w: World, m: Move, p: Policy, party: string): boolean {
  const { actor } = m;
  const has = (role: Role) => actor.kind === "account" && actor.roles.includes(role);
  const own = actor.kind === "account" && actor.personId === "person";
  const noDossier = w.stage === null || !open.split(" ").includes(w.stage);
  const ofEntry = entryRules.some(([name]) => name === m.decision);
  if (party === "recorded") return m.recorded && has("editor") && !own;
  if (party === "person" || party === "code") {
    if (m.recorded) return has("editor") && !own;
    return own || (actor.kind === "letter" && actor.personId === "person" && (actor.identified || party === "code"));
  }
  if (m.recorded) return false;
  if (party === "clock") return actor.kind === "clock";
  if (party === "delegate") return actor.kind === "account" && actor.delegateFor.includes("person");
  if (party === "account") return actor.kind === "account";
  if (own) return false;
  if (party === "drafter") return has("editor") && w.drafter === id(actor);
  if (party === "checker") return has("editor") && (w.checker === id(actor) || (ofEntry && noDossier));
  if (party === "certifier") return has("certifier") && (w.certifiers.includes(id(actor)) || (ofEntry && noDossier));
  return has(party === "reviewer" ? p.reviewer : (party as Role));
}

function leadsTo(rule: Rule, from: string | null, to: string | null, left: string | null): boolean {
  const goals = rule.to.split(" ");
  return goals.includes(to ?? "none") || (goals.includes("(same)") && to === from) || (goals.includes("[left]") && to === left);
}

/** What the specification has against a move that was made, or null. */
export function complaint(w: World, m: Move, p: Policy): string | null {
  const ofStage = stageRules.filter(([name]) => name === m.decision);
  const ofEntry = entryRules.filter(([name]) => name === m.decision);
  if (ofStage.length + ofEntry.length === 0) return "no such decision";
  if ([id(m.actor), id(m.second)].some((each) => each !== "" && w.inConflict.includes(each))) return "somebody in conflict acted";
  const party = (rule: Rule) => rule.by.split(" ").some((name) => plays(w, m, p, name)) && (!rule.given || rule.given(w, m, p));
  const fits = (rule: Rule, from: string | null, to: string | null, left: string | null) =>
    rule.from.split(" ").includes(from ?? "none") && leadsTo(rule, from, to, left) && party(rule);
  if (ofStage.length > 0 && !ofStage.some(([, rule]) => fits(rule, m.from, m.to, w.left))) return "no such move of the stage";
  const shownBefore = w.standingLeft ?? "public";
  if (ofEntry.length > 0 && !ofEntry.some(([, rule]) => fits(rule, m.fromStanding, m.toStanding, shownBefore))) return "no such move of the standing";
  return sideEffect(w, m, p, ofEntry.length > 0) ?? pairsOfEyes(m, p, w);
}

/** A decision on the dossier that moves the standing, and one on the entry that moves the stage: each has its few reasons. */
function sideEffect(w: World, m: Move, p: Policy, ofEntry: boolean): string | null {
  if (!ofEntry) {
    const expected =
      m.decision === "publish" && m.fromStanding === "none" ? "public"
      : m.decision === "refuse" && listed(w) ? "suspended"
      : m.decision === "reopen_at_request" && m.fromStanding === "withdrawn" ? "none"
      : m.fromStanding;
    return m.toStanding === expected ? null : "the standing moved with the stage";
  }
  const past = m.from === "certification" || m.from === "certified";
  const certificates = w.erratum?.certificates.length ?? 0;
  const ends = m.decision === "check_erratum" ? p.certifiers === 0 : m.decision === "certify_erratum" && certificates + 1 >= p.certifiers;
  const isOpen = m.from !== null && open.split(" ").includes(m.from);
  const expected =
    m.toStanding === "withdrawn" && isOpen ? "withdrawn"
    : ends && past ? "verification"
    : m.decision === "revoke_certificate" && m.from === "published" ? "drafting"
    : m.from;
  return m.to === expected ? null : "the stage moved with the standing";
}

function pairsOfEyes(m: Move, p: Policy, w: World): string | null {
  const byStaff = m.actor.kind === "account" && m.actor.personId !== "person";
  const first = m.decision === "invite" || (m.decision === "open_revision" && !w.everWrittenTo && w.alive && byStaff);
  const forTheDead = m.decision === "sign" && !w.alive;
  const wanted = m.recorded ? m.decision !== "object" : (p.seconding && (seconded.includes(m.decision) || forTheDead)) || (p.release && first);
  if (!wanted) return null;
  if (!m.second) return "nobody confirmed it";
  return id(m.second) === id(m.actor) || id(m.second) === "" ? "one person confirmed their own press" : null;
}

const milestones = [
  ["propose", "reopen_at_request"], ["select", "close_ballot", "seat"], ["invite"], ["accept"], ["hand_in"], ["send_proof"], ["sign"], ["pass_checks"],
];

/** What must hold of a person's records at any time, whatever was pressed. */
export function broken(before: World, after: World, m: Move, p: Policy): string | null {
  if (after.stage === "published" && before.stage !== "published" && before.stage !== "certified" && !listed(before)) return "published without being certified";
  if (after.stage === "certified" && before.stage !== "certified") {
    if (new Set(after.certificates).size < p.certifiers) return "too few certifiers";
    const barred = [...after.nominators, ...after.authors, ...after.checkers];
    if (after.certificates.some((each) => barred.includes(each))) return "a certifier who nominated, drafted or checked";
    if (after.approved !== after.revision) return "certified a text that nobody signed";
  }
  if (before.standing === "none" && listed(after) && m.decision !== "import") {
    const usual = !after.done.includes("override") && !after.done.includes("open_revision");
    const missing = milestones.find((names) => !names.some((name) => after.done.includes(name)));
    if (usual && missing) return `a step was skipped: ${missing.join(" or ")}`;
  }
  if (!listed(before) && listed(after) && !["publish", "import"].includes(m.decision)) return "shown without being published";
  return null;
}
