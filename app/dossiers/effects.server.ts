import { abandonRevision, countersign, handIn, openRevision, requestCorrections, resubmit, sendProof, sign } from "~/biographies/effects.server";
import { certify, returnToDraft, revokeCertificate } from "~/certification/effects.server";
import { certifyErratum, checkErratum, dropErratum, openErratum } from "~/certification/erratum-effects.server";
import { admit, closeBallot } from "~/committee/effects.server";
import { answerObjection, confirmUnchanged, object, publish, remember, showStanding } from "~/directory/effects.server";
import { accept, closeDeceased, invite, refuse, reopenAtRequest, takeBack, withdraw } from "~/invitations/effects.server";
import { settleIdentity } from "~/nominations/effects.server";
import type { DecisionName } from "~/workflow/decisions";
import { adoptPolicy } from "./adopt.server";
import { assign } from "./assign.server";
import type { Effect } from "./effect";

/** What each decision writes beside the move. A decision without a line only moves. */
export const effects: Partial<Record<DecisionName, Effect>> = {
  settle_identity: settleIdentity,
  assign,
  admit,
  close_ballot: closeBallot,
  invite,
  accept,
  refuse,
  take_back: takeBack,
  hand_in: handIn,
  send_proof: sendProof,
  request_corrections: requestCorrections,
  sign,
  countersign,
  return_to_draft: returnToDraft,
  resubmit,
  certify,
  publish,
  open_revision: openRevision,
  abandon_revision: abandonRevision,
  withdraw,
  close_deceased: closeDeceased,
  reopen_at_request: reopenAtRequest,
  adopt_policy: adoptPolicy,
  override: returnToDraft,
  confirm_unchanged: confirmUnchanged,
  open_erratum: openErratum,
  check_erratum: checkErratum,
  certify_erratum: certifyErratum,
  drop_erratum: dropErratum,
  object,
  answer_objection: answerObjection,
  suspend: showStanding,
  reinstate: showStanding,
  revoke_certificate: revokeCertificate,
  retire: showStanding,
  remember,
  return: showStanding,
};
