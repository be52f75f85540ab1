import type { Waiting } from "~/workflow/calendar";
import type { DecisionName, LetterKind, Party, Recipient } from "~/workflow/decisions";
import type { Waits } from "~/workflow/judge";
import type { CheckableKind, ElectionRules, Part, Policy, Preset } from "~/workflow/presets";
import type { Reason, ReasonCode } from "~/workflow/reasons";
import type { Duty, Role } from "~/workflow/roles";
import type { PublicStep, Stage, Standing, Turn } from "~/workflow/stages";

const stages = {
  proposed: "Proposed",
  assessment: "In assessment",
  ballot: "On the ballot",
  waiting: "Waiting for a seat",
  deferred: "Deferred",
  elected: "Selected",
  invited: "Invited",
  unanswered: "Unanswered",
  questionnaire: "Questionnaire",
  drafting: "Drafting",
  proof: "Proof",
  verification: "Verification",
  certification: "Certification",
  certified: "Ready to publish",
  published: "Published",
  dormant: "Set aside",
  inadmissible: "Inadmissible",
  merged: "Joined to another file",
  declined: "Not selected",
  expired: "Expired",
  refused: "Invitation declined",
  withdrawn: "Withdrawn",
  closed: "Closed",
} satisfies Record<Stage, string>;

const standings = {
  none: "Not listed",
  public: "Public",
  suspended: "Suspended",
  retired: "Retired",
  memorial: "In memoriam",
  withdrawn: "Withdrawn",
} satisfies Record<Standing, string>;

/** What the person is shown of the way: a name and one sentence. */
const publicSteps = {
  selected: { title: "Selected", text: "The house has chosen you, and asks whether you would like to be listed." },
  answers: { title: "Your answers", text: "You tell us about yourself in a questionnaire, in your own time." },
  drafting: { title: "Drafting and your proof", text: "An editor writes your biography; you read the proof and correct it until it is right." },
  verification: { title: "Verification and certification", text: "We check what can be checked; what cannot is shown in grey as declared by you." },
  published: { title: "Published", text: "Your entry stands in the directory. You can ask for a change at any time." },
} satisfies Record<PublicStep, { title: string; text: string }>;

const turns = { house: "The house's turn", person: "The person's turn", nobody: "Nothing to do" } satisfies Record<Turn, string>;

