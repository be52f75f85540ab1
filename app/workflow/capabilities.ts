import { hasPart, type Part, type Policy } from "./presets";
import { type Actor, grantOf, holds, type Role } from "./roles";

/** What a role may see or do outside the decision table: rooms, not moves. Deny by default. */
const table = {
  "desk.read": { roles: ["editor", "secretary", "publisher", "administrator"] },
  "desk.write": { roles: ["editor"] },
  "desk.record": { roles: ["editor"] },
  "authorities.write": { roles: ["editor", "publisher"] },
  "letters.read": { roles: ["editor", "publisher", "administrator"] },
  "letters.release": { roles: ["editor", "publisher", "administrator"] },
  "pending.read": { roles: ["editor", "secretary", "publisher", "administrator"] },
  "committee.read": { roles: ["member", "secretary"], part: "committee" },
  "secretariat.read": { roles: ["secretary"], part: "committee" },
  "certify.read": { roles: ["certifier"], part: "certification" },
  "publish.read": { roles: ["publisher", "administrator"] },
  "accounts.write": { roles: ["administrator"] },
  "house.write": { roles: ["publisher", "administrator"] },
  "subscriptions.write": { roles: ["publisher", "administrator"], part: "subscribers" },
} as const satisfies Record<string, { roles: readonly Role[]; part?: Part }>;

export type Capability = keyof typeof table;

/** May this actor enter the room? A room whose part is off exists for nobody. */
export function may(policy: Policy, actor: Actor, capability: Capability): boolean {
  const rule: { roles: readonly Role[]; part?: Part } = table[capability];
  return holds(actor, ...rule.roles) && (!rule.part || hasPart(policy, rule.part));
}

/** What somebody may read of an entry that is public (PRODUCT.md section 8: audiences are sets, not ranks). */
export type Audience = "public" | "listed" | "subscribers" | "house";
export const audiences = ["public", "listed", "subscribers", "house"] as const satisfies readonly Audience[];

const readers: Record<Policy["reader"], (actor: Actor, listed: boolean) => boolean> = {
  everyone: () => true,
  subscribers: (actor) => holds(actor, "subscriber") || grantOf(actor) !== null,
  listed: (_actor, listed) => listed,
};

/** The audiences whose statements this reader sees. `listed` tells that the reader has a public entry of their own. */
export function audiencesOf(policy: Policy, actor: Actor, listed: boolean): readonly Audience[] {
  if (holds(actor, "editor", "publisher", "administrator")) return audiences;
  const seen: Audience[] = ["public"];
  if (readers[policy.reader](actor, listed)) seen.push("subscribers");
  if (listed) seen.push("listed");
  return seen;
}
