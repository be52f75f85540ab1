import { type Database, type Kysely, sql, type Transaction } from "~/db.server";
import type { HouseRow } from "~/http/house.server";
import type { Keys } from "~/keys.server";
import { writeAnew } from "~/letters/anew.server";
import type { AddressKind, WaitingAddress } from "./address";
import { moveSignIn } from "./nominee-account.server";

type Kept = { personId: string; kind: AddressKind; value: string };

/** Puts an address that the house found in the place of the one on file; the earlier one stays as history. */
export async function keepAddress(trx: Transaction<Database>, { personId, kind, value }: Kept): Promise<void> {
  await trx
    .updateTable("person_address")
    .set({ ended_at: sql<Date>`now()` })
    .where("person_id", "=", personId)
    .where("kind", "=", kind)
    .where("value", "<>", value)
    .where("ended_at", "is", null)
    .execute();
  await trx
    .insertInto("person_address")
    .values({ person_id: personId, kind, value, origin: "editor" })
    .onConflict((conflict) => conflict.columns(["person_id", "kind"]).where("ended_at", "is", null).doNothing())
    .execute();
}

type Office = { house: HouseRow; keys: Keys };
type File = { id: string; personId: string };
type Found = { kind: AddressKind; value: string; source: string; by: string };
export type AddressOutcome = "waits" | "kept" | "another_waits" | "same_person" | "gone";

/** Notes another address. Where the house seconds, it holds once another person has confirmed it: letters and codes would go there. */
export async function proposeAddress(trx: Transaction<Database>, office: Office, file: File, { kind, value, source, by }: Found): Promise<AddressOutcome> {
  const row = await trx
    .insertInto("address_change")
    .values({ dossier_id: file.id, person_id: file.personId, kind, value, source, author: by })
    .onConflict((conflict) => conflict.column("dossier_id").where("state", "=", "waits").doNothing())
    .returning(["id", "kind", "value", "author"])
    .executeTakeFirst();
  if (!row) return "another_waits";
  return office.house.policy.seconding ? "waits" : enact(trx, office, file, { ...row, kind, by });
}

/** The second person's word; the author may only take theirs back. */
export async function settleAddress(trx: Transaction<Database>, office: Office, file: File, { id, word, by }: { id: string; word: "confirm" | "reject"; by: string }): Promise<AddressOutcome> {
  const row = await trx
    .selectFrom("address_change")
    .select(["id", "kind", "value", "author", sql<boolean>`coalesce(same_eyes(author, ${by}::uuid), false)`.as("own")])
    .where("id", "=", id)
    .where("dossier_id", "=", file.id)
    .where("state", "=", "waits")
    .forUpdate()
    .executeTakeFirst();
  if (!row) return "gone";
  if (word === "confirm") return row.own ? "same_person" : enact(trx, office, file, { ...row, kind: row.kind as AddressKind, by });
  await settle(trx, id, "rejected", by);
  return "kept";
}

type Change = { id: string; kind: AddressKind; value: string; author: string | null; by: string };

/** From now on letters go there; what had come back is written anew, and the tasks that asked for an address are done. */
async function enact(trx: Transaction<Database>, office: Office, file: File, { id, kind, value, author, by }: Change): Promise<AddressOutcome> {
  await settle(trx, id, "confirmed", by);
  await keepAddress(trx, { personId: file.personId, kind, value });
  if (kind === "mail") await moveSignIn(trx, file.personId, value);
  if (kind === "telephone") return "kept";
  await writeAnew(trx, office, file, { channel: kind, address: value, preparedBy: author, releasedBy: by });
  await trx
    .updateTable("task")
    .set({ done_at: sql<Date>`now()`, done_by: by })
    .where("dossier_id", "=", file.id)
    .where("kind", "in", ["bounce", "letter_failed", "address_missing", "notice_without_address"])
    .where("done_at", "is", null)
    .execute();
  return "kept";
}

async function settle(trx: Transaction<Database>, id: string, state: "confirmed" | "rejected", by: string): Promise<void> {
  await trx.updateTable("address_change").set({ state, settled_by: by, settled_at: sql<Date>`now()` }).where("id", "=", id).execute();
}

/** What waits on this file for its second person. */
export async function readWaitingAddress(db: Kysely<Database>, file: File, by: string): Promise<WaitingAddress | null> {
  const row = await db
    .selectFrom("address_change as change")
    .leftJoin("account", "account.id", "change.author")
    .select(["change.id", "change.kind", "change.value", "change.source", "account.name as by", "change.made_at as at", sql<boolean>`not coalesce(same_eyes(change.author, ${by}::uuid), false)`.as("mayConfirm")])
    .where("change.dossier_id", "=", file.id)
    .where("change.state", "=", "waits")
    .executeTakeFirst();
  if (!row) return null;
  return { ...row, kind: row.kind as AddressKind };
}
