import { type Database, sql, type Transaction } from "~/db.server";
import { type Kind, kinds } from "./statement";

type Given = { personId: string; kind: Kind; textShown: string; by: string };

/** Family, recreations, contact and portrait are kept by consent, recorded with the text that was shown (PRODUCT.md section 6). */
export async function keepConsent(trx: Transaction<Database>, { personId, kind, textShown, by }: Given): Promise<void> {
  if (!kinds[kind].consent) return;
  const standing = await trx
    .selectFrom("consent")
    .select("id")
    .where("person_id", "=", personId)
    .where("scope", "=", kind)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  if (standing) return;
  await trx.insertInto("consent").values({ person_id: personId, scope: kind, text_shown: textShown, given_by: by }).execute();
}

/** With the last statement of its kind, the consent is taken back. */
export async function endConsent(
  trx: Transaction<Database>,
  { personId, biographyId, kind }: { personId: string; biographyId: string; kind: Kind }
): Promise<void> {
  await trx
    .updateTable("consent")
    .set({ withdrawn_at: sql<Date>`now()` })
    .where("person_id", "=", personId)
    .where("scope", "=", kind)
    .where("withdrawn_at", "is", null)
    .where(
      sql<boolean>`not exists (select from draft_statement d join statement s on s.id = d.statement_id where d.biography_id = ${biographyId} and s.kind = ${kind})`
    )
    .execute();
}
