import type { Part } from "./presets";
import type { Stage, Standing } from "./stages";

/**
 * The two decision tables of PRODUCT.md section 3, as data. `judge` reads them, pages draw them, the README's drawing is
 * made from them. To add a stage or a decision, change this file, one migration, the phrases and a letter.
 */

/** Who may press. `reviewer` is named by the house's policy; drafter, checker and certifier act by assignment. */
export type Party =
  | "nominator" | "editor" | "reviewer" | "secretary" | "drafter" | "checker" | "certifier" | "publisher" | "administrator"
  | "nominee" | "delegate" | "heir" | "clock";

/** Conditions on the file: shown beside the decision while they are not met. */
export const stateNeeds = [
  "identity_settled", "evaluations", "no_open_ballot", "address", "not_deceased", "deceased", "answer_can_be_taken_back", "core_statements",
  "draft_has_text", "proof_answered", "proof_has_corrections", "signed", "countersign_due", "countersigned", "checks_done", "checker_is_not_drafter",
  "text_is_signed", "certifier_is_apart", "no_objection", "not_withdrawn", "no_public_entry", "entry_public", "reminders_done",
  "promotion_day", "deferral_over", "suspended_by_objection", "suspended_by_publisher", "has_certificate", "erratum_open", "erratum_has_changes", "erratum_checked",
  "erratum_checker_apart", "erratum_certifier_apart", "no_erratum", "no_open_dossier", "not_suppressed", "policy_has_changed", "stage_in_new_policy",
] as const;
export type StateNeed = (typeof stateNeeds)[number];

/** Conditions on what is brought along: the panel asks for them. */
export const pressNeeds = [
  "grounds", "relation", "sources", "self_allowed", "note", "reason_code", "outcome", "seat_or_cycle", "identity", "assignee", "evidence", "death_source", "signer",
  "votes", "statutes", "findings_seen",
] as const;
export type PressNeed = (typeof pressNeeds)[number];

export type Offer = Part | "no_committee" | "no_ballot" | "exit_active";

export type Letter = { to: Recipient; letter: LetterKind; when?: "first_publication" | "fourth_round" };
export type Recipient = "nominator" | "nominee" | "editor" | "editors" | "drafter" | "checker" | "members" | "certifiers" | "publisher" | "assigned" | "other_side";
export const letterKinds = [
  "received", "thanks", "assigned", "to_assess", "outcome", "invitation", "answered", "handed_in", "proof_ready", "corrections", "fourth_round",
  "signed", "countersigned", "resubmitted", "to_certify", "congratulation", "revision_opened", "revision_abandoned", "set_aside", "resumed",
  "withdrawn", "overridden", "standing_changed", "recorded", "notice", "reminder", "sign_in_code", "short_code", "code_again", "pending_voided",
  "alert", "report_answered", "access_opened",
] as const;
export type LetterKind = (typeof letterKinds)[number];

/** `none`: no dossier ever. `none_open`: none, or closed for good otherwise than at the person's wish. */
export type From = readonly Stage[] | "none" | "none_open" | "open" | "any" | "at_request" | "overridable" | "before_publication";
export type To =
  | Stage | "same" | "merged_or_same" | "certified_with_last" | "drafting_if_published" | "verification_if_past" | "stage_of_choice"
  | { oneOf: readonly Stage[] }
  /** The stage it left, which must be one of these. */
  | { left: readonly Stage[] };
export type StandingTo = Standing | "left" | "public_if_none" | "none_if_withdrawn" | "suspended_if_listed" | { oneOf: readonly ("left" | Standing)[] };

export type Row = {
  decision: string;
  subject: "dossier" | "entry";
  from: From;
  standingFrom?: readonly Standing[];
  to: To;
  standing?: StandingTo;
  /** Who answers for a suspension: only an objection's is lifted by answering it. */
  suspendedBy?: "objection" | "publisher";
  by: readonly Party[];
  /** What a nominee must have shown: the letter's code, or that and the short code. Default: the short code. */
  proof?: "letter_code";
  /** The house's policy must have (or lack) these parts. */
  offered?: readonly Offer[];
  needs: readonly StateNeed[];
  asks: readonly PressNeed[];
  /** By policy: `seconded` waits for a second person, `held` also holds the letters, `released` sends the letter only then. */
  second?: "seconded" | "held" | "released" | "released_if_first";
  /** Makes a new dossier. */
  creates?: true;
  told: readonly Letter[];
};

const tellPerson: readonly Letter[] = [{ to: "nominee", letter: "standing_changed" }];
const listedNow = ["public", "suspended", "retired", "memorial"] as const;

