import { type Audience, audiencesOf } from "~/workflow/capabilities";
import type { Policy } from "~/workflow/presets";
import { visitor } from "~/workflow/roles";
import { groupOf } from "./readers";
import type { Reader } from "./visible.server";

/**
 * As whom a program reads that has a key: as a visitor, or as those who read everything in this house. Never as a listed person
 * or staff, and nobody's entry is its own.
 */
export function readerFor(policy: Policy, reads: "public" | "subscribers"): Reader {
  const audiences = new Set<Audience>([...audiencesOf(policy, visitor, false), ...(reads === "subscribers" ? (["subscribers"] as const) : [])]);
  return { group: groupOf([...audiences]), audiences: [...audiences], personId: null, staff: false };
}
