import { z } from "zod";
import { duties } from "~/workflow/roles";

const text = (max: number) => z.string().trim().max(max).optional();
const day = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/).optional();

/**
 * What a press on a decision may bring along, one flat form for all of them: the panel shows the fields that the row asks for.
 * Everything is optional here; the table says what is needed, and `judge` answers with the name of what is missing.
 */
export const pressShape = z.object({
  note: text(4000),
  reasonCode: text(60),
  outcome: text(40),
  identity: z.enum(["same", "namesake", "new"]).optional(),
  /** The person meant by identity "same". */
  samePersonId: z.uuid().optional(),
  assigneeId: z.uuid().optional(),
  duty: z.enum(duties).optional(),
  via: z.enum(["page", "paper", "telephone"]).optional(),
  evidenceTitle: text(200),
  evidenceNote: text(4000),
  mail: z.email().max(254).optional(),
  post: text(600),
  language: z.enum(["fr", "en"]).optional(),
  /** With an invitation: why this person, as far as the house tells them. Released with the letter that says it. */
  why: text(1200),
  signer: z.enum(["nominee", "heir", "publisher"]).optional(),
  signerName: text(200),
  died: day,
  /** The dossiers of one meeting are pended together under this number. */
  batch: z.uuid().optional(),
  heldOn: z.iso.date().optional(),
  entitled: z.coerce.number().int().min(0).max(10000).optional(),
  present: z.coerce.number().int().min(0).max(10000).optional(),
  yes: z.coerce.number().int().min(0).max(10000).optional(),
  no: z.coerce.number().int().min(0).max(10000).optional(),
  /** Of a nomination: the relation to the person, how many sources, whether it is one's own. */
  relation: text(1000),
  sources: z.coerce.number().int().min(0).max(50).optional(),
  self: z.boolean().optional(),
  blank: z.coerce.number().int().min(0).max(10000).optional(),
  findingsSeen: z.coerce.boolean().optional(),
});
export type PressInput = z.infer<typeof pressShape>;

/** The field that a refusal is about, for the error summary; the form as a whole where it is about none. */
export function fieldOf(reason: string): string {
  const fields: Record<string, string> = {
    note: "note",
    grounds: "note",
    reason_code: "reasonCode",
    outcome: "outcome",
    not_a_choice: "outcome",
    seat_or_cycle: "outcome",
    identity: "identity",
    assignee: "assigneeId",
    evidence: "evidenceNote",
    death_source: "note",
    votes: "entitled",
    statutes: "outcome",
    findings_seen: "findingsSeen",
    signer: "signer",
    address: "mail",
  };
  return Object.hasOwn(fields, reason) ? (fields[reason] ?? "form") : "form";
}
