import type { Facts } from "~/workflow/facts";

/** A person of whom the house knows nothing yet: what the table is asked about before an import. */
export const nobodyYet: Facts = {
  personId: "", stage: null, stageLeft: null, daysInStage: 0, standing: "none", standingLeft: null, suspendedBy: null, imported: false, deceased: false,
  identitySettled: false, openElsewhere: false, suppressed: false, nominators: [], drafter: null, checker: null, members: [], certifiers: [], wrote: [], checkedBy: [],
  inConflict: [], certifiedBy: [], evaluations: 0, ballotOpen: false, seatFree: false, cycleEnded: false, deferredSince: null, hasAddress: false, everWrittenTo: false,
  remindersSent: 0, handedIn: false, missingCore: false, statements: 0, proofUnanswered: 0, proofCorrections: 0, signed: false, countersigned: false, textIsSigned: false,
  unchecked: 0, objectionOpen: false, hasCertificate: false, erratum: null, pending: null,
};
