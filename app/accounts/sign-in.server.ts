import { createHash, randomBytes, randomInt } from "node:crypto";
import { sql, type Database, type Kysely, type Transaction } from "~/db.server";
import { clearCookie, keyedHash, readCookie, sameBytes, setCookie, type CookieSettings } from "~/http/cookies.server";
import type { Keys } from "~/keys.server";
import { mayJoin } from "~/subscriptions/access.server";
import { openSession } from "./session.server";

/** A code lives this long, and takes so many tries (TRUST.md, A03, A08). */
export const codeMinutes = 10;
export const codeTries = 5;

export interface Asked {
  /** The asking browser's own secret: the code works together with it only. */
  browser: string;
  /** The letter to write, or null: the address has no account and may open none, which the reply must not tell. */
  letter: { codeId: string; accountId: string | null; mail: string; code: string } | null;
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
  const joins = await mayJoin(db, mail);
  const browser = randomBytes(32).toString("base64url");
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  const { id } = await db
    .insertInto("short_code")
    .values({
      purpose: "sign_in",
      account_id: account?.id ?? null,
      mail: joins ? mail : null,
      code_hash: codeHash(keys, browser, code),
      browser_hash: sha256(browser),
      next_path: next,
      expires_at: sql<Date>`now() + make_interval(mins => ${sql.lit(codeMinutes)})`,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { browser, letter: account || joins ? { codeId: id, accountId: account?.id ?? null, mail, code } : null };
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
    if (row.just_used && right && (row.account_id ?? row.mail)) return { ok: "twin", next };
    if (row.over) return { ok: false, reason: "code_expired", accountId: row.account_id };
    await trx.updateTable("short_code").set({ attempts: row.attempts + 1 }).where("id", "=", row.id).execute();
    const accountId = right ? (row.account_id ?? (row.mail && (await openAccount(trx, row.mail)))) : null;
    if (!accountId) return { ok: false, reason: "code_wrong", accountId: row.account_id };
    await trx.updateTable("short_code").set({ used_at: sql`now()` }).where("id", "=", row.id).execute();
    const cookie = await openSession(trx, settings, { accountId, level: 1, device });
    return { ok: true, accountId, next, cookie };
  });
}

/** The account of an address that has just shown itself to be its owner's; null where it has one that is closed. */
async function openAccount(trx: Transaction<Database>, mail: string): Promise<string | null> {
  await trx
    .insertInto("account")
    .values({ mail, name: (await nameFor(trx, mail)).slice(0, 120) })
    .onConflict((conflict) => conflict.column("mail").doNothing())
    .execute();
  const account = await trx.selectFrom("account").select("id").where("mail", "=", mail).where("disabled_at", "is", null).executeTakeFirst();
  return account?.id ?? null;
}

/** As the house wrote it when access was given, else from the address: "Nora Quintrec" for nora.quintrec@…. */
async function nameFor(trx: Transaction<Database>, mail: string): Promise<string> {
  const grant = await trx.selectFrom("access_grant").select("name").where("mail", "=", mail).where("ended_at", "is", null).executeTakeFirst();
  const words = (mail.split("@")[0] ?? "").split(/[._+-]+/).filter(Boolean);
  return grant?.name ?? (words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ") || mail);
}

/** Only the last code that a browser asked for is good. The database's clock decides whether it still is. */
function lockLatestCode(trx: Transaction<Database>, browser: string) {
  return trx
    .selectFrom("short_code")
    .select([
      "id", "account_id", "mail", "code_hash", "next_path", "attempts",
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
