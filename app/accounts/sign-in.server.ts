import { createHash, randomBytes, randomInt } from "node:crypto";
import { sql, type Database, type Kysely, type Transaction } from "~/db.server";
import { clearCookie, keyedHash, readCookie, sameBytes, setCookie, type CookieSettings } from "~/http/cookies.server";
import type { Keys } from "~/keys.server";
import { openSession } from "./session.server";

/** A code lives this long, and takes so many tries (TRUST.md, A03, A08). */
export const codeMinutes = 10;
export const codeTries = 5;

export interface Asked {
  /** The asking browser's own secret: the code works together with it only. */
  browser: string;
  /** The letter to write, or null: the address has no account, which the reply must not tell. */
  letter: { codeId: string; accountId: string; code: string } | null;
}

/**
 * Makes a code for an address. The same queries and hashes run whether or not somebody has it (TRUST.md, A05): the
 * letter is the only difference, so the caller writes it after its reply.
 */
export async function askForCode(db: Kysely<Database>, keys: Pick<Keys, "session">, { mail, next }: { mail: string; next: string }): Promise<Asked> {
  const account = await db
    .selectFrom("account")
    .select("id")
    .where("mail", "=", mail)
    .where("disabled_at", "is", null)
    .executeTakeFirst();
  const browser = randomBytes(32).toString("base64url");
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  const { id } = await db
    .insertInto("short_code")
    .values({
      purpose: "sign_in",
      account_id: account?.id ?? null,
      code_hash: codeHash(keys, browser, code),
      browser_hash: sha256(browser),
      next_path: next,
      expires_at: sql<Date>`now() + make_interval(mins => ${sql.lit(codeMinutes)})`,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { browser, letter: account ? { codeId: id, accountId: account.id, code } : null };
}

export type Redeemed =
  | { ok: true; accountId: string; next: string; cookie: string }
  /** The same code from the same browser a moment ago: the first press signed in, this one only goes where it went. */
  | { ok: "twin"; next: string }
  | { ok: false; reason: "code_wrong" | "code_expired" | "other_browser"; accountId: string | null };

/** Takes a code once. Two presses at the same moment queue up at the row; one gets a session. */
export async function redeemCode(
  db: Kysely<Database>,
  keys: Pick<Keys, "session">,
  settings: CookieSettings,
  { browser, code, device }: { browser: string | null; code: string; device: string | null },
): Promise<Redeemed> {
  if (!browser) return { ok: false, reason: "other_browser", accountId: null };
  return db.transaction().execute(async (trx) => {
    const row = await lockLatestCode(trx, browser);
    if (!row) return { ok: false, reason: "other_browser", accountId: null };
    const next = row.next_path ?? "/";
    const right = sameBytes(row.code_hash, codeHash(keys, browser, code));
    if (row.just_used && right && row.account_id) return { ok: "twin", next };
    if (row.over) return { ok: false, reason: "code_expired", accountId: row.account_id };
    await trx.updateTable("short_code").set({ attempts: row.attempts + 1 }).where("id", "=", row.id).execute();
    if (!right || !row.account_id) return { ok: false, reason: "code_wrong", accountId: row.account_id };
    await trx.updateTable("short_code").set({ used_at: sql`now()` }).where("id", "=", row.id).execute();
    const cookie = await openSession(trx, settings, { accountId: row.account_id, level: 1, device });
    return { ok: true, accountId: row.account_id, next, cookie };
  });
}

/** Only the last code that a browser asked for is good. The database's clock decides whether it still is. */
function lockLatestCode(trx: Transaction<Database>, browser: string) {
  return trx
    .selectFrom("short_code")
    .select([
      "id", "account_id", "code_hash", "next_path", "attempts",
      sql<boolean>`used_at is not null or expires_at <= now() or attempts >= ${sql.lit(codeTries)}`.as("over"),
      sql<boolean>`used_at > now() - interval '1 minute'`.as("just_used"),
    ])
    .where("purpose", "=", "sign_in")
    .where("browser_hash", "=", sha256(browser))
    .orderBy("created_at", "desc")
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
}

function codeHash(keys: Pick<Keys, "session">, browser: string, code: string): Buffer {
  return keyedHash(keys.session, "sign-in code", `${browser} ${code}`);
}

function sha256(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

const cookieName = "asking";

/** The line that ties a code to the browser that asked for it. */
export function askingCookie(settings: CookieSettings, browser: string): string {
  return setCookie(settings, cookieName, browser, codeMinutes * 60);
}

export function askingBrowser(settings: CookieSettings, request: Request): string | null {
  return readCookie(settings, request, cookieName);
}

export function forgetAsking(settings: CookieSettings): string {
  return clearCookie(settings, cookieName);
}

/** An account's address, for its own page and for counting its failures. Nobody's has none. */
export async function mailOf(db: Kysely<Database>, accountId: string | null): Promise<string | null> {
  const account = await db.selectFrom("account").select("mail").where("id", "=", accountId ?? nobody).executeTakeFirst();
  return account?.mail ?? null;
}

/** So that a try without an account asks the same question as one with. */
const nobody = "00000000-0000-0000-0000-000000000000";
