import { type Database, type Kysely, sql, type Transaction } from "~/db.server";
import { hasPart } from "~/workflow/presets";
import { noticeDays } from "~/workflow/calendar";
import { aboutFor, occasionOf } from "./about.server";
import { type Office, queueLetter } from "./queue.server";
import { recipientsOf } from "./recipients.server";

type Due = { id: string; person_id: string; language: "fr" | "en" };

/**
 * Queues the letters that tell somebody that their name was put forward (PRODUCT.md section 6), unless an invitation has
 * left, the house has recorded its reason not to, or they put it forward themselves. Released like an invitation. Where the
 * house has no address, the desk gets a task, once.
 */
export async function writeNotices(db: Kysely<Database>, office: Office, today: string): Promise<number> {
  const { zone } = office.house;
  const rows = await db
    .selectFrom("dossier")
    .innerJoin("person", "person.id", "dossier.person_id")
    .select(["dossier.id", "dossier.person_id", "dossier.language"])
    .where("dossier.stage", "not in", ["merged", "refused", "withdrawn", "closed"])
    .where("dossier.notice_waived", "is", null)
    .where("person.died", "is", null)
    .where(sql<boolean>`coalesce(dossier.notice_due_on, (dossier.created_at at time zone ${zone})::date + ${sql.lit(noticeDays)}::int) <= ${today}::date`)
    .where(sql<boolean>`exists (select from nomination n where n.dossier_id = dossier.id)`)
    .where(sql<boolean>`not exists (select from nomination n where n.person_id = person.id and n.self)`)
    .where(sql<boolean>`not exists (select from letter l where l.person_id = person.id and l.kind in ('invitation', 'notice', 'revision_opened'))`)
    .where(sql<boolean>`not exists (select from suppression s where s.person_id = person.id and s.lifted_at is null)`)
    .where(sql<boolean>`not exists (select from pending_decision p where p.dossier_id = dossier.id and p.state = 'pending' and p.decision = 'invite')`)
    // Nobody who may have asked never to be written to again is, before a person has told them from their namesake.
    .where(sql<boolean>`not exists (select from task t where t.dossier_id = dossier.id and t.kind in ('notice_without_address', 'suppression_match') and t.done_at is null)`)
    .orderBy("dossier.id")
    .execute();
  for (const row of rows as Due[]) await db.transaction().execute((trx) => writeNotice(trx, office, row));
  return rows.length;
}

async function writeNotice(trx: Transaction<Database>, office: Office, { id, person_id, language }: Due): Promise<void> {
  const { house } = office;
  const [to] = await recipientsOf(trx, "nominee", { house, personId: person_id, dossierId: id, language, assigneeId: null, otherSide: "nominee" });
  if (!to) {
    await trx.insertInto("task").values({ kind: "notice_without_address", dossier_id: id, role: "editor" }).execute();
    return;
  }
  const about = aboutFor(await occasionOf(trx, house, { personId: person_id, dossierId: id }), to);
  await queueLetter(trx, office, { kind: "notice", idem: `notice:${id}`, to, about, dossierId: id, held: hasPart(house.policy, "release") });
}