/** `verb` is for buttons, `does` is the one sentence before pressing, `past` is for the history. */
const decisions = {
  propose: { verb: "Nominate", does: "Opens a file with these grounds and sources; the house reads it and writes back.", past: "nominated" },
  settle_identity: {
    verb: "Settle the identity",
    does: "Records who this is: somebody we know, a namesake or somebody new. An open file of the same person takes this nomination.",
    past: "identity settled",
  },
  assign: { verb: "Give a duty", does: "Gives one duty on this file to one person; a drafter or checker before them is relieved.", past: "duty given" },
  find_inadmissible: { verb: "Find inadmissible", does: "Closes the nomination for the reason chosen; the nominator is thanked.", past: "found inadmissible" },
  admit: { verb: "Admit to assessment", does: "Gives the file to members of the committee, who hand in their evaluations.", past: "admitted to assessment" },
  select: { verb: "Select", does: "Selects the person; the invitation can then be prepared.", past: "selected" },
  shortlist: { verb: "Put on the ballot", does: "Puts the person on the list that the committee votes on.", past: "put on the ballot" },
  close_ballot: {
    verb: "Record the outcome of the ballot",
    does: "Records what the vote came to, as the minutes say; letters leave when it is confirmed.",
    past: "ballot closed",
  },
  seat: { verb: "Settle the wait for a seat", does: "Gives the seat that came free, or defers the file because the cycle is over.", past: "wait for a seat settled" },
  defer: {
    verb: "Defer",
    does: "Puts the file off; it can be taken up again, and closes by itself after three cycles (three years where there are none).",
    past: "deferred",
  },
  decline: { verb: "Do not select", does: "Ends this nomination without an invitation; the person may be nominated again.", past: "not selected" },
  revive: { verb: "Take up again", does: "Puts a deferred file back among the nominations to be read.", past: "taken up again" },
  expire: { verb: "Let expire", does: "Closes a file that has been deferred for three cycles or three years.", past: "expired" },
  invite: { verb: "Invite", does: "Writes the letter of invitation, with the code by which anyone can check it.", past: "invited" },
  accept: { verb: "Accept the invitation", does: "Opens the questionnaire; the answer can be taken back for 30 days.", past: "invitation accepted" },
  refuse: {
    verb: "Decline the invitation",
    does: "Closes the file; the house never asks again unless the person asks. An entry that is public is taken down at once.",
    past: "invitation declined",
  },
  take_back: { verb: "Take the answer back", does: "Undoes the answer: the invitation stands again as it stood before.", past: "answer taken back" },
  lapse: { verb: "Let the invitation lapse", does: "Notes that 180 days have gone by without an answer; the house writes no more unless the person does.", past: "left unanswered" },
  hand_in: { verb: "Hand in the questionnaire", does: "Gives the answers to the drafter, who writes the biography from them.", past: "questionnaire handed in" },
  send_proof: { verb: "Send the proof", does: "Gives the composed text to the person to accept, correct or veto, statement by statement.", past: "proof sent" },
  request_corrections: { verb: "Ask for corrections", does: "Gives the corrections to the drafter; a new proof follows.", past: "corrections asked for" },
  sign: {
    verb: "Sign the proof",
    does: "Approves exactly this text and no other. Once printed, an edition cannot be recalled.",
    past: "proof signed",
  },
  countersign: { verb: "Countersign", does: "Approves the statements that the checker changed; the signature stands for the rest.", past: "countersigned" },
  return_to_draft: {
    verb: "Return to drafting",
    does: "Gives the text back to the drafter. Certificates given to it are void; what is public stands.",
    past: "returned to drafting",
  },
  resubmit: { verb: "Resubmit to the checker", does: "Gives the text back to the checker as it was signed, unchanged.", past: "resubmitted to the checker" },
  pass_checks: { verb: "Pass the checks", does: "Ends verification; statements that nobody checked are shown as declared.", past: "checks passed" },
  certify: { verb: "Certify", does: "Vouches for this revision under the certifier's name. The last certificate needed makes it ready to publish.", past: "certified" },
  publish: { verb: "Publish", does: "Shows this revision in the directory.", past: "published" },
  open_revision: { verb: "Open a revision", does: "Begins a new revision; the public entry stays as it is meanwhile.", past: "revision opened" },
  abandon_revision: { verb: "Abandon the revision", does: "Ends the revision. The work stays in the history, and the public entry as it is.", past: "revision abandoned" },
  set_aside: { verb: "Set aside", does: "Lets the file rest with all its work; it can be resumed at any time.", past: "set aside" },
  resume: { verb: "Resume", does: "Takes the file up where it was left.", past: "resumed" },
  withdraw: { verb: "Withdraw", does: "Ends the file at the person's wish; after 30 days only a note not to ask again is left.", past: "withdrawn" },
  close_deceased: { verb: "Close after a death", does: "Closes the file of a person who has died; no letter is sent to them any more.", past: "closed after a death" },
  reopen_at_request: {
    verb: "Reopen at the person's request",
    does: "Opens a new file because the person has asked for it, and lifts the note not to ask again.",
    past: "reopened at the person's request",
  },
  adopt_policy: {
    verb: "Adopt today's policy",
    does: "Binds the file to the house's rules of today instead of those under which it was opened; what was done stands.",
    past: "today's policy adopted",
  },
  override: { verb: "Move by exception", does: "Moves the file to the stage chosen, outside its usual way; all editors are told.", past: "moved by exception" },

  confirm_unchanged: { verb: "Confirm that nothing has changed", does: "Renews the date of revision; the certificate stays as it is.", past: "confirmed unchanged" },
  open_erratum: { verb: "Open an erratum", does: "Begins a small correction of the public entry, which needs no new signature.", past: "erratum opened" },
  check_erratum: { verb: "Check the erratum", does: "Records that the correction was checked.", past: "erratum checked" },
  certify_erratum: { verb: "Certify the erratum", does: "Vouches for the correction; with the last certificate needed, the entry shows it.", past: "erratum certified" },
  drop_erratum: { verb: "Drop the erratum", does: "Ends the correction; the entry stays as it is.", past: "erratum dropped" },
  object: { verb: "Object to the entry", does: "Takes the entry out of the directory at once, until the publisher has answered.", past: "objection made" },
  answer_objection: {
    verb: "Answer the objection",
    does: "Puts the entry back as it stood, or withdraws it together with its file; the person is given the reason either way.",
    past: "objection answered",
  },
  suspend: { verb: "Suspend the entry", does: "Takes the entry out of the directory until it is reinstated.", past: "suspended" },
  reinstate: { verb: "Reinstate the entry", does: "Puts a suspended entry back as it stood.", past: "reinstated" },
  revoke_certificate: {
    verb: "Revoke the certificate",
    does: "Marks the certificate as revoked for everyone who checks it, and opens a revision.",
    past: "certificate revoked",
  },
  retire: { verb: "Retire the entry", does: "Moves the entry out of the current directory at the end of an activity; it can return.", past: "retired" },
  remember: { verb: "Move to In memoriam", does: "Moves the entry to In memoriam, with the date of death and its source.", past: "moved to In memoriam" },
  return: { verb: "Return to the directory", does: "Puts a retired entry back into the current directory.", past: "returned to the directory" },
  import: { verb: "Take over", does: "Takes the entry over from an earlier house, in grey ink and not yet certified here.", past: "taken over" },
} satisfies Record<DecisionName, { verb: string; does: string; past: string }>;