export const rows = [
  { decision: "propose", subject: "dossier", from: "none_open", to: "proposed", by: ["nominator", "editor"], needs: ["not_suppressed", "no_open_dossier"],
    asks: ["grounds", "relation", "sources", "self_allowed"], creates: true, told: [{ to: "nominator", letter: "received" }] },
  { decision: "settle_identity", subject: "dossier", from: ["proposed"], to: "merged_or_same", by: ["reviewer"], needs: [], asks: ["identity", "note"], told: [] },
  { decision: "assign", subject: "dossier", from: "open", to: "same", by: ["editor", "reviewer", "publisher"], needs: [], asks: ["assignee"],
    told: [{ to: "assigned", letter: "assigned" }] },
  { decision: "find_inadmissible", subject: "dossier", from: ["proposed"], to: "inadmissible", by: ["reviewer"], needs: [], asks: ["reason_code"],
    told: [{ to: "nominator", letter: "thanks" }] },
  { decision: "admit", subject: "dossier", from: ["proposed"], to: "assessment", by: ["reviewer"], offered: ["committee"], needs: ["identity_settled"], asks: [],
    told: [{ to: "members", letter: "to_assess" }] },
  { decision: "select", subject: "dossier", from: ["assessment"], to: "elected", by: ["editor", "publisher"], offered: ["committee", "no_ballot"],
    needs: ["identity_settled", "evaluations"], asks: ["note"], second: "seconded", told: [] },
  { decision: "select", subject: "dossier", from: ["proposed"], to: "elected", by: ["editor", "publisher"], offered: ["no_committee", "no_ballot"],
    needs: ["identity_settled"], asks: ["note"], second: "seconded", told: [] },
  { decision: "shortlist", subject: "dossier", from: ["assessment"], to: "ballot", by: ["reviewer"], offered: ["ballot"], needs: ["evaluations"], asks: [], told: [] },
  { decision: "close_ballot", subject: "dossier", from: ["ballot"], to: { oneOf: ["elected", "waiting", "deferred", "declined"] }, by: ["secretary", "clock"],
    offered: ["ballot"], needs: [], asks: ["outcome", "votes", "statutes", "seat_or_cycle", "evidence"], second: "held", told: [{ to: "nominator", letter: "outcome" }] },
  { decision: "seat", subject: "dossier", from: ["waiting"], to: { oneOf: ["elected", "deferred"] }, by: ["reviewer"], offered: ["ballot"], needs: [],
    asks: ["outcome", "seat_or_cycle"], second: "seconded", told: [] },
  { decision: "defer", subject: "dossier", from: ["proposed", "assessment", "ballot"], to: "deferred", by: ["reviewer"], needs: ["no_open_ballot"],
    asks: ["reason_code"], second: "held", told: [{ to: "nominator", letter: "outcome" }] },
  { decision: "decline", subject: "dossier", from: ["proposed", "assessment", "ballot"], to: "declined", by: ["reviewer"], needs: ["no_open_ballot"],
    asks: ["reason_code"], second: "held", told: [{ to: "nominator", letter: "outcome" }] },
  { decision: "revive", subject: "dossier", from: ["deferred"], to: "proposed", by: ["reviewer"], needs: [], asks: [], told: [] },
  { decision: "expire", subject: "dossier", from: ["deferred"], to: "expired", by: ["clock"], needs: ["deferral_over"], asks: [], told: [] },
  { decision: "invite", subject: "dossier", from: ["elected"], to: "invited", by: ["editor"], needs: ["address", "not_deceased"], asks: [], second: "released",
    told: [{ to: "nominee", letter: "invitation" }] },
  { decision: "accept", subject: "dossier", from: ["invited", "unanswered"], to: "questionnaire", by: ["nominee"], proof: "letter_code", needs: ["not_deceased"], asks: [],
    told: [{ to: "editor", letter: "answered" }] },
  { decision: "refuse", subject: "dossier", from: ["invited", "unanswered"], to: "refused", standing: "suspended_if_listed",
    suspendedBy: "objection", by: ["nominee"], proof: "letter_code", needs: [], asks: [], told: [{ to: "editor", letter: "answered" }] },
  { decision: "take_back", subject: "dossier", from: ["questionnaire", "refused"], to: { left: ["invited", "unanswered"] }, by: ["nominee"],
    proof: "letter_code", needs: ["answer_can_be_taken_back"], asks: [], told: [{ to: "editor", letter: "answered" }] },
  { decision: "lapse", subject: "dossier", from: ["invited"], to: "unanswered", by: ["clock"], needs: ["reminders_done"], asks: [], told: [] },
  { decision: "hand_in", subject: "dossier", from: ["questionnaire"], to: "drafting", by: ["nominee", "delegate"], needs: ["core_statements"], asks: [],
    told: [{ to: "drafter", letter: "handed_in" }] },
  { decision: "send_proof", subject: "dossier", from: ["drafting"], to: "proof", by: ["drafter"], needs: ["draft_has_text", "not_deceased"], asks: ["findings_seen"],
    told: [{ to: "nominee", letter: "proof_ready" }] },
  { decision: "send_proof", subject: "dossier", from: ["drafting"], to: "proof", by: ["drafter"], needs: ["draft_has_text", "deceased"], asks: ["findings_seen"],
    told: [] },
  { decision: "request_corrections", subject: "dossier", from: ["proof"], to: "drafting", by: ["nominee"], needs: ["proof_has_corrections"], asks: [],
    told: [{ to: "drafter", letter: "corrections" }, { to: "publisher", letter: "fourth_round", when: "fourth_round" }] },
  { decision: "sign", subject: "dossier", from: ["proof"], to: "verification", by: ["nominee"], needs: ["proof_answered", "not_deceased"], asks: [],
    told: [{ to: "checker", letter: "signed" }] },
  { decision: "sign", subject: "dossier", from: ["proof"], to: "verification", by: ["heir", "publisher"], needs: ["proof_answered", "deceased"], asks: ["signer", "evidence"],
    second: "seconded", told: [{ to: "checker", letter: "signed" }] },
  { decision: "countersign", subject: "dossier", from: ["verification"], to: "same", by: ["nominee"], needs: ["countersign_due"], asks: [],
    told: [{ to: "checker", letter: "countersigned" }] },
  { decision: "return_to_draft", subject: "dossier", from: ["verification", "certification", "certified"], to: "drafting", by: ["checker", "certifier", "publisher"],
    needs: [], asks: ["note"], told: [] },
  { decision: "resubmit", subject: "dossier", from: ["drafting"], to: "verification", by: ["drafter"], needs: ["text_is_signed"], asks: [],
    told: [{ to: "checker", letter: "resubmitted" }] },
  { decision: "pass_checks", subject: "dossier", from: ["verification"], to: "certification", by: ["checker"],
    needs: ["signed", "countersigned", "checks_done", "checker_is_not_drafter"], asks: [], told: [{ to: "certifiers", letter: "to_certify" }] },
  { decision: "certify", subject: "dossier", from: ["certification"], to: "certified_with_last", by: ["certifier"], offered: ["certification"],
    needs: ["signed", "countersigned", "certifier_is_apart"], asks: [], told: [{ to: "nominee", letter: "congratulation", when: "first_publication" }] },
  { decision: "publish", subject: "dossier", from: ["certified"], to: "published", standing: "public_if_none", by: ["publisher"],
    needs: ["no_objection", "not_withdrawn"], asks: [], told: [] },
  { decision: "publish", subject: "dossier", from: ["certified"], to: "published", standing: "public_if_none", by: ["clock"],
    needs: ["promotion_day", "no_objection", "not_withdrawn"], asks: [], told: [] },
  { decision: "open_revision", subject: "dossier", from: ["published"], to: "drafting", by: ["editor", "nominee"], needs: ["address"], asks: [],
    second: "released_if_first", told: [{ to: "nominee", letter: "revision_opened" }] },
  { decision: "open_revision", subject: "dossier", from: "none_open", standingFrom: listedNow, to: "drafting", by: ["editor", "nominee"],
    needs: ["address", "no_open_dossier"], asks: [], second: "released_if_first", creates: true, told: [{ to: "nominee", letter: "revision_opened" }] },
  { decision: "abandon_revision", subject: "dossier", from: ["questionnaire", "drafting", "proof"], to: "published", by: ["editor", "nominee"],
    needs: ["entry_public"], asks: [], told: [{ to: "other_side", letter: "revision_abandoned" }] },
  { decision: "abandon_revision", subject: "dossier", from: ["questionnaire", "drafting", "proof"], to: "published", by: ["clock"],
    needs: ["entry_public", "reminders_done"], asks: [], told: [{ to: "nominee", letter: "revision_abandoned" }] },
  { decision: "set_aside", subject: "dossier", from: ["questionnaire", "drafting", "proof"], to: "dormant", by: ["editor"], needs: ["no_public_entry"], asks: ["note"],
    told: [{ to: "nominee", letter: "set_aside" }] },
  { decision: "set_aside", subject: "dossier", from: ["questionnaire", "proof"], to: "dormant", by: ["clock"], needs: ["no_public_entry", "reminders_done"], asks: [],
    told: [{ to: "nominee", letter: "set_aside" }] },
  { decision: "resume", subject: "dossier", from: ["dormant"], to: { left: ["questionnaire", "drafting", "proof"] }, by: ["editor", "nominee"], needs: [], asks: [],
    told: [{ to: "other_side", letter: "resumed" }] },
  { decision: "resume", subject: "dossier", from: ["unanswered"], to: "invited", by: ["editor", "nominee"], needs: [], asks: [],
    told: [{ to: "other_side", letter: "resumed" }] },
  { decision: "withdraw", subject: "dossier", from: "before_publication", to: "withdrawn", by: ["nominee"], needs: [], asks: [],
    told: [{ to: "editor", letter: "withdrawn" }] },
  { decision: "close_deceased", subject: "dossier", from: "open", to: "closed", by: ["editor"], needs: ["no_public_entry"], asks: ["death_source"],
    second: "seconded", told: [] },
  { decision: "reopen_at_request", subject: "dossier", from: "at_request", to: "proposed", standing: "none_if_withdrawn", by: ["editor"],
    needs: ["no_open_dossier"], asks: ["evidence", "note"], second: "seconded", creates: true, told: [] },
  { decision: "adopt_policy", subject: "dossier", from: "open", to: "same", by: ["publisher"], needs: ["policy_has_changed", "stage_in_new_policy"], asks: ["note"],
    second: "seconded", told: [] },
  { decision: "override", subject: "dossier", from: "overridable", to: "stage_of_choice", by: ["administrator"], needs: ["no_open_dossier"], asks: ["outcome", "note"],
    second: "seconded", told: [{ to: "editors", letter: "overridden" }] },

  { decision: "confirm_unchanged", subject: "entry", from: "any", standingFrom: ["public"], to: "same", by: ["nominee", "delegate"], needs: [], asks: [], told: tellPerson },
  { decision: "open_erratum", subject: "entry", from: "any", standingFrom: listedNow, to: "same", by: ["editor"], needs: ["no_erratum"], asks: ["note"], told: tellPerson },
  { decision: "check_erratum", subject: "entry", from: "any", standingFrom: listedNow, to: "verification_if_past", by: ["checker"],
    needs: ["erratum_open", "erratum_has_changes", "erratum_checker_apart"], asks: [], told: tellPerson },
  { decision: "certify_erratum", subject: "entry", from: "any", standingFrom: listedNow, to: "verification_if_past", by: ["certifier"],
    offered: ["certification"], needs: ["erratum_checked", "erratum_certifier_apart"], asks: [], told: tellPerson },
  { decision: "drop_erratum", subject: "entry", from: "any", standingFrom: listedNow, to: "same", by: ["editor"], needs: ["erratum_open"], asks: ["note"], told: tellPerson },
  { decision: "object", subject: "entry", from: "any", standingFrom: listedNow, to: "same", standing: "suspended", suspendedBy: "objection", by: ["nominee", "heir"],
    proof: "letter_code", needs: [], asks: [], told: tellPerson },
  { decision: "answer_objection", subject: "entry", from: "any", standingFrom: ["suspended"], to: "same", standing: { oneOf: ["left", "withdrawn"] }, by: ["publisher"],
    needs: ["suspended_by_objection"], asks: ["outcome", "note"], second: "seconded", told: tellPerson },
  { decision: "suspend", subject: "entry", from: "any", standingFrom: ["public"], to: "same", standing: "suspended", suspendedBy: "publisher", by: ["publisher"],
    needs: [], asks: ["note"], told: tellPerson },
  { decision: "reinstate", subject: "entry", from: "any", standingFrom: ["suspended"], to: "same", standing: "left", by: ["publisher"],
    needs: ["suspended_by_publisher", "no_objection"], asks: ["note"], second: "seconded", told: tellPerson },
  { decision: "revoke_certificate", subject: "entry", from: "any", standingFrom: ["public"], to: "drafting_if_published", by: ["certifier", "publisher"],
    offered: ["certification"], needs: ["has_certificate"], asks: ["note"], second: "seconded", told: tellPerson },
  { decision: "retire", subject: "entry", from: "any", standingFrom: ["public", "suspended"], to: "same", standing: "retired", by: ["publisher"],
    offered: ["exit_active"], needs: ["no_objection"], asks: ["note"], second: "seconded", told: tellPerson },
  { decision: "remember", subject: "entry", from: "any", standingFrom: ["public", "suspended", "retired"], to: "same", standing: "memorial", by: ["publisher"],
    needs: ["no_objection"], asks: ["death_source"], second: "seconded", told: tellPerson },
  { decision: "return", subject: "entry", from: "any", standingFrom: ["retired"], to: "same", standing: "public", by: ["publisher"], needs: ["no_objection"], asks: ["note"],
    second: "seconded", told: tellPerson },
  { decision: "import", subject: "entry", from: "none", standingFrom: ["none"], to: "same", standing: { oneOf: ["none", "public", "memorial"] }, by: ["administrator"],
    needs: [], asks: ["outcome"], told: [] },
] as const satisfies readonly Row[];

export type DecisionName = (typeof rows)[number]["decision"];
export const decisionNames: readonly DecisionName[] = [...new Set(rows.map((row) => row.decision))];
export const table: readonly (Row & { decision: DecisionName })[] = rows;
