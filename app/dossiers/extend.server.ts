import { type Database, type Kysely, sql, type Transaction } from "~/db.server";
import type { HouseRow } from "~/http/house.server";
import { once } from "~/http/operation.server";
import { dayOf } from "~/i18n/dates";
import { dueOf } from "~/letters/reminders.server";
import { extendedTo } from "~/workflow/calendar";
import type { Actor } from "~/workflow/roles";
import type { Stage } from "~/workflow/stages";
import { leaveInPeace } from "./answered.server";
import { lockFile } from "./lock.server";

type File = { id: string; stage: Stage; stage_since: Date; due_on: string | null };

/** The day that one press would give the person at this stage, or null where there is no more to give. */
export async function moreTime(db: Kysely<Database>, house: Pick<HouseRow, "zone">, dossierId: string, today = dayOf(new Date(), house.zone)): Promise<string | null> {
  const file = await db.selectFrom("dossier").select(["id", "stage", "stage_since", "due_on"]).where("id", "=", dossierId).executeTakeFirst();
  return file ? (await nextDue(db, house.zone, file as File, today)).to : null;
}

async function nextDue(db: Kysely<Database>, zone: string, file: File, today: string) {
  const due = dueOf(file, zone);
  const { taken } = await db
    .selectFrom("extension")
    .innerJoin("dossier", (join) => join.onRef("dossier.id", "=", "extension.dossier_id").onRef("dossier.stage_since", "=", "extension.stage_since"))
    .select((eb) => eb.fn.countAll<number>().as("taken"))
    .where("dossier.id", "=", file.id)
    .executeTakeFirstOrThrow();
  return { due, taken: Number(taken), to: due === null ? null : extendedTo(file.stage, { due, today, taken: Number(taken) }) };
}

export type MoreTime = { dossierId: string; house: Pick<HouseRow, "zone">; actor: Actor; operationId: string; today?: string };

/**
 * Gives the person more time with one press of theirs or of their delegate's: the due date and with it the reminders
 * move, and open telephone calls end. Returns the new day, or null where the calendar gives no more.
 */
export async function extend(db: Kysely<Database>, { dossierId, house, actor, operationId, today = dayOf(new Date(), house.zone) }: MoreTime): Promise<string | null> {
  const accountId = actor.kind === "account" ? actor.accountId : null;
  const { outcome } = await once(db, { id: operationId, kind: "extend", accountId }, (trx) => extendLocked(trx, { dossierId, zone: house.zone, actor, accountId, today }));
  return outcome;
}

type Locked = { dossierId: string; zone: string; actor: Actor; accountId: string | null; today: string };

async function extendLocked(trx: Transaction<Database>, { dossierId, zone, actor, accountId, today }: Locked): Promise<string | null> {
  const locked = await lockFile(trx, { dossierId });
  const own = actor.kind === "account" && locked && (actor.personId === locked.personId || actor.delegateFor.includes(locked.personId));
  if (!own) return null;
  const file = await trx.selectFrom("dossier").select(["id", "stage", "stage_since", "due_on"]).where("id", "=", dossierId).executeTakeFirstOrThrow();
  const { due, taken, to } = await nextDue(trx, zone, file as File, today);
  if (due === null || to === null) return null;
  // The moment is taken from the row: JavaScript would cut it to the millisecond.
  const since = sql<Date>`(select stage_since from dossier where id = ${dossierId})`;
  await trx.insertInto("extension").values({ dossier_id: dossierId, stage_since: since, number: taken + 1, from_due: due, to_due: to, by_account: accountId }).execute();
  await trx.updateTable("dossier").set({ due_on: to }).where("id", "=", dossierId).execute();
  await leaveInPeace(trx, dossierId);
  return to;
}
