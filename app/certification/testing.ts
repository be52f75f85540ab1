import { randomUUID } from "node:crypto";
import { saveStatement } from "~/biographies/draft.server";
import type { Kind } from "~/biographies/statement";
import { decide, type Outcome } from "~/dossiers/decide.server";
import { lockFile, type Subject } from "~/dossiers/lock.server";
import type { PressInput } from "~/dossiers/press";
import { confirmPending } from "~/dossiers/second.server";
import type { Actor } from "~/workflow/roles";
import type { Stage } from "~/workflow/stages";
import { legs, type Traveller } from "../../db/seed/journey";
import { accountId, actorNamed } from "../../db/seed/walk";
import type { World } from "../../db/seed/world";

export function traveller(ground: World, key: string): Traveller {
  const found = ground.travellers.get(key);
  if (!found) throw new Error(`Nobody called ${key} travels in this world`);
  return found;
}

/** One press, by the key of an account. */
export async function press(ground: World, subject: Subject, decision: string, by: string | Actor, input: PressInput = {}, operationId: string = randomUUID()): Promise<Outcome> {
  const actor = typeof by === "string" ? await actorNamed(ground, by) : by;
  return decide(ground.db, { house: ground.house, keys: ground.keys, subject, decision, actor, press: input, operationId });
}

/** A press that must go through, with the second person's word where one is wanted. */
export async function pressed(ground: World, subject: Subject, decision: string, by: string | Actor, input: PressInput = {}, second = "administrator"): Promise<void> {
  const outcome = await press(ground, subject, decision, by, input);
  if (!outcome.ok) throw new Error(`${decision}: ${outcome.reason}`);
  if (!outcome.pendingId) return;
  const confirmed = await confirmPending(ground.db, { ...ground, pendingId: outcome.pendingId, actor: await actorNamed(ground, second), operationId: randomUUID() });
  if (!confirmed.ok) throw new Error(`${decision}: ${confirmed.reason}`);
}

/** Walks the file on from `after` to `to`. */
export async function goOn(ground: World, who: Traveller, after: Stage, to: Stage): Promise<void> {
  const way = legs(ground);
  const [from, until] = [way.findIndex((leg) => leg.to === after), way.findIndex((leg) => leg.to === to)];
  for (const leg of way.slice(from + 1, until + 1)) await leg.walk(ground, who);
}

/** Somebody writes over the statement of this kind in the draft. */
export async function rewrite(ground: World, who: Traveller, kind: Kind, value: object, by = "editor"): Promise<void> {
  await ground.db.transaction().execute(async (trx) => {
    await lockFile(trx, { dossierId: who.dossierId });
    const held = await trx
      .selectFrom("draft_statement as d")
      .innerJoin("statement as s", "s.id", "d.statement_id")
      .innerJoin("statement_version as v", "v.id", "d.version_id")
      .innerJoin("biography as b", "b.id", "d.biography_id")
      .select(["d.biography_id", "s.id", "v.id as version", "v.period_from", "v.audience"])
      .where("s.kind", "=", kind)
      .where("b.person_id", "=", who.personId)
      .executeTakeFirstOrThrow();
    const saved = await saveStatement(trx, {
      biographyId: held.biography_id,
      statementId: held.id,
      kind,
      value,
      period: held.period_from ? { from: held.period_from, to: null } : null,
      audience: held.audience,
      expected: held.version,
      author: { accountId: accountId(ground, by), as: "editor" },
    });
    if (!saved.ok) throw new Error(JSON.stringify(saved));
  });
}
