import type { Phrases } from "~/i18n";
import type { Reason } from "~/workflow/judge";

/** Why something was refused that was asked in good form: the workflow's reasons, and those of accounts and forms. */
export type RefusalReason = Reason | HttpReason;

export const httpReasons = ["operation_taken", "too_many", "code_wrong", "code_expired", "other_browser", "link_spent",
  "mail_taken", "last_administrator", "policy_pending", "policy_unchanged", "import_under_way",
  "authority_gone", "authority_itself", "authority_other_kind", "authority_label", "authority_changed", "access_taken", "domain_taken", "day_measure"] as const;
export type HttpReason = (typeof httpReasons)[number];

/**
 * The one map from a reason to a status; the sentence for each is in the phrases under `http.refused`.
 * 404: it does not exist for this person. 403: it is not theirs to do. 409: the file is not where they thought.
 * 422: something is missing in what they sent. 429: too often.
 */
const statuses: Partial<Record<RefusalReason, number>> = {
  not_found: 404,
  unknown_decision: 404,
  switched_off: 404,
  not_yours: 403,
  own_file: 403,
  same_person: 403,
  short_code_needed: 403,
  certifier_is_apart: 403,
  erratum_checker_apart: 403,
  erratum_certifier_apart: 403,
  checker_is_not_drafter: 403,
  self_allowed: 403,
  not_a_choice: 422,
  grounds: 422,
  relation: 422,
  sources: 422,
  note: 422,
  reason_code: 422,
  outcome: 422,
  seat_or_cycle: 422,
  identity: 422,
  assignee: 422,
  evidence: 422,
  death_source: 422,
  signer: 422,
  code_wrong: 422,
  code_expired: 422,
  other_browser: 422,
  link_spent: 410,
  mail_taken: 422,
  policy_unchanged: 422,
  authority_itself: 422,
  authority_other_kind: 422,
  authority_label: 422,
  access_taken: 422,
  domain_taken: 422,
  day_measure: 429,
  too_many: 429,
};

/** A refusal that the map does not name is a conflict with where the file stands. */
export function statusOf(reason: RefusalReason): number {
  return statuses[reason] ?? 409;
}

export function sentenceOf(t: Phrases, reason: RefusalReason): string {
  return t.http.refused[reason];
}
