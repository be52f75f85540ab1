import { type Database, type Kysely, sql, type Transaction } from "~/db.server";
import { act, type Acted, type ActRequest, lockAuthorities, NotDone, recordEvent } from "./act.server";
import type { Authority } from "./authority";
import { renewEntries } from "./renew.server";

/**
 * Takes one of the words by which an entry is known away from it. Where they are those of an entry that was merged into it,
 * that one stands for itself again, with everything that named it. Words that are nobody's get an entry of their own, which
 * they mean from now on; what was tied by them before stays where it is, since nobody can tell by the words alone. Refused
 * for a label of today: that is changed, not taken away.
 */
export function splitName(db: Kysely<Database>, request: ActRequest, id: number, nameId: number): Promise<Acted<{ made: number; name: string; entries: number; later: boolean }>> {
  return act(db, request, "authority_split", async (its) => {
    const [whole] = await lockAuthorities(its.trx, [id]);
    const name = await its.trx.selectFrom("authority_name").select(["id", "label", "folded"]).where("id", "=", nameId).where("authority_id", "=", id).executeTakeFirst();
    if (!whole || !name) throw new NotDone("not_found");
    const { rows: [still] } = await sql<{ own: boolean }>`select ${name.folded} in (fold(coalesce(label_fr, '')), fold(coalesce(label_en, ''))) as own from authority where id = ${id}`.execute(its.trx);
    if (still?.own) throw new NotDone("authority_label");
    const freed = whole.kind === "sector" ? null : await setFree(its.trx, whole, name);
    const made = freed ?? (await makeOwn(its.trx, whole, name));
    const renewed = await renewEntries(its.trx, freed === null ? [] : [id]);
    await recordEvent(its, { authorityId: id, kind: "split", otherId: made, detail: { name: name.label, entries: renewed.entries } });
    return { made, name: name.label, ...renewed };
  });
}

type Name = { id: number; label: string; folded: string };

/** The merged entry whose label these words are stands for itself again, and has its words back. */
async function setFree(trx: Transaction<Database>, whole: Authority, name: Name): Promise<number | null> {
  const { rows: [merged] } = await sql<{ id: number }>`select id from authority where merged_into = ${whole.id}
    and ${name.folded} in (fold(coalesce(label_fr, '')), fold(coalesce(label_en, ''))) order by id limit 1`.execute(trx);
  if (!merged) return null;
  await trx.updateTable("authority").set({ merged_into: null }).where("id", "=", merged.id).execute();
  await sql`with own as (select fold(label) as folded from authority, unnest(array[label_fr, label_en]) as label where id = ${merged.id} and label is not null),
    kept as (select fold(label) as folded from authority, unnest(array[label_fr, label_en]) as label where id = ${whole.id} and label is not null),
    moved as (delete from authority_name n using own where n.authority_id = ${whole.id} and n.folded = own.folded and n.folded not in (select folded from kept) returning n.kind, n.folded, n.words, n.label)
    insert into authority_name (authority_id, kind, folded, words, label) select ${merged.id}::bigint, kind, folded, words, label from moved on conflict do nothing`.execute(trx);
  return merged.id;
}

async function makeOwn(trx: Transaction<Database>, whole: Authority, name: Name): Promise<number> {
  await trx.deleteFrom("authority_name").where("id", "=", name.id).execute();
  const taken = await trx.selectFrom("authority").select("id").where("kind", "=", whole.kind).where("key", "=", name.folded).executeTakeFirst();
  const labels = whole.en === null ? { label_fr: name.label } : { label_en: name.label };
  const { id } = await trx.insertInto("authority").values({ kind: whole.kind, key: taken ? `${name.folded} ${name.id}` : name.folded, ...labels }).returning("id").executeTakeFirstOrThrow();
  return id;
}
