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
  return mergeAuthorities(db, request, { from: [from], into });
}

/** The same for several at once: all of them or, where one was merged meanwhile, none. */
export function mergeAuthorities(db: Kysely<Database>, request: ActRequest, { from, into }: { from: readonly number[]; into: number }): Promise<Acted<{ entries: number; later: boolean }>> {
  return act(db, request, "authority_merge", async (its) => {
    if (from.includes(into)) throw new NotDone("authority_itself");
    const [found, ...gone] = await lockAuthorities(its.trx, [into, ...new Set(from)]);
    if (!found || gone.some(({ kind }) => kind !== found.kind)) throw new NotDone("authority_other_kind");
    let kept = found;
    for (const each of gone) kept = await take(its.trx, each, kept);
    const lent = kept.fr !== found.fr || kept.en !== found.en;
    const renewed = await renewEntries(its.trx, [...gone.map(({ id }) => id), ...(lent ? [into] : [])]);
    for (const { id, fr, en } of gone) await recordEvent(its, { authorityId: id, kind: "merged", otherId: into, detail: { fr, en, toFr: kept.fr, toEn: kept.en, entries: renewed.entries } });
    return renewed;
  });
}

/** One leads to the other from now on, which is returned as it is then. */
async function take(trx: Transaction<Database>, gone: Authority, kept: Authority): Promise<Authority> {
  await lead(trx, gone, kept);
  await moveNames(trx, gone.id, kept.id);
  if (gone.kind === "sector") await moveSector(trx, gone.id, kept.id);
  return { ...kept, fr: kept.fr ?? gone.fr, en: kept.en ?? gone.en };
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
