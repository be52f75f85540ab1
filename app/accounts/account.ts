import { z } from "zod";
import { line, mailAddress, operationField } from "~/http/form";
import { hasPart, type Policy } from "~/workflow/presets";
import { type Duty, duties, type Role, roleOfDuty } from "~/workflow/roles";

/** Roles that an administrator gives. `nominee` and `delegate` come with a file. */
export const givenRoles = ["subscriber", "nominator", "editor", "secretary", "member", "certifier", "publisher", "administrator"] as const satisfies readonly Role[];
export type GivenRole = (typeof givenRoles)[number];

/** Those that mean something in this house: a part that is switched off has no role. */
export function rolesOffered(policy: Policy): GivenRole[] {
  const on: Partial<Record<GivenRole, boolean>> = {
    subscriber: hasPart(policy, "subscribers"),
    secretary: hasPart(policy, "committee") || policy.reviewer === "secretary",
    member: hasPart(policy, "committee"),
    certifier: hasPart(policy, "certification"),
  };
  return givenRoles.filter((role) => on[role] ?? true);
}

/** The duties that nobody keeps without these roles. */
export function dutiesWithout(roles: readonly string[]): Duty[] {
  return duties.filter((duty) => !roles.includes(roleOfDuty[duty]));
}

const roles = z.array(z.enum(givenRoles)).default([]);

export const newAccountShape = z.object({ operation: operationField, name: line(120), mail: mailAddress, language: z.enum(["fr", "en"]), roles });
export const rolesShape = z.object({ operation: operationField, roles });
