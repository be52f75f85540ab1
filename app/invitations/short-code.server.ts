import { createHash, randomBytes, randomInt, randomUUID } from "node:crypto";
import { type Database, type Kysely, sql, type Transaction } from "~/db.server";
import { clearCookie, type CookieSettings, keyedHash, readCookie, sameBytes, setCookie } from "~/http/cookies.server";
import type { HouseRow } from "~/http/house.server";
import { networkOf } from "~/http/network.server";
import { type Limit, takeTurns, type Turn } from "~/http/throttle.server";
import type { Keys } from "~/keys.server";
import { aboutFor, houseOccasion } from "~/letters/about.server";
import { queueLetter } from "~/letters/queue.server";
import { recipientsOf } from "~/letters/recipients.server";

/** A short code lives this long and takes so many tries (TRUST.md, A03, A08). */
export const codeMinutes = 10;
const codeTries = 5;

const asksPerPerson: Limit = { name: "room code person", points: 6, seconds: 3600 };
const asksPerNetwork: Limit = { name: "room code network", points: 30, seconds: 900 };
const triesPerNetwork: Limit = { name: "room code tries", points: 40, seconds: 900 };
const triesPerPerson: Limit = { name: "room code tries person", points: 40, seconds: 86_400 };

type Office = { db: Kysely<Database>; keys: Keys; house: HouseRow };

export function turnToAsk(office: Office, personId: string, address: string): Promise<Turn> {
  return takeTurns(office, [[asksPerNetwork, networkOf(address)], [asksPerPerson, personId]]);
}

export function turnToTry(office: Office, personId: string, address: string): Promise<Turn> {
  return takeTurns(office, [[triesPerNetwork, networkOf(address)], [triesPerPerson, personId]]);
}

/** The mail address on file, shown only as far as its owner knows it: "a…@listed.example". */
export async function hintOfAddress(db: Kysely<Database>, house: HouseRow, personId: string): Promise<string | null> {
  const reader = await readerOf(db, house, personId);
  return reader?.channel === "mail" ? reader.address.replace(/^(.).*(?=@)/, "$1…") : null;
}

async function readerOf(db: Kysely<Database>, house: HouseRow, personId: string) {
  const [reader] = await recipientsOf(db, "nominee", { house, personId, dossierId: null, language: null, assigneeId: null, otherSide: "nominee" });
  return reader ?? null;
}

/**
 * Sends six digits to the address on file and ties them to the asking browser. Gives the browser's secret, or null where
 * there is no mail address: then the house calls back and reads a code out.
 */
export async function sendRoomCode({ db, keys, house }: Office, personId: string): Promise<string | null> {
  const browser = randomBytes(32).toString("base64url");
  return db.transaction().execute(async (trx) => {
    const reader = await readerOf(trx, house, personId);
    if (!reader || reader.channel !== "mail") return null;
    const { id, digits } = await makeCode(trx, keys, personId, browser);
    await queueLetter(trx, { house, keys }, { kind: "short_code", idem: `short_code:${id}`, to: reader, about: aboutFor(houseOccasion(house), reader), digits });
    return browser;
  });
}

/** Six digits to read out in a call-back to the number on file; good in whichever browser has given the letter's code. */
export async function readOutCode(trx: Transaction<Database>, keys: Keys, personId: string): Promise<string> {
  return (await makeCode(trx, keys, personId, null)).digits;
}

async function makeCode(trx: Transaction<Database>, keys: Keys, personId: string, browser: string | null): Promise<{ id: string; digits: string }> {
  const id = randomUUID();
  const digits = String(randomInt(1_000_000)).padStart(6, "0");
  await trx
    .insertInto("short_code")
    .values({
      id,
      purpose: "reading_room",
      person_id: personId,
      code_hash: hashOf(keys, id, digits),
      browser_hash: browser ? sha256(browser) : null,
      expires_at: sql<Date>`now() + make_interval(mins => ${sql.lit(codeMinutes)})`,
    })
    .execute();
  return { id, digits };
}

/** Takes a code once: the last one that was sent to this browser, or one that was read out. Two presses at once queue up. */
export async function redeemRoomCode(
  trx: Transaction<Database>,
  keys: Keys,
  { personId, browser, digits }: { personId: string; browser: string | null; digits: string },
): Promise<boolean> {
  const rows = await trx
    .selectFrom("short_code")
    .select(["id", "code_hash", "attempts", "browser_hash"])
    .where("purpose", "=", "reading_room")
    .where("person_id", "=", personId)
    .where("used_at", "is", null)
    .where("expires_at", ">", sql<Date>`now()`)
    .where("attempts", "<", codeTries)
    .where((eb) => eb.or([eb("browser_hash", "is", null), ...(browser ? [eb("browser_hash", "=", sha256(browser))] : [])]))
    .orderBy("created_at", "desc")
    .limit(2)
    .forUpdate()
    .execute();
  let found = false;
  for (const row of rows) {
    const right: boolean = !found && sameBytes(row.code_hash, hashOf(keys, row.id, digits));
    found ||= right;
    await trx.updateTable("short_code").set({ attempts: row.attempts + 1, used_at: right ? sql<Date>`now()` : null }).where("id", "=", row.id).execute();
  }
  return found;
}

function hashOf(keys: Keys, id: string, digits: string): Buffer {
  return keyedHash(keys.session, "reading room code", `${id} ${digits}`);
}

function sha256(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

const cookieName = "reading";

export function readingCookie(settings: CookieSettings, browser: string): string {
  return setCookie(settings, cookieName, browser, codeMinutes * 60);
}

export function readingBrowser(settings: CookieSettings, request: Request): string | null {
  return readCookie(settings, request, cookieName);
}

export function forgetReading(settings: CookieSettings): string {
  return clearCookie(settings, cookieName);
}
