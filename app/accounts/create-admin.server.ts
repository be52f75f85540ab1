import { createHash, randomBytes } from "node:crypto";
import { sql, type Database, type Kysely } from "~/db.server";
import type { CookieSettings } from "~/http/cookies.server";
import { paths } from "~/http/paths";
import { openSession } from "./session.server";

export interface NewAdmin {
  mail: string;
  name: string;
  language: "fr" | "en";
}

/** Minutes for which the link works, and it works once (TRUST.md, A03). */
export const linkMinutes = 10;

/**
 * Makes an account an administrator, the first one included: a house starts without any (TRUST.md, A19). Gives a
 * one-time link, which is shown on the terminal and stored nowhere. An account that exists keeps its name and roles.
 */
export async function createAdmin(db: Kysely<Database>, { mail, name, language }: NewAdmin, publicUrl: string): Promise<{ link: string }> {
  const token = randomBytes(32).toString("base64url");
  await db.transaction().execute(async (trx) => {
    await trx.insertInto("account").values({ mail: mail.toLowerCase(), name, language }).onConflict((is) => is.column("mail").doNothing()).execute();
    const account = await trx.selectFrom("account").select("id").where("mail", "=", mail.toLowerCase()).executeTakeFirstOrThrow();
    await trx.insertInto("account_role").values({ account_id: account.id, role: "administrator" }).onConflict((is) => is.doNothing()).execute();
    await trx
      .insertInto("short_code")
      .values({
        purpose: "create_admin",
        account_id: account.id,
        code_hash: hashOf(token),
        expires_at: sql<Date>`now() + make_interval(mins => ${sql.lit(linkMinutes)})`,
      })
      .execute();
  });
  return { link: publicUrl + paths.signInLink(token) };
}

/** Whose link this is, while it is good. Reading it changes nothing. */
export async function readLink(db: Kysely<Database>, token: string): Promise<{ name: string } | null> {
  const link = await goodLinks(db, token).innerJoin("account", "account.id", "short_code.account_id").select("account.name").executeTakeFirst();
  return link ?? null;
}

/** Uses the link up and signs its account in; null where it was used, is over, or never was. */
export async function redeemLink(
  db: Kysely<Database>,
  settings: CookieSettings,
  { token, device }: { token: string; device: string | null },
): Promise<{ accountId: string; cookie: string } | null> {
  return db.transaction().execute(async (trx) => {
    const link = await goodLinks(trx, token).select(["short_code.id", "short_code.account_id"]).forUpdate().executeTakeFirst();
    if (!link?.account_id) return null;
    await trx.updateTable("short_code").set({ used_at: sql`now()` }).where("id", "=", link.id).execute();
    return { accountId: link.account_id, cookie: await openSession(trx, settings, { accountId: link.account_id, level: 1, device }) };
  });
}

function goodLinks(db: Kysely<Database>, token: string) {
  return db
    .selectFrom("short_code")
    .where("short_code.purpose", "=", "create_admin")
    .where("short_code.code_hash", "=", hashOf(token))
    .where("short_code.used_at", "is", null)
    .where("short_code.expires_at", ">", sql<Date>`now()`);
}

function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