const roles = {
  subscriber: "subscriber",
  nominator: "nominator",
  nominee: "nominee",
  delegate: "delegate",
  editor: "editor",
  secretary: "secretary",
  member: "committee member",
  certifier: "certifier",
  publisher: "publisher",
  administrator: "administrator",
} satisfies Record<Role, string>;

const duties = { drafter: "drafter", checker: "checker", member: "committee member", certifier: "certifier" } satisfies Record<Duty, string>;

const parties = {
  nominator: "the nominator",
  editor: "an editor",
  reviewer: "the reviewer",
  secretary: "the secretary",
  drafter: "the drafter",
  checker: "the checker",
  certifier: "a certifier",
  publisher: "the publisher",
  administrator: "the administrator",
  nominee: "the person",
  delegate: "their delegate",
  heir: "the heirs",
  clock: "the calendar",
} satisfies Record<Party, string>;

/** Whose task a stage is. */
const owners = {
  reviewer: "the reviewer",
  members: "the committee members",
  secretary: "the secretary",
  editor: "the editors",
  drafter: "the drafter",
  checker: "the checker",
  certifiers: "the certifiers",
  publisher: "the publisher",
  person: "the person",
  clock: "the calendar",
} satisfies Record<Waiting["owner"], string>;

const recipients = {
  nominator: "the nominator",
  nominee: "the person",
  editor: "the editor",
  editors: "all editors",
  drafter: "the drafter",
  checker: "the checker",
  members: "the committee members",
  certifiers: "the certifiers",
  publisher: "the publisher",
  assigned: "whoever is given the duty",
  other_side: "the other side",
} satisfies Record<Recipient, string>;

const letters = {
  received: "Nomination received",
  thanks: "Thanks for a nomination",
  assigned: "A duty was given",
  to_assess: "A file to assess",
  outcome: "Outcome of a nomination",
  invitation: "Invitation",
  answered: "The invitation was answered",
  handed_in: "The questionnaire was handed in",
  proof_ready: "The proof is ready",
  corrections: "Corrections are asked for",
  fourth_round: "A fourth round of corrections",
  signed: "The proof was signed",
  countersigned: "The changes were countersigned",
  resubmitted: "The text was resubmitted",
  to_certify: "A biography to certify",
  congratulation: "Letter of congratulation",
  revision_opened: "A revision was opened",
  revision_abandoned: "A revision was abandoned",
  set_aside: "The file was set aside",
  resumed: "The file was resumed",
  withdrawn: "The person has withdrawn",
  overridden: "A file was moved by exception",
  standing_changed: "News of the entry",
  recorded: "A decision was recorded for the person",
  notice: "Notice of data held",
  reminder: "Reminder",
  sign_in_code: "Code to sign in",
  short_code: "Short code",
  code_again: "Code sent once more",
  pending_voided: "A waiting decision was overtaken",
  alert: "News of saved searches",
  report_answered: "Answer to an error report",
  access_opened: "Access that was given",
} satisfies Record<LetterKind, string>;

const reasonCodes = {
  outside_scope: "Outside what this house covers",
  duplicate: "Nominated already in this cycle",
  already_listed: "Already listed",
  self_nomination: "A nomination of oneself",
  not_identifiable: "The person cannot be identified from what was given",
  no_source: "No source that can be checked",
  insufficient_sources: "Not enough sources",
  living_person_unreachable: "The person cannot be reached",
  too_early: "Too early in the career",
  next_cycle: "To be looked at in the next cycle",
  seat_taken: "No seat left in this sector",
  not_notable_enough: "Notability not established",
  criteria_not_met: "The criteria are not met",
  integrity: "A question of integrity stands open",
} satisfies Record<ReasonCode, string>;

