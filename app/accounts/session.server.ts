import { createHash, randomBytes } from "node:crypto";
import { sql, type Database, type Kysely } from "~/db.server";
import { clearCookie, readCookie, setCookie, type CookieSettings } from "~/http/cookies.server";
import { staffRoles } from "~/workflow/roles";
import { actorOf, type AccountActor } from "./actor.server";

export interface Session {
  id: string;
  /** When its owner last showed who they are; the level is the actor's. */
  authTime: Date;
  actor: AccountActor;
}

/** Seconds: staff leave after an hour without a request and after a day at most; others after 30 days, and a year (TRUST.md, A15). */
export const lifetimes = { staffIdle: 3600, staffLongest: 86_400, idle: 30 * 86_400, longest: 365 * 86_400 } as const;

const cookieName = "session";

/** A new session for an account, as the line that gives it to the browser. The id is 256 random bits; the database keeps its hash. */
export async function openSession(
  db: Kysely<Database>,
  settings: CookieSettings,
  { accountId, level, device }: { accountId: string; level: number; device: string | null },
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await db
    .insertInto("session")
    .values({
      token_hash: hashOf(token),
      account_id: accountId,
      level,
      device,
      expires_at: sql<Date>`now() + make_interval(secs => ${sql.lit(lifetimes.longest)})`,
    })
    .execute();
  return setCookie(settings, cookieName, token, lifetimes.longest);
}

/**
 * Whose request this is. Roles, a disabled account and a session ended elsewhere are read each time, so all of them
 * count from the next request on.
 */
export async function readSession(db: Kysely<Database>, settings: CookieSettings, request: Request): Promise<Session | null> {
  const token = readCookie(settings, request, cookieName);
  if (!token) return null;
  const row = await liveSessions(db)
    .select(["session.id", "session.account_id", "session.level", "session.auth_time", sql<boolean>`session.seen_at < now() - interval '1 minute'`.as("seen_long_ago")])
    .where("session.token_hash", "=", hashOf(token))
    .executeTakeFirst();
  const actor = row && (await actorOf(db, row.account_id, row.level));
  if (!actor) return null;
  // Noted once a minute at most, so that reading pages does not write.
  if (row.seen_long_ago) await db.updateTable("session").set({ seen_at: sql`now()` }).where("id", "=", row.id).execute();
  return { id: row.id, authTime: row.auth_time, actor };
}

/** Sessions that still open a door. A staff role given later shortens the ones that are already there. */
export function liveSessions(db: Kysely<Database>) {
  const isStaff = sql`exists (select from account_role r where r.account_id = session.account_id and r.role = any(${sql.lit(`{${staffRoles.join(",")}}`)}::text[]))`;
  const seconds = (staff: number, other: number) => sql`case when ${isStaff} then make_interval(secs => ${sql.lit(staff)}) else make_interval(secs => ${sql.lit(other)}) end`;
  return db
    .selectFrom("session")
    .where("session.revoked_at", "is", null)
    .where("session.expires_at", ">", sql<Date>`now()`)
    .where("session.seen_at", ">", sql<Date>`now() - ${seconds(lifetimes.staffIdle, lifetimes.idle)}`)
    .where("session.created_at", ">", sql<Date>`now() - ${seconds(lifetimes.staffLongest, lifetimes.longest)}`);
}

/** Whose session this browser still names, though it opens no door any more. Null for a stranger and for who is signed in. */
export async function deadSessionAccount(db: Kysely<Database>, settings: CookieSettings, request: Request): Promise<string | null> {
  const token = readCookie(settings, request, cookieName);
  if (!token || (await readSession(db, settings, request))) return null;
  const row = await db
    .selectFrom("session")
    .innerJoin("account", "account.id", "session.account_id")
    .select("account.id")
    .where("session.token_hash", "=", hashOf(token))
    .where("account.disabled_at", "is", null)
    .executeTakeFirst();
  return row?.id ?? null;
}

export interface SessionLine {
  id: string;
  device: string | null;
  openedAt: Date;
  seenAt: Date;
}

/** Where an account is signed in, latest first. */
export async function listSessions(db: Kysely<Database>, accountId: string): Promise<SessionLine[]> {
  return liveSessions(db)
    .select(["session.id", "session.device", "session.created_at as openedAt", "session.seen_at as seenAt"])
    .where("session.account_id", "=", accountId)
    .orderBy("session.seen_at", "desc")
    .execute();
}

/** Ends one session of an account; somebody else's id ends nothing. */
export async function endSession(db: Kysely<Database>, accountId: string, sessionId: string): Promise<void> {
  await revoke(db).where("account_id", "=", accountId).where("id", "=", sessionId).execute();
}

/** Ends every session of an account, here and elsewhere: by its owner, by an administrator, or when it is disabled. */
export async function endAllSessions(db: Kysely<Database>, accountId: string): Promise<void> {
  await revoke(db).where("account_id", "=", accountId).execute();
}

/** Ends the session that this browser brought, whatever state it is in; signing in anew and signing out both do. */
export async function endBrowserSession(db: Kysely<Database>, settings: CookieSettings, request: Request): Promise<string> {
  const token = readCookie(settings, request, cookieName);
  if (token) await revoke(db).where("token_hash", "=", hashOf(token)).execute();
  return clearCookie(settings, cookieName);
}

function revoke(db: Kysely<Database>) {
  return db.updateTable("session").set({ revoked_at: sql`now()` }).where("revoked_at", "is", null);
}

function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
