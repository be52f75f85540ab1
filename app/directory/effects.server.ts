import { type Database, sql, type Transaction } from "~/db.server";
import type { Deed, Effect } from "~/dossiers/effect";
import { suppress } from "~/invitations/suppression.server";
import { indexEntry } from "./index-entries.server";
import { followPublished } from "./record.server";

const today = sql<string>`current_date`;

/** The public now reads the revision that the dossier has brought to its end, with the certificate that covers it. */
export const publish: Effect = async ({ trx, file }) => {
  const { entry, dossier, personId } = file;
  const revisionId = dossier?.revision_id;
  if (!entry || !revisionId) return "not_found";
  const slug = await followPublished(trx, personId, revisionId);
  await trx
    .updateTable("entry")
    .set({
      slug,
      revision_id: revisionId,
      certificate_id: await certificateOf(trx, revisionId),
      first_listed_on: sql<string>`coalesce(first_listed_on, ${today})`,
      revised_on: today,
      promotion: sql<number>`coalesce(promotion, extract(year from coalesce(first_listed_on, ${today}))::int)`,
      // What was taken over is kept from search engines until a text of the house's own takes its place.
      noindex: sql<boolean>`noindex and not exists (select from revision where revision.id = entry.revision_id and revision.origin = 'import')`,
    })
    .where("id", "=", entry.id)
    .execute();
  await clearTombstone(trx, personId);
  await indexEntry(trx, entry.id);
};

async function certificateOf(trx: Transaction<Database>, revisionId: string): Promise<string | null> {
  const row = await trx
    .selectFrom("certificate")
    .select("id")
    .where("revision_id", "=", revisionId)
    .where("voided_at", "is", null)
    .where("revoked_at", "is", null)
    .orderBy("issued_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Suspending, reinstating, retiring, returning: the standing has moved, and the directory shows it at once. */
export const showStanding: Effect = async ({ trx, file }) => {
  if (!file.entry) return "not_found";
  await indexEntry(trx, file.entry.id);
};

/** Suspended at once; the publisher owes a written answer within a month. */
export const object: Effect = async ({ trx, file, press, actor }) => {
  const { entry, personId } = file;
  if (!entry) return "not_found";
  const via = press.via && press.via !== "page" ? press.via : actor.kind === "letter" ? "letter" : "page";
  await trx.insertInto("objection").values({ person_id: personId, entry_id: entry.id, text: press.note ?? null, via }).execute();
  await trx
    .insertInto("task")
    .values({ kind: "answer_objection", entry_id: entry.id, role: "publisher", due_on: sql<string>`current_date + 30` })
    .execute();
  await indexEntry(trx, entry.id);
};

/** A written reason either way. Where the entry is withdrawn, the person is not asked again, and the address says so. */
export const answerObjection: Effect = async (deed) => {
  const { trx, file, press, keys } = deed;
  const { entry, personId } = file;
  if (!entry) return "not_found";
  await trx
    .updateTable("objection")
    .set({ answered_at: sql<Date>`now()`, answer: press.note ?? "" })
    .where("person_id", "=", personId)
    .where("answered_at", "is", null)
    .execute();
  await closeTask(deed, entry.id);
  if (entry.standing === "withdrawn") {
    await suppress(trx, keys, personId, "objection");
    await putTombstone(trx, personId);
  }
  await indexEntry(trx, entry.id);
};

async function closeTask({ trx, actor }: Deed, entryId: string): Promise<void> {
  await trx
    .updateTable("task")
    .set({ done_at: sql<Date>`now()`, done_by: actor.kind === "account" ? actor.accountId : null })
    .where("entry_id", "=", entryId)
    .where("kind", "=", "answer_objection")
    .where("done_at", "is", null)
    .execute();
}

/** The address outlives the entry, without a name: it stays when everything else of the person has been erased. */
async function putTombstone(trx: Transaction<Database>, personId: string): Promise<void> {
  await sql`insert into entry_redirect (public_id, tombstone) select public_id, 'withdrawn' from person where id = ${personId} and public_id is not null
    on conflict (public_id) do update set entry_id = null, tombstone = excluded.tombstone, at = now()`.execute(trx);
}

/** Somebody who had withdrawn and comes back is found at the old address. */
async function clearTombstone(trx: Transaction<Database>, personId: string): Promise<void> {
  await sql`delete from entry_redirect using person where person.id = ${personId} and entry_redirect.public_id = person.public_id`.execute(trx);
}

/** "Nothing has changed": renews "revised on", never the certificate. */
export const confirmUnchanged: Effect = async ({ trx, file }) => {
  if (!file.entry) return "not_found";
  await trx.updateTable("entry").set({ revised_on: today }).where("id", "=", file.entry.id).execute();
};

/** In memoriam: the date of death with its source goes into the record, which stops every letter to the person. */
export const remember: Effect = async ({ trx, file, press }) => {
  if (!file.entry) return "not_found";
  const died = press.died ?? file.died;
  if (!died || !press.note) return "death_source";
  await trx.updateTable("person").set({ died, death_source: press.note }).where("id", "=", file.personId).execute();
  await indexEntry(trx, file.entry.id);
};