/** Why something is refused or not yet possible: one sentence that says what to do. */
const refused = {
  not_found: "There is no such file, or it is not open to you.",
  unknown_decision: "This house knows no such decision. Go back and choose one from the page.",
  wrong_stage: "The file is no longer where this decision can be made. Open it again to see where it stands.",
  not_yours: "This is for somebody else to decide. The file says who.",
  own_file: "Nobody decides for the house about their own file. Ask a colleague.",
  switched_off: "This house does not work in this way. Choose another decision.",
  pending: "Another decision on this file waits for a second person. Have it confirmed or rejected first.",
  not_a_choice: "Choose one of the outcomes that the page offers.",
  short_code_needed: "Ask for the short code and type it in; then this can be done.",
  same_person: "A second person must confirm this. Ask a colleague.",
  superseded: "Another decision has taken the place of this one. Open the file again.",
  changed_meanwhile: "The file has moved since you opened the page. See where it stands now, then decide.",

  identity_settled: "First settle who this is: somebody we know, a namesake or somebody new.",
  evaluations: "Wait for the evaluations that the house asks for.",
  no_open_ballot: "A ballot is open on this file. Close it first.",
  address: "Add a mail or postal address first.",
  not_deceased: "The person has died: no letter goes to them and nothing is asked of them any more.",
  deceased: "This way is only for a person who has died. Record the death first.",
  answer_can_be_taken_back: "An answer can be taken back for 30 days, and until the questionnaire is handed in. Write to the house instead.",
  core_statements: "Give the name, the birth and the present or last position first.",
  draft_has_text: "Write the text first.",
  proof_answered: "Accept or veto every statement of the proof first; a correction goes back to the drafter.",
  proof_has_corrections: "Mark at least one correction on the proof first.",
  signed: "Wait for the person's signature.",
  countersign_due: "There is nothing to countersign.",
  countersigned: "Wait until the person has countersigned what the checker changed.",
  checks_done: "Check the statements that the house wants checked first.",
  checker_is_not_drafter: "Whoever wrote the text cannot check it. Give the check to another editor.",
  text_is_signed: "The text differs from the one that was signed. Send a new proof.",
  certifier_is_apart: "Nobody certifies what they nominated, drafted, checked or have certified already. Leave it to another certifier.",
  no_objection: "An objection is open. Answer it first.",
  not_withdrawn: "The entry was withdrawn and cannot be shown. It can only be reopened at the person's request.",
  no_public_entry: "The person has a public entry. Abandon the revision instead, or decide on the entry.",
  entry_public: "The person has no public entry. Set the file aside instead.",
  reminders_done: "The time for an answer, with its reminders, has not run out yet.",
  promotion_day: "The day set for publication has not come.",
  deferral_over: "The deferral runs for three cycles (three years where there are none). It is not over yet.",
  suspended_by_objection: "No objection has suspended this entry. Reinstate it instead.",
  suspended_by_publisher: "The publisher did not suspend this entry. Answer the objection instead.",
  has_certificate: "There is no certificate in force to revoke.",
  erratum_open: "Open an erratum first.",
  erratum_has_changes: "Write the correction first.",
  erratum_checked: "Have the erratum checked first.",
  erratum_checker_apart: "Whoever wrote the correction cannot check it. Leave it to another editor.",
  erratum_certifier_apart: "Nobody certifies a correction that they wrote or checked. Leave it to another certifier.",
  no_erratum: "Another erratum is open on this entry. Finish or drop it first.",
  no_open_dossier: "The person already has an open file. Work in that one.",
  not_suppressed: "The person asked not to be asked again. Only their own request reopens the way.",
  policy_has_changed: "The file is bound by the house's policy of today already.",
  stage_in_new_policy: "Today's policy has no such stage. Bring the file past it first.",

  grounds: "Give the grounds for each criterion.",
  relation: "Say how you know the person.",
  sources: "Give at least one source.",
  self_allowed: "This house takes no nomination of oneself. Somebody else may nominate you.",
  note: "Write down the reason.",
  reason_code: "Choose the reason from the list.",
  outcome: "Choose the outcome.",
  seat_or_cycle: "A seat must have come free, or the cycle must be over. Choose another outcome or wait.",
  identity: "Say who this is: the same person, a namesake or somebody new.",
  assignee: "Choose a duty that is yours to give, and somebody who holds its role and is not barred from this file.",
  evidence: "Add the paper, or the note of the call.",
  death_source: "Give the date of death and its source.",
  votes: "Give the count: entitled, present, yes and no. Nobody votes who is not present, and nobody is present who is not entitled.",
  statutes: "By the house's statutes, this count leads to another outcome: look at the quorum and the majority.",
  findings_seen: "Look at the line budget and the findings on the draft, then tick that you have seen them.",
  signer: "Say who signs: the heirs, or the publisher in person.",
} satisfies Record<Reason, string>;

