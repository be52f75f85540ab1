import type { Database, Kysely } from "~/db.server";
import { act, type Acted, type ActRequest, lockAuthorities, NotDone, recordEvent } from "./act.server";
import { renewEntries } from "./renew.server";

export type Labels = { fr: string | null; en: string | null };

/**
 * Gives an entry of the lists other labels, in one language or both. The old ones stay known, so that later imports still
 * find it; texts that were signed keep the words they were signed with. Refused where both would be empty.
 */
export function renameAuthority(db: Kysely<Database>, request: ActRequest, id: number, labels: Labels): Promise<Acted<{ entries: number; later: boolean; changed: boolean }>> {
  return act(db, request, "authority_rename", async (its) => {
    if (labels.fr === null && labels.en === null) throw new NotDone("authority_label");
    const [before] = await lockAuthorities(its.trx, [id]);
    if (!before || (before.fr === labels.fr && before.en === labels.en)) return { entries: 0, later: false, changed: false };
    await its.trx.updateTable("authority").set({ label_fr: labels.fr, label_en: labels.en }).where("id", "=", id).execute();
    const renewed = await renewEntries(its.trx, [id]);
    await recordEvent(its, { authorityId: id, kind: "renamed", detail: { fr: before.fr, en: before.en, toFr: labels.fr, toEn: labels.en, entries: renewed.entries } });
    return { ...renewed, changed: true };
  });
}
