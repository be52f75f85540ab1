import { type Database, type Kysely, type RawBuilder, sql } from "~/db.server";
import { may } from "~/workflow/capabilities";
import type { Policy } from "~/workflow/presets";
import { type Actor, accountOf, holds } from "~/workflow/roles";
import { readFile, type Subject } from "./lock.server";

/**
 * Whether this account may know of a person's file, as a WHERE: being in conflict with it, or being its subject, hides the
 * file, its name and its counts (TRUST.md B07). `person` is the column that names the person.
 */
export function mayKnow(actor: Actor, person: RawBuilder<string | null>) {
  return sql<boolean>`(not exists (select from account own where own.id = ${accountOf(actor)}::uuid and own.person_id = ${person})
    and not exists (select from conflict c join dossier cd on cd.id = c.dossier_id where cd.person_id = ${person}
      and c.kind <> 'none' and c.lifted_at is null and same_eyes(c.account_id, ${accountOf(actor)}::uuid)))`;
}

type Asking = { db: Kysely<Database>; policy: Policy; actor: Actor };

/**
 * Does this file exist for whoever presses something on it? For its person and their delegates; for the desk and its
 * certifiers, unless it is hidden from them; and a certifier knows of an entry as everybody does. To anybody else its
 * decisions are a 404, not a refusal.
 */
export async function hasBusinessWith({ db, policy, actor }: Asking, subject: Subject): Promise<boolean> {
  const file = await readFile(db, subject);
  if (!file || actor.kind !== "account") return false;
  if (actor.personId === file.personId || actor.delegateFor.includes(file.personId)) return true;
  const { known, certifies } = await db
    .selectNoFrom([
      mayKnow(actor, sql`${file.personId}::uuid`).as("known"),
      sql<boolean>`exists (select from assignment a where a.dossier_id = ${file.dossier?.id ?? null}::uuid and a.account_id = ${accountOf(actor)}::uuid
        and a.duty = 'certifier' and a.until is null)`.as("certifies"),
    ])
    .executeTakeFirstOrThrow();
  const about = "entryId" in subject && holds(actor, "certifier");
  return known && (may(policy, actor, "desk.read") || certifies || about);
}

/** What a pending decision is about, if it waits for somebody who may know of it; settled ones keep their address. */
export async function findPendingSubject(asking: Asking, id: string): Promise<{ dossierId: string } | { entryId: string } | null> {
  const row = await asking.db.selectFrom("pending_decision").select(["dossier_id", "entry_id"]).where("id", "=", id).executeTakeFirst();
  const subject = row?.dossier_id ? { dossierId: row.dossier_id } : row?.entry_id ? { entryId: row.entry_id } : null;
  const { actor, policy } = asking;
  if (!subject || (actor.kind === "account" && !may(policy, actor, "desk.read") && !holds(actor, "certifier"))) return null;
  const file = await readFile(asking.db, subject);
  const own = actor.kind === "account" && actor.personId === file?.personId;
  return !own && (await hasBusinessWith(asking, subject)) ? subject : null;
}
