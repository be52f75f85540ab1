import type { Database, Kysely, Transaction } from "~/db.server";
import { act, type Acted, type ActRequest, lockAuthorities, NotDone, recordEvent } from "./act.server";
import { renewEntries } from "./renew.server";

export type Labels = { fr: string | null; en: string | null };

/**
 * Gives an entry of the lists other labels, in one language or both. The old ones stay known, so that later imports still
 * find it; texts that were signed keep the words they were signed with. Refused where both would be empty.
 * @param seen the labels as the editor saw them: one that was left as it was stays as it is by now, and one that somebody
 * else changed meanwhile is not overwritten unseen
 */
export function renameAuthority(db: Kysely<Database>, request: ActRequest, id: number, wanted: Labels, seen?: Labels): Promise<Acted<{ entries: number; later: boolean; changed: boolean }>> {
  return act(db, request, "authority_rename", async (its) => {
    const [before] = await lockAuthorities(its.trx, [id]);
    const labels = before && seen ? together(wanted, seen, before) : wanted;
    if (labels.fr === null && labels.en === null) throw new NotDone("authority_label");
    if (!before || (before.fr === labels.fr && before.en === labels.en)) return { entries: 0, later: false, changed: false };
    await its.trx.updateTable("authority").set({ label_fr: labels.fr, label_en: labels.en }).where("id", "=", id).execute();
    const renewed = await renewEntries(its.trx, [id]);
    await recordEvent(its, { authorityId: id, kind: "renamed", detail: { fr: before.fr, en: before.en, toFr: labels.fr, toEn: labels.en, entries: renewed.entries } });
    return { ...renewed, changed: true };
  });
}

/** Each language for itself: two editors who write one label each both have theirs. */
function together(wanted: Labels, seen: Labels, now: Labels): Labels {
  const one = (lang: keyof Labels) => {
    if (wanted[lang] === seen[lang]) return now[lang];
    if (now[lang] !== seen[lang] && now[lang] !== wanted[lang]) throw new NotDone("authority_changed");
    return wanted[lang];
  };
  return { fr: one("fr"), en: one("en") };
}

/** A label that an entry of the lists has not yet. */
export type Translation = { id: number; lang: "fr" | "en"; label: string };

/**
 * Gives many entries the label that they lack, in one step. Whoever was translated, merged or removed meanwhile is left as
 * they are: what somebody else wrote is never overwritten from a list.
 */
export function translateAuthorities(db: Kysely<Database>, request: ActRequest, translations: readonly Translation[]): Promise<Acted<{ saved: number; entries: number; later: boolean }>> {
  return act(db, request, "authority_translate", async (its) => {
    const open = await stillOpen(its.trx, translations.map(({ id }) => id));
    const rows = new Map((await lockAuthorities(its.trx, open)).map((row) => [row.id, row]));
    const done = new Set<number>();
    for (const { id, lang, label } of translations) {
      const row = rows.get(id);
      if (!row || row[lang] !== null) continue;
      const after = { ...row, [lang]: label };
      await its.trx.updateTable("authority").set({ label_fr: after.fr, label_en: after.en }).where("id", "=", id).execute();
      await recordEvent(its, { authorityId: id, kind: "renamed", detail: { fr: row.fr, en: row.en, toFr: after.fr, toEn: after.en } });
      rows.set(id, after);
      done.add(id);
    }
    return { saved: done.size, ...(await renewEntries(its.trx, [...done])) };
  });
}

async function stillOpen(trx: Transaction<Database>, ids: readonly number[]): Promise<number[]> {
  const rows = await trx.selectFrom("authority").select("id").where("id", "in", [...new Set(ids), 0]).where("merged_into", "is", null).execute();
  return rows.map(({ id }) => id);
}
