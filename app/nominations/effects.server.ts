import type { Effect } from "~/dossiers/effect";
import type { Database, Transaction } from "~/db.server";

/**
 * Who is this? A namesake or a new person keeps the provisional record, which becomes a person of its own. The same
 * person: the nomination moves to the person that exists, and to their open dossier where there is one; the dossier of
 * this nomination then ends as `merged`.
 */
export const settleIdentity: Effect = async ({ trx, file, press, verdict }) => {
  if (!file.dossier) return "not_found";
  const { identity, samePersonId } = press;
  if (identity !== "same") {
    await trx.updateTable("dossier").set({ identity }).where("id", "=", file.dossier.id).execute();
    await trx.updateTable("person").set({ provisional: false }).where("id", "=", file.personId).execute();
    return;
  }
  if (!samePersonId || samePersonId === file.personId) return "identity";
  const target = await trx.selectFrom("person").select(["id", "merged_into"]).where("id", "=", samePersonId).forUpdate().executeTakeFirst();
  if (!target || target.merged_into) return "identity";
  // Who asked not to be asked again is not considered by the way of a second nomination.
  if (await wantsNoMore(trx, samePersonId)) return "not_suppressed";
  if (verdict.to === "merged") await intoOpenDossier(trx, file.dossier.id, samePersonId);
  else await trx.updateTable("dossier").set({ identity, person_id: samePersonId }).where("id", "=", file.dossier.id).execute();
  await trx.updateTable("nomination").set({ person_id: samePersonId }).where("person_id", "=", file.personId).execute();
  await trx.updateTable("person_address").set({ person_id: samePersonId }).where("person_id", "=", file.personId)
    .where((eb) => eb.not(eb.exists(eb.selectFrom("person_address as kept").select("kept.id").where("kept.person_id", "=", samePersonId)
      .where("kept.ended_at", "is", null).whereRef("kept.kind", "=", "person_address.kind"))))
    .execute();
  await trx.updateTable("person").set({ merged_into: samePersonId }).where("id", "=", file.personId).execute();
};

async function wantsNoMore(trx: Transaction<Database>, personId: string): Promise<boolean> {
  const suppressed = await trx.selectFrom("suppression").select("id").where("person_id", "=", personId).where("lifted_at", "is", null).executeTakeFirst();
  const withdrawn = await trx.selectFrom("entry").select("id").where("person_id", "=", personId).where("standing", "=", "withdrawn").executeTakeFirst();
  return suppressed !== undefined || withdrawn !== undefined;
}

async function intoOpenDossier(trx: Transaction<Database>, from: string, personId: string): Promise<void> {
  const open = await trx.selectFrom("dossier").select("id").where("person_id", "=", personId).where("closed_at", "is", null).executeTakeFirstOrThrow();
  await trx.updateTable("nomination").set({ dossier_id: open.id }).where("dossier_id", "=", from).execute();
  await trx.updateTable("dossier").set({ merged_into: open.id, identity: "same" }).where("id", "=", from).execute();
}