/** What happens after the press, where somebody else has to act. */
const waits = {
  seconded: "This waits until a second person confirms it.",
  held: "This waits until a second person confirms it with the rest of the meeting; no letter leaves before.",
  released: "The letter leaves, and the file moves, when a second person has released it.",
  paper: "This is recorded for the person, and waits until a second person confirms it.",
} satisfies Record<NonNullable<Waits>, string>;

const presets = {
  national: { title: "National Who's Who", text: "Editors select on a committee's advice; two certifiers vouch for each biography; subscribers read everything." },
  academy: { title: "Academy", text: "Members elect by ballot when a seat falls vacant; one certifier vouches; everyone reads everything." },
  alumni: { title: "Alumni directory", text: "An editor admits from the school's roster; a small house works without seconding; listed people read everything." },
} satisfies Record<Preset, { title: string; text: string }>;

const switches = {
  reviewer: "Who reviews nominations",
  selection: "How people are selected",
  ballot: "Ballot",
  election: "Rules of election",
  committee: "Committee",
  evaluationsNeeded: "Evaluations needed",
  membersAssigned: "Members assigned to a file",
  conflicts: "Conflicts of interest",
  selfNomination: "Nomination of oneself",
  cycles: "Cycles",
  contingents: "Seats per sector",
  certifiers: "Certifiers for each biography",
  drafterMayCheck: "The drafter may check",
  seconding: "A second person confirms",
  release: "Another person releases letters",
  mustBeChecked: "What must be checked",
  reader: "Who reads everything",
  exit: "How an entry leaves",
  book: "Printed book",
  languages: "Languages",
} satisfies Record<Exclude<keyof Policy, "preset">, string>;

const choices = {
  reviewer: { editor: "an editor", secretary: "the secretary" },
  selection: { editors: "the editors, on the committee's advice", ballot: "the members, by ballot", roster: "an editor, from the roster" },
  ballot: { off: "off", recorded: "recorded from the minutes", electronic: "electronic and secret" },
  conflicts: { declared: "declared", declared_and_computed: "declared, and computed from certified biographies" },
  cycles: { yearly: "yearly", vacancy: "when a seat falls vacant", off: "off" },
  contingents: { shown: "shown beside the shortlist", seats: "counted as seats", off: "off" },
  reader: { subscribers: "subscribers", everyone: "everyone", listed: "listed people" },
  exit: { active: "at the end of activity", life: "never: an entry stays for life, then In memoriam" },
  book: { on: "yes", yearbook: "as a yearbook", off: "no" },
} satisfies { [Key in "reviewer" | "selection" | "ballot" | "conflicts" | "cycles" | "contingents" | "reader" | "exit" | "book"]: Record<Policy[Key], string> };

const election = {
  quorum: "Quorum",
  majority: "Majority",
  rounds: "Rounds",
  blanks: "Blank votes",
  blankCast: "count as cast",
  blankVoid: "are void",
} satisfies Record<keyof ElectionRules | "blankCast" | "blankVoid", string>;

const checkable = {
  birth: "birth",
  offices: "offices",
  education: "education",
  honours: "honours",
  works: "works",
  class: "class",
  degree: "degree",
} satisfies Record<CheckableKind, string>;

const parts = {
  committee: "Committee",
  ballot: "Ballot",
  certification: "Certification",
  cycles: "Cycles",
  contingents: "Seats per sector",
  seconding: "Seconding",
  release: "Release of letters",
  book: "Printed book",
  subscribers: "Subscribers",
} satisfies Record<Part, string>;

/** The words of the dossier's way and of the house's policy; PRODUCT.md sections 2, 3 and 7. */
export const workflow = {
  stages, standings, publicSteps, turns, decisions, roles, duties, parties, owners, recipients, letters, reasonCodes, refused, waits, presets, switches,
  choices, election, checkable, parts,
};
