import type { Policy } from "./presets";
import type { Stage, Standing } from "./stages";

/** What `judge` knows of one person's file. Read under the lock by dossiers/facts.server.ts; made up freely by tests. */
export type Facts = {
  personId: string;
  /** null: the person has no dossier (an imported entry, or nothing yet). */
  stage: Stage | null;
  stageLeft: Stage | null;
  daysInStage: number;
  standing: Standing;
  standingLeft: Standing | null;
  suspendedBy: "objection" | "publisher" | null;
  /** Was the entry taken over from an earlier house, without a dossier of ours? */
  imported: boolean;
  /** A date of death is recorded: no letter goes to the person any more. */
  deceased: boolean;
  identitySettled: boolean;
  /** The person of this file has another open dossier. */
  openElsewhere: boolean;
  /** Somebody of this name asked never to be asked again, and nobody has decided that this is another person. */
  suppressed: boolean;
  nominators: readonly string[];
  drafter: string | null;
  checker: string | null;
  members: readonly string[];
  certifiers: readonly string[];
  /** Accounts that wrote a version which no earlier certificate covers. */
  wrote: readonly string[];
  /** Accounts that checked such a version. */
  checkedBy: readonly string[];
  inConflict: readonly string[];
  /** Accounts whose certification of the current revision stands. */
  certifiedBy: readonly string[];
  evaluations: number;
  ballotOpen: boolean;
  seatFree: boolean;
  cycleEnded: boolean;
  deferredSince: { cycles: number; years: number } | null;
  hasAddress: boolean;
  everWrittenTo: boolean;
  remindersSent: number;
  handedIn: boolean;
  missingCore: boolean;
  /** Statements in the draft; a proof of nothing cannot be sent. */
  statements: number;
  proofUnanswered: number;
  proofCorrections: number;
  /** The round of the proof that is being answered; without it, the first. */
  proofRound?: number;
  signed: boolean;
  countersigned: boolean;
  /** The draft's hash equals the signed revision's. */
  textIsSigned: boolean;
  /** Statements that policy wants checked and that are not. */
  unchecked: number;
  /** The house has set a promotion day, and it has come: only then does the clock publish. */
  promotionDue?: boolean;
  /** The house's policy of today, where the file is still bound by an older one; null where it is bound by today's. */
  newPolicy?: Policy | null;
  objectionOpen: boolean;
  hasCertificate: boolean;
  erratum: { state: "open" | "checked" | "certified" | "dropped"; wrote: readonly string[]; checkedBy: readonly string[]; certifiedBy: readonly string[]; changes: number } | null;
  pending: { id: string; decision: string; author: string | null } | null;
};

/** What the press brings along; checked for shape before `judge` sees it. */
export type Press = {
  note?: string;
  reasonCode?: string;
  /** The stage chosen where a decision leads to one of several. */
  outcome?: string;
  /** The account that an assignment names, and for what. */
  assignee?: { accountId: string; roles: readonly string[]; duty: "drafter" | "checker" | "member" | "certifier" };
  self?: boolean;
  relation?: string;
  sources?: number;
  identity?: "same" | "namesake" | "new";
  /** Recorded by an editor from a signed paper or a call-back. */
  via?: "page" | "paper" | "telephone";
  evidence?: boolean;
  signer?: "nominee" | "heir" | "publisher";
  /** The count of a ballot, from its minutes. Members in conflict are not entitled. */
  votes?: { entitled: number; present: number; yes: number; no: number; blank: number };
  /** The drafter has looked at the line budget and the findings of the house style. */
  findingsSeen?: boolean;
};

export type House = { policy: Policy };
