import { type Database, type Kysely, sql, type Transaction } from "~/db.server";
import { act, type Acted, type ActRequest, lockAuthorities, NotDone, recordEvent } from "./act.server";
import type { Authority } from "./authority";
import { renewEntries } from "./renew.server";

/**
 * Merges an entry of the lists into another of its kind: what named the one is counted as the other from now on, under its
 * labels (where it had none in a language, it takes the other's). Statements and signed texts are not touched: they keep
 * their words, and what they name is followed when it is read. The merged one keeps its row, which leads on; what had been
 * merged into it leads on in one step, so that there are no chains and no circles.
 */
export function mergeAuthority(db: Kysely<Database>, request: ActRequest, { from, into }: { from: number; into: number }): Promise<Acted<{ entries: number; later: boolean }>> {
  return act(db, request, "authority_merge", async (its) => {
    if (from === into) throw new NotDone("authority_itself");
    const [gone, kept] = await lockAuthorities(its.trx, [from, into]);
    if (!gone || !kept || gone.kind !== kept.kind) throw new NotDone("authority_other_kind");
    await lead(its.trx, gone, kept);
    await moveNames(its.trx, from, into);
    if (gone.kind === "sector") await moveSector(its.trx, from, into);
    const renewed = await renewEntries(its.trx, lends(gone, kept) ? [from, into] : [from]);
    await recordEvent(its, { authorityId: from, kind: "merged", otherId: into, detail: { fr: gone.fr, en: gone.en, toFr: kept.fr, toEn: kept.en, entries: renewed.entries } });
    return renewed;
  });
}

/** Has the one a label in a language where the other has none? */
function lends(gone: Authority, kept: Authority): boolean {
  return (gone.fr !== null && kept.fr === null) || (gone.en !== null && kept.en === null);
}

async function lead(trx: Transaction<Database>, gone: Authority, kept: Authority): Promise<void> {
  await trx.updateTable("authority").set({ merged_into: kept.id }).where((eb) => eb.or([eb("id", "=", gone.id), eb("merged_into", "=", gone.id)])).execute();
  await trx.updateTable("authority").set({ parent_id: kept.id }).where("parent_id", "=", gone.id).where("id", "<>", kept.id).execute();
  if (lends(gone, kept)) await trx.updateTable("authority").set({ label_fr: kept.fr ?? gone.fr, label_en: kept.en ?? gone.en }).where("id", "=", kept.id).execute();
}

/** Every word that meant the one means the other. */
async function moveNames(trx: Transaction<Database>, from: number, into: number): Promise<void> {
  await sql`with moved as (delete from authority_name where authority_id = ${from} returning kind, folded, words, label)
    insert into authority_name (authority_id, kind, folded, words, label) select ${into}::bigint, kind, folded, words, label from moved on conflict do nothing`.execute(trx);
}

/** A sector stands on the persons themselves, and seats are counted by it. */
async function moveSector(trx: Transaction<Database>, from: number, into: number): Promise<void> {
  await trx.updateTable("person").set({ sector_id: into }).where("sector_id", "=", from).execute();
  await sql`with moved as (delete from contingent where sector_id = ${from} returning cycle_id, seats)
    insert into contingent (cycle_id, sector_id, seats) select cycle_id, ${into}::bigint, seats from moved
    on conflict (cycle_id, sector_id) do update set seats = contingent.seats + excluded.seats`.execute(trx);
}
