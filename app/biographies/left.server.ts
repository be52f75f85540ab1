import { type Database, type Kysely, sql } from "~/db.server";

export type Left = { checkers: number; certifiers: number };

/**
 * Who would be left to check and to certify if the draft went out as it stands: nobody checks what they wrote, nobody
 * certifies what they nominated, wrote or checked, and a conflict bars from both. The page of the drafter warns with it.
 */
export async function readLeft(
  db: Kysely<Database>,
  { personId, biographyId }: { personId: string; biographyId: string }
): Promise<Left> {
  const uncovered = sql`(select d.version_id from draft_statement d where d.biography_id = ${biographyId} and not exists (
    select from certificate c join revision_statement r on r.revision_id = c.revision_id where r.version_id = d.version_id and c.revoked_at is null and c.voided_at is null))`;
  const wrote = sql`exists (select from statement_version v where v.id in ${uncovered} and v.made_as = 'editor' and same_eyes(v.made_by, a.id))`;
  const checked = sql`exists (select from statement_check c where c.version_id in ${uncovered} and same_eyes(c.by_account, a.id))`;
  const nominated = sql`exists (select from nomination n where n.person_id = ${personId} and same_eyes(n.nominator_account, a.id))`;
  const barred = sql`exists (select from conflict c join dossier d on d.id = c.dossier_id where d.person_id = ${personId} and c.kind <> 'none' and c.lifted_at is null
    and same_eyes(c.account_id, a.id))`;
  const holders = (role: string) => sql`account a join account_role r on r.account_id = a.id and r.role = ${role}
    where a.disabled_at is null and a.person_id is distinct from ${personId}::uuid and not ${barred} and not ${wrote}`;
  return db
    .selectNoFrom([
      sql<number>`(select count(*)::int from ${holders("editor")})`.as("checkers"),
      sql<number>`(select count(*)::int from ${holders("certifier")} and not ${checked} and not ${nominated})`.as("certifiers"),
    ])
    .executeTakeFirstOrThrow();
}
