import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import { actorOf } from "~/accounts/actor.server";
import { decide } from "~/dossiers/decide.server";
import type { Subject } from "~/dossiers/lock.server";
import type { PressInput } from "~/dossiers/press";
import { confirmPending } from "~/dossiers/second.server";
import type { HouseRow } from "~/http/house.server";
import type { Keys } from "~/keys.server";
import { type Actor, clock } from "~/workflow/roles";
import type { Database } from "../schema";

/** Everything that a walk through the house needs. `accounts` holds ids by the keys of the world. */
export type Ground = { db: Kysely<Database>; house: HouseRow; keys: Keys; accounts: ReadonlyMap<string, string>; home?: string | undefined };

export function accountId(ground: Ground, key: string): string {
  const id = ground.accounts.get(key);
  if (!id) throw new Error(`The world has no account "${key}"`);
  return id;
}

export async function actorNamed(ground: Ground, key: string): Promise<Actor> {
  if (key === "clock") return clock;
  const actor = await actorOf(ground.db, accountId(ground, key));
  if (!actor) throw new Error(`The account "${key}" is disabled`);
  return actor;
}

/** The keys of the accounts that walk a file in this house: an alumni house has two people for everything. */
export function cast(ground: Ground) {
  const has = (key: string) => ground.accounts.has(key);
  const { policy } = ground.house;
  return {
    reviewer: policy.reviewer === "secretary" ? "secretary" : "editor",
    drafter: "editor",
    checker: policy.drafterMayCheck ? "editor" : "editor2",
    second: "publisher",
    publisher: "publisher",
    nominator: has("nominator") ? "nominator" : "editor",
    members: ["member", "member2", "member3", "member4"].filter(has),
    certifiers: policy.drafterMayCheck ? ["publisher"] : ["certifier", "certifier2", "certifier3"].filter(has).slice(0, policy.certifiers),
  };
}

export type Step = { subject: Subject; decision: string; by: string | Actor; press?: PressInput; /** Leave it waiting for the second person. */ leavePending?: boolean };

/** One press through `decide`, and the second person's word where the table wants one. A refusal is a fault of the world. */
export async function step(ground: Ground, { subject, decision, by, press = {}, leavePending }: Step): Promise<void> {
  const { db, house, keys } = ground;
  const actor = typeof by === "string" ? await actorNamed(ground, by) : by;
  const outcome = await decide(db, { house, keys, subject, decision, actor, press, operationId: randomUUID() });
  if (!outcome.ok) throw new Error(`${decision} was refused: ${outcome.reason}`);
  if (!outcome.pendingId || leavePending) return;
  const { second } = cast(ground);
  const other = await actorNamed(ground, by === second ? "administrator" : second);
  const confirmed = await confirmPending(db, { house, keys, pendingId: outcome.pendingId, actor: other, operationId: randomUUID() });
  if (!confirmed.ok) throw new Error(`${decision} was not confirmed: ${confirmed.reason}`);
}
