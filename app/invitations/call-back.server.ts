import type { Database, Kysely } from "~/db.server";
import type { Keys } from "~/keys.server";
import { type Actor, accountOf } from "~/workflow/roles";
import { readOutCode } from "./short-code.server";

/** Makes the digits for a call-back and gives the number on file; that the number was read is noted (PRODUCT.md section 6). */
export async function callBack(
  db: Kysely<Database>,
  keys: Keys,
  actor: Actor,
  file: { id: string; personId: string },
): Promise<{ digits: string; telephone: string | null }> {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom("person_address")
      .select("value")
      .where("person_id", "=", file.personId)
      .where("kind", "=", "telephone")
      .where("ended_at", "is", null)
      .executeTakeFirst();
    await trx.insertInto("reading_log").values({ account_id: accountOf(actor), subject: "contact", dossier_id: file.id, person_id: file.personId }).execute();
    return { digits: await readOutCode(trx, keys, file.personId), telephone: row?.value ?? null };
  });
}
