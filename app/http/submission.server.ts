import { createHash, randomBytes } from "node:crypto";
import { deadSessionAccount } from "~/accounts/session.server";
import { type Database, type Kysely, sql } from "~/db.server";
import type { Keys } from "~/keys.server";
import type { CookieSettings } from "./cookies.server";
import { readCookie, setCookie } from "./cookies.server";
import { aboutOf } from "./kept.server";
import { formBytes } from "./limits.server";
import { safePath } from "./safe-path";
import { openText, sealText } from "./sealed.server";

/*
 * A form that was sent after its session had ended is not lost: its fields wait, sealed, for a day, in a row that only the
 * same browser (a `__Host-` cookie) and the same account may open (TRUST.md, R7). `enter` calls `keepSubmission` for every
 * form of the house, and /kept offers it again.
 */

export type Submission = { id: string; address: string; fields: [string, string][]; withFile: boolean; sentAt: Date; expiresAt: Date };

const cookieName = "pending";
const day = 86_400;
const most = 20;

type Sent = { db: Kysely<Database>; settings: CookieSettings; keys: Pick<Keys, "seal">; request: Request };

/**
 * Keeps a posted form for the account whose session this browser still names. The Set-Cookie line that finds it again, or
 * null where there is no form, or nobody whose it could be.
 */
export async function keepSubmission({ db, settings, keys, request }: Sent, address: string): Promise<string | null> {
  const path = safePath(address, "");
  // A form that a script sends to see what comes of it (preview.js) was not sent by its author yet.
  const sent = request.method === "POST" && request.headers.get("Sec-Fetch-Dest") !== "empty";
  const accountId = sent && path ? await deadSessionAccount(db, settings, request) : null;
  const form = accountId ? await readFields(request) : null;
  if (!accountId || !form) return null;
  const token = readCookie(settings, request, cookieName) ?? randomBytes(32).toString("base64url");
  const about = await aboutOf(db, { kind: "account", accountId, name: "", roles: [], personId: null, delegateFor: [], level: 0 }, path);
  const sealed = sealText(keys, nameOf(accountId, path), JSON.stringify(form));
  await db
    .insertInto("pending_submission")
    .values({ token_hash: hashOf(token), account_id: accountId, person_id: about.personId, address: path, sealed })
    .execute();
  await keepFew(db, accountId);
  return setCookie(settings, cookieName, token, day);
}

/** Texts only: a file has to be chosen again. What is larger than any form of ours, or is none, is not read. */
async function readFields(request: Request): Promise<Pick<Submission, "fields" | "withFile"> | null> {
  const type = request.headers.get("Content-Type") ?? "";
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) return null;
  if (!(Number(request.headers.get("Content-Length")) <= formBytes)) return null;
  const form = await request.formData().catch(() => null);
  if (!form) return null;
  const pairs = [...form];
  return { fields: pairs.flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as [string, string]] : [])), withFile: pairs.some(([, value]) => typeof value !== "string") };
}

async function keepFew(db: Kysely<Database>, accountId: string): Promise<void> {
  await db
    .deleteFrom("pending_submission")
    .where("account_id", "=", accountId)
    .where("id", "not in", (eb) => eb.selectFrom("pending_submission").select("id").where("account_id", "=", accountId).orderBy("sent_at", "desc").limit(most))
    .execute();
}

/** What waits in this browser for this account, oldest first. What was sent again and done meanwhile is over. */
export async function readSubmissions({ db, settings, keys, request }: Sent, accountId: string): Promise<Submission[]> {
  const token = readCookie(settings, request, cookieName);
  if (!token) return [];
  const rows = await db
    .selectFrom("pending_submission")
    .select(["id", "address", "sealed", "sent_at as sentAt", "expires_at as expiresAt"])
    .where("token_hash", "=", hashOf(token))
    .where("account_id", "=", accountId)
    .where("expires_at", ">", sql<Date>`now()`)
    .orderBy("sent_at")
    .execute();
  const found = rows.flatMap(({ sealed, ...row }) => {
    const text = openText(keys, nameOf(accountId, row.address), sealed);
    return text === null ? [] : [{ ...row, ...(JSON.parse(text) as Pick<Submission, "fields" | "withFile">) }];
  });
  const done = await operationsDone(db, found);
  return found.filter((each) => !done.has(operationIn(each) ?? ""));
}

async function operationsDone(db: Kysely<Database>, found: readonly Submission[]): Promise<Set<string>> {
  const ids = found.flatMap((each) => operationIn(each) ?? []);
  if (ids.length === 0) return new Set();
  const rows = await db.selectFrom("operation").select("id").where(sql<boolean>`id::text = any(${ids}::text[])`).execute();
  return new Set(rows.map(({ id }) => id));
}

function operationIn({ fields }: Submission): string | undefined {
  return fields.find(([name]) => name === "operation")?.[1];
}

/** Thrown away by its author; somebody else's is not there. */
export async function dropSubmission({ db, settings, request }: Omit<Sent, "keys">, accountId: string, id: string): Promise<void> {
  const token = readCookie(settings, request, cookieName);
  if (!token) return;
  await db.deleteFrom("pending_submission").where("id", "=", id).where("account_id", "=", accountId).where("token_hash", "=", hashOf(token)).execute();
}

export async function sweepSubmissions(db: Kysely<Database>): Promise<void> {
  await db.deleteFrom("pending_submission").where("expires_at", "<", sql<Date>`now()`).execute();
}

function nameOf(accountId: string, address: string): string {
  return `pending_submission:${accountId}:${address}`;
}

function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
