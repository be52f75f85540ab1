import { z } from "zod";
import { canonicalJson } from "~/biographies/canonical";
import { lines, operationField } from "~/http/form";
import { checkableKinds, type Policy, presetNames } from "~/workflow/presets";

const flag = z.literal("on").optional();
const count = (most: number) => z.coerce.number("admin.invalid.number").int("admin.invalid.number").min(0, "admin.invalid.number").max(most, "admin.invalid.number");
const percent = z.coerce.number("admin.invalid.percent").min(0, "admin.invalid.percent").max(99, "admin.invalid.percent");

/** The lines of PRODUCT.md section 7 as a form: shares are in hundredths, "all members" is a tick. */
export const policyShape = z.object({
  operation: operationField,
  preset: z.enum(presetNames),
  reviewer: z.enum(["editor", "secretary"]),
  selection: z.enum(["editors", "ballot", "roster"]),
  ballot: z.enum(["off", "recorded", "electronic"]),
  quorum: percent,
  majority: percent,
  rounds: count(5),
  blanks: z.enum(["cast", "void"]),
  committee: flag,
  evaluationsNeeded: count(20),
  membersAssigned: count(50),
  membersAll: flag,
  conflicts: z.enum(["declared", "declared_and_computed"]),
  selfNomination: flag,
  cycles: z.enum(["yearly", "vacancy", "off"]),
  contingents: z.enum(["shown", "seats", "off"]),
  certifiers: count(5),
  drafterMayCheck: flag,
  seconding: flag,
  release: flag,
  mustBeChecked: z.array(z.enum(checkableKinds)).default([]),
  reader: z.enum(["subscribers", "everyone", "listed"]),
  exit: z.enum(["active", "life"]),
  book: z.enum(["on", "yearbook", "off"]),
  languages: z.array(z.enum(["fr", "en"])).default([]),
  reason: lines(1000),
});
export type PolicyForm = z.output<typeof policyShape>;

export function policyFrom(form: PolicyForm): Policy {
  const { preset, reviewer, selection, ballot, conflicts, cycles, contingents, certifiers, evaluationsNeeded, reader, exit, book } = form;
  return {
    preset,
    reviewer,
    selection,
    ballot,
    election: { quorum: form.quorum / 100, majority: form.majority / 100, rounds: form.rounds, blanks: form.blanks },
    committee: form.committee === "on",
    evaluationsNeeded,
    membersAssigned: form.membersAll === "on" ? "all" : form.membersAssigned,
    conflicts,
    selfNomination: form.selfNomination === "on",
    cycles,
    contingents,
    certifiers,
    drafterMayCheck: form.drafterMayCheck === "on",
    seconding: form.seconding === "on",
    release: form.release === "on",
    mustBeChecked: form.mustBeChecked,
    reader,
    exit,
    book,
    languages: form.languages,
  };
}

/** The policy as the form's fields show it. */
export function policyValues(policy: Policy): Record<Exclude<keyof PolicyForm, "operation" | "reason">, string | string[]> {
  const on = (set: boolean) => (set ? "on" : "");
  const hundredths = (share: number) => String(Math.round(share * 100));
  const { election, membersAssigned } = policy;
  return {
    preset: policy.preset,
    reviewer: policy.reviewer,
    selection: policy.selection,
    ballot: policy.ballot,
    quorum: hundredths(election.quorum),
    majority: hundredths(election.majority),
    rounds: String(election.rounds),
    blanks: election.blanks,
    committee: on(policy.committee),
    evaluationsNeeded: String(policy.evaluationsNeeded),
    membersAssigned: membersAssigned === "all" ? "0" : String(membersAssigned),
    membersAll: on(membersAssigned === "all"),
    conflicts: policy.conflicts,
    selfNomination: on(policy.selfNomination),
    cycles: policy.cycles,
    contingents: policy.contingents,
    certifiers: String(policy.certifiers),
    drafterMayCheck: on(policy.drafterMayCheck),
    seconding: on(policy.seconding),
    release: on(policy.release),
    mustBeChecked: [...policy.mustBeChecked],
    reader: policy.reader,
    exit: policy.exit,
    book: policy.book,
    languages: [...policy.languages],
  };
}

export type PolicyFault = { field: keyof PolicyForm; fault: "ballotNeeded" | "ballotUnused" | "committeeNeeded" | "membersNeeded" | "noLanguage" };

/** Lines that contradict one another: a file under such a policy would stand somewhere without a way out. */
export function policyFaults(policy: Policy): PolicyFault[] {
  const faults: PolicyFault[] = [];
  const committee = policy.committee || policy.ballot !== "off";
  if (policy.selection === "ballot" && policy.ballot === "off") faults.push({ field: "ballot", fault: "ballotNeeded" });
  if (policy.selection !== "ballot" && policy.ballot !== "off") faults.push({ field: "ballot", fault: "ballotUnused" });
  if (policy.evaluationsNeeded > 0 && !committee) faults.push({ field: "evaluationsNeeded", fault: "committeeNeeded" });
  if (policy.membersAssigned !== "all" && policy.membersAssigned < policy.evaluationsNeeded) faults.push({ field: "membersAssigned", fault: "membersNeeded" });
  if (policy.languages.length === 0) faults.push({ field: "languages", fault: "noLanguage" });
  return faults;
}

/** The lines in which two policies differ. */
export function policyDiffers(one: Policy, other: Policy): (keyof Policy)[] {
  const plain = (value: unknown) => canonicalJson(Array.isArray(value) ? [...value].sort() : value);
  return (Object.keys(one) as (keyof Policy)[]).filter((key) => plain(one[key]) !== plain(other[key]));
}
